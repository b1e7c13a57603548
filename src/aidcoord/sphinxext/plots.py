"""What a step plot shows: lines of dated values, between the first of them and a last day, on round marks."""

from collections.abc import Callable
from datetime import date

from attrs import Attribute, field, frozen

from aidcoord.serial.svg import round_marks


@frozen
class Step:
    """One value and the days on which it is in force; `note` says why, such as the number of the document."""

    starts: date
    ends: date | None
    value: int
    note: str = ""


@frozen
class Line:
    """The steps of one cell of a parameter, in order."""

    name: str
    steps: tuple[Step, ...]


@frozen
class Mark:
    """A day on which something changes, and the short label under which the page tells what."""

    on: date
    label: str


@frozen(kw_only=True)
class StepPlot:
    """A picture of how values change.

    `until` is the last day drawn; values without an end go on to it. Nothing depends on the day of drawing.
    """

    id: str
    """Unique on its page; links the picture with its title and description."""
    title: str
    description: str
    across: str
    """What the horizontal axis counts."""
    upwards: str
    """What the vertical axis counts."""
    lines: tuple[Line, ...] = field()
    until: date
    marks: tuple[Mark, ...] = ()
    write: Callable[[int], str] = str
    """How a value is written at the axis and at its step."""
    whole: int = 1
    """Round marks are multiples of this: 100 for money in fen, so that they are whole yuan."""

    @lines.validator
    def _draws_something(self, _attribute: "Attribute[tuple[Line, ...]]", lines: tuple[Line, ...]) -> None:
        if not any(line.steps for line in lines):
            raise ValueError(f"plot {self.id} has no value to draw")

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of all lines."""
        return tuple(step for line in self.lines for step in line.steps)

    @property
    def since(self) -> date:
        """The first day drawn: the first of the year in which the first value starts."""
        return date(min(step.starts for step in self.steps).year, 1, 1)

    @property
    def heights(self) -> tuple[int, ...]:
        """The round marks of the vertical axis."""
        return round_marks(max(step.value for step in self.steps), self.whole)

    @property
    def years(self) -> range:
        """The years marked on the horizontal axis, at most about twelve."""
        first, last = self.since.year, self.until.year
        return range(first, last + 1, 1 + (last - first) // 12)


def last_day(starts: list[date], ends: list[date | None]) -> date:
    """How far to draw: the last day of the year after the last change."""
    return date(max([*starts, *(end for end in ends if end)]).year + 1, 12, 31)
