"""The known word nearest to one that is not known, in either language."""

import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

_LIKE_ENOUGH = 0.6
_LIKE_ENOUGH_HAN = 0.45
"""A Chinese word has few characters: with one of two wrong, half of it is left."""
_LONGEST = 60


def fold(word: str) -> str:
    """A word without what people write now one way, now the other: case, width, hyphens and spaces."""
    text = unicodedata.normalize("NFKC", word).strip().casefold()
    return text.replace("-", "_").replace(" ", "_")


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like `word`, or `None` where none is like it.

    >>> closest("Wagse", ["wages", "savings"]), closest("存歀", ["存款", "工资"])
    ('wages', '存款')
    """
    ranked = ranking(word, tuple(sorted(known)))
    return ranked[1] if ranked else None


@lru_cache(maxsize=4096)
def ranking(word: str, known: tuple[str, ...]) -> tuple[float, str] | None:
    """How like `word` the nearest of `known` is, from 0 to 1, and which that is; `None` where none is like it."""
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(fold(word[:_LONGEST]))
    best: tuple[float, str] | None = None
    for candidate in known:
        matcher.set_seq1(fold(candidate))
        least = best[0] if best else _LIKE_ENOUGH_HAN if _is_han(candidate) else _LIKE_ENOUGH
        if matcher.real_quick_ratio() >= least and matcher.quick_ratio() >= least:
            likeness = matcher.ratio()
            if likeness > least or (best is None and likeness == least):
                best = (likeness, candidate)
    return best


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """A sentence that offers the nearest known word, or `None`."""
    match = closest(word, known)
    return f"Did you mean '{match}'?" if match else None


def _is_han(word: str) -> bool:
    return any("一" <= character <= "鿿" for character in word)
