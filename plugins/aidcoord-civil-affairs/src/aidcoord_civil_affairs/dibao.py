"""Dibao: the household is paid what its income a head is short of the standard, and more for special members."""

from datetime import date

from aidcoord import Fen, Rate, Residence, Text, rule, share, total_of
from aidcoord_civil_affairs.roundings import rounded
from aidcoord_civil_affairs.sources import ADDITIONS, GAP_FLOORS, MEASURES, TIERS, URBAN_REGULATION

_AMOUNT = Text(zh="月低保金", en="Monthly dibao")


@rule(source=URBAN_REGULATION.article(2), title=Text(zh="城镇家庭", en="Urban household"))
def is_urban(residence: Residence) -> bool:
    """Whether the household lives in town, for whom alone the regulation of 1999 was made."""
    return residence == Residence.URBAN


@rule(
    source=MEASURES.article(9),
    title=Text(zh="人均收入低于低保标准", en="Income a head below the standard"),
    rises_with=("dibao_standard_month",),
    falls_with=("income_per_head_month",),
)
def meets_income_test(income_per_head_month: Fen, dibao_standard_month: Fen) -> bool:
    """Whether income a head is below the standard."""
    return income_per_head_month < dibao_standard_month


@rule(
    source=MEASURES.article(12),
    title=Text(zh="差额", en="Gap to the standard"),
    rises_with=("dibao_standard_month",),
    falls_with=("countable_income_month",),
)
def gap_month(dibao_standard_month: Fen, supported_members: int, countable_income_month: Fen) -> Fen:
    """The standard for everybody counted, less all income; negative where income is above."""
    return dibao_standard_month * supported_members - countable_income_month


@rule(
    source=GAP_FLOORS.whole,
    title=Text(zh="按差额计算的低保金", en="Dibao by the gap"),
    rises_with=("gap_month", "dibao_standard_month", "dibao_gap_floor"),
)
def dibao_by_gap_month(gap_month: Fen, dibao_standard_month: Fen, supported_members: int, dibao_gap_floor: Rate) -> Fen:
    """The gap, or the least that the county pays for each person where the gap is smaller."""
    return max(gap_month, share(dibao_standard_month, dibao_gap_floor) * supported_members)


@rule(source=TIERS.whole, title=Text(zh="人均收入占标准百分比", en="Income a head in per cent of the standard"))
def income_percent_of_standard(income_per_head_month: Fen, dibao_standard_month: Fen) -> int:
    """Whole per cents, what is left over dropped."""
    return int(income_per_head_month) * 100 // int(dibao_standard_month)


@rule(source=TIERS.whole, title=Text(zh="按档次计算的低保金", en="Dibao by tier"))
def dibao_by_tier_month(dibao_tier_month: Fen, supported_members: int) -> Fen:
    """What the tier gives a head, for everybody counted."""
    return dibao_tier_month * supported_members


@rule(source=MEASURES.article(12), title=Text(zh="基本低保金", en="Basic dibao"))
def dibao_base_month(is_dibao_paid_by_tier: bool, dibao_by_tier_month: Fen, dibao_by_gap_month: Fen) -> Fen:
    """By tier where the county pays so, else by the gap."""
    return dibao_by_tier_month if is_dibao_paid_by_tier else dibao_by_gap_month


@rule(source=ADDITIONS.whole, title=Text(zh="重病增发比例", en="Rate of addition for illness"))
def addition_rate_for_illness(seriously_ill: bool, dibao_addition_ill: Rate) -> Rate:
    """The county's rate where the member is seriously ill."""
    return dibao_addition_ill if seriously_ill else Rate(0)


@rule(source=ADDITIONS.whole, title=Text(zh="本人增发低保金", en="Addition for the member"))
def dibao_addition_month(
    dibao_standard_month: Fen,
    dibao_addition_by_age: Rate,
    dibao_addition_by_disability: Rate,
    addition_rate_for_illness: Rate,
) -> Fen:
    """A share of the standard for the elderly, minors, the severely disabled, the seriously ill: the highest only."""
    rate = max(dibao_addition_by_age, dibao_addition_by_disability, addition_rate_for_illness)
    return share(dibao_standard_month, rate)


dibao_additions_month = total_of(
    "dibao_addition_month",
    where="is_supported",
    title=Text(zh="增发低保金合计", en="Additions"),
    source=MEASURES.article(12),
)


@rule(source=MEASURES.article(12), title=Text(zh="应发低保金", en="Dibao before rounding"))
def dibao_unrounded_month(dibao_base_month: Fen, refusal_cut_month: Fen, dibao_additions_month: Fen) -> Fen:
    """Basic dibao less what refusals of work cost, and the additions for special members."""
    return dibao_base_month - refusal_cut_month + dibao_additions_month


@rule(source=MEASURES.article(12), title=Text(zh="正常发放的低保金", en="Dibao in full"))
def dibao_in_full_month(dibao_unrounded_month: Fen, dibao_rounding_unit: Fen, is_dibao_rounded_up: bool) -> Fen:
    """What is due while income is below the standard, rounded as the county does."""
    return rounded(dibao_unrounded_month, dibao_rounding_unit, is_dibao_rounded_up)


@rule(name="dibao_month", source=URBAN_REGULATION.article(8), title=_AMOUNT, ends=date(2014, 4, 30))
def dibao_month_1999(dibao_base_month: Fen, dibao_rounding_unit: Fen, is_dibao_rounded_up: bool) -> Fen:
    """The gap to the standard, rounded as the place does; the full standard for whoever has nothing."""
    return rounded(dibao_base_month, dibao_rounding_unit, is_dibao_rounded_up)


@rule(name="dibao_month", source=MEASURES.article(12), title=_AMOUNT, starts=date(2014, 5, 1))
def dibao_month_2014(meets_income_test: bool, dibao_in_full_month: Fen, dibao_in_exit_month: Fen) -> Fen:
    """In full while income is below the standard; after that what is left in gradual exit."""
    return dibao_in_full_month if meets_income_test else dibao_in_exit_month
