"""The evidence that justice reads: its own by subject, and the shared type it has in common with others."""

from typing import Final

from aidcoord import EvidenceType, vocabulary
from aidcoord_justice.evidence import groups, matters

EVIDENCE: Final[tuple[EvidenceType, ...]] = (vocabulary.DISABILITY_LEVEL, *matters.EVIDENCE, *groups.EVIDENCE)
"""Every type that a rule of this plugin asks for."""
