"""What a screen came to, on screen and as a workbook: by benefit, agency and township, and what is missing most."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from attrs import frozen

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

_HEADINGS: Final = ("benefit", "found agency", "found due", "found not due", "found undetermined", "found payable")
_COUNTED: Final = (ELIGIBLE, INELIGIBLE, NOT_APPLICABLE, UNDETERMINED)
_COUNTS: Final = ("found due", "found not due", "not applicable", "found undetermined")
_MOST: Final = 10
_MANY: Final = 1_000


@frozen
class Screened:
    """The summaries of a screen, one for each county, in one language."""

    counties: Sequence[Summary]
    lang: Language

    def put(self) -> None:
        """Print what each county's benefits, agencies and townships come to, and what is missing most."""
        for summary in self.counties:
            if len(self.counties) > 1 and summary.county is not None:
                put(summary.county.title.within(self.lang))
            self._put_benefits(summary)
            self._put_sums("found agency", ((one.title.within(self.lang), found) for one, found in _agencies(summary)))
            self._put_sums(
                "township", ((_township(summary, one, self.lang), _sum(summary, one)) for one in summary.townships)
            )
            self._put_missing(summary)

    def _put_benefits(self, summary: Summary) -> None:
        """Each benefit that somebody is due or waits for: who determines it, how many, and what it comes to."""
        made = table(*(say(key, self.lang) for key in _HEADINGS))
        questions = {one.common.name: one.common for one in summary.kernel.worksheet.questions}
        for name, found, paid in summary.totals():
            if found[ELIGIBLE] or found[UNDETERMINED]:
                common = questions[name]
                titles = (common.benefit.title.within(self.lang), common.agency.title.within(self.lang))
                numbers = (f"{found[code]:,}" for code in (ELIGIBLE, INELIGIBLE, UNDETERMINED))
                made.add_row(*titles, *numbers, format_yuan(paid, self.lang))
        console().print(made)

    def _put_sums(self, heading: str, rows: Iterable[tuple[str, Sequence[int]]]) -> None:
        """How many results of each are due or wait, and what they come to in a year."""
        put("")
        made = table(
            *(say(key, self.lang) for key in (heading, "found due", "found not due", "found undetermined", "a year"))
        )
        for name, (due, not_due, _, undetermined, year) in rows:
            if due or undetermined:
                made.add_row(
                    name, *(f"{one:,}" for one in (due, not_due, undetermined)), format_yuan(Fen(year), self.lang)
                )
        console().print(made)

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
        money = ("found payable", "a year")
        yield _report("by benefit", ("county named", "benefit", "found agency", *_COUNTS, *money), self._benefits())
        yield _report("by agency", ("county named", "found agency", *_COUNTS, "a year"), self._agencies())
        heads = ("county named", "township", "benefit", "found agency", *_COUNTS, *money)
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
            counts = [sum(found[code] for found, _ in parts) for code in _COUNTED]
            paid = sum(paid for _, paid in parts)
            titles = (_county(summary), _both(common.benefit.title), _both(common.agency.title))
            yield [*titles, *counts, *_amounts(question, paid)]

    def _agencies(self) -> Iterator[list[Cell]]:
        for summary in self.counties:
            for agency, (*counts, year) in _agencies(summary):
                yield [_county(summary), _both(agency.title), *counts, Fen(year)]

    def _townships(self) -> Iterator[list[Cell]]:
        for summary in self.counties:
            for township in summary.townships:
                name = _township(summary, township)
                for question in summary.kernel.worksheet.questions:
                    common = question.common
                    found, paid = summary.of(common.name, township)
                    counts = [found[code] for code in _COUNTED]
                    if any(counts):
                        titles = (_county(summary), name, _both(common.benefit.title), _both(common.agency.title))
                        yield [*titles, *counts, *_amounts(question, paid)]

    def _missing(self) -> Iterator[list[Cell]]:
        for summary in self.counties:
            for name, results, households in summary.waits.most(_MANY):
                missing = missing_of(summary.kernel.worksheet.wiring.definitions[name], "")
                asked = " ".join(_holder(summary, missing, lang) for lang in ("zh", "en"))
                yield [_county(summary), _both(missing.title), asked, results, households]


def _agencies(summary: Summary) -> Iterable[tuple[Agency, list[int]]]:
    """Of each agency how many results there are by verdict, and what they come to in a year."""
    sums: dict[Agency, list[int]] = {}
    for question in summary.kernel.worksheet.questions:
        total = sums.setdefault(question.common.agency, [0] * (len(_COUNTED) + 1))
        for township in summary.townships:
            _add(total, summary, question, township)
    return sums.items()


def _sum(summary: Summary, township: str | None) -> list[int]:
    """The same of a township."""
    total = [0] * (len(_COUNTED) + 1)
    for question in summary.kernel.worksheet.questions:
        _add(total, summary, question, township)
    return total


def _add(total: list[int], summary: Summary, question: Question, township: str | None) -> None:
    found, paid = summary.of(question.common.name, township)
    for place, code in enumerate(_COUNTED):
        total[place] += found[code]
    total[-1] += paid * question.common.benefit.cadence.per_year


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
