"""Facts that the model itself supplies to rules, under bare names."""

from collections.abc import Callable
from datetime import date
from typing import Final

from attrs import field, frozen

from aidcoord.model.classifications import Absence, Relation, Residence, Sex
from aidcoord.model.days import Day, day, full_months
from aidcoord.model.evidence import Scope, Value
from aidcoord.model.households import Household, Member
from aidcoord.model.texts import Text


@frozen(kw_only=True)
class Fact:
    """A value that follows from who is in the household and when; `read` gives `None` where it is not known."""

    id: str = field(kw_only=False)
    title: Text = field(kw_only=False)
    type: type[Value]
    scope: Scope
    read: Callable[[Household, Member | None, date], Value | None]
    """Called with the household as it stands on the day, the member (or `None`), and the day."""


def _of_member(name: str, zh: str, en: str, kind: type[Value], read: Callable[[Member, date], Value | None]) -> Fact:
    def of_member(_household: Household, member: Member | None, on: date) -> Value | None:
        return None if member is None else read(member, on)

    return Fact(name, Text(zh=zh, en=en), type=kind, scope=Scope.MEMBER, read=of_member)


def _of_household(
    name: str, zh: str, en: str, kind: type[Value], read: Callable[[Household, date], Value | None]
) -> Fact:
    def of_household(household: Household, _member: Member | None, on: date) -> Value | None:
        return read(household, on)

    return Fact(name, Text(zh=zh, en=en), type=kind, scope=Scope.HOUSEHOLD, read=of_household)


def _months_absent(member: Member, on: date) -> int | None:
    if member.absence is Absence.NONE:
        return 0
    return None if member.absent_since is None else max(0, full_months(day(member.absent_since), day(on)))


def _months_in_religious_service(member: Member, on: date) -> int | None:
    return _months_absent(member, on) if member.absence is Absence.RELIGIOUS else 0


def _birth(member: Member, _on: date) -> Day | None:
    return None if member.person.born is None else day(member.person.born)


AGE: Final = "age"
FACTS: Final = (
    _of_household("assessed_on", "核定日", "day of assessment", Day, lambda _household, on: day(on)),
    _of_household("household_size", "家庭人口", "people in the household", int, lambda household, _on: household.size),
    _of_household("residence", "城乡类别", "urban or rural", Residence, lambda household, _on: household.residence),
    _of_member(AGE, "年龄", "age in completed years", int, lambda member, on: member.person.age_on(on)),
    _of_member("born_on", "出生日期", "day of birth", Day, _birth),
    _of_member("sex", "性别", "sex", Sex, lambda member, _on: member.person.sex),
    _of_member("relation", "与申请人关系", "relation to the applicant", Relation, lambda member, _on: member.relation),
    _of_member("absence", "离家情形", "why away from home", Absence, lambda member, _on: member.absence),
    _of_member("months_absent", "离家月数", "completed months away from home", int, _months_absent),
    _of_member(
        "months_in_religious_service",
        "任教职离家月数",
        "completed months away in religious service, 0 for everybody else",
        int,
        _months_in_religious_service,
    ),
)
