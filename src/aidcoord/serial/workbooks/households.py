"""The sheets 家庭, 成员, 待遇记录 and 证据 as the households that a YAML file would say."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Final

import attrs
from attrs import define, field, frozen

from aidcoord.errors import EvidenceError, Fault, Place, did_you_mean
from aidcoord.model.evidence import Scope
from aidcoord.serial.forms import (
    HOUSEHOLD_WORDS,
    AwardForm,
    EvidenceForm,
    Form,
    HouseholdForm,
    MemberForm,
    keys_of,
    words_of,
)
from aidcoord.serial.nodes import Entry, ListNode, MapNode, Node, TextNode, shown
from aidcoord.serial.values import UnreadableError
from aidcoord.serial.vocabulary import Vocabulary
from aidcoord.serial.workbooks.cells import cell_text
from aidcoord.serial.workbooks.sheets import Sheet, read_sheets
from aidcoord.serial.workbooks.tables import (
    HOUSEHOLD_COLUMN,
    Kinds,
    Table,
    kinds_of,
    less,
    plain_kind,
    said,
    unknown_headings,
)

SHEETS: Final = {"households": "家庭", "members": "成员", "awards": "待遇记录", "evidence": "证据"}
"""The sheets of households, in English and Chinese."""
CASE_SHEETS: Final = {"cases": "用例", "parameters": "参数", "expected": "期望", "referrals": "转介"}
"""The sheets that make tests of households."""
SUBJECT_COLUMN: Final = ("对象", "subject")
EVIDENCE_COLUMN: Final = ("证据", "evidence")
_FORMS: Final[Mapping[str, type[Form]]] = {"households": HouseholdForm, "members": MemberForm, "awards": AwardForm}
_LISTS: Final = frozenset({"members", "成员", "awards", "待遇记录"})
_EVIDENCE_WORDS: Final = (*HOUSEHOLD_COLUMN, *SUBJECT_COLUMN, *EVIDENCE_COLUMN, *words_of(EvidenceForm))

_TOWNSHIP: Final = ("township", keys_of(HouseholdForm)["township"].zh)
VocabularyAt = Callable[[str | None], Vocabulary]


@frozen
class _Longer:
    """Evidence with its source, and about whom it is."""

    subject: Entry | None
    entry: Entry


@define(slots=False)
class HouseholdSheets:
    """The households of a workbook as nodes, and every fault of the sheets they stand in."""

    vocabulary: Vocabulary
    sheets: Mapping[str, Sheet]
    start: Place
    faults: list[Fault] = field(factory=list)

    @classmethod
    def read(cls, path: Path, vocabulary: Vocabulary | VocabularyAt) -> "HouseholdSheets":
        """Read a workbook; its households all live where one vocabulary holds.

        Raises:
            AidcoordError: python-calamine is not installed.
        """
        names = {word: name for name, zh in (SHEETS | CASE_SHEETS).items() for word in (name, zh)}
        book = read_sheets(path, names)
        faults = list(book.faults)
        if isinstance(vocabulary, Vocabulary):
            return cls(vocabulary, book.sheets, Place(str(path), 1), faults)
        known = _local(book.sheets, vocabulary, faults)
        return cls(known or Vocabulary.of(()), book.sheets if known else {}, Place(str(path), 1), faults)

    def households(self) -> dict[str, MapNode]:
        """Each household by its 户号; what is wrong is noted."""
        if not self.sheets:
            return {}
        tables = {name: self._table(name, form) for name, form in _FORMS.items()}
        for name in ("households", "members"):
            if name not in self.sheets:
                message = f"the workbook has no sheet {SHEETS[name]} ({name})"
                self.faults.append(Fault(message=message, place=self.start, suggestion="Add it, with its headings."))
        listed = self._by_id(tables["households"])
        if not listed and "households" in self.sheets:
            message = "the sheet 家庭 has no household"
            self.faults.append(Fault(message=message, place=self.start, suggestion="Write one in row 2."))
        members, awards = (self._grouped(tables[name], listed) for name in ("members", "awards"))
        longer = self._longer(listed)
        return {
            name: self._household(row, members.get(name, []), awards.get(name, []), longer.get(name, []))
            for name, row in listed.items()
        }

    def table(self, name: str, kinds: Kinds, words: Iterable[str]) -> Table | None:
        """A sheet of another kind, with the words that its headings may be; what is wrong with it is noted."""
        if name not in self.sheets:
            return None
        known = tuple(words)
        table = Table.of(self.sheets[name], kinds)
        self.faults.extend(table.faults)
        for cell in self.sheets[name].headings.values():
            if isinstance(cell.value, str) and cell.value not in known:
                advice = did_you_mean(cell.value, known) or f"Known here: {', '.join(known)}."
                self.faults.append(cell.fault(f"'{shown(cell.value)}' is no heading of this sheet", advice))
        return table

    def _table(self, name: str, form: type[Form]) -> Table | None:
        if name not in self.sheets:
            return None
        table = Table.of(self.sheets[name], kinds_of(form, self.vocabulary))
        besides = frozenset() if form is HouseholdForm else frozenset(HOUSEHOLD_COLUMN)
        self.faults.extend(table.faults)
        self.faults.extend(unknown_headings(table, form, self.vocabulary, besides))
        return table

    def _by_id(self, table: Table | None) -> dict[str, MapNode]:
        found: dict[str, MapNode] = {}
        for row in table.rows if table else ():
            name = said(row, HOUSEHOLD_COLUMN)
            if name is None:
                self.faults.append(row.fault("the row has no 户号 (household)", "Give the household an id."))
            elif found.setdefault(name, row) is not row:
                first = found[name].place
                where = f" in row {first.line}" if first else ""
                message = f"household '{shown(name)}' stands here twice, first{where}"
                self.faults.append(row.fault(message, "Keep one of them, or give the other an id of its own."))
            if row.get(*_LISTS):
                self.faults.append(row.fault("members and awards have sheets of their own", "Move them there."))
        return found

    def _grouped(self, table: Table | None, households: Mapping[str, MapNode]) -> dict[str, list[MapNode]]:
        found: dict[str, list[MapNode]] = {}
        for row in table.rows if table else ():
            name = self.household_of(row, households)
            if name is not None:
                found.setdefault(name, []).append(attrs.evolve(row, entries=less(row, HOUSEHOLD_COLUMN)))
        return found

    def household_of(self, row: MapNode, households: Iterable[str]) -> str | None:
        """The household that a row is about; what is wrong with it is noted."""
        entry, name = row.get(*HOUSEHOLD_COLUMN), said(row, HOUSEHOLD_COLUMN)
        if entry is None or name is None:
            self.faults.append(row.fault("the row does not say which household it is about", "Write its 户号."))
        elif name not in households:
            message = f"the sheet 家庭 has no household '{shown(name)}'"
            self.faults.append(entry.value.fault(message, did_you_mean(name, households) or "Add it there."))
        else:
            return name
        return None

    def _longer(self, households: Mapping[str, MapNode]) -> dict[str, list[_Longer]]:
        """What the sheet 证据 says with its source, by household."""
        table = self.table("evidence", self._evidence_kinds(), _EVIDENCE_WORDS)
        found: dict[str, list[_Longer]] = {}
        for row in table.rows if table else ():
            name, entry = self.household_of(row, households), row.get(*EVIDENCE_COLUMN)
            if entry is None or not isinstance(entry.value, TextNode):
                self.faults.append(row.fault("the row does not say which evidence it is about", "Write it under 证据."))
            elif name is not None:
                subject = row.get(*SUBJECT_COLUMN)
                content = attrs.evolve(row, entries=less(row, (*HOUSEHOLD_COLUMN, *SUBJECT_COLUMN, *EVIDENCE_COLUMN)))
                found.setdefault(name, []).append(_Longer(subject, Entry(entry.value, content)))
        return found

    def _evidence_kinds(self) -> Kinds:
        words = words_of(EvidenceForm)
        kinds = {word: plain_kind(getattr(attrs.fields(EvidenceForm), name).type) for word, name in words.items()}
        types = {word: kind.type for scope in Scope for word, kind in self.vocabulary.words(scope).items()}

        def kind(heading: str, row: Mapping[str, object]) -> object:
            if words.get(heading) != "value":
                return kinds.get(heading, str)
            return next((types[str(row[word])] for word in EVIDENCE_COLUMN if str(row.get(word)) in types), str)

        return kind

    def _household(self, row: MapNode, members: list[MapNode], awards: list[MapNode], longer: list[_Longer]) -> MapNode:
        """A household with everything that the other sheets say about it."""
        for one in longer:
            subject = one.subject.value if one.subject else None
            text = subject.text if isinstance(subject, TextNode) else None
            if text is None or text in HOUSEHOLD_WORDS:
                row = self._with(row, one.entry)
                continue
            at = next((at for at, member in enumerate(members) if said(member, ("编号", "id")) == text), None)
            if at is not None:
                members[at] = self._with(members[at], one.entry)
            elif subject is not None:
                advice = did_you_mean(text, [said(member, ("编号", "id")) or "" for member in members])
                message = f"'{shown(text)}' is neither a member of the household nor 家庭"
                self.faults.append(subject.fault(message, advice))
        listed = [_listed("成员", row, members), *([_listed("待遇记录", row, awards)] if awards else [])]
        return attrs.evolve(row, entries=(*row.entries, *listed))

    @cached_property
    def _ids(self) -> Mapping[str, str]:
        """Every word for evidence, with the id of its type."""
        return {word: kind.id for scope in Scope for word, kind in self.vocabulary.words(scope).items()}

    def _with(self, node: MapNode, entry: Entry) -> MapNode:
        types = self._ids
        mine = types.get(entry.name, entry.name)
        twin = next((one for one in node.entries if types.get(one.name, one.name) == mine), None)
        if twin is None:
            return attrs.evolve(node, entries=(*node.entries, entry))
        where = f" in {twin.value.place}" if twin.value.place else ""
        self.faults.append(
            entry.key.fault(f"'{shown(entry.name)}' is recorded twice, first{where}", "Keep one of them.")
        )
        return node


def _local(sheets: Mapping[str, Sheet], vocabulary_at: VocabularyAt, faults: list[Fault]) -> Vocabulary | None:
    """The vocabulary of the one county in which all households live; `None` where no row says which."""
    found: Vocabulary | None = None
    sheet = sheets.get("households")
    column = next((at for at, cell in sheet.headings.items() if cell.value in _TOWNSHIP), 0) if sheet else 0
    for row in sheet.rows if sheet else ():
        cell = row.cells.get(column)
        try:
            known = vocabulary_at(None if cell is None else cell_text(cell.value, str))
        except (EvidenceError, UnreadableError) as error:
            faults.append(Fault(message=str(error), place=row.place if cell is None else cell.place))
            continue
        found = found or known
        if known is not found and cell is not None:
            message = "this household lives in another county than the first one of the workbook"
            faults.append(cell.fault(message, "Give each county a workbook of its own."))
    if sheet is None or not sheet.rows:
        return Vocabulary.of(())
    return found


def _listed(name: str, row: MapNode, items: Sequence[Node]) -> Entry:
    return Entry(TextNode(path="", place=row.place, text=name), ListNode(path="", place=row.place, items=tuple(items)))
