"""Housing points to others: when, to which benefit or partner, and by which text."""

from datetime import date
from typing import Final

from aidcoord import Occasion, Signpost, Source, Text
from aidcoord_housing_construction.sources import MEASURES, MONITORING_2021, REGISTRATION_2014, REVITALISATION_LAW

_MEASURES_HOLD: Final = date(2014, 5, 1)
_IDENTITIES: Final = (
    "civil_affairs__dibao",
    "civil_affairs__dibao_edge",
    "civil_affairs__rigid_spending",
)


def _unsafe(source: Source, starts: date, ends: date | None = None) -> Signpost:
    """To poverty alleviation, whose texts count a safe home among what keeps a household out of poverty."""
    return Signpost(
        when=("needs_rebuilding",),
        to="poverty_alleviation__monitored_household",
        because=Text(zh="住房安全没有保障", en="The home is not safe."),
        source=source,
        starts=starts,
        ends=ends,
    )


SIGNPOSTS: Final = (
    Signpost(
        when=("lives_in_town", "is_short_of_housing"),
        to=(
            "civil_affairs__dibao",
            "civil_affairs__dibao_edge",
        ),
        because=Text(
            zh="城镇住房困难，收入、财产由民政部门审核",
            en="The home is short; civil affairs looks at income and assets.",
        ),
        source=MEASURES.article(40),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("needs_repair",),
        to=_IDENTITIES,
        because=Text(
            zh="农村C级危房，是否属于对象由民政部门认定",
            en="The house is dangerous (grade C); civil affairs says whether the household is one to be aided.",
        ),
        source=MEASURES.article(37),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("needs_rebuilding",),
        to=_IDENTITIES,
        because=Text(
            zh="农村D级危房或无房，是否属于对象由民政部门认定",
            en="The house is dangerous (grade D) or missing; civil affairs says whether the household is one to aid.",
        ),
        source=MEASURES.article(37),
        starts=_MEASURES_HOLD,
    ),
    _unsafe(REGISTRATION_2014.whole, _MEASURES_HOLD, date(2020, 12, 31)),
    _unsafe(MONITORING_2021.whole, date(2021, 1, 1), date(2021, 5, 31)),
    _unsafe(REVITALISATION_LAW.article(59), date(2021, 6, 1)),
    Signpost(
        when=("needs_rebuilding", "is_in_rural_group"),
        to="civil_affairs__charity_referral",
        occasion=Occasion.CHANGE,
        because=Text(
            zh="重建危房自筹部分可能有困难",
            en="The household's own part of rebuilding may be out of reach.",
        ),
        source=MEASURES.article(56),
        starts=_MEASURES_HOLD,
    ),
)
