"""The program that fills a sheet: one function that can be read, whatever amounts a what-if puts in."""

import pytest
from attrs import fields_dict
from tests.rules.building import ON
from tests.rules.lawbook import poor_household, rulebook

from aidcoord import Determination
from aidcoord.model.money import yuan
from aidcoord.rules.worksheets import Worksheet


@pytest.fixture(scope="module")
def sheet() -> Worksheet:
    """Alpha, beta and the county on the day."""
    return rulebook().worksheet(ON, "qinghe")


def test_a_program_names_what_it_works_out(sheet: Worksheet) -> None:
    """Every name is a local variable, and every rule is called by its own name."""
    source = sheet.wiring.program.source

    assert source.startswith("def FILL(ROWS, FAULTS, TABLES):\n")
    assert "    alpha__floor__due = " in source


def test_a_what_if_needs_no_other_program(sheet: Worksheet) -> None:
    """Amounts are given to the program, in plain rows and in tables, and are not written into it."""
    other = sheet.with_value("alpha__floor_standard", yuan(1000))

    assert other.wiring.program is sheet.wiring.program


def test_a_determination_has_every_field(sheet: Worksheet) -> None:
    """Also where it is made without its initialiser."""
    found = sheet.assess(poor_household()).determinations

    assert found
    assert all(vars(one).keys() == fields_dict(Determination).keys() for one in found)
