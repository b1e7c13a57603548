"""`aidcoord finance propose`: what a county's rules of adjustment come to on a day, with every figure and its text."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from attrs import field, frozen

from aidcoord import (
    FEN,
    Cell,
    CitedForm,
    Column,
    Desk,
    Fault,
    Fen,
    Figures,
    FiguresForm,
    Form,
    InputError,
    Rate,
    Report,
    Table,
    Text,
    key,
)
from aidcoord_finance.affordability import figure_title
from aidcoord_finance.commands.adjusting import gap_notes
from aidcoord_finance.commands.standards import Standard, standard
from aidcoord_finance.options import Method, Rounding
from aidcoord_finance.standard_proposals import AdjustmentRule, StandardProposal, propose_standard

_PROPOSALS: Final = (
    Column("standard", Text(zh="标准", en="Standard")),
    Column("method", Text(zh="调整办法", en="Method")),
    Column("now", Text(zh="现行标准", en="Now"), "right"),
    Column("since", Text(zh="执行起", en="Since")),
    Column("proposed", Text(zh="提案", en="Proposed"), "right"),
    Column("earliest", Text(zh="最早调整日", en="Not before")),
    Column("source", Text(zh="依据", en="Source")),
)
_FIGURES: Final = (
    Column("standard", Text(zh="标准", en="Standard")),
    Column("figure", Text(zh="指标", en="Figure")),
    Column("of", Text(zh="所属时间", en="Of")),
    Column("value", Text(zh="数值", en="Value"), "right"),
    Column("published", Text(zh="公布日期", en="Published")),
    Column("source", Text(zh="来源", en="Source")),
)
_TITLE: Final = Text(zh="标准调整提案", en="Proposals to adjust standards")
_ONLY_A_PROPOSAL: Final = Text(
    zh="提案不改变任何标准；新标准由联席会议研究、有权机关发布后写入县插件。",
    en="A proposal changes no standard: a new value is what the competent authority issues, in the county's plugin.",
)


@frozen(kw_only=True)
class RuleForm(Form):
    """How one standard is adjusted."""

    standard: str = field(metadata=key("标准", Text(zh="标准的参数全名", en="the full name of the standard")))
    cell: tuple[str, ...] = field(
        default=(),
        metadata=key("类别", Text(zh="标准分类时取哪一类", en="which amount, where the standard is a table")),
    )
    method: Method = field(metadata=key("办法", Text(zh="调整办法", en="how it is adjusted")))
    figure: str | None = field(
        default=None, metadata=key("指标", Text(zh="所用指标代号", en="the figure, of the whole year before"))
    )
    share: Rate | None = field(
        default=None, metadata=key("比例", Text(zh="占指标的比例（%）", en="per cent of the figure"))
    )
    parts: int = field(
        default=1,
        metadata=key("份数", Text(zh="除以几，月标准写12", en="divided by how many; 12 for a month's standard")),
    )
    rounding: Rounding = field(
        default=Rounding.NEAREST, metadata=key("取整", Text(zh="取整方向", en="to which side it is rounded"))
    )
    unit: Fen = field(default=FEN, metadata=key("取整单位", Text(zh="取整到几元", en="yuan to which it is rounded")))
    every_months: int | None = field(
        default=None,
        metadata=key("最短月数", Text(zh="两次调整至少间隔几个月", en="months between two changes at least")),
    )
    source: CitedForm = field(metadata=key("依据", Text(zh="规定调整办法的文件", en="the text that says so")))

    def contradictions(self) -> list[Fault]:
        """A method without what it needs, and numbers below one."""
        try:
            self.rule  # noqa: B018 - only whether it can be made
        except ValueError as error:
            return [self.fault(error)]
        return []

    @property
    def rule(self) -> AdjustmentRule:
        """The rule that it says."""
        return AdjustmentRule(
            standard=self.standard,
            cell=self.cell,
            method=self.method,
            figure=self.figure,
            share=self.share,
            parts=self.parts,
            rounding=self.rounding,
            unit=self.unit,
            every_months=self.every_months,
            source=self.source.source,
        )


@frozen(kw_only=True)
class RulesForm(Form):
    """The county's rules of adjustment."""

    rules: tuple[RuleForm, ...] = field(metadata=key("规则", Text(zh="各标准的调整办法", en="a rule a standard")))

    def contradictions(self) -> list[Fault]:
        """Two rules for one amount, or none at all."""
        seen: set[tuple[str, ...]] = set()
        nothing = Text(zh="规则列表是空的", en="the list of rules is empty")
        faults = [] if self.rules else [self.fault(nothing, at="rules")]
        for one in self.rules:
            if (one.standard, *one.cell) in seen:
                said = Text(zh=f"“{one.standard}”已有规则", en=f"'{one.standard}' has a rule already")
                faults.append(one.fault(said, at="standard"))
            seen.add((one.standard, *one.cell))
        return faults


def propose(desk: Desk, file: Path, /, *, figures: Path) -> Report:
    """Work out what the county's rules of adjustment propose on the day, each figure as it was known then.

    A figure that had not been published is named, and there is no proposal; nothing is put in its place.

    Args:
        file: Rules of adjustment, YAML or JSON.
        figures: Published figures, YAML or JSON, as `aidcoord price series` reads them.
    """
    rules, known = desk.read(file, RulesForm).rules, desk.read(figures, FiguresForm).series
    found = [(standard(desk, one.standard, one.cell), one) for one in _known(desk, rules)]
    proposals = [_proposed(desk, one, old, known) for old, one in found]
    standards = [old for old, _ in found]
    rows = [_row(old, one) for old, one in zip(standards, proposals, strict=True)]
    read = [row for old, one in zip(standards, proposals, strict=True) for row in _figures(old, one)]
    tables = [Table(name="proposals", title=_TITLE, columns=_PROPOSALS, rows=rows)]
    if read:
        tables.append(Table(name="figures", title=Text(zh="所用指标", en="Figures"), columns=_FIGURES, rows=read))
    notes = (*_gaps(standards, proposals), _ONLY_A_PROPOSAL)
    return Report(title=_TITLE, tables=tuple(tables), notes=notes)


def _known(desk: Desk, rules: tuple[RuleForm, ...]) -> tuple[RuleForm, ...]:
    """The rules, all of standards that there are; what is wrong with any is told at once."""
    faults = []
    for one in rules:
        try:
            standard(desk, one.standard, one.cell, said_by="cell")
        except (InputError, LookupError) as error:
            faults.append(one.fault(error, at="standard"))
    if faults:
        raise InputError.of(faults)
    return rules


def _proposed(desk: Desk, form: RuleForm, old: Standard, known: Figures) -> StandardProposal:
    return propose_standard(form.rule, old.amount, old.since, known, desk.on)


def _row(old: Standard, one: StandardProposal) -> Mapping[str, Cell]:
    return {
        "standard": old.title,
        "method": one.rule.method,
        "now": one.now,
        "since": one.since,
        "proposed": one.amount if one.amount is not None else _why_not(one),
        "earliest": one.earliest,
        "source": one.rule.source,
    }


def _why_not(one: StandardProposal) -> Text:
    if one.missing is None:
        return Text(zh="由会议决定", en="for the meeting to decide")
    title, spans = figure_title(one.missing.name), [str(span) for span in one.missing.spans]
    return Text(
        zh=f"不能提案：缺{'、'.join(spans)}的{title.zh}",
        en=f"cannot propose: {title.en} of {', '.join(spans)} is missing",
    )


def _figures(old: Standard, one: StandardProposal) -> Iterator[Mapping[str, Cell]]:
    for figure in one.figures:
        yield {
            "standard": old.title,
            "figure": figure_title(figure.name),
            "of": str(figure.of),
            "value": figure.value,
            "published": figure.published,
            "source": figure.source,
        }


def _gaps(standards: list[Standard], proposals: list[StandardProposal]) -> Iterator[Text]:
    """The rural beside the urban amount once all proposals for a standard hold."""
    contents: dict[str, Any] = {}
    first: dict[str, Standard] = {}
    for old, one in zip(standards, proposals, strict=True):
        first.setdefault(old.name, old)
        if one.amount is not None:
            content = contents.get(old.name, old.content)
            contents[old.name] = old.within(content, one.amount)
    for name, content in contents.items():
        yield from gap_notes(first[name], content)
