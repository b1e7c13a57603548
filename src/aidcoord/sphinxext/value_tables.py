"""Tables of a parameter's dated values, with the text each rests on."""

from collections.abc import Mapping, Sequence
from typing import Final

from docutils import nodes

from aidcoord.model.evidence import Value
from aidcoord.rules.parameters.shapes import DatedValue
from aidcoord.rules.results.wording import value_text
from aidcoord.sphinxext import words
from aidcoord.sphinxext.cells import KeyTypes, cells
from aidcoord.sphinxext.pages import Page
from aidcoord.sphinxext.pieces import Inline, day, table

_MOST_COLUMNS: Final = 3
"""With more cells than this they get a table of their own, so that the page stays narrow enough to read."""

Cells = Mapping[str, Value]


def tables_of(page: Page, values: Sequence[DatedValue], keys: KeyTypes) -> list[nodes.Node]:
    """One row a dated value, with its cells beside it; many cells stand in a second table, a row each."""
    columns = [cells(value.content, keys, page.lang) for value in values]
    names = list(dict.fromkeys(name for column in columns for name in column))
    if len(names) <= _MOST_COLUMNS:
        return [_dated(page, values, names, columns)]
    return [_dated(page, values, [], columns), _by_cell(page, names, columns)]


def _dated(page: Page, values: Sequence[DatedValue], names: Sequence[str], columns: Sequence[Cells]) -> nodes.table:
    """Since when, until when, how much, by which document."""
    amounts = [name or page.word(words.AMOUNT) for name in names]
    heads = [*map(page.word, (words.NUMBER, words.FROM, words.UNTIL)), *amounts, page.word(words.SOURCE)]
    rows: list[list[Inline]] = []
    for number, (value, column) in enumerate(zip(values, columns, strict=True), start=1):
        shown = [_shown(page, column, name) for name in names]
        rows.append([str(number), day(value.period.starts), day(value.period.ends), *shown, page.source(value.source)])
    return table(heads, rows)


def _by_cell(page: Page, names: Sequence[str], columns: Sequence[Cells]) -> nodes.table:
    """One row a cell, one column a dated value by its number."""
    heads = [page.word(words.CELL), *(str(number) for number in range(1, len(columns) + 1))]
    return table(heads, [[name, *(_shown(page, column, name) for column in columns)] for name in names])


def _shown(page: Page, column: Cells, name: str) -> str:
    return value_text(column[name], page.lang) if name in column else ""
