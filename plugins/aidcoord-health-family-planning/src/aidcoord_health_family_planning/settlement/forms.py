"""The keys of a bill file in both languages, and what each says. A form is what stands in a file."""

from collections.abc import Mapping
from typing import Final, TypeVar

from attrs import frozen

from aidcoord import Day, Fen, Residence
from aidcoord_health_family_planning.options import (
    AidClass,
    BillKind,
    EmergencyGround,
    HospitalLevel,
    MedicalInsurance,
)

V = TypeVar("V", str, Fen, Day, bool, Residence, MedicalInsurance, AidClass, BillKind, HospitalLevel, EmergencyGround)


@frozen
class Key:
    """One key: its Chinese word, the type of its value (text where there is none), whether it must be there."""

    zh: str
    kind: type[int] | None = None
    required: bool = True


PATIENT: Final[Mapping[str, Key]] = {
    "patient": Key("患者"),
    "residence": Key("城乡类别", Residence),
    "insurance": Key("参保类型", MedicalInsurance),
}
IDENTITY: Final[Mapping[str, Key]] = {
    "class": Key("对象类别", AidClass),
    "from": Key("开始日期", Day),
    "to": Key("结束日期", Day, required=False),
}
BILL: Final[Mapping[str, Key]] = {
    "id": Key("编号"),
    "day": Key("结算日期", Day),
    "kind": Key("就诊类别", BillKind),
    "hospital": Key("医院级别", HospitalLevel),
    "total": Key("总费用", Fen),
    "out_of_scope": Key("自费", Fen, required=False),
    "class_b_part": Key("乙类先行自付", Fen, required=False),
    "is_properly_referred": Key("按规定转诊", bool, required=False),
    "emergency": Key("急救情形", EmergencyGround, required=False),
    "charity": Key("慈善救助", Fen, required=False),
    "waiver": Key("医院减免", Fen, required=False),
}
VOID: Final[Mapping[str, Key]] = {"void": Key("作废")}
LISTS: Final[Mapping[str, str]] = {"identities": "身份", "bills": "账单"}

Said = Mapping[str, "str | int"]
"""What a mapping of the file says, by the English name of the key."""


def pick(said: Said, name: str, kind: type[V], default: V | None = None) -> V:
    """What a form says under a key, which was read as that type."""
    value = said.get(name, default)
    if not isinstance(value, kind):
        raise TypeError(f"{name} is {kind.__name__}, not {value!r}")
    return value
