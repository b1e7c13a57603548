"""The purity lint: a rule depends on its arguments alone, and is plain enough to be checked on paper and compiled."""

import ast
import builtins
from collections.abc import Callable, Iterable
from types import FunctionType
from typing import Any, Final

from attrs import define, field

from aidcoord.errors import DefinitionError, Fault, Place, did_you_mean
from aidcoord.rules.declare import Either, Rule, is_value_type
from aidcoord.rules.purity.bytecode import read_bytecode
from aidcoord.rules.purity.syntax import Reader
from aidcoord.rules.purity.texts import written
from aidcoord.rules.purity.words import Meaning, Use, meaning

_TYPES: Final = "Rules take and give bool, int, Fen, Rate, Day and Options."


def lint(rules: Iterable[Rule[..., Any]]) -> tuple[Fault, ...]:
    """Find everything that rules, and the plain functions they call, must not do.

    Args:
        rules: The rules of a policy.

    Returns:
        Every fault once, with its place and what to use instead, in the order of the rules.

    >>> from aidcoord import Document, Text, rule
    >>> @rule(source=Document("示例办法").article(1), title=Text(zh="半数", en="Half"))
    ... def half(count: int) -> int:
    ...     return count / 2
    >>> for fault in lint([half]):
    ...     print(fault.place.line, fault.message, fault.suggestion)
    3 Rule half uses `/`, which gives a float. Use `//`, or share(amount, rate) for a part of money.
    """
    linter = _Linter()
    for rule in rules:
        if not isinstance(rule, Either):  # it has no text of its own
            linter.rule(rule)
    return tuple(linter.faults)


@define
class _Linter:
    """What has been found, and which functions have been read."""

    faults: dict[Fault, None] = field(factory=dict)
    read: set[FunctionType] = field(factory=set)

    def rule(self, rule: Rule[..., Any]) -> None:
        """Read a rule: the types it declares, its body, and what it calls."""
        if not isinstance(rule.function, FunctionType):
            self.faults[Fault(message=f"Rule {rule.name} is no plain function.", suggestion="Write it with def.")] = (
                None
            )
            return
        who = f"Rule {rule.name}"
        self._types(rule, who)
        self._function(rule.function, who, ())

    def _types(self, rule: Rule[..., Any], who: str) -> None:
        try:
            types = {**rule.arguments, "its result": rule.type}
        except DefinitionError as error:
            self.faults[Fault(message=str(error), suggestion=_TYPES)] = None
        except (NameError, TypeError, AttributeError, SyntaxError) as error:
            self._refuse(rule.place, f"{who} has an annotation that cannot be read ({error})", _TYPES)
        else:
            for name, kind in types.items():
                if not is_value_type(kind):
                    self._refuse(rule.place, f"{who} has {name} of type {getattr(kind, '__name__', kind)}", _TYPES)

    def _function(self, function: FunctionType, who: str, callers: tuple[FunctionType, ...]) -> None:
        if function in self.read:
            return
        self.read.add(function)
        for place, called in self._body(function, who):
            if called in (*callers, function):
                instead = "Write the steps one after the other."
                self._refuse(place, f"{who} uses {called.__name__}(), which comes back to itself", instead)
            self._function(called, f"Function {called.__name__}", (*callers, function))

    def _body(self, function: FunctionType, who: str) -> list[tuple[Place, FunctionType]]:
        file, known = function.__code__.co_filename, _names_of(function)
        text = written(function)
        if text is None:

            def refuse_line(line: int, what: str, instead: str) -> None:
                self._refuse(Place(file, line), f"{who} uses {what}", instead)

            steps = read_bytecode(function, known, refuse_line)
            return [(Place(file, line), called) for line, called in steps]

        def refuse(node: ast.AST, what: str, instead: str) -> None:
            self._refuse(text.place(node), f"{who} uses {what}", instead)

        reader = Reader(known, refuse)
        reader.read(text.definition)
        return [(text.place(node), called) for node, called in reader.calls]

    def _refuse(self, place: Place, message: str, instead: str) -> None:
        self.faults[Fault(message=f"{message}.", place=place, suggestion=instead)] = None


def _names_of(function: FunctionType) -> Callable[[str], Meaning]:
    """What names outside of a function stand for."""
    enclosing = dict(zip(function.__code__.co_freevars, function.__closure__ or (), strict=True))

    def known(name: str) -> Meaning:
        for scope in (function.__globals__, vars(builtins)):
            if name in scope and name not in enclosing:
                return meaning(name, scope[name])
        if name in enclosing:
            return meaning(name, enclosing[name].cell_contents)
        names = {*function.__globals__, *function.__code__.co_varnames}
        return Meaning(Use.NOTHING, what=f"{name}, which nothing defines", instead=did_you_mean(name, names) or "")

    return known
