"""What the members and awards of a household file say against one another, found even where some cannot be read."""

from collections.abc import Iterator

from aidcoord.errors import Fault, did_you_mean
from aidcoord.model.classifications import Relation
from aidcoord.model.households import MOST_MEMBERS
from aidcoord.serial.forms import HOUSEHOLD_WORDS, AwardForm, Form, HouseholdForm, MemberForm, keys_of
from aidcoord.serial.nodes import Entry, ListNode, MapNode, Node, TextNode, shown, text_of


def entry_of(node: Node, form: type[Form], name: str) -> Entry | None:
    """The entry of a fixed key in a mapping that may hold anything."""
    return node.get(name, keys_of(form)[name].zh) if isinstance(node, MapNode) else None


def faults_among(household: Node) -> Iterator[Fault]:
    """The faults that show only between members, or between awards and members."""
    members = listed(household, "members")
    if members is None:
        return
    if len(members) > MOST_MEMBERS:
        message = f"{len(members)} members are listed; a household has at most {MOST_MEMBERS}"
        yield members[MOST_MEMBERS].fault(message, "Give each household its own file.")
    yield from _twice(members, "id", "id")
    yield from _twice(members, "number", "personal number")
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


def _twice(members: tuple[Node, ...], name: str, what: str) -> Iterator[Fault]:
    first: dict[str, Node] = {}
    for member in members:
        entry = entry_of(member, MemberForm, name)
        text = _said(member, MemberForm, name)
        if entry is None or text is None:
            continue
        earlier = first.setdefault(text.strip().upper() if name == "number" else text, member)
        if earlier is not member:
            line = f" in line {earlier.place.line}" if earlier.place else ""
            message = f"this {what} is also that of the member{line}"
            message = f"'{shown(text)}': {message}" if name == "id" else message
            yield entry.value.fault(message, "One person is listed once; two persons have two.")


def _applicants(household: Node, members: tuple[Node, ...]) -> Iterator[Fault]:
    words = Relation.words()
    entries = [entry_of(member, MemberForm, "relation") for member in members]
    relations = [words.get(text_of(entry.value) or "") if entry is not None else None for entry in entries]
    applicants = [
        entry for entry, relation in zip(entries, relations, strict=True) if entry and relation is Relation.APPLICANT
    ]
    for extra in applicants[1:]:
        message = "a household has one applicant (本人), and another member is one already"
        yield extra.value.fault(message, "Write what this person is to the applicant.")
    if not applicants and None not in relations:
        listed = entry_of(household, HouseholdForm, "members")
        message = "no member is the applicant" if members else "the list of members is empty"
        yield (listed.key if listed else household).fault(message, "Write relation: applicant (本人) for one.")


def _subject(award: Node, ids: set[str]) -> Iterator[Fault]:
    entry = entry_of(award, AwardForm, "subject")
    text = entry and text_of(entry.value)
    if entry is None or not text or text in ids | HOUSEHOLD_WORDS:
        return
    if isinstance(entry.value, TextNode):
        message = f"'{shown(text)}' is neither a member's id nor household (家庭)"
        yield entry.value.fault(message, did_you_mean(text, ids | HOUSEHOLD_WORDS))
