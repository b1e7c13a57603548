"""Units of parameters: a closed list, so that a misspelt one is refused instead of carried along."""

from typing import Final

from attrs import frozen

from aidcoord.errors import did_you_mean
from aidcoord.model.evidence import Value
from aidcoord.model.money import Fen, Rate
from aidcoord.model.texts import Text

_TYPES: Final[dict[str, type[Value]]] = {
    "yuan": Fen,
    "percent": Rate,
    "yes/no": bool,
    "times": int,
    "year": int,
    "quarter": int,
    "term": int,
    "month": int,
    "day": int,
    "working day": int,
    "hour": int,
    "person": int,
    "household": int,
    "dwelling": int,
    "m2": int,
    "mu": int,
    "point": int,
    "item": int,
}
_ZH: Final = {
    "yuan": "元",
    "percent": "%",
    "yes/no": "是否",
    "times": "次",
    "year": "年",
    "quarter": "季",
    "term": "学期",
    "month": "月",
    "day": "日",
    "working day": "工作日",
    "hour": "小时",
    "person": "人",
    "household": "户",
    "dwelling": "套",
    "m2": "平方米",
    "mu": "亩",
    "point": "分",
    "item": "项",
}


@frozen
class Unit:
    """What a value is counted in, such as `yuan / person / month`. The first word decides the type of the value."""

    words: tuple[str, ...]

    @classmethod
    def parse(cls, text: str) -> "Unit":
        """The unit that `text` writes, its words separated by slashes.

        >>> Unit.parse("yuan / month").type.__name__
        'Fen'

        Raises:
            ValueError: A word is none of the known ones; the message offers the nearest.
        """
        words = ("yes/no",) if text.strip() == "yes/no" else tuple(word.strip() for word in text.split("/"))
        for word in words:
            if word not in _TYPES:
                advice = did_you_mean(word, _TYPES) or f"Known units: {', '.join(_TYPES)}."
                raise ValueError(f"'{word}' is no unit. {advice}")
        return cls(words)

    @property
    def type(self) -> type[Value]:
        """The type of values in this unit."""
        return _TYPES[self.words[0]]

    @property
    def text(self) -> Text:
        """The unit as people read it."""
        return Text(zh="/".join(_ZH[word] for word in self.words), en=str(self))

    def __str__(self) -> str:
        return " / ".join(self.words)
