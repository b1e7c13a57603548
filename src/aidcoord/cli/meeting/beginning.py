"""`aidcoord meeting constitute` and `settle`: what is made from the county's plugin instead of from options."""

from aidcoord.cli.meeting.answering import answered
from aidcoord.cli.meeting.options import AsPost, JournalUrl, Json, MeetingCounty, TownshipCode
from aidcoord.cli.options import CountyId, ExitCode, Given, Lang, On, or_today
from aidcoord.meeting.commands.taking_part import Settle
from aidcoord.model.meeting_settings import MeetingSettings
from aidcoord.proceedings import mechanism_of, roster_of
from aidcoord.rules.loading.laws import Law


def constitute(
    *,
    journal: JournalUrl,
    on: On = None,
    county: CountyId = None,
    township: TownshipCode = None,
    lang: Lang = None,
    as_json: Json = False,
    registry: Given = None,
) -> ExitCode:
    """Constitute the meeting with the seats, posts and options of the county's plugin, by its head.

    Args:
        county: The county's id; the only one installed if not said.
    """
    return answered(
        lambda law: roster_of(law, or_today(on), township),
        journal=journal,
        county=county,
        township=township,
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
    county: MeetingCounty = None,
    township: TownshipCode = None,
    lang: Lang = None,
    as_json: Json = False,
    registry: Given = None,
) -> ExitCode:
    """Choose the options anew, as the county's plugin has them now."""
    return answered(
        lambda law: Settle(by=as_post, on=or_today(on), settings=_settled(law, township)),
        journal=journal,
        county=county,
        township=township,
        lang=lang,
        as_json=as_json,
        registry=registry,
    )


def _settled(law: Law, township: str | None) -> MeetingSettings:
    if law.county is None:
        return MeetingSettings()
    return (
        (law.county.meeting or MeetingSettings()) if township is None else mechanism_of(law.county, township).settings
    )
