"""A register has a column for everything a household's file can say, and a row says exactly what the household says."""

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.serial.drawn import households

from aidcoord import EvidenceType, Household, Scope, Text
from aidcoord.errors import ClashError
from aidcoord.model.money import Fen
from aidcoord.office import Office
from aidcoord.screening.registers.columns import Column, Stored
from aidcoord.screening.registers.rows import batch_of, households_in, row_of
from aidcoord.screening.registers.schemas import LISTS, RegisterSchema
from aidcoord.serial import Vocabulary
from aidcoord.serial.forms import AwardForm, EvidenceForm, Form, HouseholdForm, MemberForm, keys_of


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_row_reads_as_the_household_it_was_made_of(data: st.DataObject, small: Vocabulary) -> None:
    """Whatever a household may be, its row gives it back, each value of the same type."""
    schema = RegisterSchema.of(small.evidence.values())
    drawn = [data.draw(households(small))]

    again = list(households_in(batch_of(drawn, schema), schema))

    assert again == drawn
    assert [_types(one) for one in again] == [_types(one) for one in drawn]


@pytest.mark.parametrize(
    ("form", "columns"),
    [
        pytest.param(HouseholdForm, "households", id="households"),
        pytest.param(MemberForm, "members", id="members"),
        pytest.param(AwardForm, "awards", id="awards"),
        pytest.param(EvidenceForm, "provenance", id="provenance"),
    ],
)
def test_the_columns_are_called_as_the_keys_of_files(form: type[Form], columns: str) -> None:
    """Each key of a file has a column of the same name, meaning and need, under the same Chinese word."""
    schema = RegisterSchema.of([])
    known: dict[str, Column] = getattr(schema, columns)
    keys = {name: key for name, key in keys_of(form).items() if name not in {*LISTS, "value"}}

    assert {name: (column.title.zh, column.title.en) for name, column in known.items() if name in keys} == {
        name: (key.zh, key.meaning.en) for name, key in keys.items()
    }
    assert set(known) - set(keys) <= {"subject", "evidence"}


def test_every_installed_evidence_has_a_column() -> None:
    """The schema under a county's law has a column for all of its evidence, each where its scope says."""
    office = Office.open("yunling")
    schema = RegisterSchema.under(office.rulebook, "yunling")
    arrow = schema.arrow

    members = arrow.field("members").type.value_type
    found = {Scope.HOUSEHOLD: set(arrow.names), Scope.MEMBER: {field.name for field in members}}
    for kind in office.vocabulary.evidence.values():
        assert kind.id in found[kind.scope]


def test_a_column_says_what_it_holds() -> None:
    """Money is whole fen in 64 bits with its bounds, words and holder; a choice is a small code with a table."""
    office = Office.open("yunling")
    arrow = RegisterSchema.under(office.rulebook, "yunling").arrow

    savings = arrow.field("savings")
    assert (savings.type, savings.nullable) == (pa.int64(), True)
    assert savings.metadata[b"aidcoord:stored"] == b"fen"
    assert savings.metadata[b"aidcoord:highest"] == b"1000000000000"
    assert savings.metadata[b"aidcoord:zh"].decode() == "货币财产"
    residence = arrow.field("residence")
    assert residence.type == pa.int8()
    assert residence.metadata[b"aidcoord:codes"].decode() == '{"1": ["urban", "城镇"], "2": ["rural", "农村"]}'


def test_evidence_may_not_take_the_name_of_a_column() -> None:
    """Evidence called as a fixed column is refused, with the field whose plugin can mend it."""
    kind = EvidenceType("awards", Text(zh="奖", en="Prizes"), type=Fen, scope=Scope.HOUSEHOLD, holder="price")

    with pytest.raises(ClashError) as refusal:
        RegisterSchema.of([kind])

    assert refusal.value.faults[0].field == "price"


def test_evidence_without_a_column_is_never_dropped(small: Vocabulary) -> None:
    """A household that says more than the register can hold is no row of it."""
    savings = small.evidence["savings"]
    schema = RegisterSchema.of([savings])
    assert schema.households["savings"].stored is Stored.MONEY
    wider = RegisterSchema.of(small.evidence.values())
    (household,) = households_in(
        pa.Table.from_pylist([{"household": "A", "floor_area": 50, "members": []}], schema=_only(wider, "floor_area")),
        wider,
    )

    with pytest.raises(KeyError, match="floor_area"):
        row_of(household, schema)


def _only(schema: RegisterSchema, name: str) -> pa.Schema:
    """The schema with one evidence."""
    arrow = schema.only([name]).arrow
    return pa.schema([field for field in arrow if field.name in {"household", name, "members"}])


def _types(household: Household) -> list[tuple[str, type]]:
    """The type of each value, as equality alone would let a plain int stand for an amount."""
    records = [household.evidence, *(member.evidence for member in household.members)]
    amounts = [("amount", type(award.amount)) for award in household.awards]
    sexes = [(member.id, type(member.person.sex)) for member in household.members]
    return [(name, type(one.value)) for said in records for name, one in sorted(said.items())] + amounts + sexes
