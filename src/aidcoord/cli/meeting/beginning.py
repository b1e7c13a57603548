"""`aidcoord meeting constitute` and `settle`: what is made from the county's plugin instead of from options."""

from aidcoord.cli.meeting.answering import answered
from aidcoord.cli.meeting.options import AsPost, JournalUrl, Json
from aidcoord.cli.options import CountyId, ExitCode, Given, Lang, On, or_today
from aidcoord.meeting.commands.taking_part import Settle
from aidcoord.model.meeting_settings import MeetingSettings
from aidcoord.proceedings import roster_of


def constitute(
    *,
    journal: JournalUrl,
    on: On = None,
    county: CountyId = None,
    lang: Lang = None,
    as_json: Json = False,
    registry: Given = None,
) -> ExitCode:
    """Constitute the meeting with the seats, posts and options of the county's plugin, by its county head."""
    return answered(
        lambda law: roster_of(law, or_today(on)),
        journal=journal,
        county=county,
        lang=lang,
        as_json=as_json,
        registry=registry,
        create=True,
    )


def settle(
    *,
    journal: JournalUrl,
    as_post: AsPost,
    on: On = None,
    county: CountyId = None,
    lang: Lang = None,
    as_json: Json = False,
    registry: Given = None,
) -> ExitCode:
    """Choose the county's options anew, as its plugin has them now."""
    return answered(
        lambda law: Settle(
            by=as_post, on=or_today(on), settings=(law.county and law.county.meeting) or MeetingSettings()
        ),
        journal=journal,
        county=county,
        lang=lang,
        as_json=as_json,
        registry=registry,
    )
