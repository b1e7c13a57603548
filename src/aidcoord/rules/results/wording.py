"""How values and fixed phrases read in Chinese and English."""

from typing import Final

from aidcoord.model.benefits import Cadence
from aidcoord.model.days import Day
from aidcoord.model.duties import DutyState
from aidcoord.model.evidence import Value
from aidcoord.model.fulfilments import ReminderState
from aidcoord.model.money import Fen, Rate, format_yuan
from aidcoord.model.options import Option
from aidcoord.model.texts import Language, Text
from aidcoord.rules.loading.definitions import Definition
from aidcoord.rules.parameters.units import Unit

DUTY_STATES: Final = {
    DutyState.CARRIED: Text(zh="已承载", en="carried"),
    DutyState.RECORDED: Text(zh="仅登记", en="recorded"),
    DutyState.OPEN: Text(zh="待建", en="open"),
}

REMINDER_STATES: Final = {
    ReminderState.OVERDUE: Text(zh="逾期", en="overdue"),
    ReminderState.SOON: Text(zh="即将到期", en="due soon"),
    ReminderState.LATER: Text(zh="未到期", en="due later"),
    ReminderState.NEVER: Text(zh="从未登记", en="never recorded"),
    ReminderState.RECORDED: Text(zh="已登记", en="recorded"),
}

CADENCES: Final = {
    Cadence.MONTHLY: Text(zh="每月", en="a month"),
    Cadence.QUARTERLY: Text(zh="每季", en="a quarter"),
    Cadence.TERMLY: Text(zh="每学期", en="a term"),
    Cadence.YEARLY: Text(zh="每年", en="a year"),
    Cadence.ONCE: Text(zh="一次性", en="once"),
    Cadence.NONE: Text(zh="无金额", en="no amount"),
}

_TYPES: Final[dict[type, Text]] = {
    bool: Text(zh="是否", en="yes/no"),
    int: Text(zh="数量", en="count"),
    Fen: Text(zh="金额", en="money"),
    Rate: Text(zh="比例", en="rate"),
    Day: Text(zh="日期", en="day"),
}

PHRASES: Final = {
    "conditions": Text(zh="条件", en="Conditions"),
    "values": Text(zh="数值和依据", en="Values and where they come from"),
    "amount": Text(zh="金额", en="Amount"),
    "missing": Text(zh="尚缺", en="Missing"),
    "asked of": Text(zh="查询对象", en="ask"),
    "county": Text(zh="县（由县级确定）", en="the county, which sets it"),
    "applicant": Text(zh="申请家庭", en="the household"),
    "through": Text(zh="经{}", en="through {}"),
    "declared": Text(zh="申报", en="declared"),
    "verified": Text(zh="已核实", en="verified"),
    "as of": Text(zh="截至", en="as of"),
    "presumed": Text(zh="推定", en="presumed"),
    "recorded": Text(zh="家庭登记", en="the household's file"),
    "put together": Text(zh="由各成员汇总", en="put together from the members"),
    "awards": Text(zh="待遇记录", en="the record of awards"),
    "from": Text(zh="自", en="from"),
    "unknown": Text(zh="未知", en="not known"),
    "by": Text(zh="差", en="by"),
    "in excess": Text(zh="超出{}", en="over by {}"),
    "short": Text(zh="低{}", en="under by {}"),
    "equal": Text(zh="相等", en="equal"),
    "before overlaps": Text(zh="衔接处理前", en="before overlaps"),
    "payable": Text(zh="实际应发", en="payable"),
    "provisional": Text(zh="暂定，尚待认定的相关待遇", en="Provisional, until these are determined"),
    "overlap": Text(zh="待遇衔接", en="Overlap"),
    "not taken": Text(zh="不发", en="not paid beside"),
    "rejected": Text(zh="不选", en="rejected"),
    "not law": Text(zh="当日没有施行", en="not law on this day"),
    "in force": Text(zh="施行期", en="in force"),
    "not concerned": Text(zh="不属于本项对象", en="does not concern this subject"),
    "failed": Text(zh="规则出错", en="A rule failed"),
    "sets it": Text(zh="（由县级确定）", en=", which sets it"),
    "more lines": Text(zh="另有 {} 行", en="{} more lines"),
    "more": Text(zh="另有 {} 个数值，见计算底稿（--worksheet）", en="{} more values: see the worksheet (--worksheet)"),
    "household": Text(zh="全家", en="the household"),
    "of": Text(zh="（{}）", en=" [{}]"),
    "brackets": Text(zh="（{}）", en=" ({})"),
    "colon": Text(zh="：", en=": "),
    "comma": Text(zh="，", en=", "),
    "semicolon": Text(zh="；", en="; "),
    "list": Text(zh="、", en=", "),
    "compared": Text(zh="{}{}{}", en="{} {} {}"),
    "yes": Text(zh="是", en="yes"),
    "no": Text(zh="否", en="no"),
}


def type_text(kind: type[Value], lang: Language) -> str:
    """What sort of value it is; a closed list with its choices."""
    if issubclass(kind, Option):
        return " / ".join(option.text.within(lang) for option in kind)
    return _TYPES[kind].within(lang)


def phrase(key: str, lang: Language) -> str:
    """A fixed phrase."""
    return PHRASES[key].within(lang)


def value_text(value: Value | None, lang: Language, unit: str | None = None) -> str:
    """A value as people read it.

    >>> value_text(Fen(62000), "zh", "元/月"), value_text(True, "en"), value_text(None, "en")
    ('620.00元/月', 'yes', 'not known')
    """
    match value:
        case None:
            return phrase("unknown", lang)
        case bool():
            return phrase("yes" if value else "no", lang)
        case Option():
            return value.text.within(lang)
        case Fen():
            return f"{format_yuan(value, lang)}{(unit or '').removeprefix('元').removeprefix('yuan')}"
        case Rate() | Day():
            return str(value)
    return f"{value:,}" if unit is None else f"{value:,}{'' if lang == 'zh' else ' '}{unit}"


def unit_of(definition: Definition, lang: Language) -> str | None:
    """The unit a definition's values are shown in, if it names one."""
    unit = getattr(definition.what, "unit", None)
    return unit.text.within(lang) if isinstance(unit, Unit) else None
