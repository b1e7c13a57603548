"""The keys of a case file in both languages, and what people used to other systems write in their place."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from attrs import define, field

from aidcoord.errors import Fault, nearest
from aidcoord.model.texts import Text
from aidcoord.serial.keys import KEEP_ONE
from aidcoord.serial.nodes import Entry, MapNode, shown

Keys = Mapping[str, str]
"""English keys with their Chinese words."""

CASE_KEYS: Final[Keys] = MappingProxyType(
    {
        "sentence": "说明",
        "on": "日期",
        "county": "县",
        "parameters": "参数",
        "household": "家庭",
        "expected": "期望",
        "referrals": "转介",
    }
)
REQUIRED: Final = ("sentence", "on", "household", "expected")
RESULT_KEYS: Final[Keys] = MappingProxyType({"verdict": "结论", "amount": "金额", "payable": "应发", "missing": "缺少"})

_HABITS: Final[Mapping[str, tuple[str, ...]]] = {
    "sentence": ("name", "title", "description", "comment", "case"),
    "说明": ("名称", "标题", "描述", "用例"),
    "on": ("period", "day", "date", "when", "as_of", "month"),
    "日期": ("时间", "期间", "核定日", "基准日"),
    "parameters": ("values", "settings", "given_parameters", "what_if"),
    "参数": ("数值", "参数值", "标准"),
    "county": ("region", "place", "area"),
    "县": ("地区", "区县", "县区"),
    "household": ("input", "inputs", "given", "family", "situation", "case_file"),
    "家庭": ("输入", "家庭情况", "给定", "住户"),
    "expected": ("output", "outputs", "expect", "expects", "then", "result", "results", "assert"),
    "referrals": ("referral", "refers", "referred", "refer_to"),
    "转介": ("转办", "移送", "转交"),
    "期望": ("输出", "结果", "预期", "应得"),
    "verdict": ("status", "decision", "eligibility", "outcome"),
    "结论": ("状态", "决定", "资格"),
    "amount": ("value", "sum", "money", "due"),
    "金额": ("数额", "待遇金额"),
    "missing": ("needs", "unknown", "lacks"),
    "缺少": ("缺", "缺失", "待补"),
}
"""What is written for a key where other test files call it so."""


@define
class SortedEntries:
    """The entries of a mapping by the English name of their key, and the faults of the keys."""

    found: dict[str, Entry] = field(factory=dict)
    faults: list[Fault] = field(factory=list)


def sort_entries(node: MapNode, keys: Keys, what: Text, elsewhere: Mapping[str, Text] | None = None) -> SortedEntries:
    """Sort the entries of `node` by `keys`; one that is misspelt is a fault and is read as what it was meant to be.

    Args:
        node: The mapping.
        keys: The keys it may have.
        what: What faults call the mapping, such as `a case`.
        elsewhere: Words that belong into another mapping, with the sentence that says where.
    """
    words = {word: name for name, zh in keys.items() for word in (name, zh)}
    entries = SortedEntries()
    for entry in node.entries:
        name = words.get(entry.name)
        if name in entries.found:
            first = entries.found[name].name
            zh = f"“{first}”和“{entry.name}”是同一个键的两种语言写法"
            en = f"'{first}' and '{entry.name}' are one key in two languages"
            entries.faults.append(entry.key.fault(Text(zh=zh, en=en), KEEP_ONE))
        elif name is not None:
            entries.found[name] = entry
    for entry in node.entries:
        if entry.name not in words:
            absent = {word: name for word, name in words.items() if name not in entries.found}
            word, advice = _meant(entry.name, absent, keys, elsewhere or {})
            zh, en = f"“{shown(entry.name)}”不是{what.zh}的键", f"'{shown(entry.name)}' is no key of {what.en}"
            entries.faults.append(entry.key.fault(Text(zh=zh, en=en), advice))
            if word is not None:
                entries.found[words[word]] = entry
    return entries


def _meant(word: str, absent: Mapping[str, str], keys: Keys, elsewhere: Mapping[str, Text]) -> tuple[str | None, Text]:
    """The absent key that a wrong word was meant to be, as far as that can be told, and the sentence that helps."""
    match = next((known for known in absent if _folded(word) in _HABITS.get(known, ())), None)
    if match is None and word in elsewhere:
        return None, elsewhere[word]
    match = match or nearest(word, absent)
    if match is not None:
        return match, Text(zh=f"是否应为“{match}”？", en=f"Did you mean '{match}'?")
    zh = "、".join(f"{zh}（{name}）" for name, zh in keys.items())
    en = ", ".join(f"{name} ({zh})" for name, zh in keys.items())
    return None, Text(zh=f"它的键有：{zh}。", en=f"Its keys are: {en}.")


def _folded(word: str) -> str:
    return word.strip().casefold().replace("-", "_").replace(" ", "_")
