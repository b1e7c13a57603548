"""Parameters: dated values with unit and source, read by rules under their name.

A value may be one amount, a table by one or more coded names (`by`), or bands over a number (`bands_of`).
`aidcoord.rules.parameter_files` reads them from TOML.
"""

from collections.abc import Mapping
from datetime import date
from typing import TypeAlias

from attrs import field, frozen

from aidcoord.errors import Place
from aidcoord.model.days import Period
from aidcoord.model.evidence import Value
from aidcoord.model.sources import Source
from aidcoord.model.texts import Text
from aidcoord.rules.units import Unit


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
    place: Place | None = None

    def look_up(self, keys: tuple[int, ...]) -> Value | None:
        """The value for the codes (or the number) of the parameter's `keys`; `None` where the table lacks one."""
        content: Content | None = self.content
        for key in keys:
            if isinstance(content, Bands):
                content = content.at(key)
            elif isinstance(content, Mapping):
                content = content.get(int(key))
        if isinstance(content, (Bands, Mapping)):
            raise TypeError(f"{self.place}: the value goes deeper than the names it goes by")
        return content


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
    values: tuple[DatedValue, ...] = ()
    supplied_by: str | None = None
    """`county` where no national text fixes the value; `None` where one does."""
    lowest: int | None = None
    highest: int | None = None
    review_every: int | None = None
    """After how many months a value should be looked at again."""
    place: Place | None = field(default=None, eq=False)

    @property
    def keys(self) -> tuple[str, ...]:
        """The names that choose the cell."""
        return self.by if self.bands_of is None else (*self.by, self.bands_of)

    @property
    def type(self) -> type[Value]:
        """The type of its values, which its unit decides."""
        return self.unit.type

    def on(self, on: date) -> DatedValue | None:
        """What is in force on a day."""
        return next((value for value in self.values if on in value.period), None)


@frozen(kw_only=True)
class SuppliedValues:
    """A county's values for a parameter that some policy leaves to counties, under its full name."""

    name: str
    values: tuple[DatedValue, ...]
    place: Place | None = field(default=None, eq=False)
