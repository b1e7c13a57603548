"""Bills of Yunling settled by hand: who pays how much, and what the year remembers."""

from collections.abc import Callable
from datetime import date

import pytest
from attrs import evolve

from aidcoord import NOTHING, Fen, Period, Residence, Worksheet, yuan
from aidcoord_health_family_planning.options import (
    AidClass,
    BillKind,
    EmergencyGround,
    HospitalLevel,
    Layer,
    MedicalInsurance,
)
from aidcoord_health_family_planning.settlement import (
    Account,
    Bill,
    BillError,
    Identity,
    Patient,
    Settlement,
    Terms,
    UnsuppliedError,
    YearSoFar,
    settle,
    terms_of,
)

WorksheetOn = Callable[[date, str | None], Worksheet]

EVER = Period(date(2000, 1, 1))
STAY = Bill(
    id="A1",
    day=date(2026, 3, 5),
    kind=BillKind.INPATIENT,
    hospital=HospitalLevel.SECONDARY,
    total=yuan(60000),
    out_of_scope=yuan(4000),
    class_b_part=yuan(2000),
)


def patient(*classes: AidClass, insurance: MedicalInsurance = MedicalInsurance.RESIDENTS) -> Patient:
    """Somebody of the country who has always been in these classes."""
    identities = tuple(Identity(one, EVER) for one in classes)
    return Patient(residence=Residence.RURAL, insurance=insurance, identities=identities)


@pytest.fixture
def on_dibao(worksheet_on: WorksheetOn) -> Terms:
    """The terms of 2026 for somebody on dibao."""
    return terms_of(patient(AidClass.DIBAO), worksheet_on(STAY.day, "yunling"))


def paid(settlement: Settlement) -> dict[Layer, Fen]:
    """The parts that are something."""
    return {layer: part for layer, part in settlement.parts.items() if part}


def test_every_layer_takes_its_part(on_dibao: Terms) -> None:
    """Insurance, the county's supplement and aid in turn; what is out of scope stays with the patient."""
    settlement, _ = settle(STAY, YearSoFar(year=2026), on_dibao)

    # 54000 - 500 at 70 %; 18550 - 7000 at 65 %; 11042.50 - 5000 at 30 %; 9229.75 at 75 %; 2307.44 is below 3000
    assert paid(settlement) == {
        Layer.BASIC: yuan(37450),
        Layer.CATASTROPHIC: yuan("7507.50"),
        Layer.LOCAL: yuan("1812.75"),
        Layer.AID: yuan("6922.31"),
        Layer.SELF: yuan("6307.44"),
    }


def test_the_second_stay_meets_no_threshold_again(on_dibao: Terms) -> None:
    """The year's thresholds are used up, the deductible of the stay is not, and tilted aid begins."""
    _, so_far = settle(STAY, YearSoFar(year=2026), on_dibao)
    settlement, _ = settle(evolve(STAY, id="A2", day=date(2026, 6, 1)), so_far, on_dibao)

    # 18550 at 65 %; 6492.50 at 30 %; 4544.75 at 75 %, rounded over the year; 2307.44 and 1136.18 less 3000 at 60 %
    assert paid(settlement) == {
        Layer.BASIC: yuan(37450),
        Layer.CATASTROPHIC: yuan("12057.50"),
        Layer.LOCAL: yuan("1947.75"),
        Layer.AID: yuan("3408.57"),
        Layer.TILT: yuan("266.17"),
        Layer.SELF: yuan("4870.01"),
    }


@pytest.mark.parametrize(
    ("classes", "insurance", "expected"),
    [
        pytest.param((), MedicalInsurance.RESIDENTS, yuan("19820.00"), id="of no class: 18550 - 14000 at 60 %"),
        pytest.param(
            (AidClass.TEKUN, AidClass.DIBAO), MedicalInsurance.RESIDENTS, yuan("4922.97"), id="the first class"
        ),
        pytest.param((), MedicalInsurance.NONE, yuan(60000), id="neither class nor insurance"),
        pytest.param(
            (AidClass.DIBAO,), MedicalInsurance.NONE, yuan(11400), id="aid stands in where insurance is missing"
        ),
    ],
)
def test_class_and_insurance_decide(
    classes: tuple[AidClass, ...], insurance: MedicalInsurance, expected: Fen, worksheet_on: WorksheetOn
) -> None:
    """What the patient bears of the same bill."""
    terms = terms_of(patient(*classes, insurance=insurance), worksheet_on(STAY.day, "yunling"))

    settlement, _ = settle(STAY, YearSoFar(year=2026), terms)

    assert settlement.self_pay == expected


def test_a_stay_without_referral_is_given_no_tilted_aid(on_dibao: Terms) -> None:
    """Nor does it count towards the threshold of tilted aid."""
    _, so_far = settle(STAY, YearSoFar(year=2026), on_dibao)
    unreferred = evolve(STAY, id="A2", is_properly_referred=False)

    settlement, after = settle(unreferred, so_far, on_dibao)

    assert settlement.parts[Layer.TILT] == NOTHING
    assert after.tilt == so_far.tilt


def test_the_emergency_fund_and_gifts_come_last(on_dibao: Terms) -> None:
    """The fund pays what is covered and left, gifts and waivers only what is left of all."""
    bill = evolve(STAY, emergency=EmergencyGround.CERTIFIED, charity=yuan(3500), waiver=yuan(3500))

    settlement, _ = settle(bill, YearSoFar(year=2026), on_dibao)

    last = (Layer.EMERGENCY, Layer.CHARITY, Layer.WAIVER, Layer.SELF)
    assert [settlement.parts[layer] for layer in last] == [yuan("2307.44"), yuan(3500), yuan(500), NOTHING]


def test_a_new_year_begins_with_nothing(worksheet_on: WorksheetOn) -> None:
    """The first bill of a year meets all thresholds, whatever the old year came to."""
    bills = [STAY, evolve(STAY, id="A0", day=date(2025, 12, 31)), evolve(STAY, id="A9", day=date(2026, 12, 31))]

    account = Account.of(bills, lambda on: terms_of(patient(AidClass.DIBAO), worksheet_on(on, "yunling")))

    assert [one.bill.id for one in account.settlements] == ["A0", "A1", "A9"]
    # 2025: a threshold of 6000 instead of 7000
    assert [one.parts[Layer.CATASTROPHIC] for one in account.settlements] == [
        yuan("8157.50"),
        yuan("7507.50"),
        yuan("12057.50"),
    ]


def test_an_identity_counts_from_its_first_day_to_its_last(worksheet_on: WorksheetOn) -> None:
    """Bills before and after it are settled without aid."""
    identity = Identity(AidClass.DIBAO, Period(date(2026, 3, 5), date(2026, 3, 6)))
    somebody = Patient(residence=Residence.RURAL, insurance=MedicalInsurance.RESIDENTS, identities=(identity,))
    bills = [evolve(STAY, id=f"A{day}", day=date(2026, 3, day)) for day in (4, 5, 6, 7)]

    account = Account.of(bills, lambda on: terms_of(somebody, worksheet_on(on, "yunling")))

    assert [one.parts[Layer.AID] > NOTHING for one in account.settlements] == [False, True, True, False]


def test_what_the_county_has_not_set_is_named(worksheet_on: WorksheetOn) -> None:
    """Without a county nothing can be settled, and the error lists all that is missing."""
    with pytest.raises(UnsuppliedError) as caught:
        terms_of(patient(), worksheet_on(STAY.day, None))

    assert "health_family_planning__basic_cap_year" in caught.value.names
    assert "civil_affairs__disposable_income_year" in caught.value.names
    assert len(caught.value.names) > 25


def test_tilted_aid_is_no_law_before_october_2021(worksheet_on: WorksheetOn) -> None:
    """A bill of the day before is settled without it, and nothing is missing."""
    terms = terms_of(patient(AidClass.DIBAO), worksheet_on(date(2021, 10, 27), "yunling"))

    assert terms.tilt.cap == NOTHING


def test_bills_that_contradict_themselves_are_refused(on_dibao: Terms) -> None:
    """More out of scope than the total, amounts below nothing, a bill of another year."""
    with pytest.raises(BillError, match="more than the total"):
        evolve(STAY, out_of_scope=yuan("58000.01"))
    with pytest.raises(BillError, match="not below nothing"):
        evolve(STAY, charity=yuan("-0.01"))
    with pytest.raises(BillError, match="does not belong to the year 2025"):
        settle(STAY, YearSoFar(year=2025), on_dibao)


def test_a_settlement_that_does_not_add_up_cannot_be_made(on_dibao: Terms) -> None:
    """One fen too much or too little is refused."""
    settlement, _ = settle(STAY, YearSoFar(year=2026), on_dibao)

    with pytest.raises(BillError, match="do not add up"):
        evolve(settlement, parts={**settlement.parts, Layer.SELF: settlement.self_pay + Fen(1)})
