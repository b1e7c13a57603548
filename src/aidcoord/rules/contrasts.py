"""Two values of one parameter side by side: the cells of a table, or the numbers of bands, where they differ."""

from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from aidcoord.model.evidence import Value
from aidcoord.rules.parameters.shapes import Bands, Content


@frozen
class Numbers:
    """The numbers from `starts` up to but not including `below`; `None` is without bound."""

    starts: int | None
    below: int | None


Step = int | Numbers
"""What chooses a cell at one level: the code of an option, or numbers."""


@frozen(kw_only=True)
class CellDifference:
    """A cell in which two values differ; `None` where a value has none for it."""

    path: tuple[Step, ...]
    """What chooses the cell, a step for each of the parameter's keys; empty for a plain amount."""
    values: tuple[Value | None, Value | None]

    def mirrored(self) -> "CellDifference":
        """The same difference seen from the other value."""
        return evolve(self, values=self.values[::-1])


def differing_cells(
    one: "Content | None", other: "Content | None", path: tuple[Step, ...] = ()
) -> Iterator[CellDifference]:
    """The cells in which two values differ, in the order of the codes and numbers that choose them.

    Neighbouring numbers for which both values stay what they are make one cell, wherever their bands begin.
    """
    if isinstance(one, Bands) or isinstance(other, Bands):
        yield from _merged(_of_numbers(one, other, path))
    elif isinstance(one, Mapping) or isinstance(other, Mapping):
        for code in sorted({*_codes(one), *_codes(other)}):
            yield from differing_cells(_cell(one, code), _cell(other, code), (*path, code))
    elif one != other:
        yield CellDifference(path=path, values=(one, other))


def _codes(content: "Content | None") -> tuple[int, ...]:
    return tuple(content) if isinstance(content, Mapping) else ()


def _cell(content: "Content | None", code: int) -> "Content | None":
    return content.get(code) if isinstance(content, Mapping) else content


def _of_numbers(one: "Content | None", other: "Content | None", path: tuple[Step, ...]) -> Iterator[CellDifference]:
    """A cell for each stretch between two bounds of either value, also where both are the same."""
    bounds = sorted({bound for content in (one, other) for bound in _bounds(content)})
    starts: list[int | None] = [None, *bounds]
    for first, below in zip(starts, [*bounds, None], strict=True):
        at = first if first is not None else (bounds[0] - 1 if bounds else 0)
        yield CellDifference(path=(*path, Numbers(first, below)), values=(_at(one, at), _at(other, at)))


def _bounds(content: "Content | None") -> tuple[int, ...]:
    return tuple(band.below for band in content.bands if band.below is not None) if isinstance(content, Bands) else ()


def _at(content: "Content | None", number: int) -> Value | None:
    if isinstance(content, Bands):
        return content.at(number)
    if isinstance(content, Mapping):
        raise TypeError("a table has no numbers")
    return content


def _merged(cells: Iterator[CellDifference]) -> Iterator[CellDifference]:
    """Neighbours of the same values as one, and of those only the ones that differ."""
    last: CellDifference | None = None
    for cell in cells:
        if last is not None and last.values == cell.values:
            last = evolve(last, path=(*last.path[:-1], Numbers(_numbers(last).starts, _numbers(cell).below)))
            continue
        if last is not None and last.values[0] != last.values[1]:
            yield last
        last = cell
    if last is not None and last.values[0] != last.values[1]:
        yield last


def _numbers(cell: CellDifference) -> Numbers:
    last = cell.path[-1]
    if not isinstance(last, Numbers):
        raise TypeError("the cell is not chosen by numbers")
    return last
