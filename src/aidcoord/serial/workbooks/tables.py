"""Rows as nodes: each cell under its heading, as the text that the heading's type asks for."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, get_args

import attrs
from attrs import field, frozen

from aidcoord.errors import Fault
from aidcoord.model.faults import UnreadableError
from aidcoord.model.texts import Text
from aidcoord.serial.forms import FORM_SCOPES, Form, Id, words_of
from aidcoord.serial.keys import KEEP_ONE, sort_entries
from aidcoord.serial.nodes import Entry, MapNode, TextNode, shown
from aidcoord.serial.vocabulary import Vocabulary
from aidcoord.serial.workbooks.cells import cell_text
from aidcoord.serial.workbooks.sheets import Cell, Row, Sheet

HOUSEHOLD_COLUMN: Final = ("户号", "household")
"""The column that says which household a row is about."""

Kinds = Callable[[str, Mapping[str, object]], object]
"""The type that a heading asks for, in a row of which the values are given by their headings."""


@frozen
class Table:
    """A sheet whose cells are read; the faults of its headings and cells are gathered once."""

    sheet: Sheet
    rows: tuple[MapNode, ...]
    faults: tuple[Fault, ...] = field(default=())

    @classmethod
    def of(cls, sheet: Sheet, kinds: Kinds) -> "Table":
        """Read every cell of a sheet."""
        faults = list(_of_headings(sheet))
        rows = [_node(row, sheet.headings, kinds, faults) for row in sheet.rows]
        return cls(sheet, tuple(rows), tuple(faults))

    def headed(self) -> MapNode:
        """The headings as keys without values, so that they can be checked as keys are."""
        entries = [Entry(_key(cell), TextNode(path="", place=cell.place, text=None)) for cell in _worded(self.sheet)]
        return MapNode(path="", place=None, entries=tuple(entries))


def kinds_of(form: type[Form], vocabulary: Vocabulary) -> Kinds:
    """The types of a form's fixed keys, and of the evidence that may stand beside them."""
    fixed, scope = words_of(form), FORM_SCOPES.get(form)
    evidence = vocabulary.words(scope) if scope else {}

    def kind(heading: str, _row: Mapping[str, object]) -> object:
        if heading in HOUSEHOLD_COLUMN:
            return Id
        if heading in evidence:
            return evidence[heading].type
        return plain_kind(getattr(attrs.fields(form), fixed[heading]).type) if heading in fixed else str

    return kind


def plain_kind(kind: object) -> object:
    """A type without `None`."""
    choices = [choice for choice in get_args(kind) if choice is not type(None)]
    return choices[0] if choices else kind


def unknown_headings(table: Table, form: type[Form], vocabulary: Vocabulary, besides: frozenset[str]) -> list[Fault]:
    """What is wrong with the headings of a table that holds a form, each once."""
    headed = table.headed()
    entries = tuple(entry for entry in headed.entries if entry.name not in besides)
    return sort_entries(attrs.evolve(headed, entries=entries), form, vocabulary).faults


def said(row: MapNode, names: tuple[str, ...]) -> str | None:
    """The text of a column in a row; `None` where the cell is empty."""
    entry = row.get(*names)
    return entry.value.text if entry is not None and isinstance(entry.value, TextNode) else None


def less(row: MapNode, names: tuple[str, ...]) -> tuple[Entry, ...]:
    """The entries of a row without some columns."""
    return tuple(entry for entry in row.entries if entry.name not in names)


def _read(cell: Cell, kind: object, faults: list[Fault]) -> TextNode | None:
    """The cell as a node, or `None` where it is at fault, which is noted."""
    try:
        return TextNode(path="", place=cell.place, text=cell_text(cell.value, kind))
    except UnreadableError as error:
        faults.append(cell.fault(error))
        return None


def _node(row: Row, headings: Mapping[int, Cell], kinds: Kinds, faults: list[Fault]) -> MapNode:
    headed = [(headings[column], cell) for column, cell in row.cells.items() if column in headings]
    beside = {str(heading.value): cell.value for heading, cell in headed}
    entries = []
    for heading, cell in headed:
        value = _read(cell, kinds(str(heading.value), beside), faults)
        if value is not None:
            entries.append(Entry(_key(heading), value))
    return MapNode(path="", place=row.place, entries=tuple(entries))


def _key(heading: Cell) -> TextNode:
    return TextNode(path="", place=heading.place, text=str(heading.value))


def _worded(sheet: Sheet) -> Iterator[Cell]:
    return (cell for cell in sheet.headings.values() if isinstance(cell.value, str))


def _of_headings(sheet: Sheet) -> Iterator[Fault]:
    first: dict[object, Cell] = {}
    for cell in sheet.headings.values():
        if not isinstance(cell.value, str):
            advice = Text(zh="请在这里写列名。", en="Write the name of the column here.")
            yield cell.fault(Text(zh="列名应当是一个词", en="a heading is a word"), advice)
        elif first.setdefault(cell.value, cell) is not cell:
            word, other = shown(cell.value), first[cell.value].place.cell
            zh, en = f"“{word}”也是{other}列的列名", f"'{word}' is the heading of column {other} too"
            yield cell.fault(Text(zh=zh, en=en), KEEP_ONE)
