"""`aidcoord meeting status`, `log`, `verify` and `acts`: how the meeting stands, what happened, whether it is whole."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Annotated

from cyclopts import Parameter

from aidcoord.cli.journal import put_verdict
from aidcoord.cli.meeting.answering import namer, plain
from aidcoord.cli.meeting.options import JournalUrl, Json, MeetingCounty, TownshipCode, opened, require_constituted
from aidcoord.cli.options import ExitCode, Given, Lang, On, or_today
from aidcoord.cli.printing import complain, console, finish, put, table
from aidcoord.cli.words import in_brackets, language, say
from aidcoord.meeting.acts import About
from aidcoord.meeting.advice import acts_now
from aidcoord.meeting.concerns import concerns
from aidcoord.meeting.desks import TRAYS, desk_of
from aidcoord.meeting.events import MeetingEvent
from aidcoord.meeting.matters import Matter
from aidcoord.meeting.seats import ROLES
from aidcoord.meeting.sessions import Session
from aidcoord.meeting.stages import STAGES
from aidcoord.meeting.state import Meeting
from aidcoord.meeting.table import ACTS
from aidcoord.meeting.tasks import Task
from aidcoord.meeting.wording import told
from aidcoord.model.texts import Language

_AsAnybody = Annotated[str | None, Parameter(name="--as", help="Only what this post can do.")]


def status(
    *,
    journal: JournalUrl,
    as_post: _AsAnybody = None,
    on: On = None,
    county: MeetingCounty = None,
    township: TownshipCode = None,
    lang: Lang = None,
    registry: Given = None,
) -> ExitCode:
    """Show what is under way, who can do what now, and what the office should look to.

    Args:
        as_post: Only what the holder of this post can do.
    """
    chosen, day = language(lang), or_today(on)
    with opened(journal, county, registry, township) as (proceedings, office):
        require_constituted(proceedings)
        standing = proceedings.standing()
        made = table(*(say(key, chosen) for key in ("of meeting", "title", "stage", "now possible")))
        for row in _rows(standing.meeting, as_post, day, chosen):
            made.add_row(*row)
        console().print(made)
        for concern in concerns(standing.meeting, day, office.law.working_days):
            put(f"! {concern.told.within(chosen)}{in_brackets(concern.clause, chosen)}")
        complain(standing.unread)
        return finish(office.faults)


def desk(
    *,
    journal: JournalUrl,
    on: On = None,
    county: MeetingCounty = None,
    township: TownshipCode = None,
    lang: Lang = None,
    registry: Given = None,
) -> ExitCode:
    """Show what waits for the office, tray by tray: what to review, schedule, prepare, chase, see done and close."""
    chosen, day = language(lang), or_today(on)
    with opened(journal, county, registry, township) as (proceedings, office):
        require_constituted(proceedings)
        standing = proceedings.standing()
        found = desk_of(standing.meeting, day)
        for tray, entries in found.trays.items():
            if entries:
                put(f"{TRAYS[tray].within(chosen)}{in_brackets(str(len(entries)), chosen)}")
            for entry in entries:
                put(f"  {entry.id}  {entry.title.within(chosen)}")
        put(say("on the desk", chosen, found.count, day))
        complain(standing.unread)
        return finish(office.faults)


def _rows(meeting: Meeting, post: str | None, on: date, lang: Language) -> Iterator[tuple[str, str, str, str]]:
    """What is under way: its number, its title, its stage, and what a post, or anybody, can do to it now."""
    for about, one in _subjects(meeting):
        able = [
            act.title.within(lang)
            for act, people in acts_now(meeting, about, one, on)
            if people and post in {None, *(person.post for person in people)}
        ]
        if able:
            yield one.id, _title(one), STAGES[one.stage].within(lang), say("list", lang).join(able)


def _subjects(meeting: Meeting) -> Iterator[tuple[About, Matter | Session | Task]]:
    yield from ((About.MATTER, one) for one in meeting.matters.values())
    yield from ((About.SESSION, one) for one in meeting.sessions.values())
    yield from ((About.TASK, one) for one in meeting.tasks.values())


def _title(one: Matter | Session | Task) -> str:
    if isinstance(one, Matter):
        return one.title
    return one.text if isinstance(one, Task) else f"{one.day} {one.place}"


def log(
    *,
    journal: JournalUrl,
    county: MeetingCounty = None,
    township: TownshipCode = None,
    lang: Lang = None,
    as_json: Json = False,
    registry: Given = None,
) -> ExitCode:
    """List everything that happened, with who did it."""
    chosen = language(lang)
    with opened(journal, county, registry, township) as (proceedings, office):
        recorded = proceedings.recorded()
        known = [(one, one.event) for one in recorded if isinstance(one.event, MeetingEvent)]
        if as_json:
            put(json.dumps([plain(happened) for _, happened in known], ensure_ascii=False, indent=2))
        named, posts = namer(proceedings, office, chosen), _posts(proceedings.standing().meeting, chosen)
        for one, happened in known if not as_json else ():
            by = posts.get(happened.by, happened.by)
            put(f"{one.version:4} {happened.on} {by} {happened.person} · {told(happened, chosen, named)}")
        complain(f"{one.version}: {one.event}" for one in recorded if not isinstance(one.event, MeetingEvent))
        return finish(office.faults)


def _posts(meeting: Meeting, lang: Language) -> Mapping[str, str]:
    """What posts are called."""
    return {one.post: one.title.within(lang) for one in meeting.appointments}


def verify(
    *,
    journal: JournalUrl,
    county: MeetingCounty = None,
    township: TownshipCode = None,
    lang: Lang = None,
    registry: Given = None,
) -> ExitCode:
    """Show whether every event of the journal is as it was written, and whether the meeting can be read whole."""
    chosen = language(lang)
    with opened(journal, county, registry, township) as (proceedings, office):
        code = put_verdict(proceedings.journal.verify(), chosen)
        if code is not ExitCode.COMPLETE:
            return code
        standing = proceedings.standing()
        put(say("meeting stands", chosen, standing.version, len(standing.meeting.matters), len(standing.meeting.tasks)))
        complain(standing.unread)
        return finish(office.faults)


def acts(*, lang: Lang = None) -> ExitCode:
    """List every act of the protocol: who may do it, from which stage, and the clause it rests on."""
    chosen = language(lang)
    made = table(*(say(key, chosen) for key in ("act", "title", "who may", "from stage", "clause")))
    mark = say("list", chosen)
    for act in ACTS:
        made.add_row(
            act.id,
            act.title.within(chosen),
            mark.join(ROLES[role].within(chosen) for role in act.who),
            mark.join(STAGES[stage].within(chosen) for stage in act.stages),
            act.clause,
        )
    console().print(made)
    return ExitCode.COMPLETE
