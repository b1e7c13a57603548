"""Warm-sending: what the union brings to filed households once a year."""

from aidcoord import Fen, Text, rule
from aidcoord_trade_union.sources import WARM_SENDING


@rule(source=WARM_SENDING.whole, title=Text(zh="年送温暖慰问金", en="Warm-sending, a year"))
def warm_sending_year(warm_sending_rate: Fen) -> Fen:
    """The amount for the file."""
    return warm_sending_rate
