"""The evidence that housing reads: its own by subject, and the shared types it has in common with others."""

from typing import Final

from aidcoord import EvidenceType, vocabulary
from aidcoord_housing_construction.evidence import homes, houses

EVIDENCE: Final[tuple[EvidenceType, ...]] = (
    vocabulary.DWELLINGS,
    vocabulary.EMPLOYMENT,
    vocabulary.IS_REGISTERED_POOR,
    vocabulary.IS_MONITORED,
    vocabulary.IS_OUT_OF_POVERTY,
    *homes.EVIDENCE,
    *houses.EVIDENCE,
)
"""Every type that a rule of this plugin asks for, except what civil affairs lists."""
