"""What a simulation found, in words, as JSON and as a page."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Final

from attrs import frozen
from rich.console import Console
from rich.table import Table

from aidcoord.cli.printing import table, write_text
from aidcoord.cli.trying import Idle
from aidcoord.cli.words import in_brackets, say
from aidcoord.errors import AidcoordError
from aidcoord.model.agencies import Agency
from aidcoord.model.faults import unwritten
from aidcoord.model.money import Fen, format_yuan, grouped_yuan, yuan_text
from aidcoord.model.texts import Language, Text
from aidcoord.rules.parameters.shapes import Parameter
from aidcoord.screening.simulation.simulations import SweepPoint
from aidcoord.screening.simulation.tallies import BenefitTally, GroupTally, Tally, summed

_WIDTH: Final = 120
Rows = Sequence[Sequence[str]]


@frozen
class Section:
    """One table: a title, headings, and rows; the first column is text, the others are numbers."""

    title: str
    headings: Sequence[str]
    rows: Rows


@frozen(kw_only=True)
class Simulated:
    """A simulation, a sweep, or both."""

    on: date
    changes: Sequence[str]
    tally: Tally | None
    points: Sequence[SweepPoint]
    swept: Parameter | None
    """What the sweep sets."""
    stands_on: Sequence[str]
    """What is changed at every step of the sweep."""
    idle: Sequence[Idle]
    """What a file of values leaves as it is, since it holds on other days."""
    budget: Fen | None
    townships: Mapping[str, Text]

    def title(self, lang: Language) -> str:
        """What was tried on which day."""
        return say("simulation of", lang, self.on, say("semicolon", lang).join(self.changes) or self._swept)

    @property
    def _swept(self) -> str:
        return f"{self.points[0].setting} … {self.points[-1].setting.amount}"

    def summary(self, lang: Language) -> list[str]:
        """The whole in a few sentences."""
        lines: list[str] = []
        if self.tally is not None:
            before, after = self.tally.year_before, self.tally.year_after
            everyone = self.tally.all_households
            costs = (format_yuan(Fen(before), lang), format_yuan(Fen(after), lang), signed(after - before))
            lines.append(say("simulated cost", lang, *costs))
            lines.append(say("simulated households", lang, *_counts(everyone)))
            if self.tally.uncounted:
                lines.append(say("simulated uncounted", lang, f"{self.tally.uncounted:,}"))
        if self.points:
            lines.append(self.basis(lang))
        if self.budget is not None:
            lines.append(self._within_budget(self.budget, lang))
        return lines

    def swept_title(self, lang: Language) -> str:
        """What the sweep sets, with the unit of its amounts."""
        assert self.swept is not None  # noqa: S101 - asked by whoever calls
        remarks = [*self.points[0].setting.cells, self.swept.unit.text.within(lang)]
        return f"{self.swept.title.within(lang)}{in_brackets(say('semicolon', lang).join(remarks), lang)}"

    def basis(self, lang: Language) -> str:
        """What the sweep tries, and what else is changed meanwhile."""
        if not self.stands_on:
            return say("sweep alone", lang, self._swept)
        return say("sweep on top", lang, self._swept, say("semicolon", lang).join(self.stands_on))

    @property
    def affordable(self) -> SweepPoint | None:
        """The last point of the sweep that stays within the budget; `None` where none does, or there is none."""
        within = [one for one in self.points if self.budget is not None and one.year <= self.budget]
        return within[-1] if within else None

    def _within_budget(self, budget: Fen, lang: Language) -> str:
        found, most = self.affordable, format_yuan(budget, lang)
        if found is None:
            return say("no point in budget", lang, most)
        return say("point in budget", lang, found.setting, format_yuan(Fen(found.year), lang), most)

    def sections(self, lang: Language) -> list[Section]:
        """Everything as tables."""
        made: list[Section] = []
        if self.tally is not None:
            made += [self._benefits(self.tally, lang), *self._agencies(self.tally, lang)]
            made.append(self._groups("tenth", self.tally.by_tenth(), lang))
            made.append(self._groups("township", self.tally.by_township(), lang))
        if self.points:
            heads = [say(one, lang) for one in ("amount set", "cost a year")]
            rows = [[one.setting.amount, grouped_yuan(one.year)] for one in self.points]
            made.append(Section(say("sweep", lang), heads, rows))
        return made

    def _benefits(self, tally: Tally, lang: Language) -> Section:
        heads = (
            *("benefit", "agency", "due before", "due after", "entering", "leaving"),
            *("cost before", "cost after", "change a year"),
        )
        rows = [
            [
                one.title.within(lang),
                one.agency.title.within(lang),
                *(f"{count:,}" for count in (one.due_before, one.due_after, one.entering, one.leaving)),
                grouped_yuan(one.year_before),
                grouped_yuan(one.year_after),
                signed(one.more_year),
            ]
            for one in moved(tally)
        ]
        return Section(say("by benefit", lang), [say(head, lang) for head in heads], rows)

    def _agencies(self, tally: Tally, lang: Language) -> list[Section]:
        heads = [say(head, lang) for head in ("agency", "cost before", "cost after", "change a year")]
        return [
            Section(say(title, lang), heads, _sums(summed(tally.benefits.values(), by), lang))
            for title, by in (("by agency", "agency"), ("by payer", "payer"))
        ]

    def _groups(self, title: str, groups: Sequence[GroupTally], lang: Language) -> Section:
        heads = [say(head, lang) for head in (title, "households", "winners", "losers", "gained a year", "lost a year")]
        rows = [[self.label(title, one.label, lang), *_counts(one)] for one in groups if one.households]
        return Section(say(f"by {title}", lang), heads, rows)

    def label(self, title: str, label: str, lang: Language) -> str:
        """What a group of households is called, which goes by `tenth` or by `township`."""
        if not label:
            return say("not recorded", lang)
        known = self.townships.get(label)
        return label if title != "township" or known is None else f"{known.within(lang)} {label}"

    def text(self, lang: Language) -> str:
        """Everything for a terminal, or for paper."""
        printed = StringIO()
        console = Console(file=printed, highlight=False, markup=False, emoji=False, width=_WIDTH)
        for line in (self.title(lang), *self.summary(lang)):
            console.print(line, soft_wrap=True)
        for section in self.sections(lang):
            console.print()
            console.print(_drawn(section))
        return printed.getvalue().rstrip()

    def page(self, lang: Language) -> str:
        """Everything as a page of its own, with pictures."""
        from aidcoord.cli.simulation_pages import page  # noqa: PLC0415 - most want the tables alone

        return page(self, lang)

    def write_plots(self, folder: Path, lang: Language) -> list[Path]:
        """Write each plot of the page as a file of its own, in a folder that is made where it is not there.

        Raises:
            AidcoordError: They cannot be written.
        """
        from aidcoord.cli.simulation_plots import plots  # noqa: PLC0415 - as above

        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise AidcoordError.of([unwritten(folder, error)]) from None
        written = {folder / f"{name}.svg": picture for name, picture in plots(self, lang).items()}
        for path, picture in written.items():
            write_text(path, f"{picture}\n")
        return list(written)

    def json(self) -> str:
        """Everything as JSON: money as yuan in text, titles in both languages."""
        tally = self.tally
        said: dict[str, object] = {"on": str(self.on), "changes": list(self.changes)}
        if self.idle:
            said["changes_nothing"] = [one.json() for one in self.idle]
        if tally is not None:
            said |= {
                "households": tally.households,
                "uncounted": tally.uncounted,
                "cost_year": _pair(tally.year_before, tally.year_after),
                "benefits": [_benefit_json(one) for one in moved(tally)],
                "tenths": [_group_json(one) for one in tally.by_tenth()],
                "townships": [_group_json(one) for one in tally.by_township()],
            }
        if self.points:
            said["sweep_stands_on"] = list(self.stands_on)
            said["sweep"] = [{"set": str(one.setting), "cost_year": yuan_text(Fen(one.year))} for one in self.points]
        if self.budget is not None:
            said["within_budget"] = None if self.affordable is None else str(self.affordable.setting)
        return json.dumps(said, ensure_ascii=False, indent=2)


def signed(fen: int) -> str:
    """An amount with its sign."""
    return f"{'+' if fen > 0 else '−' if fen < 0 else '±'}{grouped_yuan(abs(fen))}"


def moved(tally: Tally) -> list[BenefitTally]:
    """The benefits of which something changes, those that change most first."""
    moved = [one for one in tally.benefits.values() if one.more_year or one.entering or one.leaving]
    return sorted(moved, key=lambda one: (-abs(one.more_year), one.name))


def _sums(sums: Mapping[Agency, tuple[int, int]], lang: Language) -> Rows:
    return [
        [agency.title.within(lang), grouped_yuan(before), grouped_yuan(after), signed(after - before)]
        for agency, (before, after) in sums.items()
        if before or after
    ]


def _counts(one: GroupTally) -> tuple[str, ...]:
    counts = (f"{count:,}" for count in (one.households, one.winners, one.losers))
    return (*counts, grouped_yuan(one.gained_year), grouped_yuan(one.lost_year))


def _drawn(section: Section) -> Table:
    made = table(*section.headings, title=section.title)
    for place, column in enumerate(made.columns):
        column.justify = "left" if place == 0 or section.headings[place] in section.headings[:1] else "right"
    for row in section.rows:
        made.add_row(*row)
    return made


def _pair(before: int, after: int) -> dict[str, str]:
    return {"before": yuan_text(Fen(before)), "after": yuan_text(Fen(after))}


def _benefit_json(one: BenefitTally) -> dict[str, object]:
    return {
        "benefit": one.name,
        "title": {"zh": one.title.zh, "en": one.title.en},
        "agency": one.agency.id,
        "payer": one.payer.id,
        "due": {"before": one.due_before, "after": one.due_after},
        "entering": one.entering,
        "leaving": one.leaving,
        "undetermined": one.open_after,
        "cost_year": _pair(one.year_before, one.year_after),
    }


def _group_json(one: GroupTally) -> dict[str, object]:
    return {
        "group": one.label or None,
        "households": one.households,
        "winners": one.winners,
        "losers": one.losers,
        "gained_year": yuan_text(Fen(one.gained_year)),
        "lost_year": yuan_text(Fen(one.lost_year)),
    }
