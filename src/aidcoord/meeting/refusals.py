"""Refusals: why an act is not done, and who could do what now instead, in both languages."""

from attrs import frozen

from aidcoord.errors import Fault
from aidcoord.model.texts import Language, Text


@frozen(kw_only=True)
class Refusal(Fault):
    """One reason why an act is refused, and what can be done instead."""

    told: Text
    instead: Text | None = None

    def within(self, lang: Language) -> str:
        """The reason and the advice in a language."""
        if self.instead is None:
            return self.told.within(lang)
        return f"{self.told.within(lang)}{' ' if lang == 'en' else ''}{self.instead.within(lang)}"


def refusal(zh: str, en: str, instead: Text | None = None) -> Refusal:
    """A refusal of two sentences that say the same."""
    told = Text(zh=zh, en=en)
    return Refusal(message=en, suggestion=instead.en if instead else None, told=told, instead=instead)
