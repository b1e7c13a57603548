"""What `aidcoord impact` lists is what changes: a standard is moved under random households and those of case files.

Whatever a benefit outside of the list says must stay as it is, whoever is asked about; and for every benefit inside of
it there must be a household for which something is changed: the verdict, the amount, or a value on the way to them.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from attrs import evolve
from tests.rules.building import ON
from tests.rules.guessing import Guesser

from aidcoord import Assessment, Evidence, Fen, Household, Registry, Rulebook, Worksheet
from aidcoord.rules.parameters.shapes import Bands, Content
from aidcoord.testing.cases import Case, CaseReader

STANDARD = "civil_affairs__dibao_standard_month"
COUNTY = "yunling"
_TRACED = 10
"""Of so many households one is compared with every value of its criteria, which takes longest."""
PLUGINS = Path(__file__).parents[2] / "plugins"


@cache
def book() -> Rulebook:
    """Every plugin that is installed."""
    return Registry.discover().rulebook()[0]


def impact() -> frozenset[str]:
    """The benefits that `aidcoord impact` marks."""
    return frozenset(book().law(COUNTY).benefits_reached(STANDARD))


def scaled(content: Content, numerator: int, denominator: int) -> Content:
    """The same amounts, each times a fraction."""
    if isinstance(content, Bands):
        return content
    if isinstance(content, Mapping):
        return {code: scaled(inner, numerator, denominator) for code, inner in content.items()}
    return Fen(int(content) * numerator // denominator)


def moved(sheet: Worksheet) -> Iterator[Worksheet]:
    """The worksheet with the standard halved, one fen a hundred higher, doubled, and ten times as high."""
    before = sheet.wiring.values.get(STANDARD)
    if before is not None:
        for numerator, denominator in ((1, 2), (101, 100), (2, 1), (10, 1)):
            yield sheet.with_values({STANDARD: evolve(before, content=scaled(before.content, numerator, denominator))})


def changes(before: Assessment, after: Assessment, *, trace: bool = False) -> Iterator[str]:
    """The benefits of which something else is said; with `trace` also where only a criterion's values differ."""
    for one, other in zip(before.determinations, after.determinations, strict=True):
        if (one.verdict, one.amount) != (other.verdict, other.amount) or (
            trace and (one.criteria, one.missing) != (other.criteria, other.missing)
        ):
            yield one.name


def read(assessment: Assessment, among: Iterable[str]) -> Iterator[str]:
    """The benefits whose result is made of the standard for somebody, so that its trace shows another value."""
    for one in assessment.determinations:
        if one.name in among and any(leaf.name == STANDARD for leaf in one.reads):
            yield one.name


def households(count: int) -> Iterator[Household]:
    """Random ones, every other with parts unsaid."""
    guessers = [Guesser(book(), seed) for seed in range(8)]
    for number in range(count):
        guesser = guessers[number % len(guessers)]
        whole = guesser.whole()
        yield whole if number % 2 else guesser.partial(whole)


def outside(count: int) -> set[str]:
    """The benefits outside of the impact that change for some random household."""
    sheet, inside = book().worksheet(ON, COUNTY), impact()
    others = tuple(moved(sheet))
    found: set[str] = set()
    for number, household in enumerate(households(count)):
        before, other = sheet.assess(household), others[number % len(others)].assess(household)
        found |= {name for name in changes(before, other, trace=number % _TRACED == 0) if name not in inside}
    return found


def test_nothing_changes_outside_of_the_impact() -> None:
    """Two hundred households, and a standard that is lower or higher."""
    assert impact()
    assert outside(200) == set()


@pytest.mark.deep
def test_nothing_changes_outside_of_the_impact_of_many() -> None:
    """Ten thousand households."""
    assert outside(10_000) == set()


def directed() -> Iterator[Case]:
    """The cases that speak of a benefit of the impact: households written to reach it, each on its day."""
    reader, inside = CaseReader(book()), impact()
    for path in sorted(PLUGINS.glob("*/tests/cases/**/*.yaml")):
        yield from (one for one in reader.read(path) if any(each.benefit in inside for each in one.expected))


def without_an_award(of: Household) -> Iterator[Household]:
    """The household without each of its awards: who has one is judged by the conditions for going on, not for entry."""
    for award in of.awards:
        yield evolve(of, awards=tuple(other for other in of.awards if other is not award))


def unchanged() -> set[str]:
    """The benefits of the impact that no household of a case file has changed, in verdict, amount or trace.

    Each case is asked about what it expects. What is left by then is asked of all cases of its field, with everybody
    made to be concerned by it: who would be hard to employ is a case of another benefit than those such people are due.
    """
    left, cases = set(impact()), tuple(directed())
    for case in cases:
        left -= reached(case, case.household, left & {each.benefit for each in case.expected})
    for case in cases:
        fields = {each.benefit.partition("__")[0] for each in case.expected}
        for name in sorted(one for one in left if one.partition("__")[0] in fields):
            left -= reached(case, concerned(case.household, name), {name})
    return left


def concerned(household: Household, benefit: str) -> Household:
    """The household with every yes/no evidence of members true that says whether a benefit concerns them."""
    law = book().law(COUNTY)
    asked = {name for version in law.definitions[benefit] for name in version.asks if name in law.evidence}
    told = {name: Evidence(True) for name in asked if law.evidence[name].type is bool}
    members = (evolve(member, evidence={**member.evidence, **told}) for member in household.members)
    return evolve(household, members=tuple(members))


def reached(case: Case, household: Household, wanted: set[str]) -> set[str]:
    """The wanted benefits whose results are made of the standard for a household on the day of a case."""
    if not wanted:
        return set()
    sheet = book().worksheet(case.on, case.county or COUNTY, frozenset(wanted))
    households = (household, *without_an_award(household))
    return {name for one in households for name in read(sheet.assess(one), wanted)}


# Only who is out of work is found hard to employ, and who works flexibly is not: whom the subsidy concerns was found so
# before, and an award reads no standard. That two conditions exclude each other is not seen in who reads what.
NEVER_REACHED = {"human_resources__flexible_insurance"}


def test_everything_inside_the_impact_is_changed_for_somebody() -> None:
    """By the households of case files, which are written to reach each benefit."""
    assert unchanged() == NEVER_REACHED
