"""The evidence that the federation reads: its own by subject, and the shared types it has in common with others."""

from typing import Final

from aidcoord import EvidenceType, vocabulary
from aidcoord_disabled_federation.evidence import cards, rehabilitation, subsidies

EVIDENCE: Final[tuple[EvidenceType, ...]] = (
    vocabulary.DISABILITY_KIND,
    vocabulary.DISABILITY_LEVEL,
    vocabulary.IS_REGISTERED_POOR,
    *cards.EVIDENCE,
    *subsidies.EVIDENCE,
    *rehabilitation.EVIDENCE,
)
"""Every type that a rule of this plugin asks for, except what civil affairs lists."""
