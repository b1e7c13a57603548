"""Aid before the decision: where a time limit is about to end, or property or proof must be secured at once."""

from aidcoord import Day, Text, either_of, rule
from aidcoord_justice.sources import LAW


@rule(source=LAW.article(44), title=Text(zh="距期限届满不足规定日数", en="A time limit is about to end"))
def is_time_limit_near(assessed_on: Day, legal_time_limit_on: Day, urgent_days: int) -> bool:
    """Whether fewer days than that are left until a time limit ends, which has not ended yet."""
    return 0 <= legal_time_limit_on - assessed_on < urgent_days


is_urgent = either_of(
    "is_time_limit_near",
    "needs_preservation",
    title=Text(zh="需要先行提供法律援助", en="In need of aid at once"),
    source=LAW.article(44),
)
