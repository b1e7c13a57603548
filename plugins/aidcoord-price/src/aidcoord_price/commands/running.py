"""`aidcoord price run`: a month's price aid for households: what started it, how much, whose list, by when."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Final

from aidcoord import (
    Cell,
    Column,
    Desk,
    InputError,
    Month,
    Report,
    Table,
    Text,
    ToldValueError,
    told,
)
from aidcoord_price.benefits import BENEFITS
from aidcoord_price.commands.months import UNKNOWN, index_table
from aidcoord_price.months import IndexMonth, index_month
from aidcoord_price.options import PriceFormula
from aidcoord_price.pay_by import pay_by
from aidcoord_price.runs import MonthRun, PayerList, month_run

_PARAMETERS: Final = (
    "price_formula",
    "rounding_unit",
    "is_rounded_up",
    "price_aid_floor",
    "price_aid_cap",
    "price_aid_times",
)
_OF_FORMULA: Final[Mapping[PriceFormula, tuple[str, ...]]] = {
    PriceFormula.PER_SCPI_POINT: ("sum_per_point",),
    PriceFormula.FOOD_STEPS: ("flat_sum", "sum_per_point", "food_step_line"),
    PriceFormula.QUARTER_SHARE: ("quarter_share",),
    PriceFormula.FLAT: ("flat_sum",),
}
_FORMULA: Final = (
    Column("what", Text(zh="项目", en="What")),
    Column("value", Text(zh="规定", en="Set to"), "right"),
    Column("source", Text(zh="依据", en="Source")),
)
_PERSONS: Final = (
    Column("household", Text(zh="户号", en="Household")),
    Column("member", Text(zh="成员", en="Member")),
    Column("ground", Text(zh="身份", en="Ground")),
    Column("amount", Text(zh="金额", en="Amount"), "right"),
)
_PAYERS: Final = (
    Column("list", Text(zh="清单", en="List")),
    Column("payer", Text(zh="发放部门", en="Payer")),
    Column("persons", Text(zh="人数", en="People"), "right"),
    Column("amount", Text(zh="金额", en="Amount"), "right"),
)
_OPEN: Final = (
    Column("household", Text(zh="户号", en="Household")),
    Column("member", Text(zh="成员", en="Member")),
    Column("list", Text(zh="清单", en="List")),
    Column("missing", Text(zh="尚缺", en="Missing")),
)


def run(
    desk: Desk,
    households: tuple[Path, ...],
    /,
    *,
    month: Month,
    released: date | None = None,
) -> Report:
    """Work out the price aid of a month: whether an index started it, and the list of each payer.

    Households are looked at on the last day of the index month. A person on several lists is paid by one of them.

    Args:
        households: Household files.
        month: The index month, as 2026-10.
        released: The day on which its index came out; with it the report says by when to pay.
    """
    if month.last >= desk.on:
        zh = f"到{desk.on}，{month}还没有过完，指数还没有公布。"
        en = f"On {desk.on} the month {month} is not over, and its index is not out."
        raise InputError.of([told(zh, en)])
    first = Month.around(min(benefit.starts for benefit in BENEFITS))
    if month < first:
        zh, en = (
            f"价格临时补贴自{first}的指数起施行，{month}还没有。",
            f"Price aid is law from the index month {first}, not in {month}.",
        )
        raise InputError.of([told(zh, en)])
    paid_by = _paid_by(desk, month, released)
    found = index_month(desk, month)
    people = desk.households(households)
    result = month_run(desk.assess(household, month.last) for household in people)
    lists = [_list(one) for one in result.lists if one.persons]
    tables = (index_table(found), _formula(desk, month), _payers(desk, result, month), *lists, *_open(result))
    title = Text(zh=f"{month}价格临时补贴", en=f"Price aid of {month}")
    return Report(title=title, tables=tables, notes=(_started(found), *paid_by))


def _paid_by(desk: Desk, month: Month, released: date | None) -> tuple[Text, ...]:
    if released is None:
        return ()
    try:
        found = pay_by(month, released, desk.working_days)
    except ToldValueError as error:
        raise InputError.of([told(f"--released：{error.told.zh}。", f"--released: {error}.")]) from None
    if found is None:
        return (Text(zh="当时的发放期限未能查到", en="Until when it was to be paid then could not be found"),)
    last, source = found
    return (Text(zh=f"最迟{last}发放 {source.within('zh')}", en=f"To be paid by {last} {source.within('en')}"),)


def _started(found: IndexMonth) -> Text:
    if found.is_started is None:
        return Text(zh="是否启动不能确定：缺指数或启动线", en="Undetermined: an index or a line is missing")
    if found.is_started:
        return Text(zh="达到启动条件，当月发放", en="Aid is started and paid for the month")
    return Text(zh="没有达到启动条件，当月不发放", en="Aid is not started: nothing is paid for the month")


def _formula(desk: Desk, month: Month) -> Table:
    formula = desk.parameter("price__price_formula", month.last)
    code = formula.look_up(()) if formula else None
    chosen = next((one for one in PriceFormula if one == code), None)
    names = (*_PARAMETERS, *(_OF_FORMULA.get(chosen, ()) if chosen else ()))
    rows = [_set(desk, name, month) for name in names]
    return Table(name="formula", title=Text(zh="计算公式", en="Formula"), columns=_FORMULA, rows=rows)


def _set(desk: Desk, name: str, month: Month) -> Mapping[str, Cell]:
    dated = desk.parameter(f"price__{name}", month.last)
    title = desk.law.definitions[f"price__{name}"][0].title
    value: Cell = dated.look_up(()) if dated else None
    if name == "price_formula":
        value = next((one.text for one in PriceFormula if one == value), None)
    return {"what": title, "value": UNKNOWN if value is None else value, "source": dated.source if dated else None}


def _payers(desk: Desk, result: MonthRun, month: Month) -> Table:
    rows: list[Mapping[str, Cell]] = [
        {
            "list": one.benefit.title,
            "payer": _payer(desk, one, month),
            "persons": len(one.persons),
            "amount": one.amount,
        }
        for one in result.lists
    ]
    totals: dict[str, Cell] = {
        "list": Text(zh="合计", en="in all"),
        "persons": result.persons,
        "amount": result.amount,
    }
    title = Text(zh="各部门发放", en="Payers")
    return Table(name="payers", title=title, columns=_PAYERS, rows=rows, totals=totals)


def _payer(desk: Desk, one: PayerList, month: Month) -> Cell:
    field = one.benefit.payer or "price"
    agency = desk.law.agency(field, month.last)
    return agency.title if agency else field


def _list(one: PayerList) -> Table:
    rows: list[Mapping[str, Cell]] = [
        {"household": each.household, "member": each.member, "ground": each.ground, "amount": each.amount}
        for each in one.persons
    ]
    totals: dict[str, Cell] = {"household": Text(zh=f"{len(rows)}人", en=f"{len(rows)} people"), "amount": one.amount}
    return Table(name=one.benefit.id, title=one.benefit.title, columns=_PERSONS, rows=rows, totals=totals)


def _open(result: MonthRun) -> Iterator[Table]:
    if result.open:
        rows: list[Mapping[str, Cell]] = [
            {
                "household": one.household,
                "member": one.member,
                "list": one.benefit.title,
                "missing": Text(
                    zh="、".join(title.zh for title in one.missing) or "待县级确定",
                    en=", ".join(title.en for title in one.missing) or "what the county sets",
                ),
            }
            for one in result.open
        ]
        yield Table(name="undetermined", title=Text(zh="尚不能确定", en="Undetermined"), columns=_OPEN, rows=rows)
