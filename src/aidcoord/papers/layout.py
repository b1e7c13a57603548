"""An official paper as its pieces in order and in one language; how it is set is left to whoever writes it.

Every text is masked as a piece is made, so that no personal number gets into a paper, whoever wrote it where.
"""

from collections.abc import Iterable

from attrs import field, frozen

from aidcoord.model.personal_numbers import without_personal_numbers
from aidcoord.model.texts import Language


def _masked(text: str) -> str:
    return without_personal_numbers(text)


def _all_masked(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(without_personal_numbers, texts))


def _rows_masked(rows: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(map(_all_masked, rows))


@frozen
class Heading:
    """A heading of the first or second level, with its number."""

    text: str = field(converter=_masked)
    level: int = 1


@frozen
class Paragraph:
    """A paragraph, with the words it begins with where they stand out."""

    text: str = field(converter=_masked)
    label: str = field(default="", converter=_masked, kw_only=True)


@frozen
class Entry:
    """A word and what belongs to it, set off: who attended, when, where."""

    label: str = field(converter=_masked)
    text: str = field(converter=_masked)


@frozen(kw_only=True)
class Grid:
    """A table, each column with its share of the width."""

    heads: tuple[str, ...] = field(converter=_all_masked)
    shares: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...] = field(converter=_rows_masked)


Piece = Heading | Paragraph | Entry | Grid


def _pieces(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    return tuple(pieces)


@frozen(kw_only=True)
class OfficialPaper:
    """A paper of the meeting: what stands above the red line, the text, and what stands at the foot."""

    lang: Language
    banner: str = field(converter=_masked)
    """Who issues it, in red at the top."""
    number: str = field(default="", converter=_masked)
    """Its number, 文号; none of a paper that is only for work."""
    signing: str = field(default="", converter=_masked)
    """The place for the signature of whoever issues it, 签发."""
    title: str = field(converter=_masked)
    pieces: tuple[Piece, ...] = field(converter=_pieces)
    issuer: str = field(default="", converter=_masked)
    """Whose name stands below the text."""
    dated: str = ""
    copies: str = field(default="", converter=_masked)
    """To whom it is sent besides, 抄送."""
    printed_by: str = field(default="", converter=_masked)
    printed: str = ""
    """When it was printed, 印发."""
