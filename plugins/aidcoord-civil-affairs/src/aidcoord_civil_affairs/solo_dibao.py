"""Solo dibao: a severely disabled or seriously ill person in a low-income family, or a poor cleric, supported alone."""

from aidcoord import NOTHING, Absence, Fen, Rate, Text, rule, share
from aidcoord_civil_affairs.sources import REVIEW_2021, SOLO_AMOUNTS

_ALONE = REVIEW_2021.article(8, verified=True)


@rule(source=_ALONE, title=Text(zh="本户成员", en="Belongs to the household"))
def belongs_to_household(absence: Absence) -> bool:
    """Whether the member belongs to the household, at home or away, rather than only owing it support."""
    return absence != Absence.LIVES_APART


@rule(source=_ALONE, title=Text(zh="长期任教职人员", en="Long in religious service"))
def is_long_serving_cleric(months_in_religious_service: int, clergy_months_until_left_out: int) -> bool:
    """Whether the member has lived in religious service as long as leaves them out of the family."""
    return months_in_religious_service >= clergy_months_until_left_out


@rule(source=_ALONE, title=Text(zh="重残、重病或教职人员", en="Severely disabled, seriously ill or a cleric"))
def has_ground_for_solo(is_severely_disabled: bool, seriously_ill: bool, is_long_serving_cleric: bool) -> bool:
    """Whether the member is one of those who may apply alone."""
    return is_severely_disabled or seriously_ill or is_long_serving_cleric


@rule(source=_ALONE, title=Text(zh="单人保家庭人均收入上限", en="Family income limit for solo dibao"))
def solo_family_limit_month(dibao_standard_month: Fen, solo_income_limit: Rate) -> Fen:
    """Income a head below which a family counts as one of low income."""
    return share(dibao_standard_month, solo_income_limit)


@rule(source=_ALONE, title=Text(zh="家庭收入符合单人保规定", en="Family income within the limit for solo dibao"))
def meets_solo_family_test(
    income_per_head_month: Fen, solo_family_limit_month: Fen, is_long_serving_cleric: bool
) -> bool:
    """Whether the family is one of low income; a cleric has left it."""
    return is_long_serving_cleric or income_per_head_month < solo_family_limit_month


@rule(source=SOLO_AMOUNTS.whole, title=Text(zh="本人收入低于低保标准", en="Own income below the standard"))
def has_own_income_below_standard(own_income_month: Fen, dibao_standard_month: Fen) -> bool:
    """Whether what the member receives in person is below the standard."""
    return own_income_month < dibao_standard_month


@rule(source=SOLO_AMOUNTS.whole, title=Text(zh="单人保最低发放", en="Least solo dibao"))
def solo_floor_month(
    dibao_standard_month: Fen, seriously_ill: bool, solo_floor_ill: Rate, solo_floor_disabled: Rate
) -> Fen:
    """The county's share of the standard: that for the ill where it is one of them, else that for the disabled."""
    return share(dibao_standard_month, solo_floor_ill if seriously_ill else solo_floor_disabled)


@rule(source=SOLO_AMOUNTS.whole, title=Text(zh="单人保保障金", en="Solo dibao"))
def solo_dibao_month(dibao_standard_month: Fen, own_income_month: Fen, solo_floor_month: Fen) -> Fen:
    """What the member's own income is short of the standard, never below the least."""
    return max(NOTHING, dibao_standard_month - own_income_month, solo_floor_month)
