"""Poverty alleviation points to others: when, to which benefit or partner, and by which text."""

from datetime import date
from typing import Final

from aidcoord import Signpost, Source, Text
from aidcoord_poverty_alleviation.sources import (
    COMPULSORY_LAW,
    EMPLOYMENT_LAW,
    HIGH_SCHOOL_2016,
    HOUSES_2016,
    HOUSES_2021,
    LINK_2016,
    MEASURES,
    VOCATIONAL_2012,
    VOCATIONAL_GRANT_2016,
)

_MEASURES_HOLD: Final = date(2014, 5, 1)


def _unsafe_home(source: Source, starts: date, ends: date | None = None) -> Signpost:
    """To housing, whose texts name who is registered as poor or monitored among those whose houses are made safe."""
    return Signpost(
        when=("monitored_household",),
        to=("housing_construction__house_repair", "housing_construction__house_rebuilding"),
        because=Text(
            zh="建档立卡或监测户，应保障住房安全", en="The household is on the list of poverty: its home is to be safe."
        ),
        source=source,
        starts=starts,
        ends=ends,
    )


def _at_school(*benefits: str, source: Source, starts: date = _MEASURES_HOLD) -> Signpost:
    """To education, by the text of each stage of school."""
    return Signpost(
        when=("monitored_household", "is_at_school"),
        to=tuple(f"education_sports__{benefit}" for benefit in benefits),
        because=Text(
            zh="建档立卡或监测户有在学成员", en="Somebody of a household on the list of poverty is at school."
        ),
        source=source,
        starts=starts,
    )


SIGNPOSTS: Final = (
    Signpost(
        when=("dibao_handover",),
        to="civil_affairs__dibao",
        because=Text(
            zh="扶贫对象名单移送民政部门",
            en="The name is handed to civil affairs.",
        ),
        source=LINK_2016.whole,
        starts=date(2016, 9, 17),
        ends=date(2020, 12, 31),
    ),
    Signpost(
        when=("monitored_household",),
        to=(
            "civil_affairs__dibao",
            "civil_affairs__dibao_edge",
        ),
        because=Text(
            zh="建档立卡或监测户",
            en="The household is on the list of poverty.",
        ),
        source=MEASURES.article(9),
        starts=_MEASURES_HOLD,
    ),
    _unsafe_home(MEASURES.article(38), _MEASURES_HOLD, date(2015, 12, 31)),
    _unsafe_home(HOUSES_2016.whole, date(2016, 1, 1), date(2020, 12, 31)),
    _unsafe_home(HOUSES_2021.whole, date(2021, 1, 1)),
    Signpost(
        when=("monitored_household", "is_able_to_work"),
        to="human_resources__job_service",
        because=Text(
            zh="建档立卡或监测户有劳动能力的成员",
            en="Somebody of a household on the list of poverty is able to work.",
        ),
        source=EMPLOYMENT_LAW.article(35),
        starts=_MEASURES_HOLD,
    ),
    _at_school("compulsory_waiver", "boarding_subsidy", source=COMPULSORY_LAW.article(44)),
    _at_school("high_school_waiver", "high_school_grant", source=HIGH_SCHOOL_2016.whole, starts=date(2016, 9, 1)),
    _at_school("vocational_waiver", source=VOCATIONAL_2012.whole),
    _at_school("vocational_grant", source=VOCATIONAL_GRANT_2016.whole, starts=date(2016, 9, 1)),
)
