"""Refusals of work: whom human resources tells civil affairs about, which then cuts that person's dibao.

How many refusals count, and within which months, civil affairs says; the two departments share one number.
"""

from datetime import date

from aidcoord import Text, rule
from aidcoord_human_resources.sources import MEASURES, ZHEJIANG_ASSISTANCE


@rule(
    source=MEASURES.article(45),
    title=Text(zh="连续拒绝介绍的工作", en="Refused work too often"),
    starts=date(2014, 5, 1),
)
def has_refused_often(
    job_refusals: int,
    civil_affairs__refusals_until_cut: int,
    refusal_span_months: int,
    civil_affairs__refusal_window_months: int,
) -> bool:
    """Whether the refusals in a row are as many as lead to a cut, within the county's months where it has such."""
    is_unbounded = civil_affairs__refusal_window_months == 0
    is_in_window = is_unbounded or refusal_span_months <= civil_affairs__refusal_window_months
    return job_refusals >= civil_affairs__refusals_until_cut and is_in_window


@rule(
    source=ZHEJIANG_ASSISTANCE.article(36),
    title=Text(zh="应将拒绝就业情况通报民政部门", en="Civil affairs is to be told of the refusals"),
    starts=date(2014, 5, 1),
)
def must_report_refusals(
    civil_affairs__dibao: bool, is_able_to_work: bool, is_out_of_work: bool, has_refused_often: bool
) -> bool:
    """Whether somebody able and out of work, in a household due dibao, has refused as often as leads to a cut."""
    return civil_affairs__dibao and is_able_to_work and is_out_of_work and has_refused_often
