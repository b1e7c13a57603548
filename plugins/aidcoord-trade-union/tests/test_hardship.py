"""Lines of hardship, heads and months, files, and what of a grant is not in the income yet."""

from datetime import date

import pytest

from aidcoord import NOTHING, Absence, Fen, Relation, Residence, Rulebook, percent, yuan
from aidcoord_trade_union import deep_grants, events, exclusions, files, hardship, means, students, workers
from aidcoord_trade_union.options import FileClass


@pytest.mark.parametrize(
    ("member", "absence", "relation", "expected"),
    [
        pytest.param(True, Absence.NONE, Relation.APPLICANT, True, id="at home"),
        pytest.param(True, Absence.WORK, Relation.CHILD, True, id="working away"),
        pytest.param(True, Absence.LIVES_APART, Relation.CHILD, False, id="an obligor apart"),
        pytest.param(True, Absence.NONE, Relation.OTHER, False, id="a lodger"),
        pytest.param(False, Absence.NONE, Relation.APPLICANT, False, id="in no union"),
    ],
)
def test_member_here(absence: Absence, relation: Relation, *, member: bool, expected: bool) -> None:
    """Members of a union count where they belong to the household."""
    assert workers.is_union_member_here(member, absence, relation) is expected


@pytest.mark.parametrize(
    ("member", "migrant", "months", "expected"),
    [
        pytest.param(True, False, 0, True, id="from here"),
        pytest.param(True, True, 11, False, id="a migrant of eleven months"),
        pytest.param(True, True, 12, True, id="a migrant of twelve months"),
        pytest.param(False, False, 12, False, id="in no union"),
    ],
)
def test_settled(months: int, *, member: bool, migrant: bool, expected: bool) -> None:
    """Migrants need months of a labour relation."""
    assert workers.is_settled_worker(member, migrant, months, 12) is expected


@pytest.mark.parametrize(
    ("year", "people", "expected"),
    [
        pytest.param(yuan("18240.00"), 2, yuan("760.00"), id="two people"),
        pytest.param(yuan("18240.23"), 2, yuan("760.00"), id="parts of a fen dropped"),
        pytest.param(yuan("18240.24"), 2, yuan("760.01"), id="a fen more"),
        pytest.param(yuan("1200.00"), 0, yuan("100.00"), id="nobody counted, taken as one"),
        pytest.param(Fen(-1), 1, NOTHING, id="below nothing"),
    ],
)
def test_by_head_and_month(year: Fen, people: int, expected: Fen) -> None:
    """Twelve months, all heads, never below nothing."""
    assert means.head_month(year, people) == expected


@pytest.mark.parametrize(
    ("amount", "strict", "inclusive"),
    [(yuan("759.99"), True, True), (yuan("760.00"), False, True), (yuan("760.01"), False, False)],
    ids=["below", "on", "above"],
)
def test_below(amount: Fen, *, strict: bool, inclusive: bool) -> None:
    """Just on the line counts where the county says so."""
    assert hardship.is_below(amount, yuan("760.00"), is_inclusive=False) is strict
    assert hardship.is_below(amount, yuan("760.00"), is_inclusive=True) is inclusive


@pytest.mark.parametrize(
    ("deep", "relative", "accident", "expected"),
    [
        pytest.param(True, False, False, FileClass.DEEP, id="deep"),
        pytest.param(False, True, False, FileClass.RELATIVE, id="relative"),
        pytest.param(False, False, True, FileClass.ACCIDENT, id="accident"),
        pytest.param(False, False, False, FileClass.NONE, id="none"),
    ],
)
def test_class(expected: FileClass, *, deep: bool, relative: bool, accident: bool) -> None:
    """The class is that of the file; without one the household is not filed."""
    assert files.file_class(deep, relative, accident) == expected
    assert files.is_filed(expected) is (expected != FileClass.NONE)


@pytest.mark.parametrize(
    ("awarded", "paid", "is_awarded", "expected"),
    [
        pytest.param(NOTHING, NOTHING, False, yuan(7600), id="today's"),
        pytest.param(yuan(7000), NOTHING, True, yuan(7000), id="decided, not paid"),
        pytest.param(yuan(7000), yuan(7000), True, NOTHING, id="paid, and so in the income"),
        pytest.param(NOTHING, yuan(7600), False, NOTHING, id="paid without a record of the decision"),
    ],
)
def test_pending(awarded: Fen, paid: Fen, expected: Fen, *, is_awarded: bool) -> None:
    """What is paid stands in the income already, what is decided or due does not."""
    assert deep_grants.deep_living_pending_year(yuan(7600), is_awarded, awarded, paid) == expected
    assert deep_grants.deep_medical_pending_year(yuan(7600), is_awarded, awarded, paid) == expected


def test_exclusions() -> None:
    """Each exclusion keeps out by itself."""
    assert exclusions.has_no_costly_schooling(attends_costly_school=False)
    assert not exclusions.has_no_costly_schooling(attends_costly_school=True)
    assert exclusions.is_within_dwelling_limit(1, 1)
    assert not exclusions.is_within_dwelling_limit(2, 1)
    assert exclusions.has_no_employing_business(has_business_with_employees=False)
    assert not exclusions.has_no_employing_business(has_business_with_employees=True)


def test_costs_of_those_who_live_apart_are_not_the_households() -> None:
    """Neither their medical costs nor their studies count."""
    assert students.union_medical_cost(yuan(10), Absence.LIVES_APART) == NOTHING
    assert students.union_medical_cost(yuan(10), Absence.STUDY) == yuan(10)
    assert not students.is_union_student(study_covers=True, absence=Absence.LIVES_APART)
    assert students.is_union_student(study_covers=True, absence=Absence.STUDY)


def test_savings_count_above_the_line_of_accidents() -> None:
    """Up to the line income alone bears the costs."""
    assert events.event_left_year(yuan(100), yuan(30), yuan(50), is_above_accident_line=False) == yuan(70)
    assert events.event_left_year(yuan(100), yuan(30), yuan(50), is_above_accident_line=True) == yuan(120)
    assert not events.is_accident_hardship_2016(NOTHING, NOTHING, 1, yuan(500))
    assert not events.is_accident_hardship_2020(
        is_hit_by_event=False,
        event_costs_12_months=yuan(80),
        union_income_year=yuan(100),
        event_share_of_income=percent(80),
    )


@pytest.mark.parametrize("on", [date(year, 11, 1) for year in range(2016, 2027)], ids=str)
def test_the_unions_use_the_urban_standard_of_civil_affairs(rulebook: Rulebook, on: date) -> None:
    """Yunling gives the same number in both places."""
    law = rulebook.law("yunling")

    def amount(name: str, *cell: int) -> int:
        [values] = [value for value in law.definitions[name][0].values if on in value.period]
        found = values.look_up(cell)
        assert found is not None
        return int(found)

    urban = amount("civil_affairs__dibao_standard_month", int(Residence.URBAN))

    assert amount("trade_union__union_standard_month") == urban
