"""Compiles rules: each function becomes one of LLVM, by the very steps that its text says.

A function gives its value and how it ended: well, with an error (division by zero, a day that no calendar has), or
beyond 64 bits, which Python can count and a kernel cannot. Nothing ever wraps around: whoever calls learns of it.
"""

import ast
import builtins
from collections.abc import Callable, Mapping, Sequence
from types import FunctionType
from typing import Any, Final

from attrs import define, evolve, field

from aidcoord.errors import Place
from aidcoord.model.days import Day
from aidcoord.model.days import full_months as months_of_the_model
from aidcoord.model.days import full_years as years_of_the_model
from aidcoord.model.faults import ToldFault, told
from aidcoord.model.national_days import working_day_after
from aidcoord.model.texts import Text
from aidcoord.rules.policies import AnyRule
from aidcoord.rules.purity.lint import lint
from aidcoord.rules.purity.texts import Written, written
from aidcoord.screening.kernel import calendar
from aidcoord.screening.kernel.arithmetic import Arithmetic
from aidcoord.screening.kernel.compiled import (
    EIGHT,
    EIGHT_BITS,
    FAILED,
    RESULT_OF_EIGHT,
    CannotCompileError,
    Compiled,
    CompiledEight,
    definition,
    definition_of_eight,
)
from aidcoord.screening.kernel.eights import NOBODY
from aidcoord.screening.kernel.kinds import AmbiguousKindError, Kinds, passes
from aidcoord.screening.kernel.ranges import ANY, Range, of_kind
from aidcoord.screening.kernel.refusals import NoKernelError, gives_several_kinds, of_several_kinds, without_text
from aidcoord.screening.kernel.steps import Steps
from aidcoord.screening.kernel.vectors import Vectors

_IN_ITS_PLACE: Final[Mapping[object, Callable[..., Any]]] = {
    months_of_the_model: calendar.full_months,
    years_of_the_model: calendar.full_years,
    working_day_after: calendar.working_day_after,
}


@define
class Unit:
    """The functions that have been compiled for one kernel, each once for the kinds it is called with."""

    texts: list[str] = field(factory=list)
    _done: dict[tuple[object, tuple[Kinds, ...]], Compiled] = field(factory=dict)
    _names: dict[str, int] = field(factory=dict)

    def rule(self, name: str, what: AnyRule, ranges: Sequence[Range] | None = None) -> Compiled:
        """A rule, with its result held to the type it promises.

        Args:
            name: Its full name.
            what: The rule; the purity lint reads it first, so that all the rest is told at once.
            ranges: What is known of how large each argument can be; without, what goes for all values of its kind.

        Raises:
            CannotCompileError: It says something that no kernel can do.
        """
        try:
            return self._rule(name, what, ranges)
        except CannotCompileError as error:
            raise CannotCompileError(_about(name, fault) for fault in error.faults) from error

    def _rule(self, name: str, what: AnyRule, ranges: Sequence[Range] | None) -> Compiled:
        if impure := lint([what]):
            raise CannotCompileError(impure)
        given = tuple(frozenset({kind}) for kind in what.arguments.values())
        function = self.function(what.function, given)
        try:
            holds = bool(function.kinds) and passes(function.kinds, what.type)
        except AmbiguousKindError as error:
            raise _cannot(what.name, gives_several_kinds(), what.place) from error
        to_hold = what.type is Day and function.kinds != {Day}
        is_plain = holds and not function.fails
        ranges = ranges or [of_kind(kind) for kind in what.arguments.values()]
        eight = self.eight(what.function, ranges, to_hold=to_hold) if is_plain else None
        if holds and not to_hold:
            return Compiled(function.name, frozenset({what.type}), eight=eight)
        return evolve(self._held(name, function, what, holds=holds), eight=eight)

    def _held(self, name: str, function: Compiled, what: AnyRule, *, holds: bool) -> Compiled:
        """Of a function whose result may be no day of the calendar, or that always gives what it must not."""
        unique, body = self._unique(f"held {name}"), Arithmetic()
        count = len(what.arguments)
        given = ", ".join(f"i64 %a{number}" for number in range(count))
        value = body.take(f"{function.name}({given})")
        if holds:
            body.give(body.day(value))
        else:
            body.give_up(FAILED)
        self.texts.append(definition(unique, count, body.out.text()))
        return Compiled(unique, frozenset({what.type}))

    def function(self, function: Callable[..., Any], given: tuple[Kinds, ...]) -> Compiled:
        """A plain function, for arguments of the given kinds.

        Raises:
            CannotCompileError: It says something that no kernel can do.
        """
        meant = _meant(function)
        key = (meant, given)
        if key not in self._done:
            self._done[key] = self._compile(meant, given)
        return self._done[key]

    def _compile(self, function: FunctionType, given: tuple[Kinds, ...]) -> Compiled:
        text = written(function)
        code = function.__code__
        if text is None:
            raise _cannot(function.__name__, without_text(), Place(code.co_filename, code.co_firstlineno))
        node = text.definition
        names = [argument.arg for argument in node.args.args]
        kinds = dict(zip(names, given, strict=True))
        variables = frozenset(code.co_varnames + code.co_cellvars)
        steps = Steps(compile=self.function, kinds=kinds, known=globals_of(function), variables=variables, at=node)
        try:
            steps.run(_body(text), names)
        except AmbiguousKindError as error:
            raise _cannot(function.__name__, of_several_kinds(), text.place(steps.at or node)) from error
        except NoKernelError as error:
            raise _cannot(function.__name__, error, text.place(steps.at or node)) from error
        unique = self._unique(function.__name__)
        self.texts.append(definition(unique, len(names), steps.out.text()))
        return Compiled(unique, steps.gives, fails=steps.fails)

    def eight(
        self, function: Callable[..., Any], ranges: Sequence[Range], *, to_hold: bool = False
    ) -> CompiledEight | None:
        """A function for eight lanes at once; `None` where it says something that is only worked out one by one.

        Args:
            function: One that has been compiled for one lane.
            ranges: What each argument is within.
            to_hold: Whether what it gives has to be a day of the calendar.
        """
        names, body, known = _read(_meant(function))
        variables = {name: f"%a{number}" for number, name in enumerate(names)}
        known_of = {variables[name]: one for name, one in zip(names, ranges, strict=True) if one != ANY}
        vectors = Vectors(ranges=known_of, read=_read, known=known, variables=variables)
        try:
            value = vectors.run(body)
        except NotImplementedError:
            return None
        if to_hold:
            value = vectors.day(value)
        given = vectors.out.value(f"insertvalue {RESULT_OF_EIGHT} undef, {EIGHT} {value}, 0")
        given = vectors.out.value(f"insertvalue {RESULT_OF_EIGHT} {given}, {EIGHT_BITS} {vectors.doubts}, 1")
        vectors.out.end(f"ret {RESULT_OF_EIGHT} {given}")
        unique = self._unique(f"eight {function.__name__}")
        self.texts.append(definition_of_eight(unique, len(names), vectors.out.text()))
        return CompiledEight(unique, may_doubt=vectors.doubts != NOBODY, range=vectors.range_of(value))

    def _unique(self, name: str) -> str:
        number = self._names[name] = self._names.get(name, 0) + 1
        return f'@"{name} {number}"'


def _cannot(name: str, why: NoKernelError, place: Place) -> CannotCompileError:
    said = Text(zh=f"{name}{why.does.zh}。", en=f"{name} {why.does.en}.")
    return CannotCompileError([told(said.zh, said.en, why.instead, place=place)])


def _about(name: str, fault: ToldFault) -> ToldFault:
    """A fault of a rule, as the reason why no kernel can be made of it."""
    zh, en = f"{name}无法编译：{fault.told.zh}", f"{name} cannot be compiled: {fault.message}"
    return told(zh, en, fault.instead, place=fault.place)


def _meant(function: Callable[..., Any]) -> FunctionType:
    """A function, or what stands for it in a kernel."""
    meant = _IN_ITS_PLACE.get(getattr(function, "__wrapped__", function), function)
    assert isinstance(meant, FunctionType)  # noqa: S101 - the lint refuses all else
    return meant


def _read(function: FunctionType) -> tuple[list[str], list[ast.stmt], Callable[[str], Any]]:
    """The arguments of a function that has been compiled, its statements, and what the names outside stand for."""
    meant = _meant(function)
    text = written(meant)
    assert text is not None  # noqa: S101 - it has been read before
    return [one.arg for one in text.definition.args.args], _body(text), globals_of(meant)


def _body(text: Written) -> list[ast.stmt]:
    body = text.definition.body
    is_documented = ast.get_docstring(text.definition, clean=False) is not None
    return body[1:] if is_documented else body


def globals_of(function: FunctionType) -> Callable[[str], Any]:
    """What the names outside of a function stand for."""
    enclosing = dict(zip(function.__code__.co_freevars, function.__closure__ or (), strict=True))

    def known(name: str) -> Any:
        if name in enclosing:
            return enclosing[name].cell_contents
        return function.__globals__.get(name, getattr(builtins, name, None))

    return known
