"""Units of parameters: a closed list, so that a misspelt one is refused instead of carried along."""

from typing import Final

from attrs import frozen

from aidcoord.errors import did_you_mean
from aidcoord.model.evidence import Value
from aidcoord.model.money import Fen, Rate
from aidcoord.model.texts import Text

_KINDS: Final[dict[str, tuple[type[Value], str, str]]] = {
    "yuan": (Fen, "元", "yuan"),
    "percent": (Rate, "%", "%"),
    "yes/no": (bool, "是否", "yes/no"),
    "times": (int, "倍", "times"),
    "year": (int, "年", "years"),
    "quarter": (int, "季", "quarters"),
    "term": (int, "学期", "terms"),
    "month": (int, "个月", "months"),
    "day": (int, "日", "days"),
    "working day": (int, "个工作日", "working days"),
    "hour": (int, "小时", "hours"),
    "person": (int, "人", "people"),
    "household": (int, "户", "households"),
    "dwelling": (int, "套", "dwellings"),
    "vehicle": (int, "辆", "vehicles"),
    "refusal": (int, "次", "refusals"),
    "trip": (int, "次", "trips"),
    "m2": (int, "平方米", "m²"),
    "metre": (int, "米", "metres"),
    "mu": (int, "亩", "mu"),
    "point": (int, "分", "points"),
    "item": (int, "项", "items"),
}
"""Each word with the type of values counted in it, and how it reads after a number in Chinese and English."""
_PER_ZH: Final = {"month": "月", "person": "人", "working day": "工作日"}
"""How a word reads behind a stroke where that differs."""


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
            if word not in _KINDS:
                advice = did_you_mean(word, _KINDS) or f"Known units: {', '.join(_KINDS)}."
                raise ValueError(f"'{word}' is no unit. {advice}")
        return cls(words)

    @property
    def type(self) -> type[Value]:
        """The type of values in this unit."""
        return _KINDS[self.words[0]][0]

    @property
    def text(self) -> Text:
        """The unit as people read it."""
        first, *rest = self.words
        _, zh, en = _KINDS[first]
        per_zh = "".join(f"/{_PER_ZH.get(word, _KINDS[word][1])}" for word in rest)
        return Text(zh=zh + per_zh, en=" / ".join((en, *rest)))

    def __str__(self) -> str:
        return " / ".join(self.words)
