"""The options that the commands of the meeting share, and how a county's proceedings are opened by them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

from cyclopts import Parameter

from aidcoord.cli.keeping import kept_journal
from aidcoord.errors import AidcoordError, InputError
from aidcoord.model.faults import told
from aidcoord.office import Office
from aidcoord.plugins.registry import Registry
from aidcoord.proceedings import Proceedings, county_held, mechanism_of
from aidcoord.rules.counties import County

JournalUrl = Annotated[
    str,
    Parameter(name="--journal", env_var="AIDCOORD_JOURNAL", help="Where events are kept, as sqlite:///year.db."),
]
AsPost = Annotated[str, Parameter(name="--as", help="The post of whoever acts, as head_of_price.")]
MeetingCounty = Annotated[
    str | None,
    Parameter(name="--county", help="The county's id; the one whose meeting the journal holds if not said."),
]
TownshipCode = Annotated[
    str | None,
    Parameter(name="--township", help="The mechanism of this township, by its code, not the county's meeting."),
]
Json = Annotated[bool, Parameter(name="--json", negative="", show_default=False, help="Print JSON.")]


@contextmanager
def opened(
    journal: str, county: str | None, registry: Registry | None, township: str | None = None, *, create: bool = False
) -> Iterator[tuple[Proceedings, Office]]:
    """The proceedings of a county, or of a township of it, on a journal, let go of at the end.

    Where no county is named, it is the one whose meeting the journal holds.

    Raises:
        InputError: No county's plugin is installed, or it has no mechanism of the township.
        AidcoordError: The journal cannot be opened.
    """
    asked = Office.open(county, registry) if county or create else None
    if asked:
        _body(asked, township)
    with kept_journal(journal, create=create) as kept:
        office = asked or Office.open(county_held(kept), registry)
        yield Proceedings(kept, office.law, _body(office, township)), office


def _body(office: Office, township: str | None) -> str:
    """Whose proceedings they are: the county's, or a township's of it."""
    whose = county_of(office)
    return whose.id if township is None else mechanism_of(whose, township).township


def county_of(office: Office) -> County:
    """The county whose meeting it is.

    Raises:
        InputError: No county's plugin is installed.
    """
    if office.county is None:
        en = "A joint meeting is a county's, and no county's plugin is installed."
        raise InputError.of([told("联席会议属于县，而没有安装任何县的插件。", en)])
    return office.county


def require_constituted(proceedings: Proceedings) -> None:
    """Refuse to go on where there is no meeting yet.

    Raises:
        AidcoordError: The journal has no such stream.
    """
    if not proceedings.recorded():
        zh = f"日志中没有{proceedings.body}的联席会议。请先成立：aidcoord meeting constitute。"
        en = f"The journal holds no joint meeting of {proceedings.body}. Begin it: aidcoord meeting constitute."
        raise AidcoordError.of([told(zh, en)])
