"""Closed lists of choices that evidence and parameters are coded by."""

from collections import Counter
from collections.abc import Mapping
from enum import IntEnum
from functools import cache
from types import MappingProxyType
from typing import Self

from aidcoord.model.faults import UnreadableError
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

    def __init_subclass__(cls) -> None:
        """Refuse a list in which two members share a code or a word, since one of them could never be meant."""
        super().__init_subclass__()
        if len(cls.__members__) > len(cls):
            raise TypeError(f"{cls.__name__}: two members have the same code")
        owners = Counter(word for member in cls for word in _words(member))
        shared = sorted(word for word, count in owners.items() if count > 1)
        if shared:
            raise TypeError(f"{cls.__name__}: two members share the word {', '.join(shared)}")

    def __new__(cls, code: int, zh: str, en: str) -> Self:
        """Make the member with its code and its words."""
        if type(code) is not int or code < 0:
            raise TypeError(f"{cls.__name__}: a code is a whole number from 0, not {code!r}")
        member = int.__new__(cls, code)
        member._value_ = code
        member.text = Text(zh=zh, en=en)
        return member

    @classmethod
    def parse(cls, word: str) -> Self:
        """The member that `word` names.

        Raises:
            ToldValueError: No member is called so; the message lists those that are.
        """
        member = cls.words().get(word.strip())
        if member is None:
            zh = "、".join(f"{member.text.zh}（{member.slug}）" for member in cls)
            en = ", ".join(f"{member.slug} ({member.text.zh})" for member in cls)
            raise UnreadableError(f"“{word}”不是可选的词，可选：{zh}", f"'{word}' is none of: {en}")
        return member

    @classmethod
    @cache  # the list is closed, and every value of every file is looked up in one
    def words(cls) -> Mapping[str, Self]:
        """Every word that `parse` accepts, with its member."""
        return MappingProxyType({word: member for member in cls for word in _words(member)})

    @property
    def slug(self) -> str:
        """The member's name as files write it."""
        return self.name.lower()


def _words(member: Option) -> set[str]:
    return {member.slug, member.name, member.text.zh, member.text.en}
