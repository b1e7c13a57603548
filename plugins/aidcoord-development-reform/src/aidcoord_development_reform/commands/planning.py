"""`aidcoord development-reform plan`: the items of a plan, what was found for them, and which are behind."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final

from attrs import field, frozen

from aidcoord import Cell, CitedForm, Column, Desk, Fault, Form, InputError, Option, Period, Report, Table, Text, key
from aidcoord_development_reform.commands.titled import TitledForm
from aidcoord_development_reform.indicators import ratio_progress
from aidcoord_development_reform.options import Aim
from aidcoord_development_reform.plans import ItemReport, Plan, PlanItem, Progress, plan_progress

_COLUMNS: Final = (
    Column("item", Text(zh="任务", en="Item")),
    Column("holder", Text(zh="牵头部门", en="Agency")),
    Column("standing", Text(zh="进展", en="Standing")),
    Column("due", Text(zh="到期年度", en="Due")),
    Column("target", Text(zh="目标", en="Target"), "right"),
    Column("found", Text(zh="完成情况", en="Found"), "right"),
    Column("reported", Text(zh="报告", en="As reported")),
)


class Indicator(Option):
    """The indicators that need no report, because the county's law says them."""

    URBAN_RURAL_RATIO = 1, "城乡低保标准之比", "urban over rural dibao standard"


@frozen(kw_only=True)
class ProgressForm(Form):
    """What was found for an item on a day."""

    on: date = field(metadata=key("日期", Text(zh="报告日期", en="the day")))
    reporter: str = field(metadata=key("报告单位", Text(zh="报告单位", en="who says so")))
    value: Decimal | None = field(default=None, metadata=key("数值", Text(zh="完成数值", en="the value found")))
    words: str | None = field(default=None, metadata=key("说明", Text(zh="文字说明", en="what was found, in words")))

    def contradictions(self) -> list[Fault]:
        """Neither a value nor words."""
        says = self.value is not None or self.words is not None
        said = Text(zh="这条进展没有写内容", en="the report says nothing")
        return [] if says else [self.fault(said, Text(zh="请写数值或文字。", en="Give a value or words."))]


@frozen(kw_only=True)
class ItemForm(TitledForm):
    """An item of a plan; one without targets is in words."""

    id: str = field(metadata=key("编号", Text(zh="任务编号", en="the item's id")))
    chapter: str = field(metadata=key("章节", Text(zh="规划章节", en="where the plan says it")))
    unit: str = field(default="", metadata=key("单位", Text(zh="计量单位", en="what is counted")))
    targets: Mapping[int, Decimal] = field(
        factory=dict, metadata=key("目标值", Text(zh="各年末目标值", en="the value due at the end of each year"))
    )
    aim: Aim = field(default=Aim.AT_LEAST, metadata=key("方向", Text(zh="不低于或不高于", en="which way it is to go")))
    holder: str = field(metadata=key("牵头领域", Text(zh="负责的职能领域", en="the field that carries it out")))
    indicator: Indicator | None = field(
        default=None, metadata=key("自动指标", Text(zh="由系统计算的指标", en="the indicator that is worked out"))
    )
    reports: tuple[ProgressForm, ...] = field(
        default=(), metadata=key("报告记录", Text(zh="进展报告", en="what was reported"))
    )

    def item(self, plan: str) -> PlanItem:
        """The item of a plan."""
        unit = Text(zh=self.unit or "项", en=self.unit or "items")
        return PlanItem(
            id=self.id,
            plan=plan,
            chapter=self.chapter,
            title=self.text,
            unit=unit,
            targets=self.targets,
            aim=self.aim,
            holder=self.holder,
        )


@frozen(kw_only=True)
class PlanForm(TitledForm):
    """A plan with what it says about assistance."""

    starts: date = field(metadata=key("开始日期", Text(zh="规划期第一天", en="the first day")))
    ends: date = field(metadata=key("结束日期", Text(zh="规划期最后一天", en="the last day")))
    source: CitedForm = field(metadata=key("依据", Text(zh="规划文件", en="the text of the plan")))
    items: tuple[ItemForm, ...] = field(metadata=key("任务", Text(zh="救助任务", en="its items on assistance")))

    def contradictions(self) -> list[Fault]:
        """An end before the start, an id twice, a target outside the plan's years."""
        backwards = Text(zh="规划的结束早于开始", en="the plan ends before it starts")
        faults = [] if self.starts <= self.ends else [self.fault(backwards, at="ends")]
        seen: set[str] = set()
        for one in self.items:
            if one.id in seen:
                said = Text(zh=f"“{one.id}”是另一项任务的编号", en=f"'{one.id}' is the id of another item")
                faults.append(one.fault(said, at="id"))
            seen.add(one.id)
            outside = [str(year) for year in one.targets if not self.starts.year <= year <= self.ends.year]
            if outside:
                zh, en = f"{'、'.join(outside)}不在规划的年份内", f"{', '.join(outside)} is no year of the plan"
                faults.append(one.fault(Text(zh=zh, en=en), at="targets"))
        return faults


def plan(desk: Desk, files: tuple[Path, ...], /) -> Report:
    """Show where the items of plans stand on the day, against the targets that are due.

    A target is due once its year has ended; what was reported last holds until something else is. An item that names an
    indicator which the county's law says needs no report.

    Args:
        files: Plans, YAML or JSON, one a file.
    """
    forms = desk.read_all(files, PlanForm)
    counted = Counter(form.title for form in forms)
    rivals = [form for form in forms if counted[form.title] > 1]
    said = Text(zh="另一个文件也是这个名称的规划", en="another file is of a plan of this name")
    twice = [form.fault(said, at="title") for form in rivals]
    if twice:
        raise InputError.of(twice)
    tables = tuple(_table(form, desk) for form in forms)
    return Report(title=Text(zh="规划任务进展", en="Where plans stand"), tables=tables, notes=tuple(_open(forms)))


def _open(forms: tuple[PlanForm, ...]) -> Iterator[Text]:
    for form in forms:
        if not form.items:
            text = form.text
            yield Text(zh=f"{text.zh}没有写入救助任务", en=f"{text.en} says nothing about assistance: still to be done")


def _table(form: PlanForm, desk: Desk) -> Table:
    made = Plan(id=form.title, title=form.text, period=Period(form.starts, form.ends), source=form.source.source)
    found = [report for one in form.items for report in _progress(one, form, desk)]
    report = plan_progress(made, [one.item(made.id) for one in form.items], found, desk.on)
    behind = len(report.behind)
    title = Text(
        zh=f"{form.text.zh} · 滞后或未报{behind}项 · {made.source.within('zh')}",
        en=f"{form.text.en} · {behind} behind or not reported · {made.source.within('en')}",
    )
    return Table(name=form.title, title=title, columns=_COLUMNS, rows=[_row(one, desk) for one in report.rows])


def _progress(one: ItemForm, form: PlanForm, desk: Desk) -> Iterator[Progress]:
    for said in one.reports:
        words = None if said.words is None else Text(zh=said.words, en=said.words)
        yield Progress(item=one.id, on=said.on, reporter=said.reporter, value=said.value, words=words)
    if one.indicator is Indicator.URBAN_RURAL_RATIO:
        worked_out = ratio_progress(one.id, desk, min(desk.on, form.ends))
        if worked_out is not None:
            yield worked_out


def _row(one: ItemReport, desk: Desk) -> Mapping[str, Cell]:
    last, unit, agency = one.last, one.item.unit, desk.law.agency(one.item.holder, desk.on)
    due = one.due
    found: Cell = None
    if last is not None:
        found = last.words or Text(zh=f"{last.value} {unit.zh}", en=f"{last.value} {unit.en}")
    target: Cell = None
    if due is not None:
        aim, amount = one.item.aim.text, one.item.targets[due]
        target = Text(zh=f"{aim.zh}{amount} {unit.zh}", en=f"{aim.en} {amount} {unit.en}")
    return {
        "item": one.item.title,
        "holder": one.item.holder if agency is None else agency.title,
        "standing": one.standing,
        "due": None if due is None else str(due),
        "target": target,
        "found": found,
        "reported": None
        if last is None
        else Text(zh=f"{last.reporter.zh} {last.on}", en=f"{last.reporter.en} {last.on}"),
    }
