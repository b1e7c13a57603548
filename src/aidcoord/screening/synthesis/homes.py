"""What is recorded of each household of a block: property, homes, land, the poverty register, aid in payment."""

from typing import Final

import numpy as np
from attrs import frozen

from aidcoord.screening.synthesis.draws import BLOCK, Draws, Flags, Floats, Ints
from aidcoord.screening.synthesis.lives import YUAN, Columns
from aidcoord.screening.synthesis.marginals import IN_PAYMENT, LOW_INCOME, UNKNOWN
from aidcoord.screening.synthesis.structure import People

_TENURES: Final = (0.88, 0.09, 0.03)
"""Assumed: households in a home of their own, in a rented one, with neither."""
_GRADES: Final = (0.55, 0.3, 0.1, 0.05)
"""Assumed: danger grades A to D of rural houses."""


@frozen(kw_only=True, eq=False)
class Paid:
    """Which households draw aid already, how much a month in fen, and since how many months."""

    households: Ints
    amounts: Ints
    months: Ints


def homes_of(people: People, income: Floats, rural: Flags, draws: Draws) -> tuple[Columns, Paid]:
    """The evidence of every household of a block, and the aid in payment.

    Args:
        people: Who lives in them.
        income: Yuan a year of each household.
        rural: Whether it lives in the country.
        draws: The draws of the block.
    """
    found = Columns()
    heads = np.bincount(people.home, weights=people.at_home, minlength=BLOCK).astype(np.int64)
    per_head = income / np.maximum(heads, 1)
    _property(per_head, heads, draws, found)
    _housing(heads, rural, draws, found)
    _land(heads, rural, draws, found)
    poor = (per_head < LOW_INCOME) & rural & draws.chance(0.4, BLOCK)
    found.put("is_monitored", poor, ~poor)
    risen = rural & ~poor & draws.chance(0.08, BLOCK)
    found.put("is_out_of_poverty", risen, ~risen)
    net = (np.floor(per_head) * YUAN).astype(np.int64)
    found.put("net_income_per_head_year", net, ~(poor | risen))
    return found, _paid(per_head, heads, draws)


def _property(per_head: Floats, heads: Ints, draws: Draws, found: Columns) -> None:
    savings = draws.spread(np.maximum(per_head, 800.0) * heads * 0.6, 1.1, BLOCK)
    found.put("savings", (np.floor(savings / 100) * 100 * YUAN).astype(np.int64), draws.chance(UNKNOWN, BLOCK))
    vehicles = draws.chance(np.clip(per_head / 90_000, 0.01, 0.75), BLOCK).astype(np.int64)
    found.put("vehicles", vehicles + (vehicles & draws.chance(0.08, BLOCK)), draws.chance(UNKNOWN, BLOCK))
    found.put("non_residential_property", draws.chance(0.03, BLOCK).astype(np.int64), draws.chance(UNKNOWN, BLOCK))
    found.put("business_registrations", draws.chance(0.07, BLOCK).astype(np.int64), draws.chance(UNKNOWN, BLOCK))


def _housing(heads: Ints, rural: Flags, draws: Draws, found: Columns) -> None:
    tenure = draws.choice(_TENURES, BLOCK)
    owns, rents = tenure == 0, tenure == 1
    area = np.minimum(draws.spread(heads * np.where(rural, 38.0, 30.0) + 20.0, 0.35, BLOCK), 1_000).astype(np.int64)
    second = owns & draws.chance(np.where(rural, 0.04, 0.12), BLOCK)
    found.put("dwellings", owns.astype(np.int64) + second, draws.chance(UNKNOWN, BLOCK))
    found.put("floor_area", np.where(owns, area * (1 + second), 0), draws.chance(UNKNOWN, BLOCK))
    found.put("rented_area", np.where(rents, area // 2 + 10, 0))
    rent = np.where(rents, np.floor(draws.spread(np.where(rural, 260.0, 800.0), 0.4, BLOCK)), 0.0)
    found.put("rent_paid_month", rent.astype(np.int64) * YUAN)
    found.put("house_grade", draws.choice(_GRADES, BLOCK) + 1, ~(rural & owns & draws.chance(0.3, BLOCK)))


def _land(heads: Ints, rural: Flags, draws: Draws, found: Columns) -> None:
    held = rural & draws.chance(0.8, BLOCK)
    area = np.floor(draws.spread(np.maximum(heads, 1) * 120.0, 0.5, BLOCK)).astype(np.int64)
    lent = np.where(draws.chance(0.35, BLOCK), area // 2, 0)
    found.put("land_contract_area", area, ~held)
    found.put("land_transferred_area", lent, ~held)
    found.put("land_tilled_area", area - lent, ~held)


def _paid(per_head: Floats, heads: Ints, draws: Draws) -> Paid:
    drawn = np.flatnonzero((per_head < LOW_INCOME) & draws.chance(IN_PAYMENT, BLOCK))
    amounts = draws.between(8, 45, BLOCK) * 10 * YUAN * np.maximum(heads, 1)
    months = draws.between(1, 48, BLOCK)
    return Paid(households=drawn, amounts=amounts[drawn], months=months[drawn])
