"""`aidcoord finance allocate` and `reward`: a pool divided by factors, and paid for input by grade."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

from attrs import field, frozen

from aidcoord import (
    Cell,
    Column,
    Desk,
    Fen,
    Form,
    InputError,
    Rate,
    Report,
    Source,
    Table,
    Text,
    key,
    told,
)
from aidcoord_finance.allocation import ISSUE_DAYS, Weights, issue_by
from aidcoord_finance.allocation import allocate as allocated
from aidcoord_finance.commands.evaluating import unlisted_twice
from aidcoord_finance.options import Factor, Grade
from aidcoord_finance.rewards import Performer, rewards

_PLACE: Final = Column("place", Text(zh="地区", en="Place"))
_AMOUNT: Final = Column("amount", Text(zh="分配金额", en="Amount"), "right")
_SET: Final = (
    Column("what", Text(zh="项目", en="What")),
    Column("rate", Text(zh="比例", en="Rate"), "right"),
    Column("source", Text(zh="依据", en="Source")),
)
_NOT_SET: Final = Text(zh="县里没有规定", en="the county has not set it")


@frozen(kw_only=True)
class PlaceForm(Form):
    """A place, with what each factor counts there."""

    place: str = field(metadata=key("地区", Text(zh="地区", en="the place")))
    counts: Mapping[Factor, int] = field(
        metadata=key(
            "因素", Text(zh="各因素数值，只看各地区之间的比例", en="what each factor counts; proportions matter")
        )
    )


@frozen(kw_only=True)
class PoolForm(Form):
    """A pool to allocate among places."""

    pool: Fen = field(metadata=key("资金总额", Text(zh="可分配资金（元）", en="yuan to allocate")))
    weights: Mapping[Factor, Rate] | None = field(
        default=None,
        metadata=key("权重", Text(zh="各因素权重（%）；不写用县定权重", en="per cent; the county's where left out")),
    )
    approved: date | None = field(
        default=None,
        metadata=key("批准日期", Text(zh="人大批准预算之日", en="the day on which the budget was approved")),
    )
    places: tuple[PlaceForm, ...] = field(metadata=key("各地区", Text(zh="各地区", en="the places")))


def allocate(desk: Desk, file: Path, /) -> Report:
    """Allocate a pool among places by the weighted factors, to the last fen.

    Args:
        file: The pool and the places, YAML or JSON; weights that are left out are the county's.
    """
    form = desk.read(file, PoolForm)
    unlisted_twice(form.places)
    of, sources = _weights(desk, form)
    try:
        parts = allocated(form.pool, Weights(of), {one.place: one.counts for one in form.places})
    except ValueError as error:
        raise InputError.of([form.fault(error)]) from None
    rows: list[Mapping[str, Cell]] = [{"place": place, "amount": amount} for place, amount in parts.items()]
    total: dict[str, Cell] = {"place": Text(zh="合计", en="in all"), "amount": form.pool}
    made = (
        _set_by("weights", Text(zh="权重", en="Weights"), {factor.text: rate for factor, rate in of.items()}, sources),
        Table(
            name="places", title=Text(zh="分配", en="Allocation"), columns=(_PLACE, _AMOUNT), rows=rows, totals=total
        ),
    )
    return Report(title=Text(zh="按因素法分配资金", en="Allocation by factors"), tables=made, notes=_issued(form))


def _issued(form: PoolForm) -> tuple[Text, ...]:
    if form.approved is None:
        return ()
    last = issue_by(form.approved)
    return (
        Text(
            zh=f"应在批准之日起{ISSUE_DAYS}日内下达，最迟{last}",
            en=f"To be issued within {ISSUE_DAYS} days of approval, by {last}",
        ),
    )


def _weights(desk: Desk, form: PoolForm) -> tuple[Mapping[Factor, Rate], Mapping[Text, Cell]]:
    if form.weights is not None:
        return form.weights, {factor.text: Text(zh="文件所列", en="the file") for factor in form.weights}
    names = {factor: f"finance__allocation_weight_{factor.slug}" for factor in Factor}
    found = _rates(desk, list(names.values()))
    return (
        {factor: found[name][0] for factor, name in names.items()},
        {factor.text: found[name][1] for factor, name in names.items()},
    )


def _rates(desk: Desk, names: list[str]) -> Mapping[str, tuple[Rate, Source]]:
    """Rates that the county sets, each with its text; what is not set is named, all of it."""
    found: dict[str, tuple[Rate, Source]] = {}
    for name in names:
        dated = desk.parameter(name)
        rate = dated and dated.look_up(())
        if dated and isinstance(rate, Rate):
            found[name] = rate, dated.source
    missing = [name for name in names if name not in found]
    if missing:
        zh = f"{desk.on}县里还没有确定{'、'.join(missing)}，无法计算。"
        en = f"On {desk.on} the county has not set {', '.join(missing)}; nothing can be reckoned without."
        raise InputError.of([told(zh, en)])
    return found


def _set_by(name: str, title: Text, rates: Mapping[Text, Rate], sources: Mapping[Text, Cell]) -> Table:
    rows: list[Mapping[str, Cell]] = [
        {"what": what, "rate": rate, "source": sources[what]} for what, rate in rates.items()
    ]
    return Table(name=name, title=title, columns=_SET, rows=rows)


@frozen(kw_only=True)
class PerformerForm(Form):
    """A place with its own input and its grade."""

    place: str = field(metadata=key("地区", Text(zh="地区", en="the place")))
    input: Fen = field(metadata=key("自有投入", Text(zh="本级投入（元）", en="yuan that it put in of its own")))
    grade: Grade = field(metadata=key("等级", Text(zh="绩效评价等级", en="its grade of the evaluation")))


@frozen(kw_only=True)
class RewardForm(Form):
    """A pool that rewards input."""

    pool: Fen = field(metadata=key("奖补资金", Text(zh="奖补资金（元）", en="yuan to reward with")))
    places: tuple[PerformerForm, ...] = field(metadata=key("各地区", Text(zh="各地区", en="the places")))


def reward(desk: Desk, file: Path, /) -> Report:
    """Reward the input of places by their grade, cut in proportion where the pool is short.

    Args:
        file: The pool and the places, YAML or JSON.
    """
    form = desk.read(file, RewardForm)
    unlisted_twice(form.places)
    graded = (Grade.EXCELLENT, Grade.GOOD, Grade.PASS)
    names = {grade: f"finance__reward_rate_{grade.slug}" for grade in graded}
    found = _rates(desk, list(names.values()))
    rates = {grade: found[name][0] for grade, name in names.items()}
    try:
        paid = rewards(
            form.pool, rates, {one.place: Performer(input=one.input, grade=one.grade) for one in form.places}
        )
    except ValueError as error:
        raise InputError.of([form.fault(error)]) from None
    columns = (
        _PLACE,
        Column("grade", Text(zh="等级", en="Grade")),
        Column("input", Text(zh="自有投入", en="Own input"), "right"),
        Column("amount", Text(zh="奖补", en="Reward"), "right"),
    )
    rows: list[Mapping[str, Cell]] = [
        {"place": one.place, "grade": one.grade, "input": one.input, "amount": paid[one.place]} for one in form.places
    ]
    totals: dict[str, Cell] = {"place": Text(zh="合计", en="in all"), "amount": Fen(sum(paid.values()))}
    title, set_by = Text(zh="以奖代补", en="Reward for subsidy"), {grade.text: rates[grade] for grade in graded}
    sources: dict[Text, Cell] = {grade.text: found[name][1] for grade, name in names.items()}
    tables = (
        _set_by("rates", Text(zh="奖补比例", en="Rates"), set_by, sources),
        Table(name="places", title=title, columns=columns, rows=rows, totals=totals),
    )
    return Report(title=title, tables=tables)
