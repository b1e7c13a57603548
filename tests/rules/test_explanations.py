"""An explanation: at most 25 lines, in either language, every number with its source."""

from datetime import date
from textwrap import dedent

import pytest
from attrs import evolve
from tests.rules.building import (
    ON,
    benefit,
    county,
    evidence_type,
    household,
    law,
    member,
    policy,
)
from tests.rules.lawbook import ALPHA, BETA, poor_household, rulebook, without

from aidcoord import (
    Assessment,
    Day,
    DisabilityLevel,
    Evidence,
    Fen,
    Policy,
    Relation,
    Rulebook,
    Scope,
    Standing,
    explain,
    yuan,
)

LAW = "《示例办法》 (示例〔2014〕1号) art."


@pytest.fixture(scope="module")
def found() -> Assessment:
    """A poor household on the day, whose savings are verified."""
    verified = Evidence(yuan(100), source="bank", as_of=date(2026, 10, 1), standing=Standing.VERIFIED)
    home = evolve(poor_household(), evidence={"savings": verified})
    return rulebook().worksheet(ON, "qinghe").assess(home)


def test_a_result_is_told_with_every_reason_and_source(found: Assessment) -> None:
    """Verdict and amount, conditions with both sides, the overlap, and the values down to what was recorded."""
    told = explain(found, found.of("alpha__floor"), "en")

    assert str(told).replace(LAW, "LAW") == dedent("""\
        floor (alpha__floor): eligible, 800.00 yuan a month 〔LAW 1〕
        2026-11-01 · Qinghe County · alpha bureau · QH-1 · the household
        Conditions
          ✓ meets income test: 200.00 yuan < 600.00 yuan (under by 400.00 yuan) 〔LAW 3〕
          ✓ meets savings test: 100.00 yuan ≤ 14,400.00 yuan (under by 14,300.00 yuan) 〔LAW 4〕
        Overlap: not beside each other 〔LAW 25〕
          payable: floor 800.00 yuan; extra 0.00 yuan 〔LAW 25〕
          rejected: extra (600.00 yuan a year) 〔LAW 25〕
        Values and where they come from
          floor month: 800.00 yuan 〔LAW 5〕
          income a head: 200.00 yuan 〔LAW 3〕
          floor standard: 600.00 yuan / person / month 〔《标准二》, from 2026-01-01〕
          people in the household: 2 〔the household's file〕
          income: 400.00 yuan 〔put together from the members〕
          urban or rural: rural 〔the household's file〕
          wages [wang_fang]: 300.00 yuan 〔declared〕
          wages [wang_ming]: 100.00 yuan 〔declared〕
          savings: 100.00 yuan 〔verified, bank, as of 2026-10-01〕
          most months saved: 24 months 〔《示例办法》 art. 4, from 2014-01-01〕
          why away from home [wang_fang]: none 〔the household's file〕
          why away from home [wang_ming]: none 〔the household's file〕""")


def test_what_is_missing_is_told_with_who_is_asked() -> None:
    """A line for each holder; who holds it stands before the field through which it is asked."""
    found = rulebook().worksheet(ON).assess(without("savings", poor_household()))

    floor, fuel = (str(explain(found, found.of(name), "zh")) for name in ("alpha__floor", "beta__fuel"))

    assert "  savings（savings） — 查询对象：银行（经alpha bureau）" in floor.splitlines()
    assert "  ? meets savings test 〔《示例办法》（示例〔2014〕1号）第4条〕" in floor.splitlines()
    assert "银行（经alpha bureau）" in fuel


def test_a_value_that_the_county_has_not_set_names_the_county() -> None:
    """By its name where one is asked about."""
    book = Rulebook.of([ALPHA, BETA], [county()])

    for where, said in [("qinghe", "Qinghe County, which sets it"), (None, "the county, which sets it")]:
        found = book.worksheet(ON, where).assess(poor_household())
        assert f"price of fuel (beta__fuel_price) — ask: {said}" in str(explain(found, found.of("beta__fuel"), "en"))


def test_a_presumption_that_carries_a_result_is_shown_as_one() -> None:
    """Also a yes or no, with the reason that allows it."""
    found = rulebook().worksheet(ON).assess(poor_household())

    care = str(explain(found, found.of("alpha__care", "wang_fang"), "en"))

    assert "  is_frail [wang_fang]: no 〔presumed: no entry of is_frail〕" in care


@law()
def is_severe(level: DisabilityLevel) -> bool:
    """Of one of the first two levels."""
    return level <= DisabilityLevel.TWO


@law()
def is_applicant(relation: Relation) -> bool:
    """Whether somebody applies."""
    return relation == Relation.APPLICANT


@law()
def came_before(since: Day, until: Day) -> bool:
    """Before a day."""
    return since < until


def test_what_does_not_count_has_no_distance() -> None:
    """Choices differ by nothing that counts, and no choice is made up from their codes."""
    level = evidence_type("level", DisabilityLevel, Scope.MEMBER)
    what = policy(benefit("status", "is_severe", "is_applicant"), is_severe, is_applicant, level)
    people = [
        member("one", level=DisabilityLevel.FOUR),
        member("two", relation=Relation.OTHER, level=DisabilityLevel.ONE),
    ]
    found = Rulebook.of([what]).worksheet(ON).assess(household(*people))

    told = [str(explain(found, one, "en")) for one in found.determinations]

    assert "✗ is severe: four > two 〔" in told[0]
    assert "✓ is severe: one ≤ two 〔" in told[1]
    assert "✗ is applicant: other ≠ applicant 〔" in told[1]


def test_days_are_told_as_days() -> None:
    """With the days between them as a count."""
    since, until = (evidence_type(name, Day) for name in ("since", "until"))
    home = household(evidence={"since": Day(730_000), "until": Day(730_014)})
    found = (
        Rulebook.of([policy(benefit("status", "came_before"), came_before, since, until)]).worksheet(ON).assess(home)
    )

    told = str(explain(found, found.of("alpha__status"), "en"))

    assert "✓ came before: 1999-09-03 < 1999-09-17 (under by 14" in told


def many(number: int) -> Policy:
    """A benefit of very many conditions, the last of which fails."""

    def condition(place: int) -> object:
        names: dict[str, object] = {"Fen": Fen}
        bound = 0 if place == number - 1 else 10**9
        exec(f"def is_{place}(savings: Fen) -> bool:\n    return savings < {bound}\n", names)  # noqa: S102
        return law()(names[f"is_{place}"])  # type: ignore[arg-type]

    rules = [condition(place) for place in range(number)]
    gives = benefit("status", *(f"is_{place}" for place in range(number)))
    return policy(gives, *rules, evidence_type("savings", Fen))  # type: ignore[arg-type]


@pytest.mark.parametrize("number", [1, 11, 12, 22, 23, 60])
def test_no_explanation_passes_25_lines(number: int) -> None:
    """What is cut is said to be; the conditions that decide come first where there are many."""
    found = Rulebook.of([many(number)]).worksheet(ON).assess(household(evidence={"savings": yuan(3)}))

    lines = str(explain(found, found.of("alpha__status"), "en")).splitlines()

    assert len(lines) <= 25
    assert f"  ✗ is {number - 1} 〔{LAW} 1〕" in lines
    assert (f"  {number - 21} more lines" in lines) is (number > 22)


def test_many_missing_and_failed_are_cut_and_said_to_be() -> None:
    """A member's evidence for two hundred members, and a rule that fails for each of them."""

    @law()
    def is_odd(savings: Fen, age: int) -> bool:
        """Divides by what is saved."""
        return age // savings == age

    found = (
        Rulebook.of([policy(benefit("status", "is_odd"), is_odd, evidence_type("savings", Fen))])
        .worksheet(ON)
        .assess(household(*(member(f"person_{number}") for number in range(200)), evidence={"savings": yuan(0)}))
    )

    for one in found.determinations[:3]:
        assert len(str(explain(found, one, "zh")).splitlines()) <= 25


@pytest.mark.parametrize(
    ("on", "told"),
    [
        pytest.param(date(2013, 12, 31), f"{LAW} 1 [a later text]", id="the year before the text"),
        pytest.param(date(2014, 1, 1), f"{LAW} 1", id="its own year"),
        pytest.param(date(2026, 11, 1), f"{LAW} 1", id="after it"),
    ],
)
def test_a_text_of_a_later_year_is_marked(on: date, told: str) -> None:
    """A rule without dates of its own is cited by the text that says it now, also on a day before there was one."""
    always = benefit("aid", "is_poor", starts=date(2010, 1, 1))
    found = Rulebook.of([policy(evidence_type("is_poor"), always)]).worksheet(on).assess(household())

    first, *_ = str(explain(found, found.of("alpha__aid"), "en")).splitlines()
    assert first.endswith(f"〔{told}〕")
