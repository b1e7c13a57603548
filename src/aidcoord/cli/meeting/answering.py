"""An act done on the journal, and the answer: what happened, or why it is refused and who could do what now."""

import json
from collections.abc import Callable, Iterable

from aidcoord.cli.meeting.options import opened
from aidcoord.cli.options import ExitCode
from aidcoord.cli.printing import complain, finish, put
from aidcoord.cli.words import language
from aidcoord.errors import RefusedError
from aidcoord.meeting.commands import Command
from aidcoord.meeting.events import MeetingEvent
from aidcoord.meeting.wording import Named, told
from aidcoord.model.texts import Language
from aidcoord.office import Office
from aidcoord.plugins.registry import Registry
from aidcoord.proceedings import Proceedings
from aidcoord.rules.loading.laws import Law
from aidcoord.serial.events import event_data


def answered(
    made: Callable[[Law], Command],
    *,
    journal: str,
    county: str | None,
    township: str | None,
    lang: Language | None,
    as_json: bool,
    registry: Registry | None,
    create: bool = False,
) -> ExitCode:
    """Do an act, and print what follows or why not.

    Args:
        made: Makes the command by the county's law.
        journal: The URL of the journal.
        county: The county's id.
        township: The code of the township whose mechanism it is, if it is not the county's meeting.
        lang: The language.
        as_json: Whether the events are printed as JSON.
        registry: Plugins in place of the installed ones.
        create: Whether to set a journal up where there is none.
    """
    chosen = language(lang)
    with opened(journal, county, registry, township, create=create) as (proceedings, office):
        try:
            events = proceedings.give(made(office.law))
        except RefusedError as error:
            return put_refusal(error, chosen)
        put_events(events, chosen, as_json=as_json, named=namer(proceedings, office, chosen))
        return finish(office.faults)


def put_refusal(error: RefusedError, lang: Language) -> ExitCode:
    """Print every reason of a refusal on standard error, and give the exit code."""
    complain(error.faults, lang)
    return ExitCode.BAD_INPUT


def namer(proceedings: Proceedings, office: Office, lang: Language) -> Named:
    """What members, and the county, are called in a language."""
    meeting, county = proceedings.standing().meeting, office.county

    def named(name: str) -> str:
        title = county.title if county is not None and name == county.id else meeting.named(name)
        return title.within(lang)

    return named


def put_events(events: Iterable[MeetingEvent], lang: Language, *, as_json: bool, named: Named = str) -> None:
    """Print events, a line each or as JSON."""
    if as_json:
        put(json.dumps([plain(one) for one in events], ensure_ascii=False, indent=2))
        return
    for one in events:
        put(told(one, lang, named))


def plain(happened: MeetingEvent) -> dict[str, object]:
    """An event as JSON has it."""
    kind, data = event_data(happened)
    return {"event": kind.name, **data}
