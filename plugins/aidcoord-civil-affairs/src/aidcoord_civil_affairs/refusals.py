"""Refusals of work: three in a row without good reason cost the member's own dibao.

The Measures reduce or stop "the dibao of the person"; in a payment by household that is taken to be an equal share of
basic dibao (the least gap included, which is not filled up again) and the person's own addition. How much of it goes is
the county's choice, at most all; the shares and additions of the others stay.
"""

from aidcoord import NOTHING, Fen, Rate, Text, count_of, rule, share, total_of
from aidcoord_civil_affairs.sources import MEASURES


@rule(source=MEASURES.article(45), title=Text(zh="连续拒绝介绍的工作", en="Refused work too often"))
def has_refused_work(
    is_out_of_work: bool,
    job_refusals: int,
    refusals_until_cut: int,
    refusal_span_months: int,
    refusal_window_months: int,
) -> bool:
    """Whether somebody without work has refused as often in a row as leads to a cut, within the county's window."""
    is_in_window = refusal_window_months == 0 or refusal_span_months <= refusal_window_months
    return is_out_of_work and job_refusals >= refusals_until_cut and is_in_window


refusing_members = count_of(
    "has_refused_work",
    where="is_expected_to_work",
    title=Text(zh="连续拒绝工作的成员数", en="Members who refused work"),
    source=MEASURES.article(45),
)


@rule(source=MEASURES.article(45), title=Text(zh="拒绝者本人的增发低保金", en="Addition of somebody who refused"))
def addition_at_stake_month(has_refused_work: bool, dibao_addition_month: Fen) -> Fen:
    """The member's own addition where they have refused too often."""
    return dibao_addition_month if has_refused_work else NOTHING


additions_at_stake_month = total_of(
    "addition_at_stake_month",
    where="is_expected_to_work",
    title=Text(zh="拒绝者的增发低保金合计", en="Additions of those who refused"),
    source=MEASURES.article(45),
)


@rule(source=MEASURES.article(45), title=Text(zh="拒绝者本人的低保金", en="Dibao of those who refused"))
def dibao_at_stake_month(
    dibao_base_month: Fen, refusing_members: int, supported_members: int, additions_at_stake_month: Fen
) -> Fen:
    """Their equal shares of basic dibao, and their own additions."""
    return dibao_base_month * refusing_members // max(1, supported_members) + additions_at_stake_month


@rule(source=MEASURES.article(45), title=Text(zh="因拒绝工作扣减", en="Cut for refusals of work"))
def refusal_cut_month(dibao_at_stake_month: Fen, refusal_cut: Rate) -> Fen:
    """The county's part of the refusing members' own dibao."""
    return share(dibao_at_stake_month, refusal_cut)
