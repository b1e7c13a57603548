"""A law that is asked what is unknown: for each name a question whose verdict says whether its value is known.

The walk from a result down to what is missing needs to know of every name on the way whether it is unknown, and of some
yes/no names whether they hold. A kernel keeps no such thing; so the law is given a question for each such name, and
the kernel of that law answers them as it answers any other.
"""

import ast
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache
from types import FunctionType
from typing import Final

from attrs import define, evolve, frozen

from aidcoord.model.benefits import Benefit, Cadence
from aidcoord.model.evidence import EvidenceType, Value
from aidcoord.model.facts import Fact
from aidcoord.model.options import Option
from aidcoord.rules.declare import ALWAYS, Aggregate, Either, Rule
from aidcoord.rules.loading.definitions import Absence, Definition, Kind, State, StateOf
from aidcoord.rules.parameters.shapes import Content, Parameter
from aidcoord.rules.purity.texts import written
from aidcoord.rules.sheets.wiring import Wiring, wire
from aidcoord.rules.worksheets import Question, Worksheet

_SEEN: Final = "__seen"
_KNOWN: Final = "__known"
_SAFE_CALLS: Final = frozenset({"Fen", "Rate", "abs", "bool", "int", "max", "min"})
_COUNTED_FACTS: Final = frozenset({"months_absent", "months_in_religious_service"})
"""Facts that are unknown for more than one reason."""


def _is_known(value: Value) -> bool:  # what is asked with something unknown is not called
    return True


@define(eq=False, kw_only=True, slots=False)
class Known(Rule[..., bool]):
    """A rule that holds of any value, and so is unknown exactly where that is."""

    of: str
    kind: type[Value]

    @property
    def arguments(self) -> Mapping[str, type[Value]]:
        """The name it looks at."""
        return {self.of: self.kind}

    @property
    def type(self) -> type[Value]:
        """Yes or no."""
        return bool


def is_inferred(definition: Definition, wiring: Wiring, read: Collection[str]) -> bool:
    """Whether it follows from other names, or from the register itself, where a name is unknown.

    Args:
        definition: What supplies the name.
        wiring: The day's names.
        read: The names of benefits, and of amounts due, that something besides the results themselves reads.
    """
    match definition.what:
        case EvidenceType() | Absence() | StateOf(state=State.IS_AWARDED):
            return True
        case Fact():
            return definition.name not in _COUNTED_FACTS
        case Parameter():
            value = wiring.values.get(definition.name)
            return value is None or is_total(value.content, [kind_of(wiring, asked) for asked in definition.asks])
        case Benefit() | StateOf(state=State.DUE):
            return definition.name not in read
        case Rule() if not isinstance(definition.what, Either):
            return not may_fail(definition.what.function)
        case _:
            return False


def is_total(content: Content, kinds: Sequence[type[Value]]) -> bool:
    """Whether a table has a cell for everything that it may be asked for."""
    if not isinstance(content, Mapping):
        return True
    kind = kinds[0]
    codes = {0, 1} if kind is bool else {int(one) for one in kind} if issubclass(kind, Option) else None
    return (
        codes is not None
        and codes <= {int(key) for key in content}
        and all(is_total(inner, kinds[1:]) for inner in content.values())
    )


@cache
def may_fail(function: Callable[..., object]) -> bool:
    """Whether a function may raise, as far as its text and that of what it calls shows: by a division, or a day."""
    text = written(function) if isinstance(function, FunctionType) else None
    if text is None or not isinstance(function, FunctionType):
        return True
    known = function.__globals__
    return any(_may_raise(node, known) for node in ast.walk(text.definition))


def _may_raise(node: ast.AST, known: Mapping[str, object]) -> bool:
    if isinstance(node, ast.Call):
        if not isinstance(node.func, ast.Name):
            return True
        called = known.get(node.func.id)
        return node.func.id not in _SAFE_CALLS and not (isinstance(called, FunctionType) and not may_fail(called))
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.FloorDiv, ast.Mod)):
        divisor = node.right
        value: object = divisor.value if isinstance(divisor, ast.Constant) else None
        if isinstance(divisor, ast.Name):
            value = known.get(divisor.id)
        return not (isinstance(value, int) and value > 0)
    return False


@frozen(kw_only=True, eq=False)
class Probes:
    """The names that are asked about, and the worksheet that does so; its questions come in their order."""

    worksheet: Worksheet
    names: tuple[str, ...]


def probes_of(worksheet: Worksheet) -> Probes:
    """The worksheet of the same law and day that asks about every name on the way to what may be missing."""
    wiring = worksheet.wiring
    names = _asked_about(wiring)
    definitions = {name: (one,) for name, one in wiring.definitions.items()}
    scopes = dict(wiring.scopes)
    for name in names:
        for added in _asking(wiring, name, _benefit_of(wiring)):
            definitions[added.name] = (added,)
            scopes[added.name] = wiring.scopes[name]
    wanted = [*(f"{name}{_SEEN}" for name in names)]
    asking = wire(definitions, scopes, wanted, worksheet.on)
    asking = asking.with_values({name: one for name, one in wiring.values.items() if name in asking.definitions})
    questions = tuple(_question(f"{name}{_SEEN}", asking, worksheet) for name in names)
    return Probes(worksheet=evolve(worksheet, wiring=asking, questions=questions), names=names)


def _benefit_of(wiring: Wiring) -> Benefit:
    """The first benefit, as the model of a question; where something is asked about, there is one."""
    return next(one.what for one in wiring.definitions.values() if isinstance(one.what, Benefit))


def _asked_about(wiring: Wiring) -> tuple[str, ...]:
    """The names of which it must be known whether they are unknown, or whether they hold."""
    definitions = wiring.definitions
    read = {asked for name, one in definitions.items() for asked in one.asks if name != f"{asked}__due"}
    asked = {name for name, one in definitions.items() if not is_inferred(one, wiring, read)}
    for name, one in definitions.items():
        if isinstance(one.what, Aggregate):
            asked.update(one.asks[1:])
        elif isinstance(one.what, Benefit) and one.asks and one.what.while_receiving is not None:
            asked.add(f"{name}__is_awarded")
    return tuple(name for name in definitions if name in asked)


def _asking(wiring: Wiring, name: str, model: Benefit) -> Iterator[Definition]:
    """A benefit whose one criterion is the name, or that it is known where it is no yes or no."""
    kind = kind_of(wiring, name)
    criterion = name
    if kind is not bool:
        criterion = f"{name}{_KNOWN}"
        rule = Known(
            name=criterion,
            function=_is_known,
            title=model.title,
            source=model.source,
            unit=None,
            period=ALWAYS,
            of=name,
            kind=kind,
        )
        yield Definition(name=criterion, kind=Kind.RULE, field=None, what=rule, type=bool, asks=(name,))
    asked = evolve(
        model,
        criteria=(criterion,),
        applies_if=None,
        while_receiving=None,
        amount=None,
        cadence=Cadence.NONE,
        starts=ALWAYS.starts,
        ends=None,
    )
    yield Definition(name=f"{name}{_SEEN}", kind=Kind.BENEFIT, field=None, what=asked, type=bool, asks=(criterion,))


def kind_of(wiring: Wiring, name: str) -> type[Value]:
    """The type of a name's values."""
    definition = wiring.definitions[name]
    if definition.type is None and isinstance(definition.what, Aggregate):
        return kind_of(wiring, definition.asks[0])
    return definition.type or int


def _question(name: str, wiring: Wiring, worksheet: Worksheet) -> Question:
    benefit = wiring.definitions[name].what
    assert isinstance(benefit, Benefit)  # noqa: S101 - of `_asking`
    common = evolve(worksheet.questions[0].common, name=name, benefit=benefit, in_force=True)
    return Question(
        common=common,
        in_force=True,
        of_member=wiring.of_member(name),
        eligible=wiring.columns[name],
        applies_if=None,
        due=None,
        limits=(),
    )
