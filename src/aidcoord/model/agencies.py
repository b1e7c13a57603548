"""Who acts: agencies and the fields of policy they hold on a day, townships, offices and who holds them, partners."""

from attrs import field, frozen

from aidcoord.model.days import Period
from aidcoord.model.sources import Source
from aidcoord.model.texts import Text


@frozen
class Agency:
    """A body with the power to determine.

    The `id` of a department's agency is the slug of its field of policy. Rules never name an agency: which one
    holds a field on a day is a `Competence`.
    """

    id: str
    title: Text


@frozen(kw_only=True)
class Competence:
    """That an agency holds a field of policy over a period; agencies are renamed, split and merged, fields stay."""

    field: str
    agency: Agency
    period: Period
    source: Source


@frozen(kw_only=True)
class Township:
    """A township of a county: the agency at which a household applies and which answers for its residents."""

    id: str = field(kw_only=False)
    """The nine-digit code of the township."""
    title: Text = field(kw_only=False)


@frozen(kw_only=True)
class Holding:
    """That somebody holds an office over a period."""

    person: str
    period: Period


@frozen(kw_only=True)
class Post:
    """An office, such as the head of civil affairs, and who has held it when. Rules and duties name posts."""

    id: str = field(kw_only=False)
    title: Text = field(kw_only=False)
    agency: str
    holders: tuple[Holding, ...] = ()


@frozen(kw_only=True)
class Partner:
    """A charity, firm, volunteer group or institution: it can receive a referral and give help, never determine."""

    id: str = field(kw_only=False)
    title: Text = field(kw_only=False)
