"""Supervision: charges without law are stopped and given back, and so is what was kept of farm payments."""

from aidcoord import NOTHING, Fen, Text, rule
from aidcoord_agriculture.sources import AGRICULTURE_LAW


@rule(source=AGRICULTURE_LAW.article(93), title=Text(zh="应退还金额", en="To be given back"))
def amount_to_return(unlawful_charges: Fen, farm_payments_withheld: Fen) -> Fen:
    """Charges without law and farm payments kept back, of the last twelve months."""
    return unlawful_charges + farm_payments_withheld


@rule(source=AGRICULTURE_LAW.article(93), title=Text(zh="查实有应退还款项", en="Something is to be given back"))
def has_amount_to_return(amount_to_return: Fen) -> bool:
    """Whether the inspection has found anything to give back."""
    return amount_to_return > NOTHING
