"""The purity lint: a rule depends on its arguments alone, and is plain enough to be checked on paper and compiled."""

import ast
import builtins
import inspect
from collections.abc import Callable, Iterable
from types import CellType, FunctionType
from typing import Any, Final

from attrs import define, field

from aidcoord.errors import DefinitionError, Place
from aidcoord.model.faults import ToldFault, meant, told, told_by
from aidcoord.model.texts import Text
from aidcoord.rules.declare import Either, Rule, is_value_type
from aidcoord.rules.purity.bytecode import read_bytecode
from aidcoord.rules.purity.refusals import BARE, DECORATED, DEFINED, Refusal, refusal
from aidcoord.rules.purity.syntax import Reader
from aidcoord.rules.purity.texts import written
from aidcoord.rules.purity.words import Meaning, Use, is_decorated, meaning

_TYPES: Final = Text(
    zh="规则的参数和结果是bool、int、Fen、Rate、Day或Option。",
    en="Rules take and give bool, int, Fen, Rate, Day and Options.",
)
_RESULT: Final = "its result"
_ONE_AFTER_THE_OTHER: Final = Text(zh="请一步接一步地写。", en="Write the steps one after the other.")


def lint(rules: Iterable[Rule[..., Any]]) -> tuple[ToldFault, ...]:
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

    faults: dict[ToldFault, None] = field(factory=dict)
    read: set[FunctionType] = field(factory=set)

    def rule(self, rule: Rule[..., Any]) -> None:
        """Read a rule: the types it declares, its body, and what it calls."""
        who = Text(zh=f"规则{rule.name}", en=f"Rule {rule.name}")
        if not isinstance(rule.function, FunctionType):
            self._add(_place_of(rule.function), f"{who.zh}不是普通函数", f"{who.en} is no plain function", BARE)
            return
        if is_decorated(rule.function):
            self._refuse(_place_of(rule.function), who, DECORATED)
            return
        self._types(rule, who)
        self._function(rule.function, who, ())

    def _types(self, rule: Rule[..., Any], who: Text) -> None:
        try:
            types = {**rule.arguments, _RESULT: rule.type}
        except DefinitionError as error:
            said, _ = told_by(error)
            self._add(rule.place, said.zh, said.en, _TYPES)
        except (NameError, TypeError, AttributeError, SyntaxError) as error:
            zh, en = (
                f"{who.zh}的类型注解无法读取（{error}）",
                f"{who.en} has an annotation that cannot be read ({error})",
            )
            self._add(rule.place, zh, en, _TYPES)
        else:
            for name, kind in types.items():
                if not is_value_type(kind):
                    called = getattr(kind, "__name__", kind)
                    zh = f"{who.zh}的{'结果' if name == _RESULT else name}是{called}类型"
                    self._add(rule.place, zh, f"{who.en} has {name} of type {called}", _TYPES)

    def _function(self, function: FunctionType, who: Text, callers: tuple[FunctionType, ...]) -> None:
        if function in self.read:
            return
        self.read.add(function)
        for place, called in self._body(function, who):
            if called in (*callers, function):
                self._refuse(place, who, _back_to_itself(called.__name__))
            name = called.__name__
            self._function(called, Text(zh=f"函数{name}", en=f"Function {name}"), (*callers, function))

    def _body(self, function: FunctionType, who: Text) -> list[tuple[Place, FunctionType]]:
        file, known = function.__code__.co_filename, _names_of(function)
        text = written(function)
        if text is None:

            def refuse_line(line: int, what: Refusal) -> None:
                self._refuse(Place(file, line), who, what)

            steps = read_bytecode(function, known, refuse_line)
            return [(Place(file, line), called) for line, called in steps]

        def refuse(node: ast.AST, what: Refusal) -> None:
            self._refuse(text.place(node), who, what)

        reader = Reader(known, refuse)
        reader.read(text.definition)
        return [(text.place(node), called) for node, called in reader.calls]

    def _refuse(self, place: Place | None, who: Text, found: Refusal) -> None:
        zh, en = f"{who.zh}使用了{found.what.zh}", f"{who.en} uses {found.what.en}"
        self._add(place, zh, en, found.instead)

    def _add(self, place: Place | None, zh: str, en: str, instead: Text | None) -> None:
        self.faults[told(f"{zh}。", f"{en}.", instead, place=place)] = None


def _place_of(function: Callable[..., Any]) -> Place | None:
    """Where what was made a rule is written, under whatever was put around it."""
    code = getattr(inspect.unwrap(function), "__code__", None)
    return None if code is None else Place(code.co_filename, code.co_firstlineno)


def _back_to_itself(name: str) -> Refusal:
    return refusal(f"会回到自身的`{name}()`", f"{name}(), which comes back to itself", _ONE_AFTER_THE_OTHER)


def _names_of(function: FunctionType) -> Callable[[str], Meaning]:
    """What names outside of a function stand for."""
    enclosing = dict(zip(function.__code__.co_freevars, function.__closure__ or (), strict=True))
    filled = {name: cell.cell_contents for name, cell in enclosing.items() if _is_filled(cell)}

    def known(name: str) -> Meaning:
        for scope in (filled,) if name in enclosing else (function.__globals__, vars(builtins)):
            if name in scope:
                return meaning(name, scope[name])
        names = {*function.__globals__, *function.__code__.co_varnames}
        said = refusal(f"没有定义的{name}", f"{name}, which nothing defines", meant(name, names) or DEFINED)
        return Meaning(Use.NOTHING, refusal=said)

    return known


def _is_filled(cell: CellType) -> bool:
    """Whether a variable of the function around has its value by now."""
    try:
        _ = cell.cell_contents
    except ValueError:
        return False
    return True
