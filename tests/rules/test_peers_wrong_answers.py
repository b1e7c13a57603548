"""Wrong answers that other engines have given, each a test of ours: W1 to W15 as their authors reported them."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from tests.rules.building import (
    ON,
    SOURCE,
    benefit,
    evidence_type,
    household,
    law,
    member,
    named,
    parameter,
    policy,
    supplied,
    text,
)
from tests.rules.lawbook import ALPHA, BETA, QINGHE, poor_household, rulebook, without

from aidcoord import (
    YUAN,
    Fen,
    ParameterAmendment,
    Rulebook,
    Scope,
    Verdict,
    explain,
    total_of,
    yuan,
)
from aidcoord.errors import CaseFileError, CircleError, DefinitionError, ImpureRuleError, ParameterError
from aidcoord.serial import Vocabulary, household_from
from aidcoord.testing.cases import CaseReader

WAGES = evidence_type("wages", Fen, Scope.MEMBER, holder="beta")


@law()
def is_poor(wages: Fen) -> bool:
    """Whether somebody earns less than a hundred yuan."""
    return wages < YUAN * 100


@law()
def all_of_it(wages: Fen) -> Fen:
    """What somebody earns, above and below a bound."""
    if wages < YUAN * 100:
        return wages
    return wages + YUAN


@pytest.mark.parametrize("amount", ["20000001", "20000001.01", "68212208", "25000001", "9999999999.99"])
def test_w1_great_amounts_are_kept_to_the_fen(amount: str) -> None:
    """Through a file, a sum, a worksheet and an explanation: no float ever holds money."""
    aggregates = named(income=total_of("wages", title=text("income")))

    @law()
    def pays_tax(income: Fen) -> bool:
        """Whether there is any income."""
        return income > YUAN

    book = Rulebook.of([policy(benefit("tax", "pays_tax", amount="income"), pays_tax, *aggregates, WAGES)])
    file = f'household: H\nmembers:\n  - {{id: a, relation: applicant, born: 1970-01-01, wages: "{amount}"}}\n'
    home = household_from(file, Vocabulary.of([WAGES], {}))

    found = book.worksheet(ON).assess(home)

    assert found.of("alpha__tax").amount == yuan(amount)
    assert f"{int(yuan(amount)) // 100:,}" in str(explain(found, found.of("alpha__tax"), "en"))


def test_w2_recursion_without_a_base_is_refused() -> None:
    """No default stands in for a rule that waits for itself."""

    @law()
    def savings_so_far(savings_so_far: Fen) -> Fen:
        """A hundred yuan more than itself."""
        return savings_so_far + YUAN * 100

    with pytest.raises(CircleError, match=r"alpha.savings_so_far \(.*\) → alpha.savings_so_far"):
        Rulebook.of([policy(benefit("aid", "is_poor", amount="savings_so_far"), is_poor, savings_so_far, WAGES)])


def test_w3_a_reform_leaves_its_baseline_alone() -> None:
    """900 yuan in the reform and 600 in the baseline, before and after, in whatever order they are asked."""
    book = rulebook()
    reform = book.amended(
        "qinghe",
        ParameterAmendment(
            target="alpha__floor_standard",
            title=text("reform"),
            mandate=SOURCE,
            starts=date(2026, 1, 1),
            values=supplied(
                "alpha__floor_standard",
                '{ from = 2026-01-01, amounts = { urban = "900.00", rural = "900.00" }, source = { document = "d" } }',
            ),
        ),
    )

    amounts = [
        one.worksheet(ON, "qinghe").assess(poor_household()).of("alpha__floor").amount for one in (book, reform, book)
    ]

    assert amounts == [yuan(800), yuan(1400), yuan(800)]


@pytest.mark.parametrize("people", [1, 2, 5])
def test_w4_if_works_for_one_and_for_many(people: int) -> None:
    """A rule is written for one person and holds for each, on either side of its `if`."""
    book = Rulebook.of([policy(benefit("note", "is_known", amount="all_of_it"), is_known, all_of_it, WAGES)])
    members = [member(f"person_{number}", wages=yuan(60 * number)) for number in range(people)]

    found = book.worksheet(ON).assess(household(*members))

    expected = [yuan(60 * number) if number < 2 else yuan(60 * number + 1) for number in range(people)]
    assert [one.amount for one in found.determinations] == expected


@law()
def is_known(wages: Fen) -> bool:
    """Holds for everybody whose wages are known."""
    return wages >= YUAN * 0


def test_w5_absent_is_not_nothing() -> None:
    """A household that earns nothing is due something; one of which nothing is said waits for what is missing."""
    nothing = household(member(wages=yuan(0)), evidence={"savings": yuan(0)})
    absent = without("wages", nothing)
    sheet = rulebook().worksheet(ON)

    assert sheet.assess(nothing).of("alpha__floor").amount == yuan(600)
    unsaid = sheet.assess(absent).of("alpha__floor")
    assert (unsaid.verdict, unsaid.amount) == (Verdict.UNDETERMINED, None)
    assert [one.name for one in unsaid.missing] == ["wages"]


@pytest.mark.parametrize("amount", [".nan", "NaN", "-5000", ".inf", "1e3", "12.345", "12.345678", "true"])
def test_w7_what_is_no_amount_is_refused(amount: str) -> None:
    """With its line and column; nothing of the file is used."""
    file = f"household: H\nmembers:\n  - id: a\n    relation: applicant\n    born: 1970-01-01\n    wages: {amount}\n"

    with pytest.raises(CaseFileError) as raised:
        household_from(file, Vocabulary.of([WAGES], {}), "home.yaml")

    [fault] = raised.value.faults
    assert str(fault.place) == "home.yaml:6:12"


def test_w8_one_failing_rule_spares_the_rest() -> None:
    """A division by nothing costs its own benefit, and no other."""

    @law()
    def divides(wages: Fen) -> Fen:
        """Divides by wages."""
        return YUAN * (100 // wages)

    broken = policy(benefit("gift", "is_known", amount="divides"), is_known, divides, WAGES, field="gamma")
    alone = rulebook().worksheet(ON, "qinghe")
    beside = Rulebook.of([ALPHA, BETA, broken], [QINGHE]).worksheet(ON, "qinghe")
    home = household(member(wages=yuan(0)), evidence={"savings": yuan(0)})

    found = beside.assess(home)

    assert found.of("gamma__gift", "wang_fang").verdict is Verdict.UNDETERMINED
    assert "ZeroDivisionError" in found.faults[0].cause
    assert [one for one in found.determinations if one.field != "gamma"] == list(alone.assess(home).determinations)


def test_w9_a_wrong_key_in_a_case_file_names_line_and_word() -> None:
    """`inputs:` is told with its place, beside whatever else is wrong."""
    file = """\
sentence: A poor household is due the floor
on: 2026-11-01
inputs:
  household: H
expected:
  alpha__floor: "600.00"
"""

    with pytest.raises(CaseFileError) as raised:
        CaseReader(rulebook()).read_text(file, "floor.yaml")

    told = [str(fault) for fault in raised.value.faults]
    assert any(one.startswith("floor.yaml:3:1") and "'inputs'" in one for one in told)


def test_w10_a_unit_that_is_none_is_refused() -> None:
    """Banana is no unit; the known ones are listed, and a near one is offered."""
    with pytest.raises(ParameterError, match=r"parameters.toml:3:\d+: 'banana' is no unit"):
        parameter("price", "banana")
    with pytest.raises(ParameterError, match="Did you mean 'yuan'"):
        parameter("price", "yuam / month")


def test_w11_a_key_that_nobody_knows_is_refused() -> None:
    """A household file may not say what no installed plugin reads."""
    file = 'household: H\nmembers:\n  - {id: a, relation: applicant, born: 1970-01-01, wags: "1.00"}\n'

    with pytest.raises(CaseFileError, match="Did you mean 'wages'"):
        household_from(file, Vocabulary.of([WAGES], {}))


def test_w13_money_and_months_do_not_add_up() -> None:
    """Money and a count are told apart where a rule asks for them."""

    @law()
    def month(months: Fen) -> Fen:
        """Takes months to be money."""
        return months

    with pytest.raises(DefinitionError, match=r"takes 'months' to be money \(Fen\), but it is count"):
        Rulebook.of(
            [policy(benefit("aid", "is_poor", amount="month"), is_poor, month, WAGES, evidence_type("months", int))]
        )


def test_w14_a_tenth_and_two_tenths_are_three_tenths() -> None:
    """And a rule that would make a float of money does not load."""
    assert yuan("0.10") + yuan("0.20") == yuan("0.30")

    @law()
    def half(wages: Fen) -> Fen:
        """Divides into a float."""
        return wages / 2  # type: ignore[return-value]

    with pytest.raises(ImpureRuleError, match="Rule half uses `/`"):
        Rulebook.of([policy(benefit("aid", "is_poor", amount="half"), is_poor, half, WAGES)])


@pytest.mark.parametrize("on", [date(2019, 6, 1), date(2026, 11, 1)])
def test_w15_an_expired_benefit_is_no_silent_nothing(on: date) -> None:
    """Between its versions and after its last day it is not law, which is no amount and is said in words."""
    found = rulebook().worksheet(on).assess(poor_household())
    winter = found.of("alpha__winter")

    assert (winter.verdict, winter.amount) == (Verdict.NOT_APPLICABLE, None)
    assert "当日没有施行" in str(explain(found, winter, "zh"))
    assert found.of("alpha__floor").verdict is Verdict.ELIGIBLE


def test_p19_would_be_eligible_is_not_fed_on_as_receives() -> None:
    """A rule that counts what was received counts nothing where nothing was, although something is due."""

    @law()
    def counts_the_floor(alpha__floor__received: Fen) -> bool:
        """Whether the floor was received."""
        return alpha__floor__received > YUAN * 0

    reader = policy(benefit("cut", "counts_the_floor"), counts_the_floor, field="gamma", reads_from=("alpha",))
    found = Rulebook.of([ALPHA, reader]).worksheet(ON).assess(poor_household())

    assert found.of("alpha__floor").verdict is Verdict.ELIGIBLE
    assert found.of("gamma__cut").verdict is Verdict.INELIGIBLE


def test_p34_one_worksheet_serves_many_at_once() -> None:
    """Households assessed by many threads come out as one after the other."""
    sheet = rulebook().worksheet(ON, "qinghe")
    homes = [household(member(wages=yuan(number)), evidence={"savings": yuan(number)}) for number in range(200)]
    alone = [sheet.assess(home).determinations for home in homes]

    with ThreadPoolExecutor(16) as threads:
        together = list(threads.map(lambda home: sheet.assess(home).determinations, homes))

    assert together == alone
