"""The board of open tasks: a lane for each agency, overdue tasks first, and where each lies in time."""

from collections.abc import Collection
from datetime import date

from attrs import field, frozen

from aidcoord.meeting.state import Meeting
from aidcoord.meeting.tasks import TASK_STAGES, Task
from aidcoord.model.personal_numbers import without_personal_numbers
from aidcoord.model.texts import Language
from aidcoord.papers.letterheads import Letterhead
from aidcoord.papers.task_states import days_over, history, time_left, urgency
from aidcoord.papers.telling import Teller


@frozen(kw_only=True)
class Card:
    """One open task as its lane shows it; of two responsible agencies each has a card of it."""

    id: str
    text: str = field(converter=without_personal_numbers)
    matter: str = field(converter=without_personal_numbers)
    measure: str = field(converter=without_personal_numbers)
    assigned: date
    first_due: date
    due: date
    days_over: int
    """How many days it is overdue, 0 where it is not."""
    time_left: str
    stage: str
    with_others: str
    """Who else is responsible, and who co-operates."""
    remarks: tuple[str, ...]
    last_report: str = field(converter=without_personal_numbers)


@frozen(kw_only=True)
class Lane:
    """What one agency has open, in all its seats."""

    title: str
    cards: tuple[Card, ...]

    @property
    def overdue(self) -> int:
        """How many of its tasks are overdue."""
        return sum(bool(card.days_over) for card in self.cards)


@frozen(kw_only=True)
class Board:
    """Every open task on a day, the agency with the longest overdue one first."""

    lang: Language
    on: date
    meeting: str
    lanes: tuple[Lane, ...]
    open: int
    """How many tasks are open, each counted once."""
    overdue: int


def board(meeting: Meeting, head: Letterhead, on: date, lang: Language = "zh") -> Board:
    """The open tasks on a day, by responsible agency.

    Args:
        meeting: The meeting as it stands.
        head: Whose meeting it is.
        on: The day from which overdue is counted.
        lang: The language of the board.
    """
    teller = Teller(meeting, lang, head.titles)
    still = sorted((one for one in meeting.tasks.values() if one.is_open), key=urgency)
    seats: dict[str, dict[str, None]] = {}
    for seat in (seat for task in still for seat in task.responsible):
        seats.setdefault(teller.seat(seat), {})[seat] = None
    lanes = [_lane(title, held, still, on, teller) for title, held in seats.items()]
    return Board(
        lang=lang,
        on=on,
        meeting=head.meeting.within(lang),
        lanes=tuple(lanes),
        open=len(still),
        overdue=sum(task.is_overdue(on) for task in still),
    )


def _lane(title: str, seats: Collection[str], tasks: list[Task], on: date, teller: Teller) -> Lane:
    cards = (_card(task, seats, on, teller) for task in tasks if not {*task.responsible}.isdisjoint(seats))
    return Lane(title=title, cards=tuple(cards))


def _card(task: Task, seats: Collection[str], on: date, teller: Teller) -> Card:
    others = [one for one in task.responsible if one not in seats]
    told = (
        teller.say("jointly", teller.seats(others)) if others else "",
        teller.say("with", teller.seats(task.cooperating)) if task.cooperating else "",
    )
    last = task.progress[-1] if task.progress else None
    return Card(
        id=task.id,
        text=task.text,
        matter=teller.meeting.matters[task.matter].title,
        measure=task.measure,
        assigned=task.assigned,
        first_due=task.first_due,
        due=task.due,
        days_over=days_over(task, on),
        time_left=time_left(task, on, teller),
        stage=TASK_STAGES[task.stage].within(teller.lang),
        with_others=teller.joined(told),
        remarks=tuple(history(task, teller)),
        last_report=teller.labelled(teller.day(last.on), last.text) if last else "",
    )
