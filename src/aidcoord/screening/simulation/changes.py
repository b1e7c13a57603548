"""What a simulation changes: parameters by their full names, whole or by cell, as a command line writes them.

`civil_affairs__dibao_standard_month[rural]=620` sets one cell of a table, `name=620` every cell. A change is a what-if:
it holds on the day that is asked about, whatever the dates of the values that it replaces.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Final, Self

from attrs import evolve, frozen

from aidcoord.errors import Fault, InputError, did_you_mean
from aidcoord.model.days import Day
from aidcoord.model.evidence import Value
from aidcoord.model.money import Fen, Rate
from aidcoord.model.options import Option
from aidcoord.rules.parameters.amounts import UnreadableAmountError, read_amount
from aidcoord.rules.parameters.shapes import Band, Bands, Content, DatedValue, Parameter
from aidcoord.rules.worksheets import Worksheet

_SETTING: Final = re.compile(r"(?P<name>\w+)(?:\[(?P<cells>[^\]]*)\])?=(?P<amount>.+)")
_YES_NO: Final[Mapping[str, bool]] = {"yes": True, "no": False, "是": True, "否": False}
_READ: Final[Mapping[type[Value], Callable[[str], str | int | bool | date]]] = {
    int: int,
    bool: lambda text: _YES_NO[text],
    Day: date.fromisoformat,
}
"""How the text of an option becomes what a file of values would hold; money and rates are text in both."""


@frozen
class Setting:
    """Another amount for a parameter, or for some of its cells; `cells` are words of what it goes by, in its order."""

    name: str
    cells: tuple[str, ...]
    amount: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """A setting as it is written: `name=amount`, or `name[cell]=amount`.

        >>> Setting.parse("civil_affairs__dibao_standard_month[rural]=620")
        Setting(name='civil_affairs__dibao_standard_month', cells=('rural',), amount='620')

        Raises:
            InputError: It is not written so.
        """
        found = _SETTING.fullmatch(text.strip())
        if found is None:
            raise InputError(f"'{text}' sets nothing. Write name=amount, or name[cell]=amount.")
        cells = tuple(word.strip() for word in (found["cells"] or "").split(",") if word.strip())
        return cls(found["name"], cells, found["amount"].strip())

    def __str__(self) -> str:
        cells = f"[{','.join(self.cells)}]" if self.cells else ""
        return f"{self.name}{cells}={self.amount}"


def changed(worksheet: Worksheet, settings: Iterable[Setting]) -> Worksheet:
    """The worksheet with other amounts; the given one stays as it is.

    Raises:
        InputError: With everything that is wrong with any setting.
    """
    values, faults = dict[str, DatedValue](), list[Fault]()
    for one in settings:
        try:
            values[one.name] = _set(worksheet, one, values)
        except InputError as error:
            faults += error.faults or [Fault(message=str(error), path=str(one))]
    if faults:
        raise InputError.of(faults)
    return worksheet.with_values(values)


def steps_of(text: str) -> tuple[Setting, ...]:
    """The settings of a sweep, `name[cell]=first:last:step`, both ends included where the steps meet them.

    >>> [str(one) for one in steps_of("price__line=1:2:0.5")]
    ['price__line=1', 'price__line=1.5', 'price__line=2']

    Raises:
        InputError: It is not written so, or has more than a thousand steps.
    """
    setting = Setting.parse(text)
    try:
        first, last, step = (Decimal(part) for part in setting.amount.split(":"))
    except (ValueError, InvalidOperation):
        raise InputError(f"'{text}' is no sweep. Write name=first:last:step, such as name[rural]=560:700:10.") from None
    if step <= 0 or last < first:
        raise InputError(f"'{text}' leads nowhere: from {first} to {last} by {step}.")
    count = int((last - first) / step) + 1
    if count > _MOST_STEPS:
        raise InputError(f"'{text}' has {count} steps; at most {_MOST_STEPS} are taken. Take larger ones.")
    return tuple(evolve(setting, amount=format((first + number * step).normalize(), "f")) for number in range(count))


_MOST_STEPS: Final = 1000


def unsettled(worksheet: Worksheet, settings: Iterable[Setting]) -> Mapping[str, DatedValue]:
    """The values of the worksheet's day without the amounts that settings would set, which are then unknown.

    Args:
        worksheet: The law of the day.
        settings: What can be set in it; their own amounts bear on nothing.
    """
    values = {**worksheet.wiring.values}
    for one in {(one.name, one.cells): one for one in settings}.values():
        before = values.get(one.name)
        content = None if before is None else _without(before.content, codes_of(worksheet, one))
        if before is None or content is None:
            values.pop(one.name, None)
        else:
            values[one.name] = evolve(before, content=content)
    return values


def codes_of(worksheet: Worksheet, setting: Setting) -> list[int]:
    """The codes of the cells that a setting names, in the order of what the parameter goes by, as far as it does.

    Raises:
        InputError: A word is no cell.
    """
    asks = worksheet.wiring.definitions[setting.name].asks
    kinds = [worksheet.wiring.definitions[asked].type for asked in asks]
    return [_code(word, kind, setting) for word, kind in zip(setting.cells, kinds, strict=False)]


def _set(worksheet: Worksheet, setting: Setting, earlier: Mapping[str, DatedValue]) -> DatedValue:
    parameter = _parameter(worksheet, setting)
    before = earlier.get(setting.name) or worksheet.wiring.values.get(setting.name)
    if before is None:
        raise InputError(f"'{setting.name}' has no value on {worksheet.on} that could be set to another.")
    codes = codes_of(worksheet, setting)
    if len(setting.cells) > len(codes):
        by = ", ".join(parameter.keys) or "nothing"
        raise InputError(f"{setting}: the parameter goes by {by}, and {len(setting.cells)} cells are named.")
    return evolve(before, content=_with(before.content, codes, _amount(parameter, setting), setting))


def _parameter(worksheet: Worksheet, setting: Setting) -> Parameter:
    known = worksheet.law.parameters
    if setting.name not in known:
        advice = did_you_mean(setting.name, known) or "`aidcoord parameters` lists all."
        raise InputError(f"No parameter is called '{setting.name}'. {advice}")
    if setting.name not in worksheet.wiring.definitions:
        raise InputError(f"Nothing that is worked out on {worksheet.on} reads '{setting.name}'.")
    return known[setting.name]


def _code(word: str, kind: type[Value] | None, setting: Setting) -> int:
    if kind is bool and word in _YES_NO:
        return int(_YES_NO[word])
    if kind is not None and issubclass(kind, Option):
        options = kind.words()
        if word in options:
            return int(options[word])
        advice = did_you_mean(word, [one.slug for one in kind]) or f"Cells: {', '.join(one.slug for one in kind)}."
        raise InputError(f"{setting}: '{word}' is no cell. {advice}")
    advice = "Set all of them (name=amount), or give values in a file (--from)."
    raise InputError(f"{setting}: '{word}' names a band of a number. {advice}")


def _amount(parameter: Parameter, setting: Setting) -> Value:
    kind = parameter.type
    try:
        value = read_amount(_READ.get(kind, str)(setting.amount), kind)
    except (ValueError, KeyError) as error:
        cure = error.cure if isinstance(error, UnreadableAmountError) else None
        unit = f"Its unit is {parameter.unit}."
        raise InputError(f"{setting}: '{setting.amount}' is no amount of it. {cure or unit}") from None
    least, most = parameter.bounds
    if kind is not bool and not least <= value <= most:
        raise InputError(f"{setting}: it lies within {_told(kind, least)} and {_told(kind, most)}.")
    return value


def _told(kind: type[Value], bound: int) -> str:
    return str(kind(bound)) if kind in {Fen, Rate, Day} else str(bound)


def _with(content: Content, codes: list[int], value: Value, setting: Setting) -> Content:
    """The content with a value in the cell of the codes, or in all cells below it."""
    if isinstance(content, Bands):
        return Bands(tuple(Band(band.starts, band.below, value) for band in content.bands))
    if isinstance(content, int):
        return value
    if not codes:
        return {code: _with(inner, [], value, setting) for code, inner in content.items()}
    if codes[0] not in content:
        raise InputError(f"{setting}: the table has no such cell on the day, and a what-if adds none.")
    return {**content, codes[0]: _with(content[codes[0]], codes[1:], value, setting)}


def _without(content: Content, codes: list[int]) -> "Content | None":
    """The content without the cell of the codes, or without all cells below it; `None` where nothing is left."""
    if not codes or isinstance(content, (int, Bands)):
        return None
    left = {code: inner for code, inner in content.items() if code != codes[0]}
    inside = content.get(codes[0])
    kept = None if inside is None else _without(inside, codes[1:])
    return left if kept is None else {**left, codes[0]: kept}
