"""The dated values in a parameter file: their periods, sources and contents, the amounts still as they are written."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise, zip_longest
from typing import Final

from aidcoord.model.days import Period
from aidcoord.model.sources import Source
from aidcoord.rules.parameters.shapes import RawBand, RawContent, RawValue
from aidcoord.rules.parameters.toml_places import Path
from aidcoord.rules.parameters.toml_tables import KEYS, Table, kind_of, shown

CONTENTS: Final = ("amount", "amounts", "bands")
AMOUNT_KINDS: Final = (str, int, Decimal, date)
_TEXTS: Final = frozenset({"document", "number", "article", "note"})


def read_raw_values(table: Table) -> tuple[RawValue, ...]:
    """The entries of `values` in order of time; empty, with faults, where any of them is wrong."""
    entries = table.tables("values")
    for entry in entries:
        entry.close("value")
    periods = _periods(entries)
    values = [_value(entry, periods.get(entry.at.path)) for entry in entries]
    return tuple(sorted((value for value in values if value), key=lambda value: value.period.starts))


def _value(entry: Table, period: Period | None) -> RawValue | None:
    source = _source(entry)
    reviewed_on = entry.take("reviewed_on", date)
    written = [key for key in CONTENTS if key in entry.content]
    if len(written) != 1:
        if written:
            entry.refuse(f"{' and '.join(written)} exclude each other.", written[1], "Keep the one that is meant.")
        elif not entry.misspelt & set(CONTENTS):
            entry.refuse("the value has no amount.", None, "Write amount, amounts (a table) or bands.")
        return None
    content = _content(entry, written[0])
    if content is None or source is None or period is None:
        return None
    return RawValue(period=period, content=content, source=source, reviewed_on=reviewed_on, at=entry.at / written[0])


def _content(entry: Table, key: str) -> "RawContent | None":
    given = entry.content[key]
    if key != "amount" and not isinstance(given, dict if key == "amounts" else list):
        wanted = "a table of cells, { … = …, … }" if key == "amounts" else "a list of bands, [ { … }, … ]"
        entry.refuse(
            f"'{key}' is {wanted}, not {kind_of(given)} ({shown(given)}).", key, "Write amount = … for one amount."
        )
        return None
    return _cells_or_bands(entry, key)


def _cells_or_bands(table: Table, key: str) -> "RawContent | None":
    given = table.content[key]
    if isinstance(given, list):
        bands = [_band(band) for band in table.tables(key)]
        sound = tuple(band for band in bands if band)
        return sound if len(sound) == len(given) else None
    if isinstance(given, dict):
        inner = Table(given, table.at / key, table.faults)
        cells = {word: _cells_or_bands(inner, word) for word in given}
        return {word: content for word, content in cells.items() if content is not None}
    if isinstance(given, AMOUNT_KINDS):
        return given
    table.refuse(f"{shown(given)} is {kind_of(given)}, which is no amount.", key)
    return None


def _band(band: Table) -> RawBand | None:
    band.close("band")
    found = {}
    for key in KEYS["band"]:
        given = band.content.get(key)
        if given is not None and not isinstance(given, AMOUNT_KINDS):
            band.refuse(f"'{key}' is {kind_of(given)}, not one amount.", key)
        elif given is not None:
            found[key] = given
    if "amount" not in band.content and "amount" not in band.misspelt:
        band.refuse("the band has no amount.", None, "Write amount = ….")
    if "amount" not in found or band.misspelt:
        return None
    return RawBand(starts=found.get("from"), below=found.get("below"), amount=found["amount"], at=band.at)


def _source(entry: Table) -> Source | None:
    said = entry.content.get("source")
    # Nearly all of the thousands are plain texts under known keys; whatever is not is looked at key by key.
    if isinstance(said, dict) and said.keys() <= _TEXTS and all(type(text) is str for text in said.values()):
        return Source(**said) if said.get("document", "").strip() else _examined_source(entry)
    return _examined_source(entry)


def _examined_source(entry: Table) -> Source | None:
    table = entry.table("source", required=True)
    if table is None:
        return None
    table.close("source")
    document = table.take("document", str, required=True)
    url = table.take("url", str)
    if document is not None and not document.strip():
        table.refuse("the source names no document.", "document", "Write the title of the text that says so.")
    if url is not None and not url.startswith(("https://", "http://")):
        table.refuse(f"'{url}' is no address of a page.", "url", "It starts with https:// or http://.")
    number, note = table.take("number", str), table.take("note", str)
    article = str(given) if type(given := table.content.get("article")) is int else table.take("article", str)
    verified = table.take("verified", bool) is not False
    if document is None or not document.strip():
        return None
    return Source(document=document, number=number, article=article, url=url, verified=verified, note=note)


def _periods(entries: list[Table]) -> Mapping[Path, Period]:
    """The period of each entry by its path; nothing where one of them has no usable days."""
    dated = [_days(entry) for entry in entries]
    usable = sorted((item for item in dated if item), key=lambda item: item[0])
    if len(usable) < len(dated):
        return {}
    for (_, ends, before), (starts, _, entry) in pairwise(usable):
        _check_seam(before, ends, entry, starts)
    nexts = [max(starts, date(1, 1, 2)) - timedelta(days=1) for starts, _, _ in usable[1:]]
    periods: dict[Path, Period] = {}
    for (starts, ends, entry), until in zip_longest(usable, nexts):
        last = ends or until
        periods[entry.at.path] = Period(starts, last if last is None or last >= starts else starts)
    return periods


def _days(entry: Table) -> tuple[date, date | None, Table] | None:
    starts, ends = entry.take("from", date, required=True), entry.take("to", date)
    if starts is None or (ends is None and "to" in entry.content):
        return None
    if ends is not None and ends < starts:
        entry.refuse(f"the value ends {ends}, before it starts {starts}.", "to", "Correct `from` or `to`.")
        return None
    return starts, ends, entry


def _check_seam(before: Table, ends: date | None, entry: Table, starts: date) -> None:
    """Refuse a value that starts before the one before it ends, or not on the day after."""
    since = before.content["from"]
    if starts == since:
        message = f"two values start on {starts} (the other in line {before.at.place.line})."
        entry.refuse(message, "from", "Give one of them another day.")
    elif ends is not None and starts <= ends:
        message = f"the value from {starts} overlaps the one from {since} to {ends} (line {before.at.place.line})."
        entry.refuse(message, "from", f"End that one with to = {starts - timedelta(days=1)}, or leave its `to` out.")
    elif ends is not None and starts > ends + timedelta(days=1):
        gap = Period(ends + timedelta(days=1), starts - timedelta(days=1))
        after = f"the value from {since} (line {before.at.place.line})"
        message = f"nothing is in force {gap}, between {after} and the one from {starts}."
        entry.refuse(message, "from", "Give the days between a value, or leave out the `to` of the one before.")
