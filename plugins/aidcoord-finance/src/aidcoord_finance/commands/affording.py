"""`aidcoord finance affordability`: a proposed standard beside the county's figures, its cost beside the budget."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from aidcoord import (
    Cell,
    Column,
    Desk,
    Fen,
    Figures,
    FiguresForm,
    InputError,
    MissingFigureError,
    Rate,
    Report,
    Table,
    Text,
    told,
)
from aidcoord_finance.adjustments import Proposal
from aidcoord_finance.adjustments import propose as reckoned
from aidcoord_finance.affordability import BOUNDED, FIGURES, Measured
from aidcoord_finance.commands.adjusting import counted_benefits, gap_notes, with_amount
from aidcoord_finance.commands.standards import Standard, standard
from aidcoord_finance.options import Yardstick

_COLUMNS: Final = (
    Column("year", Text(zh="年度", en="Year"), "right"),
    Column("yardstick", Text(zh="县情指标", en="Figure")),
    Column("figure", Text(zh="数值", en="Value"), "right"),
    Column("amount", Text(zh="全年标准或支出", en="Standard or cost of a year"), "right"),
    Column("ratio", Text(zh="比例", en="Ratio"), "right"),
    Column("band", Text(zh="县定区间", en="County's band")),
    Column("warning", Text(zh="提示", en="Warning")),
    Column("source", Text(zh="来源", en="Source")),
)
_BUDGET: Final = (
    Column("what", Text(zh="项目", en="What")),
    Column("value", Text(zh="结果", en="Result"), "right"),
)
_TITLE: Final = Text(
    zh="标准与县情、支出与预算的对照", en="A standard beside the county's figures, its cost beside the budget"
)
_NO_BAND: Final = Text(zh="县里没有规定区间，不作提示。", en="The county has set no band, so that there is no warning.")
_JUDGED: Final = Text(
    zh="区间只作提示，是否相协调由联席会议判断。",
    en="Bands only warn; whether it is in step is for the joint meeting to judge.",
)


def affordability(
    desk: Desk,
    households: tuple[Path, ...],
    /,
    *,
    parameter: str,
    to: Fen,
    figures: Path,
    budget: Fen,
    cell: tuple[str, ...] = (),
    benefit: tuple[str, ...] = (),
    months: int = 12,
) -> Report:
    """Set a proposed standard beside what people earn and spend, and its cost beside the budget.

    Args:
        households: Household files.
        parameter: The full name of the standard.
        to: The amount that is proposed, in yuan.
        figures: Published figures, YAML or JSON, as `aidcoord price series` reads them.
        budget: What the budget of a year has for the benefits that are counted, in yuan.
        cell: What chooses the amount where the standard is a table, such as rural; once for each name it goes by.
        benefit: A benefit to count; without any, those of the standard's own field that read it and have an amount.
        months: How many times a year the standard is due.
    """
    old = standard(desk, parameter, cell)
    known = desk.read(figures, FiguresForm).series
    proposal = reckoned(
        parameter,
        old.amount,
        to,
        before=desk.worksheet(),
        after=with_amount(desk, old, to),
        benefits=counted_benefits(desk, parameter, benefit),
        households=desk.households(households),
    )
    measured = list(_measured(desk, known, Fen(int(to) * months), proposal))
    if not measured:
        zh = f"{desk.on}还没有公布{'、'.join(FIGURES.values())}，无从比较。"
        en = f"No figure of {', '.join(FIGURES.values())} was known on {desk.on}: there is nothing beside it."
        raise InputError.of([told(zh, en)])
    rows = [_row(one, known, desk) for one in measured]
    tables = (
        Table(name="figures", title=old.title, columns=_COLUMNS, rows=rows),
        Table(
            name="budget",
            title=Text(zh="支出与预算", en="Cost and budget"),
            columns=_BUDGET,
            rows=_cost(proposal, budget),
        ),
    )
    return Report(title=_TITLE, tables=tables, notes=tuple(_notes(measured, old, to)))


def _notes(measured: list[Measured], old: Standard, to: Fen) -> Iterator[Text]:
    if not any(one.has_band for one in measured):
        yield _NO_BAND
    yield from gap_notes(old, old.content_with(to))
    yield _JUDGED


def _measured(desk: Desk, known: Figures, of_year: Fen, proposal: Proposal) -> Iterator[Measured]:
    """Each figure of the two whole years before the day that was known by then."""
    for year in (desk.on.year - 2, desk.on.year - 1):
        for yardstick, name in FIGURES.items():
            try:
                figure = known.known(name, year, desk.on)
            except MissingFigureError:
                continue
            if figure.value <= 0:
                zh = f"{year}年的“{name}”是{figure.value}，无从比较。"
                en = f"'{name}' of {year} is {figure.value}; nothing can be held against it."
                raise InputError.of([told(zh, en)])
            yield Measured(
                yardstick=yardstick,
                year=year,
                figure=figure.value,
                amount=proposal.cost_after if yardstick is Yardstick.REVENUE else of_year,
                lowest=_bound(desk, "lowest", yardstick),
                highest=_bound(desk, "highest", yardstick),
            )


def _bound(desk: Desk, which: str, yardstick: Yardstick) -> Rate | None:
    if yardstick not in BOUNDED:
        return None
    dated = desk.parameter(f"finance__affordability_{which}_{yardstick.slug}")
    found = None if dated is None else dated.look_up(())
    return found if isinstance(found, Rate) else None


def _row(one: Measured, known: Figures, desk: Desk) -> Mapping[str, Cell]:
    outside = Text(zh="超出县定区间", en="outside the county's band")
    return {
        "year": str(one.year),
        "yardstick": one.yardstick,
        "figure": one.figure,
        "amount": one.amount,
        "ratio": one.ratio,
        "band": _band(one),
        "warning": outside if one.is_outside else None,
        "source": known.known(FIGURES[one.yardstick], one.year, desk.on).source,
    }


def _band(one: Measured) -> Text:
    if not one.has_band:
        return Text(zh="未规定", en="none set")
    bounds = [("不低于", "at least", one.lowest), ("不高于", "at most", one.highest)]
    said = [(zh, en, rate) for zh, en, rate in bounds if rate is not None]
    return Text(
        zh="，".join(f"{zh}{rate}" for zh, _, rate in said), en=", ".join(f"{en} {rate}" for _, en, rate in said)
    )


def _cost(proposal: Proposal, budget: Fen) -> list[Mapping[str, Cell]]:
    said: dict[Text, Cell] = {
        Text(zh="测算户数", en="households looked at"): proposal.households,
        Text(zh="待遇未定、不计入的户数", en="undetermined, in no other number"): proposal.undetermined,
        Text(zh="现行全年支出", en="cost of a year now"): proposal.cost_before,
        Text(zh="调整后全年支出", en="cost of a year afterwards"): proposal.cost_after,
        Text(zh="全年预算", en="budget of the year"): budget,
        Text(zh="预算结余（负数为缺口）", en="left of the budget (below nothing: short)"): Fen(
            budget - proposal.cost_after
        ),
    }
    return [{"what": what, "value": value} for what, value in said.items()]
