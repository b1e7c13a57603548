"""How a policy author declares rules: a rule is a pure function, and its argument names are its dependencies."""

import inspect
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import Enum
from functools import cached_property
from types import ModuleType
from typing import Any, Generic, ParamSpec, Protocol, TypeVar, get_type_hints

from attrs import define, evolve, frozen

from aidcoord.errors import DefinitionError, Place, did_you_mean
from aidcoord.model.checks import names
from aidcoord.model.days import Day, Period
from aidcoord.model.evidence import Value
from aidcoord.model.faults import told
from aidcoord.model.money import Fen, Rate
from aidcoord.model.options import Option
from aidcoord.model.sources import Source
from aidcoord.model.texts import Text
from aidcoord.rules.parameters.units import Unit

P = ParamSpec("P")
R = TypeVar("R", bound=Value)

ALWAYS = Period(date.min)
"""The period of a rule that has no dates of its own: it stands as long as what asks for it."""


@define(eq=False, kw_only=True, slots=False)
class Rule(Generic[P, R]):
    """One sentence of law as a pure function. It can be called as the function it is.

    `arguments` are the names it asks for, in order, each with its type; `type` is the type of what it gives.
    """

    name: str
    function: Callable[P, R]
    title: Text
    source: Source
    unit: Unit | None
    period: Period
    rises_with: tuple[str, ...] = ()
    """The arguments of which more never makes the result less; `aidcoord check` tries that out."""
    falls_with: tuple[str, ...] = ()
    """The arguments of which more never makes the result more."""

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        """Work the rule out, as the plain function."""
        return self.function(*args, **kwargs)

    @cached_property
    def _hints(self) -> dict[str, Any]:
        return get_type_hints(self.function)

    @cached_property
    def arguments(self) -> Mapping[str, type[Value]]:
        """The names the rule asks for, in order, and the type it takes each to be."""
        names = inspect.signature(self.function).parameters
        missing = [name for name in names if name not in self._hints]
        if missing:
            zh, en = "、".join(missing), ", ".join(missing)
            said = told(f"规则{self.name}没有写明{zh}的类型", f"rule {self.name} does not say the type of {en}")
            raise DefinitionError.of([evolve(said, place=self.place)])
        return {name: self._hints[name] for name in names}

    @cached_property
    def type(self) -> type[Value]:
        """The type of what the rule gives."""
        if "return" not in self._hints:
            said = told(f"规则{self.name}没有写明结果的类型", f"rule {self.name} does not say what type it gives")
            raise DefinitionError.of([evolve(said, place=self.place)])
        given: type[Value] = self._hints["return"]
        return given

    @property
    def explains(self) -> str | None:
        """The first line of the function's docstring."""
        return inspect.getdoc(self.function)

    @property
    def place(self) -> Place:
        """Where the rule is written."""
        code = self.function.__code__
        return Place(file=code.co_filename, line=code.co_firstlineno)


def rule(
    *,
    source: Source,
    title: Text,
    name: str | None = None,
    unit: str | None = None,
    starts: date | None = None,
    ends: date | None = None,
    rises_with: Iterable[str] = (),
    falls_with: Iterable[str] = (),
) -> Callable[[Callable[P, R]], Rule[P, R]]:
    """Declare a function to be a rule.

    Args:
        source: The article that says so.
        title: What the rule gives, for people.
        name: The rule's name where it is not the function's: the versions of one rule share a name.
        unit: What the result is counted in, such as `person`, for display; money, rates and yes/no need none.
        starts: The first day of this version; without it, as long as what asks for it.
        ends: The last day of this version.
        rises_with: Arguments of which more, all else the same, never makes the result less; yes counts above no.
        falls_with: Arguments of which more, all else the same, never makes the result more.

    Raises:
        ValueError: When it is applied: a name in `rises_with` or `falls_with` is no argument of the rule.
    """
    rises, falls = names(rises_with), names(falls_with)

    def declare(function: Callable[P, R]) -> Rule[P, R]:
        _require_arguments(function, (*rises, *falls))
        return Rule(
            name=name or function.__name__,
            function=function,
            title=title,
            source=source,
            unit=None if unit is None else Unit.parse(unit),
            period=Period(starts or date.min, ends),
            rises_with=rises,
            falls_with=falls,
        )

    return declare


def _require_arguments(function: Callable[..., object], named: tuple[str, ...]) -> None:
    known = inspect.signature(function).parameters if named else {}
    for name in named:
        if name not in known:
            advice = did_you_mean(name, known) or f"Its arguments are {', '.join(known) or 'none'}."
            raise ValueError(f"rule {function.__name__} rises or falls with '{name}', which is no argument. {advice}")


def _is_any(*values: bool) -> bool:
    return any(values)


@define(eq=False, kw_only=True, slots=False)
class Either(Rule[..., bool]):
    """A yes/no rule that holds where at least one of several does; one certain yes decides, whatever is unknown.

    A rule with `or` in its body waits for all its arguments. Where each alternative can decide alone, this is the
    way to say so. A module gives it its name by assigning it: `is_in_group = either_of("is_poor", "is_ill", …)`.
    """

    of: tuple[str, ...]
    written: Place

    @property
    def arguments(self) -> Mapping[str, type[Value]]:
        """The alternatives, all yes/no."""
        return dict.fromkeys(self.of, bool)

    @property
    def type(self) -> type[Value]:
        """Yes or no."""
        return bool

    @property
    def explains(self) -> str | None:
        """Nothing beyond its title."""
        return None

    @property
    def place(self) -> Place:
        """Where it is written."""
        return self.written


def either_of(
    *of: str,
    title: Text,
    source: Source,
    name: str | None = None,
    starts: date | None = None,
    ends: date | None = None,
) -> Either:
    """Declare that one of several yes/no names is enough; a certain yes decides, whatever else is unknown.

    Args:
        of: The names, all about the household or all about its members, or both.
        title: The condition, for people.
        source: The article that lists the alternatives.
        name: The rule's name where it is not the variable's: the versions of one rule share a name.
        starts: The first day of this version.
        ends: The last day of this version.

    Raises:
        ValueError: Fewer than two names, or one of them twice.
    """
    if len(set(of)) != len(of) or len(of) < 2:  # noqa: PLR2004 - of one there is no choice
        raise ValueError(f"either_of takes at least two names, each once, not {', '.join(of) or 'none'}")
    caller = sys._getframe(1)  # noqa: SLF001 - the line of the declaration, for messages
    return Either(
        name=name or "",
        function=_is_any,
        title=title,
        source=source,
        unit=None,
        period=Period(starts or date.min, ends),
        of=of,
        written=Place(file=caller.f_code.co_filename, line=caller.f_lineno),
    )


class How(Enum):
    """How an aggregate brings members' values together into one of the household."""

    TOTAL = "total_of"
    COUNT = "count_of"
    ANY = "any_of"
    ALL = "all_of"
    HIGHEST = "highest_of"


@frozen(kw_only=True)
class Aggregate:
    """A household value made of its members' values; the only way from members to household.

    A module gives it its name by assigning it: `children = count_of("is_minor", …)`.
    """

    how: How
    of: str
    where: str | None
    title: Text
    source: Source | None
    unit: Unit | None
    period: Period
    name: str = ""
    place: Place | None = None

    @property
    def arguments(self) -> tuple[str, ...]:
        """The member names it asks for."""
        return (self.of,) if self.where is None else (self.of, self.where)


class DeclareAggregate(Protocol):
    """The signature that `total_of` and its siblings share."""

    def __call__(
        self,
        of: str,
        *,
        title: Text,
        where: str | None = None,
        source: Source | None = None,
        unit: str | None = None,
        starts: date | None = None,
        ends: date | None = None,
    ) -> Aggregate:
        """Declare an aggregate of the member value `of` over the members for whom the yes/no value `where` holds."""


def _declares(how: How, meaning: str) -> DeclareAggregate:
    def declare(
        of: str,
        *,
        title: Text,
        where: str | None = None,
        source: Source | None = None,
        unit: str | None = None,
        starts: date | None = None,
        ends: date | None = None,
    ) -> Aggregate:
        caller = sys._getframe(1)  # noqa: SLF001 - the line of the declaration, for messages
        place = Place(file=caller.f_code.co_filename, line=caller.f_lineno)
        period = Period(starts or date.min, ends)
        counted = None if unit is None else Unit.parse(unit)
        return Aggregate(
            how=how, of=of, where=where, title=title, source=source, unit=counted, period=period, place=place
        )

    declare.__name__ = declare.__qualname__ = how.value
    declare.__doc__ = meaning
    return declare


total_of = _declares(
    How.TOTAL, "The sum of a member value (money or a count) over the members for whom `where` holds; 0 for none."
)
count_of = _declares(How.COUNT, "How many members there are for whom the yes/no value `of` (and `where`) holds.")
any_of = _declares(How.ANY, "Whether `of` holds for a member for whom `where` holds; one certain yes decides.")
all_of = _declares(
    How.ALL, "Whether `of` holds for every member for whom `where` holds; one certain no decides, nobody means yes."
)
highest_of = _declares(How.HIGHEST, "The greatest value of `of` among the members for whom `where` holds; 0 for none.")


def rules_in(*modules: ModuleType) -> tuple[Rule[..., Any] | Aggregate, ...]:
    """The rules and aggregates that modules declare, in reading order.

    What a module only imports from another is not its own and is left out.
    """
    found: list[Rule[..., Any] | Aggregate] = []
    for module in modules:
        for name, thing in vars(module).items():
            if isinstance(thing, (Either, Aggregate)):
                if thing.place and thing.place.file == module.__file__:
                    found.append(evolve(thing, name=thing.name or name))
            elif isinstance(thing, Rule) and thing.function.__module__ == module.__name__:
                found.append(thing)
    return tuple(found)


def type_name(kind: type[Value]) -> str:
    """A value type as messages call it."""
    words = {bool: "yes/no", int: "count", Fen: "money (Fen)", Rate: "rate", Day: "day"}
    return words.get(kind) or str(getattr(kind, "__name__", kind))


def is_value_type(kind: object) -> bool:
    """Whether rules may give and take values of this type."""
    return isinstance(kind, type) and (kind in {bool, int, Fen, Rate, Day} or issubclass(kind, Option))
