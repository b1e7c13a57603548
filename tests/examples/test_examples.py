"""Whether the example households are read and assessed as they should be, and as `expected.yaml` says they are."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import TypeAlias

import pytest
import yaml

from aidcoord import Determination, Household, Verdict
from aidcoord.office import Office
from aidcoord.offices import Offices
from aidcoord.rules.loading.definitions import Kind

FOLDER = Path(__file__).parents[2] / "examples" / "households"
EXAMPLES = [path for county in ("YL", "WH") for path in sorted(FOLDER.glob(f"{county}-*"))]
NAMES = [path.stem for path in EXAMPLES]
DAY = date(2026, 11, 1)
DAYS = [DAY, date(2021, 7, 1), date(2019, 7, 1), date(2016, 12, 1)]
SCHEMAS = {"YL": "household.schema.json", "WH": "household.wanghai.schema.json"}

ALWAYS_LISTED = ("civil_affairs", "yunling", "wanghai")
LISTED_TOGETHER = (
    "disabled_federation",
    "education_sports",
    "health_family_planning",
    "housing_construction",
    "poverty_alleviation",
    "agriculture",
    "trade_union",
    "justice",
    "development_reform",
)
"""Departments of which the table says all for a household, or nothing."""

Row: TypeAlias = tuple[str, str, str, str]
"""Benefit, subject, verdict, and the amount or what is missing."""


@pytest.fixture(scope="module")
def offices() -> Offices:
    """All counties with the plugins that are installed; where an example lives says whose it is."""
    return Offices.open()


@pytest.fixture(scope="module")
def households(offices: Offices) -> Mapping[str, Household]:
    """The example households by their ids."""
    return {household.id: household for household in offices.read(EXAMPLES)}


@pytest.fixture(scope="module")
def expected() -> Mapping[str, Mapping[str, object]]:
    """The table checked by hand."""
    table: dict[str, dict[str, object]] = yaml.safe_load(
        Path(__file__).with_name("expected.yaml").read_text(encoding="utf-8")
    )
    return table


def listed_rows(results: Mapping[str, object]) -> Iterator[Row]:
    """The rows that the table lists for a household."""
    for benefit, result in results.items():
        if isinstance(result, dict) and "missing" not in result:
            yield from (_listed(benefit, subject, said) for subject, said in result.items())
        else:
            yield _listed(benefit, "household", result)


def _listed(benefit: str, subject: str, said: object) -> Row:
    if isinstance(said, dict):
        return (benefit, subject, "undetermined", " ".join(said["missing"]))
    text = str(said)
    return (benefit, subject, *(("eligible", text) if text[0].isdigit() else (text, "")))


def found_row(determination: Determination) -> Row:
    """What was found, as the table writes it."""
    amount = "" if determination.amount is None else str(determination.amount)
    missing = " ".join(sorted({one.name for one in determination.missing}))
    return (determination.name, determination.subject, determination.verdict.value, amount or missing)


def test_there_are_twenty_two_examples_of_one_county_and_eight_of_the_other(
    offices: Offices, households: Mapping[str, Household]
) -> None:
    """Their ids are the names of their files, and their townships lie in the county that the ids say."""
    assert [*(f"YL-{number:04}" for number in range(1, 23)), *(f"WH-{number:04}" for number in range(1, 9))] == NAMES
    assert list(households) == NAMES
    homes = {name[:2]: offices.of(household).county for name, household in households.items()}
    assert {name: county and county.id for name, county in homes.items()} == {"YL": "yunling", "WH": "wanghai"}


@pytest.mark.parametrize("path", [path for path in EXAMPLES if path.suffix == ".yaml"], ids=lambda path: path.stem)
def test_examples_say_what_they_show(path: Path) -> None:
    """An example begins with its schema, for editors, and a sentence, for people."""
    schema, sentence, *_ = path.read_text(encoding="utf-8").splitlines()

    assert schema == f"# yaml-language-server: $schema=../{SCHEMAS[path.stem[:2]]}"
    assert sentence.startswith("# ")


@pytest.mark.parametrize("name", NAMES)
def test_examples_are_due_what_was_worked_out_by_hand(
    offices: Offices,
    households: Mapping[str, Household],
    expected: Mapping[str, Mapping[str, object]],
    name: str,
) -> None:
    """Every determination but the ineligible ones stands in the table, and nothing else does.

    Of benefits that do not concern somebody the table lists those that tell something; of other departments than
    civil affairs all or nothing of a household.
    """
    listed = set(listed_rows(expected[name]))

    determinations = offices.assess(households[name], DAY).determinations

    found = {found_row(one) for one in determinations if one.verdict is not Verdict.INELIGIBLE}
    of_others = any(row[0].split("__")[0] in LISTED_TOGETHER for row in listed)
    fields = (*ALWAYS_LISTED, *(LISTED_TOGETHER if of_others else ()))
    own = {row for row in found if row[0].split("__")[0] in fields}
    assert {row for row in own if row[2] != "not_applicable" or row in listed} == listed


@pytest.mark.parametrize("on", DAYS, ids=str)
def test_examples_are_assessed_on_every_version_of_the_law(
    offices: Offices, households: Mapping[str, Household], on: date
) -> None:
    """No rule fails, and what is missing is evidence: the county has a value for everything."""
    for household in households.values():
        assessment = offices.assess(household, on)

        assert assessment.faults == ()
        kinds = {one.kind for determination in assessment.determinations for one in determination.missing}
        assert kinds <= {Kind.EVIDENCE}


@pytest.mark.parametrize("county", ["yunling", "wanghai"])
def test_every_department_has_something_to_say(
    offices: Offices, households: Mapping[str, Household], county: str
) -> None:
    """By the law of either county each of the thirteen finds something of the examples, or says what it lacks."""
    office = Office.open(county)

    found = {
        one.field
        for household in households.values()
        for one in office.assess(household, DAY).determinations
        if one.verdict is not Verdict.NOT_APPLICABLE
    }

    departments = {policy.field for policy in office.law.policies if not policy.county}
    assert (len(departments), departments - found) == (13, set())


def test_other_departments_are_worked_out_for_many(expected: Mapping[str, Mapping[str, object]]) -> None:
    """At least eight households have the rows of the other departments."""
    told = [name for name, rows in expected.items() if any(row.split("__")[0] in LISTED_TOGETHER for row in rows)]

    assert len(told) >= 8


def test_savings_decide_on_the_line_and_not_far_above_it(
    offices: Offices, tmp_path: Path, households: Mapping[str, Household]
) -> None:
    """Without savings the poor household waits for them; with a high income it is refused, whatever its savings."""
    [path] = [path for path in EXAMPLES if path.stem == "YL-0004"]
    rich = tmp_path / "rich.yaml"
    text = path.read_text(encoding="utf-8")
    rich.write_text(text.replace('经营净收入: "13200.00"', '经营净收入: "132000.00"'), encoding="utf-8")
    [far_above] = offices.read([rich])

    waiting, refused = (
        offices.assess(household, DAY).of("civil_affairs__dibao") for household in (households["YL-0004"], far_above)
    )

    assert waiting.verdict is Verdict.UNDETERMINED
    assert [one.name for one in waiting.missing] == ["savings"]
    assert refused.verdict is Verdict.INELIGIBLE
