"""Whether pay to soldiers and their survivors changes any result: article 4 of the regulation says that it must not."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve

from aidcoord import Absence, Evidence, Fen, Household, Member, yuan
from aidcoord.office import Office

EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "households").glob("YL-*"))
PAY = yuan(12000)


def _with_more(member: Member, name: str) -> Evidence:
    before = member.evidence.get(name)
    return Evidence(PAY if before is None else Fen(int(before.value) + PAY))


def _paid_to_all(household: Household) -> Household:
    """The household when everybody who lives in it has drawn such pay over the window of income."""

    def paid() -> Iterator[Member]:
        for member in household.members:
            if member.absence is Absence.LIVES_APART:
                yield member
                continue
            pay = {name: _with_more(member, name) for name in ("transfer_income", "military_benefits")}
            yield evolve(member, evidence={**member.evidence, **pay})

    return evolve(household, members=tuple(paid()))


@pytest.mark.parametrize("on", [date(2019, 7, 1), date(2026, 11, 1)], ids=str)
def test_military_pay_changes_nothing(on: date) -> None:
    """All examples, all departments: every verdict and every amount is the same with such pay as without."""
    office = Office.open("yunling")

    for household in office.read(EXAMPLES):
        without = office.assess(household, on).determinations
        with_pay = office.assess(_paid_to_all(household), on).determinations

        assert [(one.name, one.subject, one.verdict, one.amount) for one in with_pay] == [
            (one.name, one.subject, one.verdict, one.amount) for one in without
        ]
