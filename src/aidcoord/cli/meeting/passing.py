"""`aidcoord meeting pass-up`: a matter of a township's mechanism is brought before the joint meeting of its county."""

from typing import Annotated

from cyclopts import Parameter

from aidcoord.cli.meeting.answering import put_events, put_refusal
from aidcoord.cli.meeting.options import AsPost, JournalUrl, Json, MeetingCounty, county_of, opened, require_constituted
from aidcoord.cli.options import ExitCode, Given, Lang, On, or_today
from aidcoord.cli.printing import finish
from aidcoord.cli.words import language
from aidcoord.errors import RefusedError
from aidcoord.meeting.passing import passed_up
from aidcoord.proceedings import Proceedings

_Matter = Annotated[str, Parameter(help="The matter of the township, as M-2026-001.")]
_Township = Annotated[str, Parameter(name="--township", help="The code of the township.")]


def pass_up(
    matter: _Matter,
    /,
    *,
    journal: JournalUrl,
    township: _Township,
    as_post: AsPost,
    on: On = None,
    county: MeetingCounty = None,
    lang: Lang = None,
    as_json: Json = False,
    registry: Given = None,
) -> ExitCode:
    """Bring a matter of a township before the county, where it begins as submitted and skips no gate.

    Args:
        as_post: The post of the county that speaks for the township, as head_of_990101101.
    """
    chosen, day = language(lang), or_today(on)
    with opened(journal, county, registry, township) as (below, office):
        above = Proceedings(below.journal, office.law, county_of(office).id)
        for one in (below, above):
            require_constituted(one)
        try:
            command = passed_up(below.standing().meeting, above.standing().meeting, matter, as_post, day)
            put_events(above.give(command), chosen, as_json=as_json)
        except RefusedError as error:
            return put_refusal(error, chosen)
        return finish(office.faults)
