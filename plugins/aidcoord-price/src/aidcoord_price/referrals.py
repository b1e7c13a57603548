"""The price bureau points to others: when, to which benefit or partner, and by which text."""

from datetime import date
from typing import Final

from aidcoord import Signpost, Source, Text
from aidcoord_price.sources import MEASURES, MILITARY_REGULATION, UNEMPLOYMENT_REGULATION

_MEASURES_HOLD: Final = date(2014, 5, 1)
_DIBAO: Final = "civil_affairs__dibao"
_EDGE: Final = "civil_affairs__dibao_edge"


def _of_veterans(source: Source, starts: date, ends: date | None = None) -> Signpost:
    return Signpost(
        when=("veteran_price_aid",),
        to=(_DIBAO, _EDGE),
        because=Text(zh="物价上涨，优抚对象生活支出增加", en="Prices have risen for a veteran."),
        source=source,
        starts=starts,
        ends=ends,
    )


def _of_unemployed(to: str, source: Source) -> Signpost:
    return Signpost(
        when=("unemployment_price_aid",),
        to=to,
        because=Text(zh="物价上涨，失业人员生活支出增加", en="Prices have risen for somebody out of work."),
        source=source,
        starts=_MEASURES_HOLD,
    )


SIGNPOSTS: Final = (
    _of_veterans(MEASURES.article(9), _MEASURES_HOLD, date(2024, 9, 30)),
    _of_veterans(MILITARY_REGULATION.article(38), date(2024, 10, 1)),
    _of_unemployed(_DIBAO, UNEMPLOYMENT_REGULATION.article(23)),
    _of_unemployed(_EDGE, MEASURES.article(9)),
)
