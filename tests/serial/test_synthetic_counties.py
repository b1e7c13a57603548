"""A synthetic county: the same for a seed, plausible, and read by the strict reader without a fault."""

from datetime import date
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pytest

from aidcoord.errors import AidcoordError
from aidcoord.model.classifications import Relation
from aidcoord.office import Office
from aidcoord.screening.registers.columns import EPOCH
from aidcoord.screening.registers.files import write_register
from aidcoord.screening.registers.rows import households_in
from aidcoord.screening.registers.schemas import RegisterSchema
from aidcoord.screening.synthesis.counties import CountyPlan, synthetic_county, written_schema
from aidcoord.screening.synthesis.draws import BLOCK
from aidcoord.screening.synthesis.marginals import AGES_OF_2020, DISABLED, HOUSEHOLD_SIZE_OF_2020, KINDS
from aidcoord.screening.synthesis.plans import plan_of
from aidcoord.serial import household_from, write_household
from aidcoord.serial.registers.formats import faults_in

ON = date(2026, 11, 1)


@pytest.fixture(scope="module")
def office() -> Office:
    """The county whose words the register is written in."""
    return Office.open("yunling")


@pytest.fixture(scope="module")
def plan(office: Office) -> CountyPlan:
    """A county like Yunling."""
    assert office.county is not None
    schema = RegisterSchema.under(office.rulebook, "yunling")
    townships = tuple(one.id for one in office.county.townships)
    windows = ((6, 12),) * len(townships)
    return CountyPlan(schema=schema, townships=townships, on=ON, windows=windows, paid="civil_affairs__dibao")


def test_what_it_takes_from_the_law_is_named_nowhere_else(office: Office, plan: CountyPlan) -> None:
    """Over how many months incomes are totals, and what is in payment, follow from what the county's rules read."""
    found = plan_of([office.law], ON)

    assert (found.townships, found.windows, found.paid) == (plan.townships, plan.windows, plan.paid)


def test_a_county_of_several_counties_has_the_townships_of_all(office: Office) -> None:
    """Each with the windows of its own county."""
    laws = [office.law, office.beside("wanghai").law]

    found = plan_of(laws, ON)

    regions = {township[:6] for township in found.townships}
    windows = {township[:6]: window for township, window in zip(found.townships, found.windows, strict=True)}
    assert regions == {"990101", "990202"}
    assert windows == {"990101": (6, 12), "990202": (3, 12)}


@pytest.fixture(scope="module")
def county(plan: CountyPlan) -> pa.Table:
    """Two blocks of it."""
    return pa.Table.from_batches(synthetic_county(plan, BLOCK + 5000, 1))


@pytest.fixture(scope="module")
def people(county: pa.Table) -> pa.StructArray:
    """Everybody who lives in its households."""
    members = county.column("members").combine_chunks().flatten()
    return members.filter(pc.equal(pc.struct_field(members, "absence"), 0))


def test_the_strict_reader_finds_no_fault(county: pa.Table, office: Office, plan: CountyPlan, tmp_path: Path) -> None:
    """Every household is lawful, no id and no personal number occurs twice."""
    file = tmp_path / "county.parquet"
    write_register(file, written_schema(plan), county.to_batches())

    found = list(faults_in([file], office.vocabulary))

    assert sum(count for count, _ in found) == BLOCK + 5000
    assert [fault for _, faults in found for fault in faults] == []


def test_the_same_seed_gives_the_same_households_however_many(county: pa.Table, plan: CountyPlan) -> None:
    """A smaller county is the beginning of a larger one; another seed is another county."""
    few = pa.Table.from_batches(synthetic_county(plan, 700, 1))
    other = pa.Table.from_batches(synthetic_county(plan, 700, 2))

    assert few.equals(county.slice(0, 700))
    assert not other.equals(few)


def test_a_household_of_it_can_be_written_read_and_assessed(county: pa.Table, office: Office, plan: CountyPlan) -> None:
    """Its file says what the row says, and every benefit is determined, undetermined ones included."""
    chosen = county.take(pa.array([0, 17, 4001, BLOCK + 3]))

    for household in households_in(chosen, plan.schema):
        again = household_from(write_household(household, office.vocabulary), office.vocabulary)
        assert again == household
        assert len(office.assess(again, ON).determinations) > 100


def test_it_is_as_large_and_as_old_as_the_census_says(county: pa.Table, people: pa.StructArray) -> None:
    """Household size within 3 per cent, each age group within two points of the census of 2020."""
    days = np.asarray(pc.struct_field(people, "born").cast(pa.int32())) + EPOCH
    ages = (ON.toordinal() - days) / 365.25
    shares = {"0-14": np.mean(ages < 15), "15-59": np.mean((ages >= 15) & (ages < 60)), "60+": np.mean(ages >= 60)}

    assert len(people) / len(county) == pytest.approx(HOUSEHOLD_SIZE_OF_2020, rel=0.03)
    for group, share in shares.items():
        assert 100 * share == pytest.approx(AGES_OF_2020[group], abs=2), group


def test_households_are_as_large_as_the_yearbook_says(county: pa.Table) -> None:
    """Of every size as many as the table that the kinds are taken from."""
    assert sum(kind.share for kind in KINDS) == pytest.approx(100)
    by_size = {size: sum(kind.share for kind in KINDS if len(kind.slots) == size) for size in range(1, 7)}
    assert by_size == pytest.approx({1: 27.3, 2: 26.3, 3: 19.4, 4: 14.2, 5: 6.9, 6: 5.9})


def test_disability_is_as_common_as_the_survey_found(people: pa.StructArray) -> None:
    """Within one point of the national survey."""
    carded = pc.struct_field(people, "disability_kind")

    assert 1 - carded.null_count / len(carded) == pytest.approx(DISABLED, abs=0.01)


def test_families_are_possible(county: pa.Table, people: pa.StructArray) -> None:
    """One applicant a household; a child is at least twenty years younger than the applicant."""
    relations = np.asarray(pc.struct_field(people, "relation"))
    assert int(np.sum(relations == Relation.APPLICANT)) == len(county)
    for row in county.slice(0, 400).to_pylist():
        applicant, *others = row["members"]
        for other in others:
            if other["relation"] == Relation.CHILD:
                assert other["born"] > applicant["born"]
                assert (other["born"] - applicant["born"]).days >= 20 * 365


def test_more_households_than_numbers_are_refused(plan: CountyPlan) -> None:
    """Nobody is given somebody else's number."""
    with pytest.raises(AidcoordError, match="200,000,000"):
        next(synthetic_county(plan, 200_000_001, 1))
