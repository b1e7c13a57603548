"""Who pays what a layer bears, and which text says so on the day of the bill."""

from collections.abc import Mapping
from typing import Final

from aidcoord import Source, Text, Worksheet
from aidcoord_health_family_planning.options import BillKind, Layer, MedicalInsurance
from aidcoord_health_family_planning.settlement.bills import Bill

_FIELD: Final = "health_family_planning__"
_AID_FUND: Final = Text(zh="医疗救助基金", en="medical aid fund")
_PAYERS: Final[Mapping[Layer, Text]] = {
    Layer.CATASTROPHIC: Text(zh="大病保险资金", en="catastrophic insurance fund"),
    Layer.LOCAL: Text(zh="地方补充保险资金", en="fund of the local supplement"),
    Layer.AID: _AID_FUND,
    Layer.TILT: _AID_FUND,
    Layer.EMERGENCY: Text(zh="疾病应急救助基金", en="disease emergency fund"),
    Layer.CHARITY: Text(zh="慈善组织", en="the charity"),
    Layer.WAIVER: Text(zh="医院", en="the hospital"),
    Layer.SELF: Text(zh="患者本人", en="the patient"),
    Layer.EXCESS: Text(zh="医院", en="the hospital"),
}
_BASIC_PAYERS: Final[Mapping[MedicalInsurance, Text]] = {
    MedicalInsurance.NONE: Text(zh="未参保", en="not insured"),
    MedicalInsurance.RESIDENTS: Text(zh="居民医保基金", en="residents' medical insurance fund"),
    MedicalInsurance.EMPLOYEES: Text(zh="职工医保基金", en="employees' medical insurance fund"),
}
_NAMES: Final[Mapping[tuple[Layer, BillKind], str]] = {
    (Layer.BASIC, BillKind.INPATIENT): "basic_inpatient_rate",
    (Layer.BASIC, BillKind.OUTPATIENT): "basic_outpatient_rate",
    (Layer.AID, BillKind.INPATIENT): "medical_aid_inpatient",
    (Layer.AID, BillKind.OUTPATIENT): "medical_aid_outpatient",
    **{(Layer.CATASTROPHIC, kind): "catastrophic_insurance" for kind in BillKind},
    **{(Layer.LOCAL, kind): "local_layer_rate" for kind in BillKind},
    **{(Layer.TILT, kind): "medical_aid_tilt" for kind in BillKind},
    **{(Layer.EMERGENCY, kind): "disease_emergency_aid" for kind in BillKind},
}
"""The benefit or the county's rate behind a layer; gifts, waivers and what is left rest on no text."""


def payer_of(layer: Layer, insurance: MedicalInsurance) -> Text:
    """Whose money a layer is."""
    return _BASIC_PAYERS[insurance] if layer in (Layer.BASIC, Layer.SERIOUS) else _PAYERS[layer]


def article_of(layer: Layer, bill: Bill, worksheet: Worksheet) -> Source | None:
    """The text on which a layer rests on the bill's day; `None` where none is in force."""
    if layer in (Layer.SERIOUS, Layer.EXCESS):
        return bill.package.source if bill.package else None
    name = _NAMES.get((layer, bill.kind))
    for version in worksheet.law.definitions[f"{_FIELD}{name}"] if name else ():
        if bill.day in version.period:
            values = (value.source for value in version.values if bill.day in value.period)
            return version.source or next(values, None)
    return None
