"""Elderly people: the allowance for great age, by the county's bands, and who counts as poor among them."""

from aidcoord import NOTHING, Absence, Day, Fen, Text, either_of, rule
from aidcoord_civil_affairs.months import calendar_month
from aidcoord_civil_affairs.sources import AGE_ALLOWANCES, ELDERLY_LAW

_LOW_INCOME = ELDERLY_LAW.article(33)


@rule(source=ELDERLY_LAW.article(2), title=Text(zh="年满60周岁的本户老年人", en="Sixty or older, of the household"))
def is_elderly_here(age: int, absence: Absence) -> bool:
    """Whether the person has completed sixty years and belongs to the household."""
    return age >= 60 and absence != Absence.LIVES_APART


@rule(source=AGE_ALLOWANCES.whole, title=Text(zh="发放高龄津贴的年龄", en="Age for the allowance"))
def allowance_age(assessed_on: Day, born_on: Day, is_birthday_month_paid: bool) -> int:
    """Completed years by calendar months, the month of the birthday counted where the county pays from it."""
    months = calendar_month(assessed_on) - calendar_month(born_on)
    return max(0, months if is_birthday_month_paid else months - 1) // 12


@rule(source=_LOW_INCOME, title=Text(zh="所在年龄段有津贴", en="Of an age with an allowance"))
def has_old_age_rate(old_age_rate_month: Fen) -> bool:
    """Whether the county pays anything at this age."""
    return old_age_rate_month > NOTHING


@rule(source=_LOW_INCOME, title=Text(zh="在低保户中享受低保", en="Shares in the dibao of the household"))
def shares_in_dibao(dibao: bool, is_supported: bool) -> bool:
    """Whether the member is counted in a household that is due dibao."""
    return dibao and is_supported


@rule(source=_LOW_INCOME, title=Text(zh="低保边缘家庭老年人已纳入", en="Of the edge, and taken in"))
def is_edge_elder_taken_in(dibao_edge: bool, is_counted: bool, elderly_aid_covers_edge: bool) -> bool:
    """Whether the member is of a household at the edge of dibao, and the county takes such in."""
    return dibao_edge and is_counted and elderly_aid_covers_edge


is_poor_elder = either_of(
    "shares_in_dibao",
    "solo_dibao",
    "tekun",
    "is_edge_elder_taken_in",
    title=Text(zh="经济困难", en="In hardship"),
    source=_LOW_INCOME,
)
is_of_allowance_group = either_of(
    "is_old_age_rate_for_all",
    "is_poor_elder",
    title=Text(zh="属于高龄津贴对象", en="Of a group that the allowance is for"),
    source=_LOW_INCOME,
)


@rule(source=_LOW_INCOME, title=Text(zh="高龄津贴", en="Old-age allowance by month"))
def old_age_allowance_month(old_age_rate_month: Fen) -> Fen:
    """The rate of the band."""
    return old_age_rate_month
