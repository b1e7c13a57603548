"""Strategies that draw households: whatever a file may hold."""

from datetime import date

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
from aidcoord.model.evidence import Value
from aidcoord.model.personal_numbers import check_digit
from aidcoord.serial import Vocabulary

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
