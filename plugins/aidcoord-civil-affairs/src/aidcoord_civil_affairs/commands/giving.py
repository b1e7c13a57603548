"""`aidcoord civil-affairs gifts`: gifts with their purposes, and which costs each bears."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

from attrs import field, frozen

from aidcoord import NOTHING, Cell, Column, Desk, Fault, Fen, Form, InputError, Report, Table, Text, key
from aidcoord_civil_affairs.gift_options import GiftPurpose
from aidcoord_civil_affairs.gifts import Booking, Cost, Gift, book, objection

_COSTS: Final = (
    Column("cost", Text(zh="支出", en="Cost")),
    Column("household", Text(zh="户号", en="Household")),
    Column("gift", Text(zh="捐赠", en="Gift")),
    Column("purpose", Text(zh="用途", en="Purpose")),
    Column("total", Text(zh="总额", en="Total"), "right"),
    Column("borne_before", Text(zh="保险和救助已负担", en="Borne before"), "right"),
    Column("charity", Text(zh="慈善负担", en="Charity bears"), "right"),
    Column("left", Text(zh="仍由家庭负担", en="Left to the household"), "right"),
)
_GIFTS: Final = (
    Column("gift", Text(zh="捐赠", en="Gift")),
    Column("donor", Text(zh="捐赠人", en="Donor")),
    Column("day", Text(zh="日期", en="Day")),
    Column("purpose", Text(zh="限定用途", en="Given for")),
    Column("amount", Text(zh="金额", en="Amount"), "right"),
    Column("spent", Text(zh="已用", en="Spent"), "right"),
    Column("left", Text(zh="结余", en="Left"), "right"),
)

_NO_GIFT: Final = Text(zh="捐赠应当大于零", en="a gift is more than nothing")
_NO_PURPOSE: Final = Text(zh="费用应当有用途", en="a cost has a purpose")
_SAY_PURPOSE: Final = Text(zh="请写明用于什么。", en="Say what it was spent on.")
_BOOK: Final = Text(zh="请记到用于它的捐赠上。", en="Book it to a gift that was given for it.")


@frozen(kw_only=True)
class GiftForm(Form):
    """A gift as it was received."""

    id: str = field(metadata=key("编号", Text(zh="捐赠编号", en="the gift's id")))
    donor: str = field(metadata=key("捐赠人", Text(zh="捐赠的组织或个人", en="the organisation or person")))
    purpose: GiftPurpose = field(metadata=key("用途", Text(zh="捐赠人限定的用途", en="what the donor gave it for")))
    amount: Fen = field(metadata=key("金额", Text(zh="金额（元）", en="yuan")))
    day: date = field(metadata=key("日期", Text(zh="收到之日", en="the day on which it was received")))

    def contradictions(self) -> list[Fault]:
        """A gift of nothing."""
        return [] if self.amount > NOTHING else [self.fault(_NO_GIFT, at="amount")]

    @property
    def gift(self) -> Gift:
        """The gift that it says."""
        return Gift(id=self.id, purpose=self.purpose, amount=self.amount, day=self.day)


@frozen(kw_only=True)
class CostForm(Form):
    """A cost that a gift is asked for."""

    id: str = field(metadata=key("编号", Text(zh="支出编号", en="the cost's id")))
    household: str = field(metadata=key("户号", Text(zh="户号", en="the household's id")))
    gift: str = field(metadata=key("捐赠", Text(zh="由哪一笔捐赠负担", en="the id of the gift")))
    purpose: GiftPurpose = field(metadata=key("用途", Text(zh="支出的用途", en="what it was spent on")))
    day: date = field(metadata=key("日期", Text(zh="支出之日", en="the day")))
    total: Fen = field(metadata=key("总额", Text(zh="总额（元）", en="yuan in all")))
    borne_before: Fen = field(
        metadata=key(
            "已负担", Text(zh="保险、救助等已负担（元）", en="yuan borne by insurance, aid and all others before")
        )
    )

    def contradictions(self) -> list[Fault]:
        """A cost below nothing, of no purpose, or of which others bear more than all."""
        faults = []
        if self.purpose is GiftPurpose.ANY:
            faults.append(self.fault(_NO_PURPOSE, _SAY_PURPOSE, at="purpose"))
        if not NOTHING <= self.borne_before <= self.total:
            borne, total = self.borne_before, self.total
            zh = f"费用{total}元中已由他方承担{borne}元，不能少于零，也不能多于全部"
            en = f"others bear {borne} of {total}, which is less than nothing or more than all"
            faults.append(self.fault(Text(zh=zh, en=en), at="borne_before"))
        return faults

    @property
    def cost(self) -> Cost:
        """The cost that it says."""
        return Cost(
            id=self.id,
            gift=self.gift,
            purpose=self.purpose,
            day=self.day,
            total=self.total,
            borne_before=self.borne_before,
        )


@frozen(kw_only=True)
class GiftsForm(Form):
    """Gifts, and the costs that are booked to them."""

    gifts: tuple[GiftForm, ...] = field(metadata=key("捐赠", Text(zh="收到的捐赠", en="the gifts")))
    costs: tuple[CostForm, ...] = field(default=(), metadata=key("支出", Text(zh="拟由捐赠负担的支出", en="the costs")))

    def contradictions(self) -> list[Fault]:
        """Two of one id, and every cost that its gift was not given for."""
        gifts = {one.id: one.gift for one in self.gifts}
        faults = []
        for listed in (self.gifts, self.costs):
            seen: set[str] = set()
            for one in listed:
                if one.id in seen:
                    said = Text(zh=f"“{one.id}”前面已经有了", en=f"'{one.id}' stands here already")
                    faults.append(one.fault(said, at="id"))
                seen.add(one.id)
        for cost in self.costs:
            refused = objection(cost.cost, gifts.get(cost.gift))
            if refused:
                faults.append(cost.fault(refused, _BOOK, at="gift"))
        return faults


def _late(day: date, on: date) -> Text:
    return Text(zh=f"日期{day}晚于{on}", en=f"it is of {day}, after {on}")


def gifts(desk: Desk, file: Path, /) -> Report:
    """Book costs to gifts, each to what its donor gave it for, after all that insurance and aid bear.

    Args:
        file: Gifts and costs, YAML or JSON.
    """
    form = desk.read(file, GiftsForm)
    late = [one.fault(_late(one.day, desk.on), at="day") for one in form.costs if one.day > desk.on]
    if late:
        raise InputError.of(late)
    booked = book([one.gift for one in form.gifts], [one.cost for one in form.costs])
    households = {one.id: one.household for one in form.costs}
    costs = [_cost(one, households[one.cost.id]) for one in booked]
    rows = [_gift(one, booked) for one in form.gifts]
    title = Text(zh="捐赠使用", en="Gifts and what they bear")
    tables = (
        Table(name="costs", title=Text(zh="支出", en="Costs"), columns=_COSTS, rows=costs),
        Table(name="gifts", title=Text(zh="捐赠", en="Gifts"), columns=_GIFTS, rows=rows),
    )
    return Report(title=title, tables=tables)


def _cost(one: Booking, household: str) -> Mapping[str, Cell]:
    return {
        "cost": one.cost.id,
        "household": household,
        "gift": one.cost.gift,
        "purpose": one.cost.purpose,
        "total": one.cost.total,
        "borne_before": one.cost.borne_before,
        "charity": one.amount,
        "left": one.cost.left - one.amount,
    }


def _gift(one: GiftForm, booked: tuple[Booking, ...]) -> Mapping[str, Cell]:
    spent = sum((booking.amount for booking in booked if booking.cost.gift == one.id), NOTHING)
    return {
        "gift": one.id,
        "donor": one.donor,
        "day": one.day,
        "purpose": one.purpose,
        "amount": one.amount,
        "spent": spent,
        "left": one.amount - spent,
    }
