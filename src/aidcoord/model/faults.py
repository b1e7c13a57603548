"""Faults told in both languages: what is wrong, and what can be done instead."""

from attrs import frozen

from aidcoord.errors import Fault
from aidcoord.model.texts import Language, Text


@frozen(kw_only=True)
class ToldFault(Fault):
    """One thing that is wrong, and what can be done instead, as people read it; `message` is the English of it."""

    told: Text
    instead: Text | None = None

    def within(self, lang: Language) -> str:
        """What is wrong and the advice, in a language."""
        if self.instead is None:
            return self.told.within(lang)
        return f"{self.told.within(lang)}{' ' if lang == 'en' else ''}{self.instead.within(lang)}"


def told(zh: str, en: str, instead: Text | None = None) -> ToldFault:
    """A fault of two sentences that say the same.

    >>> told("没有钥匙。", "There is no key.").within("zh")
    '没有钥匙。'
    """
    return ToldFault(message=en, suggestion=instead.en if instead else None, told=Text(zh=zh, en=en), instead=instead)
