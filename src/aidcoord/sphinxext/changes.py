"""Plots of how a parameter changed over time."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from attrs import evolve

from aidcoord.model.evidence import Value
from aidcoord.model.money import Fen, Rate
from aidcoord.model.sources import Source
from aidcoord.model.texts import Language
from aidcoord.rules.loading.definitions import Definition
from aidcoord.rules.parameters.shapes import DatedValue
from aidcoord.sphinxext import words
from aidcoord.sphinxext.cells import KeyTypes, cells
from aidcoord.sphinxext.plots import Line, Mark, Step, StepPlot, last_day
from aidcoord.sphinxext.wording import short_text

_MOST_LINES: Final = 12
"""More cells than this are spread over several plots."""


def plots_of(definition: Definition, keys: KeyTypes, unit: str, lang: Language) -> list[StepPlot]:
    """The plots of a parameter: none where it never changed, several where it has many cells."""
    values = definition.values
    kind = definition.type
    if len(values) < 2 or kind is None or issubclass(kind, bool):  # noqa: PLR2004 - one value is no change
        return []
    lines = _lines(values, keys, lang)
    whole = StepPlot(
        id=f"plot-{definition.name}",
        title=definition.title.within(lang),
        description=words.plot_described(len(lines), len(values)).within(lang),
        across=words.YEAR.within(lang),
        upwards=unit,
        lines=lines,
        until=last_day([value.period.starts for value in values], [value.period.ends for value in values]),
        marks=tuple(Mark(value.period.starts, str(number)) for number, value in enumerate(values, start=1)),
        write=partial(short_text, kind=kind),
        whole=_whole(kind),
    )
    return list(_spread(whole))


def _whole(kind: type[Value]) -> int:
    if issubclass(kind, Fen):
        return 100
    return 10_000 if issubclass(kind, Rate) else 1


def _lines(values: Sequence[DatedValue], keys: KeyTypes, lang: Language) -> tuple[Line, ...]:
    steps: dict[str, list[Step]] = {}
    for value in values:
        for name, amount in cells(value.content, keys, lang).items():
            period = value.period
            steps.setdefault(name, []).append(Step(period.starts, period.ends, int(amount), _cited(value.source)))
    return tuple(Line(name, tuple(found)) for name, found in steps.items())


def _cited(source: Source) -> str:
    return source.number or source.document


def _spread(plot: StepPlot) -> Iterator[StepPlot]:
    """The plot itself, or several with a share of its lines each."""
    parts = -(-len(plot.lines) // _MOST_LINES)
    size = -(-len(plot.lines) // parts)
    for part in range(parts):
        lines = plot.lines[part * size : (part + 1) * size]
        yield plot if parts == 1 else evolve(plot, id=f"{plot.id}-{part + 1}", lines=lines)
