"""Random draws that depend on the seed and the block alone, however a county is cut into batches."""

from typing import Any, Final

import numpy as np
from attrs import define, field

Ints = np.ndarray[tuple[int, ...], np.dtype[np.int64]]
Floats = np.ndarray[tuple[int, ...], np.dtype[np.float64]]
Amounts = np.ndarray[tuple[int, ...], np.dtype[Any]]
Flags = np.ndarray[tuple[int, ...], np.dtype[np.bool_]]

BLOCK: Final = 16_384
"""How many households are drawn at once; always whole blocks, so that the first households of a county are the same
however many are asked for."""


@define
class Draws:
    """The draws of one block, in a fixed order."""

    _generator: np.random.Generator = field(alias="generator")

    @classmethod
    def of(cls, seed: int, block: int) -> "Draws":
        """Those of a block under a seed: a counter-based generator, keyed by both."""
        return cls(generator=np.random.Generator(np.random.Philox(key=np.array([seed, block], dtype=np.uint64))))

    def chance(self, share: float | Floats, size: int) -> Flags:
        """Yes with a probability."""
        return self._generator.random(size) < share

    def between(self, least: int | Ints, most: int | Ints, size: int) -> Ints:
        """Whole numbers from `least` to `most`, both included."""
        span = np.asarray(most) - np.asarray(least) + 1
        steps = np.floor(self._generator.random(size) * span).astype(np.int64)
        return np.asarray(steps + np.asarray(least), dtype=np.int64)

    def choice(self, shares: "Floats | list[float] | tuple[float, ...]", size: int) -> Ints:
        """Positions in `shares`, each as often as its share says."""
        bounds = np.cumsum(np.asarray(shares, dtype=np.float64))
        return np.searchsorted(bounds / bounds[-1], self._generator.random(size), side="right").astype(np.int64)

    def spread(
        self, median: "float | np.ndarray[tuple[int, ...], np.dtype[np.floating]]", sigma: float, size: int
    ) -> Floats:
        """Log-normal amounts around a median."""
        return np.asarray(np.exp(sigma * self._generator.standard_normal(size)) * median, dtype=np.float64)
