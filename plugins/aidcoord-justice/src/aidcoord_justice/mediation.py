"""Mediation of disputes: free, also in assistance work, and not where a party refuses."""

from aidcoord import Text, rule
from aidcoord_justice.sources import MEDIATION


@rule(source=MEDIATION.article(17), title=Text(zh="有纠纷的家庭", en="Household with a dispute"))
def is_in_dispute(has_dispute: bool) -> bool:
    """Whether the household has a dispute, with neighbours, relatives or over assistance."""
    return has_dispute


@rule(source=MEDIATION.article(17), title=Text(zh="各方均未拒绝调解", en="No party refuses mediation"))
def is_mediation_open(is_mediation_refused: bool) -> bool:
    """Whether nobody has refused outright."""
    return not is_mediation_refused
