"""`aidcoord health-family-planning hospitals`: who is designated, what they waive, which diseases are listed."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from aidcoord import Cell, Column, Desk, Report, Table, Text
from aidcoord_health_family_planning.options import Encouraged
from aidcoord_health_family_planning.settlement.register_forms import HospitalForm, RegisterForm, WaiverForm

_HOSPITALS: Final = (
    Column("hospital", Text(zh="医疗机构", en="Hospital")),
    Column("level", Text(zh="级别", en="Grade")),
    Column("is_designated", Text(zh="当日定点", en="Designated")),
    Column("waives", Text(zh="减免", en="Waives")),
    Column("encouraged", Text(zh="商请情况", en="Asked to waive")),
    Column("paper", Text(zh="文书", en="Paper")),
)
_DISEASES: Final = (
    Column("disease", Text(zh="病种", en="Disease")),
    Column("price", Text(zh="定额", en="Package"), "right"),
    Column("rate", Text(zh="支付比例", en="Rate"), "right"),
    Column("excess", Text(zh="超定额", en="Above it")),
    Column("source", Text(zh="依据", en="Source")),
)


def hospitals(desk: Desk, file: Path, /) -> Report:
    """List the county's hospitals as they stand on the day, with what they waive, and the serious diseases listed.

    Args:
        file: The register of hospitals, YAML or JSON.
    """
    form = desk.read(file, RegisterForm)
    title = Text(zh="定点医疗机构", en="Hospitals")
    made = [Table(name="hospitals", title=title, columns=_HOSPITALS, rows=[_row(one, desk) for one in form.hospitals])]
    listed: list[Mapping[str, Cell]] = [
        {
            "disease": one.disease,
            "price": one.price,
            "rate": one.rate,
            "excess": _EXCESS[one.does_hospital_bear_excess],
            "source": one.source.source,
        }
        for one in form.diseases
        if desk.on in one.period
    ]
    if listed:
        named = Text(zh="重大疾病", en="Serious diseases")
        made.append(Table(name="diseases", title=named, columns=_DISEASES, rows=listed))
    return Report(title=title, tables=tuple(made), notes=(_counted(form, desk),))


_EXCESS: Final = {
    True: Text(zh="由医院承担", en="borne by the hospital"),
    False: Text(zh="由患者承担", en="borne by the patient"),
}


def _row(one: HospitalForm, desk: Desk) -> Mapping[str, Cell]:
    agreed = [waiver for waiver in one.waivers if desk.on in waiver.period]
    last = max((asked for asked in one.encouraged if asked.on <= desk.on), key=lambda asked: asked.on, default=None)
    return {
        "hospital": one.id,
        "level": one.level,
        "is_designated": one.hospital.is_designated(desk.on),
        "waives": _waives(agreed),
        "encouraged": last.answer if last else Text(zh="未商请", en="not asked"),
        "paper": f"{last.on} {last.post} {last.paper}" if last else None,
    }


def _waives(agreed: list[WaiverForm]) -> Text | None:
    if not agreed:
        return None
    said = [
        (
            "、".join(kind.text.zh for kind in one.aid_classes)
            + (f"个人负担{one.share}" if one.share else f"{one.amount}元"),
            ", ".join(kind.text.en for kind in one.aid_classes)
            + (f": {one.share} of their own part" if one.share else f": {one.amount} yuan"),
        )
        for one in agreed
    ]
    return Text(zh=";".join(zh for zh, _ in said), en="; ".join(en for _, en in said))


def _counted(form: RegisterForm, desk: Desk) -> Text:
    answers = Counter(
        max(told, key=lambda one: one.on).answer
        for hospital in form.hospitals
        if (told := [one for one in hospital.encouraged if one.on <= desk.on])
    )
    asked = sum(answers.values())
    joined, declined = answers[Encouraged.JOINED], answers[Encouraged.DECLINED]
    return Text(
        zh=f"商请{asked}家，签约{joined}家，未同意{declined}家",
        en=f"Asked {asked}, joined {joined}, declined {declined}",
    )
