"""A file of bills as small classes: each key in both languages, with what it means. What is left out is not known."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from attrs import field, fields_dict, frozen

from aidcoord import NOTHING, Fault, Fen, Form, Period, Residence, Text, key
from aidcoord_health_family_planning.options import (
    AidClass,
    BillKind,
    EmergencyGround,
    HospitalLevel,
    MedicalInsurance,
)

_BILL_NEEDS: Final = (
    "kind",
    "hospital",
    "total",
    "out_of_scope",
    "class_b_part",
    "is_properly_referred",
)
_PATIENT_NEEDS: Final = ("residence", "insurance", "identities")

_BACKWARDS: Final = Text(zh="结束早于开始", en="it ends before it starts")


@frozen(kw_only=True)
class IdentityForm(Form):
    """As what the patient was recognised over a period."""

    aid_class: AidClass = field(metadata=key("对象类别", Text(zh="救助对象类别", en="the class of medical aid")))
    starts: date = field(metadata=key("开始日期", Text(zh="第一天", en="the first day")))
    ends: date | None = field(default=None, metadata=key("结束日期", Text(zh="最后一天", en="the last day")))

    def contradictions(self) -> list[Fault]:
        """An end before the start."""
        return [] if self.ends is None or self.starts <= self.ends else [self.fault(_BACKWARDS)]

    @property
    def period(self) -> Period:
        """The days on which it counts."""
        return Period(self.starts, self.ends)


@frozen(kw_only=True)
class ArrivalForm(Form):
    """A bill as a hospital presents it, or one that is voided."""

    id: str | None = field(default=None, metadata=key("编号", Text(zh="账单编号", en="the bill's id")))
    void: str | None = field(
        default=None, metadata=key("作废", Text(zh="作废的账单编号", en="the id of the bill that is voided"))
    )
    day: date | None = field(
        default=None, metadata=key("结算日期", Text(zh="出院或就诊之日", en="the day of discharge or treatment"))
    )
    kind: BillKind | None = field(
        default=None, metadata=key("就诊类别", Text(zh="住院或门诊慢特病", en="a stay, or outpatient treatment"))
    )
    institution: str | None = field(
        default=None, metadata=key("医疗机构", Text(zh="医疗机构编号或名称", en="the hospital, as the register has it"))
    )
    admitted: date | None = field(
        default=None, metadata=key("入院日期", Text(zh="入院之日", en="the day of admission"))
    )
    disease: str | None = field(
        default=None, metadata=key("病种", Text(zh="重大疾病病种", en="the serious disease, as the register lists it"))
    )
    hospital: HospitalLevel | None = field(
        default=None, metadata=key("医院级别", Text(zh="医院级别", en="the grade of the hospital"))
    )
    total: Fen | None = field(default=None, metadata=key("总费用", Text(zh="总费用（元）", en="yuan asked in all")))
    out_of_scope: Fen | None = field(
        default=None, metadata=key("自费", Text(zh="政策范围外费用（元）", en="yuan that the policy does not cover"))
    )
    class_b_part: Fen | None = field(
        default=None,
        metadata=key("乙类先行自付", Text(zh="乙类先行自付（元）", en="yuan of class B that the patient bears first")),
    )
    is_properly_referred: bool | None = field(
        default=None, metadata=key("按规定转诊", Text(zh="是否按规定转诊", en="whether referred as the rules say"))
    )
    emergency: EmergencyGround = field(
        default=EmergencyGround.NONE,
        metadata=key("急救情形", Text(zh="申请疾病应急救助的情形", en="why the emergency fund is asked")),
    )
    charity: Fen = field(
        default=NOTHING, metadata=key("慈善救助", Text(zh="慈善承诺（元）", en="yuan that a charity has promised"))
    )
    waiver: Fen = field(
        default=NOTHING, metadata=key("医院减免", Text(zh="医院同意减免（元）", en="yuan that the hospital waives"))
    )

    def contradictions(self) -> list[Fault]:
        """Neither a bill nor a void, or both; a bill whose parts are more than the whole."""
        said = sorted(name for name in fields_dict(ArrivalForm) if name not in {"node", "void"} and self._says(name))
        if self.void is not None:
            return [self.fault(_not_of_void(name), at=name) for name in said]
        missing = [name for name in ("id", "day") if getattr(self, name) is None]
        words = {name: fields_dict(ArrivalForm)[name].metadata["key"].zh for name in missing}
        absent = [self.fault(_missing(name, zh), Text(zh="请补上。", en="Add it.")) for name, zh in words.items()]
        return absent + self._excess() + self._late()

    def _late(self) -> list[Fault]:
        if self.admitted is None or self.day is None or self.admitted <= self.day:
            return []
        zh, en = (
            f"入院日期{self.admitted}晚于{self.day}",
            f"the patient was admitted on {self.admitted}, after {self.day}",
        )
        return [self.fault(Text(zh=zh, en=en), at="admitted")]

    def _says(self, name: str) -> bool:
        return bool(getattr(self, name) != fields_dict(ArrivalForm)[name].default)

    def _excess(self) -> list[Fault]:
        parts = (self.out_of_scope or NOTHING) + (self.class_b_part or NOTHING)
        if self.total is None or parts <= self.total:
            return []
        zh = f"目录外和乙类自付合计{parts}，多于总费用{self.total}"
        en = f"what is out of scope and of class B comes to {parts}, more than the total {self.total}"
        return [self.fault(Text(zh=zh, en=en))]

    @property
    def missing(self) -> tuple[str, ...]:
        """What is not known of a bill and decides who pays."""
        return tuple(name for name in _BILL_NEEDS if getattr(self, name) is None)


@frozen(kw_only=True)
class PatientForm(Form):
    """A file: one patient, and all bills in the order in which they arrived."""

    patient: str = field(metadata=key("患者", Text(zh="患者编号", en="the patient's id")))
    residence: Residence | None = field(
        default=None, metadata=key("城乡类别", Text(zh="城镇或农村", en="urban or rural"))
    )
    insurance: MedicalInsurance | None = field(
        default=None, metadata=key("参保类型", Text(zh="基本医保的种类", en="which basic insurance"))
    )
    identities: tuple[IdentityForm, ...] | None = field(
        default=None, metadata=key("身份", Text(zh="救助对象身份", en="the identities; an empty list says none"))
    )
    bills: tuple[ArrivalForm, ...] = field(metadata=key("账单", Text(zh="账单", en="bills presented or voided")))

    @property
    def missing(self) -> tuple[str, ...]:
        """What is not known of the patient and decides who pays."""
        return tuple(name for name in _PATIENT_NEEDS if getattr(self, name) is None)


def _titles() -> Iterator[tuple[str, Text]]:
    needs = (*_BILL_NEEDS, "institution", "admitted")
    for form, names in ((ArrivalForm, needs), (PatientForm, _PATIENT_NEEDS)):
        for name in names:
            said = fields_dict(form)[name].metadata["key"]
            yield name, Text(zh=said.zh, en=said.meaning.en)


TITLES: Final[Mapping[str, Text]] = dict(_titles())
"""What each thing that may be missing is called."""


def _not_of_void(name: str) -> Text:
    return Text(zh=f"作废的账单没有“{name}”这个键", en=f"'{name}' is no key of a voided bill")


def _missing(name: str, zh: str) -> Text:
    return Text(zh=f"缺少“{zh}”（{name}）", en=f"'{name}' ({zh}) is missing")
