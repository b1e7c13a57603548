"""Rescue of vagrants, referrals to charity, and what the registers say against the file."""

from datetime import date

import pytest

from aidcoord import DisabilityLevel, Fen, Relation, day, yuan
from aidcoord_civil_affairs import charity, records, vagrants
from aidcoord_civil_affairs.relief_options import MarriageRecord


@pytest.mark.parametrize(
    ("dibao", "tekun", "expected"),
    [(False, False, True), (True, False, False), (False, True, False)],
    ids=["neither", "dibao", "tekun"],
)
def test_without_living_aid(*, dibao: bool, tekun: bool, expected: bool) -> None:
    """Who draws dibao or tekun is looked after by those."""
    assert vagrants.is_without_living_aid(dibao, tekun) is expected


@pytest.mark.parametrize(
    ("age", "minor", "elderly"),
    [(17, True, False), (18, False, False), (59, False, False), (60, False, True)],
    ids=["17", "18", "59", "60"],
)
def test_ages(age: int, *, minor: bool, elderly: bool) -> None:
    """Under age until eighteen, elderly from sixty."""
    assert vagrants.is_rescued_minor(age, 18) is minor
    assert vagrants.is_rescued_elderly(age, 60) is elderly


@pytest.mark.parametrize("level", list(DisabilityLevel), ids=lambda level: level.slug)
def test_every_card_counts(level: DisabilityLevel) -> None:
    """Any level of disability is one."""
    assert vagrants.is_rescued_disabled(level) is (level is not DisabilityLevel.NONE)


def test_who_is_escorted() -> None:
    """One ground is enough to be escorted, and none is not; fetching has the same but for mobility."""
    assert vagrants.is_to_be_escorted(False, False, False, True)
    assert not vagrants.is_to_be_escorted(False, False, False, False)
    assert vagrants.is_to_be_cared_for(False, True, False)
    assert not vagrants.is_to_be_cared_for(False, False, False)


@pytest.mark.parametrize(("days", "expected"), [(10, False), (11, True)], ids=["usual", "longer"])
def test_length_of_a_stay(days: int, *, expected: bool) -> None:
    """A stay beyond the usual days is reported."""
    assert vagrants.is_beyond_rescue_days(days, 10) is expected


def test_what_the_station_finds() -> None:
    """What the station has found out is taken as it stands."""
    for known in (True, False):
        assert vagrants.lives_on_the_street(known) is known
        assert vagrants.has_no_food_or_shelter(known) is not known
        assert vagrants.has_nobody_to_turn_to(known) is not known
        assert vagrants.is_in_need_of_hospital(known) is known
        assert vagrants.has_no_fare_home(known) is not known
        assert vagrants.is_home_found(known) is known
        assert vagrants.is_homeless(known) is not known


@pytest.mark.parametrize(
    ("met", "left"),
    [
        pytest.param(yuan(35_000), yuan(7_000), id="part is met"),
        pytest.param(yuan(42_000), yuan(0), id="all is met"),
        pytest.param(yuan(50_000), yuan(0), id="more than all"),
    ],
)
def test_charity_stands_last(met: Fen, left: Fen) -> None:
    """Charity is asked for what the earlier layers have left, and for nothing where they have left nothing."""
    actual = charity.hardship_costs_left(yuan(42_000), met)

    assert actual == left
    assert charity.has_hardship_costs_left(actual) is (left > 0)
    assert charity.has_hardship_costs(yuan(42_000))
    assert not charity.has_hardship_costs(yuan(0))


def test_consent_and_help() -> None:
    """Consent and need are taken as said."""
    for known in (True, False):
        assert charity.has_agreed_to_referral(known) is known
        assert charity.has_need_of_help(known) is known


@pytest.mark.parametrize(
    ("record", "spouse", "expected"),
    [
        pytest.param(MarriageRecord.MARRIED, True, False, id="married, listed"),
        pytest.param(MarriageRecord.MARRIED, False, True, id="married, not listed"),
        pytest.param(MarriageRecord.DIVORCED, True, True, id="divorced, listed"),
        pytest.param(MarriageRecord.DIVORCED, False, False, id="divorced, not listed"),
    ],
)
def test_marriages(record: MarriageRecord, *, spouse: bool, expected: bool) -> None:
    """The register and the file differ where one knows of a spouse and the other does not."""
    assert records.is_marriage_record_contrary(record, spouse) is expected


def test_whose_marriage_is_looked_at() -> None:
    """Only the applicant's spouse would stand in the file, and only an entry says anything."""
    married, none = MarriageRecord.MARRIED, MarriageRecord.NONE

    assert records.is_applicant_in_marriage_register(Relation.APPLICANT, married)
    assert not records.is_applicant_in_marriage_register(Relation.CHILD, married)
    assert not records.is_applicant_in_marriage_register(Relation.APPLICANT, none)
    assert records.is_listed_spouse(Relation.SPOUSE)
    assert not records.is_listed_spouse(Relation.CHILD)


def test_days_of_records() -> None:
    """An entry counts from its day on, and months are those completed since."""
    buried, before = day(date(2026, 8, 15)), day(date(2026, 8, 14))

    assert records.has_burial_record(is_burial_recorded=True)
    assert not records.has_burial_record(is_burial_recorded=False)
    assert records.is_buried_by_now(buried, buried)
    assert not records.is_buried_by_now(buried, before)
    assert records.months_since_burial(buried, day(date(2026, 11, 14))) == 2
    assert records.months_since_burial(buried, before) == 0
    assert records.is_marriage_record_in_force(buried, buried)
    assert not records.is_marriage_record_in_force(buried, before)
