"""A kernel in the language of LLVM, and the modules it is compiled as: several, where several can be at work on it."""

from collections.abc import Sequence
from typing import Final

from attrs import frozen

_LONG: Final = 1_000_000
"""So many characters take seconds to compile, which makes another module worth it."""


@frozen
class Piece:
    """A function that calls shared ones only."""

    head: str
    """What it gives, its name, and what it is given."""
    body: str

    @property
    def definition(self) -> str:
        """The function, for the module it is in."""
        return f"define {self.head} #3 {{\n{self.body}\n}}\n"

    @property
    def declaration(self) -> str:
        """What another module calls it by."""
        return f"declare {self.head}\n"


@frozen
class Assembly:
    """All functions of a kernel, but for those that are the same in every kernel."""

    shared: Sequence[str]
    """What all others may call, in every module."""
    pieces: Sequence[Piece] = ()
    screen: str = ""
    """The function that calls the pieces."""

    def modules(self, most: int) -> list[str]:
        """The functions as modules of about the same length, no more than `most`, and as many as are worth it."""
        worth = 1 + sum(len(piece.body) for piece in self.pieces) // _LONG
        groups = _divided(self.pieces, max(1, min(most, worth, len(self.pieces))))
        first, *others = ["\n".join((*self.shared, *(piece.definition for piece in each))) for each in groups]
        declarations = (piece.declaration for each in groups[1:] for piece in each)
        return ["\n".join((first, *declarations, self.screen)), *others]


def _divided(pieces: Sequence[Piece], count: int) -> list[list[Piece]]:
    """Pieces in groups of about the same length, those of a group in their order: the longest are dealt out first."""
    lengths = [0] * count
    groups: list[list[int]] = [[] for _ in lengths]
    for place in sorted(range(len(pieces)), key=lambda place: len(pieces[place].body), reverse=True):
        shortest = lengths.index(min(lengths))
        lengths[shortest] += len(pieces[place].body)
        groups[shortest].append(place)
    return [[pieces[place] for place in sorted(group)] for group in groups]
