"""What holds for every household, over the invented law and over every plugin that is installed."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.rules.building import ON, SOURCE, dated, law, supplied, text
from tests.rules.guessing import Guesser
from tests.rules.lawbook import rulebook

from aidcoord import (
    YUAN,
    Amendment,
    Assessment,
    CriteriaAmendment,
    Determination,
    EvidenceType,
    Fen,
    ParameterAmendment,
    Registry,
    RuleAmendment,
    Rulebook,
    Verdict,
    Worksheet,
    explain,
    yuan,
)
from aidcoord.model.texts import Language
from aidcoord.rules.loading.definitions import Kind
from aidcoord.rules.results.wording import value_text

SEEDS = st.integers(min_value=0, max_value=2**32)
LANGUAGES: tuple[Language, ...] = ("zh", "en")


@cache
def invented() -> tuple[Rulebook, Worksheet]:
    """Alpha, beta and Qinghe."""
    book = rulebook()
    return book, book.worksheet(ON, "qinghe")


@cache
def installed() -> tuple[Rulebook, Worksheet]:
    """Every plugin that is installed, in its first county."""
    book, _ = Registry.discover().rulebook()
    return book, book.worksheet(ON, next(iter(book.counties), None))


LAWS = pytest.mark.parametrize("laws", [pytest.param(invented, id="invented"), pytest.param(installed, id="installed")])
Laws = Callable[[], tuple[Rulebook, Worksheet]]


def facts_of(one: Determination) -> tuple[object, ...]:
    """Everything that a determination says."""
    return (one, one.criteria, one.missing, one.faults, one.reads)


# --- the unknown ----------------------------------------------------------------------------------------------------


@LAWS
@settings(max_examples=30, deadline=None)
@given(seed=SEEDS)
def test_what_is_certain_of_a_partial_household_holds_however_it_is_completed(laws: Laws, seed: int) -> None:
    """A verdict other than undetermined, and its amount, never change as facts arrive; and nothing stays open then."""
    book, sheet = laws()
    guesser = Guesser(book, seed)
    partial = guesser.partial(whole := guesser.whole())
    before = sheet.assess(partial, presume=False)

    for completion in (whole, guesser.completed(partial), guesser.completed(partial)):
        after = sheet.assess(completion, presume=False)
        for one, other in zip(before.determinations, after.determinations, strict=True):
            if one.verdict is not Verdict.UNDETERMINED:
                assert (one.verdict, one.amount) == (other.verdict, other.amount), one.name
            if one.verdict is Verdict.UNDETERMINED and other.verdict is not Verdict.UNDETERMINED:
                assert one.missing, f"{one.name} was undetermined with nothing missing"


@LAWS
@settings(max_examples=60, deadline=None)
@given(seed=SEEDS)
def test_an_amount_exists_only_where_somebody_is_eligible(laws: Laws, seed: int) -> None:
    """And is never negative; what is undetermined always says what it waits for."""
    book, sheet = laws()
    guesser = Guesser(book, seed)

    for one in sheet.assess(guesser.partial(guesser.whole())).determinations:
        assert (one.amount is None) or (one.verdict is Verdict.ELIGIBLE and one.amount >= 0)
        assert bool(one.missing or one.faults) == (one.verdict is Verdict.UNDETERMINED), one.name


# --- what was read --------------------------------------------------------------------------------------------------


@cache
def closure(sheet: Worksheet, names: tuple[str, ...]) -> frozenset[str]:
    """Every leaf that names ask for on any day, directly or through others."""
    definitions = sheet.law.definitions
    found: set[str] = set()
    pending = list(names)
    while pending:
        name = pending.pop()
        if name not in found:
            found.add(name)
            pending += [asked for version in definitions[name] for asked in version.asks]
            pending += [f"{name}__is_awarded"] if definitions[name][0].kind is Kind.BENEFIT else []
            what = definitions[name][0].what
            pending += ["age"] if isinstance(what, EvidenceType) and what.is_presumed_by_age else []
    return frozenset(found)


@LAWS
@settings(max_examples=40, deadline=None)
@given(seed=SEEDS)
def test_nothing_is_read_that_is_not_asked_for(laws: Laws, seed: int) -> None:
    """What a determination read lies in what its rules ask for."""
    book, sheet = laws()
    guesser = Guesser(book, seed)

    for one in sheet.assess(guesser.partial(guesser.whole())).determinations:
        assert {read.name for read in one.reads} <= closure(sheet, (one.name, one.due, *one.limits))


@LAWS
@settings(max_examples=40, deadline=None)
@given(seed=SEEDS)
def test_what_was_not_read_makes_no_difference(laws: Laws, seed: int) -> None:
    """Changing evidence that a determination did not read changes nothing that it says."""
    book, sheet = laws()
    guesser = Guesser(book, seed)
    home = guesser.partial(guesser.whole())
    other, (name, subject) = guesser.changed(home)

    before, after = sheet.assess(home), sheet.assess(other)

    for one, same in zip(before.determinations, after.determinations, strict=True):
        if (name, subject) not in {(read.name, read.subject) for read in one.reads}:
            assert facts_of(one) == facts_of(same)


@LAWS
@settings(max_examples=20, deadline=None)
@given(seed=SEEDS)
def test_the_order_of_members_makes_no_difference(laws: Laws, seed: int) -> None:
    """The same verdicts, amounts and payments for everybody, and the same read."""
    book, sheet = laws()
    guesser = Guesser(book, seed)
    home = guesser.partial(guesser.whole())
    turned = evolve(home, members=home.members[::-1])

    before, after = sheet.assess(home), sheet.assess(turned)

    for one in before.determinations:
        same = after.of(one.name, one.subject)
        assert (one.verdict, one.amount) == (same.verdict, same.amount)
        assert set(one.reads) == set(same.reads)
        assert set(one.missing) == set(same.missing)
    total = [sum(found.payable(one) or 0 for one in found.determinations) for found in (before, after)]
    assert total[0] == total[1]


# --- explanations ---------------------------------------------------------------------------------------------------

NUMBER = re.compile(r"[0-9]+(?:[,.:][0-9]+)*")


def numbers(words: object) -> set[str]:
    """Every number in a text."""
    return set(NUMBER.findall(str(words)))


def numbers_of_all(found: Assessment, lang: Language) -> Iterator[object]:
    """What every explanation of an assessment may take a number from."""
    sheet = found.sheet
    yield from (found.on, found.household.id, found.county)
    for row in sheet.rows:
        yield from (value_text(value, lang) for value in row)
    for name in sheet.wiring.columns:
        yield from (name, sheet.definition(name).title)
    yield from (member.id for member in found.household.members)
    for resolution in found.overlaps:
        yield from (value_text(amount, lang) for amount in resolution.payable.values())
        yield from (value_text(other.worth_year, lang) for other in resolution.alternatives)
        yield from (relation.overlap.title for relation in resolution.relations)


def numbers_of_one(one: Determination, lang: Language) -> Iterator[object]:
    """What the explanation of one determination may take a number from beyond that."""
    yield from (one.benefit.period, one.benefit.title, one.agency)
    for comparison in (criterion.comparison for criterion in one.criteria):
        if comparison:
            sides = (comparison.value, comparison.threshold, comparison.distance)
            yield from (value_text(side, lang) for side in sides)
    yield from (fault.cause for fault in one.faults)
    yield from (missing.held_by for missing in one.missing)


@LAWS
@settings(max_examples=8, deadline=None)
@given(seed=SEEDS)
def test_an_explanation_is_short_and_says_only_what_the_worksheet_holds(laws: Laws, seed: int) -> None:
    """At most 25 lines, the same each time; every number is a value, a threshold, a payment, a day or a name's."""
    book, sheet = laws()
    guesser = Guesser(book, seed)
    found, again = (sheet.assess(home) for home in [guesser.partial(guesser.whole())] * 2)

    for lang in LANGUAGES:
        of_all = set().union(*map(numbers, numbers_of_all(found, lang)))
        for one, same in zip(found.determinations, again.determinations, strict=True):
            told = explain(found, one, lang)
            known = of_all.union(*map(numbers, numbers_of_one(one, lang)))
            assert str(told) == str(explain(again, same, lang))
            assert len(str(told).splitlines()) <= 25
            for line in told.lines[:-1]:  # the last may say how many more there are
                assert numbers("".join(str(getattr(part, "text", part)) for part in line.parts)) <= known
            for quantity in (quantity for line in told.lines for quantity in line.quantities):
                assert quantity.value == found.sheet.value(quantity.name, quantity.subject)
            assert all(line.source for line in told.lines if line.quantities)


# --- the baseline ---------------------------------------------------------------------------------------------------


@law()
def half_of_it(income_a_head: Fen, floor_standard: Fen) -> Fen:
    """Half of what is short."""
    return max(floor_standard - income_a_head, YUAN) // 2


def amendments(first: date) -> tuple[Amendment, ...]:
    """One amendment of each kind, from a day on."""
    cells = '{ urban = "900.00", rural = "800.00" }'
    source = "source = { document = '县标准' }"
    values = supplied("alpha__floor_standard", f"{{ from = 2015-01-01, amounts = {cells}, {source} }}")
    return (
        ParameterAmendment(
            target="alpha__floor_standard", title=text("a"), mandate=SOURCE, starts=first, values=values
        ),
        RuleAmendment(target="alpha__floor_month", title=text("b"), mandate=SOURCE, starts=first, by=half_of_it),
        CriteriaAmendment(
            target="alpha__floor", title=text("c"), mandate=SOURCE, starts=first, removes=("meets_savings_test",)
        ),
        ParameterAmendment(
            target="beta__fuel_price",
            title=text("d"),
            mandate=SOURCE,
            starts=first,
            values=supplied("beta__fuel_price", dated('"44.00"')),
        ),
    )


@settings(max_examples=60, deadline=None)
@given(
    seed=SEEDS,
    chosen=st.sets(st.integers(0, 3), min_size=1),
    first=st.dates(date(2014, 1, 1), date(2027, 1, 1)),
    amount=st.integers(0, 10**9),
)
def test_nothing_that_is_tried_touches_the_baseline(seed: int, chosen: set[int], first: date, amount: int) -> None:
    """Any amendments and any what-if: the old rulebook and its worksheets say what they said, word for word."""
    book, sheet = rulebook(), rulebook().worksheet(ON, "qinghe")
    home = Guesser(book, seed).whole()

    def everything(of: Worksheet) -> list[object]:
        found = of.assess(home)
        told = [str(explain(found, one, "zh")) for one in found.determinations]
        return [*map(facts_of, found.determinations), *found.overlaps, *told, dict(of.wiring.values)]

    laws, before, kept = dict(book.laws), everything(sheet), everything(book.worksheet(ON, "qinghe"))
    amended = book.amended("qinghe", *(amendments(first)[place] for place in sorted(chosen)))
    amended.worksheet(ON, "qinghe").assess(home)
    sheet.with_value("alpha__floor_standard", Fen(amount)).assess(home)
    amended.worksheet(ON, "qinghe").with_value("beta__fuel_price", yuan(1)).assess(home)

    assert everything(sheet) == before
    assert everything(book.worksheet(ON, "qinghe")) == kept
    assert everything(rulebook().worksheet(ON, "qinghe")) == before
    assert all(book.laws[name] is law for name, law in laws.items())
    assert amended.law().definitions is book.law().definitions
