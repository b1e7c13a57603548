"""A law that is asked what is unknown: for each name a question whose verdict says whether its value is known.

The walk from a result down to what is missing needs to know of every name on the way whether it is unknown, and of some
yes/no names whether they hold. A kernel keeps no such thing; so the law is given a question for each such name, and
the kernel of that law answers them as it answers any other.
"""

import ast
from collections.abc import Callable, Iterator, Mapping
from types import FunctionType
from typing import Final

from attrs import define, evolve, frozen

from aidcoord.model.benefits import Benefit, Cadence
from aidcoord.model.evidence import Value
from aidcoord.rules.declare import ALWAYS, Aggregate, Either, Rule
from aidcoord.rules.loading.definitions import Absence, Definition, Kind, State, StateOf
from aidcoord.rules.parameters.shapes import Parameter
from aidcoord.rules.purity.texts import written
from aidcoord.rules.sheets.wiring import Wiring, wire
from aidcoord.rules.worksheets import Question, Worksheet

_SEEN: Final = "__seen"
_KNOWN: Final = "__known"
_SAFE_CALLS: Final = frozenset({"Fen", "abs", "bool", "int", "max", "min"})


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


def is_inferred(definition: Definition) -> bool:
    """Whether a name is unknown exactly where something that it asks for is, so that it need not be asked about."""
    match definition.what:
        case Parameter():
            return not definition.asks
        case StateOf(state=State.IS_AWARDED) | Absence():
            return True
        case Rule() if not isinstance(definition.what, Either):
            return not _may_fail(definition.what.function)
        case _:
            return False


def _may_fail(function: Callable[..., object]) -> bool:
    """Whether a rule may raise, as far as its text shows: by a division, or within something that it calls."""
    text = written(function) if isinstance(function, FunctionType) else None
    return text is None or any(_may_raise(node) for node in ast.walk(text.definition))


def _may_raise(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        return not (isinstance(node.func, ast.Name) and node.func.id in _SAFE_CALLS)
    return isinstance(node, (ast.FloorDiv, ast.Mod))


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
    model = next(one.what for one in wiring.definitions.values() if isinstance(one.what, Benefit))
    for name in names:
        for added in _asking(wiring, name, model):
            definitions[added.name] = (added,)
            scopes[added.name] = wiring.scopes[name]
    wanted = [*wiring.definitions, *(f"{name}{_SEEN}" for name in names)]
    asking = wire(definitions, scopes, wanted, worksheet.on).with_values(wiring.values)
    questions = tuple(_question(f"{name}{_SEEN}", asking, worksheet) for name in names)
    return Probes(worksheet=evolve(worksheet, wiring=asking, questions=questions), names=names)


def _asked_about(wiring: Wiring) -> tuple[str, ...]:
    """The names of which it must be known whether they are unknown, or whether they hold."""
    asked = {name for name, one in wiring.definitions.items() if not is_inferred(one)}
    for name, one in wiring.definitions.items():
        if isinstance(one.what, Aggregate):
            asked.update(one.asks[1:])
        elif isinstance(one.what, Benefit) and one.asks and one.what.while_receiving is not None:
            asked.add(f"{name}__is_awarded")
    return tuple(name for name in wiring.definitions if name in asked)


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
