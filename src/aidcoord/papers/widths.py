"""About how wide words are, for whoever must fit them into a line."""

from typing import Final

_SQUARE: Final = frozenset("—“”‘’…〔〕")
_LARGEST: Final = 36.0
_LINE: Final = 430.0
"""Points in one line of a paper, less a little."""


def width(words: str) -> float:
    """The width in characters: a Latin letter or digit is half of one.

    >>> width("联席纪〔2026〕1号")
    8.5
    """
    return sum(1 if letter >= "\u2e80" or letter in _SQUARE else 0.5 for letter in words)


def banner_size(words: str, lines: int) -> float:
    """The size in points, by halves, at which words fill so many lines of a paper, and no larger than it looks well.

    >>> banner_size("云岭县困难群众基本生活保障联席会议纪要", 1)
    22.5
    """
    return min(_LARGEST, lines * _LINE / max(1.0, width(words)) // 0.5 * 0.5)
