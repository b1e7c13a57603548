"""The evidence that poverty alleviation reads: its own by subject, and the shared types of the vocabulary."""

from typing import Final

from aidcoord import EvidenceType, vocabulary
from aidcoord_poverty_alleviation.evidence import reviews, wishes

EVIDENCE: Final[tuple[EvidenceType, ...]] = (
    *reviews.EVIDENCE,
    *wishes.EVIDENCE,
    vocabulary.IS_REGISTERED_POOR,
    vocabulary.IS_MONITORED,
    vocabulary.IS_OUT_OF_POVERTY,
    vocabulary.SCHOOLING,
    vocabulary.IS_ON_SCHOOL_LEAVE,
    vocabulary.DISABILITY_LEVEL,
    vocabulary.SERIOUSLY_ILL,
)
"""Every type that a rule of this plugin asks for; `is_certified_unfit` is read from civil affairs."""
