"""Evidence of what a household wants: nobody is given development aid against their will."""

from typing import Final

from aidcoord import EvidenceType, Scope, Text

WANTS_DEVELOPMENT_AID: Final = EvidenceType(
    "wants_development_aid",
    Text(zh="自愿参加产业就业帮扶", en="Wants development aid"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder="poverty_alleviation",
    held_by=Text(zh="本人申请或入户征询", en="the family's application, or asked on a visit"),
)

EVIDENCE: Final = (WANTS_DEVELOPMENT_AID,)
"""What households have said they want."""
