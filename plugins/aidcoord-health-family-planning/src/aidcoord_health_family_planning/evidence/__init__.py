"""The evidence that health reads: its own by subject, and the shared types it has in common with others."""

from typing import Final

from aidcoord import EvidenceType, vocabulary
from aidcoord_health_family_planning.evidence import bills, illness

EVIDENCE: Final[tuple[EvidenceType, ...]] = (
    *bills.EVIDENCE,
    *illness.EVIDENCE,
    vocabulary.SERIOUSLY_ILL,
    vocabulary.MEDICAL_SELF_PAY,
    vocabulary.DISABILITY_LEVEL,
    vocabulary.IS_MONITORED,
    vocabulary.IS_OUT_OF_POVERTY,
)
"""Every type that a rule of this plugin asks for, without those it reads from civil affairs."""
