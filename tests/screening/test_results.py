"""Results: everything that is determined stands in the rows of its household, and the file says what its codes mean."""

import json
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from tests.screening.chance import Chance
from tests.screening.readings import found_in

from aidcoord import Assessment, Determination, Household, Verdict
from aidcoord.errors import EvidenceError
from aidcoord.model.households import HOUSEHOLD
from aidcoord.office import Office
from aidcoord.screening.layouts import VERDICTS, criteria_of
from aidcoord.screening.registers.files import batches_of, write_register
from aidcoord.screening.registers.rows import batch_of
from aidcoord.screening.registers.schemas import RegisterSchema
from aidcoord.screening.screens import Screen

DAY = date(2026, 11, 1)
DIBAO = "civil_affairs__dibao"
ONLY = (
    DIBAO,
    "civil_affairs__old_age_allowance",
    "civil_affairs__orphan_living",
    "housing_construction__rent_subsidy",
)
"""Of households and of members, with and without other conditions for going on."""
CODES = {verdict: code for code, verdict in VERDICTS.items()}


@pytest.fixture(scope="module")
def made() -> Screen:
    """A few benefits in Yunling."""
    return Screen.under(Office.open("yunling").rulebook, DAY, "yunling", only=ONLY)


@pytest.fixture(scope="module")
def households(made: Screen) -> list[Household]:
    """Households of every kind, among them some to which nobody belongs on the day."""
    return Chance(made.kernel.worksheet, seed=11).households(400)


@pytest.fixture(scope="module")
def rows(made: Screen, households: list[Household]) -> pa.RecordBatch:
    """What the screen finds of them."""
    return made.rows(made.look_at(batch_of(households, RegisterSchema.of(made.kernel.evidence))))


def assessed(made: Screen, household: Household) -> Assessment | None:
    """What the worksheet says; `None` where nobody belongs to the household."""
    try:
        return made.kernel.worksheet.assess(household)
    except EvidenceError:
        return None


def expected(assessment: Assessment, one: Determination) -> tuple[int, int | None, str | None]:
    """What the worksheet says of one benefit and subject; of what is refused the first criterion that says so."""
    paid = assessment.payable(one) if one.verdict is Verdict.ELIGIBLE else None
    failing = next((criterion.name for criterion in one.criteria if criterion.holds is False), None)
    is_refused = one.verdict is Verdict.INELIGIBLE
    return CODES[one.verdict], None if paid is None else int(paid), failing if is_refused else None


def test_rows_say_all_that_the_worksheets_do(made: Screen, households: list[Household], rows: pa.RecordBatch) -> None:
    """Of every benefit and subject, in the household's own row, whether it is listed or not."""
    seen = set()
    for row, household in zip(rows.to_pylist(), households, strict=True):
        assessment = assessed(made, household)
        assert (row["household"], row["is_empty"]) == (household.id, assessment is None)
        assert [member["id"] for member in row["members"]] == [member.id for member in household.members]
        places = {HOUSEHOLD: 0, **{member.id: place for place, member in enumerate(household.members, 1)}}
        told = {} if assessment is None else {(one.name, one.subject): one for one in assessment.determinations}
        for asked in made.kernel.asked:
            for subject, place in places.items():
                if asked.of_member is (place > 0):
                    one = told.get((asked.name, subject))
                    verdict, payable, fails = found_in(row, asked.name, place)
                    seen.add(verdict)
                    failing = criteria_of(made.kernel, asked.name)[fails - 1] if fails else None
                    known = (None, None, None) if assessment is None or one is None else expected(assessment, one)
                    assert (verdict, payable, failing) == known
    assert seen == {None, *VERDICTS}


def test_what_is_listed_stands_in_order_and_says_something(rows: pa.RecordBatch) -> None:
    """First the household's, then each member's; nothing twice, and nothing that is not applicable."""
    for row in rows.to_pylist():
        listed = [(one["subject"], ONLY.index(one["benefit"])) for one in row["determinations"]]
        assert [subject for subject, _ in listed] == sorted(subject for subject, _ in listed)
        assert len({*listed}) == len(listed)
        assert all(VERDICTS[one["verdict"]] is not Verdict.NOT_APPLICABLE for one in row["determinations"])
        assert not (row["is_empty"] and row["determinations"])


def test_a_result_says_what_its_codes_mean(made: Screen) -> None:
    """Benefits in the law's order, each with its title, its subjects, and its criteria as their numbers count them."""
    told = json.loads(made.schema.field("determinations").metadata[b"aidcoord:benefits"])

    assert [one["name"] for one in told] == [one.name for one in made.kernel.asked]
    (dibao,) = (one for one in told if one["name"] == DIBAO)
    assert (dibao["zh"], dibao["of"]) == ("最低生活保障", "household")
    assert all({*criterion} == {"name", "zh", "en"} for criterion in dibao["criteria"])
    assert json.loads(made.schema.metadata[b"aidcoord:verdicts"]) == {
        str(code): verdict.value for code, verdict in VERDICTS.items()
    }


def test_a_result_comes_back_from_its_file(made: Screen, rows: pa.RecordBatch, tmp_path: Path) -> None:
    """With the same types, and with what its codes mean."""
    path = tmp_path / "result.parquet"
    write_register(path, made.schema, [rows])

    back = pq.read_table(path)

    assert back.to_pylist() == rows.to_pylist()
    assert back.schema.field("determinations").metadata == made.schema.field("determinations").metadata


def test_reading_holds_no_more_the_further_it_goes(rows: pa.RecordBatch, tmp_path: Path) -> None:
    """What was read of a row group is let go of; a file of forty takes as much as one of two."""
    most = []
    for copies in (2, 40):
        path = tmp_path / f"{copies}.parquet"
        write_register(path, rows.schema, [rows] * copies, rows=len(rows))
        before = pa.total_allocated_bytes()
        most.append(max(pa.total_allocated_bytes() - before for _ in batches_of(path)))

    assert most[1] < 1.2 * most[0]
