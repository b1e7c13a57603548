"""Household files in, `Household` out: everything wrong with them in one error."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from attrs import frozen

from aidcoord.errors import CaseFileError, EvidenceError, Fault, Place
from aidcoord.model.days import Period
from aidcoord.model.households import HOUSEHOLD, Award, Household, Member, Person
from aidcoord.model.texts import Text
from aidcoord.serial.checks import faults_among
from aidcoord.serial.documents import WORKBOOKS, Document, document_from, read_document
from aidcoord.serial.forms import HOUSEHOLD_WORDS, AwardForm, HouseholdForm, MemberForm, keys_of
from aidcoord.serial.nodes import MapNode, Node, RefusedError, kind_of, node_of, text_of
from aidcoord.serial.reading import converter_for
from aidcoord.serial.registers.between import faults_between
from aidcoord.serial.vocabulary import Vocabulary

VocabularyAt = Callable[[str | None], Vocabulary]
"""The words that hold in a township, by its code; raises `EvidenceError` where no code, or that one, gives none."""
_TOWNSHIP: Final = ("township", keys_of(HouseholdForm)["township"].zh)


@frozen
class Reading:
    """What reading a household gave: the household, or its faults, in the order of their places."""

    household: Household | None
    faults: tuple[Fault, ...] = ()


def read_household(path: Path, vocabulary: Vocabulary) -> Household:
    """Read one household file.

    Raises:
        CaseFileError: The file has faults; the error lists every one.
    """
    return _household(_read(read_document(path), vocabulary))


def household_from(document: str | Mapping[str, object], vocabulary: Vocabulary, file: str = "document") -> Household:
    """Read one household from YAML or JSON text, or from a mapping that a program holds.

    Args:
        document: The text, or the mapping; a mapping holds no floats.
        vocabulary: What may be recorded.
        file: What places call the text.

    Raises:
        CaseFileError: The document has faults; the error lists every one.
    """
    if isinstance(document, str):
        return _household(_read(document_from(document, file), vocabulary))
    try:
        node = node_of(document)
    except RefusedError as error:
        raise CaseFileError.of(error.faults) from None
    return _household(household_tree(node, vocabulary))


def read_households(paths: Iterable[Path], vocabulary: Vocabulary | VocabularyAt) -> tuple[Household, ...]:
    """Read household files that belong together; a workbook holds any number of households.

    Args:
        paths: The files.
        vocabulary: What may be recorded in all of them, or what may be where a household lives.

    Raises:
        CaseFileError: A file has faults, or two files claim one household or one person; the error lists everything.
    """
    faults: list[Fault] = []
    found: list[tuple[Household, Node]] = []
    for path in paths:
        for reading, root in _readings(path, vocabulary):
            faults.extend(reading.faults)
            if reading.household is not None and root is not None:
                found.append((reading.household, root))
    faults.extend(faults_between(found))
    if faults:
        raise CaseFileError.of(dict.fromkeys(faults))
    return tuple(household for household, _root in found)


def _readings(path: Path, vocabulary: Vocabulary | VocabularyAt) -> Iterator[tuple[Reading, Node | None]]:
    """What each household of a file gives: a workbook holds any number, every other file one."""
    if path.suffix.lower() in WORKBOOKS:
        yield from _of_workbook(path, vocabulary)
        return
    document = read_document(path)
    known = vocabulary if isinstance(vocabulary, Vocabulary) else _found(vocabulary, document)
    yield known if isinstance(known, Reading) else _read(document, known), document.root


def _of_workbook(path: Path, vocabulary: Vocabulary | VocabularyAt) -> Iterator[tuple[Reading, Node | None]]:
    from aidcoord.serial.workbooks.households import HouseholdSheets  # noqa: PLC0415 - most files are YAML

    sheets = HouseholdSheets.read(path, vocabulary)
    for node in sheets.households().values():
        yield household_tree(node, sheets.vocabulary), node
    yield Reading(None, tuple(sheets.faults)), None


def household_tree(node: Node, vocabulary: Vocabulary) -> Reading:
    """Read a household that is part of a larger document, such as a test case."""
    if not isinstance(node, MapNode):
        found = kind_of(node)
        zh, en = f"家庭写成键和值，不是{found.zh}", f"a household is written as keys with values, not as {found.en}"
        return Reading(None, (node.fault(Text(zh=zh, en=en)),))
    faults = list(faults_among(node))
    try:
        form = converter_for(vocabulary).structure(node, HouseholdForm)
    except RefusedError as error:
        return Reading(None, in_order([*faults, *error.faults]))
    return Reading(None, in_order(faults)) if faults else _modelled(form)


def in_order(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Faults by file, line and column; those without a place last."""
    return tuple(sorted(faults, key=lambda fault: _rank(fault.place)))


def _rank(place: Place | None) -> tuple[bool, str, str, int, int]:
    return (True, "", "", 0, 0) if place is None else (False, place.file, place.sheet, place.line, place.column)


def _read(document: Document, vocabulary: Vocabulary) -> Reading:
    if document.root is None:
        return Reading(None, document.faults)
    reading = household_tree(document.root, vocabulary)
    faults = in_order([*document.faults, *reading.faults])
    return Reading(None, faults) if faults else reading


def _found(vocabulary_at: VocabularyAt, document: Document) -> Vocabulary | Reading:
    """The vocabulary where the household lives; where nobody can tell, a reading that says so instead."""
    if not isinstance(document.root, MapNode):
        return Vocabulary.of(())  # it is no household, wherever that would live
    said = document.root.get(*_TOWNSHIP)
    try:
        return vocabulary_at(text_of(said.value) if said else None)
    except EvidenceError as error:
        fault = (said.value if said else document.root).fault(error)
        return Reading(None, in_order([*document.faults, fault]))


def _household(reading: Reading) -> Household:
    if reading.household is None:
        raise CaseFileError.of(reading.faults)
    return reading.household


def _modelled(form: HouseholdForm) -> Reading:
    try:
        return Reading(_of_form(form))
    except ValueError as error:
        # The model refuses something that the checks above do not know of; say so without the exact place.
        return Reading(None, (form.node.fault(error),))


def _of_form(form: HouseholdForm) -> Household:
    return Household(
        id=form.household,
        residence=form.residence,
        township=form.township,
        members=tuple(_member(member) for member in form.members),
        evidence=form.records.evidence,
        awards=tuple(_award(award) for award in form.awards),
    )


def _member(form: MemberForm) -> Member:
    said = {name: value for name, value in (("born", form.born), ("sex", form.sex)) if value is not None}
    return Member(
        person=Person(id=form.id, name=form.name, number=form.number, **said),  # type: ignore[arg-type]
        relation=form.relation,
        joined=form.joined,
        left=form.left,
        absence=form.absence,
        absent_since=form.absent_since,
        evidence=form.records.evidence,
    )


def _award(form: AwardForm) -> Award:
    return Award(
        benefit=form.benefit,
        subject=HOUSEHOLD if form.subject in HOUSEHOLD_WORDS else form.subject,
        state=form.state,
        amount=form.amount,
        period=Period(form.starts, form.ends),
    )
