"""The trade unions points to others: when, to which benefit or partner, and by which text."""

from datetime import date
from typing import Final

from aidcoord import Occasion, Signpost, Text
from aidcoord_trade_union.sources import MEASURES, UNION_LAW

_MEASURES_HOLD: Final = date(2014, 5, 1)

SIGNPOSTS: Final = (
    Signpost(
        when=("deep_file",),
        to="civil_affairs__dibao",
        because=Text(
            zh="深度困难职工家庭",
            en="The household is in deep hardship.",
        ),
        source=MEASURES.article(9),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("relative_file",),
        to="civil_affairs__dibao_edge",
        because=Text(
            zh="相对困难职工家庭",
            en="The household is in relative hardship.",
        ),
        source=MEASURES.article(60),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("accident_file",),
        to="civil_affairs__charity_referral",
        occasion=Occasion.CHANGE,
        because=Text(
            zh="意外致困，可由慈善力量帮助",
            en="An accident brought hardship: a charity may help.",
        ),
        source=MEASURES.article(56),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("accident_file",),
        to="civil_affairs__rigid_spending",
        because=Text(
            zh="意外致困职工家庭",
            en="The household was brought into hardship by an accident.",
        ),
        source=MEASURES.article(56),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("legal_help",),
        to=(
            "justice__legal_aid",
            "justice__legal_aid_at_once",
        ),
        because=Text(
            zh="职工有劳动争议",
            en="The worker is in a labour dispute.",
        ),
        source=UNION_LAW.whole,
        starts=_MEASURES_HOLD,
    ),
)
