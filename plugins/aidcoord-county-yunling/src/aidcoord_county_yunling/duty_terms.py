"""By when Yunling wants duties fulfilled that are recorded by a post; the document itself sets no such day."""

from typing import Final

from aidcoord import DutyTerm
from aidcoord_county_yunling.documents import TOWNSHIPS_2017

DUTY_TERMS: Final = (DutyTerm("TWN-01", every_months=6, source=TOWNSHIPS_2017.article(3)),)
