"""Which agency determines on the last day before a reform and on the first day after it, in both counties."""

from datetime import date, timedelta
from typing import Any

import pytest

from aidcoord import Household, Member, Person, Relation, Residence, Rulebook
from aidcoord.serial.results import assessment_json

CIVIL, HEALTH = "civil_affairs", "health_family_planning"
MOVES = [
    ("yunling", f"{HEALTH}__medical_aid_inpatient", (2019, 3, 1), "县民政局", "县医疗保障局"),
    ("yunling", f"{HEALTH}__medical_aid_outpatient", (2019, 3, 1), "县民政局", "县医疗保障局"),
    ("yunling", f"{HEALTH}__premium_aid", (2019, 3, 1), "县民政局", "县医疗保障局"),
    ("yunling", f"{HEALTH}__catastrophic_insurance", (2019, 3, 1), "县卫生和计划生育局", "县医疗保障局"),
    ("yunling", f"{HEALTH}__public_health_services", (2019, 3, 1), "县卫生和计划生育局", "县卫生健康局"),
    ("yunling", f"{CIVIL}__soldier_pension", (2018, 12, 17), "县民政局", "县退役军人事务局"),
    ("yunling", f"{CIVIL}__transition_aid", (2019, 3, 1), "县民政局", "县应急管理局"),
    ("yunling", f"{CIVIL}__dibao", (2019, 3, 1), "县民政局", "县民政局"),
    ("yunling", "price__civil_price_aid", (2019, 3, 1), "县物价局", "县发展和改革局"),
    ("yunling", "poverty_alleviation__development_aid", (2021, 6, 1), "县扶贫开发办公室", "县乡村振兴局"),
    ("yunling", "poverty_alleviation__development_aid", (2023, 12, 1), "县乡村振兴局", "县农业农村局"),
    ("wanghai", f"{HEALTH}__medical_aid_inpatient", (2019, 1, 15), "县民政局", "县医疗保障局"),
    ("wanghai", f"{HEALTH}__premium_aid", (2025, 12, 1), "县医疗保障局", "县人力资源和社会保障局（县医疗保障局）"),
    ("wanghai", f"{HEALTH}__public_health_services", (2018, 12, 28), "县卫生和计划生育局", "县卫生健康局"),
    ("wanghai", f"{HEALTH}__public_health_services", (2025, 12, 1), "县卫生健康局", "县卫生健康局"),
    ("wanghai", f"{CIVIL}__survivor_pension", (2018, 12, 28), "县民政局", "县退役军人事务局"),
    ("wanghai", f"{CIVIL}__winter_spring_aid", (2019, 1, 15), "县民政局", "县应急管理局"),
    ("wanghai", "price__civil_price_aid", (2018, 1, 1), "县物价局", "县发展和改革局"),
    ("wanghai", "poverty_alleviation__development_aid", (2021, 6, 16), "县扶贫开发办公室", "县乡村振兴局"),
    ("wanghai", "poverty_alleviation__development_aid", (2024, 1, 1), "县乡村振兴局", "县农业农村局"),
    (
        "wanghai",
        "human_resources__job_service",
        (2025, 12, 1),
        "县人力资源和社会保障局",
        "县人力资源和社会保障局（县医疗保障局）",
    ),
]
SOMEBODY = Household(
    id="H",
    residence=Residence.RURAL,
    members=(Member(person=Person(id="m", born=date(1980, 5, 1)), relation=Relation.APPLICANT),),
)


@pytest.mark.parametrize(
    ("county", "benefit", "first_new_day", "agencies"),
    [(county, benefit, date(*first_new_day), agencies) for county, benefit, first_new_day, *agencies in MOVES],
    ids=[f"{county} {benefit} {year}" for county, benefit, (year, *_), _, _ in MOVES],
)
def test_a_determination_is_the_agency_s_that_holds_the_benefit_on_the_day(
    rulebook: Rulebook, county: str, benefit: str, first_new_day: date, agencies: list[str]
) -> None:
    """The old one's on the last old day, the new one's on the first new day."""
    found = []
    for on in (first_new_day - timedelta(days=1), first_new_day):
        assessment = rulebook.worksheet(on, county, frozenset({benefit})).assess(SOMEBODY)
        found.append(assessment.determinations[0].agency.title.zh)

    assert found == agencies


@pytest.mark.parametrize(
    ("on", "agency"), [(date(2019, 2, 28), "civil_affairs"), (date(2019, 3, 1), "medical_security")]
)
def test_json_has_the_agency_of_the_day(rulebook: Rulebook, on: date, agency: str) -> None:
    """By its id."""
    benefit = "health_family_planning__medical_aid_tilt"
    assessment = rulebook.worksheet(on, "yunling", frozenset({benefit})).assess(SOMEBODY)

    plain = assessment_json(assessment)["determinations"]

    assert isinstance(plain, list)
    assert [one["agency"] for one in plain if isinstance(one, dict)] == [agency]


def test_what_is_missing_names_the_agency_of_the_day(rulebook: Rulebook) -> None:
    """In JSON beside the field, which stays: whom to ask changes with the reform."""
    benefit, first_new_day = "poverty_alleviation__development_aid", date(2021, 6, 1)
    asked = []
    for on in (first_new_day - timedelta(days=1), first_new_day):
        found: Any = assessment_json(rulebook.worksheet(on, "yunling", frozenset({benefit})).assess(SOMEBODY))
        missing = [one for one in found["determinations"][0]["missing"] if one["holder"] == "poverty_alleviation"]
        asked.append({(one["holder"], one["agency"]["title"]["zh"]) for one in missing})

    assert asked == [{("poverty_alleviation", "县扶贫开发办公室")}, {("poverty_alleviation", "县乡村振兴局")}]
