"""The file of hospitals: designations, waivers, who was asked to join them, and the list of serious diseases."""

from collections import Counter
from datetime import date
from typing import Final

from attrs import field, frozen

from aidcoord import NOTHING, CitedForm, Fault, Fen, Form, Period, Rate, Text, key
from aidcoord_health_family_planning.options import AidClass, Encouraged, HospitalLevel
from aidcoord_health_family_planning.settlement.bills import NO_SHARE
from aidcoord_health_family_planning.settlement.register import Hospital, HospitalWaiver, ListedDisease, Register

_BACKWARDS: Final = Text(zh="结束早于开始", en="it ends before it starts")
_SHARE_OR_SUM: Final = Text(zh="减免应为比例或金额", en="a waiver is a share or a sum")
_GIVE_ONE: Final = Text(zh="请写“比例”（share）或“金额”（amount）。", en="Give 'share' (比例) or 'amount' (金额).")
_FOR_NOBODY: Final = Text(zh="减免应当针对某类救助对象", en="a waiver is for people of some class of aid")
_MORE_THAN_ALL: Final = Text(zh="减免不能多于全部", en="nobody can waive more than all")
_NOTHING_WAIVED: Final = Text(zh="减免应当大于零", en="a waiver is more than nothing")
_NO_PRICE: Final = Text(zh="定额应当大于零", en="a package has a price")
_PAYS_ALL: Final = Text(zh="基金支付不能多于全部", en="the fund pays no more than all")


@frozen(kw_only=True)
class SpanForm(Form):
    """Days from one to another."""

    starts: date = field(metadata=key("开始日期", Text(zh="第一天", en="the first day")))
    ends: date | None = field(default=None, metadata=key("结束日期", Text(zh="最后一天", en="the last day")))

    def contradictions(self) -> list[Fault]:
        """An end before the start."""
        if self.ends is None or self.starts <= self.ends:
            return []
        return [self.fault(_BACKWARDS, at="ends")]

    @property
    def period(self) -> Period:
        """The days on which it counts."""
        return Period(self.starts, self.ends)


@frozen(kw_only=True)
class WaiverForm(SpanForm):
    """What a hospital has agreed to waive."""

    aid_classes: tuple[AidClass, ...] = field(
        metadata=key("对象类别", Text(zh="减免的对象类别", en="for which classes"))
    )
    share: Rate | None = field(
        default=None,
        metadata=key("比例", Text(zh="减免个人负担的比例（%）", en="per cent of what is left to the patient")),
    )
    amount: Fen | None = field(default=None, metadata=key("金额", Text(zh="每次减免（元）", en="yuan, each time")))

    def contradictions(self) -> list[Fault]:
        """A share and a sum, neither, or for nobody; a share above the whole."""
        faults = super().contradictions()
        if (self.share is None) is (self.amount is None):
            faults.append(self.fault(_SHARE_OR_SUM, _GIVE_ONE))
        if not self.aid_classes or AidClass.NONE in self.aid_classes:
            faults.append(self.fault(_FOR_NOBODY, at="aid_classes"))
        if self.share is not None and self.share > 1_000_000:
            faults.append(self.fault(_MORE_THAN_ALL, at="share"))
        if self.amount is not None and self.amount <= NOTHING:
            faults.append(self.fault(_NOTHING_WAIVED, at="amount"))
        return faults

    @property
    def waiver(self) -> HospitalWaiver:
        """The waiver that it says."""
        return HospitalWaiver(
            aid_classes=self.aid_classes,
            period=self.period,
            share=self.share or NO_SHARE,
            amount=self.amount or NOTHING,
        )


@frozen(kw_only=True)
class AskedForm(Form):
    """That a hospital was asked to waive fees, and what it said: what is on record of the encouragement."""

    on: date = field(metadata=key("日期", Text(zh="商请或答复之日", en="the day")))
    answer: Encouraged = field(metadata=key("结果", Text(zh="商请情况", en="what it said")))
    post: str = field(metadata=key("经办岗位", Text(zh="经办岗位", en="the post that asked")))
    paper: str = field(metadata=key("文书", Text(zh="函件或协议编号", en="the letter or agreement")))


@frozen(kw_only=True)
class HospitalForm(Form):
    """A hospital."""

    id: str = field(metadata=key("编号", Text(zh="医疗机构编号或名称", en="the hospital's id or name")))
    level: HospitalLevel = field(metadata=key("级别", Text(zh="医院级别", en="its grade")))
    designated: tuple[SpanForm, ...] = field(
        default=(), metadata=key("定点", Text(zh="医疗救助定点的起止日期", en="when it is designated for medical aid"))
    )
    waivers: tuple[WaiverForm, ...] = field(
        default=(), metadata=key("减免协议", Text(zh="减免协议", en="what it has agreed to waive"))
    )
    encouraged: tuple[AskedForm, ...] = field(
        default=(),
        metadata=key("商请记录", Text(zh="鼓励和引导减免的记录", en="when it was asked to, and what it said")),
    )

    @property
    def hospital(self) -> Hospital:
        """The hospital that it says."""
        return Hospital(
            id=self.id,
            level=self.level,
            designated=tuple(one.period for one in self.designated),
            waivers=tuple(one.waiver for one in self.waivers),
        )


@frozen(kw_only=True)
class DiseaseForm(SpanForm):
    """A serious disease with its package."""

    disease: str = field(metadata=key("病种", Text(zh="重大疾病病种", en="the disease")))
    price: Fen = field(metadata=key("定额", Text(zh="定额费用（元）", en="yuan, the price of the package")))
    rate: Rate = field(metadata=key("比例", Text(zh="基金支付比例（%）", en="per cent that the fund pays")))
    does_hospital_bear_excess: bool = field(
        metadata=key(
            "超定额由医院承担", Text(zh="超出定额的费用是否由医院承担", en="whether the hospital bears what is above")
        )
    )
    source: CitedForm = field(metadata=key("依据", Text(zh="公布病种的文件", en="the text that lists it")))

    def contradictions(self) -> list[Fault]:
        """A price of nothing, a rate above the whole."""
        faults = super().contradictions()
        if self.price <= NOTHING:
            faults.append(self.fault(_NO_PRICE, at="price"))
        if self.rate > 1_000_000:
            faults.append(self.fault(_PAYS_ALL, at="rate"))
        return faults

    @property
    def listed(self) -> ListedDisease:
        """The listing that it says."""
        return ListedDisease(
            disease=self.disease,
            period=self.period,
            price=self.price,
            rate=self.rate,
            does_hospital_bear_excess=self.does_hospital_bear_excess,
            source=self.source.source,
        )


@frozen(kw_only=True)
class RegisterForm(Form):
    """The hospitals of the county, and the list of serious diseases."""

    hospitals: tuple[HospitalForm, ...] = field(metadata=key("医疗机构", Text(zh="医疗机构", en="the hospitals")))
    diseases: tuple[DiseaseForm, ...] = field(
        default=(), metadata=key("重大疾病", Text(zh="重大疾病病种和定额", en="serious diseases and their packages"))
    )

    def contradictions(self) -> list[Fault]:
        """Two hospitals of one id, and a disease that is listed twice for one day."""
        counted = Counter(one.id for one in self.hospitals)
        faults = [one.fault(_twice(one.id), at="id") for one in self.hospitals if counted[one.id] > 1]
        for place, one in enumerate(self.diseases):
            if any(
                one.disease == other.disease and one.period.overlap(other.period) for other in self.diseases[:place]
            ):
                zh, en = f"“{one.disease}”在这些日子已经列入", f"'{one.disease}' is listed for these days already"
                faults.append(one.fault(Text(zh=zh, en=en), at="starts"))
        return faults

    @property
    def register(self) -> Register:
        """The register that it says."""
        return Register(
            hospitals={one.id: one.hospital for one in self.hospitals},
            diseases=tuple(one.listed for one in self.diseases),
        )


def _twice(name: str) -> Text:
    return Text(zh=f"“{name}”出现了两次", en=f"'{name}' stands here twice")
