"""`aidcoord finance input-plan` and `payment-days`: input that only rises, and the days by which aid is paid."""

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

from attrs import field, frozen

from aidcoord import (
    Cell,
    Column,
    Desk,
    Fen,
    Form,
    InputError,
    Month,
    Report,
    Source,
    Table,
    Text,
    key,
    told,
)
from aidcoord_finance.input_plan import SOURCE as INPUT_SOURCE
from aidcoord_finance.input_plan import InputYear, LoweredInputError, fall_of, require_rising
from aidcoord_finance.payment_days import SOURCE as DAYS_SOURCE
from aidcoord_finance.payment_days import next_payment_day
from aidcoord_finance.payment_days import payment_days as days_of


@frozen(kw_only=True)
class InputYearForm(Form):
    """A year with what government puts in."""

    year: int = field(metadata=key("年度", Text(zh="年度", en="the year")))
    amount: Fen = field(metadata=key("投入", Text(zh="投入（元）", en="yuan put in")))


@frozen(kw_only=True)
class InputPlanForm(Form):
    """A plan of input over years."""

    years: tuple[InputYearForm, ...] = field(metadata=key("各年度", Text(zh="各年度", en="the years, in any order")))


def input_plan(desk: Desk, file: Path, /) -> Report:
    """Check that government input only rises; a plan that lowers it is refused, naming both years.

    Args:
        file: The years with their amounts, YAML or JSON.
    """
    form = desk.read(file, InputPlanForm)
    try:
        plan = require_rising(InputYear(year=one.year, amount=one.amount) for one in form.years)
    except LoweredInputError as error:
        falls = {after.year: fall_of(before, after) for before, after in error.falls}
        faults = [one.fault(falls[one.year], at="amount") for one in form.years if one.year in falls]
        raise InputError.of(faults) from None
    except ValueError as error:
        raise InputError.of([form.fault(error, at="years")]) from None
    more = [None, *(Fen(after.amount - before.amount) for before, after in pairwise(plan))]
    rows: list[Mapping[str, Cell]] = [
        {"year": str(one.year), "amount": one.amount, "more": rise} for one, rise in zip(plan, more, strict=False)
    ]
    columns = (
        Column("year", Text(zh="年度", en="Year")),
        Column("amount", Text(zh="投入", en="Input"), "right"),
        Column("more", Text(zh="比上年增加", en="More than before"), "right"),
    )
    title = Text(zh="政府投入只增不减", en="Government input only rises")
    note = Text(zh=f"依据：{INPUT_SOURCE.within('zh')}", en=f"Source: {INPUT_SOURCE.within('en')}")
    return Report(title=title, tables=(Table(name="years", title=title, columns=columns, rows=rows),), notes=(note,))


def payment_days(desk: Desk, /, *, quarterly: bool = False) -> Report:
    """Show the last days for payment of the year.

    Args:
        quarterly: For places that pay by quarter.
    """
    last_day, source = _last_day(desk)
    days = days_of(desk.on.year, quarterly=quarterly, last_day=last_day)
    following = next_payment_day(desk.on, quarterly=quarterly, last_day=last_day)
    rows: list[Mapping[str, Cell]] = [{"month": Month.around(day), "day": day} for day in days]
    columns = (Column("month", Text(zh="月份", en="Month")), Column("day", Text(zh="最迟发放日", en="Paid by")))
    title = Text(zh=f"{desk.on.year}年发放日历", en=f"Payment days of {desk.on.year}")
    notes = (
        Text(zh=f"下一个发放日：{following}", en=f"The next one: {following}"),
        Text(zh=f"依据：{source.within('zh')}", en=f"Source: {source.within('en')}"),
    )
    return Report(title=title, tables=(Table(name="days", title=title, columns=columns, rows=rows),), notes=notes)


def _last_day(desk: Desk) -> tuple[int, Source]:
    dated = desk.parameter("finance__payment_last_day")
    found = dated.look_up(()) if dated else None
    if dated is None or found is None:
        zh = f"{desk.on}没有规定发放日；规定它的是{DAYS_SOURCE}。"
        en = f"On {desk.on} no day for payment is set; the text that sets one is {DAYS_SOURCE}."
        raise InputError.of([told(zh, en)])
    return int(found), dated.source
