"""Who is to attend: what the agenda asks for (MTG-18), by the members it names and by what its matters touch."""

from collections.abc import Iterable, Iterator, Mapping

from aidcoord.meeting.matters import Matter
from aidcoord.meeting.seats import OFFICE_SEAT, Seat
from aidcoord.meeting.sessions import Attendee, Because, Reason
from aidcoord.meeting.tasks import Task


def propose_attendance(
    matters: Iterable[Matter], seats: Iterable[Seat], reach: Mapping[str, frozenset[str]], tasks: Iterable[Task] = ()
) -> tuple[Attendee, ...]:
    """The members that an agenda asks for, in the order of the seats, each with every reason why.

    Args:
        matters: Those on the agenda, in order.
        seats: The members on the day.
        reach: By full name, the fields that it touches: by the impact graph.
        tasks: Tasks of the meeting; whoever has an open one of a matter attends it.
    """
    found: dict[str, list[Reason]] = {OFFICE_SEAT: [Reason(because=Because.OFFICE)]}
    for matter in matters:
        for seat, reason in _reasons(matter, reach, tasks):
            kept = found.setdefault(seat, [])
            if reason not in kept:
                kept.append(reason)
    return tuple(Attendee(seat=seat.id, reasons=tuple(found[seat.id])) for seat in seats if seat.id in found)


def _reasons(
    matter: Matter, reach: Mapping[str, frozenset[str]], tasks: Iterable[Task]
) -> Iterator[tuple[str, Reason]]:
    yield matter.submitter, Reason(because=Because.SUBMITS, matter=matter.id)
    for seat in matter.seats:
        yield seat, Reason(because=Because.NAMED, matter=matter.id)
    for name in matter.about:
        for seat in sorted(reach.get(name, frozenset()) | _owner(name)):
            yield seat, Reason(because=Because.TOUCHED, matter=matter.id, detail=name)
    for task in tasks:
        if task.matter in {matter.id, matter.replaces} and task.is_open:
            for seat in task.seats:
                yield seat, Reason(because=Because.TASK, matter=matter.id, detail=task.id)


def _owner(name: str) -> frozenset[str]:
    """The field whose own a full name is."""
    field, mark, _ = name.partition("__")
    return frozenset({field} if mark else ())
