"""`aidcoord finance adjustments`: what another value of a standard would change for households."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from attrs import evolve

from aidcoord import Benefit, Cell, Column, Desk, Fault, Fen, InputError, Option, Report, Table, Text, Worksheet
from aidcoord_finance.adjustments import Proposal, propose

_COLUMNS: Final = (
    Column("what", Text(zh="项目", en="What")),
    Column("value", Text(zh="结果", en="Result"), "right"),
)


def adjustments(
    desk: Desk,
    households: tuple[Path, ...],
    /,
    *,
    parameter: str,
    to: Fen,
    cell: tuple[str, ...] = (),
    benefit: tuple[str, ...] = (),
) -> Report:
    """Reckon what a standard would change if it were set to another amount.

    Args:
        households: Household files.
        parameter: The full name of the standard.
        to: The new amount, in yuan.
        cell: What chooses the amount where the standard is a table, such as rural; once for each name it goes by.
        benefit: A benefit to count, by its full name; without any, those of
            the standard's own field that read it and have an amount.
    """
    codes = _codes(desk, parameter, cell)
    old, after = _changed(desk, parameter, codes, to)
    counted = _counted(desk, parameter, benefit)
    proposal = propose(
        parameter,
        old,
        to,
        before=desk.worksheet(),
        after=after,
        benefits=counted,
        households=desk.households(households),
    )
    title = desk.law.definitions[parameter][0].title
    shown = Text(zh=f"{title.zh}{'·'.join(('', *cell))}", en=f"{title.en}{' · '.join(('', *cell))}")
    table = Table(name="proposal", title=shown, columns=_COLUMNS, rows=_rows(proposal))
    listed = "、".join(sorted(counted))
    note = Text(zh=f"计入的待遇:{listed}", en=f"Benefits counted: {listed.replace('、', ', ')}")
    return Report(title=Text(zh="调标测算", en="What another standard would change"), tables=(table,), notes=(note,))


def _codes(desk: Desk, parameter: str, cell: tuple[str, ...]) -> tuple[int, ...]:
    """The codes of the cell that is to change; the desk refuses a name that is no parameter's."""
    desk.parameter(parameter)
    asked = desk.law.definitions[parameter][0].asks
    if len(cell) != len(asked):
        goes_by = ", ".join(asked) or "nothing"
        raise InputError(f"'{parameter}' goes by {goes_by}; give --cell {len(asked)} times, not {len(cell)}.")
    return tuple(_code(desk, name, word) for name, word in zip(asked, cell, strict=True))


def _code(desk: Desk, name: str, word: str) -> int:
    kind = desk.law.definitions[name][0].type
    if kind is None or not issubclass(kind, Option):
        raise InputError(f"A standard that goes by '{name}', which is no closed list, cannot be changed in one cell.")
    try:
        return int(kind.parse(word))
    except ValueError as error:
        raise InputError(f"--cell: {error}.") from None


def _changed(desk: Desk, parameter: str, codes: tuple[int, ...], to: Fen) -> tuple[Fen, Worksheet]:
    """The old amount, and the law with the new one."""
    dated = desk.parameter(parameter)
    old = None if dated is None else dated.look_up(codes)
    if dated is None or not isinstance(old, Fen):
        raise InputError(f"'{parameter}' has no amount of money on {desk.on} that another could replace.")
    changed = evolve(dated, content=_replaced(dated.content, codes, to))
    return old, desk.worksheet().with_values({parameter: changed})


def _replaced(content: Any, codes: tuple[int, ...], to: Fen) -> Any:
    if not codes:
        return to
    if not isinstance(content, Mapping):
        raise InputError("A standard by bands cannot be changed in one cell.")
    return {code: _replaced(inner, codes[1:], to) if code == codes[0] else inner for code, inner in content.items()}


def _counted(desk: Desk, parameter: str, benefits: tuple[str, ...]) -> frozenset[str]:
    known = set(desk.law.benefits())
    unknown = sorted(set(benefits) - known)
    if unknown:
        raise InputError.of(Fault(message=f"There is no benefit '{name}'.") for name in unknown)
    own = parameter.partition("__")[0]
    readers = known & set(desk.law.readers_of(parameter))
    return frozenset(benefits) or frozenset(
        name for name in readers if name.startswith(f"{own}__") and _has_amount(name, desk)
    )


def _has_amount(name: str, desk: Desk) -> bool:
    what = desk.law.definitions[name][0].what
    return isinstance(what, Benefit) and what.amount is not None


def _rows(one: Proposal) -> list[Mapping[str, Cell]]:
    said: dict[Text, Cell] = {
        Text(zh="现行标准", en="standard now"): one.old,
        Text(zh="拟调标准", en="standard proposed"): one.new,
        Text(zh="测算户数", en="households looked at"): one.households,
        Text(zh="待遇未定、不计入的户数", en="undetermined, in no other number"): one.undetermined,
        Text(zh="金额有变化的户数", en="households with another amount"): one.changed,
        Text(zh="其中增加", en="of them gaining"): one.gaining,
        Text(zh="其中减少", en="of them losing"): one.losing,
        Text(zh="现行全年支出", en="cost of a year now"): one.cost_before,
        Text(zh="调整后全年支出", en="cost of a year afterwards"): one.cost_after,
        Text(zh="全年增支", en="more in a year"): one.cost,
    }
    return [{"what": what, "value": value} for what, value in said.items()]
