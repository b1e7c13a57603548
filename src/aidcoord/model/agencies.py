"""Who acts: agencies and the fields of policy they hold on a day, townships, offices and who holds them, partners."""

from collections.abc import Iterable
from enum import Enum

import attrs
from attrs import Attribute, field, frozen

from aidcoord.errors import Place
from aidcoord.model.checks import declared_at, is_bare_name, names
from aidcoord.model.days import Period
from aidcoord.model.sources import Source
from aidcoord.model.texts import Text

_CODE_LENGTH = 9


@frozen
class Agency:
    """A body with the power to determine.

    The `id` of a department's agency is the slug of its field of policy. Rules never name an agency: which one
    holds a field on a day is a `Competence`.
    """

    id: str = field()
    title: Text

    @id.validator
    def _is_a_slug(self, _attribute: "Attribute[str]", slug: str) -> None:
        if not is_bare_name(slug):
            raise ValueError(f"an agency's id is in lower case without a double underscore, unlike '{slug}'")


@frozen(kw_only=True)
class Portfolio:
    """A part of a field that may be another agency's than the rest, by one name: what goes along when it moves.

    The field's policy says what belongs to it, a county's `Competence` who has it and since when.
    """

    id: str = attrs.field(kw_only=False)
    title: Text = attrs.field(kw_only=False)
    parts: tuple[str, ...] = attrs.field(converter=names)
    """Benefits of the field by their ids, and evidence that it holds."""
    place: Place | None = attrs.field(factory=declared_at, eq=False, repr=False)
    """Where it is written, for messages."""

    @parts.validator
    def _holds_something(self, _attribute: "Attribute[tuple[str, ...]]", parts: tuple[str, ...]) -> None:
        if not parts or len(set(parts)) != len(parts):
            raise ValueError(f"the portfolio '{self.id}' names at least one benefit or evidence, each once")


@frozen(kw_only=True)
class Competence:
    """That an agency holds a field of policy over a period; agencies are renamed, split and merged, fields stay.

    With `parts` it holds only those: they went to another agency than the rest of the field, as medical aid did. For a
    part, a competence that names it goes before one for the whole field.
    """

    field: str
    parts: tuple[str, ...] = attrs.field(default=(), converter=names)
    """Portfolios or benefits of the field by their ids, and evidence that it holds; none for the field as a whole."""
    agency: Agency
    period: Period
    source: Source
    place: Place | None = attrs.field(factory=declared_at, eq=False, repr=False)
    """Where it is declared, for messages."""

    def covers(self, field: str, part: str | None) -> bool:
        """Whether it is about a field, or a part of it, on the days of its period."""
        return self.field == field and (not self.parts or part in self.parts)


@frozen(kw_only=True)
class Township:
    """A township of a county: the agency at which a household applies and which answers for its residents."""

    id: str = field(kw_only=False)
    """The nine-digit code of the township."""
    title: Text = field(kw_only=False)

    @id.validator
    def _is_a_code(self, _attribute: "Attribute[str]", code: str) -> None:
        if not (len(code) == _CODE_LENGTH and code.isascii() and code.isdigit()):
            raise ValueError(f"a township goes by its code of {_CODE_LENGTH} digits, not by '{code}'")


@frozen(kw_only=True)
class Holding:
    """That somebody holds an office over a period."""

    person: str
    period: Period


def _held(holders: Iterable[Holding]) -> tuple[Holding, ...]:
    return tuple(holders)


@frozen(kw_only=True)
class Post:
    """An office, such as the head of civil affairs, and who has held it when. Rules and duties name posts.

    `is_first_responsible` marks the one whose holder answers first for all aid in the township that is its `agency`.
    """

    id: str = field(kw_only=False)
    title: Text = field(kw_only=False)
    agency: str
    holders: tuple[Holding, ...] = field(default=(), converter=_held)
    is_first_responsible: bool = False


class PartnerHelp(Enum):
    """What partners give, by which departments refer to them without knowing which partners a county has."""

    CHARITY = "charity"
    """Money or goods of a charity."""
    COUNSELLING = "counselling"
    """Psychological counselling and help in a crisis."""
    VOLUNTEERS = "volunteers"
    """Visits, company and care by volunteers."""


def _help(gives: Iterable[PartnerHelp]) -> tuple[PartnerHelp, ...]:
    return tuple(gives)


@frozen(kw_only=True)
class Partner:
    """A charity, firm, volunteer group or institution: it can receive a referral and give help, never determine."""

    id: str = field(kw_only=False)
    title: Text = field(kw_only=False)
    gives: tuple[PartnerHelp, ...] = field(default=(), converter=_help)
    """The kinds of help for which households are referred to it."""
