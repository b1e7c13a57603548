"""Poverty alleviation points to others: when, to which benefit or partner, and by which text."""

from datetime import date
from typing import Final

from aidcoord import Signpost, Text
from aidcoord_poverty_alleviation.sources import EMPLOYMENT_LAW, LINK_2016, MEASURES

_MEASURES_HOLD: Final = date(2014, 5, 1)

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
    Signpost(
        when=("monitored_household",),
        to=(
            "housing_construction__house_repair",
            "housing_construction__house_rebuilding",
        ),
        because=Text(
            zh="建档立卡或监测户，应保障住房安全",
            en="The household is on the list of poverty: its home is to be safe.",
        ),
        source=MEASURES.article(60),
        starts=_MEASURES_HOLD,
    ),
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
    Signpost(
        when=("monitored_household", "is_at_school"),
        to=(
            "education_sports__compulsory_waiver",
            "education_sports__boarding_subsidy",
            "education_sports__high_school_waiver",
            "education_sports__high_school_grant",
            "education_sports__vocational_waiver",
            "education_sports__vocational_grant",
        ),
        because=Text(
            zh="建档立卡或监测户有在学成员",
            en="Somebody of a household on the list of poverty is at school.",
        ),
        source=MEASURES.article(60),
        starts=_MEASURES_HOLD,
    ),
)
