"""The grant after an accident: a share of what it cost."""

from aidcoord import Fen, Rate, Text, rule, share
from aidcoord_trade_union.sources import GRANTS


@rule(source=GRANTS.whole, title=Text(zh="有意外致困支出", en="The accident cost something"))
def has_event_costs(event_costs_12_months: Fen) -> bool:
    """Whether there are costs of which the grant could be a share."""
    return event_costs_12_months > 0


@rule(source=GRANTS.whole, title=Text(zh="意外致困年救助", en="Grant after an accident, a year"))
def accident_year(event_costs_12_months: Fen, accident_share: Rate, accident_cap_year: Fen) -> Fen:
    """The share of the costs, up to the cap."""
    return min(share(event_costs_12_months, accident_share), accident_cap_year)
