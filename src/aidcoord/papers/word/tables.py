"""Tables of a paper: those of the text, and the lines at its foot that say to whom it goes and when it was printed."""

from typing import Any, Final

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell

from aidcoord.papers.layout import Grid, OfficialPaper
from aidcoord.papers.word.faces import CELL, CELL_HEAD, FOOT, Face
from aidcoord.papers.word.pages import WIDTH

_THIN: Final = "4"
"""Eighths of a point."""
_THICK: Final = "8"
"""The first and the last line of the foot are the stronger ones (7.4.1)."""
_SIDES: Final = ("top", "left", "bottom", "right", "insideH", "insideV")
_LEADING: Final = 1.35
_PADDING: Final = 2


def put_grid(document: Document, grid: Grid) -> None:
    """A table over the whole width; its heads come again on every page, and no row is torn."""
    table = _table(document, 1 + len(grid.rows), [WIDTH * share / sum(grid.shares) for share in grid.shares])
    _borders(table, dict.fromkeys(_SIDES, _THIN))
    for number, texts in enumerate((grid.heads, *grid.rows)):
        row = table.rows[number]
        _flag(row._tr.get_or_add_trPr(), "w:cantSplit")  # noqa: SLF001 - python-docx sets neither
        if not number:
            _flag(row._tr.get_or_add_trPr(), "w:tblHeader")  # noqa: SLF001
        for cell, text in zip(row.cells, texts, strict=True):
            _fill(cell, text, CELL if number else CELL_HEAD)


def put_foot(document: Document, paper: OfficialPaper) -> None:
    """Copies, and who printed it when, between lines; nothing where neither is said."""
    lines = [paper.copies, f"{paper.printed_by}\t{paper.printed}" if paper.printed else ""]
    shown = [line for line in lines if line]
    if not shown:
        return
    document.add_paragraph().paragraph_format.keep_with_next = True
    table = _table(document, len(shown), [WIDTH])
    _borders(table, {"top": _THICK, "bottom": _THICK, "insideH": _THIN})
    for row, line in zip(table.rows, shown, strict=True):
        _flag(row._tr.get_or_add_trPr(), "w:cantSplit")  # noqa: SLF001
        made = _fill(row.cells[0], line, FOOT)
        made.paragraph_format.keep_with_next = line is not shown[-1]
        made.paragraph_format.left_indent = made.paragraph_format.right_indent = Pt(FOOT.size)
        made.paragraph_format.tab_stops.add_tab_stop(Mm(WIDTH) - Pt(FOOT.size), WD_TAB_ALIGNMENT.RIGHT)


def _table(document: Document, rows: int, widths: list[float]) -> Table:
    made: Table = document.add_table(rows, len(widths))
    made.alignment, made.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for column, millimetres in zip(made.columns, widths, strict=True):
        column.width = Mm(millimetres)
        for cell in column.cells:
            cell.width = Mm(millimetres)
    return made


def _fill(cell: _Cell, text: str, face: Face) -> Any:
    made = cell.paragraphs[0]
    face.put(made.add_run(text))
    made.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    made.paragraph_format.line_spacing = Pt(face.size * _LEADING)
    made.paragraph_format.space_before = made.paragraph_format.space_after = Pt(_PADDING)
    return made


def _borders(table: Table, strengths: dict[str, str]) -> None:
    borders = OxmlElement("w:tblBorders")
    for side, strength in strengths.items():
        line = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", strength), ("space", "0"), ("color", "000000")):
            line.set(qn(f"w:{key}"), value)
        borders.append(line)
    properties: Any = table._tbl.tblPr  # noqa: SLF001 - python-docx draws no lines
    layout = properties.find(qn("w:tblLayout"))
    layout.addprevious(borders)


def _flag(properties: Any, name: str) -> None:
    properties.append(OxmlElement(name))
