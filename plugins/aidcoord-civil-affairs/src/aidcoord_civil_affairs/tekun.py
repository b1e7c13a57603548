"""Tekun: who has no labour capacity, no income source and no able supporter is supported in full, each in person."""

from datetime import date

from aidcoord import NOTHING, DisabilityKind, DisabilityLevel, Fen, Rate, Schooling, Text, round_up, rule, share
from aidcoord_civil_affairs.sources import MEASURES, TEKUN_2016, TEKUN_2021, TEKUN_STANDARDS

_CAPACITY = Text(zh="属于无劳动能力", en="Counts as lacking labour capacity")
_NO_SOURCE = Text(zh="收入低于低保标准，属于无生活来源", en="Income below the dibao standard, so without a source")
_INCOME = Text(zh="特困核算的月收入", en="Monthly income for tekun")
_PENSION = Text(zh="特困另外不计入的基础养老金", en="Basic pension that tekun disregards besides")
_CHILDREN = Text(zh="未选择孤儿等儿童保障", en="Is left to tekun by the schemes for children")
_AMOUNT = Text(zh="特困供养金", en="Tekun support")
_LAST_OF_MEASURES = date(2016, 10, 9)
_PRINTED_2016 = date(2016, 10, 10)


@rule(
    name="has_no_labour_capacity",
    source=MEASURES.article(14),
    title=_CAPACITY,
    starts=date(2014, 5, 1),
    ends=_LAST_OF_MEASURES,
)
def has_no_labour_capacity_2014(age: int, disability_level: DisabilityLevel, is_certified_unfit: bool) -> bool:
    """Whether the member is sixty, below sixteen, or disabled and certified unfit; the Measures say no more."""
    return age >= 60 or age < 16 or (disability_level != DisabilityLevel.NONE and is_certified_unfit)


@rule(
    name="has_no_labour_capacity",
    source=TEKUN_2016.whole,
    title=_CAPACITY,
    starts=_PRINTED_2016,
    ends=date(2021, 6, 30),
)
def has_no_labour_capacity_2016(age: int, disability_kind: DisabilityKind, disability_level: DisabilityLevel) -> bool:
    """Whether the member is sixty, below sixteen, or disabled: in mind to level two, physically of level one."""
    if age >= 60 or age < 16:
        return True
    if disability_kind in (DisabilityKind.INTELLECTUAL, DisabilityKind.MENTAL):
        return disability_level in (DisabilityLevel.ONE, DisabilityLevel.TWO)
    return disability_kind == DisabilityKind.PHYSICAL and disability_level == DisabilityLevel.ONE


@rule(name="has_no_labour_capacity", source=TEKUN_2021.article(5), title=_CAPACITY, starts=date(2021, 7, 1))
def has_no_labour_capacity_2021(age: int, disability_kind: DisabilityKind, disability_level: DisabilityLevel) -> bool:
    """As before, and from 2021 also in mind to level three, physically to two, in sight of level one."""
    if age >= 60 or age < 16:
        return True
    if disability_kind in (DisabilityKind.INTELLECTUAL, DisabilityKind.MENTAL):
        return disability_level in (DisabilityLevel.ONE, DisabilityLevel.TWO, DisabilityLevel.THREE)
    if disability_kind == DisabilityKind.PHYSICAL:
        return disability_level in (DisabilityLevel.ONE, DisabilityLevel.TWO)
    return disability_kind == DisabilityKind.SIGHT and disability_level == DisabilityLevel.ONE


@rule(
    source=TEKUN_2021.article(24),
    title=Text(zh="仍无劳动能力或可继续供养", en="Still lacks labour capacity or may stay"),
)
def may_stay_without_capacity(has_no_labour_capacity: bool, age: int, schooling: Schooling) -> bool:
    """Whether labour capacity is still missing, or a minor, or somebody in secondary school, grows out of it."""
    at_school = schooling in (Schooling.PRIMARY, Schooling.JUNIOR, Schooling.SENIOR, Schooling.VOCATIONAL)
    return has_no_labour_capacity or age < 18 or at_school


@rule(
    name="tekun_income_month",
    source=MEASURES.article(14),
    title=_INCOME,
    starts=date(2014, 5, 1),
    ends=_LAST_OF_MEASURES,
)
def tekun_income_month_2014(own_income_month: Fen) -> Fen:
    """The member's own income, counted as for dibao."""
    return own_income_month


@rule(
    name="tekun_income_month",
    source=TEKUN_2016.whole,
    title=_INCOME,
    starts=_PRINTED_2016,
    ends=date(2021, 6, 30),
)
def tekun_income_month_2016(own_income_month: Fen, pension_not_for_tekun_month: Fen) -> Fen:
    """The member's own income without the basic pension, which tekun disregards wherever one lives."""
    return max(NOTHING, own_income_month - pension_not_for_tekun_month)


@rule(name="tekun_income_month", source=TEKUN_2021.article(6), title=_INCOME, starts=date(2021, 7, 1))
def tekun_income_month_2021(own_income_month: Fen, pension_not_for_tekun_month: Fen) -> Fen:
    """As before; from 2021 article 6 says so."""
    return max(NOTHING, own_income_month - pension_not_for_tekun_month)


@rule(
    name="pension_not_for_tekun_month",
    source=TEKUN_2016.whole,
    title=_PENSION,
    starts=_PRINTED_2016,
    ends=date(2021, 6, 30),
)
def pension_not_for_tekun_month_2016(basic_pension: Fen, pension_disregarded: Fen, income_window_months: int) -> Fen:
    """The part of the basic pension that the income tests of households still count, by month."""
    return (basic_pension - pension_disregarded) // income_window_months


@rule(name="pension_not_for_tekun_month", source=TEKUN_2021.article(6), title=_PENSION, starts=date(2021, 7, 1))
def pension_not_for_tekun_month_2021(basic_pension: Fen, pension_disregarded: Fen, income_window_months: int) -> Fen:
    """As before; from 2021 article 6 says so."""
    return (basic_pension - pension_disregarded) // income_window_months


@rule(
    name="has_no_income_source",
    source=MEASURES.article(14),
    title=_NO_SOURCE,
    starts=date(2014, 5, 1),
    ends=_LAST_OF_MEASURES,
)
def has_no_income_source_2014(tekun_income_month: Fen, dibao_standard_month: Fen) -> bool:
    """Whether the member has no source to live on, which an income of as much as the dibao standard is."""
    return tekun_income_month < dibao_standard_month


@rule(
    name="has_no_income_source",
    source=TEKUN_2016.whole,
    title=_NO_SOURCE,
    starts=_PRINTED_2016,
    ends=date(2021, 6, 30),
)
def has_no_income_source_2016(tekun_income_month: Fen, dibao_standard_month: Fen) -> bool:
    """Whether the member's own income is below the dibao standard."""
    return tekun_income_month < dibao_standard_month


@rule(name="has_no_income_source", source=TEKUN_2021.article(6), title=_NO_SOURCE, starts=date(2021, 7, 1))
def has_no_income_source_2021(tekun_income_month: Fen, dibao_standard_month: Fen) -> bool:
    """As before; from 2021 article 6 says so."""
    return tekun_income_month < dibao_standard_month


@rule(
    name="is_outside_child_schemes",
    source=MEASURES.article(15),
    title=_CHILDREN,
    starts=date(2014, 5, 1),
    ends=_LAST_OF_MEASURES,
)
def is_outside_child_schemes_2014(chose_child_scheme: bool) -> bool:
    """Whether the member is not supported as an orphan, with which tekun has to be reconciled."""
    return not chose_child_scheme


@rule(
    name="is_outside_child_schemes",
    source=TEKUN_2016.whole,
    title=_CHILDREN,
    starts=_PRINTED_2016,
    ends=date(2021, 6, 30),
)
def is_outside_child_schemes_2016(age: int, orphan: bool) -> bool:
    """Whether the member is no orphan below sixteen, for whom the orphan scheme goes first."""
    return age >= 16 or not orphan


@rule(name="is_outside_child_schemes", source=TEKUN_2021.article(9), title=_CHILDREN, starts=date(2021, 7, 1))
def is_outside_child_schemes_2021(chose_child_scheme: bool) -> bool:
    """Whether the scheme for orphans or children without care has not been chosen instead."""
    return not chose_child_scheme


@rule(name="tekun_month", source=MEASURES.article(15), title=_AMOUNT, starts=date(2014, 5, 1), ends=_LAST_OF_MEASURES)
def tekun_month_2014(tekun_basic_month: Fen) -> Fen:
    """The basic living standard."""
    return tekun_basic_month


@rule(name="tekun_month", source=MEASURES.article(15), title=_AMOUNT, starts=_PRINTED_2016)
def tekun_month_2016(tekun_living_month: Fen, tekun_care_month: Fen) -> Fen:
    """The basic living standard and the care standard of the setting and the level of self-care."""
    return tekun_living_month + tekun_care_month


@rule(source=TEKUN_STANDARDS.whole, title=Text(zh="特困基本生活费", en="Basic living of tekun"))
def tekun_living_month(
    tekun_basic_month: Fen, dibao_standard_month: Fen, tekun_floor: Rate, tekun_rounding_unit: Fen
) -> Fen:
    """The county's basic living standard, never below its floor above the dibao standard; the floor is rounded up."""
    return max(tekun_basic_month, round_up(share(dibao_standard_month, tekun_floor), tekun_rounding_unit))
