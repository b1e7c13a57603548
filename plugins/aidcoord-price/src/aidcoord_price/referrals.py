"""The price bureau points to others: when, to which benefit or partner, and by which text."""

from datetime import date
from typing import Final

from aidcoord import Signpost, Text
from aidcoord_price.sources import MEASURES

_MEASURES_HOLD: Final = date(2014, 5, 1)

SIGNPOSTS: Final = (
    Signpost(
        when=("veteran_price_aid",),
        to=(
            "civil_affairs__dibao",
            "civil_affairs__dibao_edge",
        ),
        because=Text(
            zh="物价上涨，优抚对象生活支出增加",
            en="Prices have risen for a veteran.",
        ),
        source=MEASURES.article(60),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("unemployment_price_aid",),
        to=(
            "civil_affairs__dibao",
            "civil_affairs__dibao_edge",
        ),
        because=Text(
            zh="物价上涨，失业人员生活支出增加",
            en="Prices have risen for somebody out of work.",
        ),
        source=MEASURES.article(60),
        starts=_MEASURES_HOLD,
    ),
)
