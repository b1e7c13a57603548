"""A row of a register as the document that a household's file would be, so that its reader can say what is wrong."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, Protocol, TypeAlias

from attrs import frozen

from aidcoord.errors import EvidenceError, Fault, Place
from aidcoord.model.faults import meant, told, told_by
from aidcoord.model.households import HOUSEHOLD
from aidcoord.model.texts import Text
from aidcoord.screening.registers.columns import Column
from aidcoord.screening.registers.schemas import RegisterSchema
from aidcoord.serial.checks import neither
from aidcoord.serial.forms import HOUSEHOLD_WORDS
from aidcoord.serial.households import household_tree
from aidcoord.serial.keys import KEEP_ONE
from aidcoord.serial.nodes import Entry, ListNode, MapNode, Node, TextNode, shown
from aidcoord.serial.registers.texts import text_of_stored
from aidcoord.serial.vocabulary import Vocabulary

_RECORD: Final = Text(zh="请填写值，或者删去这一行。", en="Record the value, or delete this row.")
_TOWNSHIP: Final = "$.township"
Row: TypeAlias = Mapping[str, object]


class Places(Protocol):
    """Where the cells of one row of a register stand in its files."""

    def of(self, table: str, at: int, column: str | None) -> Place:
        """The place of a cell.

        Args:
            table: `households`, or the name of a list.
            at: The position in the list; 0 for the household itself.
            column: The column; `None` for the row as a whole.
        """
        ...


@frozen
class Telling:
    """What turns rows into documents: the columns and the words."""

    schema: RegisterSchema
    vocabulary: Vocabulary

    def faults(self, row: Row, places: Places) -> tuple[Fault, ...]:
        """What is wrong with a row, each with its place and path; nothing for a sound one.

        Args:
            row: The row as Arrow gives it, in the types that the file has.
            places: Where its cells stand.
        """
        strays = tuple(self._strays(row, places))
        reading = household_tree(self.document(row, places), self.vocabulary)
        is_read = all(fault.path != _TOWNSHIP for fault in reading.faults)
        return (*strays, *reading.faults, *(self._astray(row, places) if is_read else ()))

    def document(self, row: Row, places: Places) -> MapNode:
        """The row as a document."""
        beside = {
            (_whole(one.get("subject")), one.get("evidence")): at for at, one in enumerate(_items(row, "provenance"))
        }

        def longer(subject: object, value: Node, name: str) -> Node:
            at = beside.get((subject, name))
            return value if at is None else self._longer(_items(row, "provenance")[at], at, value, places)

        made = _Maker(places, longer)
        entries = made.entries(row, self.schema.households, _Spot("households", 0, "$"), HOUSEHOLD)
        lists = [self._list(row, name, made) for name in ("members", "awards") if name == "members" or row.get(name)]
        return MapNode(path="$", place=places.of("households", 0, None), entries=(*entries, *lists))

    def _list(self, row: Row, name: str, made: "_Maker") -> Entry:
        """The members or the awards of a row."""
        place, columns = made.places.of(name, 0, None), self.schema.list_of(name)
        items = []
        for at, one in enumerate(_items(row, name)):
            spot = _Spot(name, at, f"$.{name}[{at}]")
            entries = made.entries(one, columns, spot, one.get("id"))
            items.append(MapNode(path=spot.path, place=made.places.of(name, at, None), entries=entries))
        key = TextNode(path=f"$.{name}", place=place, text=name)
        return Entry(key, ListNode(path=f"$.{name}", place=place, items=tuple(items)))

    def _longer(self, row: Row, at: int, value: Node, places: Places) -> Node:
        """The long form of evidence: its value with what the list `provenance` says of it."""
        columns = {name: self.schema.provenance[name] for name in ("source", "as_of", "standing", "authorisation")}
        made = _Maker(places, lambda _subject, node, _name: node)
        said = made.entries(row, columns, _Spot("provenance", at, f"$.provenance[{at}]"), None)
        key = TextNode(path=value.path, place=value.place, text="value")
        return MapNode(path=value.path, place=value.place, entries=(Entry(key, value), *said))

    def _astray(self, row: Row, places: Places) -> Iterator[Fault]:
        """That the township does not say whose law is the household's, where townships decide."""
        township = row.get("township")
        try:
            self.vocabulary.at(None if township is None else str(township))
        except EvidenceError as error:
            said, advice = told_by(error)
            yield told(said.zh, said.en, advice, place=places.of("households", 0, "township"), path=_TOWNSHIP)

    def _strays(self, row: Row, places: Places) -> Iterator[Fault]:
        """Rows of `provenance` that are about nothing that is recorded, or that say it twice."""
        members = {one.get("id"): one for one in _items(row, "members")}
        seen: set[tuple[object, object]] = set()
        for at, one in enumerate(_items(row, "provenance")):
            subject, name = _whole(one.get("subject")), one.get("evidence")
            holder = row if subject == HOUSEHOLD else members.get(subject)
            columns = self.schema.households if subject == HOUSEHOLD else self.schema.members
            said: Text | None = None
            advice: Text | None = None
            if holder is None:
                said, advice = neither(str(subject)), meant(str(subject), [HOUSEHOLD, *map(str, members)])
            elif not isinstance(name, str) or name not in columns or columns[name].kind is None:
                said, advice = _no_column(str(name)), meant(str(name), columns)
            elif holder.get(name) is None:
                said, advice = _no_value(name), _RECORD
            elif (subject, name) in seen:
                said, advice = Text(zh=f"“{name}”有两个来源", en=f"'{name}' has a source twice"), KEEP_ONE
            seen.add((subject, name))
            if said:
                place = places.of("provenance", at, "subject" if holder is None else "evidence")
                yield told(said.zh, said.en, advice, place=place, path=f"$.provenance[{at}]")


def _no_column(name: str) -> Text:
    zh, en = (
        f"“{shown(name)}”不是名册中有列的信息项",
        f"'{shown(name)}' is no evidence that the register has a column for",
    )
    return Text(zh=zh, en=en)


def _no_value(name: str) -> Text:
    return Text(zh=f"“{name}”在这里有来源而没有值", en=f"'{name}' has a source here and no value")


@frozen
class _Spot:
    """A row of a table: its position there, and its path in the document."""

    table: str
    at: int
    path: str


@frozen
class _Maker:
    places: Places
    longer: Callable[[object, Node, str], Node]

    def entries(self, row: Row, columns: Mapping[str, Column], spot: "_Spot", subject: object) -> tuple[Entry, ...]:
        """The cells of a row as entries; what is null is left out."""
        found = []
        for name, column in columns.items():
            text = text_of_stored(row.get(name), column)
            if text is None:
                continue
            place, path = self.places.of(spot.table, spot.at, name), f"{spot.path}.{name}"
            key = TextNode(path=path, place=place, text=name)
            value: Node = TextNode(path=path, place=place, text=text)
            found.append(Entry(key, value if column.kind is None else self.longer(subject, value, name)))
        return tuple(found)


def _items(row: Row, name: str) -> list[dict[str, object]]:
    """The structs of a list; one that is null has nothing in it."""
    found = row.get(name)
    return [one or {} for one in found] if isinstance(found, list) else []


def _whole(subject: object) -> object:
    return HOUSEHOLD if subject is None or subject in HOUSEHOLD_WORDS else subject
