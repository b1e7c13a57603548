"""What both subsidies ask alike: nobody draws them beside the nursing pay of the work-injury fund, or when missing."""

from aidcoord import Absence, Text, rule
from aidcoord_disabled_federation.sources import NO_TWO_OF_A_KIND, STOPS


@rule(
    source=NO_TWO_OF_A_KIND.whole,
    title=Text(zh="未领取工伤保险生活护理费", en="Draws no nursing pay of the work-injury insurance"),
)
def has_no_work_injury_nursing(receives_work_injury_nursing: bool) -> bool:
    """Whether the work-injury fund pays the member no nursing, which it does by three grades of dependence."""
    return not receives_work_injury_nursing


@rule(source=STOPS.whole, title=Text(zh="未被宣告失踪", en="Not declared missing"))
def is_not_missing(absence: Absence) -> bool:
    """Whether the member has not been declared missing."""
    return absence != Absence.MISSING
