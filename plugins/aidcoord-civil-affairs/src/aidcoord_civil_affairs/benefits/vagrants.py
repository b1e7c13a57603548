"""Rescue of vagrants and beggars: the identity that may not be refused, and each thing that has to be given."""

from datetime import date
from typing import Final

from aidcoord import Benefit, BenefitKind, Source, Text
from aidcoord_civil_affairs.relief_sources import RESCUE_MEASURES, RESCUE_RULES
from aidcoord_civil_affairs.sources import MEASURES

_IN_FORCE: Final = date(2003, 8, 1)
_SINCE_MEASURES: Final = date(2014, 5, 1)
_BEFORE_MEASURES: Final = date(2014, 4, 30)
_TREATMENT: Final = Text(zh="送医救治", en="Taken to hospital")


def _given(
    name: str,
    title: Text,
    *criteria: str,
    source: Source,
    starts: date = _IN_FORCE,
    ends: date | None = None,
    note: Text | None = None,
) -> Benefit:
    return Benefit(
        name,
        title,
        kind=BenefitKind.SERVICE,
        applies_if="lives_on_the_street",
        criteria=criteria,
        source=source,
        starts=starts,
        ends=ends,
        note=note,
    )


RESCUE: Final = Benefit(
    "rescue",
    Text(zh="流浪乞讨救助对象", en="Person whom rescue may not refuse"),
    kind=BenefitKind.IDENTITY,
    applied_for=False,
    applies_if="lives_on_the_street",
    criteria=("has_no_food_or_shelter", "has_nobody_to_turn_to", "is_without_living_aid"),
    source=RESCUE_MEASURES.article(6),
    starts=_IN_FORCE,
    note=Text(
        zh="不得拒绝；不属于救助对象的说明理由；不收费用，不限制离开",
        en="may not be refused, others are told why; free of charge, and leaving is always open",
    ),
)
BENEFITS: Final = (
    RESCUE,
    _given(
        "rescue_shelter",
        Text(zh="临时食宿", en="Food and shelter at the station"),
        "rescue",
        source=RESCUE_MEASURES.article(7),
        note=Text(zh="按性别分室，女性由女性工作人员管理", en="rooms apart by sex, women looked after by women"),
    ),
    _given(
        "rescue_treatment",
        _TREATMENT,
        "rescue",
        "is_in_need_of_hospital",
        source=RESCUE_MEASURES.article(7),
        ends=_BEFORE_MEASURES,
    ),
    _given(
        "rescue_treatment",
        _TREATMENT,
        "is_in_need_of_hospital",
        source=MEASURES.article(51),
        starts=_SINCE_MEASURES,
        note=Text(zh="不论是否属于救助对象，立即通知急救机构", en="whoever it is, an ambulance is called at once"),
    ),
    _given(
        "rescue_contact",
        Text(zh="帮助联系亲属或单位", en="Help with reaching family or employer"),
        "rescue",
        source=RESCUE_MEASURES.article(7),
    ),
    _given(
        "rescue_ticket",
        Text(zh="提供乘车凭证", en="Ticket home"),
        "rescue",
        "has_no_fare_home",
        source=RESCUE_MEASURES.article(7),
    ),
    _given(
        "rescue_escort",
        Text(zh="引导、护送到救助站", en="Escorted to the station"),
        "is_to_be_escorted",
        source=RESCUE_MEASURES.article(5),
        note=Text(zh="公安机关等发现的应当护送", en="by the police or whoever finds them on duty"),
    ),
    _given(
        "rescue_fetching",
        Text(zh="通知亲属或单位领回", en="Family or employer told to fetch them"),
        "rescue",
        "is_to_be_cared_for",
        "is_home_found",
        source=RESCUE_MEASURES.article(11),
    ),
    _given(
        "rescue_settlement",
        Text(zh="由户籍所在地人民政府安置", en="Settled by the place of registration"),
        "rescue",
        "is_homeless",
        source=RESCUE_MEASURES.article(11),
    ),
    _given(
        "rescue_extension",
        Text(zh="延长救助期限的备案", en="Longer stay reported"),
        "rescue",
        "is_beyond_rescue_days",
        source=RESCUE_RULES.article(12),
        note=Text(zh="超过期限不得因此赶离", en="nobody is sent away for it"),
    ),
)
"""All of rescue, as the results list it."""
