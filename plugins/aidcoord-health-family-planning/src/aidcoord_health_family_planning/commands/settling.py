"""`aidcoord settle`: bills shared among all who pay for them."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from aidcoord import Cell, Column, Desk, Fault, InputError, Report, Table, Text
from aidcoord_health_family_planning.options import Layer, MedicalInsurance
from aidcoord_health_family_planning.settlement.articles import article_of, payer_of
from aidcoord_health_family_planning.settlement.files import OpenBill, PatientSettled, settle_file
from aidcoord_health_family_planning.settlement.forms import TITLES, PatientForm
from aidcoord_health_family_planning.settlement.register_forms import RegisterForm
from aidcoord_health_family_planning.settlement.settling import Settlement

_LAYERS: Final = (
    Column("layer", Text(zh="环节", en="Layer")),
    Column("amount", Text(zh="承担", en="Bears"), "right"),
    Column("counted_year", Text(zh="本年累计计入", en="Counted this year"), "right"),
    Column("paid_year", Text(zh="本年累计支付", en="Paid this year"), "right"),
    Column("payer", Text(zh="支付方", en="Payer")),
    Column("article", Text(zh="依据", en="Article")),
)
_MOVES: Final = (
    Column("arrival", Text(zh="账单到达", en="Arrival")),
    Column("bill", Text(zh="账单", en="Bill")),
    Column("layer", Text(zh="环节", en="Layer")),
    Column("amount", Text(zh="补付（负数为收回）", en="Paid more (below nothing: recovered)"), "right"),
)
_OPEN: Final = (
    Column("bill", Text(zh="账单", en="Bill")),
    Column("day", Text(zh="日期", en="Day")),
    Column("missing", Text(zh="缺", en="Missing")),
    Column("name", Text(zh="名称", en="Name")),
    Column("held_by", Text(zh="向谁查询", en="Ask")),
)

_REGISTER: Final = Text(zh="重大疾病病种目录（--register）", en="the list of serious diseases (--register)")

_ONE_FILE: Final = Text(
    zh="请把一个患者的账单按先后写在一个文件里。",
    en="Put all bills of a patient into one file, in the order in which they came.",
)


def settle(desk: Desk, files: tuple[Path, ...], /, *, register: Path | None = None) -> Report:
    """Share bills among insurance, aid, gifts and the patient, in one stop.

    A file holds one patient and all bills of the year, in the order in which they came, voided ones included. Each bill
    is settled by the law and the identity of its own day, in the order of days.

    Args:
        files: Files of bills, YAML or JSON, one a patient.
        register: The county's hospitals and its list of serious diseases. With it a bill of a hospital that is not
            designated is left open, listed diseases are settled as packages, and what hospitals waive is taken off.
    """
    forms = desk.read_all(files, PatientForm)
    _require_apart(forms)
    known = None if register is None else desk.read(register, RegisterForm).register
    settled = [settle_file(form, desk.worksheet, desk.on, known) for form in forms]
    tables = [table for one in settled for table in _tables(one, desk)]
    return Report(title=Text(zh="医疗费用一站式结算", en="One-stop settlement of bills"), tables=tuple(tables))


def _require_apart(forms: Iterable[PatientForm]) -> None:
    seen: set[str] = set()
    faults: list[Fault] = []
    for form in forms:
        if form.patient in seen:
            said = Text(
                zh=f"“{form.patient}”也是另一个文件的患者", en=f"'{form.patient}' is the patient of another file too"
            )
            faults.append(form.fault(said, _ONE_FILE, at="patient"))
        seen.add(form.patient)
    if faults:
        raise InputError.of(faults)


def _tables(one: PatientSettled, desk: Desk) -> Iterator[Table]:
    patient, insurance = one.form.patient, one.form.insurance or MedicalInsurance.NONE
    for settlement in one.standing.account.settlements:
        yield _of_bill(settlement, patient, insurance, desk)
    if one.standing.open:
        title = Text(zh=f"{patient} · 尚不能结算", en=f"{patient} · undetermined")
        rows = [row for bill in one.standing.open for row in _missing(bill, desk)]
        yield Table(name=f"{patient}/undetermined", title=title, columns=_OPEN, rows=rows)
    if one.moves:
        title = Text(zh=f"{patient} · 已结算账单的补付和收回", en=f"{patient} · paid and recovered for earlier bills")
        yield Table(name=f"{patient}/moves", title=title, columns=_MOVES, rows=_moved(one))


def _of_bill(settlement: Settlement, patient: str, insurance: MedicalInsurance, desk: Desk) -> Table:
    bill, worksheet = settlement.bill, desk.worksheet(settlement.bill.day)
    used = settlement.after.by_layer
    rows: list[Mapping[str, Cell]] = [
        {
            "layer": layer,
            "amount": part,
            "counted_year": used[layer].counted if layer in used else None,
            "paid_year": used[layer].paid if layer in used else None,
            "payer": payer_of(layer, insurance),
            "article": article_of(layer, bill, worksheet),
        }
        for layer, part in settlement.parts.items()
        if bill.package or layer not in (Layer.SERIOUS, Layer.EXCESS)
    ]
    title = Text(
        zh=f"{patient} · {bill.id} · {bill.day} · {bill.kind.text.zh} · {bill.hospital.text.zh}",
        en=f"{patient} · {bill.id} · {bill.day} · {bill.kind.text.en} · {bill.hospital.text.en}",
    )
    totals: Mapping[str, Cell] = {"layer": Text(zh="账单总额", en="the whole bill"), "amount": bill.total}
    return Table(name=f"{patient}/{bill.id}", title=title, columns=_LAYERS, rows=rows, totals=totals)


def _missing(bill: OpenBill, desk: Desk) -> Iterator[Mapping[str, Cell]]:
    about = {"bill": bill.id, "day": str(bill.day)}
    for name in bill.missing:
        if name == "register":
            yield {**about, "missing": _REGISTER, "name": name, "held_by": Text(zh="卫生健康部门", en="health")}
        elif name in TITLES:
            yield {**about, "missing": TITLES[name], "name": name, "held_by": _holder(name)}
        else:
            title = desk.law.definitions[name][0].title
            yield {**about, "missing": title, "name": name, "held_by": Text(zh="由县级确定", en="the county sets it")}
    if bill.objection:
        yield {**about, "missing": bill.objection, "name": "register", "held_by": Text(zh="卫生健康部门", en="health")}
    if bill.waits_for:
        waits = Text(zh=f"须先结算{bill.waits_for}", en=f"{bill.waits_for} comes before it in the year")
        yield {**about, "missing": waits, "name": bill.waits_for}


def _holder(name: str) -> Text:
    if name == "identities":
        return Text(zh="民政部门", en="civil affairs")
    if name in {"insurance", "residence"}:
        return Text(zh="医疗保障经办机构", en="the medical insurance agency")
    return Text(zh="就诊医院", en="the hospital")


def _moved(one: PatientSettled) -> Iterator[Mapping[str, Cell]]:
    for move in one.moves:
        arrival = move.arrival
        said = Text(zh=f"{arrival.id}送达", en=f"{arrival.id} presented")
        voided = Text(zh=f"{arrival.void}作废", en=f"{arrival.void} voided")
        change = move.change
        yield {
            "arrival": said if arrival.void is None else voided,
            "bill": change.bill,
            "layer": change.layer,
            "amount": change.amount,
        }
