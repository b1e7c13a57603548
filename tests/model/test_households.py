"""Households: who belongs on a day, who is left out and why, and what a file may not say."""

import copy
import pickle
from datetime import date

import pytest

from aidcoord.model.classifications import Absence, Relation, Sex
from aidcoord.model.days import Period
from aidcoord.model.evidence import Evidence
from aidcoord.model.facts import FACTS
from aidcoord.model.households import HOUSEHOLD, MOST_MEMBERS, Award, Household, Member, Person
from aidcoord.model.money import Fen, yuan
from aidcoord.model.personal_numbers import PersonalNumber

ON = date(2026, 11, 1)
LI = PersonalNumber("990101196602030011")


def member(name: str, relation: Relation = Relation.CHILD, **facts: object) -> Member:
    """A member of whom nothing is known but what is said here."""
    about = {key: facts.pop(key) for key in ("born", "sex", "number") if key in facts}
    return Member(person=Person(id=name, **about), relation=relation, **facts)  # type: ignore[arg-type]


def household(*members: Member, **facts: object) -> Household:
    """A household of these members."""
    return Household(id="YL-0001", members=members, **facts)  # type: ignore[arg-type]


def ids(members: tuple[Member, ...]) -> list[str]:
    """The members' ids, in order."""
    return [one.id for one in members]


THREE_GENERATIONS = household(
    member("li", Relation.APPLICANT),
    member("wang", Relation.SPOUSE, joined=date(2020, 5, 1)),
    member("grandmother", Relation.PARENT, left=date(2025, 3, 31)),
    member("baby", born=date(2026, 6, 15)),
    member("son", absence=Absence.LIVES_APART, absent_since=date(2024, 1, 1)),
    member("daughter", absence=Absence.STUDY),
)


@pytest.mark.parametrize(
    ("on", "family", "left_out"),
    [
        pytest.param(
            date(2016, 10, 1),
            ["li", "grandmother", "son", "daughter"],
            {"wang": "a member only from 2020-05-01", "baby": "not born yet"},
            id="before the wedding, the birth and the son's moving out",
        ),
        pytest.param(
            date(2020, 5, 1),
            ["li", "wang", "grandmother", "son", "daughter"],
            {"baby": "not born yet"},
            id="on the day of joining",
        ),
        pytest.param(
            date(2025, 3, 31),
            ["li", "wang", "grandmother", "daughter"],
            {"baby": "not born yet", "son": "lives apart and is looked at only for the support owed"},
            id="on the last day of a membership",
        ),
        pytest.param(
            date(2026, 6, 15),
            ["li", "wang", "baby", "daughter"],
            {
                "grandmother": "no longer a member after 2025-03-31",
                "son": "lives apart and is looked at only for the support owed",
            },
            id="on the day of birth",
        ),
    ],
)
def test_who_is_the_family_and_who_is_left_out(on: date, family: list[str], left_out: dict[str, str]) -> None:
    """Everybody in the file is either family on a day or left out with a reason."""
    assert ids(THREE_GENERATIONS.family_on(on)) == family
    assert {out.member.id: out.reason.en for out in THREE_GENERATIONS.left_out_on(on)} == left_out
    assert all(out.reason.zh for out in THREE_GENERATIONS.left_out_on(on))


@pytest.mark.parametrize("on", [date(2016, 10, 1), date(2024, 1, 1), ON])
def test_the_size_counts_the_family(on: date) -> None:
    """The household of a day has as many people as its family, whoever else is in the file."""
    assert THREE_GENERATIONS.on(on).size == len(THREE_GENERATIONS.family_on(on))


def test_an_obligor_living_apart_stays_in_the_file() -> None:
    """Rules still look at who owes support, although the size does not count them."""
    assert "son" in ids(THREE_GENERATIONS.on(ON).members)


@pytest.mark.parametrize("absence", [absence for absence in Absence if absence is not Absence.LIVES_APART])
def test_an_absent_member_stays_family(absence: Absence) -> None:
    """Whether prison or service leaves somebody out is a rule of a benefit, not of the model."""
    assert household(member("li", absence=absence)).on(ON).size == 1


def test_an_absence_that_begins_later_is_none_yet() -> None:
    """A household as of a day knows nothing of what came after."""
    away = member("son", absence=Absence.PRISON, absent_since=date(2025, 1, 1))

    assert household(away).on(date(2024, 12, 31)).members[0].absence is Absence.NONE
    assert household(away).on(date(2025, 1, 1)).members[0].absence is Absence.PRISON


def test_the_household_of_a_day_leaves_the_file_as_it_was() -> None:
    """`on` makes another household and changes nothing in this one."""
    before = copy.deepcopy(THREE_GENERATIONS)

    THREE_GENERATIONS.on(date(2016, 10, 1))

    assert before == THREE_GENERATIONS


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        ("age", 60),
        ("sex", Sex.MALE),
        ("relation", Relation.APPLICANT),
        ("absence", Absence.WORK),
        ("months_absent", 9),
        ("household_size", 1),
        ("residence", None),
    ],
)
def test_facts_follow_from_the_file(fact: str, expected: object) -> None:
    """The model says what follows from number, dates and relation; what is not recorded is unknown."""
    li = member("li", Relation.APPLICANT, number=LI, absence=Absence.WORK, absent_since=date(2026, 2, 1))
    facts = {one.id: one for one in FACTS}

    assert facts[fact].read(household(li).on(ON), li, ON) == expected


@pytest.mark.parametrize("fact", ["age", "born_on", "sex", "months_absent"])
def test_what_the_file_does_not_say_is_unknown(fact: str) -> None:
    """Unknown is never nothing: no birthday is no age, an absence without a day has no length."""
    somebody = member("li", absence=Absence.WORK)

    assert {one.id: one for one in FACTS}[fact].read(household(somebody), somebody, ON) is None


def test_born_and_sex_come_from_the_number() -> None:
    """A number alone says when somebody was born, and the sex."""
    assert Person(id="li", number=LI).born == date(1966, 2, 3)
    assert Person(id="li", number=LI).sex is Sex.MALE


def test_a_person_who_contradicts_the_number_is_refused_for_all_of_it() -> None:
    """Both contradictions stand in one message, which does not give the day of the number away."""
    with pytest.raises(ValueError, match=r"born 1966-03-02.*; li: the sex given") as refusal:
        Person(id="li", number=LI, born=date(1966, 3, 2), sex=Sex.FEMALE)

    assert "1966-02-03" not in str(refusal.value)


@pytest.mark.parametrize("name", ["", " ", " li", HOUSEHOLD])
def test_an_id_is_a_word(name: str) -> None:
    """Nobody is called nothing, nor as the household itself."""
    with pytest.raises(ValueError, match="a person's id is a word"):
        Person(id=name)


@pytest.mark.parametrize(
    ("facts", "complaint"),
    [
        pytest.param({"joined": ON, "left": date(2026, 1, 1)}, "before joining it", id="left before joining"),
        pytest.param({"born": ON, "left": date(2026, 1, 1)}, "before being born", id="left before birth"),
        pytest.param({"absent_since": ON}, "the absence is not said", id="absent for no reason"),
    ],
)
def test_what_cannot_be_of_a_member_is_refused(facts: dict[str, object], complaint: str) -> None:
    """Dates that contradict each other are named."""
    with pytest.raises(ValueError, match=f"li .*{complaint}"):
        member("li", **facts)  # type: ignore[arg-type]


def test_everything_wrong_with_a_household_is_said_at_once() -> None:
    """One message lists every fault, and shows no number."""
    with pytest.raises(ValueError, match="household YL-0001") as refusal:
        household(
            member("li", number=LI),
            member("wang", number=LI),
            member("chen"),
            member("chen"),
            awards=[Award(benefit="civil_affairs__dibao", subject="zhao", period=Period(ON))],
        )

    assert str(refusal.value).split("; ") == [
        "household YL-0001 lists chen more than once",
        "household YL-0001 gives li and wang the same personal number",
        "household YL-0001 records an award for zhao, who is no member",
    ]
    assert "9901" not in str(refusal.value)


def test_a_household_has_an_id_and_a_bounded_number_of_members() -> None:
    """No bound, no promise that sums over the members fit."""
    household(*(member(f"m{number}") for number in range(MOST_MEMBERS)))
    with pytest.raises(ValueError, match="has no id"):
        Household(id=" ", members=())
    with pytest.raises(ValueError, match=f"{MOST_MEMBERS} are the most"):
        household(*(member(f"m{number}") for number in range(MOST_MEMBERS + 1)))


@pytest.mark.parametrize(
    ("amount", "error"),
    [
        pytest.param(300, TypeError, id="a plain number, of which nobody knows the unit"),
        pytest.param(3.0, TypeError, id="a float"),
        pytest.param(yuan(-1), ValueError, id="less than nothing"),
    ],
)
def test_an_award_is_money(amount: Fen, error: type[Exception]) -> None:
    """An amount awarded is money and not negative."""
    with pytest.raises(error, match="the amount of civil_affairs__dibao"):
        Award(benefit="civil_affairs__dibao", amount=amount, period=Period(ON))


def test_awards_of_a_day() -> None:
    """Only awards whose period covers the day count."""
    award = Award(benefit="civil_affairs__dibao", amount=yuan(300), period=Period(ON, date(2026, 11, 30)))
    file = household(member("li"), awards=[award])

    assert file.awards_on(ON) == (award,)
    assert file.awards_on(date(2026, 12, 1)) == ()


def test_what_was_given_to_a_household_can_change_without_changing_it() -> None:
    """Lists and mappings are copied when the household is made."""
    members, evidence, of_li = [], {"dwellings": Evidence(1)}, {"wages": Evidence(yuan(1200))}
    members.append(member("li", evidence=of_li))
    file = household(*members, evidence=evidence)

    evidence.clear()
    of_li["wages"] = Evidence(yuan(0))

    assert file.evidence == {"dwellings": Evidence(1)}
    assert file.members[0].evidence == {"wages": Evidence(yuan(1200))}


def test_what_a_household_holds_cannot_be_changed() -> None:
    """Neither the evidence of the household nor that of a member takes another entry."""
    file = household(member("li", evidence={"wages": Evidence(yuan(1200))}), evidence={"dwellings": Evidence(1)})
    for evidence in (file.evidence, file.members[0].evidence):
        for change in ("clear", "pop", "popitem", "setdefault", "update", "__setitem__", "__delitem__", "__ior__"):
            with pytest.raises(TypeError, match="part of a frozen object"):
                getattr(evidence, change)("wages", Evidence(yuan(0)))


def test_a_household_can_be_pickled_and_copied() -> None:
    """Another process gets the same household, evidence and all."""
    file = household(member("li", number=LI, evidence={"wages": Evidence(yuan(1200))}))

    assert pickle.loads(pickle.dumps(file)) == file  # noqa: S301 - our own
    assert copy.deepcopy(file) == file
