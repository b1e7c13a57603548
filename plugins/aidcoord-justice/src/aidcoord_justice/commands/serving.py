"""`aidcoord justice services`: what was done on matters of legal aid, and on which nothing was for too long."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

from attrs import field, frozen

from aidcoord import (
    Cell,
    Column,
    Desk,
    Fault,
    Fen,
    Form,
    InputError,
    Report,
    Table,
    Text,
    key,
    told,
)
from aidcoord_justice.options import Outcome, ServiceKind
from aidcoord_justice.services import Entry, FeeError, Matter, count

_DAYS: Final = "justice__service_entry_days"
_MATTERS: Final = (
    Column("matter", Text(zh="案件", en="Matter")),
    Column("assigned", Text(zh="指派日", en="Assigned")),
    *(Column(kind.slug, kind.text, "right") for kind in (ServiceKind.MEETING, ServiceKind.PAPER, ServiceKind.HEARING)),
    Column("complaints", Text(zh="投诉", en="Complaints"), "right"),
    Column("last", Text(zh="最近一次服务", en="Last service")),
    Column("outcome", Text(zh="结果", en="Outcome")),
)
_SILENT: Final = (
    Column("matter", Text(zh="案件", en="Matter")),
    Column("last", Text(zh="最近一次服务", en="Last service")),
    Column("overdue_since", Text(zh="逾期起", en="Overdue since")),
)

_GIVE_BACK: Final = Text(zh="请退还，并删去这一条。", en="Give it back, and strike the entry.")
_FREE: Final = Text(zh="法律援助免费，记录没有金额", en="legal aid is free: an entry has no amount")
_STRIKE: Final = Text(zh="请删去金额。", en="Strike the amount.")
_OUTCOME: Final = Text(
    zh="结案要写结果，只有结案写结果", en="an outcome says how the matter ended, and nothing else does"
)
_ONE_OUTCOME: Final = Text(zh="一个案件只有一个结果", en="a matter has one outcome")


@frozen(kw_only=True)
class EntryForm(Form):
    """One thing that was done on a matter."""

    kind: ServiceKind = field(metadata=key("类别", Text(zh="服务类别", en="what was done")))
    day: date = field(metadata=key("日期", Text(zh="日期", en="the day")))
    outcome: Outcome | None = field(default=None, metadata=key("结果", Text(zh="案件结果", en="how the matter ended")))
    amount: Fen | None = field(default=None, metadata=key("金额", Text(zh="金额（元）", en="yuan")))

    def contradictions(self) -> list[Fault]:
        """A fee or any money, which legal aid does not take; an outcome that does not say how it ended."""
        faults = []
        try:
            Entry(kind=self.kind, day=self.day)
        except FeeError as error:
            faults.append(self.fault(error, _GIVE_BACK, at="kind"))
        if self.amount is not None and self.kind is not ServiceKind.FEE:
            faults.append(self.fault(_FREE, _STRIKE, at="amount"))
        if (self.kind is ServiceKind.OUTCOME) is not (self.outcome is not None):
            faults.append(self.fault(_OUTCOME))
        return faults

    @property
    def logged(self) -> Entry:
        """What stands in the log."""
        return Entry(kind=self.kind, day=self.day, outcome=self.outcome)


@frozen(kw_only=True)
class MatterForm(Form):
    """A matter with its log."""

    id: str = field(metadata=key("编号", Text(zh="案件编号", en="the matter's id")))
    assigned: date = field(metadata=key("指派日期", Text(zh="指派之日", en="the day on which somebody was assigned")))
    entries: tuple[EntryForm, ...] = field(
        default=(), metadata=key("服务记录", Text(zh="服务记录", en="what was done"))
    )

    def contradictions(self) -> list[Fault]:
        """Entries before the assignment, and after the outcome."""
        early = [one.fault(_before_assignment(one.day), at="day") for one in self._before()]
        ended = [one.day for one in self.entries if one.kind is ServiceKind.OUTCOME]
        twice = [self.fault(_ONE_OUTCOME, at="entries")] if len(ended) > 1 else []
        return [*early, *twice]

    def _before(self) -> list[EntryForm]:
        return [one for one in self.entries if one.day < self.assigned]

    @property
    def matter(self) -> Matter:
        """The matter that it says."""
        return Matter(id=self.id, assigned=self.assigned, entries=tuple(one.logged for one in self.entries))


@frozen(kw_only=True)
class MattersForm(Form):
    """Matters of legal aid."""

    matters: tuple[MatterForm, ...] = field(metadata=key("案件", Text(zh="法律援助案件", en="the matters")))

    def contradictions(self) -> list[Fault]:
        """Two matters of one id."""
        counted = Counter(one.id for one in self.matters)
        return [one.fault(_twice(one.id), at="id") for one in self.matters if counted[one.id] > 1]


def _before_assignment(day: date) -> Text:
    return Text(zh=f"日期{day}早于指派", en=f"it is of {day}, before the assignment")


def _twice(name: str) -> Text:
    return Text(zh=f"“{name}”出现了两次", en=f"'{name}' stands here twice")


def _late(day: date, on: date) -> Text:
    return Text(zh=f"日期{day}晚于{on}", en=f"it is of {day}, after {on}")


def services(desk: Desk, file: Path, /) -> Report:
    """Count what was done on matters of legal aid, and list those on which nothing was within the county's days.

    Outcomes and complaints are counted; whether the service was good is not judged. A fee on a matter is refused.

    Args:
        file: Matters with their logs, YAML or JSON.
    """
    form = desk.read(file, MattersForm)
    later = [
        one.fault(_late(one.day, desk.on), at="day")
        for matter in form.matters
        for one in matter.entries
        if one.day > desk.on
    ]
    if later:
        raise InputError.of(later)
    days = _days(desk)
    matters = [one.matter for one in form.matters]
    silent = [_silent(one, since, desk.on) for one in matters if (since := one.silent_since(desk.on, days))]
    title = Text(zh="法律援助服务记录", en="Service on matters of legal aid")
    tables = (
        Table(name="matters", title=title, columns=_MATTERS, rows=[_row(one, desk.on) for one in matters]),
        Table(
            name="silent",
            title=Text(zh=f"超过{days}日没有服务记录", en=f"Without an entry of service for more than {days} days"),
            columns=_SILENT,
            rows=silent,
        ),
    )
    return Report(title=title, tables=tables, notes=(_counted(matters),))


def _days(desk: Desk) -> int:
    dated = desk.parameter(_DAYS)
    found = None if dated is None else dated.look_up(())
    if found is None:
        zh = f"{desk.on}县里还没有确定{_DAYS}，不能判断哪个案件太久没有进展。"
        en = f"On {desk.on} the county has not set {_DAYS}: nobody can say which matter is silent too long."
        raise InputError.of([told(zh, en)])
    return int(found)


def _row(one: Matter, on: date) -> Mapping[str, Cell]:
    kinds = (ServiceKind.MEETING, ServiceKind.PAPER, ServiceKind.HEARING)
    ended = [entry.outcome for entry in one.entries if entry.kind is ServiceKind.OUTCOME]
    return {
        "matter": one.id,
        "assigned": one.assigned,
        **{kind.slug: count([one], kind) for kind in kinds},
        "complaints": count([one], ServiceKind.COMPLAINT),
        "last": one.last_service(on),
        "outcome": ended[0] if ended else Text(zh="未结", en="still open"),
    }


def _silent(one: Matter, since: date, on: date) -> Mapping[str, Cell]:
    return {"matter": one.id, "last": one.last_service(on), "overdue_since": since}


def _counted(matters: list[Matter]) -> Text:
    outcomes = Counter(entry.outcome for one in matters for entry in one.entries if entry.outcome is not None)
    complaints, ended = count(matters, ServiceKind.COMPLAINT), [one for one in Outcome if outcomes[one]]
    zh = "、".join(f"{one.text.zh}{outcomes[one]}件" for one in ended) or "无"
    en = ", ".join(f"{one.text.en} {outcomes[one]}" for one in ended) or "none"
    return Text(zh=f"投诉{complaints}件；结果：{zh}", en=f"Complaints: {complaints}; outcomes: {en}")
