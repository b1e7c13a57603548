"""What households read together say against one another: one id twice, one person in two households."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from attrs import define, field, frozen

from aidcoord.errors import Fault
from aidcoord.model.classifications import Absence
from aidcoord.model.days import Period
from aidcoord.model.households import Household, Member, Person
from aidcoord.model.texts import Text
from aidcoord.serial.checks import entry_of, listed
from aidcoord.serial.forms import Form, HouseholdForm, MemberForm
from aidcoord.serial.nodes import Node

SAY_WHEN: Final = Text(
    zh="请写明这个人何时离开一户（“离开日期”left）、何时加入另一户（“加入日期”joined）。",
    en="Say when the person left the one ('left', 离开日期) and joined the other ('joined', 加入日期).",
)


def faults_between(households: Iterable[tuple[Household, Node]]) -> Iterator[Fault]:
    """The faults that show only between households, each given with the node it was read from.

    A person may move: two memberships clash only on days that both have. An obligor who lives apart belongs to another
    household by nature, so that is no clash.
    """
    homes: dict[str, Node] = {}
    lodgers = _Lodgers()
    for household, root in households:
        name = _value(root, HouseholdForm, "household")
        earlier = homes.setdefault(household.id, name)
        if earlier is not name:
            yield name.fault(*read_already(household.id, earlier.place.file if earlier.place else None))
            continue
        for member, node in zip(household.members, listed(root, "members") or (), strict=True):
            if home_period(member):
                yield from lodgers.take_in(_Lodger(member, household.id), _value(node, MemberForm, "id"))


def read_already(home: str, first: object) -> tuple[Text, Text]:
    """That an id of a household stands in two places, and what to do."""
    zh, en = f"户号“{home}”已经读取过", f"household '{home}' has been read already"
    if first is not None:
        zh, en = f"{zh}，在{first}", f"{en} in {first}"
    return Text(zh=zh, en=en), Text(zh="请只保留一处。", en="Keep one of the two.")


def in_two(who: Text, home: str, other: str) -> Text:
    """That a person is in two households at once."""
    return Text(
        zh=f"{who.zh}是户号“{home}”的成员，同一些日子又是“{other}”的成员",
        en=f"{who.en} is a member of household '{home}' and, on the same days, of '{other}'",
    )


@frozen(eq=False)
class _Lodger:
    member: Member
    home: str

    @property
    def person(self) -> Person:
        return self.member.person

    @property
    def period(self) -> Period:
        return home_period(self.member) or Period(date.min, date.min)

    def is_also(self, other: "_Lodger") -> bool:
        """Whether nothing that is known of both tells them apart; where both have a number, it alone decides."""
        mine, theirs = self.person, other.person
        if mine.number and theirs.number:
            return mine.number == theirs.number
        told = ((mine.name, theirs.name), (mine.born, theirs.born), (mine.sex, theirs.sex))
        return all(one == two for one, two in told if one is not None and two is not None)


@define
class _Lodgers:
    """Who lives where, found by id and by number."""

    _known: defaultdict[str, list[_Lodger]] = field(factory=lambda: defaultdict(list))

    def take_in(self, lodger: _Lodger, node: Node) -> Iterator[Fault]:
        number = lodger.person.number
        keys = [f"id {lodger.member.id}"] + ([f"number {number.digits}"] if number else [])
        others = [other for key in keys for other in self._known[key] if other.home != lodger.home]
        clash = next((other for other in others if other.is_also(lodger) and other.period.overlap(lodger.period)), None)
        if clash is not None:
            member = lodger.member.id
            zh = f"“{member}”（{number}）" if number else f"“{member}”"
            en = f"'{member}' ({number})" if number else f"'{member}'"
            yield node.fault(in_two(Text(zh=zh, en=en), lodger.home, clash.home), SAY_WHEN)
        for key in keys:
            self._known[key].append(lodger)


def _value(node: Node, form: type[Form], name: str) -> Node:
    entry = entry_of(node, form, name)
    return node if entry is None else entry.value


def home_period(member: Member) -> Period | None:
    """The days on which the member belongs to the household itself, rather than only owing it support."""
    starts, last = member.joined or date.min, member.left
    if member.absence is Absence.LIVES_APART:
        if member.absent_since is None or member.absent_since <= starts:
            return None
        moved = member.absent_since - timedelta(days=1)
        last = moved if last is None else min(last, moved)
    return Period(starts, last)
