"""The options that the commands of the meeting share, and how a county's proceedings are opened by them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

from cyclopts import Parameter

from aidcoord.cli.keeping import kept_journal
from aidcoord.errors import AidcoordError, InputError
from aidcoord.office import Office
from aidcoord.plugins.registry import Registry
from aidcoord.proceedings import Proceedings, county_held

JournalUrl = Annotated[
    str,
    Parameter(name="--journal", env_var="AIDCOORD_JOURNAL", help="Where events are kept, as sqlite:///year.db."),
]
AsPost = Annotated[str, Parameter(name="--as", help="The post of whoever acts, as head_of_price.")]
Json = Annotated[bool, Parameter(name="--json", negative="", show_default=False, help="Print JSON.")]


@contextmanager
def opened(
    journal: str, county: str | None, registry: Registry | None, *, create: bool = False
) -> Iterator[tuple[Proceedings, Office]]:
    """A county's proceedings on a journal, let go of at the end.

    Where no county is named, it is the one whose meeting the journal holds.

    Raises:
        InputError: No county's plugin is installed.
        AidcoordError: The journal cannot be opened.
    """
    asked = Office.open(county, registry) if county or create else None
    with kept_journal(journal, create=create) as kept:
        office = asked or Office.open(county_held(kept), registry)
        if office.county is None:
            raise InputError("A joint meeting is a county's, and no county's plugin is installed.")
        yield Proceedings(kept, office.law, office.county.id), office


def require_constituted(proceedings: Proceedings) -> None:
    """Refuse to go on where there is no meeting yet.

    Raises:
        AidcoordError: The journal has no such stream.
    """
    if not proceedings.recorded():
        raise AidcoordError(
            f"The journal holds no joint meeting of {proceedings.county}. Begin it: aidcoord meeting constitute."
        )
