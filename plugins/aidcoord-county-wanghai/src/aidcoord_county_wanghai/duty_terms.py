"""By when Wanghai wants duties fulfilled that are recorded by a post; the document itself sets no such day."""

from typing import Final

from aidcoord import DutyTerm
from aidcoord_county_wanghai.documents import TOWNSHIPS_2018

DUTY_TERMS: Final = (
    DutyTerm("TWN-01", every_months=3, source=TOWNSHIPS_2018.article(4)),
    DutyTerm("FIN-10", month=3, day=31, source=TOWNSHIPS_2018.article(11)),
)
