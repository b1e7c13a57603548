"""Refusals: why an act is not done, and who could do what now instead, in both languages."""

from attrs import frozen

from aidcoord.model.faults import ToldFault
from aidcoord.model.texts import Text


@frozen(kw_only=True)
class Refusal(ToldFault):
    """One reason why an act is refused, and what can be done instead."""


def refusal(zh: str, en: str, instead: Text | None = None) -> Refusal:
    """A refusal of two sentences that say the same."""
    told = Text(zh=zh, en=en)
    return Refusal(message=en, suggestion=instead.en if instead else None, told=told, instead=instead)
