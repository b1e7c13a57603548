"""Justice points to others: when, to which benefit or partner, and by which text."""

from datetime import date
from typing import Final

from aidcoord import PartnerHelp, Signpost, Source, Text
from aidcoord_justice.sources import DISABILITY_LAW, MEASURES, UNION_LAW, UNION_LAW_2009

_MEASURES_HOLD: Final = date(2014, 5, 1)


def _counselling(*when: str, starts: date, ends: date | None = None) -> Signpost:
    """To a partner, which since November 2021 takes the household's consent (个人信息保护法 article 23)."""
    return Signpost(
        when=when,
        to=PartnerHelp.COUNSELLING,
        because=Text(zh="家庭卷入纠纷", en="The household is in a dispute."),
        source=MEASURES.article(55),
        starts=starts,
        ends=ends,
    )


def _union(source: Source, starts: date, ends: date | None = None) -> Signpost:
    """To the unions, which help in labour disputes."""
    return Signpost(
        when=("legal_aid",),
        to="trade_union__legal_help",
        because=Text(zh="可能有劳动争议的工会会员", en="The matter may be a union member's labour dispute."),
        source=source,
        starts=starts,
        ends=ends,
    )


SIGNPOSTS: Final = (
    Signpost(
        when=("is_without_source",),
        to=(
            "civil_affairs__dibao",
            "civil_affairs__tekun",
        ),
        because=Text(
            zh="无固定生活来源",
            en="The member has no steady means of living.",
        ),
        source=MEASURES.article(14),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("is_disabled_without_source",),
        to="disabled_federation__living_subsidy",
        because=Text(
            zh="无固定生活来源的残疾人",
            en="A disabled member has no steady means of living.",
        ),
        source=DISABILITY_LAW.article(48),
        starts=_MEASURES_HOLD,
    ),
    _union(UNION_LAW_2009.article(29), _MEASURES_HOLD, date(2021, 12, 31)),
    _union(UNION_LAW.article(30), date(2022, 1, 1)),
    _counselling("dispute_mediation", starts=_MEASURES_HOLD, ends=date(2021, 10, 31)),
    _counselling("dispute_mediation", "agrees_to_dispute_counselling", starts=date(2021, 11, 1)),
)
