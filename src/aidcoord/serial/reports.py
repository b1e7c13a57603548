"""A report as plain JSON values: money as yuan in text, days and months as text, nothing a float."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from aidcoord.model.months import Month
from aidcoord.model.reports import Cell, Report, Table
from aidcoord.model.sources import Source
from aidcoord.model.texts import Text
from aidcoord.serial.nodes import masked
from aidcoord.serial.results import Json
from aidcoord.serial.values import json_value


def report_json(report: Report) -> dict[str, Json]:
    """Every table by its name, rows and totals by the names of their columns; personal numbers are masked."""
    return {
        "title": _text(report.title),
        "tables": {table.name: _table(table) for table in report.tables},
        "notes": [_text(note) for note in report.notes],
    }


def _table(table: Table) -> Json:
    rows: list[Json] = [_row(row, table) for row in table.rows]
    return {"title": _text(table.title), "rows": rows, "totals": _row(table.totals, table) if table.totals else None}


def _row(row: Mapping[str, Cell], table: Table) -> Json:
    return {column.name: _cell(row.get(column.name)) for column in table.columns}


def _cell(cell: Cell) -> Json:
    if isinstance(cell, Text):
        return _text(cell)
    if isinstance(cell, (str, Month, Decimal, date, Source)):
        return masked(str(cell))
    return json_value(cell)


def _text(text: Text) -> Json:
    return {"zh": masked(text.zh), "en": masked(text.en)}
