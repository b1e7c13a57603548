"""Whether a budget lasts: what is left of the year's money against what the months to come will take."""

from attrs import frozen

from aidcoord import Fen

_MONTHS = 12


@frozen(kw_only=True)
class FundState:
    """The money of one fund in a year, as its accounts stand after a month."""

    fund: str
    budget: Fen
    """Of the whole year."""
    spent: Fen
    """Up to the end of the month."""
    month: int
    """The last month that is paid, 0 before the first."""
    monthly: Fen
    """What a month to come will take."""

    @property
    def needed(self) -> Fen:
        """What the months that are left will take."""
        return Fen(self.monthly * (_MONTHS - self.month))

    @property
    def short(self) -> Fen:
        """By how much the budget falls short; nothing where it lasts.

        >>> FundState(fund="低保金", budget=Fen(1200), spent=Fen(1000), month=10, monthly=Fen(110)).short
        Fen(20)
        """
        return Fen(max(0, self.spent + self.needed - self.budget))
