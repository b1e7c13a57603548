"""The evidence that civil affairs reads: its own by subject, and the shared types it has in common with others."""

from typing import Final

from aidcoord import EvidenceType, vocabulary
from aidcoord_civil_affairs.evidence import children, elderly, households, incomes, people, supporters, veterans

EVIDENCE: Final[tuple[EvidenceType, ...]] = (
    *incomes.EVIDENCE,
    *people.EVIDENCE,
    *supporters.EVIDENCE,
    *households.EVIDENCE,
    *children.EVIDENCE,
    *elderly.EVIDENCE,
    *veterans.EVIDENCE,
    vocabulary.DISABILITY_KIND,
    vocabulary.DISABILITY_LEVEL,
    vocabulary.SCHOOLING,
    vocabulary.EMPLOYMENT,
    vocabulary.IS_CERTIFIED_UNFIT,
    vocabulary.JOB_REFUSALS,
    vocabulary.REFUSAL_SPAN,
    vocabulary.SERIOUSLY_ILL,
    vocabulary.MEDICAL_SELF_PAY,
    vocabulary.DWELLINGS,
)
"""Every type that a rule of this plugin asks for."""
