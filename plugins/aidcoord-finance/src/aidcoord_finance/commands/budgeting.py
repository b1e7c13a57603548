"""`aidcoord finance budget`: which funds last to the end of the year; one that does not is raised for the meeting."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from attrs import field, frozen

from aidcoord import (
    Cell,
    Column,
    Desk,
    Fen,
    Form,
    InputError,
    MatterKind,
    Paper,
    PaperKind,
    RaisedMatter,
    Report,
    Table,
    Text,
    key,
)
from aidcoord_finance.budget import FundState

_MONTHS = 12


@frozen(kw_only=True)
class FundForm(Form):
    """One fund as its accounts stand."""

    fund: str = field(metadata=key("资金", Text(zh="资金名称", en="the fund")))
    budget: Fen = field(metadata=key("预算", Text(zh="全年预算（元）", en="yuan of the year")))
    spent: Fen = field(metadata=key("已支出", Text(zh="累计支出（元）", en="yuan spent so far")))
    monthly: Fen = field(metadata=key("月需", Text(zh="今后每月需要（元）", en="yuan that a month to come takes")))


@frozen(kw_only=True)
class BudgetForm(Form):
    """The funds of a year after a month."""

    year: int = field(metadata=key("年度", Text(zh="年度", en="the year")))
    month: int = field(metadata=key("月份", Text(zh="已支付到几月", en="the last month that is paid, 0 to 12")))
    funds: tuple[FundForm, ...] = field(metadata=key("各项资金", Text(zh="各项资金", en="the funds")))


def budget(desk: Desk, file: Path, /) -> Report:
    """Show which funds last to the end of their year, and by how much the others fall short.

    Args:
        file: The funds as their accounts stand, YAML or JSON.
    """
    form, states = _read(desk, file)
    rows: list[Mapping[str, Cell]] = [
        {"fund": one.fund, "budget": one.budget, "spent": one.spent, "needed": one.needed, "short": one.short}
        for one in states
    ]
    columns = (
        Column("fund", Text(zh="资金", en="Fund")),
        Column("budget", Text(zh="全年预算", en="Budget"), "right"),
        Column("spent", Text(zh="已支出", en="Spent"), "right"),
        Column("needed", Text(zh="尚需", en="Still needed"), "right"),
        Column("short", Text(zh="缺口", en="Short by"), "right"),
    )
    title = Text(zh=f"{form.year}年预算能否满足支付", en=f"Whether the budget of {form.year} lasts")
    return Report(title=title, tables=(Table(name="funds", title=title, columns=columns, rows=rows),))


def raised_from(desk: Desk, papers: tuple[Path, ...]) -> Iterator[RaisedMatter]:
    """A coordination for each fund that falls short: who else has money, and what is cut, is not finance's alone."""
    for path in papers:
        form, states = _read(desk, path)
        for one in states:
            if one.short:
                yield _matter(form, one, path)


def _no_month(month: int) -> Text:
    return Text(zh=f"一年的月份是0至12，不能是{month}。", en=f"a year has the months 0 to 12, not {month}.")


def _read(desk: Desk, file: Path) -> tuple[BudgetForm, tuple[FundState, ...]]:
    form = desk.read(file, BudgetForm)
    if not 0 <= form.month <= _MONTHS:
        raise InputError.of([form.fault(_no_month(form.month), at="month")])
    states = [
        FundState(fund=one.fund, budget=one.budget, spent=one.spent, month=form.month, monthly=one.monthly)
        for one in form.funds
    ]
    return form, tuple(states)


def _matter(form: BudgetForm, one: FundState, path: Path) -> RaisedMatter:
    return RaisedMatter(
        field="finance",
        occasion=f"budget short {form.year}: {one.fund}",
        title=Text(zh=f"{form.year}年{one.fund}预算缺口", en=f"Budget of {one.fund} short in {form.year}"),
        text=Text(
            zh=f"截至{form.month}月支出{one.spent}元，尚需{one.needed}元，全年预算{one.budget}元，缺{one.short}元。",
            en=f"Spent {one.spent} yuan by month {form.month}, {one.needed} still needed, budget {one.budget}: "
            f"{one.short} yuan short.",
        ),
        kind=MatterKind.COORDINATION,
        seats=("civil_affairs",),
        papers=(Paper(kind=PaperKind.DOCUMENT, title=f"{form.year}年资金收支", reference=path.name),),
    )
