"""Case files: whole households with the results they are due, written by people who do not code.

A case is a sentence, a day, perhaps a county, a household and what is expected; a file holds one or a list of them.
Results are exact: there is no tolerance. A case may set parameters, so that what a county can choose is tested without
a county that has chosen it.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from attrs import define, field, frozen

from aidcoord.errors import CaseFileError, Fault, Place
from aidcoord.model.evidence import Value
from aidcoord.model.faults import UnreadableError, installed, meant, told
from aidcoord.model.households import Household
from aidcoord.model.texts import Text
from aidcoord.rules.rulebooks import Rulebook
from aidcoord.serial.documents import WORKBOOKS, Document, document_from, read_document
from aidcoord.serial.forms import FIXED_WORDS
from aidcoord.serial.households import household_tree
from aidcoord.serial.nodes import Entry, ListNode, MapNode, Node, TextNode, kind_of, shown
from aidcoord.serial.values import parse_date
from aidcoord.serial.vocabulary import Vocabulary
from aidcoord.testing.case_parameters import read_parameters
from aidcoord.testing.case_words import CASE_KEYS, REQUIRED, sort_entries
from aidcoord.testing.expectations import Expectation, Expected, not_one_value, read_expected
from aidcoord.testing.expected_referrals import ReferralExpectation, read_referrals
from aidcoord.testing.result_words import ResultWords

T = TypeVar("T")


@frozen(kw_only=True)
class Case:
    """One household on one day, and what it is expected to be due."""

    sentence: str
    on: date
    county: str | None = None
    parameters: Mapping[str, Value] = field(factory=dict)
    """Amounts that hold in this case in the place of those in force, by full name, each for every cell of its table."""
    household: Household
    expected: tuple[Expectation, ...]
    referrals: tuple[ReferralExpectation, ...] = ()
    place: Place | None = None


@define(eq=False, slots=False)
class CaseReader:
    """Reads the case files of one rulebook: its evidence, benefits and counties are the words they may use."""

    rulebook: Rulebook
    vocabulary: Vocabulary = field(init=False, repr=False)
    _counties: Mapping[str, str] = field(init=False, repr=False)
    _words: Mapping[str | None, ResultWords] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        laws = self.rulebook.laws.values()
        benefits = {name: law.titles(name) for law in laws for name in law.benefits()}
        self.vocabulary = Vocabulary.of(self.rulebook.evidence, benefits)
        self._words = {county: ResultWords(self.rulebook.law(county)) for county in (None, *self.rulebook.counties)}
        self._counties = {word: name for name, one in self.rulebook.counties.items() for word in (one.title.zh, name)}

    def read(self, path: Path) -> tuple[Case, ...]:
        """The cases of a file, in its order.

        Raises:
            CaseFileError: The file has faults; the error lists every one.
        """
        if path.suffix.lower() in WORKBOOKS:
            from aidcoord.testing.case_sheets import case_document  # noqa: PLC0415 - most files are YAML

            return self._cases(case_document(path, self.vocabulary))
        return self._cases(read_document(path))

    def read_text(self, text: str, file: str = "case") -> tuple[Case, ...]:
        """The cases of a text; `file` is what places call it.

        Raises:
            CaseFileError: The text has faults; the error lists every one.
        """
        return self._cases(document_from(text, file))

    def _cases(self, document: Document) -> tuple[Case, ...]:
        faults = list(document.faults)
        nodes = [] if document.root is None else _listed(document.root, faults)
        cases = [case for node in nodes if (case := self._case(node, faults)) is not None]
        first: dict[str, Case] = {}
        for case in cases:
            if first.setdefault(case.sentence, case) is not case:
                word, advice = shown(case.sentence), Text(zh="请写明有何不同。", en="Say how they differ.")
                zh, en = f"有两个用例都叫“{word}”", f"two cases are called '{word}'"
                faults.append(told(zh, en, advice, place=case.place))
        if faults:
            # A household of a workbook may stand in several cases; what is wrong with it is told once.
            raise CaseFileError.of(dict.fromkeys(faults))
        return tuple(cases)

    def _case(self, node: MapNode, faults: list[Fault]) -> Case | None:
        """The case that a mapping says, or `None` where it has faults, which are noted."""
        before = len(faults)
        entries = sort_entries(node, CASE_KEYS, Text(zh="用例", en="a case"), self._advice_on_households)
        found = entries.found
        faults.extend(entries.faults)
        faults.extend(
            node.fault(Text(zh=f"缺少“{CASE_KEYS[key]}”（{key}）", en=f"'{key}' ({CASE_KEYS[key]}) is missing"))
            for key in REQUIRED
            if key not in found or found[key].is_null
        )
        sentence = _read(found.get("sentence"), _sentence, faults)
        on = _read(found.get("on"), parse_date, faults)
        county = _read(found.get("county"), self._county, faults)
        parameters = read_parameters(found.get("parameters"), self.rulebook.law(county), faults)
        household = self._household(found.get("household"), faults)
        expected, referrals = self._expected(found, county, household, faults)
        if len(faults) > before or sentence is None or on is None or household is None:
            return None
        return Case(
            sentence=sentence,
            on=on,
            county=county,
            parameters=parameters,
            household=household,
            expected=expected,
            referrals=referrals,
            place=node.place,
        )

    @cached_property
    def _advice_on_households(self) -> Mapping[str, Text]:
        """What to do about a key that belongs to the household, by the key."""
        words = {word for known in FIXED_WORDS.values() for word in known} | set(self.vocabulary.evidence)
        advice = Text(
            zh="它属于家庭：请缩进到“家庭”（household）之下。",
            en="It is about the household: indent it below 'household' (家庭).",
        )
        return {word: advice for word in words if word not in {*CASE_KEYS, *CASE_KEYS.values()}}

    def _county(self, text: str) -> str:
        if text in self._counties:
            return self._counties[text]
        zh, en = f"没有安装名为“{shown(text)}”的县", f"no county called '{shown(text)}' is installed"
        raise UnreadableError(zh, en, meant(text, self._counties) or installed(self.rulebook.counties))

    def _household(self, entry: Entry | None, faults: list[Fault]) -> Household | None:
        if entry is None or entry.is_null:
            return None
        reading = household_tree(entry.value, self.vocabulary)
        faults.extend(reading.faults)
        return reading.household

    def _expected(
        self, found: Mapping[str, Entry], county: str | None, household: Household | None, faults: list[Fault]
    ) -> tuple[tuple[Expectation, ...], tuple[ReferralExpectation, ...]]:
        """What the determinations and the referrals are to be."""
        members = None if household is None else tuple(member.id for member in household.members)
        expected = Expected(words=self._words[county], members=members, faults=faults)
        results, referrals = (found.get(key) for key in ("expected", "referrals"))
        return (
            () if results is None or results.is_null else read_expected(results.value, expected),
            () if referrals is None or referrals.is_null else read_referrals(referrals.value, expected),
        )


def _listed(root: Node, faults: list[Fault]) -> list[MapNode]:
    """The mappings that are cases: the root alone, or the items of its list."""
    items = root.items if isinstance(root, ListNode) else (root,)
    if not items:
        advice = Text(zh="请写一个用例，或者删去文件。", en="Write a case, or delete the file.")
        faults.append(root.fault(Text(zh="列表是空的", en="the list is empty"), advice))
    faults.extend(
        item.fault(
            Text(
                zh=f"用例写成键和值，不是{kind_of(item).zh}",
                en=f"a case is written as keys with values, not as {kind_of(item).en}",
            )
        )
        for item in items
        if not isinstance(item, MapNode)
    )
    return [item for item in items if isinstance(item, MapNode)]


def _read(entry: Entry | None, parse: Callable[[str], T], faults: list[Fault]) -> T | None:
    """What the value of a key says, or `None` where it says nothing or has a fault, which is noted."""
    if entry is None or entry.is_null:
        return None
    node = entry.value
    if not isinstance(node, TextNode) or node.text is None:
        faults.append(node.fault(not_one_value(node)))
        return None
    try:
        return parse(node.text)
    except UnreadableError as error:
        faults.append(node.fault(error))
        return None


def _sentence(text: str) -> str:
    sentence = " ".join(text.split())
    if not sentence:
        advice = Text(zh="请用一句话说明这个用例。", en="Say in one sentence what the case shows.")
        raise UnreadableError("说明是空的", "the sentence is empty", advice)
    return sentence
