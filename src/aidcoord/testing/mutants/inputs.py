"""What a target is worked out from in a filled sheet, and what comes of it: to see quickly whether a change matters."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from aidcoord.model.benefits import Benefit
from aidcoord.rules.declare import Aggregate, Either, Rule
from aidcoord.rules.loading.definitions import Definition
from aidcoord.rules.policies import AnyRule
from aidcoord.rules.sheets.program import Step, rule_step
from aidcoord.rules.sheets.sheet import Sheet
from aidcoord.rules.sheets.steps import checked, combined
from aidcoord.rules.sheets.wiring import benefit_step

Inputs = tuple[object, ...]
WorkOut = Callable[[Inputs], object]
FAILED: Final = "failed"
"""What comes of a rule that raises."""


def inputs(definition: Definition, sheet: Sheet) -> Iterator[Inputs]:
    """What the value of a definition was worked out from, for each of its subjects."""
    columns, household, *members = sheet.wiring.columns, *sheet.rows
    if isinstance(definition.what, Aggregate):
        yield tuple(tuple(row[columns[asked]] for asked in definition.asks) for row in members)
        return
    read = [columns[name] for name in _read(definition)]
    for row in members if sheet.wiring.of_member(definition.name) else (household,):
        # What is about the household stands in its row, and in members' rows only where something of theirs reads it.
        yield tuple(row[column] for column in read)


def _read(definition: Definition) -> tuple[str, ...]:
    if isinstance(definition.what, Benefit):
        return tuple(dict.fromkeys(benefit_step(definition, definition.what).reads))
    return definition.asks


def working(original: Definition, changed: Definition) -> WorkOut:
    """How a changed definition works its value out from what the original reads."""
    what = changed.what
    if isinstance(what, Aggregate):
        return _together(what)
    if isinstance(what, Rule) and not isinstance(what, Either):
        return _rule(what, [original.asks.index(name) for name in changed.asks])
    step = rule_step(changed.name, changed.asks, what) if isinstance(what, Either) else None
    if isinstance(what, Benefit):
        step = benefit_step(changed, what)
    assert step is not None  # noqa: S101 - nothing else works a value out
    return _decided(step, _read(original))


def _rule(rule: AnyRule, places: list[int]) -> WorkOut:
    function, kind = rule.function, rule.type

    def work_out(given: Inputs) -> object:
        arguments = [given[place] for place in places]
        if None in arguments:
            return None
        try:
            return checked(function(*arguments), kind)
        except Exception:  # noqa: BLE001 - as a sheet does: whatever a rule raises leaves it unknown
            return FAILED

    return work_out


def _together(aggregate: Aggregate) -> WorkOut:
    def work_out(given: Inputs) -> object:
        chosen = []
        for values in given:
            assert isinstance(values, tuple)  # noqa: S101 - a member's values
            counts = True if aggregate.where is None else values[1]
            if counts is not False:
                chosen.append((counts, values[0]))
        return combined(aggregate.how, chosen)

    return work_out


def _decided(step: Step, read: tuple[str, ...]) -> WorkOut:
    body = "\n".join(f"    {line}" for line in step.lines)
    names: dict[str, object] = {}
    exec(f"def WORK({', '.join(read)}):\n{body}\n    return {step.name}\n", names)  # noqa: S102 - a step's own text
    work = names["WORK"]
    assert callable(work)  # noqa: S101 - the text defines it
    return lambda given: work(*given)


Seen = Mapping[Inputs, list[int]]
"""For each inputs that a target has had, which trials had them."""
