"""A year's benefits and the same year settled bill by bill come to the same, to the fen."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

import pytest

from aidcoord import (
    NOTHING,
    Assessment,
    Employment,
    Evidence,
    Fen,
    Household,
    Member,
    Period,
    Person,
    Relation,
    Residence,
    Sex,
    Verdict,
    Worksheet,
    yuan,
)
from aidcoord_health_family_planning.options import AidClass, BillKind, HospitalLevel, Layer, MedicalInsurance
from aidcoord_health_family_planning.settlement import Account, Bill, Identity, Patient, terms_of

LAST_DAY = date(2026, 12, 31)
MONITORED = Patient(
    residence=Residence.RURAL,
    insurance=MedicalInsurance.RESIDENTS,
    identities=(Identity(AidClass.MONITORED, Period(date(2020, 1, 1))),),
)


def some_stays(chance: Random) -> list[Bill]:
    """Up to five stays of 2026, after Yunling has set the year's income, by which the threshold goes."""
    return [
        Bill(
            id=str(number),
            day=date(2026, 4, 1) + timedelta(days=chance.randrange(275)),
            kind=BillKind.INPATIENT,
            hospital=chance.choice(list(HospitalLevel)),
            total=Fen(chance.randrange(10_000_000)),
            class_b_part=Fen(0),
        )
        for number in range(chance.randrange(1, 6))
    ]


def monitored_household(costs: Fen, basic: Fen) -> Household:
    """Somebody with a good wage whose household is monitored, with what the stays have cost."""
    said = {
        "medical_insurance": MedicalInsurance.RESIDENTS,
        "inpatient_costs_year": costs,
        "basic_paid_inpatient_year": basic,
        "employment": Employment.EMPLOYED,
        "wages": yuan(60000),
        "business_income": NOTHING,
    }
    return Household(
        id="YL-2199",
        residence=Residence.RURAL,
        members=(
            Member(
                person=Person(id="lu_an", born=date(1976, 1, 1), sex=Sex.MALE),
                relation=Relation.APPLICANT,
                evidence={name: Evidence(value) for name, value in said.items()},
            ),
        ),
        evidence={
            "is_monitored": Evidence(True),
            "savings": Evidence(NOTHING),
            "vehicles": Evidence(0),
            "dwellings": Evidence(1),
        },
    )


@pytest.mark.parametrize("seed", range(25))
def test_a_year_of_stays(seed: int, worksheet_on: Callable[[date, str | None], Worksheet]) -> None:
    """Catastrophic insurance, medical aid and tilted aid."""
    account = Account.of(
        some_stays(Random(seed)),  # noqa: S311 - chance, not a secret
        lambda on: terms_of(MONITORED, worksheet_on(on, "yunling")),
    )
    costs = sum((bill.covered for bill in account.bills), start=NOTHING)

    assessment = worksheet_on(LAST_DAY, "yunling").assess(monitored_household(costs, account.total(Layer.BASIC)))

    assert due(assessment, "catastrophic_insurance") == account.total(Layer.CATASTROPHIC)
    assert due(assessment, "medical_aid_inpatient") == account.total(Layer.AID)
    assert due(assessment, "medical_aid_tilt") == account.total(Layer.TILT)


def due(assessment: Assessment, benefit: str) -> Fen:
    """What the only member is due."""
    name = f"health_family_planning__{benefit}"
    (found,) = (one for one in assessment.determinations if one.name == name)
    assert found.verdict is not Verdict.UNDETERMINED
    return found.amount or NOTHING
