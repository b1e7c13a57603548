"""The words of plugin pages in both languages, and how values, sources and days are written on them."""

from datetime import date
from typing import Final

from aidcoord.model.agencies import PartnerHelp
from aidcoord.model.benefits import BenefitKind
from aidcoord.model.days import Period
from aidcoord.model.evidence import Scope, Value
from aidcoord.model.money import Fen, Rate, percent_text, yuan_text
from aidcoord.model.signposts import Occasion
from aidcoord.model.texts import Language, Text
from aidcoord.rules.policies import OverlapKind

KINDS: Final = {
    BenefitKind.CASH: Text(zh="现金", en="cash"),
    BenefitKind.IN_KIND: Text(zh="实物", en="in kind"),
    BenefitKind.SERVICE: Text(zh="服务", en="service"),
    BenefitKind.FEE_WAIVER: Text(zh="费用减免", en="fee waiver"),
    BenefitKind.PREMIUM: Text(zh="参保缴费资助", en="premium"),
    BenefitKind.IDENTITY: Text(zh="身份认定", en="identity"),
}
SCOPES: Final = {
    Scope.HOUSEHOLD: Text(zh="家庭", en="household"),
    Scope.MEMBER: Text(zh="成员", en="member"),
}
OVERLAPS: Final = {
    OverlapKind.EXCLUDES: Text(zh="不得同时享受", en="at most one is payable"),
    OverlapKind.HIGHEST_OF: Text(zh="就高享受一项", en="only the highest is payable"),
    OverlapKind.TOPS_UP_TO: Text(zh="补差", en="the first tops the others up to it"),
    OverlapKind.CAP: Text(zh="合计封顶", en="together capped"),
    OverlapKind.ONCE_PER: Text(zh="期内一次", en="once in a period"),
    OverlapKind.SEQUENCE: Text(zh="依次享受", en="in sequence"),
}
OCCASIONS: Final = {
    Occasion.OPEN: Text(zh="可能符合、尚未批准", en="may be due and is not awarded"),
    Occasion.CHANGE: Text(zh="情况将变或对方尚不知道", en="something changes, or is not known there"),
    Occasion.REVIEW: Text(zh="已批准，影响是否继续", en="is awarded, and this bears on it"),
}
HELPS: Final = {
    PartnerHelp.CHARITY: Text(zh="慈善救助", en="a charity's help"),
    PartnerHelp.COUNSELLING: Text(zh="心理疏导", en="counselling"),
    PartnerHelp.VOLUNTEERS: Text(zh="志愿服务", en="volunteers"),
}


def short_text(value: int, kind: type[Value]) -> str:
    """A value as it fits beside an axis: yuan without empty decimals, no unit.

    >>> short_text(62000, Fen), short_text(6250, Fen), short_text(125000, Rate)
    ('620', '62.50', '12.5%')
    """
    if issubclass(kind, Fen):
        return str(value // 100) if value % 100 == 0 else yuan_text(value)
    return percent_text(value) if issubclass(kind, Rate) else str(value)


def period_text(period: Period, lang: Language) -> str:
    """The days of a period; without end or beginning where it has none.

    >>> period_text(Period(date(2016, 10, 1), date(2021, 6, 30)), "en")
    '2016-10-01 to 2021-06-30'
    """
    always = Text(zh="不限", en="always")
    starts, ends = period.starts, period.ends
    if starts == date.min:
        return always.within(lang) if ends is None else Text(zh=f"至 {ends}", en=f"until {ends}").within(lang)
    if ends is None:
        return Text(zh=f"自 {starts} 起", en=f"from {starts}").within(lang)
    return Text(zh=f"{starts} 至 {ends}", en=f"{starts} to {ends}").within(lang)
