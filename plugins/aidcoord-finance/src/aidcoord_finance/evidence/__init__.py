"""The evidence that finance holds: accounts, and what was paid into them."""

from typing import Final

from aidcoord import EvidenceType
from aidcoord_finance.evidence import accounts, payments

EVIDENCE: Final[tuple[EvidenceType, ...]] = (*accounts.EVIDENCE, *payments.EVIDENCE)
"""Every type that a rule of this plugin asks for; that aid was awarded or paid stands in the record of awards."""
