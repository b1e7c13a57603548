"""Legal help in a labour dispute: for every member of a union, whatever the means."""

from datetime import date

from aidcoord import Text, rule
from aidcoord_trade_union.sources import UNION_LAW, UNION_LAW_2009

_DISPUTE = Text(zh="有劳动争议的成员", en="Member with a labour dispute")


@rule(name="is_in_labour_dispute", source=UNION_LAW_2009.article(29), title=_DISPUTE, ends=date(2021, 12, 31))
def is_in_labour_dispute_2016(has_labour_dispute: bool) -> bool:
    """Whether somebody has a dispute with an employer."""
    return has_labour_dispute


@rule(name="is_in_labour_dispute", source=UNION_LAW.article(30), title=_DISPUTE, starts=date(2022, 1, 1))
def is_in_labour_dispute_2022(has_labour_dispute: bool) -> bool:
    """Whether somebody has a dispute with an employer."""
    return has_labour_dispute
