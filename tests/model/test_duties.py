"""Duties: what each has to say in its state, and terms that a county sets."""

from typing import Any, Final

import pytest

from aidcoord import Document, Duty, DutyKind, DutyRecord, DutyState, DutyTerm, Text
from aidcoord.model.duties import SECTIONS

WORDS: Final = Text(zh="临时救助", en="Run temporary relief.")
RECORD: Final = DutyRecord(what=Text(zh="会议记录", en="a minute"), post=Text(zh="乡镇长", en="Head of the township"))
CARRIED, RECORDED, OPEN = DutyState
SOURCE: Final = Document("办法").article(3)


def duty(clause: str = "CIV-11", **said: Any) -> Duty:
    """A duty of civil affairs."""
    return Duty(clause, WORDS, kind=DutyKind.BENEFIT, holder="civil_affairs", **said)


@pytest.mark.parametrize(
    "said",
    [
        pytest.param({"state": CARRIED, "carried_by": ("relief",)}, id="carried by something"),
        pytest.param({"state": RECORDED, "record": RECORD}, id="recorded by a post"),
        pytest.param({"state": RECORDED, "record": RECORD, "carried_by": ("a",)}, id="recorded, with what helps"),
        pytest.param({"state": OPEN, "missing": WORDS}, id="open, and nothing there"),
        pytest.param({"state": OPEN, "missing": WORDS, "carried_by": ("a", "b")}, id="open, and some of it there"),
    ],
)
def test_each_state_says_what_it_has_to(said: dict[str, Any]) -> None:
    """Such duties can be declared."""
    assert duty(**said).state is said["state"]


@pytest.mark.parametrize(
    ("said", "complaint"),
    [
        pytest.param({"state": CARRIED}, "the duty CIV-11 is carried by nothing", id="carried by nothing"),
        pytest.param({"state": OPEN}, "says what is missing where it is open", id="open without a word"),
        pytest.param({"state": RECORDED}, "says what is recorded", id="recorded, but not what"),
        pytest.param({"state": CARRIED, "carried_by": ("a",), "missing": WORDS}, "and nowhere else", id="carried but"),
        pytest.param({"state": OPEN, "missing": WORDS, "record": RECORD}, "what is recorded", id="open and recorded"),
        pytest.param({"state": CARRIED, "carried_by": ("a", "a")}, "names something twice", id="a carrier twice"),
        pytest.param({"clause": "civ-11", "state": OPEN, "missing": WORDS}, "not by 'civ-11'", id="no clause"),
    ],
)
def test_a_duty_that_says_too_little_or_too_much_is_refused(said: dict[str, Any], complaint: str) -> None:
    """With the clause, where it has one."""
    with pytest.raises(ValueError, match=complaint):
        duty(**said)


def test_carriers_are_listed() -> None:
    """A single name would be taken for its letters."""
    with pytest.raises(TypeError, match=r"write \('relief',\)"):
        duty(state=CARRIED, carried_by="relief")


def test_duties_stand_in_the_order_of_the_document() -> None:
    """By section, then by number; what is of another document comes after it."""
    clauses = [duty(clause, state=OPEN, missing=WORDS) for clause in ("ZZ-01", "PUB-01", "CIV-11", "CIV-02", "PRI-12")]

    in_order = sorted(clauses, key=lambda one: one.order)

    assert [one.clause for one in in_order] == ["PRI-12", "CIV-02", "CIV-11", "PUB-01", "ZZ-01"]
    assert next(iter(SECTIONS)) == "PRI"


@pytest.mark.parametrize(
    ("said", "complaint"),
    [
        pytest.param({}, "is an interval of months, or a month and a day", id="neither"),
        pytest.param({"every_months": 6, "month": 3, "day": 31}, "is an interval", id="both"),
        pytest.param({"month": 3}, "is an interval", id="a month without a day"),
        pytest.param({"every_months": 0}, "one month or more, not of 0", id="no month"),
        pytest.param({"month": 2, "day": 29}, "no day that each year has", id="a leap day"),
        pytest.param({"month": 13, "day": 1}, "no day that each year has", id="a thirteenth month"),
    ],
)
def test_a_term_is_an_interval_or_a_day(said: dict[str, int], complaint: str) -> None:
    """One of the two, and one that there is."""
    with pytest.raises(ValueError, match=complaint):
        DutyTerm("TWN-01", source=SOURCE, **said)


def test_both_sorts_of_terms_stand() -> None:
    """Every so many months, or by a day of each year."""
    assert DutyTerm("TWN-01", source=SOURCE, every_months=6).every_months == 6
    assert DutyTerm("FIN-10", source=SOURCE, month=2, day=28).day == 28
