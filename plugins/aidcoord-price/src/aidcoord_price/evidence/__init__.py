"""The evidence that price aid reads: who stands on the lists of those whose plugins do not determine it."""

from typing import Final

from aidcoord import EvidenceType
from aidcoord_price.evidence import lists

EVIDENCE: Final[tuple[EvidenceType, ...]] = lists.EVIDENCE
"""Every type that a rule of this plugin asks for, except what civil affairs lists."""
