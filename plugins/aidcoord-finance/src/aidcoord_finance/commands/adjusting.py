"""`aidcoord finance adjustments`: what another value of a standard would change for households."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from attrs import evolve

from aidcoord import (
    Benefit,
    Cell,
    Column,
    Desk,
    Fen,
    InputError,
    Report,
    Table,
    Text,
    Worksheet,
    told,
)
from aidcoord_finance import gaps
from aidcoord_finance.adjustments import Proposal, propose
from aidcoord_finance.commands.standards import Standard, no_amount, standard

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
    old = standard(desk, parameter, cell)
    counted = counted_benefits(desk, parameter, benefit)
    proposal = propose(
        parameter,
        old.amount,
        to,
        before=desk.worksheet(),
        after=with_amount(desk, old, to),
        benefits=counted,
        households=desk.households(households),
    )
    table = Table(name="proposal", title=old.title, columns=_COLUMNS, rows=_rows(proposal))
    titles = [desk.law.title(name) for name in sorted(counted)]
    zh, en = "、".join(title.zh for title in titles), ", ".join(title.en for title in titles)
    note = Text(zh=f"计入的待遇：{zh}", en=f"Benefits counted: {en}")
    notes = (note, *gap_notes(old, old.content_with(to)))
    return Report(title=Text(zh="调标测算", en="What another standard would change"), tables=(table,), notes=notes)


def gap_notes(old: Standard, content: Any) -> Iterator[Text]:
    """The ratio of the rural to the urban amount before and after, where the standard has both."""
    before, after = old.gap_in(old.content), old.gap_in(content)
    if before is not None and after is not None:
        yield gaps.told(before, after)


def with_amount(desk: Desk, one: Standard, to: Fen) -> Worksheet:
    """The law of the day with another amount of a standard."""
    dated = desk.parameter(one.name)
    if dated is None:
        raise InputError.of([no_amount(one.name, desk.on)])
    return desk.worksheet().with_values({one.name: evolve(dated, content=one.content_with(to))})


def counted_benefits(desk: Desk, parameter: str, benefits: tuple[str, ...]) -> frozenset[str]:
    """The benefits to count: those that are named, or those of the standard's own field that read it."""
    known = set(desk.law.benefits())
    unknown = sorted(set(benefits) - known)
    if unknown:
        raise InputError.of(told(f"没有待遇“{name}”。", f"There is no benefit '{name}'.") for name in unknown)
    own = parameter.partition("__")[0]
    return frozenset(benefits) or frozenset(
        name for name in desk.law.benefits_reached(parameter) if name.startswith(f"{own}__") and _has_amount(name, desk)
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
