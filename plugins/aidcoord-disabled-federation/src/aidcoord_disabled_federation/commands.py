"""The commands of the disabled persons' federation: what is paid afterwards, and whose card expires."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from aidcoord import NOTHING, Assessment, Cell, Column, Command, Day, Desk, Fen, Report, Table, Text, Verdict
from aidcoord_disabled_federation.benefits import (
    LIVING_BACK_PAY,
    LIVING_RESTORED,
    NURSING_BACK_PAY,
    NURSING_RESTORED,
)

_FIELD: Final = "disabled_federation__"
_MONTHS: Final = {
    LIVING_BACK_PAY.id: "renewal_months",
    NURSING_BACK_PAY.id: "renewal_months",
    LIVING_RESTORED.id: "months_stopped",
    NURSING_RESTORED.id: "months_stopped",
}
"""The rule behind each of the payments that says for how many months it is."""
_WHO: Final = (Column("household", Text(zh="户号", en="Household")), Column("member", Text(zh="成员", en="Member")))
_PAID: Final = (
    *_WHO,
    Column("benefit", Text(zh="补发项目", en="Paid afterwards")),
    Column("months", Text(zh="月数", en="Months"), "right"),
    Column("amount", Text(zh="金额", en="Amount"), "right"),
    Column("source", Text(zh="依据", en="Source")),
)
_OPEN: Final = (*_WHO, Column("benefit", Text(zh="项目", en="What")), Column("missing", Text(zh="尚缺", en="Missing")))
_CARDS: Final = (
    *_WHO,
    Column("card_to", Text(zh="残疾人证有效期至", en="Card valid to")),
    Column("days_left", Text(zh="剩余天数", en="Days left"), "right"),
    Column("remind", Text(zh="应提醒", en="Remind")),
)


def back_pay(desk: Desk, households: tuple[Path, ...], /) -> Report:
    """List what is paid afterwards: months without a card up to the limit, and months of a stop that was refuted.

    Args:
        households: Household files.
    """
    assessments = [desk.assess(household) for household in desk.households(households)]
    rows = [row for assessment in assessments for row in _owed(assessment)]
    amounts = [row["amount"] for row in rows]
    totals: dict[str, Cell] = {
        "household": Text(zh="合计", en="in all"),
        "amount": Fen(sum((one for one in amounts if isinstance(one, Fen)), NOTHING)),
    }
    title = Text(zh="残疾人两项补贴补发", en="Subsidies paid afterwards")
    tables = (
        Table(name="owed", title=title, columns=_PAID, rows=rows, totals=totals),
        *_undetermined(assessments, tuple(_MONTHS)),
    )
    return Report(title=title, tables=tables)


def expiring(desk: Desk, households: tuple[Path, ...], /) -> Report:
    """List the cards that expire within the months of the reminder, and those that have expired.

    Args:
        households: Household files.
    """
    assessments = [desk.assess(household) for household in desk.households(households)]
    rows = sorted(
        (row for assessment in assessments for row in _cards(assessment)), key=lambda row: str(row["card_to"])
    )
    title = Text(zh="残疾人证到期", en="Cards that expire")
    table = Table(name="cards", title=title, columns=_CARDS, rows=rows)
    return Report(title=title, tables=(table, *_undetermined(assessments, ("card_reminder",))))


COMMANDS: Final = [
    Command(name="back-pay", title=Text(zh="两项补贴补发", en="List what is paid afterwards"), run=back_pay),
    Command(name="expiring", title=Text(zh="残疾人证到期名单", en="List cards that expire"), run=expiring),
]


def _owed(assessment: Assessment) -> Iterator[Mapping[str, Cell]]:
    for one in assessment.determinations:
        rule = _MONTHS.get(one.benefit.id)
        if one.name.startswith(_FIELD) and rule and one.verdict is Verdict.ELIGIBLE:
            yield {
                "household": assessment.household.id,
                "member": one.subject,
                "benefit": one.benefit.title,
                "months": assessment.sheet.value(f"{_FIELD}{rule}", one.subject),
                "amount": assessment.payable(one),
                "source": one.benefit.source,
            }


def _cards(assessment: Assessment) -> Iterator[Mapping[str, Cell]]:
    today = assessment.on.toordinal()
    for one in assessment.determinations:
        if one.name != f"{_FIELD}card_reminder":
            continue
        card_to = assessment.sheet.value("disability_card_to", one.subject)
        reminded = one.verdict is Verdict.ELIGIBLE
        if isinstance(card_to, Day) and (reminded or card_to < today):
            yield {
                "household": assessment.household.id,
                "member": one.subject,
                "card_to": card_to,
                "days_left": card_to - today,
                "remind": reminded,
            }


def _undetermined(assessments: list[Assessment], benefits: tuple[str, ...]) -> Iterator[Table]:
    rows: list[Mapping[str, Cell]] = [
        {
            "household": assessment.household.id,
            "member": one.subject,
            "benefit": one.benefit.title,
            "missing": Text(
                zh="、".join(dict.fromkeys(missing.title.zh for missing in one.missing)) or "待县级确定",
                en=", ".join(dict.fromkeys(missing.title.en for missing in one.missing)) or "what the county sets",
            ),
        }
        for assessment in assessments
        for one in assessment.determinations
        if one.name in {f"{_FIELD}{name}" for name in benefits} and one.verdict is Verdict.UNDETERMINED
    ]
    if rows:
        yield Table(name="undetermined", title=Text(zh="尚不能确定", en="Undetermined"), columns=_OPEN, rows=rows)
