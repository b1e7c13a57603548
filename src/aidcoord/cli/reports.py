"""How a report of a plugin's command is printed: tables under its title, remarks below, or JSON."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from attrs import frozen

from aidcoord.cli.printing import console, put, table
from aidcoord.cli.words import say
from aidcoord.model.months import Month
from aidcoord.model.reports import Cell, Report, Table
from aidcoord.model.sources import Source
from aidcoord.model.texts import Language, Text
from aidcoord.plugins.offers import Offer
from aidcoord.rules.counties import County
from aidcoord.rules.results.wording import value_text
from aidcoord.serial.nodes import masked
from aidcoord.serial.reports import report_json


@frozen(kw_only=True)
class Asked:
    """What a command was asked about: the day, and the county, or several that give the same report."""

    on: date
    counties: tuple[County, ...]

    def where(self, lang: Language) -> str:
        """Whose law it was, in words."""
        if not self.counties:
            return say("no county", lang)
        return say("list", lang).join(county.title.within(lang) for county in self.counties)


def report_text(report: Report, offer: Offer, asked: Asked) -> str:
    """The report as JSON, with the command, the day and the county; without one where it is the same in several."""
    plain = {
        "command": " ".join(offer.words),
        "on": asked.on.isoformat(),
        "county": asked.counties[0].id if len(asked.counties) == 1 else None,
        **report_json(report),
    }
    return json.dumps(plain, ensure_ascii=False, indent=2, allow_nan=False)


def put_report(report: Report, asked: Asked, lang: Language) -> None:
    """Print the report: its title, the day and the county, each table, the remarks."""
    put(masked(f"{report.title.within(lang)} · {asked.on} · {asked.where(lang)}"))
    for one in report.tables:
        put(f"\n{masked(one.title.within(lang))}")
        _put_table(one, lang)
    if report.notes:
        put("")
    for note in report.notes:
        put(masked(note.within(lang)))


def _put_table(one: Table, lang: Language) -> None:
    if not one.rows:
        put(say("no rows", lang))
        return
    made = table(*(column.title.within(lang) for column in one.columns))
    for column, drawn in zip(one.columns, made.columns, strict=True):
        drawn.justify = column.align
    last = len(one.rows) - 1
    for index, row in enumerate(one.rows):
        made.add_row(*_texts(row, one, lang), end_section=bool(one.totals) and index == last)
    if one.totals:
        made.add_row(*_texts(one.totals, one, lang))
    console().print(made)


def _texts(row: Mapping[str, Cell], one: Table, lang: Language) -> list[str]:
    return [masked(_cell(row.get(column.name), lang)) for column in one.columns]


def _cell(cell: Cell, lang: Language) -> str:
    if cell is None:
        return ""
    if isinstance(cell, (Text, Source)):
        return cell.within(lang)
    if isinstance(cell, (str, Month, Decimal, date)):
        return str(cell)
    return value_text(cell, lang)
