"""Evidence about the rehabilitation of a child: the diagnosis, what is prescribed, what it costs after insurance."""

from typing import Final

from aidcoord import DisabilityKind, EvidenceType, Fen, Presumption, Scope, Text
from aidcoord_disabled_federation.options import RehabDevice, RehabSurgery

_NO_RECORD: Final = Text(
    zh="康复救助登记中没有记录，视为没有", en="no entry in the register of rehabilitation means none"
)
_INSTITUTION: Final = Text(zh="定点康复机构", en="the designated institution")
_AFTER_INSURANCE: Final = Text(
    zh="医疗保险等支付后由家庭负担的部分，事前可填预算",
    en="what insurance leaves to the family; beforehand the estimate",
)

DIAGNOSED_KIND: Final = EvidenceType(
    "diagnosed_disability_kind",
    Text(zh="诊断的残疾类别", en="Kind of disability as diagnosed"),
    type=DisabilityKind,
    scope=Scope.MEMBER,
    holder="disabled_federation",
    held_by=_INSTITUTION,
    note=Text(zh="未领残疾人证的儿童填写", en="of a child without a card"),
    presumption=Presumption(value=DisabilityKind.NONE, reason=_NO_RECORD),
)
IS_AUTISTIC: Final = EvidenceType(
    "is_autistic",
    Text(zh="经诊断为孤独症", en="Diagnosed as autistic"),
    type=bool,
    scope=Scope.MEMBER,
    holder="disabled_federation",
    held_by=_INSTITUTION,
    note=Text(zh="残疾类别填“精神”", en="the kind of disability is then mental"),
    presumption=Presumption(value=False, reason=_NO_RECORD),
)
REHAB_YEARS_RECEIVED: Final = EvidenceType(
    "rehab_years_received",
    Text(zh="已享受康复训练救助年数", en="Years of training that were helped already"),
    type=int,
    scope=Scope.MEMBER,
    holder="disabled_federation",
    note=Text(zh="不含本年", en="this year not counted"),
    highest=18,
    presumption=Presumption(value=0, reason=_NO_RECORD),
)
REHAB_DEVICE_NEEDED: Final = EvidenceType(
    "rehab_device_needed",
    Text(zh="拟适配辅助器具", en="Device to be fitted"),
    type=RehabDevice,
    scope=Scope.MEMBER,
    holder="disabled_federation",
    held_by=_INSTITUTION,
    presumption=Presumption(value=RehabDevice.NONE, reason=_NO_RECORD),
)
REHAB_SURGERY_NEEDED: Final = EvidenceType(
    "rehab_surgery_needed",
    Text(zh="拟实施康复手术", en="Operation to be done"),
    type=RehabSurgery,
    scope=Scope.MEMBER,
    holder="disabled_federation",
    held_by=_INSTITUTION,
    presumption=Presumption(value=RehabSurgery.NONE, reason=_NO_RECORD),
)


def _cost_left(name: str, zh: str, en: str) -> EvidenceType:
    return EvidenceType(
        name,
        Text(zh=zh, en=en),
        type=Fen,
        scope=Scope.MEMBER,
        holder="disabled_federation",
        held_by=_INSTITUTION,
        note=_AFTER_INSURANCE,
    )


TRAINING_COST_LEFT: Final = _cost_left("training_cost_left", "本年康复训练自负费用", "Cost of training left this year")
DEVICE_COST_LEFT: Final = _cost_left("device_cost_left", "辅助器具自负费用", "Cost of the device left")
SURGERY_COST_LEFT: Final = _cost_left("surgery_cost_left", "康复手术自负费用", "Cost of the operation left")

EVIDENCE: Final = (
    DIAGNOSED_KIND,
    IS_AUTISTIC,
    REHAB_YEARS_RECEIVED,
    REHAB_DEVICE_NEEDED,
    REHAB_SURGERY_NEEDED,
    TRAINING_COST_LEFT,
    DEVICE_COST_LEFT,
    SURGERY_COST_LEFT,
)
"""What is known of a child's rehabilitation."""
