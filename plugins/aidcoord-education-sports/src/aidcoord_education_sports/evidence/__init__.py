"""The evidence that education reads: its own by subject, and the shared types it has in common with others."""

from typing import Final

from aidcoord import EvidenceType, vocabulary
from aidcoord_education_sports.evidence import hardship, schools

EVIDENCE: Final[tuple[EvidenceType, ...]] = (
    vocabulary.SCHOOLING,
    vocabulary.IS_ON_SCHOOL_LEAVE,
    vocabulary.DISABILITY_KIND,
    vocabulary.IS_REGISTERED_POOR,
    vocabulary.IS_OUT_OF_POVERTY,
    vocabulary.IS_MONITORED,
    *schools.EVIDENCE,
    *hardship.EVIDENCE,
)
"""Every type that a rule of this plugin asks for, except what civil affairs lists."""
