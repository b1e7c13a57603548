"""A rule that fails makes its readers undetermined, with its plugin and the cause; everything else stays as it was."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

import pytest
from tests.rules.building import ON, SOURCE, benefit, county, household, law, member, named, policy, text
from tests.rules.lawbook import ALPHA, BETA, QINGHE, SAVINGS, WAGES, poor_household

from aidcoord import (
    YUAN,
    Assessment,
    Fen,
    Household,
    RuleAmendment,
    Rulebook,
    Verdict,
    Worksheet,
    explain,
    total_of,
    yuan,
)
from aidcoord.rules.declare import Rule
from aidcoord.rules.sheets.sheet import Origin

ORIGINS: Final = {
    "gamma": Origin("aidcoord-gamma", "1.2"),
    "qinghe": Origin("aidcoord-county-qinghe", "3.4"),
    "alpha": Origin("aidcoord-alpha", "5.6"),
}


class UnspeakableError(Exception):
    """An error whose own text fails."""

    def __str__(self) -> str:
        raise RuntimeError


def raising(error: BaseException) -> Callable[..., Any]:
    """A function that raises whatever it is given."""

    def fail(*_arguments: object) -> Any:
        raise error

    return fail


def giving(value: object) -> Callable[..., Any]:
    """A function that gives one value whatever it is given."""
    return lambda *_arguments: value


@law()
def deserves_a_gift(savings: Fen) -> bool:
    """Whether less than a thousand yuan is saved."""
    return savings < YUAN * 1000


def gamma_with(function: Callable[..., Any] | None) -> Worksheet:
    """Alpha and beta beside a third field whose amount does something that the lint would not let through."""

    @law()
    def gift_month(savings: Fen) -> Fen:
        """What is saved."""
        return savings

    gifts = policy(
        benefit("gift", "deserves_a_gift", amount="gift_month"),
        benefit("thanks", "deserves_a_gift"),
        deserves_a_gift,
        gift_month,
        SAVINGS,
        field="gamma",
    )
    book = Rulebook.of([ALPHA, BETA, gifts], [QINGHE], ORIGINS)
    if function:
        gift_month.function = function  # after the lint, as a plugin that lies would do
    return book.worksheet(ON, "qinghe")


def told(found: Assessment, *, but: tuple[str, ...]) -> list[str]:
    """Everything that is said of all benefits but some, in both languages."""
    kept = [one for one in found.determinations if one.name not in but]
    return [
        *(f"{one} {one.criteria} {one.missing} {one.faults} {one.reads} {found.payable(one)}" for one in kept),
        *(str(explain(found, one, "zh")) for one in kept),
        *(str(explain(found, one, "en")) for one in kept),
    ]


@pytest.mark.parametrize(
    ("function", "cause"),
    [
        pytest.param(raising(ZeroDivisionError("by zero")), "ZeroDivisionError: by zero", id="raises"),
        pytest.param(raising(RecursionError("too deep")), "RecursionError: too deep", id="recurses"),
        pytest.param(raising(MemoryError()), "MemoryError: ", id="runs out of memory"),
        pytest.param(raising(UnspeakableError()), "UnspeakableError: it cannot even be said why", id="cannot be told"),
        pytest.param(raising(ValueError("one\ntwo\n" * 99)), "ValueError: one two one", id="raises at length"),
        pytest.param(giving(3.0), "it gave float 3.0, which is no money (Fen)", id="a float"),
        pytest.param(giving(float("nan")), "it gave float nan", id="no number"),
        pytest.param(giving(None), "it gave NoneType None", id="nothing"),
        pytest.param(giving("300.00"), "it gave str '300.00'", id="a text"),
        pytest.param(giving("x" * 9999), "it gave str 'xxx", id="a long text"),
        pytest.param(giving(True), "it gave bool True", id="a yes"),
        pytest.param(giving([1]), "it gave list [1]", id="a list"),
        pytest.param(giving(2**63), "a number beyond 64 bits", id="huge"),
        pytest.param(giving(10**9999), "a number beyond 64 bits", id="too long to print"),
        pytest.param(giving(Fen(-1)), "it gave -0.01, and no amount due is negative", id="less than nothing"),
    ],
)
def test_a_rule_that_fails_spares_the_rest(function: Callable[..., Any], cause: str) -> None:
    """Its benefit is undetermined, naming rule, plugin and cause; all else is byte for byte as with the rule whole."""
    found = gamma_with(function).assess(poor_household())
    whole = gamma_with(None).assess(poor_household())
    gift = found.of("gamma__gift")

    assert (gift.verdict, gift.amount, gift.missing) == (Verdict.UNDETERMINED, None, ())
    assert [(fault.name, fault.subject) for fault in gift.faults] == [("gamma__gift_month", "household")]
    assert "Rule gamma.gift_month of aidcoord-gamma 1.2 failed for household" in str(gift.faults[0])
    assert cause in gift.faults[0].cause
    assert len(str(gift.faults[0])) < 400
    assert "\n" not in str(gift.faults[0])
    assert cause[:20] in str(explain(found, gift, "en"))
    assert found.faults == gift.faults
    assert told(found, but=("gamma__gift",)) == told(whole, but=("gamma__gift",))


def test_an_interrupt_is_no_fault_of_a_rule() -> None:
    """Whoever stops the run stops it."""
    with pytest.raises(KeyboardInterrupt):
        gamma_with(raising(KeyboardInterrupt())).assess(poor_household())


def test_a_failing_rule_that_no_result_needs_hurts_nothing() -> None:
    """Somebody who deserves no gift is ineligible, whatever the gift would have been; no fault is told."""
    rich = household(member(wages=yuan(9000)), evidence={"savings": yuan(9000)})

    found = gamma_with(raising(ZeroDivisionError())).assess(rich)

    assert found.of("gamma__gift").verdict is Verdict.INELIGIBLE
    assert found.faults == ()


def test_one_certain_no_decides_beside_a_failed_rule() -> None:
    """A condition that fails leaves a certain no as it is."""

    @law()
    def is_odd(savings: Fen) -> bool:
        """Divides by what is saved."""
        return 100 // savings == 1

    both = policy(benefit("aid", "is_odd", "deserves_a_gift"), is_odd, deserves_a_gift, SAVINGS)
    sheet = Rulebook.of([both]).worksheet(ON)

    assert sheet.assess(household(evidence={"savings": yuan(9000)})).of("alpha__aid").verdict is Verdict.INELIGIBLE
    failed = sheet.assess(household(evidence={"savings": yuan(0)})).of("alpha__aid")
    assert failed.verdict is Verdict.UNDETERMINED
    assert failed.faults[0].cause.startswith("ZeroDivisionError")


@law()
def part_of_wages(wages: Fen) -> Fen:
    """Divides by wages."""
    return YUAN * (YUAN // wages)


def test_a_rule_that_fails_for_one_member_fails_for_that_member() -> None:
    """And for the household that counts that member."""

    @law()
    def is_paid(part_of_wages: Fen) -> bool:
        """Of a member."""
        return part_of_wages >= YUAN

    @law()
    def is_rich(parts: Fen) -> bool:
        """Of the household."""
        return parts > YUAN

    rules: tuple[Rule[..., Any], ...] = (part_of_wages, is_paid, is_rich)
    gives = (benefit("note", "is_paid"), benefit("tax", "is_rich"))
    book = Rulebook.of([policy(*gives, *rules, *named(parts=total_of("part_of_wages", title=text("parts"))), WAGES)])
    people = [member("rich", wages=YUAN), member("poor", wages=yuan(0))]

    found = book.worksheet(ON).assess(household(*people))

    assert found.of("alpha__note", "rich").verdict is Verdict.ELIGIBLE
    assert found.of("alpha__note", "poor").verdict is Verdict.UNDETERMINED
    assert found.of("alpha__tax").verdict is Verdict.UNDETERMINED
    assert {fault.subject for fault in found.faults} == {"poor"}


def test_a_sum_beyond_64_bits_is_a_fault_of_the_sum() -> None:
    """It is never wrapped around."""

    @law()
    def vast(wages: Fen) -> Fen:
        """Close to the bound."""
        return wages * 1_125_899_906_842_624

    @law()
    def is_vast(sum_of_vast: Fen) -> bool:
        """Reads the sum."""
        return sum_of_vast > YUAN

    added = named(sum_of_vast=total_of("vast", title=text("sum")))
    book = Rulebook.of([policy(benefit("aid", "is_vast"), vast, is_vast, *added, WAGES)])
    people = [member(f"person_{number}", wages=Fen(2**12)) for number in range(3)]

    aid = book.worksheet(ON).assess(household(*people)).of("alpha__aid")

    assert aid.verdict is Verdict.UNDETERMINED
    assert [(fault.name, fault.cause) for fault in aid.faults] == [
        ("alpha__sum_of_vast", "OverflowError: it gave a number beyond 64 bits")
    ]


def test_a_failing_rule_of_a_county_names_the_county_s_plugin() -> None:
    """The department wrote another rule."""

    @law()
    def by_the_county(savings: Fen) -> Fen:
        """Divides by what is saved."""
        return YUAN * (YUAN // savings)

    amendment = RuleAmendment(
        target="alpha__floor_month", title=text("t"), mandate=SOURCE, starts=date(2020, 1, 1), by=by_the_county
    )
    book = Rulebook.of([ALPHA], [county(amendment)], ORIGINS)
    home: Household = household(member(wages=yuan(0)), evidence={"savings": yuan(0)})

    [fault] = book.worksheet(ON, "qinghe").assess(home).of("alpha__floor").faults

    assert (fault.field, fault.origin) == ("qinghe", ORIGINS["qinghe"])
