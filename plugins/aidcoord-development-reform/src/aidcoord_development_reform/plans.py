"""Plans: the items on assistance in a plan of development, what was reported on them, and which are behind."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from attrs import Attribute, field, frozen

from aidcoord import Period, Source, Text
from aidcoord_development_reform.options import Aim, Standing


def _exact(amount: Decimal | int | str) -> Decimal:
    if isinstance(amount, float):
        raise TypeError(f"an indicator is written as text or a whole number, not as the float {amount!r}")
    return Decimal(amount)


def _exact_or_none(amount: Decimal | int | str | None) -> Decimal | None:
    return None if amount is None else _exact(amount)


def _exact_years(amounts: Mapping[int, Decimal | int | str]) -> Mapping[int, Decimal]:
    return {year: _exact(amount) for year, amount in sorted(amounts.items())}


def _text(said: Text | str) -> Text:
    return said if isinstance(said, Text) else Text(zh=said, en=said)


@frozen(kw_only=True)
class Plan:
    """A plan of economic and social development, or one of its parts."""

    id: str
    title: Text
    period: Period
    source: Source


@frozen(kw_only=True)
class PlanItem:
    """What a plan says about assistance: an indicator, a building project, or a sentence without a number.

    `targets` are the values by the year at whose end they are due, the last being the plan's target. A project counts
    in beds, square metres or stages, and its milestones are its targets. An item without targets is one in words.
    """

    id: str
    plan: str
    chapter: str
    title: Text
    unit: Text
    targets: Mapping[int, Decimal] = field(converter=_exact_years)
    aim: Aim = Aim.AT_LEAST
    holder: str
    """The field of policy that carries it out and reports on it."""

    @property
    def is_in_words(self) -> bool:
        """Whether it has no number to compare."""
        return not self.targets

    def due_on(self, on: date) -> int | None:
        """The last year whose target is due on a day; a target is due once its year has ended."""
        return max((year for year in self.targets if year < on.year), default=None)

    def is_reached(self, value: Decimal, year: int) -> bool:
        """Whether a value is as good as the target of a year, or better; just the target is enough."""
        target = self.targets[year]
        return value >= target if self.aim is Aim.AT_LEAST else value <= target


@frozen(kw_only=True)
class Progress:
    """What was found for an item on a day, in a number or in words, and who says so."""

    item: str
    on: date
    reporter: Text = field(converter=_text)
    """Who says so; a name alone serves for both languages."""
    value: Decimal | None = field(default=None, converter=_exact_or_none)
    words: Text | None = field(default=None)

    @words.validator
    def _says_something(self, _attribute: "Attribute[Text | None]", words: Text | None) -> None:
        if words is None and self.value is None:
            raise ValueError(f"the report on {self.item} of {self.on} says nothing; give a value or words")


@frozen(kw_only=True)
class ItemReport:
    """Where one item stands."""

    item: PlanItem
    standing: Standing
    due: int | None
    """The year whose target it is held against; `None` where none is due yet."""
    last: Progress | None

    @property
    def text(self) -> Text:
        """One line: the item, where it stands, the target, what was found, as reported by whom."""
        return Text(zh=self._line("zh"), en=self._line("en"))

    def _line(self, lang: str) -> str:
        is_zh = lang == "zh"
        item, standing = self.item, self.standing.text
        parts = [f"{item.title.zh}：{standing.zh}" if is_zh else f"{item.title.en}: {standing.en}"]
        if self.due is not None:
            aim, target = item.aim.text, item.targets[self.due]
            parts.append(
                f"{self.due}年目标{aim.zh}{target}{item.unit.zh}"
                if is_zh
                else f"target of {self.due} {aim.en} {target} {item.unit.en}"
            )
        if self.last is not None:
            parts.append(_found(self.last, item.unit, is_zh=is_zh))
        return ("，" if is_zh else ", ").join(parts)


def _found(last: Progress, unit: Text, *, is_zh: bool) -> str:
    words = last.words or Text(zh=f"{last.value}{unit.zh}", en=f"{last.value} {unit.en}")
    return (
        f"据{last.reporter.zh}{last.on}报告：{words.zh}"
        if is_zh
        else f"as reported by {last.reporter.en} on {last.on}: {words.en}"
    )


@frozen(kw_only=True)
class PlanReport:
    """Where a plan stands on a day."""

    plan: Plan
    on: date
    rows: tuple[ItemReport, ...]

    @property
    def is_open(self) -> bool:
        """Whether the plan says nothing about assistance, so that the duty to put it there is still open."""
        return not self.rows

    @property
    def behind(self) -> tuple[ItemReport, ...]:
        """The items that missed a target that is due, or of which nothing was reported for it."""
        return tuple(row for row in self.rows if row.standing in {Standing.BEHIND, Standing.UNREPORTED})


def plan_progress(plan: Plan, items: Iterable[PlanItem], reports: Iterable[Progress], on: date) -> PlanReport:
    """What is reached and what is behind; what was reported last holds until something else is reported.

    Args:
        plan: The plan.
        items: Of any plans; those of this one are taken, in their order.
        reports: On any items, in any order; those after `on` are left out.
        on: The day of the report.
    """
    made = [report for report in reports if report.on <= on]
    return PlanReport(plan=plan, on=on, rows=tuple(_report(item, made, on) for item in items if item.plan == plan.id))


def _report(item: PlanItem, reports: Iterable[Progress], on: date) -> ItemReport:
    # Words say nothing against a number, so they do not stand in for the last one.
    own = [one for one in reports if one.item == item.id and (item.is_in_words or one.value is not None)]
    last = max(own, key=lambda report: report.on, default=None)
    due = item.due_on(on)
    return ItemReport(item=item, standing=_standing(item, last, due), due=due, last=last)


def _standing(item: PlanItem, last: Progress | None, due: int | None) -> Standing:
    if item.is_in_words:
        return Standing.IN_WORDS
    if due is None:
        return Standing.NOT_YET_DUE
    if last is None or last.value is None:
        return Standing.UNREPORTED
    if item.is_reached(last.value, due):
        return Standing.ON_COURSE
    return Standing.UNREPORTED if last.on < date(due, 12, 31) else Standing.BEHIND
