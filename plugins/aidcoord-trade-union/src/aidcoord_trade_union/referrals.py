"""The trade unions point to others: when, to which benefit or partner, and by which text."""

from datetime import date
from typing import Final

from aidcoord import Occasion, Signpost, Source, Text
from aidcoord_trade_union.sources import MEASURES, UNION_LAW, UNION_LAW_2009

_MEASURES_HOLD: Final = date(2014, 5, 1)
_LAST_OF_2009: Final = date(2021, 12, 31)
_LAW_OF_2021: Final = date(2022, 1, 1)


def _edge(source: Source, starts: date, ends: date | None = None) -> Signpost:
    """To civil affairs: unions help workers to overcome what is hard in their lives."""
    return Signpost(
        when=("relative_file",),
        to="civil_affairs__dibao_edge",
        because=Text(zh="相对困难职工家庭", en="The household is in relative hardship."),
        source=source,
        starts=starts,
        ends=ends,
    )


def _rigid_spending(source: Source, starts: date, ends: date | None = None) -> Signpost:
    return Signpost(
        when=("accident_file",),
        to="civil_affairs__rigid_spending",
        because=Text(zh="意外致困职工家庭", en="The household was brought into hardship by an accident."),
        source=source,
        starts=starts,
        ends=ends,
    )


def _legal_aid(source: Source, starts: date, ends: date | None = None) -> Signpost:
    return Signpost(
        when=("legal_help",),
        to=("justice__legal_aid", "justice__legal_aid_at_once"),
        because=Text(zh="职工有劳动争议", en="The worker is in a labour dispute."),
        source=source,
        starts=starts,
        ends=ends,
    )


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
    _edge(UNION_LAW_2009.article(6), _MEASURES_HOLD, _LAST_OF_2009),
    _edge(UNION_LAW.article(6), _LAW_OF_2021),
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
    _rigid_spending(UNION_LAW_2009.article(6), _MEASURES_HOLD, _LAST_OF_2009),
    _rigid_spending(UNION_LAW.article(6), _LAW_OF_2021),
    _legal_aid(UNION_LAW_2009.article(29), _MEASURES_HOLD, _LAST_OF_2009),
    _legal_aid(UNION_LAW.article(30), _LAW_OF_2021),
)
