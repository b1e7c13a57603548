"""The evidence that civil affairs reads: its own by subject, and the shared types it has in common with others."""

from typing import Final

from aidcoord import EvidenceType, vocabulary
from aidcoord_civil_affairs.evidence import (
    charity,
    children,
    disaster,
    elderly,
    households,
    incomes,
    people,
    records,
    relief,
    supporters,
    vagrants,
    veterans,
)

EVIDENCE: Final[tuple[EvidenceType, ...]] = (
    *incomes.EVIDENCE,
    *people.EVIDENCE,
    *supporters.EVIDENCE,
    *households.EVIDENCE,
    *children.EVIDENCE,
    *elderly.EVIDENCE,
    *veterans.EVIDENCE,
    *relief.EVIDENCE,
    *disaster.EVIDENCE,
    *vagrants.EVIDENCE,
    *charity.EVIDENCE,
    *records.EVIDENCE,
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
    vocabulary.IS_MONITORED,
    vocabulary.IS_ON_VETERAN_LIST,
)
"""Every type that a rule of this plugin asks for, and what it holds for price aid."""
