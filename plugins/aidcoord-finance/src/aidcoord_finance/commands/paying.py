"""`aidcoord finance payers` and `lists`: whose money a benefit is, and whether lists of payment make the whole."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from attrs import field, frozen

from aidcoord import (
    NOTHING,
    Benefit,
    Cell,
    Column,
    Desk,
    Determination,
    Fen,
    Form,
    InputError,
    Report,
    Table,
    Text,
    Verdict,
    key,
)
from aidcoord_finance.funding import FUNDING, Funding
from aidcoord_finance.options import Payer, Region
from aidcoord_finance.payers import (
    INCREMENT_PERIOD,
    INCREMENT_SHARES,
    INCREMENT_SOURCE,
    PayerShares,
    PaymentList,
    UnbalancedListsError,
    require_balanced,
    shares_on,
)

_UNKNOWN: Final = Text(zh="未知", en="not known")
_NOBODY: Final = Text(zh="没有记录由谁负担", en="no payer on record")
_LEVELS: Final = tuple(Column(payer.slug, payer.text, "right") for payer in Payer)
_SHARES: Final = (
    Column("benefit", Text(zh="待遇", en="Benefit")),
    Column("name", Text(zh="全名", en="Full name")),
    Column("account", Text(zh="资金", en="Money")),
    *_LEVELS,
)
_AMOUNTS: Final = (
    Column("benefit", Text(zh="待遇", en="Benefit")),
    Column("cases", Text(zh="笔数", en="Cases"), "right"),
    Column("amount_year", Text(zh="全年金额", en="In a year"), "right"),
    *_LEVELS,
    Column("fund", Text(zh="基金等", en="Funds"), "right"),
)


def payers(desk: Desk, households: tuple[Path, ...] = (), /) -> Report:
    """Show whose money every benefit is, and which share each level of government pays.

    Args:
        households: Household files; what is due to them in a year is split among those who pay.
    """
    names = [name for name in desk.law.benefits() if name in FUNDING or _has_amount(name, desk)]
    tables = [
        Table(
            name="shares",
            title=Text(zh="分担比例", en="Shares"),
            columns=_SHARES,
            rows=[_share(name, desk) for name in names],
        )
    ]
    if households:
        tables.append(_amounts(desk, households))
    return Report(
        title=Text(zh="各项待遇由谁负担", en="Who pays every benefit"), tables=tuple(tables), notes=tuple(_notes(desk))
    )


def _has_amount(name: str, desk: Desk) -> bool:
    what = desk.law.definitions[name][0].what
    return isinstance(what, Benefit) and what.amount is not None


def _notes(desk: Desk) -> Iterator[Text]:
    if desk.on in INCREMENT_PERIOD:
        parts = [(region.text, str(INCREMENT_SHARES[region])) for region in Region]
        zh = "、".join(f"{text.zh}{rate}" for text, rate in parts)
        en = ", ".join(f"{text.en} {rate}" for text, rate in parts)
        cited = INCREMENT_SOURCE
        yield Text(
            zh=f"价格临时补贴增支的中央分担比例：{zh} {cited.within('zh')}",
            en=f"Central share of what price aid costs more: {en} {cited.within('en')}",
        )


def _shares(funding: Funding, desk: Desk) -> PayerShares | None:
    if funding.line is None or desk.county is None:
        return None
    return shares_on(desk.rulebook, desk.county.id, funding.line, desk.on)


def _share(name: str, desk: Desk) -> Mapping[str, Cell]:
    funding, title = FUNDING.get(name), desk.law.definitions[name][0].title
    row: dict[str, Cell] = {"benefit": title, "name": name, "account": funding.account if funding else _NOBODY}
    if funding is None or funding.line is None:
        return row
    found = _shares(funding, desk)
    if found is None:
        return {**row, **{payer.slug: _UNKNOWN for payer in Payer}}
    rates = (found.central, found.province, found.city, found.county)
    return {**row, **{payer.slug: rate for payer, rate in zip(Payer, rates, strict=True)}}


def _amounts(desk: Desk, households: tuple[Path, ...]) -> Table:
    due: dict[str, list[Fen]] = {}
    for household in desk.households(households):
        assessment = desk.assess(household)
        for one in assessment.determinations:
            amount = assessment.payable(one)
            if one.verdict is Verdict.ELIGIBLE and amount:
                due.setdefault(one.name, []).append(_in_a_year(one, amount))
    rows = [_split(name, amounts, desk) for name, amounts in due.items()]
    names = ("amount_year", *(payer.slug for payer in Payer), "fund")
    totals: dict[str, Cell] = {"benefit": Text(zh="合计", en="in all")}
    for name in names:
        cells = [row.get(name) for row in rows]
        is_known = _UNKNOWN not in cells
        totals[name] = Fen(sum(cell for cell in cells if isinstance(cell, Fen))) if is_known else _UNKNOWN
    title = Text(zh="这些家庭的应发金额由谁负担", en="Who pays what is due to these households")
    return Table(name="amounts", title=title, columns=_AMOUNTS, rows=rows, totals=totals)


def _in_a_year(one: Determination, amount: Fen) -> Fen:
    return Fen(amount * one.benefit.cadence.per_year)


def _split(name: str, amounts: list[Fen], desk: Desk) -> Mapping[str, Cell]:
    total, funding = Fen(sum(amounts, NOTHING)), FUNDING.get(name)
    title = desk.law.definitions[name][0].title
    row: dict[str, Cell] = {"benefit": title, "cases": len(amounts), "amount_year": total}
    if funding is not None and funding.line is None:
        return {**row, "fund": total}
    found = None if funding is None else _shares(funding, desk)
    parts = dict.fromkeys(Payer, _UNKNOWN) if found is None else found.split(total)
    return {**row, **{payer.slug: parts[payer] for payer in Payer}}


@frozen(kw_only=True)
class PaymentListForm(Form):
    """The list of one agency."""

    agency: str = field(metadata=key("部门", Text(zh="发放部门", en="the agency that pays")))
    persons: int = field(metadata=key("人数", Text(zh="人数", en="how many people")))
    amount: Fen = field(metadata=key("金额", Text(zh="合计金额（元）", en="yuan in all")))


@frozen(kw_only=True)
class PaymentListsForm(Form):
    """What is to be paid, and the lists of those who pay."""

    total: Fen = field(metadata=key("总额", Text(zh="应发总额（元）", en="yuan to be paid in all")))
    lists: tuple[PaymentListForm, ...] = field(metadata=key("清单", Text(zh="各部门清单", en="a list for each agency")))


def lists(desk: Desk, file: Path, /) -> Report:
    """Check that the lists of those who pay sum to the total, to the fen.

    Args:
        file: The total and the lists, YAML or JSON.
    """
    form = desk.read(file, PaymentListsForm)
    listed = [PaymentList(agency=one.agency, persons=one.persons, amount=one.amount) for one in form.lists]
    try:
        require_balanced(listed, form.total)
    except UnbalancedListsError as error:
        raise InputError.of([form.fault(error, at="total")]) from None
    rows: list[Mapping[str, Cell]] = [
        {"agency": one.agency, "persons": one.persons, "amount": one.amount} for one in listed
    ]
    columns = (
        Column("agency", Text(zh="部门", en="Agency")),
        Column("persons", Text(zh="人数", en="People"), "right"),
        Column("amount", Text(zh="金额", en="Amount"), "right"),
    )
    totals: dict[str, Cell] = {
        "agency": Text(zh="合计", en="in all"),
        "persons": sum(one.persons for one in listed),
        "amount": form.total,
    }
    title = Text(zh="发放清单与总额相符", en="The lists make the total")
    return Report(title=title, tables=(Table(name="lists", title=title, columns=columns, rows=rows, totals=totals),))
