"""The evidence that human resources reads: its own by subject, and the shared types it has in common with others."""

from typing import Final

from aidcoord import EvidenceType, vocabulary
from aidcoord_human_resources.evidence import grounds, insurance, work

EVIDENCE: Final[tuple[EvidenceType, ...]] = (
    vocabulary.EMPLOYMENT,
    vocabulary.IS_CERTIFIED_UNFIT,
    vocabulary.JOB_REFUSALS,
    vocabulary.REFUSAL_SPAN,
    vocabulary.SCHOOLING,
    vocabulary.DISABILITY_LEVEL,
    vocabulary.IS_REGISTERED_POOR,
    vocabulary.IS_MONITORED,
    vocabulary.HAS_LOST_LAND,
    *work.EVIDENCE,
    *grounds.EVIDENCE,
    *insurance.EVIDENCE,
)
"""Every type that a rule of this plugin asks for."""
