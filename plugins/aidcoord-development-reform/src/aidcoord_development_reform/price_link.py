"""The price link's record: which trigger held for an index month, what was published, and whether aid was started.

The price field has the triggers and works out who gets how much. Development and reform puts on record that a month was
held against its trigger, by whom and when, also where nothing was started; paying agencies act on that record.
"""

from collections.abc import Iterable
from datetime import date

from attrs import Attribute, field, frozen

from aidcoord import (
    Rate,
    Source,
    ToldValueError,
)


def _first_of_month(_instance: object, _attribute: "Attribute[date]", month: date) -> None:
    if month.day != 1:
        raise ValueError(f"an index month is written as its first day, not as {month}")


@frozen(kw_only=True)
class Trigger:
    """From which rise of prices over the year before aid starts: either is enough, and a rise of just so much is."""

    cpi: Rate
    food: Rate
    source: Source


@frozen(kw_only=True)
class Published:
    """The indices of one month, as rises over the same month of the year before; falls are below zero."""

    month: date = field(validator=_first_of_month)
    cpi: Rate
    food: Rate
    source: Source


@frozen(kw_only=True)
class Activation:
    """That an index month was held against its trigger, by which post and when."""

    published: Published
    trigger: Trigger
    post: str
    """The office that decided; who held it on the day is the county's to say."""
    on: date = field()

    @on.validator
    def _follows_the_month(self, _attribute: "Attribute[date]", on: date) -> None:
        month = self.month
        if (on.year, on.month) <= (month.year, month.month):
            raise ValueError(f"the indices of {month:%Y-%m} are out after the month, so nobody decided on {on}")

    @property
    def month(self) -> date:
        """The index month, by its first day."""
        return self.published.month

    @property
    def is_started(self) -> bool:
        """Whether aid is paid for the month."""
        return self.published.cpi >= self.trigger.cpi or self.published.food >= self.trigger.food


def require_activation(activations: Iterable[Activation], month: date) -> Activation:
    """The record on which a payment run for an index month rests; of several the last decided.

    Raises:
        ToldValueError: Nothing is on record for the month, or aid was not started.
    """
    decided = sorted((one for one in activations if one.month == month), key=lambda one: one.on)
    if not decided:
        zh = f"没有{month:%Y-%m}的启动记录，请先核对当月指数是否达到启动条件"
        en = f"no activation is on record for {month:%Y-%m}; hold the month against its trigger first"
        raise ToldValueError(zh, en)
    if not decided[-1].is_started:
        zh = f"{month:%Y-%m}没有启动：两项指数都低于启动条件"
        raise ToldValueError(zh, f"aid was not started for {month:%Y-%m}: both indices are below the trigger")
    return decided[-1]
