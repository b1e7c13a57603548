"""A screen: every benefit determined for every household of a register, a batch at a time, several at once."""

import os
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date, datetime
from typing import Final, TypeVar

import numpy as np
import pyarrow as pa
from attrs import define, field

from aidcoord.errors import InputError, UnknownNameError
from aidcoord.model.faults import NAMES, meant, told
from aidcoord.model.households import HOUSEHOLD
from aidcoord.model.texts import Text
from aidcoord.rules.results.determinations import Assessment, Determination, Verdict
from aidcoord.rules.rulebooks import Rulebook
from aidcoord.screening.kernel.columns import Words
from aidcoord.screening.kernel.dues import NO_AMOUNT
from aidcoord.screening.kernel.engine import Compiler, object_files
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.kernel.running import BEYOND, Found, Given, run, tables_of
from aidcoord.screening.kernel.settling import Payable, Settling
from aidcoord.screening.layouts import VERDICTS, Layout, criteria_of
from aidcoord.screening.missing.finding import Finder
from aidcoord.screening.registers.rows import household_of
from aidcoord.screening.registers.schemas import RegisterSchema
from aidcoord.screening.results import Screened, result_batch

_Due = tuple[int, int, int]
"""The place of a benefit in its group, the row of a subject, the amount."""
_CODES: Final = {verdict: code for code, verdict in VERDICTS.items()}


@define(eq=False, slots=False)
class Screen:
    """The law of one county on one day, ready for registers. It may be used by several threads at once."""

    kernel: Kernel
    presume: bool = True
    layout: Layout = field(repr=False)
    """The columns of its results; those of several counties share one."""
    settling: Settling = field(init=False, repr=False)
    """What resolves the overlaps."""
    _tables: Words = field(init=False, repr=False)
    _register: RegisterSchema = field(init=False, repr=False)
    _finder: Finder | None = field(init=False, repr=False)

    @layout.default
    def _own_layout(self) -> Layout:
        return Layout((self.kernel,))

    def __attrs_post_init__(self) -> None:
        self._register = RegisterSchema.of(self.kernel.evidence)
        self.settling = Settling(self.kernel, self._register, presume=self.presume)
        self._tables = tables_of(self.kernel)
        codes = self.layout.codes
        self._finder = Finder(self.kernel, codes, presume=self.presume) if codes else None

    @classmethod
    def under(
        cls,
        rulebook: Rulebook,
        on: date,
        county: str | None = None,
        *,
        only: str | Collection[str] | None = None,
        presume: bool = True,
        missing: bool = False,
    ) -> "Screen":
        """A screen by a county's law on a day; compiled at first, later read out of the cache.

        Args:
            rulebook: The installed law.
            on: The day.
            county: The county's id; `None` for the law without any county's values.
            only: The full name of the only benefit that is asked about, or several.
            presume: Whether presumptions hold where nothing is recorded.
            missing: Whether results say which evidence is missing, which takes a second kernel.

        Raises:
            InputError: The day is no date.
            UnknownNameError: No such county is installed, or one of `only` is no benefit of its law.
            DefinitionError: A rule cannot be compiled; the message says which, where and why.
        """
        refuse_other_days(on)
        chosen = names_in(only)
        refuse_unknown(chosen or (), rulebook, [county])
        kernel = Kernel(rulebook.worksheet(on, county, chosen))
        return cls(kernel, presume, Layout((kernel,), missing))

    @property
    def schema(self) -> pa.Schema:
        """The columns of its results."""
        return self.layout.schema

    def load(self, compiler: Compiler = object_files) -> None:
        """Compile what has to be compiled, or read it out of the cache, before the first batch comes."""
        self.kernel.load(compiler)
        if self._finder:
            self._finder.load(compiler)

    def look_at(self, batch: pa.RecordBatch) -> Screened:
        """Determine every benefit for the households of one batch, and resolve their overlaps."""
        found = run(self.kernel, batch, self._tables, presume=self.presume)
        return self._beyond(batch, found, self.settling.settle(batch, found))

    def _beyond(self, batch: pa.RecordBatch, found: Found, payable: Payable) -> Screened:
        beyond = np.flatnonzero(found.status == BEYOND)
        if len(beyond):
            payable = self._assessed(batch, beyond, found, payable)
        missing = self._finder.find(batch, found) if self._finder else None
        return Screened(batch, found, payable, missing)

    def rows(self, screened: Screened) -> pa.RecordBatch:
        """What was found in a batch as rows of a result."""
        return result_batch(self.kernel, screened, self.layout)

    def through(self, batches: Iterable[pa.RecordBatch], threads: int | None = None) -> Iterator[Screened]:
        """Look at batches, several at once, and give what was found in their order."""
        return in_threads(self.look_at, batches, threads)

    def _assessed(self, batch: pa.RecordBatch, places: Words, found: Found, payable: Payable) -> Payable:
        """Assess households one by one, because a number of each went beyond what a kernel can count."""
        of_households, of_members = list[_Due](), list[_Due]()
        for place in places.tolist():
            (row,) = batch.slice(place, 1).to_pylist()
            household = household_of(row, self._register)
            assessment = self.kernel.worksheet.assess(household, presume=self.presume)
            first = int(found.columns.offsets[place])
            rows = {member.id: first + number for number, member in enumerate(household.members)}
            of_households += self._written(assessment, {HOUSEHOLD: place}, found.households)
            of_members += self._written(assessment, rows, found.members)
        are_theirs = np.zeros(found.columns.households, dtype=np.bool_)
        are_theirs[places] = True
        theirs = np.flatnonzero(np.repeat(are_theirs, np.diff(found.columns.offsets)))
        return Payable(
            payable.households.without(places).joined(of_households),
            payable.members.without(theirs).joined(of_members),
        )

    def _written(self, assessment: Assessment, rows: dict[str, int], given: Given) -> Iterator[_Due]:
        """Put the determinations of some subjects in the place of what the kernel gave; gives what is due to them."""
        for row in rows.values():
            given.verdicts[row], given.fails[row] = 0, 0
        columns = self.settling.columns
        for number, asked in enumerate(self.kernel.asked):
            for subject, row in rows.items():
                one = assessment.by_key.get((asked.name, subject))
                if one is not None:
                    column = int(columns[number])
                    given.verdicts[row, column] = _CODES[one.verdict]
                    given.fails[row, column] = _failing(self.kernel, one)
                    if one.verdict is Verdict.ELIGIBLE:
                        amount = assessment.payable(one)
                        yield column, row, NO_AMOUNT if amount is None else int(amount)


def _failing(kernel: Kernel, one: Determination) -> int:
    """The code of the first criterion that is a certain no; 0 where none is."""
    if one.verdict is not Verdict.INELIGIBLE:
        return 0
    names = criteria_of(kernel, one.name)
    going_on = (
        len(one.benefit.criteria)
        if one.benefit.while_receiving and one.sheet.value(f"{one.name}__is_awarded", one.subject)
        else 0
    )
    failing = next(criterion.name for criterion in one.criteria if criterion.holds is False)
    return names.index(failing, going_on) + 1


Batch = TypeVar("Batch")
Looked = TypeVar("Looked")


def in_threads(
    look_at: Callable[[Batch], Looked], batches: Iterable[Batch], threads: int | None = None
) -> Iterator[Looked]:
    """Look at batches, several at once, and give what was found in their order.

    No more batches than threads are in memory, and one that is read meanwhile.
    """
    count = threads or os.cpu_count() or 1
    waiting: deque[Future[Looked]] = deque()
    with ThreadPoolExecutor(count) as pool:
        for batch in batches:
            waiting.append(pool.submit(look_at, batch))
            if len(waiting) > count:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def names_in(only: str | Collection[str] | None) -> frozenset[str] | None:
    """Names that may be given alone, or several of them."""
    return None if only is None else frozenset([only] if isinstance(only, str) else only)


def refuse_other_days(on: object) -> None:
    """Make sure that a day is a date: a moment is on another day in another place, a text is for a command to read.

    Raises:
        InputError: It is something else.
    """
    if not isinstance(on, date) or isinstance(on, datetime):
        zh, en = f"日期不能是`{type(on).__name__}`。", f"A day is a date, not a `{type(on).__name__}`."
        advice = Text(zh="请写`date(2026, 11, 1)`。", en="Write `date(2026, 11, 1)`.")
        raise InputError.of([told(zh, en, advice)])


def refuse_unknown(benefits: Iterable[str], rulebook: Rulebook, counties: Iterable[str | None]) -> None:
    """Make sure that the law of some county has each of the benefits.

    Raises:
        UnknownNameError: None has some of them, each with the nearest known name.
    """
    known = dict.fromkeys(name for county in counties for name in rulebook.law(county).benefits())
    faults = [
        told(f"没有待遇“{name}”。", f"No benefit is called '{name}'.", meant(name, known) or NAMES)
        for name in sorted(benefits)
        if name not in known
    ]
    if faults:
        raise UnknownNameError.of(faults)
