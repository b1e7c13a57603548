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

from aidcoord.errors import Fault, InputError
from aidcoord.model.days import Day
from aidcoord.model.evidence import Value
from aidcoord.model.faults import PARAMETERS, meant, told
from aidcoord.model.money import Fen, Rate
from aidcoord.model.options import Option
from aidcoord.model.texts import Text
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


_WRITTEN_SO: Final = Text(zh="请写作 `名称=数额` 或 `名称[格]=数额`。", en="Write name=amount, or name[cell]=amount.")


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
            raise InputError.of([told(f"“{text}”没有写明设定什么。", f"'{text}' sets nothing.", _WRITTEN_SO)])
        cells = () if found["cells"] is None else tuple(word.strip() for word in found["cells"].split(","))
        if not all(cells):
            zh, en = f"“{text}”的方括号里没有写明是哪一格。", f"'{text}' names no cell in its brackets."
            raise InputError.of([told(zh, en, _WRITTEN_SO)])
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
            faults += (evolve(fault, path=str(one)) for fault in error.faults)
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
        first, last, step = (_finite(part) for part in setting.amount.split(":"))
    except (ValueError, InvalidOperation):
        advice = Text(
            zh="请写作 `名称=起:止:步长`，如 `名称[农村]=560:700:10`。",
            en="Write name=first:last:step, such as name[rural]=560:700:10.",
        )
        raise InputError.of([told(f"“{text}”不是一个范围。", f"'{text}' is no sweep.", advice)]) from None
    if step <= 0 or last < first:
        zh, en = (
            f"“{text}”的范围不成立：从{first}到{last}，步长{step}。",
            f"'{text}' leads nowhere: from {first} to {last} by {step}.",
        )
        low, high = sorted((first, last))
        ahead = evolve(setting, amount=f"{low}:{high}:{abs(step) or 1}")
        advice = Text(zh=f"请从小到大、步长大于零，如 `{ahead}`。", en=f"Go up by steps above zero, such as {ahead}.")
        raise InputError.of([told(zh, en, advice)])
    count = int((last - first) / step) + 1
    if count > _MOST_STEPS:
        zh, en = (
            f"“{text}”有{count}步，最多{_MOST_STEPS}步。",
            f"'{text}' has {count} steps; at most {_MOST_STEPS} are taken.",
        )
        raise InputError.of([told(zh, en, Text(zh="请加大步长。", en="Take larger ones."))])
    return tuple(evolve(setting, amount=format((first + number * step).normalize(), "f")) for number in range(count))


def _finite(text: str) -> Decimal:
    number = Decimal(text)
    if not number.is_finite():
        raise ValueError(text)
    return number


def refuse_idle(worksheet: Worksheet, settings: Iterable[Setting]) -> None:
    """Make sure that no setting is without effect because of one that follows it.

    Args:
        worksheet: The law of the day.
        settings: In their order, each of which can be set in it.

    Raises:
        InputError: With each setting that gives way, and to which.
    """
    faults, listed = list[Fault](), [*settings]
    for place, one in enumerate(listed, start=1):
        later = next((other for other in listed[place:] if gives_way(worksheet, one, other)), None)
        if later is not None:
            zh = f"“{one}”不起作用：后面的“{later}”又改设了同样的格。"
            en = f"'{one}' has no effect: '{later}', which follows it, sets the same anew."
            faults.append(told(zh, en, _ONE_OF_THEM))
    if faults:
        raise InputError.of(faults)


def gives_way(worksheet: Worksheet, setting: Setting, to: Setting) -> bool:
    """Whether a setting says nothing where another is set after it: all cells that it names are set anew.

    Raises:
        InputError: A word is no cell.
    """
    if setting.name != to.name:
        return False
    codes = codes_of(worksheet, to)
    return codes_of(worksheet, setting)[: len(codes)] == codes


_MOST_STEPS: Final = 1000
_ONE_OF_THEM: Final = Text(
    zh="请只留一个；整个参数的设定要写在某一格的前面。",
    en="Leave one out; what sets a whole parameter goes before its cells.",
)
_SET_ALL: Final = Text(
    zh="请整个设定（名称=数额），或者用 --from 给出文件。",
    en="Set all of them (name=amount), or give values in a file (--from).",
)


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
        zh = f"“{setting.name}”在{worksheet.on}没有数值，不能改设。"
        en = f"'{setting.name}' has no value on {worksheet.on} that could be set to another."
        raise InputError.of([told(zh, en)])
    codes = codes_of(worksheet, setting)
    if len(setting.cells) > len(codes):
        many = len(setting.cells)
        zh = f"{setting}：这个参数按{'、'.join(parameter.keys)}分格" if parameter.keys else f"{setting}：这个参数不分格"
        en = f"{setting}: the parameter goes by {', '.join(parameter.keys) or 'nothing'}, and {many} cells are named."
        raise InputError.of([told(f"{zh}，而写了{many}个格。", en)])
    return evolve(before, content=_with(before.content, codes, _amount(parameter, setting), setting))


def _parameter(worksheet: Worksheet, setting: Setting) -> Parameter:
    known = worksheet.law.parameters
    if setting.name not in known:
        zh, en = f"没有参数“{setting.name}”。", f"No parameter is called '{setting.name}'."
        raise InputError.of([told(zh, en, meant(setting.name, known) or PARAMETERS)])
    if setting.name not in worksheet.wiring.definitions:
        zh = f"{worksheet.on}的计算都不读取“{setting.name}”。"
        en = f"Nothing that is worked out on {worksheet.on} reads '{setting.name}'."
        raise InputError.of([told(zh, en)])
    return known[setting.name]


def _code(word: str, kind: type[Value] | None, setting: Setting) -> int:
    if kind is bool and word in _YES_NO:
        return int(_YES_NO[word])
    if kind is not None and issubclass(kind, Option):
        options = kind.words()
        if word in options:
            return int(options[word])
        cells = Text(
            zh=f"格有：{'、'.join(one.text.zh for one in kind)}。", en=f"Cells: {', '.join(one.slug for one in kind)}."
        )
        advice = meant(word, [one.slug for one in kind]) or cells
        raise InputError.of([told(f"{setting}：没有“{word}”这一格。", f"{setting}: '{word}' is no cell.", advice)])
    zh, en = f"{setting}：“{word}”是数值的一档，不是格。", f"{setting}: '{word}' names a band of a number."
    raise InputError.of([told(zh, en, _SET_ALL)])


def _amount(parameter: Parameter, setting: Setting) -> Value:
    kind = parameter.type
    try:
        value = read_amount(_READ.get(kind, str)(setting.amount), kind)
    except (ValueError, KeyError) as error:
        cure = error.cure if isinstance(error, UnreadableAmountError) else None
        unit = parameter.unit.text.zh
        advice = Text(zh=f"它的单位是{unit}。", en=cure or f"Its unit is {parameter.unit}.")
        zh, en = f"{setting}：“{setting.amount}”不是它的数额。", f"{setting}: '{setting.amount}' is no amount of it."
        raise InputError.of([told(zh, en, advice)]) from None
    least, most = parameter.bounds
    if kind is not bool and not least <= value <= most:
        low, high = _told(kind, least), _told(kind, most)
        zh, en = f"{setting}：它应在{low}至{high}之间。", f"{setting}: it lies within {low} and {high}."
        raise InputError.of([told(zh, en)])
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
        en = f"{setting}: the table has no such cell on the day, and a what-if adds none."
        raise InputError.of([told(f"{setting}：这一天的表里没有这一格，测算不增加格。", en)])
    return {**content, codes[0]: _with(content[codes[0]], codes[1:], value, setting)}


def _without(content: Content, codes: list[int]) -> "Content | None":
    """The content without the cell of the codes, or without all cells below it; `None` where nothing is left."""
    if not codes or isinstance(content, (int, Bands)):
        return None
    left = {code: inner for code, inner in content.items() if code != codes[0]}
    inside = content.get(codes[0])
    kept = None if inside is None else _without(inside, codes[1:])
    return left if kept is None else {**left, codes[0]: kept}
