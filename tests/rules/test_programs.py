"""The program that fills a sheet: one function that can be read, whatever amounts a what-if puts in."""

import pytest
from attrs import evolve, fields_dict
from tests.rules.building import ON
from tests.rules.guessing import Guesser
from tests.rules.lawbook import poor_household, rulebook

from aidcoord import Determination
from aidcoord.model.money import yuan
from aidcoord.rules.sheets.program import WORTH_COMPILING
from aidcoord.rules.sheets.records import rows_for
from aidcoord.rules.sheets.steps import Faults
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


@pytest.mark.parametrize("seed", range(12))
def test_steps_called_singly_fill_what_the_program_fills(sheet: Worksheet, seed: int) -> None:
    """Also what is unknown, and the faults; the program is compiled only once many households have been filled."""
    guesser = Guesser(rulebook(), seed)
    household = guesser.partial(guesser.whole()).on(ON)
    singly, together = (
        rows_for(sheet.wiring.template, sheet.wiring.records, household, ON, presume=True) for _ in "12"
    )
    faults: tuple[Faults, Faults] = ({}, {})
    program = evolve(sheet.wiring.program)

    program.fill(singly, faults[0], sheet.wiring.tables)
    assert not program.is_compiled
    program.compiled(together, faults[1], sheet.wiring.tables)

    assert singly == together
    assert [[type(value) for value in row] for row in singly] == [[type(value) for value in row] for row in together]
    assert faults[0].keys() == faults[1].keys()


def test_a_program_is_compiled_once_it_is_worth_it(sheet: Worksheet) -> None:
    """Nobody waits for it at a counter, and a register does not go on without it."""
    program = evolve(sheet.wiring.program)
    rows = rows_for(sheet.wiring.template, sheet.wiring.records, poor_household().on(ON), ON, presume=True)
    for _ in range(WORTH_COMPILING):
        program.fill(rows, {}, sheet.wiring.tables)
    assert not program.is_compiled

    program.fill(rows, {}, sheet.wiring.tables)

    assert program.is_compiled


def test_a_determination_has_every_field(sheet: Worksheet) -> None:
    """Also where it is made without its initialiser."""
    found = sheet.assess(poor_household()).determinations

    assert found
    assert all(vars(one).keys() == fields_dict(Determination).keys() for one in found)
