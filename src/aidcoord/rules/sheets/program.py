"""Programs: everything that one day's sheet works out, written as one Python function.

To call a function for each step and each row costs more than the rules themselves do. So the steps are written out as
text, the household's in straight lines and the members' in a loop over their rows, each name a local variable, and
compiled once; `print(worksheet.wiring.program.source)` shows it. What belongs to the program itself stands in capitals,
which no name of a policy does. To compile it takes as long as it saves on some dozens of households: until so many have
been asked about, the steps are called singly, which gives the same.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import count
from types import CodeType, FunctionType
from typing import Any, Final

from attrs import define, evolve, field, frozen

from aidcoord.model.evidence import Value
from aidcoord.model.money import NOTHING, Fen
from aidcoord.rules.declare import Either
from aidcoord.rules.policies import AnyRule
from aidcoord.rules.sheets.steps import LEAST, MOST, Aggregation, Faults, Reach, Rows, checked, failed, negative
from aidcoord.rules.sheets.stepwise import Turn, fill_stepwise, function_of

LookUp = Callable[[tuple[int, ...]], Value | None]
"""The cell of a parameter's table for the codes that choose it."""
Fill = Callable[[Rows, Faults, Sequence[LookUp]], None]
"""Fills the rows of a sheet; the tables are given each time, so that a what-if needs no other program."""

WORTH_COMPILING: Final = 60
"""How many households are filled in step by step; to compile a day's program takes as long as it saves on these."""
_ALWAYS_BOUND: Final[Mapping[str, object]] = {
    "BOOL": bool,
    "CHECKED": checked,
    "ERROR": Exception,
    "FAILED": failed,
    "FEN": Fen,
    "INT": int,
    "LEAST": LEAST,
    "MOST": MOST,
    "NEGATIVE": negative,
    "NOTHING": NOTHING,
    "RANGE": range,
    "SIZE": len,
    "TYPE": type,
}
_KINDS: Final[Mapping[type[Value], str]] = {bool: "BOOL", int: "INT", Fen: "FEN"}


@frozen(eq=False, slots=False)
class Step:
    """How a name is worked out: by lines that read names and make calls, and say `CELL` where they keep a fault."""

    name: str
    reads: tuple[str, ...]
    lines: tuple[str, ...]
    calls: Mapping[str, object] = field(factory=dict)

    @cached_property
    def alone(self) -> tuple[tuple[str, ...], Callable[..., Any]]:
        """The step as a function, with what it is given; made once, however many sheets the step belongs to."""
        reads = tuple(dict.fromkeys(self.reads))
        return reads, function_of(self.name, reads, self.lines, self.calls, _ALWAYS_BOUND)


@lru_cache(maxsize=16_384)  # a rule is the same on most days and in most counties, and so is its step
def rule_step(name: str, asks: tuple[str, ...], what: AnyRule) -> Step:
    """Call a rule; where anything it asks for is unknown, so is what it gives, unless one of several is enough."""
    if isinstance(what, Either):
        return _either_step(name, asks)
    kind = what.type
    rule, expected = f"RULE_{name}", _KINDS.get(kind, f"KIND_{name}")
    wrong = (
        f"{name} is not True and {name} is not False"
        if kind is bool
        else f"TYPE({name}) is not {expected} or not LEAST <= {name} <= MOST"
    )
    lines: tuple[str, ...] = (
        "try:",
        f"    {name} = {rule}({', '.join(asks)})",
        f"    if {wrong}:",
        f"        {name} = CHECKED({name}, {expected})",
        "except ERROR:",
        f"    {name} = FAILED(FAULTS, CELL)",
    )
    if asks:
        lines = (f"if {_any(asks, 'is None')}:", f"    {name} = None", "else:", *(f"    {line}" for line in lines))
    return Step(name, asks, lines, {rule: what.function, expected: kind})


def _either_step(name: str, asks: tuple[str, ...]) -> Step:
    """Whether one of several holds; one certain yes decides, whatever else is unknown."""
    otherwise = f"None if {_any(asks, 'is None')} else False"
    return Step(name, asks, (f"{name} = True if {' or '.join(asks)} else {otherwise}",))


@lru_cache(maxsize=16_384)
def parameter_step(name: str, keys: tuple[str, ...], table: int) -> Step:
    """The cell of a parameter's table that codes choose; `table` is its place among the tables."""
    codes = f"TABLES[{table}](({', '.join(keys)},))"
    return Step(name, keys, (f"{name} = None if {_any(keys, 'is None')} else {codes}",))


@lru_cache(maxsize=16_384)
def benefit_step(
    name: str, criteria: tuple[str, ...], applies_if: str | None, while_receiving: tuple[str, tuple[str, ...]] | None
) -> Step:
    """Whether somebody is eligible, by three-valued logic: one certain no decides.

    Args:
        name: The benefit.
        criteria: The rules that decide it.
        applies_if: The rule that says whether it concerns the subject at all.
        while_receiving: What says whether it is awarded, and the rules that decide instead while it is.
    """
    cases: list[tuple[str, str]] = []
    reads = list(criteria)
    if applies_if is not None:
        cases.append((f"{applies_if} is not True", applies_if))
        reads.append(applies_if)
    if while_receiving is not None:
        cases.append((while_receiving[0], _all(while_receiving[1])))
        reads += (while_receiving[0], *while_receiving[1])
    lines: list[str] = []
    for condition, result in cases:
        lines += (f"{'elif' if lines else 'if'} {condition}:", f"    {name} = {result}")
    last = f"{name} = {_all(criteria)}"
    lines += ("else:", f"    {last}") if lines else (last,)
    return Step(name, tuple(reads), tuple(lines))


@lru_cache(maxsize=16_384)
def never_step(name: str) -> Step:
    """Of a benefit that is not law on the day: nobody has it."""
    return Step(name, (), (f"{name} = False",))


@lru_cache(maxsize=16_384)
def due_step(name: str, asks: tuple[str, ...]) -> Step:
    """The amount due: the amount where eligible, nothing where not, unknown where unknown.

    `asks` are the benefit and its amount; there is no amount for an identity, and neither on a day on which the
    benefit is not law. Nobody can be due less than nothing: a rule that says so has failed.
    """
    if len(asks) < 2:  # noqa: PLR2004 - no amount to read
        return Step(name, (), (f"{name} = NOTHING",))
    eligible, amount = asks
    lines = (
        f"{name} = {amount} if {eligible} else None if {eligible} is None else NOTHING",
        f"if {name} is not None and {name} < 0:",
        f"    {name} = NEGATIVE(FAULTS, CELL, {name})",
    )
    return Step(name, asks, lines)


def aggregate_step(name: str, asks: tuple[str, ...], work_out: Aggregation) -> Step:
    """Of the household, from its members' rows."""
    together = f"TOGETHER_{name}"
    return Step(name, asks, (f"{name} = {together}(ROWS, FAULTS)",), {together: work_out})


def _any(names: Iterable[str], test: str) -> str:
    return " or ".join(f"{name} {test}" for name in names)


def _all(criteria: tuple[str, ...]) -> str:
    if not criteria:
        return "True"
    return f"False if {_any(criteria, 'is False')} else None if {_any(criteria, 'is None')} else True"


@define(frozen=True, kw_only=True, eq=False, slots=False)
class Program:
    """The steps of a day's sheet, filled one by one at first, and as one compiled function once it is worth it."""

    steps: tuple[Step, ...] = field(repr=False)
    columns: Mapping[str, int] = field(repr=False)
    reach: Mapping[str, Reach] = field(repr=False)
    like: "Program | None" = field(default=None, repr=False)
    """Another program of the same text, so that the text is compiled once."""
    _uses: Iterator[int] = field(factory=count, init=False, repr=False)

    def fill(self, rows: Rows, faults: Faults, tables: Sequence[LookUp]) -> None:
        """Fill the rows of a sheet; the tables are given each time, so that a what-if needs no other program."""
        if next(self._uses) >= WORTH_COMPILING or self.is_compiled:
            self.compiled(rows, faults, tables)
            return
        fill_stepwise(self._turns, rows, faults, tables)

    @property
    def is_compiled(self) -> bool:
        """Whether the function has been compiled already."""
        return "compiled" in vars(self) or (self.like is not None and self.like.is_compiled)

    @cached_property
    def source(self) -> str:
        """The text of the function."""
        return self.like.source if self.like is not None else _text(self.steps, self.columns, self.reach)

    @cached_property
    def compiled(self) -> Fill:
        """The function, compiled when it is first asked for."""
        names = {**_ALWAYS_BOUND, **{name: what for step in self.steps for name, what in step.calls.items()}}
        if self.like is not None:
            return FunctionType(self.like.compiled.__code__, names)
        exec(_compiled(self.source), names)  # noqa: S102 - text that this module wrote
        fill: Fill = names["FILL"]  # type: ignore[assignment]  # the text defines it
        return fill

    @cached_property
    def _turns(self) -> Sequence[Turn]:
        columns, reach = self.columns, self.reach
        return [
            (work, [columns[one] for one in reads], columns[step.name], reach[step.name])
            for step in self.steps
            for reads, work in [step.alone]
        ]

    def with_rule(self, name: str, what: AnyRule) -> "Program":
        """The same program with another rule in the place of one that asks for and gives the same."""
        called = {f"RULE_{name}": what.function}
        steps = (evolve(one, calls={**one.calls, **called}) if one.name == name else one for one in self.steps)
        return Program(steps=tuple(steps), columns=self.columns, reach=self.reach, like=self.like or self)


@lru_cache(maxsize=8)
def _compiled(source: str) -> CodeType:
    # Many days differ by amounts and by versions of rules only, and share their text.
    return compile(source, "<the program of a sheet>", "exec")


def _text(steps: tuple[Step, ...], columns: Mapping[str, int], reach: Mapping[str, Reach]) -> str:
    writer = _Writer(columns, reach)
    lines = [
        "def FILL(ROWS, FAULTS, TABLES):",
        "    HOUSEHOLD = ROWS[0]",
        *writer.inputs(steps),
        *(line for block in _blocks(steps, reach) for line in writer.block(block)),
        *writer.shared(steps),
    ]
    return "\n".join(lines) + "\n"


def _blocks(steps: Iterable[Step], reach: Mapping[str, Reach]) -> Iterator[list[Step]]:
    """The steps in blocks, the household's and the members' by turns, each as long as can be."""
    waiting, about_members = list(steps), False
    while waiting:
        late: dict[str, Step] = {}
        block: list[Step] = []
        for step in waiting:
            mine = (reach[step.name] is Reach.MEMBERS) is about_members
            if mine and late.keys().isdisjoint(step.reads):
                block.append(step)
            else:
                late[step.name] = step
        if block:
            yield block
        waiting, about_members = list(late.values()), not about_members


def _read(steps: Sequence[Step]) -> Iterable[str]:
    """What steps read and do not work out themselves."""
    made = {step.name for step in steps}
    return dict.fromkeys(name for step in steps for name in step.reads if name not in made)


@frozen
class _Writer:
    """Writes blocks of steps, with what they take out of the rows and put into them."""

    columns: Mapping[str, int]
    reach: Mapping[str, Reach]

    def inputs(self, steps: tuple[Step, ...]) -> Iterator[str]:
        """Take what is recorded of the household, and its parameters, out of its row."""
        return self._take((name for name in _read(steps) if self.reach[name] is not Reach.MEMBERS), "HOUSEHOLD", 4)

    def block(self, steps: list[Step]) -> Iterator[str]:
        """A block of the household's steps, or of its members'."""
        if self.reach[steps[0].name] is not Reach.MEMBERS:
            yield from self._work(steps, "HOUSEHOLD", "0", 4)
            return
        yield "    for NUMBER in RANGE(1, SIZE(ROWS)):"
        yield "        MEMBER = ROWS[NUMBER]"
        yield from self._take((name for name in _read(steps) if self.reach[name] is Reach.MEMBERS), "MEMBER", 8)
        yield from self._work(steps, "MEMBER", "NUMBER", 8)

    def shared(self, steps: tuple[Step, ...]) -> Iterator[str]:
        """Put what was worked out for the household and is read by members' steps into their rows too."""
        shared = [step.name for step in steps if self.reach[step.name] is Reach.SHARED]
        if shared:
            yield "    for MEMBER in ROWS[1:]:"
        yield from (f"        MEMBER[{self.columns[name]}] = {name}" for name in shared)

    def _take(self, names: Iterable[str], row: str, depth: int) -> Iterator[str]:
        return (f"{' ' * depth}{name} = {row}[{self.columns[name]}]" for name in names)

    def _work(self, steps: list[Step], row: str, number: str, depth: int) -> Iterator[str]:
        for step in steps:
            column = self.columns[step.name]
            yield from (f"{' ' * depth}{line.replace('CELL', f'{number}, {column}')}" for line in step.lines)
            yield f"{' ' * depth}{row}[{column}] = {step.name}"
