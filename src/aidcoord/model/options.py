"""Closed lists of choices that evidence and parameters are coded by."""

from enum import IntEnum
from typing import Self

from aidcoord.model.texts import Text


class Option(IntEnum):
    """A choice out of a closed list: a small code for machines, a word in two languages for people.

    Members are written `NAME = code, "zh", "en"`. Files may say the zh word, the en word or the member's name.

    >>> class Heating(Option):
    ...     COAL = 1, "煤", "coal"
    >>> Heating.COAL.text.zh, Heating.parse("coal") is Heating.COAL
    ('煤', True)
    """

    text: Text

    def __new__(cls, code: int, zh: str, en: str) -> Self:
        """Make the member with its code and its words."""
        member = int.__new__(cls, code)
        member._value_ = code
        member.text = Text(zh=zh, en=en)
        return member

    @classmethod
    def parse(cls, word: str) -> Self:
        """The member that `word` names.

        Raises:
            ValueError: No member is called so; the message lists those that are.
        """
        member = cls.words().get(word.strip())
        if member is None:
            known = ", ".join(f"{member.slug} ({member.text.zh})" for member in cls)
            raise ValueError(f"'{word}' is none of: {known}")
        return member

    @classmethod
    def words(cls) -> dict[str, Self]:
        """Every word that `parse` accepts, with its member."""
        return {word: member for member in cls for word in (member.slug, member.text.zh, member.text.en, member.name)}

    @property
    def slug(self) -> str:
        """The member's name as files write it."""
        return self.name.lower()
