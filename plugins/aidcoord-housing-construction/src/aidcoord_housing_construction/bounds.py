"""How a county's cap holds an amount."""

from aidcoord import NOTHING, Fen


def capped(amount: Fen, cap: Fen) -> Fen:
    """The amount, or the cap where that is lower; a cap of nothing says that there is none."""
    return amount if cap == NOTHING else min(amount, cap)
