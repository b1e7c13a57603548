"""School terms: two a year, by which pupils are registered and aid is paid."""

from datetime import date
from typing import Final

from attrs import frozen

from aidcoord import Fen, Text
from aidcoord_education_sports.options import Season

_SPRING_MONTHS: Final = range(2, 9)
"""February to August belong to the spring term, September to January to the autumn term."""


def by_term(year: Fen) -> Fen:
    """Half of what is due for a school year."""
    return year // 2


@frozen(order=True)
class Term:
    """A school term, by the year in which it begins; January still belongs to the autumn term before.

    >>> Term.on(date(2026, 1, 31)).text.en, Term.on(date(2026, 2, 1)).text.zh
    ('autumn term 2025', '2026年春季学期')
    """

    year: int
    season: Season

    @classmethod
    def on(cls, day: date) -> "Term":
        """The term in which a day lies."""
        if day.month in _SPRING_MONTHS:
            return cls(day.year, Season.SPRING)
        return cls(day.year if day.month > _SPRING_MONTHS[-1] else day.year - 1, Season.AUTUMN)

    @property
    def text(self) -> Text:
        """The term as people call it."""
        words = self.season.text
        return Text(zh=f"{self.year}年{words.zh}", en=f"{words.en} {self.year}")
