"""The sheets 用例 and 期望 of a workbook as the cases that a YAML file would say."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final

import attrs
from attrs import define, field

from aidcoord.errors import Place
from aidcoord.model.faults import meant, told
from aidcoord.model.money import Fen
from aidcoord.model.texts import Text
from aidcoord.serial.documents import Document
from aidcoord.serial.forms import HOUSEHOLD_WORDS
from aidcoord.serial.nodes import Entry, ListNode, MapNode, Node, TextNode, shown
from aidcoord.serial.vocabulary import Vocabulary
from aidcoord.serial.workbooks.households import CASE_SHEETS, SUBJECT_COLUMN, HouseholdSheets
from aidcoord.serial.workbooks.tables import HOUSEHOLD_COLUMN, less, said
from aidcoord.testing.case_words import CASE_KEYS, RESULT_KEYS, Keys
from aidcoord.testing.expected_referrals import NOBODY

CASE_COLUMN: Final = ("用例", "case")
BENEFIT_COLUMN: Final = ("待遇", "benefit")
CASE_COLUMNS: Final[Keys] = {"case": "用例", "sentence": "说明", "on": "日期", "county": "县", "household": "户号"}
"""The headings of the sheet of cases."""
PARAMETER_COLUMNS: Final[Keys] = {"case": "用例", "parameter": "参数", "value": "值"}
"""The headings of the sheet of parameters that cases set; a workbook may be without it."""
EXPECTED_COLUMNS: Final[Keys] = {"case": "用例", "benefit": "待遇", "subject": "对象", **RESULT_KEYS}
"""The headings of the sheet of what is expected."""
REFERRAL_COLUMNS: Final[Keys] = {"case": "用例", "asked": "事项", "subject": "对象", "senders": "转出单位"}
"""The headings of the sheet of referrals that cases expect; a workbook may be without it."""
_ASKED: Final = ("事项", "asked")
_SENDERS: Final = ("转出单位", "senders")
_KINDS: Final[Mapping[str, type]] = {"on": date, "日期": date} | dict.fromkeys(
    ("amount", "金额", "payable", "应发"), Fen
)
_OPTIONAL: Final = frozenset({"parameters", "referrals"})
_SEVERAL: Final = "、"
"""What stands between names in one cell."""

_ADD_CASE: Final = Text(zh="请在“用例”表里补一个，或者删去这一行。", en="Add one to the sheet 用例, or delete the row.")
_NUMBER: Final = Text(zh="请在“用例”列写用例的编号。", en="Write the number of a case under 用例.")
_NO_PARAMETER: Final = Text(zh="这一行没有设定参数", en="the row sets no parameter")
_NAME_AND_VALUE: Final = Text(zh="请写名称和值。", en="Write its name and its value.")
_KEEP_ONE_ROW: Final = Text(zh="请只保留一行。", en="Keep one of the rows.")
_NO_REFERRAL: Final = Text(zh="这一行没有说明由谁为什么转介", en="the row does not say who asks for what")
_WRITE_REFERRAL: Final = Text(
    zh="请写待遇或社会力量，以及转出单位；没有的写“无”。",
    en="Write the benefit or partner, and who asks; 无 where nobody does.",
)


def case_document(path: Path, vocabulary: Vocabulary) -> Document:
    """The cases of a workbook as the list of them that a YAML file would hold.

    Raises:
        AidcoordError: python-calamine is not installed.
    """
    cases = _Cases(HouseholdSheets.read(path, vocabulary))
    if not cases.sheets.sheets:
        return Document(None, tuple(cases.sheets.faults))
    listed = tuple(cases.listed())
    root = ListNode(path="", place=Place(str(path), 1), items=listed)
    return Document(root if listed else None, tuple(cases.sheets.faults))


@define
class _Cases:
    sheets: HouseholdSheets
    _used: set[str] = field(factory=set)

    def listed(self) -> Iterator[MapNode]:
        """Each case with its household and what is expected of it."""
        households = self.sheets.households()
        rows = self._by_number(self._rows("cases", CASE_COLUMNS))
        expected = self._by_case("expected", EXPECTED_COLUMNS, rows)
        parameters = self._by_case("parameters", PARAMETER_COLUMNS, rows)
        referrals = self._by_case("referrals", REFERRAL_COLUMNS, rows)
        for number, row in rows.items():
            case = self._with_referrals(
                self._case(row, households, expected.get(number, [])), referrals.get(number, [])
            )
            yield self._with_parameters(case, parameters[number]) if number in parameters else case
        for name in households.keys() - self._used:
            said = Text(zh="没有用例用到这一户", en="no case is about this household")
            self.sheets.faults.append(households[name].fault(said, _ADD_CASE))

    def _by_case(self, name: str, columns: Keys, cases: Mapping[str, MapNode]) -> dict[str, list[MapNode]]:
        """The rows of a sheet by the case that each is about; what is about none is noted."""
        found: dict[str, list[MapNode]] = {}
        for row in self._rows(name, columns):
            number = said(row, CASE_COLUMN)
            if number is not None and number in cases:
                found.setdefault(number, []).append(row)
            else:
                entry = row.get(*CASE_COLUMN)
                word = shown(number or "")
                said_so = Text(zh=f"“用例”表里没有用例“{word}”", en=f"the sheet 用例 has no case '{word}'")
                advice = meant(number or "", cases) or _NUMBER
                self.sheets.faults.append((entry.value if entry else row).fault(said_so, advice))
        return found

    def _with_parameters(self, case: MapNode, rows: list[MapNode]) -> MapNode:
        """The case with the amounts that it sets."""
        entries: dict[str, Entry] = {}
        for row in rows:
            name, value = row.get("参数", "parameter"), row.get("值", "value")
            if name is None or value is None or not isinstance(name.value, TextNode):
                self.sheets.faults.append(row.fault(_NO_PARAMETER, _NAME_AND_VALUE))
            elif entries.setdefault(name.value.text or "", Entry(name.value, value.value)).key is not name.value:
                word = shown(name.value.text or "")
                twice = Text(zh=f"“{word}”在一个用例里设定了两次", en=f"'{word}' is set twice in one case")
                self.sheets.faults.append(name.value.fault(twice, _KEEP_ONE_ROW))
        if not entries:
            return case
        content = MapNode(path="", place=case.place, entries=tuple(entries.values()))
        return attrs.evolve(case, entries=(*case.entries, _entry(case, CASE_KEYS["parameters"], content)))

    def _with_referrals(self, case: MapNode, rows: list[MapNode]) -> MapNode:
        """The case with who asks for what, for the household or for each member."""
        found: dict[str, tuple[Entry, list[tuple[TextNode | None, Node]]]] = {}
        for row in rows:
            asked, senders, subject = row.get(*_ASKED), row.get(*_SENDERS), row.get(*SUBJECT_COLUMN)
            if asked is None or senders is None:
                self.sheets.faults.append(row.fault(_NO_REFERRAL, _WRITE_REFERRAL))
                continue
            whose = subject.value if subject is not None and isinstance(subject.value, TextNode) else None
            _, told = found.setdefault(said(row, _ASKED) or "", (asked, []))
            told.append((None if whose is None or whose.text in HOUSEHOLD_WORDS else whose, _several(senders.value)))
        if not found:
            return case
        entries = tuple(self._of_benefit(asked, told) for asked, told in found.values())
        content = MapNode(path="", place=case.place, entries=entries)
        return attrs.evolve(case, entries=(*case.entries, _entry(case, CASE_KEYS["referrals"], content)))

    def _rows(self, name: str, columns: Keys) -> tuple[MapNode, ...]:
        if name not in self.sheets.sheets and name not in _OPTIONAL:
            zh = f"工作簿没有“{CASE_SHEETS[name]}”（{name}）表"
            en = f"the workbook has no sheet {CASE_SHEETS[name]} ({name})"
            advice = Text(zh="请补上，并写列名。", en="Add it, with its headings.")
            self.sheets.faults.append(told(zh, en, advice, place=self.sheets.start))
            return ()
        if name not in self.sheets.sheets:
            return ()
        words = [word for pair in columns.items() for word in reversed(pair)]
        table = self.sheets.table(name, lambda heading, _row: _KINDS.get(heading, str), words)
        return table.rows if table else ()

    def _by_number(self, rows: tuple[MapNode, ...]) -> dict[str, MapNode]:
        found: dict[str, MapNode] = {}
        for row in rows:
            number = said(row, CASE_COLUMN)
            if number is None:
                said_so = Text(zh="用例没有编号", en="the case has no number")
                advice = Text(zh="请写在“用例”列。", en="Write one under 用例.")
                self.sheets.faults.append(row.fault(said_so, advice))
            elif found.setdefault(number, row) is not row:
                said_so = Text(zh=f"有两个用例“{shown(number)}”", en=f"there are two cases '{shown(number)}'")
                advice = Text(zh="请分别编号。", en="Number them apart.")
                self.sheets.faults.append(row.fault(said_so, advice))
        return found

    def _case(self, row: MapNode, households: Mapping[str, MapNode], expected: list[MapNode]) -> MapNode:
        name = self.sheets.household_of(row, households)
        entries = list(less(row, (*CASE_COLUMN, *HOUSEHOLD_COLUMN)))
        if name is not None:
            self._used.add(name)
            entries.append(_entry(row, CASE_KEYS["household"], households[name]))
        if expected:
            entries.append(_entry(row, CASE_KEYS["expected"], self._expected(row, expected)))
        return attrs.evolve(row, entries=tuple(entries))

    def _expected(self, case: MapNode, rows: list[MapNode]) -> MapNode:
        """The results by benefit, those of members by their ids."""
        found: dict[str, tuple[Entry, list[tuple[TextNode | None, MapNode]]]] = {}
        for row in rows:
            benefit, subject = row.get(*BENEFIT_COLUMN), row.get(*SUBJECT_COLUMN)
            if benefit is None:
                said_so = Text(zh="这一行没有说明期望哪项待遇", en="the row does not say which benefit it expects")
                self.sheets.faults.append(row.fault(said_so, Text(zh="请填写。", en="Write it.")))
                continue
            whose = subject.value if subject is not None and isinstance(subject.value, TextNode) else None
            result = _result(row)
            _, results = found.setdefault(said(row, BENEFIT_COLUMN) or "", (benefit, []))
            results.append((None if whose is None or whose.text in HOUSEHOLD_WORDS else whose, result))
        entries = [self._of_benefit(benefit, results) for benefit, results in found.values()]
        return MapNode(path="", place=case.place, entries=tuple(entries))

    def _of_benefit(self, benefit: Entry, results: Sequence[tuple[TextNode | None, Node]]) -> Entry:
        key = benefit.value
        assert isinstance(key, TextNode)  # noqa: S101 - cells are texts
        members: dict[str | None, Entry] = {}
        for whose, result in results:
            text = whose.text if whose else None
            if text in members:
                what, who = shown(key.text or ""), shown(text or "家庭")
                twice = Text(zh=f"对{who}的“{what}”期望了两次", en=f"'{what}' is expected twice for {who}")
                self.sheets.faults.append(result.fault(twice, _KEEP_ONE_ROW))
            else:
                members[text] = Entry(whose or key, result)
        whole = members.get(None)
        if whole is not None and len(members) == 1:
            return Entry(key, whole.value)
        return Entry(key, MapNode(path="", place=key.place, entries=tuple(members.values())))


def _result(row: MapNode) -> MapNode:
    """The long form of a result; names that are missing stand in one cell."""
    entries = less(row, (*CASE_COLUMN, *BENEFIT_COLUMN, *SUBJECT_COLUMN))
    return attrs.evolve(row, entries=tuple(_divided(entry) for entry in entries))


def _divided(entry: Entry) -> Entry:
    if entry.name not in {"missing", RESULT_KEYS["missing"]}:
        return entry
    return Entry(entry.key, _several(entry.value))


def _several(value: Node) -> Node:
    """The names that stand in one cell."""
    if not isinstance(value, TextNode) or not value.text:
        return value
    parts = [part.strip() for part in value.text.replace(",", _SEVERAL).replace("，", _SEVERAL).split(_SEVERAL)]
    items = tuple(attrs.evolve(value, text=part) for part in parts if part)
    return (
        items[0] if len(items) == 1 and items[0].text in NOBODY else ListNode(path="", place=value.place, items=items)
    )


def _entry(row: MapNode, key: str, value: Node) -> Entry:
    return Entry(TextNode(path="", place=row.place, text=key), value)
