"""The pieces of a household that can be moved by the smallest step: numbers and days in evidence, and days of birth."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Final

from attrs import evolve, frozen

from aidcoord.model.days import Day, day
from aidcoord.model.evidence import Evidence, EvidenceType
from aidcoord.model.households import HOUSEHOLD, Household, Member
from aidcoord.model.money import Fen, Rate
from aidcoord.rules.loading.definitions import Kind
from aidcoord.rules.sheets.sheet import Read, Sheet

_NUMBERS: Final = (int, Fen, Rate, Day)
_OF_BIRTH: Final = frozenset({"age", "born_on"})
_OLDEST: Final = timedelta(days=120 * 366)


@frozen(kw_only=True)
class Piece:
    """Something recorded of one subject that holds a number; `kind` is `None` for a day of birth."""

    subject: str
    kind: EvidenceType | None
    bounds: tuple[int, int]
    is_recorded: bool

    @property
    def name(self) -> str:
        """What files call it."""
        return self.kind.id if self.kind else "born"

    def moved(self, household: Household, number: int) -> Household:
        """The household with another number there."""
        if self.subject == HOUSEHOLD:
            return evolve(household, evidence=self._evidence(household.evidence, number))
        members = (self._member(one, number) if one.id == self.subject else one for one in household.members)
        return evolve(household, members=tuple(members))

    def _member(self, member: Member, number: int) -> Member:
        if self.kind is None:
            born = date.fromordinal(number)
            # A personal number says when somebody was born, and would contradict it.
            return evolve(member, person=evolve(member.person, number=None, born=born))
        return evolve(member, evidence=self._evidence(member.evidence, number))

    def _evidence(self, recorded: Mapping[str, Evidence], number: int) -> dict[str, Evidence]:
        assert self.kind is not None  # noqa: S101 - only members are born
        value = self.kind.type(number)
        before = recorded.get(self.kind.id)
        return {**recorded, self.kind.id: evolve(before, value=value) if before else Evidence(value)}


def pieces_of(sheet: Sheet, reads: tuple[Read, ...]) -> tuple[Piece, ...]:
    """The pieces among what a value was made of, what is recorded before what is not."""
    found = dict.fromkeys(_pieces(sheet, reads))
    return tuple(sorted(found, key=lambda piece: not piece.is_recorded))


def _pieces(sheet: Sheet, reads: tuple[Read, ...]) -> Iterator[Piece]:
    for read in reads:
        kind = sheet.definition(read.name).what
        if isinstance(kind, EvidenceType) and kind.type in _NUMBERS:
            recorded = sheet.evidence(read.name, read.subject) is not None
            yield Piece(subject=read.subject, kind=kind, bounds=kind.bounds, is_recorded=recorded)
        elif read.kind is Kind.FACT and read.name in _OF_BIRTH:
            latest = day(sheet.on)
            earliest = day(sheet.on - _OLDEST)
            yield Piece(subject=read.subject, kind=None, bounds=(earliest, latest), is_recorded=True)
