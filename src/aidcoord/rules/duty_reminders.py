"""Reminders: how every duty that can only be recorded stands on a day, and who is to be reminded of it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from attrs import frozen

from aidcoord.model.duties import SHARED_HOLDERS, DutyState
from aidcoord.model.faults import meant
from aidcoord.model.fulfilments import Fulfilment, ReminderState, next_due
from aidcoord.model.texts import Text
from aidcoord.rules.loading.lawful_duties import LawfulDuty
from aidcoord.rules.loading.laws import Law


@frozen(kw_only=True)
class Reminder:
    """One duty of one holder on a day: when it was last fulfilled, by which paper, and by when it is due."""

    lawful: LawfulDuty
    holder: str
    title: Text
    """What the holder is called."""
    last: Fulfilment | None
    due: date | None
    state: ReminderState

    @property
    def post(self) -> Text:
        """The office that answers for it."""
        record = self.lawful.duty.record
        if record is None:
            raise TypeError(f"{self.lawful.duty.clause} is not recorded")
        return record.post


def recorded_duties(law: Law) -> Mapping[str, LawfulDuty]:
    """The duties that can only be recorded, by their clauses."""
    return {one.duty.clause: one for one in law.duties if one.duty.state is DutyState.RECORDED}


def holders_of(lawful: LawfulDuty, law: Law, on: date) -> Mapping[str, Text]:
    """Who has a duty: each township of the county, each agency with a policy, or its one holder."""
    holder = lawful.duty.holder
    if holder == "township" and law.county is not None and law.county.townships:
        return {one.id: one.title for one in law.county.townships}
    if holder == "all":
        fields = sorted({policy.field for policy in law.policies if policy.county is None})
        return {field: _title(field, law, on) for field in fields}
    return {holder: SHARED_HOLDERS.get(holder) or _title(holder, law, on)}


def _title(field: str, law: Law, on: date) -> Text:
    agency = law.agency(field, on)
    return Text(zh=field, en=field) if agency is None else agency.title


def objection(fulfilment: Fulfilment, law: Law, on: date) -> tuple[Text, Text | None] | None:
    """Why a fulfilment is none, and what to do; `None` where it stands."""
    known = recorded_duties(law)
    lawful = known.get(fulfilment.clause)
    if lawful is None:
        return _no_record(fulfilment.clause, law), meant(fulfilment.clause, known)
    if fulfilment.on > on:
        said = Text(zh=f"在{on}，{fulfilment.on}还没有到", en=f"{fulfilment.on} has not come yet on {on}")
        return said, Text(zh="请办成以后再登记。", en="Record it once it has been done.")
    holders = holders_of(lawful, law, on)
    if fulfilment.holder not in holders:
        zh, en = (
            f"{fulfilment.clause}不是“{fulfilment.holder}”的职责",
            f"{fulfilment.clause} is no duty of '{fulfilment.holder}'",
        )
        listed = Text(zh=f"承担单位有：{'、'.join(holders)}。", en=f"Holders: {', '.join(holders)}.")
        return Text(zh=zh, en=en), meant(fulfilment.holder, holders) or listed
    record = lawful.duty.record
    if record is not None and fulfilment.post not in {record.post.zh, record.post.en}:
        zh, en = (
            f"{fulfilment.clause}不由“{fulfilment.post}”负责",
            f"'{fulfilment.post}' does not answer for {fulfilment.clause}",
        )
        whose = Text(zh=f"应为{record.post.zh}。", en=f"It is {record.post.zh} ({record.post.en}).")
        return Text(zh=zh, en=en), whose
    return None


def _no_record(clause: str, law: Law) -> Text:
    state = next((one.duty.state for one in law.duties if one.duty.clause == clause), None)
    if state is None:
        return Text(zh=f"没有条款“{clause}”", en=f"there is no clause '{clause}'")
    en = f"the clause {clause} is {state.value}: nothing is recorded of it"
    return Text(zh=f"条款{clause}不是登记的职责，不作登记", en=en)


def reminders(law: Law, fulfilments: Iterable[Fulfilment], on: date, *, ahead: int = 30) -> tuple[Reminder, ...]:
    """How each recorded duty of each holder stands: overdue first, then by the day on which it is due.

    Args:
        law: The law of a county, whose terms hold.
        fulfilments: What was recorded; what is dated after the day is not looked at.
        on: The day.
        ahead: Within how many days something is due soon.
    """
    recorded = [one for one in fulfilments if one.on <= on]
    found = [one for lawful in recorded_duties(law).values() for one in _of(lawful, law, recorded, on, ahead)]
    order = list(ReminderState)
    return tuple(sorted(found, key=lambda one: (order.index(one.state), one.due or date.min, one.lawful.duty.order)))


def _of(lawful: LawfulDuty, law: Law, recorded: Iterable[Fulfilment], on: date, ahead: int) -> Iterator[Reminder]:
    done = [one for one in recorded if one.clause == lawful.duty.clause]
    for holder, title in holders_of(lawful, law, on).items():
        last = max((one for one in done if one.holder == holder), key=lambda one: one.on, default=None)
        due = None if lawful.term is None else next_due(lawful.term, last.on if last else None, on)
        state = _state(lawful, last, due, on, ahead)
        yield Reminder(lawful=lawful, holder=holder, title=title, last=last, due=due, state=state)


def _state(lawful: LawfulDuty, last: Fulfilment | None, due: date | None, on: date, ahead: int) -> ReminderState:
    if lawful.term is None:
        return ReminderState.NEVER if last is None else ReminderState.RECORDED
    if due is None or due < on:
        return ReminderState.OVERDUE
    return ReminderState.SOON if due <= on + timedelta(days=ahead) else ReminderState.LATER
