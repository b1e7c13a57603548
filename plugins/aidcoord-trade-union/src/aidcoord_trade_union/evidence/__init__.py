"""The evidence that the unions read: their own by subject, and the shared types they have in common with others."""

from typing import Final

from aidcoord import EvidenceType, vocabulary
from aidcoord_trade_union.evidence import events, membership

EVIDENCE: Final[tuple[EvidenceType, ...]] = (
    vocabulary.SCHOOLING,
    vocabulary.MEDICAL_SELF_PAY,
    vocabulary.DWELLINGS,
    *membership.EVIDENCE,
    *events.EVIDENCE,
)
"""Every type that a rule of this plugin asks for, except what civil affairs lists."""
