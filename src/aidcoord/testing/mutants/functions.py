"""Functions made of changed text, and rules that call a changed function where they called another."""

import ast
import copy
from collections.abc import Callable, Iterator, Mapping
from types import FunctionType
from typing import get_type_hints

from attrs import evolve, frozen

from aidcoord.errors import Place
from aidcoord.rules.declare import Either, Rule
from aidcoord.rules.policies import AnyRule
from aidcoord.rules.purity.texts import written
from aidcoord.rules.purity.words import Use, meaning
from aidcoord.testing.mutants.syntax import Change, changes


@frozen
class Changed:
    """A function with one change, and where and what that was."""

    function: Callable[..., object]
    before: str
    after: str
    place: Place


def changed_functions(function: FunctionType) -> Iterator[Changed]:
    """Every function that differs from this one by one small change; none where its text cannot be had."""
    text = written(function)
    if text is None or not isinstance(text.definition, ast.FunctionDef):
        return
    known = _known(function)
    for change in changes(text.definition, known, get_type_hints(function)):
        yield Changed(_made(change, function, known), change.before, change.after, text.place(change.node))


def _known(function: FunctionType) -> dict[str, object]:
    cells = zip(function.__code__.co_freevars, function.__closure__ or (), strict=True)
    return {**function.__globals__, **{name: cell.cell_contents for name, cell in cells}}


def _made(change: Change, function: FunctionType, known: Mapping[str, object]) -> FunctionType:
    bare = copy.copy(change.definition)
    bare.args = copy.copy(bare.args)
    bare.args.args = [ast.arg(argument.arg) for argument in bare.args.args]
    bare.decorator_list, bare.returns = [], None
    names = {**known, **change.bound}
    module = ast.fix_missing_locations(ast.Module([bare], []))
    exec(compile(module, "<a mutant>", "exec"), names)  # noqa: S102 - a plugin's own text but for one change
    made = names[bare.name]
    assert isinstance(made, FunctionType)  # noqa: S101 - the text defines it
    made.__annotations__ = function.__annotations__
    return made


def called(function: FunctionType) -> tuple[FunctionType, ...]:
    """The plain functions of plugins that a function calls, directly or through others, each once."""
    found: dict[FunctionType, None] = {}
    waiting = [function]
    while waiting:
        one = waiting.pop()
        known = _known(one)
        for name in one.__code__.co_names:
            value = known.get(name)
            if isinstance(value, FunctionType) and meaning(name, value).use is Use.FUNCTION and value not in found:
                found[value] = None
                waiting.append(value)
    return tuple(found)


def calling(function: FunctionType, old: FunctionType, new: Callable[..., object]) -> Callable[..., object]:
    """The function as it would be if `new` stood wherever `old` is called, directly or through others."""
    if function is old:
        return new
    known = _known(function)
    replaced = {
        name: calling(value, old, new)
        for name in function.__code__.co_names
        if isinstance(value := known.get(name), FunctionType) and (value is old or old in called(value))
    }
    made = FunctionType(
        function.__code__, {**known, **replaced}, function.__name__, function.__defaults__, function.__closure__
    )
    made.__annotations__ = function.__annotations__
    return made


def with_function(rule: AnyRule, function: Callable[..., object]) -> AnyRule:
    """The rule with another function."""
    return evolve(rule, function=function)


def function_of(what: object) -> FunctionType | None:
    """The function that a rule is; `None` for what is no rule, or chooses among several."""
    if not isinstance(what, Rule) or isinstance(what, Either):
        return None
    return what.function if isinstance(what.function, FunctionType) else None
