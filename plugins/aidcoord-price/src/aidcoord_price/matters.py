"""What price raises for the joint meeting: that the index of a month is at its line, so that aid is to be paid."""

from collections.abc import Iterator
from typing import Final

from aidcoord import Desk, MatterKind, Month, Paper, PaperKind, RaisedMatter, Text
from aidcoord_price.months import IndexOfMonth, index_month

_CLAUSE: Final = Paper(kind=PaperKind.CLAUSE, title="社会救助和保障标准与物价上涨挂钩联动机制", reference="PRC-02")
_SEATS: Final = ("civil_affairs", "finance")


def linkage(desk: Desk) -> Iterator[RaisedMatter]:
    """A deployment where the month before the desk's day started aid; nothing where it did not, or is not known."""
    month = Month.around(desk.on).plus(-1)
    found = index_month(desk, month)
    if not found.is_started:
        return
    at_line = [one for one in found.indices if one.is_at_line]
    zh, en = ("、".join(map(_zh, at_line)), ", ".join(map(_en, at_line)))
    yield RaisedMatter(
        field="price",
        occasion=f"linkage {month}",
        title=Text(zh=f"启动{month}价格临时补贴", en=f"Start price aid for {month}"),
        text=Text(
            zh=f"{zh or '已宣布启动'}，达到启动条件，请部署测算、拨付和发放。",
            en=f"{en or 'Declared'}: aid is started; reckon, fund and pay it.",
        ),
        kind=MatterKind.DEPLOYMENT,
        seats=_SEATS,
        about=("price__cpi", "price__food_index"),
        papers=(_CLAUSE,),
    )


def _zh(one: IndexOfMonth) -> str:
    return f"{one.title.zh}同比上涨{one.rise}"


def _en(one: IndexOfMonth) -> str:
    return f"{one.title.en} up {one.rise}"
