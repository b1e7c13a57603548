"""Reading TOML by a closed schema: every fault of a file at once, each with its place and what to do about it."""

import re
from collections.abc import Collection, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Final, TypeVar

from attrs import define, field

from aidcoord.errors import Fault, nearest
from aidcoord.rules.parameters.toml_places import Places, Spot
from aidcoord.rules.parameters.toml_syntax import parse_toml

T = TypeVar("T")

KEYS: Final = {
    "parameter": (
        "title",
        "unit",
        "by",
        "bands_of",
        "partial",
        "supplied_by",
        "lowest",
        "highest",
        "review_every",
        "values",
    ),
    "county's table": ("values",),
    "value": ("from", "to", "amount", "amounts", "bands", "source", "reviewed_on"),
    "band": ("from", "below", "amount"),
    "source": ("document", "number", "article", "url", "verified", "note"),
    "title": ("zh", "en"),
}
"""The keys of every sort of table in a parameter file; there are no others."""
_KNOWN: Final = {sort: frozenset(keys) for sort, keys in KEYS.items()}
_HOMES: Final = {
    "parameter": "in the table of the parameter",
    "value": "in each of `values`",
    "band": "in a band",
    "source": "in `source`",
    "title": "in `title`",
}

_EXAMPLES: Final = {
    "title": 'Write title = { zh = "…", en = "…" }.',
    "zh": "Write it in both languages.",
    "en": "Write it in both languages.",
    "unit": 'Write one such as unit = "yuan / month".',
    "values": "Write values = [ { from = …, amount = …, source = … } ].",
    "from": "Write the first day, such as from = 2026-01-01.",
    "to": "Write the last day, such as to = 2026-12-31, or leave it out.",
    "source": 'Write source = { document = "…", article = "…" }.',
    "document": "Write the title of the text that says so.",
}
_KINDS: Final[dict[type, str]] = {
    str: "text",
    int: "a whole number",
    bool: "true or false",
    Decimal: "a decimal number",
    date: "a day such as 2026-01-01",
    datetime: "a day with a time",
    time: "a time of day",
    list: "a list",
    dict: "a table",
}
_LONGEST_SHOWN: Final = 60


def shown(given: object) -> str:
    """Something a file says, cut to what fits a message; a number of thousands of digits is not even written out."""
    if isinstance(given, int) and abs(given) >= 10**18:
        return "a number of more than 18 digits"
    if isinstance(given, (dict, list)):
        return "{ … }" if isinstance(given, dict) else "[ … ]"
    text = str(given)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


def kind_of(given: object) -> str:
    """What kind of TOML value something is, for messages."""
    return _KINDS.get(type(given), type(given).__name__)


@define(eq=False)
class Table:
    """One table of a file while it is read: what is taken out is checked, and all faults go to one list."""

    content: Mapping[str, object]
    at: Spot
    faults: list[Fault]
    misspelt: set[str] = field(factory=set)
    """Keys that misspelt ones were taken for, so that they are not reported as missing, too."""

    def refuse(self, message: str, key: str | None = None, suggestion: str | None = None) -> None:
        """Note a fault of this table, or of one of its keys."""
        at = self.at if key is None else self.at / key
        self.faults.append(Fault(message=message, place=at.place, path=str(at), suggestion=suggestion))

    def close(self, sort: str) -> None:
        """Refuse every key that a table of this sort does not have, with the nearest one it has."""
        known = KEYS[sort]
        if self.content.keys() <= _KNOWN[sort]:
            return
        absent = [key for key in known if key not in self.content]
        for key in self.content:
            if key not in known:
                match = nearest(key, absent) or (absent[0] if len(absent) == 1 else None)
                self.misspelt.update({match} if match else ())
                self.refuse(f"'{key}' is no key of a {sort}.", key, _advice(key, match, known))

    def take(self, key: str, kind: type[T], *, required: bool = False) -> T | None:
        """The value of `key` if it is of exactly this kind; otherwise `None`, with a fault where that is one."""
        given = self.content.get(key)
        if given is None:
            if required and key not in self.misspelt:
                self.refuse(f"'{key}' is missing.", None, _EXAMPLES.get(key))
        elif type(given) is kind:
            return given
        else:
            self.refuse(
                f"'{key}' is {_KINDS[kind]}, not {kind_of(given)}: {shown(given)}.", key, _cure(key, given, kind)
            )
        return None

    def table(self, key: str, *, required: bool = False) -> "Table | None":
        """The table under `key`."""
        content = self.take(key, dict, required=required)
        return None if content is None else Table(content, self.at / key, self.faults)

    def tables(self, key: str) -> "list[Table]":
        """The tables in the list under `key`; what is no table in it is refused."""
        listed = self.take(key, list) or []
        tables: list[Table] = []
        whole = self.at / key
        for number, item in enumerate(listed):
            at = whole / number
            if isinstance(item, dict):
                tables.append(Table(item, at, self.faults))
            else:
                message = f"'{key}' lists tables, not {kind_of(item)}: {shown(item)}."
                self.faults.append(Fault(message=message, place=at.place, path=str(at), suggestion="Write { … }."))
        return tables


def _advice(key: str, match: str | None, known: Collection[str]) -> str:
    if match:
        return f"Did you mean '{match}'?"
    home = next((where for sort, where in _HOMES.items() if key in KEYS[sort]), None)
    return f"It belongs {home}." if home else f"Known here: {', '.join(known)}."


def _cure(key: str, given: object, kind: type) -> str | None:
    if kind is bool:
        return f"Write {key} = true or {key} = false, without quotes."
    if kind is list and isinstance(given, dict):
        return "Put it into brackets: [ { … } ]."
    if type(given) in {int, Decimal} and kind is str:
        return f'Write {key} = "{shown(given)}".'
    if kind is date and isinstance(given, datetime):
        return f"Write {key} = {given.date()}."
    unquoted = {date: r"\d{4}-\d\d-\d\d", int: r"\d+"}.get(kind)
    is_quoted = unquoted is not None and isinstance(given, str) and re.fullmatch(unquoted, given)
    return f"Write {key} = {given} without quotes." if is_quoted else _EXAMPLES.get(key)


def read_document(text: str, file: str) -> Table:
    """The whole document as a table with no faults yet.

    Raises:
        ParameterError: The text is too long or is not TOML.
    """
    return Table(parse_toml(text, file), Spot(Places(file, text)), [])
