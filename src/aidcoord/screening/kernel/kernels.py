"""A kernel: the law of one day as one function, in text and in native code."""

from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from functools import cached_property
from typing import Final

from attrs import define, evolve, field

from aidcoord.errors import DefinitionError, Fault
from aidcoord.model.evidence import EvidenceType
from aidcoord.rules.declare import Either, Rule
from aidcoord.rules.loading.definitions import Definition, StateOf
from aidcoord.rules.parameters.shapes import Parameter
from aidcoord.rules.policies import OverlapKind
from aidcoord.rules.worksheets import Question, Worksheet
from aidcoord.screening.kernel.answers import answers_of
from aidcoord.screening.kernel.calls import FUNCTIONS
from aidcoord.screening.kernel.compiled import CannotCompileError, Compiled
from aidcoord.screening.kernel.engine import Compiler, Loaded, machine_key, object_files
from aidcoord.screening.kernel.kinds import Kinds
from aidcoord.screening.kernel.loops import Loops
from aidcoord.screening.kernel.modules import Assembly
from aidcoord.screening.kernel.parameters import amended_array, parameter_array, parameter_places
from aidcoord.screening.kernel.plan import Asked, Plan
from aidcoord.screening.kernel.ranges import ANY, DAYS, Range, of_definition, of_kind
from aidcoord.screening.kernel.rules import Unit
from aidcoord.screening.kernel.store import Built, kept, key_of, said_by
from aidcoord.screening.kernel.text import Text
from aidcoord.screening.registers.columns import Column

_FIXED: Final[Mapping[str, str]] = {
    "MEMBERS": "i32",
    "AWARDS": "i32",
    "BLOCKS": "bit",
    "H_county": "i32",
    "H_residence": "i8",
    "M_born": "date32",
    "M_joined": "date32",
    "M_left": "date32",
    "M_absent_since": "date32",
    "M_absence": "i8",
    "M_sex": "i8",
    "M_relation": "i8",
    "A_benefit": "i32",
    "A_subject": "i32",
    "A_state": "i8",
    "A_amount": "i64",
    "A_starts": "date32",
    "A_ends": "date32",
}
_STORAGE: Final = {"bool": "bit", "int8": "i8", "int16": "i16", "int32": "i32", "int64": "i64", "date32[day]": "date32"}


@define(eq=False, slots=False)
class Kernel:
    """The kernel of a worksheet's law. Parameters are no part of it."""

    worksheet: Worksheet
    everybody: bool = field(default=False, kw_only=True)
    """Whether verdicts are given of members who live apart too, whom no benefit is asked about otherwise."""
    asked: tuple[Asked, ...] = field(init=False)
    benefit_codes: Mapping[str, int] = field(init=False)
    """The code of each benefit in awards."""
    once: frozenset[str] = field(init=False)
    """The benefits of which an award may keep something from being paid again in its period."""
    places: Mapping[str, int] = field(init=False)
    """Where each parameter is told among the parameters."""
    parameters: list[int] = field(init=False, repr=False)
    """The values of the worksheet's parameters, as the kernel is given them."""
    _compiler: Compiler = field(default=object_files, init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        wiring = self.worksheet.wiring
        self.asked = _asked_of(self.worksheet)
        states = (one.what for one in wiring.definitions.values())
        once = (one for one in self.worksheet.overlaps if one.overlap.kind is OverlapKind.ONCE_PER)
        self.once = frozenset(name for overlap in once for name in overlap.benefits)
        named = dict.fromkeys([*(what.name for what in states if isinstance(what, StateOf)), *sorted(self.once)])
        self.benefit_codes = {name: code for code, name in enumerate(named)}
        self.places = parameter_places(wiring)
        self.parameters = parameter_array(self.places, wiring.values)

    def under(self, worksheet: Worksheet) -> "Kernel":
        """The kernel of a worksheet that this one `serves`: only values differ, so that nothing is compiled."""
        twin = copy(self)  # with all that is worked out already, of which only the parameters look at a value
        twin.worksheet = worksheet
        before, after = self.worksheet.wiring.values, worksheet.wiring.values
        twin.parameters = amended_array(self.parameters, self.places, before, after)
        return twin

    def serves(self, worksheet: Worksheet) -> bool:
        """Whether a worksheet differs from the kernel's own by values of parameters only."""
        ours, theirs = self.worksheet, worksheet
        before, after = ours.wiring.definitions, theirs.wiring.definitions
        return (
            [*before] == [*after]
            and all(_is_alike(before[name], after[name]) for name in before)
            and self.asked == _asked_of(theirs)
            and ours.overlaps == theirs.overlaps
        )

    @cached_property
    def plan(self) -> Plan:
        """Where everything is worked out."""
        return Plan(self.worksheet.wiring, self.asked)

    @cached_property
    def text(self) -> str:
        """The kernel as Python."""
        overlaps = self.worksheet.overlaps
        return Text(self.plan, overlaps, self.benefit_codes, self.places, everybody=self.everybody).write()

    @cached_property
    def of_households(self) -> tuple[Asked, ...]:
        """The benefits of households, in the order of their verdicts."""
        return tuple(one for one in self.asked if not one.of_member)

    @cached_property
    def of_members(self) -> tuple[Asked, ...]:
        """The benefits of members, in the order of their verdicts."""
        return tuple(one for one in self.asked if one.of_member)

    def _build(self) -> Built:
        unit = Unit()
        calls = self._calls(unit)
        loops = Loops(calls=calls, storage=self.storage, is_yes_no=self._is_yes_no)
        screen = loops.compile(self.text)
        files = self._compiler(Assembly([*unit.texts, *loops.searches.values()], loops.functions, screen))
        sizes = {level: (frame.masks, frame.arrays) for level, frame in loops.frames.items()}
        return Built(tuple(loops.columns), (*sizes["h"], *sizes["m"]), tuple(files))

    def _is_yes_no(self, name: str) -> bool:
        definition = self.worksheet.wiring.definitions.get(name)
        return definition is not None and definition.type is bool

    @cached_property
    def built(self) -> Built:
        """The native code, out of the cache where it is kept."""
        return kept(self.key, self.text, self._build)

    @cached_property
    def key(self) -> str:
        """A hash of all that it is made of."""
        return key_of(self._parts())

    def _parts(self) -> Iterator[str]:
        yield machine_key()
        yield self.text
        for name, definition in self.worksheet.wiring.definitions.items():
            what = definition.what
            if isinstance(what, Rule) and not isinstance(what, Either):
                kinds = [kind.__name__ for kind in (*what.arguments.values(), what.type)]
                yield f"{name} {kinds} {said_by(what.function)}"
            elif isinstance(what, EvidenceType):
                yield f"{name} {self.storage(f'H_{name}')} {what.bounds}"
            elif isinstance(what, Parameter):
                yield f"{name} {what.bounds}"

    def _calls(self, unit: Unit) -> dict[str, Compiled]:
        calls: dict[str, Compiled] = {}
        faults: list[Fault] = []
        ranges: dict[str, Range] = {}
        for name, definition in self.worksheet.wiring.definitions.items():
            if isinstance(definition.what, Rule) and not isinstance(definition.what, Either):
                try:
                    compiled = unit.rule(name, definition.what, [ranges.get(one, ANY) for one in definition.asks])
                    ranges[name] = compiled.eight.range if compiled.eight else of_kind(definition.type)
                    answers = answers_of(definition.what.function, definition.what.arguments)
                    calls[f"{name}.rule"] = evolve(compiled, answers=answers)
                except CannotCompileError as error:
                    faults += (evolve(fault, field=definition.owner) for fault in error.faults)
            else:
                ranges[name] = of_definition(definition, lambda one: ranges.get(one, ANY))
        if faults:
            raise DefinitionError.of(faults)
        number: Kinds = frozenset({int})
        for name, function in FUNCTIONS.items():
            compiled = unit.function(function, (number,) * function.__code__.co_argcount)
            calls[name] = evolve(compiled, eight=unit.eight(function, (DAYS,) * function.__code__.co_argcount))
        return calls

    def load(self, compiler: Compiler) -> None:
        """Have the native code ready to run; the compiler makes it where none is kept."""
        self._compiler = compiler
        _ = self.loaded

    @cached_property
    def loaded(self) -> Loaded:
        """The native code, ready to run."""
        return Loaded(self.built.files)

    @property
    def evidence(self) -> Iterable[EvidenceType]:
        """The kinds of evidence that the law of the day reads."""
        return self._kinds.values()

    @cached_property
    def _kinds(self) -> Mapping[str, EvidenceType]:
        whats = ((name, one.what) for name, one in self.worksheet.wiring.definitions.items())
        return {name: what for name, what in whats if isinstance(what, EvidenceType)}

    def storage(self, column: str) -> str:
        """How the values of a column are stored."""
        return _FIXED.get(column) or _STORAGE[str(Column.of(self._kinds[column[2:]]).arrow)]

    @cached_property
    def reads(self) -> Mapping[str, tuple[int, str]]:
        """The columns it reads, each with its place and how its values are stored."""
        return {name: (place, self.storage(name)) for place, name in enumerate(self.built.columns)}


def _is_alike(one: Definition, other: Definition) -> bool:
    return one.asks == other.asks and (one.what is other.what or one.what == other.what)


def _asked_of(worksheet: Worksheet) -> tuple[Asked, ...]:
    names = tuple(worksheet.wiring.columns)
    return tuple(_asked(one, names) for one in worksheet.questions)


def _asked(question: Question, names: tuple[str, ...]) -> Asked:
    return Asked(
        name=question.common.name,
        in_force=question.in_force,
        of_member=question.of_member,
        applies_if=None if question.applies_if is None else names[question.applies_if],
        due=None if question.due is None else names[question.due],
        limits=question.limits,
    )
