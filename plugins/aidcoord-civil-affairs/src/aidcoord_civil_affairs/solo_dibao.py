"""Solo dibao: a severely disabled or seriously ill member of a low-income family who is supported alone.

Clerics who have left their family apply alone too, and so, from October 2022, may adults who are severely disabled and
out of work. They are households of one: a file of their own, with the family as obligors, is determined as `dibao`.
"""

from aidcoord import NOTHING, Fen, Rate, Text, either_of, rule, share
from aidcoord_civil_affairs.roundings import rounded
from aidcoord_civil_affairs.sources import REVIEW_2021, SOLO_AMOUNTS

_ALONE = REVIEW_2021.article(8)


is_severely_disabled_or_ill = either_of(
    "is_severely_disabled",
    "seriously_ill",
    title=Text(zh="重残或重病", en="Severely disabled or seriously ill"),
    source=_ALONE,
)


@rule(
    source=_ALONE, title=Text(zh="重残或重病的家庭成员", en="Severely disabled or seriously ill member of the family")
)
def may_apply_alone(is_counted: bool, is_severely_disabled_or_ill: bool) -> bool:
    """Whether the member belongs to the family and is one of those who may apply out of it."""
    return is_counted and is_severely_disabled_or_ill


@rule(source=_ALONE, title=Text(zh="单人保家庭人均收入上限", en="Family income limit for solo dibao"))
def solo_family_limit_month(dibao_standard_month: Fen, solo_income_limit: Rate) -> Fen:
    """Income a head below which a family counts as one of low income."""
    return share(dibao_standard_month, solo_income_limit)


@rule(source=_ALONE, title=Text(zh="家庭收入符合单人保规定", en="Family income within the limit for solo dibao"))
def meets_solo_family_test(income_per_head_month: Fen, solo_family_limit_month: Fen) -> bool:
    """Whether the family is one of low income."""
    return income_per_head_month < solo_family_limit_month


@rule(source=SOLO_AMOUNTS.whole, title=Text(zh="本人收入低于低保标准", en="Own income below the standard"))
def has_own_income_below_standard(own_income_month: Fen, dibao_standard_month: Fen) -> bool:
    """Whether what the member receives in person is below the standard."""
    return own_income_month < dibao_standard_month


@rule(source=SOLO_AMOUNTS.whole, title=Text(zh="重残单人保最低发放", en="Least solo dibao for a disability"))
def solo_floor_for_disability_month(
    dibao_standard_month: Fen, is_severely_disabled: bool, solo_floor_disabled: Rate
) -> Fen:
    """The county's share of the standard where the member is severely disabled."""
    return share(dibao_standard_month, solo_floor_disabled) if is_severely_disabled else NOTHING


@rule(source=SOLO_AMOUNTS.whole, title=Text(zh="重病单人保最低发放", en="Least solo dibao for an illness"))
def solo_floor_for_illness_month(dibao_standard_month: Fen, seriously_ill: bool, solo_floor_ill: Rate) -> Fen:
    """The county's share of the standard where the member is seriously ill."""
    return share(dibao_standard_month, solo_floor_ill) if seriously_ill else NOTHING


@rule(source=SOLO_AMOUNTS.whole, title=Text(zh="单人保应发保障金", en="Solo dibao before rounding"))
def solo_unrounded_month(
    dibao_standard_month: Fen,
    own_income_month: Fen,
    solo_floor_for_disability_month: Fen,
    solo_floor_for_illness_month: Fen,
) -> Fen:
    """What the member's own income is short of the standard, never below what either ground gives at least."""
    gap = dibao_standard_month - own_income_month
    return max(gap, solo_floor_for_disability_month, solo_floor_for_illness_month)


@rule(source=SOLO_AMOUNTS.whole, title=Text(zh="单人保保障金", en="Solo dibao"))
def solo_dibao_month(solo_unrounded_month: Fen, dibao_rounding_unit: Fen, is_dibao_rounded_up: bool) -> Fen:
    """Rounded like any other dibao."""
    return rounded(solo_unrounded_month, dibao_rounding_unit, is_dibao_rounded_up)
