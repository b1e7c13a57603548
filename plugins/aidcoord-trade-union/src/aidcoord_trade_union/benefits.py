"""The unions' benefits: three files, the grants that go with them, warm-sending, approval and legal help."""

from datetime import date
from typing import Final

from aidcoord import Benefit, BenefitKind, Cadence, Source, Text
from aidcoord_trade_union.sources import FILES_2016, GRANTS, UNION_LAW, UNION_LAW_2009, WARM_SENDING

_START: Final = date(2016, 1, 1)
_OPEN: Final = (
    "has_settled_worker",
    "has_no_costly_schooling",
    "is_within_dwelling_limit",
    "has_no_employing_business",
)
_LEGAL: Final = Text(zh="工会法律援助", en="Legal help of the union")


def _file(name: str, title: Text, *criteria: str) -> Benefit:
    return Benefit(
        name,
        title,
        kind=BenefitKind.IDENTITY,
        applies_if="has_union_member",
        criteria=(*_OPEN, *criteria),
        source=FILES_2016.whole,
        starts=_START,
    )


def _grant(name: str, title: Text, amount: str, *criteria: str, source: Source = GRANTS.whole) -> Benefit:
    return Benefit(
        name,
        title,
        kind=BenefitKind.CASH,
        cadence=Cadence.YEARLY,
        applies_if="has_union_member",
        criteria=criteria,
        amount=amount,
        source=source,
        starts=_START,
    )


def _approval(name: str, title: Text, criterion: str) -> Benefit:
    return Benefit(
        name,
        title,
        kind=BenefitKind.SERVICE,
        applied_for=False,
        applies_if="deep_medical_grant",
        criteria=(criterion,),
        source=GRANTS.whole,
        starts=_START,
    )


def _legal_help(source: Source, starts: date, ends: date | None = None) -> Benefit:
    return Benefit(
        "legal_help",
        _LEGAL,
        kind=BenefitKind.SERVICE,
        applies_if="is_in_labour_dispute",
        criteria=("is_union_member_here",),
        source=source,
        starts=starts,
        ends=ends,
    )


BENEFITS: Final = (
    _file("deep_file", Text(zh="深度困难职工档案", en="File of deep hardship"), "is_deep_hardship"),
    _file(
        "relative_file",
        Text(zh="相对困难职工档案", en="File of relative hardship"),
        "is_outside_deep",
        "is_relative_hardship",
    ),
    _file(
        "accident_file",
        Text(zh="意外致困职工档案", en="File of hardship by an accident"),
        "is_outside_deep",
        "is_outside_relative",
        "is_accident_hardship",
    ),
    _grant(
        "deep_living_grant",
        Text(zh="深度困难职工生活救助", en="Living grant in deep hardship"),
        "deep_living_year",
        "deep_file",
    ),
    _grant(
        "deep_medical_grant",
        Text(zh="深度困难职工医疗救助", en="Medical grant in deep hardship"),
        "deep_medical_year",
        "deep_file",
        "has_union_medical_costs",
        "is_deep_after_living",
    ),
    _grant(
        "deep_study_grant",
        Text(zh="深度困难职工助学救助", en="Study grant in deep hardship"),
        "deep_study_year",
        "deep_file",
        "has_union_students",
        "is_deep_after_medical",
    ),
    _grant(
        "relative_living_grant",
        Text(zh="相对困难职工生活救助", en="Living grant in relative hardship"),
        "relative_living_year",
        "relative_file",
    ),
    _grant(
        "relative_medical_grant",
        Text(zh="相对困难职工医疗救助", en="Medical grant in relative hardship"),
        "relative_medical_year",
        "relative_file",
        "has_union_medical_costs",
    ),
    _grant(
        "relative_study_grant",
        Text(zh="相对困难职工助学救助", en="Study grant in relative hardship"),
        "relative_study_year",
        "relative_file",
        "has_union_students",
    ),
    _grant(
        "accident_grant",
        Text(zh="意外致困职工救助", en="Grant after an accident"),
        "accident_year",
        "accident_file",
        "has_event_costs",
    ),
    _grant(
        "warm_sending",
        Text(zh="送温暖慰问", en="Warm-sending"),
        "warm_sending_year",
        "is_filed",
        source=WARM_SENDING.whole,
    ),
    _approval(
        "provincial_approval",
        Text(zh="医疗救助报省总工会审批", en="Medical grant sent to the province for approval"),
        "needs_provincial_approval",
    ),
    _approval(
        "national_approval",
        Text(zh="医疗救助报全国总工会审批", en="Medical grant sent to the nation for approval"),
        "needs_national_approval",
    ),
    _legal_help(UNION_LAW_2009.article(29), _START, date(2021, 12, 31)),
    _legal_help(UNION_LAW.article(30), date(2022, 1, 1)),
)
"""All of them, as the results list them."""
