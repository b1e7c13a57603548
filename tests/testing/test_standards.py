"""What a county sets: complete where benefits need it, and asked for by day and cell."""

from datetime import date

import pytest

from aidcoord import (
    Agency,
    Benefit,
    BenefitKind,
    Cadence,
    County,
    Document,
    Fen,
    Policy,
    Residence,
    Rulebook,
    Text,
    rule,
)
from aidcoord.errors import UnknownNameError
from aidcoord.model.money import yuan
from aidcoord.rules.parameters.files import read_parameters, read_values
from aidcoord.rules.parameters.shapes import Parameter
from aidcoord.rules.policies import AnyRule
from aidcoord.testing.standards import Standards

LAW = Document("示例办法").article(1)
SAID = Text(zh="示例", en="Example")
PARAMETERS = """
[fuel_line]
title = { zh = "界线", en = "Line" }
unit = "yuan / month"
by = ["residence"]
supplied_by = "county"

[unread]
title = { zh = "备用", en = "Spare" }
unit = "yuan"
supplied_by = "county"

[fixed]
title = { zh = "国家标准", en = "National" }
unit = "yuan"
values = [{ from = 2000-01-01, amount = "1.00", source = { document = "x" } }]
"""
VALUES = """
[heating__fuel_line]
values = [{ from = 2022-01-01, amounts = { urban = "50.00", rural = "40.00" }, source = { document = "x" } }]
"""


@rule(source=LAW, title=SAID)
def fuel_month(fuel_line: Fen, fixed: Fen) -> Fen:
    """The line and what is the same everywhere."""
    return fuel_line + fixed


@rule(source=LAW, title=SAID)
def is_asked(household_size: int) -> bool:
    """Whether anybody is there."""
    return household_size > 0


@pytest.fixture(scope="module")
def standards() -> Standards:
    """A county that gives one of two values, from 2022; the benefit is law from 2020."""
    fuel = Benefit(
        "fuel",
        SAID,
        kind=BenefitKind.CASH,
        cadence=Cadence.MONTHLY,
        criteria=("is_asked",),
        amount="fuel_month",
        source=LAW,
        starts=date(2020, 1, 1),
    )
    rules: list[AnyRule | Parameter] = [fuel_month, is_asked, *read_parameters(PARAMETERS, "p.toml")]
    heating = Policy(agency=Agency("heating", SAID), benefits=(fuel,), rules=tuple(rules))
    county = County(
        id="qingxi",
        region="990199",
        title=SAID,
        government=Agency("qingxi_government", SAID),
        values=read_values(VALUES, "v.toml"),
    )
    return Standards.of(Rulebook.of([heating], [county]), "qingxi")


def test_what_a_benefit_needs_is_unset_until_the_county_sets_it(standards: Standards) -> None:
    """Only what a benefit in force reads, and only what is left to counties."""
    days = [date(2019, 12, 31), date(2021, 12, 31), date(2022, 1, 1)]

    assert [standards.needed(on) for on in days] == [(), ("heating__fuel_line",), ("heating__fuel_line",)]
    assert [standards.unset(on) for on in days] == [(), ("heating__fuel_line",), ()]


def test_what_the_county_never_sets_is_forgotten(standards: Standards) -> None:
    """Also what no benefit reads."""
    assert standards.left_open == ("heating__fuel_line", "heating__unread")
    assert standards.forgotten == ("heating__unread",)
    assert standards.first_day == date(2022, 1, 1)


def test_an_amount_is_asked_for_by_day_and_cell(standards: Standards) -> None:
    """Nothing where nobody has set it."""
    on = date(2026, 11, 1)

    assert standards.amount("heating__fuel_line", on, Residence.RURAL) == yuan(40)
    assert standards.amount("heating__fuel_line", date(2021, 1, 1), Residence.RURAL) is None
    assert standards.amount("heating__fixed", on) == yuan(1)


def test_a_misspelt_parameter_is_refused_with_the_nearest(standards: Standards) -> None:
    """A test of nothing would pass for ever."""
    with pytest.raises(UnknownNameError, match="Did you mean 'heating__fuel_line'"):
        standards.value("heating__fuel_lime", date(2026, 11, 1))
