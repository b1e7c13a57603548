"""A what-if of a worksheet changes parameters in a worksheet of its own, and refuses what means nothing."""

from typing import Any

import pytest
from tests.rules.building import FIRST_DAY, ON
from tests.rules.lawbook import poor_household, rulebook

from aidcoord import (
    Fen,
    Period,
    Residence,
    Source,
    Worksheet,
    explain,
    yuan,
)
from aidcoord.errors import DefinitionError, UnknownNameError
from aidcoord.rules.parameters.shapes import DatedValue


@pytest.fixture(scope="module")
def sheet() -> Worksheet:
    """Alpha, beta and the county on the day."""
    return rulebook().worksheet(ON, "qinghe")


def test_a_what_if_leaves_its_worksheet_alone(sheet: Worksheet) -> None:
    """Another amount for every cell, in a worksheet of its own."""
    before = sheet.assess(poor_household())

    other = sheet.with_value("alpha__floor_standard", yuan(1000))

    assert other.assess(poor_household()).of("alpha__floor").amount == yuan(1600)
    assert sheet.assess(poor_household()) == before
    assert sheet.wiring.values["alpha__floor_standard"].look_up((Residence.RURAL,)) == yuan(600)


def test_a_what_if_may_give_a_whole_table(sheet: Worksheet) -> None:
    """With bands or cells, for several parameters at once."""
    cells: dict[int, Fen] = {Residence.URBAN: yuan(1), Residence.RURAL: yuan(2000)}
    value = DatedValue(period=Period(FIRST_DAY), content=cells, source=Source(document="设想"))

    found = sheet.with_values({"alpha__floor_standard": value}).assess(poor_household())

    assert found.of("alpha__floor").amount == yuan(3600)
    assert "设想" in str(explain(found, found.of("alpha__floor"), "zh"))


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        pytest.param("alpha__flor_standard", yuan(1), "Did you mean 'alpha__floor_standard'?", id="misspelt"),
        pytest.param("alpha__income_a_head", yuan(1), "No parameter that is read", id="a rule"),
        pytest.param("alpha__floor_standard", 700, "is money (Fen), not 700", id="a count for money"),
        pytest.param("alpha__floor_standard", True, "is money (Fen), not True", id="yes for money"),
        pytest.param("alpha__floor_standard", yuan(-1), "lies within", id="less than nothing"),
    ],
)
def test_a_what_if_that_means_nothing_is_refused(sheet: Worksheet, name: str, content: Any, said: str) -> None:
    """A slip would otherwise look like a reform that changes nothing."""
    with pytest.raises(DefinitionError) as raised:
        sheet.with_value(name, content)

    assert said in str(raised.value)


def test_a_what_if_of_many_refuses_a_slip(sheet: Worksheet) -> None:
    """As one of a single value does."""
    value = sheet.wiring.values["alpha__floor_standard"]

    with pytest.raises(UnknownNameError, match="Did you mean 'alpha__floor_standard'"):
        sheet.with_values({"alpha__floor_standerd": value})


def test_what_no_county_has_set_cannot_be_replaced() -> None:
    """There is no value of whose period and source a what-if could be."""
    with pytest.raises(DefinitionError, match="has no value on 2026-11-01 that a what-if could replace"):
        rulebook().worksheet(ON).with_value("beta__fuel_price", yuan(3))
