"""Parameters: dated values with unit and source, read by rules under their name.

A value may be one amount, a table by one or more coded names (`by`), or bands over a number (`bands_of`).

They come in two steps. `parameter_files` reads TOML into a `Parameter` whose values are `RawValue`: periods, units and
sources are checked, amounts and cells still stand as they are written, because what a name is coded by is known only
when all plugins are. `typed` then turns raw values into `DatedValue`, a county's by the same way as the policy's own.
"""

from collections.abc import Mapping
from datetime import date
from typing import TypeAlias

from attrs import field, frozen

from aidcoord.errors import Place
from aidcoord.model.days import Period
from aidcoord.model.evidence import MOST_COUNT, MOST_MONEY, Value
from aidcoord.model.money import MOST_RATE, Fen, Rate
from aidcoord.model.sources import Source
from aidcoord.model.texts import Text
from aidcoord.rules.parameters.amounts import RawAmount
from aidcoord.rules.parameters.toml_places import Spot
from aidcoord.rules.parameters.units import Unit


@frozen
class Band:
    """A value for the numbers from `starts` up to but not including `below`; `None` is without bound."""

    starts: int | None
    below: int | None
    value: Value


@frozen
class Bands:
    """Values over ranges of a number that cover every number once; `parameter_files` refuses any others."""

    bands: tuple[Band, ...]

    def at(self, number: int) -> Value:
        """The value of the band in which `number` lies."""
        for band in self.bands:
            if band.below is None or number < band.below:
                return band.value
        raise AssertionError("bands are total")


Content: TypeAlias = "Value | Mapping[int, Content] | Bands"
"""What is in force at one time: a value, a table by code (nested for more than one name), or bands."""


@frozen(kw_only=True)
class DatedValue:
    """What a parameter is over a period, and the text that says so."""

    period: Period
    content: Content
    source: Source
    reviewed_on: date | None = None
    at: Spot | None = field(default=None, eq=False)

    @property
    def place(self) -> Place | None:
        """Where it is written."""
        return None if self.at is None else self.at.place

    def look_up(self, keys: tuple[int, ...]) -> Value | None:
        """The value for the codes (or the number) of the parameter's `keys`; `None` where the table lacks one."""
        content: Content | None = self.content
        for key in keys:
            if isinstance(content, Bands):
                content = content.at(key)
            elif content is not None and not isinstance(content, int):  # a table; `Mapping` itself is slow to ask for
                content = content.get(key)
        if content is None or isinstance(content, int):
            return content
        raise TypeError(f"{self.place}: the value goes deeper than the names it goes by")


@frozen(kw_only=True)
class RawBand:
    """A band as a file writes it."""

    starts: RawAmount | None
    below: RawAmount | None
    amount: RawAmount
    at: Spot = field(eq=False)


RawContent: TypeAlias = "RawAmount | Mapping[str, RawContent] | tuple[RawBand, ...]"
"""One amount, a table by the words of its cells (nested for more than one name), or bands."""


@frozen(kw_only=True)
class RawValue:
    """What a file states for a parameter over a period; `typed` makes a `DatedValue` of it."""

    period: Period
    content: RawContent
    source: Source
    reviewed_on: date | None = None
    at: Spot = field(eq=False)
    """Where the content is written."""


@frozen(kw_only=True)
class Parameter:
    """A named value of the law that changes by date, or that each county sets.

    Its `keys` are the names whose values choose among a table's cells or a band; empty for one plain amount.
    """

    name: str
    title: Text
    unit: Unit
    by: tuple[str, ...] = ()
    bands_of: str | None = None
    partial: bool = False
    """Whether a table may leave out cells: what looks one of those up is unknown."""
    values: tuple[RawValue, ...] = ()
    supplied_by: str | None = None
    """`county` where no national text fixes the value; `None` where one does."""
    lowest: int | None = None
    highest: int | None = None
    review_every: int | None = None
    """After how many months a value should be looked at again."""
    at: Spot | None = field(default=None, eq=False)

    @property
    def keys(self) -> tuple[str, ...]:
        """The names that choose the cell."""
        return self.by if self.bands_of is None else (*self.by, self.bands_of)

    @property
    def type(self) -> type[Value]:
        """The type of its values, which its unit decides."""
        return self.unit.type

    @property
    def bounds(self) -> tuple[int, int]:
        """The least and the greatest amount accepted; none is negative unless `lowest` says so."""
        most = {Fen: MOST_MONEY, Rate: MOST_RATE}.get(self.type, MOST_COUNT)
        return (0 if self.lowest is None else self.lowest, most if self.highest is None else self.highest)

    @property
    def place(self) -> Place | None:
        """Where it is written."""
        return None if self.at is None else self.at.place


@frozen(kw_only=True)
class SuppliedValues:
    """A county's values for a parameter that some policy leaves to counties, under its full name."""

    name: str
    values: tuple[RawValue, ...]
    at: Spot | None = field(default=None, eq=False)

    @property
    def place(self) -> Place | None:
        """Where it is written."""
        return None if self.at is None else self.at.place
