"""Bilingual text: what a person reads stands in Chinese and in English."""

from typing import Literal

from attrs import Attribute, field, frozen

Language = Literal["zh", "en"]


def _not_blank(_instance: object, attribute: "Attribute[str]", value: str) -> None:
    if not isinstance(value, str):
        raise TypeError(f"the {attribute.name} text is {type(value).__name__}, not text")
    if not value.strip():
        raise ValueError(f"the {attribute.name} text is empty; write it in both languages")


@frozen
class Text:
    """One text in Chinese and in English.

    >>> Text(zh="住房", en="Housing").within("zh")
    '住房'
    """

    zh: str = field(validator=_not_blank)
    en: str = field(validator=_not_blank)

    def within(self, lang: Language) -> str:
        """The text in the language asked for; another than these two is a `KeyError`."""
        return {"zh": self.zh, "en": self.en}[lang]
