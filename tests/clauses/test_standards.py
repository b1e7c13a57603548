"""Clauses about standards: town and country, rules of adjustment, what the county can afford, two lists, indices."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import pytest
from tests.clauses.conftest import ROOT
from tests.clauses.test_civil_affairs import STANDARD, with_value
from tests.rules.building import county

from aidcoord import Desk, Registry, Rulebook, yuan
from aidcoord.office import Office
from aidcoord_civil_affairs.commands import COMMANDS as CIVIL
from aidcoord_finance.commands import COMMANDS as FINANCE
from aidcoord_poverty_alleviation.commands import COMMANDS as POVERTY

Run = Callable[..., Any]
Write = Callable[..., str]

ON: Final = date(2026, 11, 1)
EXAMPLE: Final = "examples/households/YL-0001.yaml"
FIGURES: Final = "examples/price/figures.yaml"
RULES: Final = "examples/finance/adjustment_rules.yaml"
SOURCE: Final = "source: { document: 公报 }"
WHOSE: Final = ("--parameter", STANDARD, "--figures")


def desk(rulebook: Rulebook, office: Office, *, on: date = ON) -> Desk:
    """A desk of Yunling with a law of its own."""
    return Desk(rulebook=rulebook, county=rulebook.counties["yunling"], on=on, households=office.read)


def called(commands: list[Any], name: str) -> Callable[..., Any]:
    """The function behind a command."""
    (found,) = (one.run for one in commands if one.name == name)
    return found  # type: ignore[no-any-return]  # whatever a plugin's command takes


def row_of(report: Any, table: str, **wanted: object) -> dict[str, Any]:
    """The one row of a table that has some cells."""
    (rows,) = (one.rows for one in report.tables if one.name == table)
    (found,) = (row for row in rows if all(row[name] == value for name, value in wanted.items()))
    return dict(found)


def proposed(aidcoord: Run, rules: str, figures: str, on: str = "2026-11-01") -> list[tuple[Any, Any]]:
    """What each rule proposes on a day, and the earliest day for it."""
    found = aidcoord("finance", "propose", rules, "--figures", figures, "--on", on, "--json")
    return list(found.rows("proposals", "proposed", "earliest"))


def test_civ20_rural_420_and_urban_600_give_70_hundredths(rulebook: Rulebook, office: Office) -> None:
    """With the ratio before, which way it has gone, and the floor that the province sets."""
    at = with_value(rulebook, STANDARD, 'amounts = { urban = "600.00", rural = "420.00" }')
    title = rulebook.law("yunling").definitions[STANDARD][0].title

    row = row_of(called(CIVIL, "urban-rural")(desk(at, office)), "standards", standard=title)

    assert (row["ratio"], row["rural"], row["urban"]) == (Decimal("0.70"), yuan(420), yuan(600))
    assert row["floor"].en == "at least 65%"
    assert row["trend"].text.en == "the gap has widened"


def test_civ20_a_proposal_for_the_urban_value_alone_warns_with_both_ratios(rulebook: Rulebook, office: Office) -> None:
    """One for both in step does not."""
    at = desk(with_value(rulebook, STANDARD, 'amounts = { urban = "600.00", rural = "420.00" }'), office)
    adjustments = called(FINANCE, "adjustments")
    households = (ROOT / EXAMPLE,)

    urban = adjustments(at, households, parameter=STANDARD, to=yuan(700), cell=("urban",))
    rural = adjustments(at, households, parameter=STANDARD, to=yuan(450), cell=("rural",))

    assert urban.notes[-1].en == "Warning: the gap widens, rural over urban falls from 0.70 to 0.60"
    assert rural.notes[-1].en == "Rural over urban: 0.70 now, 0.75 afterwards"


def test_fin06_the_proposal_is_the_value_by_hand_with_the_stated_rounding(aidcoord: Run) -> None:
    """45 % of 15,720 yuan, a twelfth, up to ten: 589.50 becomes 590; the index has 760 × 101.87 % become 780."""
    found = proposed(aidcoord, RULES, FIGURES)

    assert found[:2] == [("590.00", "2027-01-01"), ("780.00", "2027-01-01")]
    assert found[2][0] == {"zh": "由会议决定", "en": "for the meeting to decide"}


def test_fin06_a_proposal_names_its_figures_and_is_no_new_value(aidcoord: Run) -> None:
    """Each with the text that published it; the standard stays what it is."""
    result = aidcoord("finance", "propose", RULES, "--figures", FIGURES, "--json")
    shares = [row for row in result.json["tables"]["figures"]["rows"] if row["figure"]["en"] == "consumption a head"]

    assert [(row["of"], row["value"], row["published"]) for row in shares] == [("2025", "15720.00", "2026-02-24")]
    assert shares[0]["source"] == "《云岭县2025年国民经济和社会发展统计公报》"
    assert result.json["notes"][-1]["en"].startswith("A proposal changes no standard")


def test_fin06_a_missing_input_is_named(aidcoord: Run, write: Write) -> None:
    """Nothing is proposed, and an older figure is not put in its place."""
    text = Path(FIGURES).read_text(encoding="utf-8").replace("year: 2025", "year: 2023")

    found = proposed(aidcoord, RULES, write(text))

    assert found[0][0]["en"] == "cannot propose: consumption a head of 2025 is missing"
    assert found[1][0] == "780.00"


def test_fin08_two_years_of_figures_give_the_ratios_by_hand(aidcoord: Run) -> None:
    """600 yuan a month are 7,200 a year: 38.7097 % of 18,600 yuan of income, and 36.4557 % of 19,750."""
    options = (*WHOSE, FIGURES, "--cell", "rural", "--to", "600", "--budget", "100000")

    found = aidcoord("finance", "affordability", EXAMPLE, *options, "--json")

    rows = [row for row in found.json["tables"]["figures"]["rows"] if row["yardstick"] == "income"]
    assert [(row["year"], row["ratio"]) for row in rows] == [("2024", "38.7097"), ("2025", "36.4557")]
    cost = {row["what"]["en"]: row["value"] for row in found.json["tables"]["budget"]["rows"]}
    left = Decimal("100000") - Decimal(cost["cost of a year afterwards"])
    assert Decimal(cost["left of the budget (below nothing: short)"]) == left


def test_fin08_a_band_warns_and_never_forbids(aidcoord: Run) -> None:
    """Of 45 % of the income a head, 46 % is outside; the bound itself is not."""
    options = (*WHOSE, FIGURES, "--cell", "rural", "--budget", "100000", "--json")

    def warned(to: str) -> bool:
        found = aidcoord("finance", "affordability", EXAMPLE, *options, "--to", to)
        (row,) = (
            row
            for row in found.json["tables"]["figures"]["rows"]
            if (row["year"], row["yardstick"]) == ("2025", "income")
        )
        return row["warning"] is not None

    assert [warned(to) for to in ("740.62", "740.63")] == [False, True]


def test_fin08_without_a_band_there_is_no_warning_and_the_paper_says_so(installed: Registry, office: Office) -> None:
    """A county that sets none is warned of nothing."""
    policies = [
        policy for one in installed.plugins if one.name in {"civil_affairs", "finance"} for policy in one.policies
    ]
    values = 'values = [{ from = 2026-01-01, amounts = { urban = "760.00", rural = "560.00" }, '
    place = county(supplies=f"[{STANDARD}]\n{values}source = {{ document = '标准' }} }}]")
    silent = Desk(rulebook=Rulebook.of(policies, [place]), county=place, on=ON, households=office.read)

    found = called(FINANCE, "affordability")(
        silent,
        (ROOT / EXAMPLE,),
        parameter=STANDARD,
        to=yuan(2000),
        cell=("rural",),
        figures=ROOT / FIGURES,
        budget=yuan(100000),
    )

    assert found.notes[0].en == "The county has set no band, so that there is no warning."
    assert {row["warning"] for row in found.tables[0].rows} == {None}


PERSON: Final = """household: YL-38{number:02}
township: "990101101"
residence: rural
members:
  - {{ id: p{number}, relation: applicant, born: 1970-01-01, sex: male }}
is_monitored: {monitored}
awards: [{awards}]
"""
DIBAO: Final = "{ benefit: civil_affairs__dibao, starts: 2026-01-01, amount: 300.00 }"


def test_pov01_two_lists_of_five_with_three_in_common(aidcoord: Run, write: Write) -> None:
    """Three on both, two on one only each way, and why."""
    people = [
        write(PERSON.format(number=number, monitored=monitored, awards=awards), f"{number}.yaml")
        for number, (monitored, awards) in enumerate([("yes", DIBAO)] * 3 + [("yes", "")] * 2 + [("no", DIBAO)] * 2)
    ]

    result = aidcoord("poverty-alleviation", "reconcile", *people, "--json")

    rows = result.rows("people", "listing", "reason")
    assert [listing for listing, _ in rows] == ["both"] * 3 + ["register"] * 2 + ["dibao"] * 2
    assert [reason is None for _, reason in rows] == [True] * 3 + [False] * 4
    assert all(reason["en"].startswith("undetermined, missing: ") for _, reason in rows[3:5])
    assert rows[5][1]["en"] == "does not apply on the day"


@pytest.mark.parametrize(
    ("standard", "finding"),
    [
        pytest.param("600.00", "not below the line", id="at the line"),
        pytest.param("599.92", "finding: 0.96 yuan below the line", id="a yuan below it"),
    ],
)
def test_pov01_a_standard_below_its_years_line_is_a_finding(
    standard: str, finding: str, rulebook: Rulebook, office: Office
) -> None:
    """Twelve times the rural standard is held against the poverty line of the same year."""
    line = "poverty_alleviation__poverty_line_year"
    at = with_value(rulebook, STANDARD, f'amounts = {{ urban = "760.00", rural = "{standard}" }}')
    at = with_value(at, line, 'amount = "7200.00"')

    report = called(POVERTY, "reconcile")(desk(at, office), (ROOT / EXAMPLE,))

    assert row_of(report, "lines", year="2026")["finding"].en == finding


def test_prc02_a_later_revision_leaves_the_old_proposal_and_changes_the_new(aidcoord: Run, write: Write) -> None:
    """The August index was revised on 2026-06-20 from 102.4 to 103.6; to the yuan that is one more."""
    text = Path(RULES).read_text(encoding="utf-8").replace("unit: 10\n", "unit: 0.10\n")
    rules = write(text, "rules.yaml")

    before, after = (proposed(aidcoord, rules, FIGURES, on)[1][0] for on in ("2026-06-19", "2026-06-20"))

    assert (before, after) == ("773.50", "774.20")


def test_prc02_a_missing_month_is_an_error_and_not_worked_out(aidcoord: Run, write: Write) -> None:
    """Neither from the months beside it nor from a later one."""
    lines = Path(FIGURES).read_text(encoding="utf-8").split("  - ")
    figures = write("  - ".join(line for line in lines if "month: 2025-05" not in line))

    result = aidcoord("price", "series", figures, "--name", "cpi", "--year", "2025")

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("On 2026-11-01 no 'cpi' was known of 2025-05.")
