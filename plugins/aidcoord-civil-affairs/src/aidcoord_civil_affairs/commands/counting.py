"""`aidcoord civil-affairs identities`: who holds which identity, by township and residence."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from aidcoord import (
    Cell,
    Column,
    Desk,
    Household,
    InputError,
    Report,
    Residence,
    Table,
    Text,
    told,
)
from aidcoord_civil_affairs.statistics import (
    ALL,
    IDENTITIES,
    Holder,
    IdentityCounts,
    found_on,
    held_on,
    identity_report,
    open_on,
)

_SMALLEST: Final = "civil_affairs__smallest_published_count"
_WITHHELD: Final = Text(zh="不公布", en="withheld")
_NOT_SAID: Final = Text(zh="未填", en="not said")
_TOTAL: Final = Text(zh="合计", en="All")


def identities(desk: Desk, households: tuple[Path, ...], /, *, found: bool = False) -> Report:
    """Count who holds which identity on a day, by township and residence.

    Small counts are withheld, and with them those from which they could be worked out.

    Args:
        households: Household files.
        found: Count who meets the conditions instead of who has been awarded, and beside them of whom it cannot be
            said yet.
    """
    smallest = _smallest(desk)
    files = desk.households(households)
    title = Text(zh="身份统计", en="Who holds which identity")
    if found:
        assessments = [desk.assess(file) for file in files]
        tables = [
            *_tables(desk, files, found_on(assessments), smallest),
            *_tables(desk, files, open_on(assessments), smallest, are_open=True),
        ]
    else:
        tables = list(_tables(desk, files, held_on(files, desk.on), smallest))
    note = Text(
        zh=f"小于{smallest}的数不公布，能推算出这些数的也不公布。",
        en=f"Counts below {smallest} are withheld, and so are those from which they could be worked out.",
    )
    nobody = Text(zh="没有人持有身份。", en="Nobody holds any.")
    return Report(title=title, tables=tuple(tables), notes=(note,) if tables else (nobody, note))


def _smallest(desk: Desk) -> int:
    dated = desk.parameter(_SMALLEST)
    known = None if dated is None else dated.look_up(())
    if known is None:
        zh = f"没有统计：{desk.on}县里还没有规定多少人以下不公布。"
        en = f"Nothing is counted: the county has not said on {desk.on} which counts are too small to publish."
        advice = Text(zh=f"请在县的插件里给{_SMALLEST}赋值。", en=f"Give {_SMALLEST} a value in the county's plugin.")
        raise InputError.of([told(zh, en, advice)])
    return int(known)


def _tables(
    desk: Desk, files: Iterable[Household], holders: Iterable[Holder], smallest: int, *, are_open: bool = False
) -> Iterator[Table]:
    townships = {file.township for file in files if file.township}
    report = identity_report(holders, on=desk.on, smallest=smallest, townships=townships)
    names = {} if desk.county is None else {one.id: one.title for one in desk.county.townships}
    for counted in sorted(report.identities, key=lambda one: IDENTITIES.index(one.identity)):
        title = _title(desk, counted.identity)
        shown = Text(zh=f"{title.zh}（待定）", en=f"{title.en}, undetermined") if are_open else title
        yield _table(counted, shown, names, f"{counted.identity}/undetermined" if are_open else counted.identity)


def _title(desk: Desk, identity: str) -> Text:
    """What the identity is called on the day, or was last where an award outlives the law."""
    versions = desk.law.definitions[identity]
    return next((one.title for one in versions if desk.on in one.period), versions[-1].title)


def _table(counted: IdentityCounts, title: Text, names: Mapping[str, Text], name: str) -> Table:
    rows = list(dict.fromkeys(row for row, _ in counted.counts))
    residences = list(dict.fromkeys(column for _, column in counted.counts))
    columns = [
        Column("all", _TOTAL, "right")
        if column is ALL
        else Column(column.slug if isinstance(column, Residence) else "not_said", _heading(column), "right")
        for column in residences
    ]
    cells: list[dict[str, Cell]] = [
        {
            "township": _TOTAL if row is ALL else _township(row, names),
            **{
                column.name: _shown(counted.counts[row, residence])
                for column, residence in zip(columns, residences, strict=True)
            },
        }
        for row in rows
    ]
    first = Column("township", Text(zh="乡镇", en="Township"))
    return Table(name=name, title=title, columns=(first, *columns), rows=cells[:-1], totals=cells[-1])


def _heading(residence: object) -> Text:
    return residence.text if isinstance(residence, Residence) else _NOT_SAID


def _township(row: object, names: Mapping[str, Text]) -> Text:
    if row is None:
        return _NOT_SAID
    return names.get(str(row)) or Text(zh=str(row), en=str(row))


def _shown(count: int | None) -> Cell:
    return _WITHHELD if count is None else count
