"""The sheets 家庭, 成员, 待遇记录 and 证据 as the households that a YAML file would say."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Final

import attrs
from attrs import define, field, frozen

from aidcoord.errors import EvidenceError, Fault, Place
from aidcoord.model.evidence import Scope
from aidcoord.model.faults import UnreadableError, meant, told
from aidcoord.model.texts import Text
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
from aidcoord.serial.keys import KEEP_ONE, known_here
from aidcoord.serial.nodes import Entry, ListNode, MapNode, Node, TextNode, shown
from aidcoord.serial.vocabulary import Vocabulary
from aidcoord.serial.workbooks.cells import cell_text
from aidcoord.serial.workbooks.sheets import Cell, Sheet, read_sheets
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
_NO_HOUSEHOLD: Final = Text(zh="这一行没有说明属于哪一户", en="the row does not say which household it is about")
_ADD_THERE: Final = Text(zh="请在那里补上。", en="Add it there.")
_NO_ID: Final = Text(zh="这一行没有户号（household）", en="the row has no 户号 (household)")
_GIVE_ID: Final = Text(zh="请给这户编一个户号。", en="Give the household an id.")
_KEEP_OR_GIVE: Final = Text(
    zh="请只保留一行，或者给另一户另编户号。", en="Keep one of them, or give the other an id of its own."
)
_OWN_SHEETS: Final = Text(zh="成员和待遇记录各有工作表", en="members and awards have sheets of their own")
_MOVE: Final = Text(zh="请移到那里。", en="Move them there.")
_NO_EVIDENCE: Final = Text(zh="这一行没有说明是哪个信息项", en="the row does not say which evidence it is about")
_WRITE_EVIDENCE: Final = Text(zh="请写在“证据”列。", en="Write it under 证据.")
_OTHER_COUNTY: Final = Text(
    zh="这户与工作簿中的第一户不在同一个县",
    en="this household lives in another county than the first one of the workbook",
)
_OWN_WORKBOOK: Final = Text(zh="请每个县写一个工作簿。", en="Give each county a workbook of its own.")
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
                zh, en = f"工作簿没有“{SHEETS[name]}”（{name}）表", f"the workbook has no sheet {SHEETS[name]} ({name})"
                advice = Text(zh="请补上，并写列名。", en="Add it, with its headings.")
                self.faults.append(told(zh, en, advice, place=self.start))
        listed = self._by_id(tables["households"])
        if not listed and "households" in self.sheets:
            advice = Text(zh="请从第2行起填写。", en="Write one in row 2.")
            self.faults.append(told("“家庭”表里没有家庭", "the sheet 家庭 has no household", advice, place=self.start))
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
                word, advice = shown(cell.value), meant(cell.value, known) or known_here(known)
                said = Text(zh=f"“{word}”不是这张表的列名", en=f"'{word}' is no heading of this sheet")
                self.faults.append(cell.fault(said, advice))
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
                self.faults.append(row.fault(_NO_ID, _GIVE_ID))
            elif found.setdefault(name, row) is not row:
                self.faults.append(row.fault(_twice(name, found[name].place), _KEEP_OR_GIVE))
            if row.get(*_LISTS):
                self.faults.append(row.fault(_OWN_SHEETS, _MOVE))
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
            self.faults.append(row.fault(_NO_HOUSEHOLD, Text(zh="请写户号。", en="Write its 户号.")))
        elif name not in households:
            zh, en = f"“家庭”表里没有户号“{shown(name)}”", f"the sheet 家庭 has no household '{shown(name)}'"
            self.faults.append(entry.value.fault(Text(zh=zh, en=en), meant(name, households) or _ADD_THERE))
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
                self.faults.append(row.fault(_NO_EVIDENCE, _WRITE_EVIDENCE))
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
                advice = meant(text, [said(member, ("编号", "id")) or "" for member in members])
                zh = f"“{shown(text)}”既不是这户的成员，也不是“家庭”"
                en = f"'{shown(text)}' is neither a member of the household nor 家庭"
                self.faults.append(subject.fault(Text(zh=zh, en=en), advice))
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
        first, word = twin.value.place, shown(entry.name)
        zh = f"“{word}”记录了两次{f'，第一次在{first}' if first else ''}"
        en = f"'{word}' is recorded twice, first{f' in {first}' if first else ''}"
        self.faults.append(entry.key.fault(Text(zh=zh, en=en), KEEP_ONE))
        return node


def _twice(name: str, first: Place | None) -> Text:
    zh = f"户号“{shown(name)}”出现了两次{f'，第一次在第{first.line}行' if first else ''}"
    return Text(
        zh=zh, en=f"household '{shown(name)}' stands here twice, first{f' in row {first.line}' if first else ''}"
    )


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
            faults.append((Cell(None, row.place) if cell is None else cell).fault(error))
            continue
        found = found or known
        if known is not found and cell is not None:
            faults.append(cell.fault(_OTHER_COUNTY, _OWN_WORKBOOK))
    if sheet is None or not sheet.rows:
        return Vocabulary.of(())
    return found


def _listed(name: str, row: MapNode, items: Sequence[Node]) -> Entry:
    return Entry(TextNode(path="", place=row.place, text=name), ListNode(path="", place=row.place, items=tuple(items)))
