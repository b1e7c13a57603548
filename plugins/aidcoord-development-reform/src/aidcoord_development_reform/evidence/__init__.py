"""The evidence that development and reform reads, except what civil affairs lists."""

from typing import Final

from aidcoord import EvidenceType
from aidcoord_development_reform.evidence import wishes

EVIDENCE: Final[tuple[EvidenceType, ...]] = wishes.EVIDENCE
"""Indicators of plans are about the county and no household: they are records, in `plans`."""
