"""Mutants of a plugin: for each target every definition that differs from it in one small way."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import FunctionType
from typing import Final

from attrs import evolve, frozen

from aidcoord.errors import Place
from aidcoord.model.benefits import Benefit
from aidcoord.rules.declare import Aggregate, Either, How, Rule
from aidcoord.rules.loading.definitions import Definition
from aidcoord.rules.policies import AnyRule
from aidcoord.testing.mutants.functions import called, calling, changed_functions, function_of, with_function
from aidcoord.testing.mutants.targets import Target, Worked

_OTHER: Final[Mapping[How, How]] = {How.ANY: How.ALL, How.ALL: How.ANY, How.TOTAL: How.HIGHEST, How.HIGHEST: How.TOTAL}


@frozen(kw_only=True)
class Part:
    """What stands in the place of one target: `what`, which asks for those of the names that are `kept`."""

    target: Target
    what: Worked
    kept: tuple[int, ...]

    def instead_of(self, definition: Definition) -> Definition:
        """The changed definition."""
        return evolve(definition, what=self.what, asks=tuple(definition.asks[place] for place in self.kept))


@frozen(kw_only=True)
class Mutant:
    """A plugin with one small change: in what `name` calls `before` became `after`.

    A function that several rules call changes all of them; so there may be several parts.
    """

    name: str
    place: Place | None
    before: str
    after: str
    parts: tuple[Part, ...]


def mutants_of(targets: Iterable[Target]) -> Iterator[Mutant]:
    """Every mutant of the targets, and those of the plain functions that their rules call."""
    targets = tuple(targets)
    for target in targets:
        what = target.definition.what
        if isinstance(what, Either):
            yield from _of_either(target, what)
        elif isinstance(what, Rule):
            yield from _of_rule(target, what)
        elif isinstance(what, Aggregate):
            yield from _of_aggregate(target, what)
        elif isinstance(what, Benefit):
            yield from _of_benefit(target, what)
    yield from _of_helpers(targets)


def _mutant(target: Target, before: str, after: str, what: Worked, kept: Iterable[int] | None = None) -> Mutant:
    places = tuple(range(len(target.asks)) if kept is None else kept)
    part = Part(target=target, what=what, kept=places)
    return Mutant(name=target.name, place=target.place, before=before, after=after, parts=(part,))


def _of_rule(target: Target, rule: AnyRule) -> Iterator[Mutant]:
    function = function_of(rule)
    for changed in changed_functions(function) if function else ():
        mutant = _mutant(target, changed.before, changed.after, with_function(rule, changed.function))
        yield evolve(mutant, place=changed.place)


def _of_either(target: Target, either: Either) -> Iterator[Mutant]:
    yield _mutant(target, "any of them", "all of them", _plain(either, _are_all))
    for place, name in enumerate(either.of):
        left = (*either.of[:place], *either.of[place + 1 :])
        other = evolve(either, of=left) if len(left) > 1 else _plain(either, _is)
        yield _mutant(target, f"or {name}", "", other, _without(place, target.asks))


def _are_all(*values: bool) -> bool:
    return all(values)


def _is(value: bool) -> bool:  # noqa: FBT001 - a fact of the law
    return value


def _plain(either: Either, function: Callable[..., bool]) -> AnyRule:
    """A rule that works out otherwise whether a choice of several holds."""
    return Rule(
        name=either.name,
        function=function,
        title=either.title,
        source=either.source,
        unit=either.unit,
        period=either.period,
    )


def _without(place: int, asks: Sequence[str]) -> tuple[int, ...]:
    return tuple(other for other in range(len(asks)) if other != place)


def _of_aggregate(target: Target, aggregate: Aggregate) -> Iterator[Mutant]:
    other = _OTHER.get(aggregate.how)
    if other is not None:
        yield _mutant(target, aggregate.how.value, other.value, evolve(aggregate, how=other))
    if aggregate.where is not None:
        whole = evolve(aggregate, where=None)
        yield _mutant(target, f"where {aggregate.where}", "", whole, (0,))


def _of_benefit(target: Target, benefit: Benefit) -> Iterator[Mutant]:
    """Without each of its conditions, but for the last of a kind: a benefit has one at least."""
    for place, name in enumerate(_conditions(benefit)):
        fewer = _fewer(benefit, place)
        if fewer is not None:
            yield _mutant(target, f"condition {name}", "", fewer, _without(place, target.asks))


def _conditions(benefit: Benefit) -> tuple[str, ...]:
    """In the order in which a benefit's definition asks for them."""
    concerned = () if benefit.applies_if is None else (benefit.applies_if,)
    return (*benefit.criteria, *concerned, *(benefit.while_receiving or ()))


def _fewer(benefit: Benefit, place: int) -> Benefit | None:
    """The benefit without the condition at a place; `None` where none of its kind would be left."""
    criteria, receiving = benefit.criteria, benefit.while_receiving or ()
    later = place - len(criteria) - (benefit.applies_if is not None)
    if place < len(criteria):
        left = (*criteria[:place], *criteria[place + 1 :])
        return evolve(benefit, criteria=left) if left else None
    if later < 0:
        return evolve(benefit, applies_if=None)
    left = (*receiving[:later], *receiving[later + 1 :])
    return evolve(benefit, while_receiving=left) if left else None


def _of_helpers(targets: Sequence[Target]) -> Iterator[Mutant]:
    """Mutants of the plain functions that rules call; each changes every rule that calls it."""
    callers: dict[FunctionType, list[Target]] = {}
    for target in targets:
        function = function_of(target.definition.what)
        for helper in called(function) if function else ():
            callers.setdefault(helper, []).append(target)
    for helper, concerned in callers.items():
        for changed in changed_functions(helper):
            yield Mutant(
                name=helper.__name__,
                place=changed.place,
                before=changed.before,
                after=changed.after,
                parts=tuple(_calling(target, helper, changed.function) for target in concerned),
            )


def _calling(target: Target, helper: FunctionType, changed: Callable[..., object]) -> Part:
    what, function = target.definition.what, function_of(target.definition.what)
    assert isinstance(what, Rule)  # noqa: S101 - only rules call functions
    assert function is not None  # noqa: S101
    changed_rule = with_function(what, calling(function, helper, changed))
    return Part(target=target, what=changed_rule, kept=tuple(range(len(target.asks))))
