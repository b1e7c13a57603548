"""What the members and awards of a household file say against one another, found even where some cannot be read."""

from collections.abc import Iterator
from typing import Final

from aidcoord.errors import Fault
from aidcoord.model.classifications import Relation
from aidcoord.model.faults import meant
from aidcoord.model.households import MOST_MEMBERS
from aidcoord.model.texts import Text
from aidcoord.serial.forms import HOUSEHOLD_WORDS, AwardForm, Form, HouseholdForm, MemberForm, keys_of
from aidcoord.serial.nodes import Entry, ListNode, MapNode, Node, TextNode, shown, text_of

_ONCE: Final = Text(zh="一个人只列一次；两个人各有各的。", en="One person is listed once; two persons have two.")
_NO_APPLICANT: Final = Text(zh="成员中没有申请人", en="no member is the applicant")
_NOBODY: Final = Text(zh="成员列表是空的", en="the list of members is empty")


def entry_of(node: Node, form: type[Form], name: str) -> Entry | None:
    """The entry of a fixed key in a mapping that may hold anything."""
    return node.get(name, keys_of(form)[name].zh) if isinstance(node, MapNode) else None


def faults_among(household: Node) -> Iterator[Fault]:
    """The faults that show only between members, or between awards and members."""
    members = listed(household, "members")
    if members is None:
        return
    if len(members) > MOST_MEMBERS:
        said = Text(
            zh=f"列了{len(members)}个成员；一个家庭最多{MOST_MEMBERS}人",
            en=f"{len(members)} members are listed; a household has at most {MOST_MEMBERS}",
        )
        advice = Text(zh="请每个家庭写一个文件。", en="Give each household its own file.")
        yield members[MOST_MEMBERS].fault(said, advice)
    yield from _twice(members, "id", Text(zh="编号", en="id"))
    yield from _twice(members, "number", Text(zh="公民身份号码", en="personal number"))
    yield from _applicants(household, members)
    ids = {text for member in members if (text := _said(member, MemberForm, "id"))}
    for award in listed(household, "awards") or ():
        yield from _subject(award, ids)


def listed(household: Node, name: str) -> tuple[Node, ...] | None:
    """The items of a household's `members` or `awards`, where these are a list."""
    entry = entry_of(household, HouseholdForm, name)
    return entry.value.items if entry is not None and isinstance(entry.value, ListNode) else None


def _said(node: Node, form: type[Form], name: str) -> str | None:
    entry = entry_of(node, form, name)
    return text_of(entry.value) if entry is not None else None


def _twice(members: tuple[Node, ...], name: str, what: Text) -> Iterator[Fault]:
    first: dict[str, Node] = {}
    for member in members:
        entry = entry_of(member, MemberForm, name)
        text = _said(member, MemberForm, name)
        if entry is None or text is None:
            continue
        earlier = first.setdefault(text.strip().upper() if name == "number" else text, member)
        if earlier is not member:
            yield entry.value.fault(_also_of(earlier, what, shown(text) if name == "id" else ""), _ONCE)


def _also_of(earlier: Node, what: Text, word: str) -> Text:
    """That a member says what an earlier one says already; `word` is it, where it may be shown."""
    line = earlier.place.line if earlier.place else None
    zh = f"这个{what.zh}与{f'第{line}行' if line else '另一个'}成员的相同"
    en = f"this {what.en} is also that of the member{f' in line {line}' if line else ''}"
    return Text(zh=f"“{word}”：{zh}", en=f"'{word}': {en}") if word else Text(zh=zh, en=en)


def _applicants(household: Node, members: tuple[Node, ...]) -> Iterator[Fault]:
    words = Relation.words()
    entries = [entry_of(member, MemberForm, "relation") for member in members]
    relations = [words.get(text_of(entry.value) or "") if entry is not None else None for entry in entries]
    applicants = [
        entry for entry, relation in zip(entries, relations, strict=True) if entry and relation is Relation.APPLICANT
    ]
    for extra in applicants[1:]:
        said = Text(
            zh="一个家庭只有一个申请人（本人），已有另一个成员是申请人",
            en="a household has one applicant (本人), and another member is one already",
        )
        advice = Text(zh="请写这个人与申请人的关系。", en="Write what this person is to the applicant.")
        yield extra.value.fault(said, advice)
    if not applicants and None not in relations:
        listed = entry_of(household, HouseholdForm, "members")
        advice = Text(
            zh="请给其中一人写“与申请人关系”（relation）：本人（applicant）。",
            en="Write relation: applicant (本人) for one.",
        )
        yield (listed.key if listed else household).fault(_NO_APPLICANT if members else _NOBODY, advice)


def _subject(award: Node, ids: set[str]) -> Iterator[Fault]:
    entry = entry_of(award, AwardForm, "subject")
    text = entry and text_of(entry.value)
    if entry is None or not text or text in ids | HOUSEHOLD_WORDS:
        return
    if isinstance(entry.value, TextNode):
        yield entry.value.fault(neither(text), meant(text, ids | HOUSEHOLD_WORDS))


def neither(text: str) -> Text:
    """That a subject is nobody of the household."""
    word = shown(text)
    return Text(
        zh=f"“{word}”既不是成员的编号，也不是“家庭”（household）",
        en=f"'{word}' is neither a member's id nor household (家庭)",
    )
