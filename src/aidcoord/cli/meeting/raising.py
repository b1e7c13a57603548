"""`aidcoord meeting raise`: what plugins and assessments raise, shown, or submitted by a liaison or head."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Final

from attrs import frozen
from cyclopts import Parameter

from aidcoord.cli.meeting.answering import namer, put_events, put_refusal
from aidcoord.cli.meeting.options import JournalUrl, Json, MeetingCounty, opened, require_constituted
from aidcoord.cli.options import ExitCode, Given, Lang, On, or_today
from aidcoord.cli.printing import console, finish, put, table, tracked
from aidcoord.cli.words import language, say
from aidcoord.errors import Fault, InputError, RefusedError
from aidcoord.meeting.commands.on_matters import SubmitMatter
from aidcoord.meeting.events import MeetingEvent
from aidcoord.meeting.matters import MATTER_KINDS
from aidcoord.meeting.raising import RaisedMatter, raised_from
from aidcoord.model.faults import meant, told
from aidcoord.model.texts import Language, Text
from aidcoord.office import Office
from aidcoord.plugins.raised import raised_by
from aidcoord.proceedings import Proceedings

_Households = Annotated[
    list[Path] | None, Parameter(name="FILE", help="Household files that are looked at.", negative="")
]
_Papers = Annotated[
    list[str] | None,
    Parameter(name="--paper", negative="", help="A file for a plugin, as finance=budget.yaml; may be repeated."),
]
_As = Annotated[
    str | None, Parameter(name="--as", help="Submit what this post's member raises; without it all is only shown.")
]
_JOINT: Final = "="


@frozen
class _Found:
    """What is raised, and why some plugins raise nothing."""

    matters: tuple[RaisedMatter, ...]
    faults: tuple[Fault, ...]


def raise_matters(
    households: _Households = None,
    /,
    *,
    journal: JournalUrl,
    as_post: _As = None,
    paper: _Papers = None,
    since: Annotated[On, Parameter(name="--since", help="The day on which referrals were sent.")] = None,
    on: On = None,
    county: MeetingCounty = None,
    lang: Lang = None,
    as_json: Json = False,
    registry: Given = None,
) -> ExitCode:
    """Show what plugins and assessments raise for the meeting; with --as submit what that member raises.

    Price raises that an index started aid, finance that a budget is short. Of the households that are named, two
    departments at odds are raised, and, with --since, referrals of that day that nobody answered in time.
    """
    chosen, day = language(lang), or_today(on)
    with opened(journal, county, registry) as (proceedings, office):
        require_constituted(proceedings)
        found = _found(office, households or [], paper or [], since, day)
        if as_post is None:
            _put_matters(found.matters, chosen)
        else:
            try:
                events = list(_submitted(proceedings, found.matters, as_post, day))
            except RefusedError as error:
                return put_refusal(error, chosen)
            put_events(events, chosen, as_json=as_json, named=namer(proceedings, office, chosen))
        return finish((*office.faults, *found.faults))


def _found(office: Office, households: list[Path], papers: list[str], since: On, on: On) -> _Found:
    day = or_today(on)
    read = office.read(households)
    now = [office.assess(one, day) for one in tracked(read, "…")]
    then = [office.assess(one, since) if since is not None else None for one in read]
    raised = raised_by(office.registry.healthy, office.desk(day), now, _by_field(papers))
    own = raised_from(zip(then, now, strict=True))
    return _Found((*raised.matters, *own), raised.faults)


def _by_field(papers: list[str]) -> Mapping[str, tuple[Path, ...]]:
    found: dict[str, tuple[Path, ...]] = {}
    for paper in papers:
        field, mark, path = paper.partition(_JOINT)
        if not mark:
            zh, en = f"“{paper}”没有说明给哪个插件。", f"'{paper}' does not say for which plugin it is."
            advice = Text(zh="请写作finance=budget.yaml。", en="Write finance=budget.yaml.")
            raise InputError.of([told(zh, en, advice)])
        found[field] = (*found.get(field, ()), Path(path))
    return found


def _submitted(
    proceedings: Proceedings, matters: tuple[RaisedMatter, ...], post: str, on: On
) -> Iterator[MeetingEvent]:
    """Each of the member's matters submitted; one whose occasion stands before the meeting already is left out."""
    day, meeting = or_today(on), proceedings.standing().meeting
    actor = meeting.holder(post, day)
    if actor is None:
        known = [one.post for one in meeting.appointments]
        zh, en = f"{day}无人担任“{post}”。", f"Nobody holds the post '{post}' on {day}."
        raise InputError.of([told(zh, en, meant(post, known))])
    standing = {(one.raised_by, one.occasion) for one in meeting.matters.values()}
    for one in matters:
        if one.field == actor.seat and (one.raised_by, one.occasion) not in standing:
            yield from proceedings.give(_command(one, post, on))


def _command(one: RaisedMatter, post: str, on: On) -> SubmitMatter:
    """Matters stand before the meeting in the language of its papers."""
    return SubmitMatter(
        by=post,
        on=or_today(on),
        title=one.title.zh,
        text=one.text.zh,
        kind=one.kind,
        seats=one.seats,
        about=one.about,
        papers=one.papers,
        raised_by=one.raised_by,
        occasion=one.occasion,
    )


def _put_matters(matters: tuple[RaisedMatter, ...], lang: Language) -> None:
    if not matters:
        put(say("nothing raised", lang))
        return
    made = table(*(say(key, lang) for key in ("raised by", "title", "kind", "because")))
    for one in matters:
        made.add_row(one.raised_by, one.title.within(lang), MATTER_KINDS[one.kind].within(lang), one.text.within(lang))
    console().print(made)
