"""How counties round what they pay."""

from aidcoord import Fen, round_half_up, round_up


def rounded(amount: Fen, unit: Fen, is_rounded_up: bool) -> Fen:
    """The amount in whole units, up or to the nearest as the county has it."""
    return round_up(amount, unit) if is_rounded_up else round_half_up(amount, unit)
