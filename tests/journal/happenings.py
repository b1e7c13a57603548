"""Events for tests of the journal, and what makes journals the same each time."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from itertools import count

from attrs import frozen

from aidcoord import Fen, PersonalNumber, Text, event, upcast

MOTHER, SON = PersonalNumber("990101196602030011"), PersonalNumber("99010119900307004X")


@frozen
class Share:
    """A part of a payment."""

    payee: PersonalNumber
    amount: Fen


@event("journaling.matter_submitted")
@frozen(kw_only=True)
class MatterSubmitted:
    """Most events are like this one."""

    matter: str
    title: Text
    on: date
    about: PersonalNumber | None = None


@event("journaling.remark_made", version=2)
@frozen(kw_only=True)
class RemarkMade:
    """An event that had another field once."""

    text: str


@upcast("journaling.remark_made", from_version=1)
def _remarks_were_notes(data: Mapping[str, object]) -> Mapping[str, object]:
    return {"text": data["note"]}


@event("journaling.vote_taken", version=2)
@frozen(kw_only=True)
class VoteTaken:
    """An event whose first version does not always rise."""

    votes: int


@upcast("journaling.vote_taken", from_version=1)
def _votes_were_listed(data: Mapping[str, object]) -> Mapping[str, object]:
    return {"votes": len(data["for"])}  # type: ignore[arg-type] # which is what fails


@event("journaling.aid_paid")
@frozen(kw_only=True)
class AidPaid:
    """An event with numbers at some depth."""

    shares: tuple[Share, ...]
    by_name: Mapping[str, PersonalNumber]


def matter(name: str = "m-1", about: PersonalNumber | None = None) -> MatterSubmitted:
    """A matter that was submitted."""
    return MatterSubmitted(matter=name, title=Text(zh="物价联动", en="Price linkage"), on=date(2026, 3, 2), about=about)


def remark(text: str = "a remark") -> RemarkMade:
    """A remark that was made."""
    return RemarkMade(text=text)


def ticking() -> Callable[[], datetime]:
    """A clock that gains a minute whenever it is looked at."""
    minutes = count()
    return lambda: datetime(2026, 3, 2, 9, tzinfo=UTC) + timedelta(minutes=next(minutes))


def counted() -> Callable[[], bytes]:
    """Salts that are the same each time."""
    numbers = count()
    return lambda: next(numbers).to_bytes(16, "big")
