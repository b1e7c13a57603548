"""What holds for every bill, whatever the county sets: nothing lost, caps kept, thresholds once, more costs more."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

import pytest
from attrs import evolve

from aidcoord import NOTHING, Fen, Rate
from aidcoord_health_family_planning.options import BillKind, EmergencyGround, HospitalLevel, Layer
from aidcoord_health_family_planning.settlement import Account, Bill, Terms, YearSoFar, changes, settle
from aidcoord_health_family_planning.settlement.terms import AidTerms, BasicTerms, CatastrophicTerms, FlatTerms

PAYERS = [layer for layer in Layer if layer is not Layer.SELF]
NEW_YEAR = date(2026, 1, 1)
WHOLE = 1_000_000


def some_money(chance: Random, most: int) -> Fen:
    """An amount up to `most` fen; often nothing."""
    return Fen(0 if chance.random() < 0.2 else chance.randrange(most + 1))


def some_rate(chance: Random) -> Rate:
    """A rate up to the whole; sometimes nothing or all."""
    return Rate(chance.choice([0, WHOLE, chance.randrange(WHOLE), chance.randrange(WHOLE)]))


def some_flat_terms(chance: Random) -> FlatTerms:
    """Terms of a layer of one threshold, rate and cap."""
    return FlatTerms(threshold=some_money(chance, 1_000_000), rate=some_rate(chance), cap=some_money(chance, 5_000_000))


def some_terms(chance: Random) -> Terms:
    """Terms of a county that nobody has seen."""
    second = some_money(chance, 6_000_000)
    return Terms(
        basic=BasicTerms(
            deductibles={level: some_money(chance, 120_000) for level in HospitalLevel},
            rates={level: some_rate(chance) for level in HospitalLevel},
            outpatient_deductible=some_money(chance, 50_000),
            outpatient_rate=some_rate(chance),
            cap=some_money(chance, 20_000_000),
        ),
        catastrophic=CatastrophicTerms(
            threshold=some_money(chance, 2_000_000),
            second_from=second,
            third_from=second + some_money(chance, 6_000_000),
            rates=(some_rate(chance), some_rate(chance), some_rate(chance)),
            addition=some_rate(chance),
            cap=chance.choice([None, some_money(chance, 20_000_000)]),
            leaves_out_deductibles=chance.random() < 0.5,
            counts_class_b=chance.random() < 0.5,
        ),
        local=some_flat_terms(chance),
        aid=AidTerms(
            threshold=some_money(chance, 1_000_000),
            rates={kind: some_rate(chance) for kind in BillKind},
            cap=some_money(chance, 8_000_000),
            outpatient_cap=some_money(chance, 1_000_000),
            counts_class_b=chance.random() < 0.5,
        ),
        tilt=some_flat_terms(chance),
        tilt_counts_what_caps_cut=chance.random() < 0.5,
        emergency_cap=some_money(chance, 3_000_000),
    )


def some_bill(chance: Random, name: str, *, days: int = 365) -> Bill:
    """A bill of a day of 2026, of up to fifty thousand yuan."""
    total = some_money(chance, 5_000_000)
    out_of_scope = some_money(chance, int(total) // 3)
    return Bill(
        id=name,
        day=NEW_YEAR + timedelta(days=chance.randrange(days)),
        kind=chance.choice(list(BillKind)),
        hospital=chance.choice(list(HospitalLevel)),
        total=total,
        out_of_scope=out_of_scope,
        class_b_part=some_money(chance, int(total - out_of_scope) // 4),
        is_properly_referred=chance.random() < 0.9,
        emergency=chance.choice([EmergencyGround.NONE, EmergencyGround.NONE, EmergencyGround.CERTIFIED]),
        charity=some_money(chance, 100_000),
        waiver=some_money(chance, 50_000),
    )


def some_bills(chance: Random, count: int, *, days: int = 365) -> list[Bill]:
    """Bills in no order."""
    return [some_bill(chance, f"{number:03}", days=days) for number in range(count)]


def always(terms: Terms) -> Callable[[date], Terms]:
    """The same terms on every day."""
    return lambda _on: terms


def check_years(count: int, seed: int) -> None:
    """Settle `count` bills in years of ten, each year under other terms, and check each year."""
    luck = Random(seed)  # noqa: S311 - chance, not a secret
    for _ in range(count // 10):
        terms = some_terms(luck)
        account = Account.of(some_bills(luck, 10), always(terms))
        for one in account.settlements:
            assert sum(one.parts.values()) == one.bill.total
            assert min(one.parts.values()) >= NOTHING
        keeps_its_caps(account, terms)


def keeps_its_caps(account: Account, terms: Terms) -> None:
    """No layer pays more in a year than its cap."""
    assert account.total(Layer.BASIC) <= terms.basic.cap
    assert terms.catastrophic.cap is None or account.total(Layer.CATASTROPHIC) <= terms.catastrophic.cap
    assert account.total(Layer.LOCAL) <= terms.local.cap
    assert account.total(Layer.AID) <= terms.aid.cap
    assert account.total(Layer.TILT) <= terms.tilt.cap
    outpatient = [one.parts[Layer.AID] for one in account.settlements if one.bill.kind is BillKind.OUTPATIENT]
    assert sum(outpatient) <= terms.aid.outpatient_cap
    assert all(one.parts[Layer.EMERGENCY] <= terms.emergency_cap for one in account.settlements)


def test_payers_and_patient_add_up_to_the_bill_and_no_cap_is_passed() -> None:
    """Twenty thousand bills, to the fen."""
    check_years(20_000, seed=1)


@pytest.mark.deep
def test_a_million_bills_add_up() -> None:
    """The same for a million."""
    check_years(1_000_000, seed=2)


def test_voiding_and_presenting_again_changes_nothing() -> None:
    """What is recovered and paid anew nets to nothing for every bill and layer, later bills included."""
    luck = Random(3)  # noqa: S311
    for _ in range(150):
        terms = some_terms(luck)
        before = Account.of(some_bills(luck, 8), always(terms))
        voided = luck.choice(before.bills)

        without = before.without(voided.id, always(terms))
        after = without.with_bill(voided, always(terms))

        assert after == before
        there, back = changes(before, without), changes(without, after)
        assert sum(change.amount for change in there) == -voided.total
        assert {(one.bill, one.layer, -one.amount) for one in there} == {
            (one.bill, one.layer, one.amount) for one in back
        }


@pytest.mark.parametrize("days", [1, 5, 365], ids=["one day", "a few days", "a year"])
def test_the_order_of_arrival_does_not_matter(days: int) -> None:
    """Bills of a day in any order, and bills out of the order of days, end in the same account."""
    luck = Random(4)  # noqa: S311
    for _ in range(60):
        terms = some_terms(luck)
        arrived = some_bills(luck, 6, days=days)
        shuffled = luck.sample(arrived, k=len(arrived))

        one, other = Account(), Account()
        for first, second in zip(arrived, shuffled, strict=True):
            one = one.with_bill(first, always(terms))
            other = other.with_bill(second, always(terms))

        assert one == other == Account.of(arrived, always(terms))


def test_a_dearer_bill_costs_nobody_less() -> None:
    """Where the covered costs of a bill rise, neither the payers together nor the patient bear less."""
    luck = Random(5)  # noqa: S311
    for _ in range(1_500):
        terms = some_terms(luck)
        first, last = sorted(some_bills(luck, 2), key=lambda bill: bill.order)
        _, so_far = settle(first, YearSoFar(year=2026), terms)
        plain = evolve(last, charity=NOTHING, waiver=NOTHING)
        dearer = evolve(plain, total=plain.total + some_money(luck, 2_000_000))

        (low, _), (high, _) = settle(plain, so_far, terms), settle(dearer, so_far, terms)

        assert sum(high.parts[layer] for layer in PAYERS) >= sum(low.parts[layer] for layer in PAYERS)
        assert high.self_pay >= low.self_pay


def test_a_threshold_is_borne_once_a_year() -> None:
    """One bill cut into several of the same days comes to the same in every yearly layer."""
    luck = Random(6)  # noqa: S311
    for _ in range(300):
        terms = some_terms(luck)
        whole = evolve(
            some_bill(luck, "whole", days=300),
            kind=BillKind.OUTPATIENT,
            is_properly_referred=True,
            class_b_part=Fen(0),
        )
        covered = evolve(whole, total=whole.covered, out_of_scope=NOTHING)
        cut = some_money(luck, int(covered.total))
        parts = [
            evolve(covered, id="1", total=cut),
            evolve(covered, id="2", total=covered.total - cut, day=covered.day + timedelta(days=luck.randrange(50))),
        ]

        one = Account.of([covered], always(terms))
        two = Account.of(parts, always(terms))

        for layer in (Layer.BASIC, Layer.CATASTROPHIC, Layer.LOCAL, Layer.AID, Layer.TILT):
            assert one.total(layer) == two.total(layer), layer
