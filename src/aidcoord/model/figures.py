"""Published figures: an index of a month, an income of a year, each with the day on which it was known."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeAlias

from attrs import Attribute, field, frozen

from aidcoord.errors import InputError
from aidcoord.model.faults import ToldValueError, told
from aidcoord.model.months import Month
from aidcoord.model.sources import Source
from aidcoord.model.texts import Text

Span: TypeAlias = "Month | int"
"""What a figure is of: a month, or a whole year."""

_MONTHS: Final = 12


@frozen(kw_only=True)
class Figure:
    """One figure as it was published on one day. A revision is another figure, of the same name and span."""

    name: str
    """What it counts, such as `cpi`."""
    of: Span
    value: Decimal
    published: date
    source: Source
    """Who published it, and in which text."""

    @property
    def revises(self) -> tuple[str, str]:
        """What figures have in common of which one revises the other."""
        return self.name, str(self.of)


_ADD: Final = Text(zh="请补进指标文件。", en="Add it to the file of figures.")


class MissingFigureError(InputError):
    """What was asked for had not been published on the day; nothing is put in its place."""

    def __init__(self, name: str, spans: Iterable[Span], on: date) -> None:
        self.name = name
        self.spans = tuple(spans)
        """Every span that is missing."""
        zh, en = "、".join(map(str, self.spans)), ", ".join(map(str, self.spans))
        fault = told(f"{on}还没有公布{zh}的“{name}”。", f"On {on} no '{name}' was known of {en}.", _ADD)
        super().__init__(str(fault), faults=[fault])


def _sorted(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    return tuple(sorted(figures, key=lambda one: (one.name, str(one.of), one.published)))


@frozen
class Figures:
    """Figures with all their revisions. What is known of a month is what was last published until the day asked about.

    >>> from aidcoord import Document
    >>> def cpi(value, published):
    ...     source = Document("月报").whole
    ...     return Figure(name="cpi", of=Month(2026, 9), value=Decimal(value), published=published, source=source)
    >>> series = Figures([cpi("103.6", date(2026, 10, 15)), cpi("103.4", date(2026, 12, 1))])
    >>> [str(series.known("cpi", Month(2026, 9), on).value) for on in (date(2026, 11, 1), date(2026, 12, 1))]
    ['103.6', '103.4']
    """

    figures: tuple[Figure, ...] = field(converter=_sorted)

    @figures.validator
    def _each_day_once(self, _attribute: "Attribute[tuple[Figure, ...]]", figures: tuple[Figure, ...]) -> None:
        counted = Counter((one.revises, one.published) for one in figures)
        for ((name, of), published), times in counted.items():
            if times > 1:
                zh, en = f"{of}的“{name}”在{published}公布了两次", f"'{name}' of {of} is published twice on {published}"
                raise ToldValueError(zh, en)

    def revisions(self, name: str, of: Span) -> tuple[Figure, ...]:
        """Everything that was published of a span, the first first."""
        return tuple(one for one in self.figures if one.name == name and one.of == of)

    def known(self, name: str, of: Span, on: date) -> Figure:
        """What was last published of a span until a day, that day included.

        Raises:
            MissingFigureError: Nothing had been.
        """
        published = [one for one in self.revisions(name, of) if one.published <= on]
        if not published:
            raise MissingFigureError(name, [of], on)
        return published[-1]

    def months(self, name: str, year: int, on: date) -> tuple[Figure, ...]:
        """What was known of every month of a year; a month is never worked out from those beside it.

        Raises:
            MissingFigureError: Of some months nothing had been published; all are named.
        """
        found: list[Figure] = []
        missing: list[Month] = []
        for number in range(1, _MONTHS + 1):
            try:
                found.append(self.known(name, Month(year, number), on))
            except MissingFigureError as error:
                missing += (span for span in error.spans if isinstance(span, Month))
        if missing:
            raise MissingFigureError(name, missing, on)
        return tuple(found)

    def mean_of(self, name: str, year: int, on: date) -> Fraction:
        """The plain mean of a year's twelve months, exactly.

        Raises:
            MissingFigureError: Of some months nothing had been published; all are named.
        """
        return sum((Fraction(one.value) for one in self.months(name, year, on)), Fraction(0)) / _MONTHS
