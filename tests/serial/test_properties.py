"""What holds for every household and for every text."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aidcoord import (
    Absence,
    Award,
    AwardState,
    Evidence,
    EvidenceType,
    Household,
    Member,
    Option,
    Period,
    Person,
    PersonalNumber,
    Relation,
    Residence,
    Scope,
    Sex,
    Standing,
)
from aidcoord.errors import CaseFileError, Fault
from aidcoord.model.evidence import Value
from aidcoord.model.personal_numbers import check_digit
from aidcoord.model.texts import Language
from aidcoord.serial import Vocabulary, household_from, json_value, parse_value, read_household, write_household

DAYS = st.dates()
TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), min_size=1, max_size=12).filter(str.strip)
IDS = st.one_of(st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True), TEXTS).filter(
    lambda text: text == text.strip() and text not in {"household", "家庭"}
)


def values(kind: EvidenceType) -> st.SearchStrategy[Value]:
    """Values that a type of evidence accepts."""
    if issubclass(kind.type, Option):
        return st.sampled_from(list(kind.type))
    if kind.type is bool:
        return st.booleans()
    least, most = kind.bounds
    return st.integers(least, most).map(kind.type)


def records(vocabulary: Vocabulary, scope: Scope) -> st.SearchStrategy[dict[str, Evidence]]:
    """Evidence of one scope."""
    evidence = {
        kind.id: st.builds(
            Evidence,
            values(kind),
            source=st.none() | TEXTS,
            as_of=st.none() | DAYS,
            standing=st.sampled_from(Standing),
            authorisation=st.none() | TEXTS,
        )
        for kind in vocabulary.of_scope(scope)
    }
    return st.fixed_dictionaries({}, optional=evidence)


@st.composite
def people(draw: st.DrawFn, name: str) -> Person:
    """Somebody, with a number or without one."""
    said = draw(st.none() | TEXTS)
    if draw(st.booleans()):
        born = draw(st.dates(min_value=date(1900, 1, 1)))
        first = f"990101{born:%Y%m%d}{draw(st.integers(0, 999)):03d}"
        return Person(id=name, name=said, number=PersonalNumber(first + check_digit(first)))
    return Person(id=name, name=said, born=draw(st.none() | DAYS), sex=draw(st.none() | st.sampled_from(Sex)))


@st.composite
def periods(draw: st.DrawFn, earliest: date = date.min) -> Period:
    """A period, with an end or without one."""
    days = st.dates(min_value=earliest)
    starts, ends = sorted([draw(days), draw(days)])
    return Period(starts, draw(st.sampled_from([ends, None])))


@st.composite
def households(draw: st.DrawFn, vocabulary: Vocabulary) -> Household:
    """A household that a file may hold."""
    names = draw(st.lists(IDS, min_size=1, max_size=3, unique=True))
    members: list[Member] = []
    for at, name in enumerate(names):
        person = draw(people(name))
        stay = draw(periods(person.born or date.min))
        absence = draw(st.sampled_from(Absence))
        member = Member(
            person=person,
            relation=Relation.CHILD if at else Relation.APPLICANT,
            joined=draw(st.sampled_from([stay.starts, None])),
            left=stay.ends,
            absence=absence,
            absent_since=draw(st.none() | DAYS) if absence is not Absence.NONE else None,
            evidence=draw(records(vocabulary, Scope.MEMBER)),
        )
        if member.person.number not in {other.person.number for other in members if other.person.number}:
            members.append(member)
    awards = st.builds(
        Award,
        benefit=st.sampled_from(sorted(vocabulary.benefits)),
        subject=st.sampled_from(["household", *(member.id for member in members)]),
        state=st.sampled_from(AwardState),
        amount=st.none() | values(vocabulary.evidence["wages"]),
        period=periods(),
    )
    return Household(
        id=draw(IDS),
        residence=draw(st.none() | st.sampled_from(Residence)),
        township=draw(st.none() | TEXTS),
        members=tuple(members),
        evidence=draw(records(vocabulary, Scope.HOUSEHOLD)),
        awards=tuple(draw(st.lists(awards, max_size=2))),
    )


@pytest.mark.parametrize("lang", ["zh", "en"])
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_what_is_written_reads_as_the_same_household(lang: Language, data: st.DataObject, small: Vocabulary) -> None:
    """Reading what was written gives the household back, in either language."""
    household = data.draw(households(small))

    assert household_from(write_household(household, small, lang), small) == household


@settings(deadline=None)
@given(data=st.data())
def test_the_text_of_a_value_is_that_value(data: st.DataObject, small: Vocabulary) -> None:
    """What goes out as JSON comes back as the same value of the same type."""
    kind = data.draw(st.sampled_from([small.evidence[name] for name in sorted(small.evidence)]))
    value = data.draw(values(kind))

    again = parse_value(str(json_value(value)), kind.type)

    assert (again, type(again)) == (value, kind.type)


@settings(max_examples=300, deadline=None)
@given(text=st.text() | st.text(alphabet="ab:- \n\t[]{}'\"&*!|>#%@`,?~0.户号：成员"))
def test_no_text_raises_anything_but_a_case_file_error(text: str, small: Vocabulary) -> None:
    """Random text is never a household, and is refused as one."""
    with pytest.raises(CaseFileError) as refusal:
        household_from(text, small)

    assert refusal.value.faults


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=300))
def test_no_bytes_raise_anything_but_a_case_file_error(content: bytes, small: Vocabulary, tmp_path: Path) -> None:
    """So are random bytes."""
    file = tmp_path / "f.yaml"
    file.write_bytes(content)

    with pytest.raises(CaseFileError):
        read_household(file, small)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused_with_places(data: st.DataObject, small: Vocabulary, plain: str) -> None:
    """Whatever happens to a piece of a sound file, it still reads or it is refused with places."""
    start = data.draw(st.integers(0, len(plain)))
    end = data.draw(st.integers(start, min(len(plain), start + 20)))
    damaged = plain[:start] + data.draw(st.text(max_size=8)) + plain[end:]

    assert all(fault.place for fault in _faults(damaged, small))


@settings(max_examples=120, deadline=None)
@given(data=st.data())
def test_known_keys_with_any_content_are_read_or_refused(data: st.DataObject, small: Vocabulary) -> None:
    """Texts, lists and mappings in the wrong places are faults, never a crash."""
    words = [*small.known_keys(Scope.HOUSEHOLD), *small.known_keys(Scope.MEMBER), "value", "benefit", "starts"]
    scalars = st.none() | st.sampled_from(["applicant", "本人", "a", "1.00", "2026-01-01", "家庭", "农村", ""]) | TEXTS
    documents = st.recursive(
        scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(words), inner, max_size=4)
    )
    member = st.fixed_dictionaries({"id": documents, "relation": documents}, optional={"wages": documents})
    document = data.draw(
        st.fixed_dictionaries(
            {"household": scalars, "members": st.lists(member, max_size=3) | documents},
            optional={"awards": documents, "savings": documents, "residence": documents},
        )
    )

    assert all(fault.path for fault in _faults(document, small))


def _faults(document: str | Mapping[str, object], vocabulary: Vocabulary) -> tuple[Fault, ...]:
    try:
        household_from(document, vocabulary)
    except CaseFileError as refusal:
        return refusal.faults
    return ()
