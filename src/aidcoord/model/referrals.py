"""Referrals: that one field of policy asks another to look at a household, why, and by when if a county says so."""

from datetime import date, timedelta

from attrs import Attribute, field, frozen
from attrs.validators import instance_of, optional

from aidcoord.model.households import HOUSEHOLD
from aidcoord.model.sources import Source
from aidcoord.model.texts import Text
from aidcoord.model.working_days import WorkingDays


def _or_first(given: str | None) -> str:
    return given or ""


def _or_last(given: date | None) -> date:
    return given or date.max


def _words(text: Text) -> tuple[str, str]:
    return text.zh, text.en


@frozen(kw_only=True, order=True)
class Referral:
    """One field's request that another, or a partner, look at a household.

    It moves no money and does not bind the receiver to grant anything. Referrals are values: equal where all they say
    is equal, and sorted by receiver and benefit, so that sets and lists of them compare.
    """

    household: str = field(validator=instance_of(str))
    receiver: str = field(validator=instance_of(str))
    """A field of policy, or a `Partner` of the county."""
    benefit: str | None = field(default=None, validator=optional(instance_of(str)), order=_or_first)
    """The full name of the receiver's benefit that is to be looked at; a partner may be asked for help as such."""
    subject: str = field(default=HOUSEHOLD, validator=instance_of(str))
    """`household`, or a member's id."""
    sender: str = field(validator=instance_of(str))
    """The field of policy that asks, or the `ONE_DOOR` at which the household was received."""
    reason: Text = field(validator=instance_of(Text), order=_words)
    source: Source = field(validator=instance_of(Source), order=str)
    due: date | None = field(default=None, validator=optional(instance_of(date)), order=_or_last)
    """The last day to answer. No national text sets one: there is none where the county supplies no `ReferralLimit`."""

    @sender.validator
    def _is_somebody_else(self, _attribute: "Attribute[str]", sender: str) -> None:
        if sender == self.receiver:
            raise ValueError(f"{sender} refers a household to itself; it looks without being asked")

    @property
    def matter(self) -> tuple[str, str | None, str]:
        """What is asked, whoever asks and for whatever reason: the receiver, the benefit and whom it is about."""
        return self.receiver, self.benefit, self.subject


@frozen(kw_only=True)
class ReferralLimit:
    """Within how many days a county wants referrals answered, the day of sending not counted, and which text says so.

    Calendar days are taken as they fall, and the last is not moved where it is a holiday. Working days are those of the
    State Council and the county.
    """

    days: int = field(validator=instance_of(int))
    source: Source = field(validator=instance_of(Source))
    in_working_days: bool = field(default=False, validator=instance_of(bool))
    """Whether the text counts working days (工作日)."""
    starts: date | None = field(default=None, validator=optional(instance_of(date)))
    """The first day on which the text holds; what was sent before has no limit. Without it, it always did."""

    @days.validator
    def _at_least_one(self, _attribute: "Attribute[int]", days: int) -> None:
        if isinstance(days, bool) or days < 1:
            raise ValueError(f"a referral is answered within one day or more, not within {days}")

    def holds_on(self, sent: date) -> bool:
        """Whether the text says anything of what was sent on a day."""
        return self.starts is None or sent >= self.starts

    def due(self, sent: date, calendar: WorkingDays | None = None) -> date:
        """The last day to answer what was sent on a day.

        Args:
            sent: The day of sending, which does not count.
            calendar: Which days are worked; needed where working days are counted.

        Raises:
            UnknownYearError: The days run into a year of which nobody has said which are worked.
            ValueError: Working days are counted, and no calendar is given.

        >>> ReferralLimit(days=10, source=Source(document="办法")).due(date(2026, 11, 1)).isoformat()
        '2026-11-11'
        """
        if not self.in_working_days:
            return sent + timedelta(days=self.days)
        if calendar is None:
            raise ValueError("working days are counted by a calendar")
        return calendar.after(sent, self.days)
