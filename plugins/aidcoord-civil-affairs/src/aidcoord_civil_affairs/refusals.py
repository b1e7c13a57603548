"""Refusals of work: three in a row without good reason cost the member's own share of dibao."""

from aidcoord import Fen, Rate, Text, count_of, rule, share
from aidcoord_civil_affairs.sources import MEASURES


@rule(source=MEASURES.article(45), title=Text(zh="连续拒绝介绍的工作", en="Refused work too often"))
def has_refused_work(
    job_refusals: int, refusals_until_cut: int, refusal_span_months: int, refusal_window_months: int
) -> bool:
    """Whether the refusals in a row are as many as lead to a cut, within the county's window where it has one."""
    is_in_window = refusal_window_months == 0 or refusal_span_months <= refusal_window_months
    return job_refusals >= refusals_until_cut and is_in_window


refusing_members = count_of(
    "has_refused_work",
    where="is_expected_to_work",
    title=Text(zh="连续拒绝工作的成员数", en="Members who refused work"),
    source=MEASURES.article(45),
)


@rule(source=MEASURES.article(45), title=Text(zh="因拒绝工作扣减", en="Cut for refusals of work"))
def refusal_cut_month(dibao_base_month: Fen, refusing_members: int, supported_members: int, refusal_cut: Rate) -> Fen:
    """The county's part of the refusing members' own shares; a share is basic dibao by head."""
    return share(dibao_base_month * refusing_members // max(1, supported_members), refusal_cut)
