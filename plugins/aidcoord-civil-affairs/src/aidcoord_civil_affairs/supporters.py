"""Able supporters: whether anybody who owes a person support could give it, as the texts on tekun ask."""

from datetime import date

from aidcoord import Absence, DisabilityLevel, Relation, Text, any_of, count_of, rule
from aidcoord_civil_affairs.options import SupporterStatus
from aidcoord_civil_affairs.sources import MEASURES, TEKUN_2016, TEKUN_2021

_EXCUSED = Text(zh="义务人无履行义务能力", en="Obligor unable to support")


@rule(
    name="is_excused_supporter",
    source=MEASURES.article(14),
    title=_EXCUSED,
    starts=date(2014, 5, 1),
    ends=date(2016, 10, 9),
)
def is_excused_supporter_2014(supporter_status: SupporterStatus) -> bool:
    """Whether anything is shown that keeps the obligor from supporting; the Measures name no list."""
    return supporter_status != SupporterStatus.NONE


@rule(
    name="is_excused_supporter",
    source=TEKUN_2016.whole,
    title=_EXCUSED,
    starts=date(2016, 10, 10),
    ends=date(2021, 6, 30),
)
def is_excused_supporter_2016(supporter_status: SupporterStatus, age: int, disability_level: DisabilityLevel) -> bool:
    """Whether the obligor is tekun, on dibao at sixty or severely disabled, or incapable, missing or imprisoned."""
    if supporter_status == SupporterStatus.DIBAO:
        return age >= 60 or disability_level in (DisabilityLevel.ONE, DisabilityLevel.TWO)
    return supporter_status not in (SupporterStatus.NONE, SupporterStatus.LOW_INCOME)


@rule(name="is_excused_supporter", source=TEKUN_2021.article(8), title=_EXCUSED, starts=date(2021, 7, 1))
def is_excused_supporter_2021(supporter_status: SupporterStatus, age: int, is_severely_disabled: bool) -> bool:
    """As before, and from 2021 the old of seventy and the severely disabled of low income, level three included."""
    if supporter_status == SupporterStatus.DIBAO:
        return age >= 60 or is_severely_disabled
    if supporter_status == SupporterStatus.LOW_INCOME:
        return age >= 70 or is_severely_disabled
    return supporter_status != SupporterStatus.NONE


@rule(source=MEASURES.article(14), title=Text(zh="有履行义务能力", en="Able to support"))
def is_able_supporter(
    is_adult: bool, absence: Absence, relation: Relation, has_no_labour_capacity: bool, is_excused_supporter: bool
) -> bool:
    """Whether the member is of age, not excused, and lives apart or has labour capacity.

    Whoever lives here without labour capacity is looked at by income, in `is_supporter_of_means`. Lodgers owe nothing.
    """
    if not is_adult or is_excused_supporter or absence in (Absence.PRISON, Absence.MISSING):
        return False
    if absence == Absence.LIVES_APART:
        return True
    return relation != Relation.OTHER and not has_no_labour_capacity


@rule(source=MEASURES.article(14), title=Text(zh="无劳动能力但有收入来源", en="Has means without labour capacity"))
def is_supporter_of_means(
    is_adult: bool, has_no_labour_capacity: bool, is_excused_supporter: bool, has_no_income_source: bool
) -> bool:
    """Whether an adult without labour capacity has income enough not to meet the conditions of tekun in person."""
    return is_adult and has_no_labour_capacity and not is_excused_supporter and not has_no_income_source


able_supporters = count_of(
    "is_able_supporter", title=Text(zh="有履行能力的义务人数", en="Able supporters"), source=MEASURES.article(14)
)
has_supporter_of_means = any_of(
    "is_supporter_of_means",
    where="lives_here",
    title=Text(
        zh="同住的无劳动能力者中有人（含本人）有收入来源",
        en="Somebody here who is unable to work has means, oneself included",
    ),
    source=MEASURES.article(14),
)


@rule(source=MEASURES.article(14), title=Text(zh="除本人外有履行能力的义务人数", en="Able supporters but for oneself"))
def other_able_supporters(able_supporters: int, is_able_supporter: bool) -> int:
    """How many but for the member: a pupil on tekun who comes of age does not support themselves."""
    return able_supporters - int(is_able_supporter)


@rule(
    source=MEASURES.article(14),
    title=Text(
        zh="义务人已全部列入材料（未作相反说明即如此认定）",
        en="All obligors are in the file (taken so unless it says otherwise)",
    ),
)
def has_listed_obligors(are_obligors_listed: bool) -> bool:
    """Whether the file lists everybody who owes support; that there is none can be seen only from a full list."""
    return are_obligors_listed


@rule(
    source=MEASURES.article(14),
    title=Text(
        zh="分户和有劳动能力的义务人均无履行能力", en="Obligors apart and able-bodied adults are none or unable"
    ),
)
def has_no_able_supporter(other_able_supporters: int) -> bool:
    """Whether nobody else with labour capacity, and no obligor living apart, could support the member."""
    return other_able_supporters == 0


@rule(
    source=MEASURES.article(14),
    title=Text(
        zh="同住的无劳动能力者（含本人）均无收入来源",
        en="Nobody here who is unable to work has means, oneself included",
    ),
)
def has_no_supporter_of_means(has_supporter_of_means: bool) -> bool:
    """Whether nobody who lives here without labour capacity has means: one's own rule out tekun as well."""
    return not has_supporter_of_means
