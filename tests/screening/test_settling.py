"""What comes of claims that are alike but for their amounts is what a worksheet's search finds for each household."""

import random
from collections.abc import Mapping, Sequence

import numpy as np
import pytest
from attrs import evolve
from tests.rules.test_overlaps import random_set

from aidcoord.model.money import Fen
from aidcoord.rules.overlaps.claims import Key
from aidcoord.rules.overlaps.resolutions import Claim, Relation, resolve
from aidcoord.rules.policies import OverlapKind
from aidcoord.screening.kernel.dues import NO_AMOUNT
from aidcoord.screening.kernel.outcomes import MOST, Alike


def random_case(seed: int) -> tuple[list[Claim], list[Relation]]:
    """Claims with relations of every kind but caps."""
    claims, relations = random_set(seed)
    return claims, [one for one in relations if one.kind is not OverlapKind.CAP]


def with_others(claims: Sequence[Claim], dice: random.Random, most: int) -> list[Claim]:
    """The same claims with other amounts, ties and nothing among them."""
    some = [0, 0, 1, 7, most, dice.randint(0, most)]
    return [one if one.amount is None else evolve(one, amount=Fen(dice.choice(some))) for one in claims]


def searched(claims: Sequence[Claim], relations: Sequence[Relation]) -> Mapping[Key, int]:
    """What a search leaves of each claim that meets another."""
    found = [pair for one in resolve(claims, relations) for pair in one.payable.items()]
    return {key: NO_AMOUNT if amount is None else int(amount) for key, amount in found}


@pytest.mark.parametrize("most", [100, MOST], ids=["small amounts", "the largest amounts"])
@pytest.mark.parametrize(
    "start", [20_000, *(pytest.param(start, marks=pytest.mark.deep) for start in range(21_000, 30_000, 1_000))]
)
def test_outcomes_are_what_is_found_for_each_household(start: int, most: int) -> None:
    """Of many households whose claims differ by amounts only, each is paid what it is by a search of its own."""
    wrong, compared = [], 0
    alike = Alike()
    for seed in range(start, start + 300):
        dice = random.Random(seed)  # noqa: S311 - repeatable, no secret
        claims, relations = random_case(seed)
        households = [claims, *(with_others(claims, dice, most) for _ in range(5))]
        parts = alike.parts(claims, relations)
        assert parts is not None
        amounts = np.array([[int(one.amount or 0) for one in each] for each in households], dtype=np.int64)
        paid = [(places, outcomes.paid(amounts[:, places])) for outcomes, places in parts]
        for row, each in enumerate(households):
            found = {
                claims[place].key: int(amount)
                for places, of_part in paid
                for place, amount in zip(places, of_part[row], strict=True)
            }
            compared += len(found)
            if found != searched(each, relations):
                wrong.append((seed, row))

    assert compared
    assert not wrong
