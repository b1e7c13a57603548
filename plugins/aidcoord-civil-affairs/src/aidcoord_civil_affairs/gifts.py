"""Gifts with the donor's purpose: what is booked to which cost. Charity stands last: it bears what all others leave."""

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import frozen

from aidcoord import (
    NOTHING,
    Fen,
    Text,
    ToldValueError,
)
from aidcoord_civil_affairs.gift_options import GiftPurpose


@frozen(kw_only=True)
class Gift:
    """What a donor gave on a day, and for what. It can be spent on nothing else."""

    id: str
    purpose: GiftPurpose
    amount: Fen
    day: date


@frozen(kw_only=True)
class Cost:
    """A cost of a household that a gift is asked for, with what insurance, aid and all others before bear of it."""

    id: str
    gift: str
    purpose: GiftPurpose
    day: date
    total: Fen
    borne_before: Fen

    @property
    def left(self) -> Fen:
        """What those before have left; nothing where they bear all of it."""
        return max(NOTHING, self.total - self.borne_before)


@frozen(kw_only=True)
class Booking:
    """A cost, and how much of it the gift bears."""

    cost: Cost
    amount: Fen
    gift_left: Fen
    """What of the gift is left afterwards."""


def objection(cost: Cost, gift: Gift | None) -> Text | None:
    """Why a cost cannot be booked to a gift; `None` where it can.

    A gift without a purpose serves any cost; one with a purpose serves that alone.
    """
    if gift is None:
        return Text(zh=f"没有捐赠“{cost.gift}”", en=f"there is no gift '{cost.gift}'")
    if gift.purpose not in (GiftPurpose.ANY, cost.purpose):
        meant, spent = gift.purpose.text, cost.purpose.text
        zh = f"捐赠人指定{gift.id}用于{meant.zh}，不能用于{spent.zh}"
        return Text(zh=zh, en=f"the donor gave {gift.id} for {meant.en}, not for {spent.en}")
    if cost.day < gift.day:
        zh, en = f"{gift.id}捐赠于{gift.day}，晚于{cost.day}", f"{gift.id} was given on {gift.day}, after {cost.day}"
        return Text(zh=zh, en=en)
    return None


def book(gifts: Iterable[Gift], costs: Iterable[Cost]) -> tuple[Booking, ...]:
    """Book costs to gifts in the order of their days, within a day of their ids.

    Raises:
        ValueError: A cost cannot be booked to its gift.
    """
    return tuple(_booked({one.id: one for one in gifts}, sorted(costs, key=lambda one: (one.day, one.id))))


def _booked(gifts: dict[str, Gift], costs: Iterable[Cost]) -> Iterator[Booking]:
    left = {one.id: one.amount for one in gifts.values()}
    for cost in costs:
        refused = objection(cost, gifts.get(cost.gift))
        if refused:
            raise ToldValueError(f"{cost.id}：{refused.zh}", f"{cost.id}: {refused.en}")
        amount = min(cost.left, left[cost.gift])
        left[cost.gift] -= amount
        yield Booking(cost=cost, amount=amount, gift_left=left[cost.gift])
