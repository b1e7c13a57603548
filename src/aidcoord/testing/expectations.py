"""What a case expects: for each benefit a verdict, an amount to the fen, or what is missing."""

import re
from collections.abc import Callable, Iterator
from typing import Final, TypeVar

from attrs import define, field, frozen

from aidcoord.errors import Fault, Place
from aidcoord.model.faults import UnreadableError, meant
from aidcoord.model.households import HOUSEHOLD
from aidcoord.model.money import Fen
from aidcoord.model.texts import Text
from aidcoord.rules.results.determinations import Verdict
from aidcoord.serial.keys import KEEP_ONE
from aidcoord.serial.nodes import Entry, ListNode, MapNode, Node, TextNode, kind_of, shown
from aidcoord.serial.values import parse_money, unknown_word
from aidcoord.testing.case_words import RESULT_KEYS, sort_entries
from aidcoord.testing.result_words import ResultWords

T = TypeVar("T")
VERDICTS: Final = {word: verdict for verdict in Verdict for word in (verdict.value, verdict.text.zh)}
_RESULT_WORDS: Final = frozenset({*RESULT_KEYS, *RESULT_KEYS.values()})
_LIKE_MONEY: Final = re.compile(r"[-+¥￥]?\s*[\d.]")


@frozen(kw_only=True)
class Expectation:
    """What is expected of one benefit for one subject; what is `None` may come out in any way.

    `amount` is what the determination says, `payable` what is left of it once overlaps are resolved. `missing` are
    exactly the names that an undetermined result waits for.
    """

    benefit: str
    subject: str = HOUSEHOLD
    verdict: Verdict
    amount: Fen | None = None
    payable: Fen | None = None
    missing: frozenset[str] | None = None
    place: Place | None = None


_WHAT_IS_DUE: Final = Text(
    zh='请写应得多少，如 `civil_affairs__dibao: "620.00"`。',
    en='Write what is due, such as `civil_affairs__dibao: "620.00"`.',
)
_SAYS_NOTHING: Final = Text(zh="这个结果没有写内容", en="the result says nothing")
_WRITE_RESULT: Final = Text(zh="请写结论、金额或缺少什么。", en="Write a verdict, an amount or what is missing.")
_AGAINST_VERDICT: Final = Text(
    zh="“符合”才有金额，“待定”才缺少信息",
    en="only what is eligible has an amount, and only what is undetermined waits for something",
)
_LEAVE_OUT: Final = Text(zh="请删去与结论不符的内容。", en="Leave out what does not belong to the verdict.")


@define
class Expected:
    """The results of one case while they are read, and the faults found in them."""

    words: ResultWords
    members: tuple[str, ...] | None
    """The ids of the household's members; `None` where the household itself has faults."""
    faults: list[Fault]
    _named: dict[tuple[str, str], str] = field(factory=dict)

    def benefit(self, entry: Entry, among: str = "expected") -> str | None:
        """The benefit that a key means, once `among` its kind; anything else is noted."""
        try:
            benefit = self.words.benefit(entry.name)
        except UnreadableError as error:
            self.faults.append(entry.key.fault(error))
            return None
        first = self._named.setdefault((among, benefit), entry.name)
        if first == entry.name:
            return benefit
        zh, en = f"“{first}”和“{entry.name}”是同一项待遇", f"'{first}' and '{entry.name}' are the same benefit"
        self.faults.append(entry.key.fault(Text(zh=zh, en=en), KEEP_ONE))
        return None


def read_expected(node: Node, expected: Expected) -> tuple[Expectation, ...]:
    """The expectations of one case, in its order; what is wrong is noted."""
    if not isinstance(node, MapNode) or not node.entries:
        found = Text(zh="空值", en="nothing") if isinstance(node, MapNode) else kind_of(node)
        zh = f"期望的结果写成待遇和结果，不是{found.zh}"
        en = f"expected results are written as benefits with results, not as {found.en}"
        expected.faults.append(node.fault(Text(zh=zh, en=en), _WHAT_IS_DUE))
        return ()
    return tuple(
        expectation
        for entry in node.entries
        if (benefit := expected.benefit(entry)) is not None
        for expectation in _of_benefit(entry.value, benefit, expected)
    )


def _of_benefit(node: Node, benefit: str, expected: Expected) -> Iterator[Expectation]:
    if not expected.words.is_of_members(benefit):
        yield from _result(node, benefit, HOUSEHOLD, expected)
    elif not isinstance(node, MapNode) or any(entry.name in _RESULT_WORDS for entry in node.entries):
        first = (expected.members or ("li_ming",))[0]
        zh = f"请按成员编号写结果：`{{ {first}: … }}`。"
        advice = Text(zh=zh, en=f"Write a result for each member's id: {{ {first}: … }}.")
        expected.faults.append(node.fault(for_each_member(benefit), advice))
    else:
        for entry in node.entries:
            if member_of(entry, expected):
                yield from _result(entry.value, benefit, entry.name, expected)


def for_each_member(benefit: str) -> Text:
    """That a benefit is no household's."""
    return Text(zh=f"“{benefit}”按成员认定", en=f"'{benefit}' is determined for each member")


def member_of(entry: Entry, expected: Expected) -> bool:
    """Whether a key is the id of a member; where not, that is noted."""
    if expected.members is None or entry.name in expected.members:
        return True
    zh, en = "、".join(expected.members), ", ".join(expected.members)
    advice = meant(entry.name, expected.members) or Text(zh=f"成员有：{zh}。", en=f"Its members are: {en}.")
    word = shown(entry.name)
    said = Text(zh=f"这户没有成员“{word}”", en=f"the household has no member '{word}'")
    expected.faults.append(entry.key.fault(said, advice))
    return False


def _result(node: Node, benefit: str, subject: str, expected: Expected) -> Iterator[Expectation]:
    if isinstance(node, MapNode):
        yield from _long_result(node, benefit, subject, expected)
        return
    said = parsed(node, _verdict_or_amount, expected)
    if said is None:
        return
    if isinstance(said, Verdict):
        yield Expectation(benefit=benefit, subject=subject, verdict=said, place=node.place)
    elif _has_amount(node, benefit, expected):
        yield Expectation(benefit=benefit, subject=subject, verdict=Verdict.ELIGIBLE, amount=said, place=node.place)


def _long_result(node: MapNode, benefit: str, subject: str, expected: Expected) -> Iterator[Expectation]:
    before = len(expected.faults)
    entries = sort_entries(node, RESULT_KEYS, Text(zh="结果", en="a result"))
    expected.faults.extend(entries.faults)
    values = {name: entry.value for name, entry in entries.found.items() if not entry.is_null}
    verdict = parsed(values["verdict"], _verdict, expected) if "verdict" in values else None
    money = {
        key: parsed(values[key], parse_money, expected)
        for key in ("amount", "payable")
        if key in values and _has_amount(values[key], benefit, expected)
    }
    missing = _missing(values["missing"], benefit, expected) if "missing" in values else None
    implied = Verdict.ELIGIBLE if money else Verdict.UNDETERMINED if missing is not None else None
    if len(expected.faults) > before:
        return
    if implied is None and verdict is None:
        expected.faults.append(node.fault(_SAYS_NOTHING, _WRITE_RESULT))
    elif (verdict and implied and verdict is not implied) or (money and missing is not None):
        expected.faults.append(node.fault(_AGAINST_VERDICT, _LEAVE_OUT))
    else:
        decided = verdict or implied
        assert decided is not None  # noqa: S101 - the first branch
        yield Expectation(benefit=benefit, subject=subject, verdict=decided, missing=missing, place=node.place, **money)


def _missing(node: Node, benefit: str, expected: Expected) -> frozenset[str]:
    items = node.items if isinstance(node, ListNode) else (node,)
    found = (parsed(item, lambda text: expected.words.leaf(text, benefit), expected) for item in items)
    return frozenset(name for name in found if name is not None)


def _has_amount(node: Node, benefit: str, expected: Expected) -> bool:
    if expected.words.has_amount(benefit):
        return True
    said = Text(zh=f"“{benefit}”没有金额", en=f"'{benefit}' has no amount")
    expected.faults.append(node.fault(said, Text(zh="请写“符合”（eligible）。", en="Write 'eligible' (符合).")))
    return False


def not_one_value(node: Node) -> Text:
    """That something else stands where one value is to stand."""
    found = kind_of(node)
    return Text(zh=f"此处应为一个值，而不是{found.zh}", en=f"one value stands here, not {found.en}")


def parsed(node: Node, parse: Callable[[str], T], expected: Expected) -> T | None:
    """What a value says, or `None` where it has a fault, which is noted."""
    if not isinstance(node, TextNode) or node.text is None:
        expected.faults.append(node.fault(not_one_value(node)))
        return None
    try:
        return parse(node.text)
    except UnreadableError as error:
        expected.faults.append(node.fault(error))
        return None


def _verdict_or_amount(text: str) -> Verdict | Fen:
    return parse_money(text) if _LIKE_MONEY.match(text) else _verdict(text, amounts=True)


def _verdict(text: str, *, amounts: bool = False) -> Verdict:
    if text.strip() in VERDICTS:
        return VERDICTS[text.strip()]
    choices = {verdict.value: verdict.text.zh for verdict in Verdict}
    error = unknown_word(text, choices)
    if amounts and error.instead is None:
        advice = Text(zh="金额请写作“620.00”。", en="Write an amount as '620.00'.")
        raise UnreadableError(error.told.zh, error.told.en, advice)
    raise error
