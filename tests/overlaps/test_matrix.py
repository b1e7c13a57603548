"""Who gets what where benefits meet: one household for each row of the overlap matrix, through all plugins in Yunling.

A row is a pair of benefits, or a benefit with others of its kind, and what the texts say of the two. The tests bear
the rows' names and stand in their order. A result is what is payable, in yuan; `None` is what is not due at all.
"""

from collections.abc import Callable, Mapping
from datetime import date

import pytest

from aidcoord import Verdict
from aidcoord.office import Office
from aidcoord.serial import household_from

DAY = date(2026, 11, 1)
Paid = Callable[..., Mapping[str, str | None]]

DIBAO, TEKUN, SOLO = "civil_affairs__dibao", "civil_affairs__tekun", "civil_affairs__solo_dibao"
ORPHAN, UNSUPPORTED = "civil_affairs__orphan_living", "civil_affairs__unsupported_child_living"
LIVING, NURSING = "disabled_federation__living_subsidy", "disabled_federation__nursing_subsidy"

CARD = (
    "disability_kind: hearing, disability_level: one, disability_card_from: 2018-05-10, "
    "disability_card_to: 2028-05-09, special_care_months: 24"
)
NOTHING = 'wages: "0", business_income: "0"'
ABLE = "can_eat: true, can_dress: true, can_get_up: true, can_use_toilet: true, can_walk_indoors: true, can_bathe: true"
FARMER = (
    "{ id: adult, relation: applicant, born: 1971-01-01, sex: male, employment: farming, "
    'wages: "0", business_income: "6000.00" }'
)
"""500 a month in the country: on dibao with anybody beside who has nothing."""


@pytest.fixture(scope="module")
def paid() -> Paid:
    """What a subject, or the household, is paid of each benefit asked for."""
    office = Office.open("yunling")

    def pays(
        *members: str, of: str, ask: tuple[str, ...], on: date = DAY, residence: str = "rural", more: str = ""
    ) -> Mapping[str, str | None]:
        lines = "".join(f"  - {member}\n" for member in members)
        text = f"household: YL-9001\nresidence: {residence}\nmembers:\n{lines}savings: '0'\nvehicles: 0\n{more}"
        assessment = office.assess(household_from(text, office.vocabulary), on)
        found = {}
        for name in ask:
            one = next(
                one for one in assessment.determinations if one.name == name and one.subject in {of, "household"}
            )
            assert one.verdict is not Verdict.UNDETERMINED, (name, [missing.name for missing in one.missing])
            found[name] = str(assessment.payable(one)) if one.verdict is Verdict.ELIGIBLE else None
        return found

    return pays


def test_tekun_and_either_disability_subsidy(paid: Paid) -> None:
    """Tekun shuts out both: 730 to live on and 690 for care, and neither 105 nor 120."""
    dependent = ABLE.replace("true", "false")
    old = f"{{ id: old, relation: applicant, born: 1950-01-01, sex: male, {NOTHING}, {dependent}, {CARD} }}"

    assert paid(old, of="old", ask=(TEKUN, LIVING, NURSING), more="dwellings: 1") == {
        TEKUN: "1420.00",
        LIVING: "0.00",
        NURSING: "0.00",
    }


def test_work_injury_nursing_and_either_disability_subsidy(paid: Paid) -> None:
    """Nursing pay of the injury fund shuts out both, though the family is on dibao."""
    hurt = (
        f"{{ id: hurt, relation: applicant, born: 1975-01-01, sex: male, employment: not_working, {NOTHING}, "
        f"care_dependence: partial, injury_grade: 4, {CARD} }}"
    )
    child = "{ id: child, relation: child, born: 2014-01-01, sex: male }"
    fee = "human_resources__work_injury_nursing"

    found = paid(hurt, child, of="hurt", ask=(fee, LIVING, NURSING), more="dwellings: 1")

    assert found == {fee: "2043.00", LIVING: "0.00", NURSING: "0.00"}


def test_orphan_living_and_the_disability_subsidies(paid: Paid) -> None:
    """Orphan money shuts out the living subsidy and leaves the nursing subsidy."""
    child = (
        f"{{ id: child, relation: grandchild, born: 2014-05-01, sex: female, father_situation: dead, "
        f"mother_situation: dead, {CARD} }}"
    )

    assert paid(FARMER, child, of="child", ask=(ORPHAN, LIVING, NURSING), more="dwellings: 1") == {
        ORPHAN: "1200.00",
        LIVING: "0.00",
        NURSING: "120.00",
    }


@pytest.mark.parametrize(
    ("more", "kind", "expected"),
    [
        pytest.param("elderly_ability: total", "elderly_nursing_subsidy", ("150.00", "0.00"), id="age, higher"),
        pytest.param("elderly_ability: moderate", "elderly_nursing_subsidy", ("0.00", "120.00"), id="age, lower"),
        pytest.param(
            "soldier_disability: duty, soldier_level: three", "soldier_nursing_fee", ("2720.00", "0.00"), id="a soldier"
        ),
    ],
)
def test_old_age_and_service_subsidies_of_the_nursing_kind(
    paid: Paid, more: str, kind: str, expected: tuple[str, str]
) -> None:
    """Of two nursing subsidies the higher; the living subsidy, of another kind, stays beside either."""
    old = f"{{ id: old, relation: parent, born: 1950-01-01, sex: male, {NOTHING}, {CARD}, {more} }}"

    found = paid(FARMER, old, of="old", ask=(f"civil_affairs__{kind}", NURSING, LIVING), more="dwellings: 1")

    assert tuple(found.values()) == (*expected, "105.00")


def test_old_age_and_service_subsidies_of_the_living_kind(paid: Paid) -> None:
    """Of the living kind only the higher too: 105.01 from elsewhere leaves nothing, nursing stays."""
    like = 'other_living_allowance_month: "105.01"'
    old = f"{{ id: old, relation: parent, born: 1950-01-01, sex: male, {NOTHING}, {CARD}, {like} }}"

    assert paid(FARMER, old, of="old", ask=(LIVING, NURSING), more="dwellings: 1") == {LIVING: None, NURSING: "120.00"}


def test_living_subsidy_and_nursing_subsidy(paid: Paid) -> None:
    """Both are paid."""
    child = f"{{ id: child, relation: child, born: 2012-01-01, sex: female, {CARD} }}"

    assert paid(FARMER, child, of="child", ask=(LIVING, NURSING), more="dwellings: 1") == {
        LIVING: "105.00",
        NURSING: "120.00",
    }


@pytest.mark.parametrize(
    ("awards", "training"),
    [
        pytest.param("", "14400.00", id="the first this year"),
        pytest.param(
            "awards:\n  - { benefit: disabled_federation__rehab_training, subject: child, state: awarded, "
            'amount: "14400.00", starts: 2026-03-01 }',
            "0.00",
            id="had this year",
        ),
    ],
)
def test_rehabilitation_and_both_subsidies(paid: Paid, awards: str, training: str) -> None:
    """Training stands beside both subsidies, once a year."""
    child = (
        "{ id: child, relation: child, born: 2021-06-01, sex: female, disability_kind: hearing, disability_level: one, "
        "disability_card_from: 2023-05-10, disability_card_to: 2033-05-09, special_care_months: 24, "
        'training_cost_left: "20000.00" }'
    )
    rehab = "disabled_federation__rehab_training"

    found = paid(FARMER, child, of="child", ask=(LIVING, NURSING, rehab), more=f"dwellings: 1\n{awards}")

    assert found == {LIVING: "105.00", NURSING: "120.00", rehab: training}


@pytest.mark.parametrize(
    ("on", "chosen", "tekun", "orphan"),
    [
        pytest.param(date(2021, 6, 30), "", None, "850.00", id="2016 rule: the orphan scheme"),
        pytest.param(date(2021, 7, 1), "", "0.00", "850.00", id="2021 rule: one of both, and that is more"),
        pytest.param(date(2021, 7, 1), ", chose_child_scheme: true", None, "850.00", id="2021 rule: chosen"),
    ],
)
def test_tekun_and_the_schemes_for_children(paid: Paid, on: date, chosen: str, tekun: str | None, orphan: str) -> None:
    """An orphan below sixteen goes first to the orphan scheme; from July 2021 the child's side may choose."""
    child = (
        f"{{ id: child, relation: applicant, born: 2014-05-01, sex: female, {NOTHING}, {ABLE}, "
        f"father_situation: dead, mother_situation: dead{chosen} }}"
    )

    found = paid(child, of="child", ask=(TEKUN, ORPHAN), on=on, more="dwellings: 1")

    assert found == {TEKUN: tekun, ORPHAN: orphan}


def test_unsupported_child_and_dibao_tekun_and_the_living_subsidy(paid: Paid) -> None:
    """Each is topped up to the orphan rate of 1200: a half of 788 of dibao and 105, or 790 of tekun."""
    situation = "father_situation: in_prison, mother_situation: dead"
    in_family = f"{{ id: child, relation: grandchild, born: 2014-05-01, sex: female, {situation}, {CARD} }}"
    alone = f"{{ id: child, relation: applicant, born: 2014-05-01, sex: female, {NOTHING}, {ABLE}, {situation} }}"

    with_dibao = paid(FARMER, in_family, of="child", ask=(DIBAO, LIVING, UNSUPPORTED), more="dwellings: 1")
    with_tekun = paid(alone, of="child", ask=(TEKUN, UNSUPPORTED), more="dwellings: 1")

    assert with_dibao == {DIBAO: "788.00", LIVING: "105.00", UNSUPPORTED: "701.00"}
    assert with_tekun == {TEKUN: "790.00", UNSUPPORTED: "410.00"}


def test_dibao_additions_among_themselves(paid: Paid) -> None:
    """Seventy, severely disabled and seriously ill is 168 once: two standards less 500, and the highest addition."""
    old = f"{{ id: old, relation: parent, born: 1950-01-01, sex: male, {NOTHING}, seriously_ill: true, {CARD} }}"

    assert paid(FARMER, old, of="old", ask=(DIBAO,), more="dwellings: 1") == {DIBAO: "788.00"}


def test_unemployment_benefit_and_dibao(paid: Paid) -> None:
    """Both are paid where the benefit, counted as income, leaves the household below the standard."""
    jobless = (
        "{ id: adult, relation: applicant, born: 1985-01-01, sex: male, employment: unemployed, "
        f'{NOTHING}, reason_not_to_work: other, transfer_income: "9408.00", is_registered_unemployed: true, '
        "lost_work_unwillingly: true, paid_unemployment_months: 30 }"
    )
    child = "{ id: child, relation: child, born: 2016-01-01, sex: male }"
    other = "{ id: twin, relation: child, born: 2016-01-01, sex: female }"
    benefit = "human_resources__unemployment_benefit"

    found = paid(jobless, child, other, of="adult", ask=(benefit, DIBAO), residence="urban", more="dwellings: 1")

    assert found == {benefit: "1568.00", DIBAO: "940.00"}


def test_several_identities_for_price_aid(paid: Paid) -> None:
    """On dibao and on the list of veterans there is price aid once."""
    soldier = (
        "{ id: adult, relation: applicant, born: 1976-01-01, sex: female, employment: farming, "
        'wages: "0", business_income: "2400.00", soldier_disability: duty, soldier_level: eight }'
    )
    lists = ("price__civil_price_aid", "price__veteran_price_aid")

    found = paid(soldier, of="adult", ask=lists, on=date(2026, 8, 15), more="dwellings: 1")

    assert sorted(found.values(), key=str) == ["0.00", "32.00"]


def test_rental_in_kind_and_rent_subsidy(paid: Paid) -> None:
    """A home in kind or money for one: here the home is worth more."""
    tenant = (
        "{ id: adult, relation: applicant, born: 1980-03-01, sex: male, employment: self_employed, "
        'wages: "0", business_income: "12000.00" }'
    )
    child = "{ id: child, relation: child, born: 2015-05-01, sex: female, schooling: primary }"
    homes = ("housing_construction__public_rental", "housing_construction__rent_subsidy")
    rent = 'dwellings: 0\nfloor_area: 0\nrented_area: 45\nrent_paid_month: "600.00"\nallotted_area: 45'

    found = paid(tenant, child, of="adult", ask=homes, residence="urban", more=rent)

    assert found == {homes[0]: "392.85", homes[1]: "0.00"}


def test_yulu_and_the_national_vocational_grant(paid: Paid) -> None:
    """Both are paid, each a term."""
    pupil = (
        f"{{ id: pupil, relation: child, born: 2010-03-01, sex: female, {NOTHING}, schooling: vocational, "
        "school_grade: 1, vocational_major: other }"
    )
    grants = ("poverty_alleviation__yulu", "education_sports__vocational_grant")

    found = paid(FARMER, pupil, of="pupil", ask=grants, more="dwellings: 1\nis_monitored: true")

    assert found == {grants[0]: "1750.00", grants[1]: "1150.00"}


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        pytest.param("", "400.00", id="the first request"),
        pytest.param("relief_grants_for_cause_year: 1\nrelief_grants_year: 1", None, id="the same fire again"),
        pytest.param("relief_grants_for_cause_year: 0\nrelief_grants_year: 1", "400.00", id="another cause before"),
    ],
)
def test_temporary_relief_of_one_cause(paid: Paid, before: str, expected: str | None) -> None:
    """One cause is helped once in a calendar year; another cause is heard."""
    relief = "civil_affairs__emergency_relief"
    fire = (
        "relief_cause: fire\nrelief_severity: light\nis_in_severe_difficulty: true\nrelief_need: '400.00'\n"
        "applicant_registration: registered here\nare_relief_papers_complete: true"
    )

    assert paid(FARMER, of="adult", ask=(relief,), more=f"dwellings: 1\n{fire}\n{before}") == {relief: expected}


def test_union_grants(paid: Paid) -> None:
    """The living grant as income ends the medical one of deep hardship; relative hardship has one item only."""
    worker = (
        "{{ id: adult, relation: applicant, born: 1980-01-01, sex: female, employment: self_employed, "
        'wages: "0", business_income: "{}", is_union_member: true }}'
    )
    student = (
        f"{{ id: student, relation: child, born: 2006-01-01, sex: male, employment: not_working, {NOTHING}, "
        'schooling: bachelor, medical_self_pay_12_months: "10000.00" }'
    )
    deep = ("trade_union__deep_living_grant", "trade_union__deep_medical_grant")
    relative = tuple(f"trade_union__relative_{kind}_grant" for kind in ("living", "medical", "study"))

    of_deep = paid(worker.format("23240.00"), student, of="", ask=deep, residence="urban", more="dwellings: 1")
    of_relative = paid(worker.format("34000.08"), student, of="", ask=relative, residence="urban", more="dwellings: 1")

    assert tuple(of_deep.values()) == ("7600.00", None)
    assert tuple(of_relative.values()) == ("0.00", "8000.00", "0.00")


def test_insurance_and_medical_aid(paid: Paid) -> None:
    """Insurance pays first, and aid of what it leaves."""
    ill = (
        '{ id: adult, relation: applicant, born: 1976-01-01, sex: male, employment: farming, wages: "0", '
        'business_income: "3600.00", medical_insurance: residents, inpatient_costs_year: "30000.00", '
        'basic_paid_inpatient_year: "22000.00" }'
    )
    health = ("health_family_planning__catastrophic_insurance", "health_family_planning__medical_aid_inpatient")

    found = paid(ill, of="adult", ask=health, more="dwellings: 1")

    assert found == {health[0]: "650.00", health[1]: "4983.75"}


def test_identities_for_premium_aid(paid: Paid) -> None:
    """An orphan on dibao has the whole premium of 420 as an orphan, not four fifths of it, and not both."""
    child = (
        "{ id: child, relation: grandchild, born: 2014-05-01, sex: female, father_situation: dead, "
        "mother_situation: dead, medical_insurance: residents }"
    )
    premium = "health_family_planning__premium_aid"

    assert paid(FARMER, child, of="child", ask=(DIBAO, premium), more="dwellings: 1") == {
        DIBAO: "704.00",
        premium: "420.00",
    }


@pytest.mark.parametrize(
    ("elsewhere", "expected"),
    [
        pytest.param("", "1960.00", id="no other"),
        pytest.param(", has_post_subsidy_elsewhere: true", None, id="another"),
    ],
)
def test_post_subsidy_and_other_funds(paid: Paid, elsewhere: str, expected: str | None) -> None:
    """A post that other funds pay for is not subsidised again."""
    worker = (
        "{ id: adult, relation: applicant, born: 1975-01-01, sex: male, employment: employed, "
        f'{NOTHING}, is_in_public_post: true, post_placements: 1, employer_premiums_month: "905.50", '
        f"post_subsidy_months: 12{elsewhere} }}"
    )
    award = (
        "awards:\n  - { benefit: human_resources__employment_difficulty, subject: adult, state: awarded, "
        "starts: 2025-01-01 }"
    )
    post = "human_resources__post_subsidy"

    assert paid(worker, of="adult", ask=(post,), more=f"dwellings: 1\n{award}") == {post: expected}
