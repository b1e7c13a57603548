"""Whether an assessment is what a case expects, and a table that shows where it is not, and why."""

from collections.abc import Iterable, Iterator
from typing import Final

from attrs import evolve, frozen

from aidcoord.model.money import yuan_text
from aidcoord.model.sources import Document
from aidcoord.plugins.plugin import Plugin
from aidcoord.plugins.proposals import with_referrals
from aidcoord.rules.declare import ALWAYS
from aidcoord.rules.loading.definitions import Kind
from aidcoord.rules.parameters.shapes import DatedValue
from aidcoord.rules.results.determinations import Assessment, Criterion, Determination, Verdict
from aidcoord.rules.results.wording import value_text
from aidcoord.rules.rulebooks import Rulebook
from aidcoord.rules.worksheets import Worksheet
from aidcoord.testing.cases import Case
from aidcoord.testing.expectations import Expectation
from aidcoord.testing.expected_referrals import ReferralExpectation

_SET_HERE: Final = Document("用例 test case").whole
"""The source of a value that a case sets and nobody else gives."""
_HEADING = ("benefit", "subject", "expected", "actual")


@frozen(kw_only=True)
class Outcome:
    """One expectation and what came out; `reasons` tell why, where the two differ."""

    expectation: Expectation | ReferralExpectation
    expected: str
    actual: str
    agrees: bool
    reasons: tuple[str, ...] = ()

    @property
    def about(self) -> str:
        """The full name of the benefit, or the partner who is asked for help."""
        expectation = self.expectation
        return expectation.asked if isinstance(expectation, ReferralExpectation) else expectation.benefit


def check(case: Case, rulebook: Rulebook, plugins: Iterable[Plugin] = ()) -> tuple[Outcome, ...]:
    """Assess the household of a case, and compare every expectation with what comes out.

    Args:
        case: The case.
        rulebook: The law.
        plugins: Who is asked for referrals, where the case expects some.

    Raises:
        BeforeTheLawError: The case's day lies before the first law that is installed.
        EvidenceError: Nobody belongs to the household on the day.
    """
    worksheet = worksheet_of(case, rulebook)
    found = outcomes(case, worksheet)
    if not case.referrals:
        return found
    referred = with_referrals(worksheet.assess(case.household), plugins)
    return (*found, *(_referral_outcome(expectation, referred) for expectation in case.referrals))


def worksheet_of(case: Case, rulebook: Rulebook) -> Worksheet:
    """The worksheet that works out what a case expects and nothing else, which is most of the work of wiring a day.

    Where referrals are expected it is all of the day's law, since signposts look at anything.

    Raises:
        BeforeTheLawError: The case's day lies before the first law that is installed.
        UnknownNameError: The case sets a parameter that nothing it expects reads on its day.
    """
    asked = {expectation.benefit for expectation in case.expected}
    if any(expectation.payable is not None for expectation in case.expected):
        asked |= rulebook.law(case.county).with_those_met(asked)
    worksheet = rulebook.worksheet(case.on, case.county, None if case.referrals else frozenset(asked))
    known = worksheet.wiring.values
    set_here = {
        name: evolve(known[name], content=amount)
        if name in known
        else DatedValue(period=ALWAYS, content=amount, source=_SET_HERE)
        for name, amount in case.parameters.items()
    }
    return worksheet.with_values(set_here) if set_here else worksheet


def outcomes(case: Case, worksheet: Worksheet) -> tuple[Outcome, ...]:
    """What comes out by a worksheet for every expectation of a case.

    Raises:
        EvidenceError: Nobody belongs to the household on the day.
    """
    assessment = worksheet.assess(case.household)
    return tuple(_outcome(expectation, assessment) for expectation in case.expected)


def _referral_outcome(expectation: ReferralExpectation, assessment: Assessment) -> Outcome:
    """Who asks; a plugin that fails is told, for its referrals are missing."""
    found = expectation.found(assessment)
    agrees = found == expectation.senders and not assessment.unreferred
    return Outcome(
        expectation=expectation,
        expected=f"asked by {_listed(expectation.senders or ['nobody'])}",
        actual=f"asked by {_listed(found or ['nobody'])}",
        agrees=agrees,
        reasons=() if agrees else (*map(str, assessment.unreferred), *_told_referrals(assessment)),
    )


def _told_referrals(assessment: Assessment) -> Iterator[str]:
    """All referrals there are, so that a wrong subject or receiver is seen."""
    for one in assessment.referrals:
        yield f"{one.sender} asks {one.receiver} about {one.benefit or 'help'} of {one.subject}: {one.reason.zh}"


def _outcome(expectation: Expectation, assessment: Assessment) -> Outcome:
    wanted = ", ".join(_wanted(expectation))
    try:
        found = assessment.of(expectation.benefit, expectation.subject)
    except KeyError as error:
        reason = str(error.args[0])
        return Outcome(expectation=expectation, expected=wanted, actual="nothing", agrees=False, reasons=(reason,))
    agrees = _agrees(expectation, found, assessment)
    return Outcome(
        expectation=expectation,
        expected=wanted,
        actual=", ".join(_came(expectation, found, assessment)),
        agrees=agrees,
        reasons=() if agrees else tuple(_reasons(found)),
    )


def _agrees(expectation: Expectation, found: Determination, assessment: Assessment) -> bool:
    payable = assessment.payable(found)
    return (
        found.verdict is expectation.verdict
        and expectation.amount in {None, found.amount}
        and expectation.payable in {None, payable}
        and (expectation.missing is None or expectation.missing == {missing.name for missing in found.missing})
    )


def _wanted(expectation: Expectation) -> Iterator[str]:
    yield expectation.verdict.value
    if expectation.amount is not None:
        yield yuan_text(expectation.amount)
    if expectation.payable is not None:
        yield f"payable {yuan_text(expectation.payable)}"
    if expectation.missing is not None:
        yield f"missing {_listed(expectation.missing)}"


def _came(expectation: Expectation, found: Determination, assessment: Assessment) -> Iterator[str]:
    yield found.verdict.value
    if found.amount is not None:
        yield yuan_text(found.amount)
    payable = assessment.payable(found)
    if payable is not None and (expectation.payable is not None or payable != found.amount):
        yield f"payable {yuan_text(payable)}"
    if found.verdict is Verdict.UNDETERMINED and expectation.missing is not None:
        yield f"missing {_listed({missing.name for missing in found.missing})}"


def _listed(names: Iterable[str]) -> str:
    return " and ".join(sorted(names)) or "nothing"


def _reasons(found: Determination) -> Iterator[str]:
    """What decided, first things first."""
    if not found.in_force:
        yield f"{found.name} is not law on {found.on}; it is {found.benefit.period}."
    elif found.verdict is Verdict.UNDETERMINED:
        yield from _waits(found)
    elif found.verdict is Verdict.ELIGIBLE:
        yield f"all {len(found.criteria)} criteria hold"
        yield from _amount(found)
    else:
        failed = next((criterion for criterion in found.criteria if criterion.holds is False), None)
        if failed is not None:
            yield f"decided by {_told(failed)}"


def _waits(found: Determination) -> Iterator[str]:
    undecided = next((criterion for criterion in found.criteria if criterion.holds is None), None)
    if undecided is not None:
        yield f"not decided: {_told(undecided)}"
    for missing in found.missing:
        holder = missing.held_by.en if missing.held_by else missing.holder or "the applicant"
        yield f"missing {missing.name} ({missing.title.zh}) of {missing.subject}, held by {holder}"
    yield from map(str, found.faults)


def _told(criterion: Criterion) -> str:
    told = f"{criterion.name} ({criterion.title.zh}) of {criterion.subject}"
    compared = criterion.comparison
    if compared is not None:
        told += f": {value_text(compared.value, 'en')} {compared.sign} {value_text(compared.threshold, 'en')}"
    return f"{told} {criterion.source}" if criterion.source else told


def _amount(found: Determination) -> Iterator[str]:
    """The rule that gives the amount, with what it was worked out from."""
    if found.amount is None:
        return
    for name, subject in found.sheet.parts(found.due, found.subject):
        if found.sheet.definition(name).kind is not Kind.BENEFIT:
            parts = found.sheet.parts(name, subject)
            made_of = ", ".join(_value(found, *part) for part in parts)
            yield f"amount {_value(found, name, subject)}" + (f" of {made_of}" if made_of else "")


def _value(found: Determination, name: str, subject: str) -> str:
    return f"{name} = {value_text(found.sheet.value(name, subject), 'en')}"


def table(outcomes: Iterable[Outcome]) -> str:
    """The outcomes as a table of expected and actual results, with reasons below what differs."""
    rows = [(_cells(outcome), outcome) for outcome in outcomes]
    widths = [max(map(len, column)) for column in zip(_HEADING, *(cells for cells, _ in rows), strict=True)]
    lines = ["  " + _line(_HEADING, widths)]
    for cells, outcome in rows:
        lines.append(("  " if outcome.agrees else "✗ ") + _line(cells, widths))
        lines += [f"    {reason}" for reason in outcome.reasons]
    return "\n".join(lines)


def _cells(outcome: Outcome) -> tuple[str, ...]:
    return (outcome.about, outcome.expectation.subject, outcome.expected, outcome.actual)


def _line(cells: Iterable[str], widths: Iterable[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()
