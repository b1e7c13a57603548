"""What a screen came to, on screen and as a workbook: by benefit, agency and township, and what is missing most."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrs import define, field, frozen

from aidcoord.cli.phrases import PHRASES
from aidcoord.cli.printing import console, put, table
from aidcoord.cli.reasons import holder_text
from aidcoord.cli.words import say
from aidcoord.model.agencies import Agency
from aidcoord.model.money import Fen, format_yuan
from aidcoord.model.texts import Language, Text
from aidcoord.rules.sheets.sheet import Missing, missing_of
from aidcoord.rules.worksheets import Question
from aidcoord.screening.kernel.text import ELIGIBLE, INELIGIBLE, NOT_APPLICABLE, UNDETERMINED
from aidcoord.screening.summaries import Summary
from aidcoord.serial.workbooks.reports import Cell, Report, write_reports

if TYPE_CHECKING:
    from rich.table import Table

DETERMINED: Final = {
    ELIGIBLE: "found due",
    INELIGIBLE: "found not due",
    NOT_APPLICABLE: "not applicable",
    UNDETERMINED: "found undetermined",
}
WAITING: Final = {ELIGIBLE: "found waiting"}
"""The headings of a summary of who is due what and does not receive it, who alone are counted."""
_MOST: Final = 10
_MANY: Final = 1_000


@frozen
class Screened:
    """The summaries of a screen, one for each county, in one language."""

    counties: Sequence[Summary]
    lang: Language
    heads: Mapping[int, str] = DETERMINED
    """The verdicts that are counted, and the heading of each."""

    def put(self) -> None:
        """Print what each county's benefits, agencies and townships come to, and what is missing most."""
        for summary in self.counties:
            if len(self.counties) > 1 and summary.county is not None:
                put(summary.county.title.within(self.lang))
            self._put_benefits(summary)
            self._put_sums(["found agency"], self._by_agency(summary))
            self._put_sums(["township", "households"], self._by_township(summary))
            self._put_missing(summary)

    def _put_benefits(self, summary: Summary) -> None:
        """Each benefit that somebody is due or waits for: who determines it, how many, and what it comes to."""
        made = self._table("benefit", "found agency", *self._heads, "found payable")
        questions = {one.common.name: one for one in summary.kernel.worksheet.questions}
        for name, found, paid in summary.totals():
            if found[ELIGIBLE] or found[UNDETERMINED]:
                common = questions[name].common
                titles = (common.benefit.title.within(self.lang), common.agency.title.within(self.lang))
                amount = "" if questions[name].due is None else format_yuan(Fen(paid), self.lang)
                made.add_row(*titles, *self._numbers(found), amount)
        console().print(made)

    def _put_sums(self, headings: Sequence[str], rows: Iterable[tuple[Sequence[str], "_Sum"]]) -> None:
        """How many results of each are due or wait, and what they come to in a year."""
        put("")
        made = self._table(*headings, *self._heads, "a year")
        for names, found in rows:
            if found.matters:
                made.add_row(*names, *self._numbers(found.counts), format_yuan(Fen(found.year), self.lang))
        console().print(made)

    def _by_agency(self, summary: Summary) -> Iterator[tuple[Sequence[str], "_Sum"]]:
        return (([one.title.within(self.lang)], found) for one, found in _agencies(summary).items())

    def _by_township(self, summary: Summary) -> Iterator[tuple[Sequence[str], "_Sum"]]:
        for one in summary.townships:
            yield [_township(summary, one, self.lang), f"{summary.households[one]:,}"], _of_township(summary, one)

    def _table(self, *headings: str) -> "Table":
        return table(*(say(key, self.lang) for key in headings))

    @property
    def _heads(self) -> list[str]:
        """The headings of what is counted, as far as it stands on screen: who has no part in a benefit is left out."""
        return [heading for code, heading in self.heads.items() if code != NOT_APPLICABLE]

    def _numbers(self, found: Mapping[int, int]) -> list[str]:
        return [f"{found[code]:,}" for code in self.heads if code != NOT_APPLICABLE]

    def _put_missing(self, summary: Summary) -> None:
        most = summary.waits.most(_MOST)
        if not most:
            return
        put("")
        made = table(*(say(key, self.lang) for key in ("missing most", "ask whom", "results waiting", "households")))
        for name, results, households in most:
            missing = missing_of(summary.kernel.worksheet.wiring.definitions[name], "")
            told = (missing.title.within(self.lang), _holder(summary, missing, self.lang))
            made.add_row(*told, f"{results:,}", f"{households:,}")
        console().print(made)

    def write(self, path: Path) -> None:
        """Write everything as a workbook with headings in both languages.

        Raises:
            AidcoordError: XlsxWriter is not installed, or the file cannot be written.
        """
        write_reports(path, self._reports())

    def _reports(self) -> Iterator[Report]:
        counts, money = [*self.heads.values()], ("found payable", "a year")
        yield _report("by benefit", ("county named", "benefit", "found agency", *counts, *money), self._benefits())
        yield _report("by agency", ("county named", "found agency", *counts, "a year"), self._agencies())
        heads = ("county named", "township", "benefit", "found agency", *counts, *money)
        yield _report("by township", heads, self._townships())
        missing = [*self._missing()]
        if missing:
            yield _report("missing most", ("county named", "missing most", "ask whom", *_WAITING), missing)

    def _questions(self) -> Iterator[tuple[Summary, Question]]:
        return ((summary, question) for summary in self.counties for question in summary.kernel.worksheet.questions)

    def _benefits(self) -> Iterator[list[Cell]]:
        for summary, question in self._questions():
            common = question.common
            parts = [summary.of(common.name, township) for township in summary.townships]
            counts = [sum(found[code] for found, _ in parts) for code in self.heads]
            paid = sum(paid for _, paid in parts)
            titles = (_county(summary), _both(common.benefit.title), _both(common.agency.title))
            yield [*titles, *counts, *_amounts(question, paid)]

    def _agencies(self) -> Iterator[list[Cell]]:
        for summary in self.counties:
            for agency, found in _agencies(summary).items():
                counts = (found.counts[code] for code in self.heads)
                yield [_county(summary), _both(agency.title), *counts, Fen(found.year)]

    def _townships(self) -> Iterator[list[Cell]]:
        for summary in self.counties:
            for township in summary.townships:
                name = _township(summary, township)
                for question in summary.kernel.worksheet.questions:
                    common = question.common
                    found, paid = summary.of(common.name, township)
                    counts = [found[code] for code in self.heads]
                    if any(counts):
                        titles = (_county(summary), name, _both(common.benefit.title), _both(common.agency.title))
                        yield [*titles, *counts, *_amounts(question, paid)]

    def _missing(self) -> Iterator[list[Cell]]:
        for summary in self.counties:
            for name, results, households in summary.waits.most(_MANY):
                missing = missing_of(summary.kernel.worksheet.wiring.definitions[name], "")
                asked = " ".join(_holder(summary, missing, lang) for lang in ("zh", "en"))
                yield [_county(summary), _both(missing.title), asked, results, households]


@define
class _Sum:
    """How many results there are by the code of the verdict, and what they come to in a year, in fen."""

    counts: Counter[int] = field(factory=Counter)
    year: int = 0

    def add(self, summary: Summary, question: Question, township: str | None) -> None:
        """Add those of a benefit in a township."""
        found, paid = summary.of(question.common.name, township)
        self.counts.update(found)
        self.year += paid * question.common.benefit.cadence.per_year

    @property
    def matters(self) -> bool:
        """Whether anybody is due anything, or waits for it."""
        return bool(self.counts[ELIGIBLE] or self.counts[UNDETERMINED])


def _agencies(summary: Summary) -> Mapping[Agency, _Sum]:
    """What each agency's benefits come to."""
    sums: dict[Agency, _Sum] = {}
    for question in summary.kernel.worksheet.questions:
        found = sums.setdefault(question.common.agency, _Sum())
        for township in summary.townships:
            found.add(summary, question, township)
    return sums


def _of_township(summary: Summary, township: str | None) -> _Sum:
    found = _Sum()
    for question in summary.kernel.worksheet.questions:
        found.add(summary, question, township)
    return found


def _township(summary: Summary, township: str | None, lang: Language | None = None) -> str:
    known = {one.id: one.title for one in (summary.county.townships if summary.county else ())}
    title = known.get(township or "")
    said = "" if title is None else _both(title) if lang is None else title.within(lang)
    return f"{township or ''} {said}".strip() or (say("not recorded", lang) if lang else "")


_WAITING: Final = ("results waiting", "households")


def _report(name: str, headings: Iterable[str], rows: Iterable[Sequence[Cell]]) -> Report:
    title = PHRASES[name]
    both = [f"{PHRASES[one].zh}\n{PHRASES[one].en}" for one in headings]
    return Report(name=f"{title.zh} {title.en}"[:31], headings=both, rows=[*rows])


def _amounts(question: Question, paid: int) -> tuple[Cell, Cell]:
    """What is payable for one period and for a year; nothing of what has no amount."""
    if question.due is None:
        return None, None
    return Fen(paid), Fen(paid * question.common.benefit.cadence.per_year)


def _both(text: Text) -> str:
    return f"{text.zh} {text.en}"


def _county(summary: Summary) -> str | None:
    return _both(summary.county.title) if summary.county else None


def _holder(summary: Summary, missing: Missing, lang: Language) -> str:
    worksheet = summary.kernel.worksheet
    held: Agency | None = None
    if missing.holder is not None:
        held = worksheet.law.agency(missing.holder, worksheet.on, missing.part)
    return holder_text(missing, held, lang)
