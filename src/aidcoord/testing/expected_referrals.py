"""Which referrals a case expects: for a benefit or a partner the fields that ask it to look, and no others."""

from collections.abc import Iterator
from typing import Final

from attrs import frozen

from aidcoord.errors import Place
from aidcoord.model.faults import UnreadableError, installed, meant
from aidcoord.model.households import HOUSEHOLD
from aidcoord.model.texts import Text
from aidcoord.rules.results.determinations import Assessment
from aidcoord.serial.nodes import Entry, ListNode, MapNode, Node, TextNode, kind_of, shown
from aidcoord.testing.expectations import Expected, for_each_member, member_of, parsed

_WHO: Final = Text(
    zh="请写由谁为什么转介，如 `civil_affairs__dibao: human_resources`。",
    en="Write who asks for what, such as `civil_affairs__dibao: human_resources`.",
)
NOBODY: Final = frozenset({"none", "无"})
"""Said where nobody asks."""


@frozen(kw_only=True)
class ReferralExpectation:
    """Who is expected to ask that something be looked at for one subject; nobody where no sender is named."""

    asked: str
    """The full name of the benefit, or the id of the partner."""
    subject: str = HOUSEHOLD
    senders: frozenset[str]
    place: Place | None = None

    def found(self, assessment: Assessment) -> frozenset[str]:
        """Who does ask."""
        return frozenset(
            one.sender
            for one in assessment.referrals
            if one.subject == self.subject and (one.benefit or one.receiver) == self.asked
        )


def read_referrals(node: Node, expected: Expected) -> tuple[ReferralExpectation, ...]:
    """The referrals of one case, in its order; what is wrong is noted."""
    if not isinstance(node, MapNode) or not node.entries:
        found = Text(zh="空值", en="nothing") if isinstance(node, MapNode) else kind_of(node)
        zh = f"转介写成待遇和转出单位，不是{found.zh}"
        en = f"referrals are written as benefits with senders, not as {found.en}"
        expected.faults.append(node.fault(Text(zh=zh, en=en), _WHO))
        return ()
    return tuple(one for entry in node.entries for one in _of_entry(entry, expected))


def _of_entry(entry: Entry, expected: Expected) -> Iterator[ReferralExpectation]:
    asked = _asked(entry, expected)
    if asked is None:
        return
    if isinstance(entry.value, MapNode):
        if asked in expected.words.law.scopes and not expected.words.is_of_members(asked):
            zh, en = f"“{asked}”按家庭认定，不按成员", f"'{asked}' is determined for the household, not for members"
            line = f"`{asked}: human_resources`"
            expected.faults.append(
                entry.value.fault(Text(zh=zh, en=en), Text(zh=f"请写作 {line}。", en=f"Write {line}."))
            )
            return
        for named in entry.value.entries:
            if member_of(named, expected):
                yield from _sent(named.value, asked, named.name, expected)
    elif asked in expected.words.law.scopes and expected.words.is_of_members(asked):
        first = (expected.members or ("li_ming",))[0]
        advice = Text(
            zh=f"请按成员编号写由谁转出：`{{ {first}: … }}`。",
            en=f"Write who asks for each member's id: {{ {first}: … }}.",
        )
        expected.faults.append(entry.value.fault(for_each_member(asked), advice))
    else:
        yield from _sent(entry.value, asked, HOUSEHOLD, expected)


def _asked(entry: Entry, expected: Expected) -> str | None:
    county = expected.words.law.county
    for partner in county.partners if county else ():
        if entry.name in {partner.id, partner.title.zh}:
            return partner.id
    return expected.benefit(entry, among="referrals")


def _sent(node: Node, asked: str, subject: str, expected: Expected) -> Iterator[ReferralExpectation]:
    items = node.items if isinstance(node, ListNode) else (node,)
    before = len(expected.faults)
    if isinstance(node, TextNode) and node.text in NOBODY:
        senders: frozenset[str] = frozenset()
    else:
        named = (parsed(item, lambda text: _sender(text, expected), expected) for item in items)
        senders = frozenset(name for name in named if name is not None)
    if len(expected.faults) == before:
        yield ReferralExpectation(asked=asked, subject=subject, senders=senders, place=node.place)


def _sender(text: str, expected: Expected) -> str:
    """The field that a slug or the Chinese title of its agency says.

    Raises:
        UnreadableError: No field is called so.
    """
    words = {word: one.field for one in expected.words.law.policies for word in (one.field, one.agency.title.zh)}
    if text in words:
        return words[text]
    advice = meant(text, [*words, *NOBODY]) or installed(sorted(set(words.values())))
    zh, en = f"没有安装名为“{shown(text)}”的职能领域", f"no field of policy called '{shown(text)}' is installed"
    raise UnreadableError(zh, en, advice)
