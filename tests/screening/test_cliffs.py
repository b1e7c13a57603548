"""Cliffs are exactly what a scan of every fen finds, and each names the rule that turned."""

from datetime import date
from random import Random

import pytest
from tests.rules.building import ON, SOURCE, benefit, evidence_type, household, law, member, named, policy, text

from aidcoord import Fen, Household, Overlap, OverlapKind, Relation, Scope, total_of
from aidcoord.errors import EvidenceError
from aidcoord.model.households import Member
from aidcoord.office import Office
from aidcoord.rules.rulebooks import Rulebook
from aidcoord.screening.cliffs.curves import Curve, incomes_of
from aidcoord.screening.cliffs.scans import FenByFen
from aidcoord.screening.cliffs.searches import LEAST_DROP, Cliff, cliffs, is_drop
from aidcoord.screening.registers.rows import households_in
from aidcoord.screening.registers.schemas import RegisterSchema
from aidcoord.screening.synthesis.counties import CountyPlan, synthetic_county

WAGES = evidence_type("wages", Fen, Scope.MEMBER)


@law()
def income_per_head(income: Fen, household_size: int) -> Fen:
    """What there is a head."""
    return income // household_size


@law()
def is_below_standard(income_per_head: Fen) -> bool:
    """The means test."""
    return income_per_head < Fen(150)


@law()
def is_near_standard(income_per_head: Fen) -> bool:
    """The edge."""
    return income_per_head < Fen(225)


@law()
def top_up(income: Fen, household_size: int) -> Fen:
    """The gap, rounded up to ten fen, and never less than fifty."""
    gap = Fen(150) * household_size - income
    return max(Fen(-(-gap // 10) * 10), Fen(50))


@law()
def works(wages: Fen) -> bool:
    """Whether somebody earns at all."""
    return wages > Fen(0)


@law()
def work_bonus(wages: Fen) -> Fen:
    """A bonus that grows with wages, and falls to a third of itself from two hundred fen on."""
    return wages // 4 if wages < Fen(200) else wages // 12


@law()
def fuel(income: Fen) -> Fen:
    """Bands without a rule for each."""
    if income < Fen(90):
        return Fen(40)
    return Fen(25) if income < Fen(240) else Fen(0)


@law()
def is_anybody(household_size: int) -> bool:
    """Everybody has a claim to fuel."""
    return household_size > 0


@law()
def work_heat(income: Fen) -> Fen:
    """Less the more there is, but some to everybody."""
    return max(Fen(60) - income // 5, Fen(10))


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    """A top-up with a floor, an identity at the edge, bonuses of members, fuel in bands, and two overlaps."""
    overlaps = (
        Overlap(kind=OverlapKind.EXCLUDES, benefits=("warmth", "fuel_aid"), title=text("one"), source=SOURCE),
        Overlap(kind=OverlapKind.HIGHEST_OF, benefits=("top", "big_fuel"), title=text("two"), source=SOURCE),
    )
    return Rulebook.of(
        [
            policy(
                WAGES,
                *named(income=total_of("wages", title=text("income"))),
                *(income_per_head, is_below_standard, is_near_standard, top_up, works, work_bonus, fuel, is_anybody),
                benefit("top", "is_below_standard", amount="top_up"),
                benefit("edge", "is_near_standard"),
                benefit("bonus", "works", amount="work_bonus"),
                benefit("fuel_aid", "is_anybody", amount="fuel"),
                benefit("warmth", "is_near_standard", amount="work_heat"),
                benefit("big_fuel", "is_near_standard", amount="fuel"),
                work_heat,
                *overlaps,
            )
        ]
    )


def families() -> list[Household]:
    """Fifty kinds of households: one to four members, grown or not, with wages or without."""
    draw = Random(7)  # noqa: S311 - kinds of families, no secrets
    found = []
    for _ in range(50):
        others: list[Member] = []
        for at in range(draw.randrange(4)):
            born = date(draw.choice([1950, 1985, 2012, 2020]), 5, 1)
            wages = Fen(0 if born.year > 2010 else draw.randrange(0, 160, 7))
            others.append(member(f"m{at}", born, relation=Relation.CHILD, wages=wages))
        found.append(household(member("a", wages=Fen(draw.randrange(0, 300))), *others))
    return found


def span(family: Household) -> tuple[int, int]:
    """A hundred and fifty incomes of the first member around the one at which the household reaches the standard."""
    others = sum(int(one.evidence["wages"].value) for one in family.members[1:])
    return (start := max(0, 150 * family.size - others - 90)), start + 150


@pytest.mark.parametrize("family", families(), ids=lambda one: f"{one.size} members")
def test_the_search_finds_what_a_scan_of_every_fen_finds(family: Household, rulebook: Rulebook) -> None:
    """Looking at each of a hundred and fifty incomes finds the same cliffs as halving does, no more and no fewer."""
    (income,) = incomes_of(family, WAGES, ON, "a")
    scanned, searched = (Curve.of(income, rulebook, None, ON) for _ in range(2))
    least, most = span(family)

    drops = [at for at in range(least, most) if is_drop(scanned.point(at), scanned.point(at + 1), 200)]

    assert [one.income for one in cliffs(searched, least, most, 200)] == drops
    assert [one.income for one in cliffs(Curve.of(income, rulebook, None, ON), least, most, 200, every_fen)] == drops
    assert drops
    assert len(searched.known) < len(scanned.known)


def every_fen(curve: Curve, least: int, most: int, drop: int) -> list[tuple[int, int]]:
    """The scan, which tells that it has been through the whole range."""
    told: list[int] = []
    found = [*FenByFen(told.append)(curve, least, most, drop)]
    assert sum(told) == most - least
    return found


def _cliffs(family: Household, rulebook: Rulebook, most: int = 400) -> tuple[Cliff, ...]:
    (income,) = incomes_of(family, WAGES, ON, "a")
    return cliffs(Curve.of(income, rulebook, None, ON), 0, most, 200)


def test_each_cliff_names_the_rule_that_turned(rulebook: Rulebook) -> None:
    """A means test by name, an amount that branches by itself by its own; what has no amount is lost, too."""
    found = _cliffs(household(member("a")), rulebook)

    told = {
        one.income: [
            (loss.benefit, loss.before, loss.after, [rule.name for rule in loss.turned]) for loss in one.losses
        ]
        for one in found
    }
    assert told == {
        149: [
            ("alpha__top", Fen(50), None, ["alpha__is_below_standard"]),
            ("alpha__warmth", Fen(31), Fen(30), ["alpha__warmth__due"]),
        ],
        199: [("alpha__bonus", Fen(49), Fen(16), ["alpha__bonus__due"])],
        224: [
            ("alpha__big_fuel", Fen(25), None, ["alpha__is_near_standard"]),
            ("alpha__edge", None, None, ["alpha__is_near_standard"]),
        ],
        239: [("alpha__fuel_aid", Fen(25), None, ["alpha__fuel_aid__due"])],
    }


@law()
def is_outside_the_gap(wages: Fen) -> bool:
    """No for a few incomes in the middle, and yes again above them; further on once more, for two fen."""
    return not (Fen(7_000_00) <= wages < Fen(7_900_00) or Fen(7_930_01) <= wages < Fen(7_930_03))


def test_what_turns_back_soon_is_seen() -> None:
    """A yes that is no for nine hundred yuan of a hundred thousand, and for two fen: these the scan alone sees."""
    gap = Rulebook.of([policy(WAGES, is_outside_the_gap, benefit("pass", "is_outside_the_gap"))])
    (income,) = incomes_of(household(member("a")), WAGES, ON)

    curve = Curve.of(income, gap, None, ON)

    assert [one.income for one in cliffs(curve, 0, 100_000_00)][:1] == [7_000_00 - 1]
    assert [one.income for one in cliffs(curve, 0, 100_000_00, scan=every_fen)] == [7_000_00 - 1, 7_930_01 - 1]


def test_a_range_beyond_what_may_be_recorded_is_refused(rulebook: Rulebook) -> None:
    """Incomes are not negative, and a range goes upwards."""
    (income,) = incomes_of(household(member("a")), WAGES, ON)
    curve = Curve.of(income, rulebook, None, ON)

    for least, most, drop in ((-1, 5, 200), (5, 5, 400), (0, 10**13, 400), (0, 5, 99)):
        with pytest.raises(EvidenceError):
            cliffs(curve, least, most, drop)


@pytest.mark.parametrize(
    ("family", "name", "told"),
    [
        pytest.param(household(member("a")), "b", "has no member 'b'", id="nobody of that name"),
        pytest.param(household(member("a", date(2015, 1, 1))), None, "nobody of 16 or older", id="children alone"),
    ],
)
def test_incomes_of_nobody_are_refused(family: Household, name: str | None, told: str) -> None:
    """An income is somebody's who is old enough to have one."""
    with pytest.raises(EvidenceError, match=told):
        incomes_of(family, WAGES, ON, name)


def test_other_incomes_stay_as_they_are() -> None:
    """Only one income of one member is moved, and the file keeps who said so."""
    family = household(member("a", wages=Fen(10)), member("b", relation=Relation.SPOUSE, wages=Fen(20)))
    (_, income) = incomes_of(family, WAGES, ON)

    moved = income.at(35)

    assert [one.evidence["wages"].value for one in moved.members] == [Fen(10), Fen(35)]
    assert (income.recorded, moved.members[0]) == (Fen(20), family.members[0])


@pytest.mark.deep
@pytest.mark.parametrize("row", range(50))
def test_cliffs_of_a_county_are_those_of_a_scan(row: int) -> None:
    """Under all departments' law, every fen around each cliff of fifty made-up households, and elsewhere."""
    office = Office.open("yunling")
    plan = CountyPlan(
        schema=RegisterSchema.under(office.rulebook, "yunling"),
        townships=("990101101",),
        on=ON,
        windows=((6, 12),),
        paid="civil_affairs__dibao",
    )
    batch = next(synthetic_county(plan, 400, 3)).slice(row * 8, 1)
    (family,) = households_in(batch, plan.schema)
    income = incomes_of(family, office.vocabulary.evidence["wages"], ON)[0]
    curve = Curve.of(income, office.rulebook, "yunling", ON)

    found = [one.income for one in cliffs(curve, 0, 4_000_000, scan=every_fen)]

    for middle in (*found, 100, 2_000_000):
        around = range(middle - 100, middle + 100)
        drops = [at for at in around if is_drop(curve.point(at), curve.point(at + 1), LEAST_DROP)]
        assert drops == [at for at in found if at in around]
