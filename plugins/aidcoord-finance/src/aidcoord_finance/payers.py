"""Who pays what: the shares of the levels of government, split to the fen, and lists that sum to the whole."""

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from attrs import frozen

from aidcoord import (
    NOTHING,
    WHOLE,
    Fen,
    Period,
    Rate,
    Rulebook,
    Source,
    ToldValueError,
    percent,
)
from aidcoord_finance.options import Payer, Region
from aidcoord_finance.sources import PRICE_INCREMENT_2020

INCREMENT_PERIOD: Final = Period(date(2020, 3, 1), date(2020, 6, 30))
"""The months whose price increments central government shared for civil-affairs groups."""
INCREMENT_SHARES: Final[Mapping[Region, Rate]] = MappingProxyType(
    {Region.EAST: percent(30), Region.CENTRAL: percent(60), Region.WEST: percent(80)}
)
"""Central government's share of them; those of the unemployed were paid by the unemployment fund."""
INCREMENT_SOURCE: Final[Source] = PRICE_INCREMENT_2020.whole

_NONE: Final = Rate(0)
_UPPER: Final = {Payer.CENTRAL: "central", Payer.PROVINCE: "province", Payer.CITY: "city"}


class UnbalancedListsError(ToldValueError):
    """The lists of those who pay do not sum to what is to be paid."""


@frozen(kw_only=True)
class PayerShares:
    """What central government, province and city pay of a benefit; the county pays the rest."""

    central: Rate
    province: Rate = _NONE
    city: Rate = _NONE

    def __attrs_post_init__(self) -> None:
        together = self.central + self.province + self.city
        if together > WHOLE:
            raise ValueError(f"the levels above the county pay {Rate(together)}, more than the whole")

    @property
    def county(self) -> Rate:
        """The rest of the whole."""
        return Rate(WHOLE - self.central - self.province - self.city)

    def split(self, amount: Fen) -> Mapping[Payer, Fen]:
        """What each pays of an amount: the upper levels to the fen below, the county all that is left.

        >>> PayerShares(central=percent(60), province=percent(32)).split(Fen(101))[Payer.COUNTY]
        Fen(9)

        Raises:
            ValueError: The amount is below nothing.
        """
        if amount < 0:
            raise ValueError(f"an amount to be paid is not below nothing: {amount}")
        upper = {Payer.CENTRAL: self.central, Payer.PROVINCE: self.province, Payer.CITY: self.city}
        parts = {payer: _part(amount, rate) for payer, rate in upper.items()}
        return {**parts, Payer.COUNTY: Fen(amount - sum(parts.values()))}


def _part(amount: Fen, rate: Rate) -> Fen:
    # Not `share`, which goes to the nearest fen: two halves of one fen would be more than there is.
    return Fen(int(amount) * int(rate) // int(WHOLE))


def shares_on(rulebook: Rulebook, county: str, line: str, on: date) -> PayerShares | None:
    """The shares that a county's file gives for a line of the budget on a day; `None` where it is silent.

    Args:
        rulebook: The installed policies and counties.
        county: The county's id.
        line: A line of the budget, as `aidcoord_finance.funding.FUNDING` names it.
        on: The day.

    Raises:
        UnknownNameError: No such county is installed.
        KeyError: There is no such line.
    """
    definitions = rulebook.law(county).definitions
    found: dict[Payer, Rate] = {}
    for payer, word in _UPPER.items():
        dated = definitions[f"finance__{line}_{word}_share"][0].values
        value = next((one.look_up(()) for one in dated if on in one.period), None)
        if not isinstance(value, Rate):
            return None
        found[payer] = value
    return PayerShares(central=found[Payer.CENTRAL], province=found[Payer.PROVINCE], city=found[Payer.CITY])


@frozen(kw_only=True)
class PaymentList:
    """The people whom one agency pays, and how much in all, as with price aid: each agency pays its own list."""

    agency: str
    persons: int
    amount: Fen


def require_balanced(lists: Iterable[PaymentList], total: Fen) -> None:
    """Refuse lists that do not sum to the total.

    Raises:
        UnbalancedListsError: They do not; the message says each list's amount and the difference.
    """
    listed = tuple(lists)
    summed = Fen(sum((one.amount for one in listed), NOTHING))
    if summed != total:
        each = [f"{one.agency} {one.amount}" for one in listed]
        apart = Fen(summed - total)
        zh = f"{'、'.join(each) or '没有名单'}：合计{summed}元，应发{total}元，相差{apart}元。请查明谁重复列入或漏列。"
        en = (
            f"{', '.join(each) or 'no list'}: together {summed} yuan against a total of {total}, "
            f"a difference of {apart}. Find who is on two lists or on none."
        )
        raise UnbalancedListsError(zh, en)
