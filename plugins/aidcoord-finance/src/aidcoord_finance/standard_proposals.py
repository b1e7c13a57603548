"""How a county adjusts a standard: a formula with figures and rounding, or a decision; never a new value itself.

A proposal shows every figure it rests on, as it was known on its own day. Where one is missing there is no proposal.
"""

from datetime import date
from fractions import Fraction
from typing import Final

from attrs import Attribute, field, frozen

from aidcoord import (
    FEN,
    Fen,
    Figure,
    Figures,
    MissingFigureError,
    Rate,
    Source,
    ToldValueError,
    add_months,
)
from aidcoord_finance.options import Method, Rounding

_WHOLE_INDEX: Final = 100
_MILLION: Final = 1_000_000


@frozen(kw_only=True)
class AdjustmentRule:
    """How one standard is adjusted, and which text says so."""

    standard: str
    """The full name of the parameter."""
    cell: tuple[str, ...] = ()
    """What chooses the amount where the standard is a table."""
    method: Method
    figure: str | None = None
    """The figure of the last whole year: one of the year for a share, twelve monthly ones for an index."""
    share: Rate | None = None
    """The share of the figure that the standard is; monthly standards are a twelfth of a year's."""
    parts: int = 1
    """Into how many parts the share of a year is divided."""
    rounding: Rounding = Rounding.NEAREST
    unit: Fen = FEN
    """The step to which the amount is rounded."""
    every_months: int | None = None
    """How many months a value stands at least; `None` where nothing says so."""
    source: Source = field()

    @source.validator
    def _has_what_its_method_needs(self, _attribute: "Attribute[Source]", _source: Source) -> None:
        needs = {Method.SHARE: ("figure", "share"), Method.INDEX: ("figure",), Method.BY_DECISION: ()}[self.method]
        lacking = [name for name in needs if getattr(self, name) is None]
        if lacking:
            zh = f"“{self.method.text.zh}”需要{'、'.join(lacking)}"
            raise ToldValueError(zh, f"{self.method.text.en} needs {' and '.join(lacking)}")
        if self.parts < 1 or self.unit < 1 or (self.every_months is not None and self.every_months < 1):
            raise ToldValueError(
                "份数、取整单位和月数至少为1", "parts, the step of rounding and months are one or more"
            )


@frozen(kw_only=True)
class StandardProposal:
    """What a rule comes to on a day. Without an amount it is for the meeting to decide, or a figure is missing."""

    rule: AdjustmentRule
    now: Fen
    since: date
    amount: Fen | None
    figures: tuple[Figure, ...] = ()
    """Every figure that it rests on, with the day on which it was published and by whom."""
    missing: MissingFigureError | None = None

    @property
    def earliest(self) -> date | None:
        """The first day on which another value may hold; `None` where the rule sets none."""
        return None if self.rule.every_months is None else add_months(self.since, self.rule.every_months)


def propose_standard(rule: AdjustmentRule, now: Fen, since: date, known: Figures, on: date) -> StandardProposal:
    """Run a rule on a day, with the figures that were known then.

    Args:
        rule: The rule.
        now: The standard as it is.
        since: The day from which it has been so.
        known: Published figures.
        on: The day; the figures are those of the whole year before it.
    """
    try:
        figures = _figures(rule, known, on)
    except MissingFigureError as error:
        return StandardProposal(rule=rule, now=now, since=since, amount=None, missing=error)
    exact = _exact(rule, now, figures)
    amount = None if exact is None else rounded(exact, rule.unit, rule.rounding)
    return StandardProposal(rule=rule, now=now, since=since, amount=amount, figures=figures)


def rounded(exact: Fraction, unit: Fen, rounding: Rounding) -> Fen:
    """An exact amount in fen to a step; one exactly between two steps goes to the higher where it goes to the nearest.

    >>> rounded(Fraction(47150, 1), Fen(1000), Rounding.UP)
    Fen(48000)
    """
    steps = exact / int(unit)
    if rounding is Rounding.UP:
        return Fen(-(-steps // 1) * int(unit))
    return Fen((steps + Fraction(1, 2) if rounding is Rounding.NEAREST else steps) // 1 * int(unit))


def _figures(rule: AdjustmentRule, known: Figures, on: date) -> tuple[Figure, ...]:
    year = on.year - 1
    if rule.method is Method.BY_DECISION or rule.figure is None:
        return ()
    return known.months(rule.figure, year, on) if rule.method is Method.INDEX else (known.known(rule.figure, year, on),)


def _exact(rule: AdjustmentRule, now: Fen, figures: tuple[Figure, ...]) -> Fraction | None:
    if not figures:
        return None
    mean = sum((Fraction(one.value) for one in figures), Fraction(0)) / len(figures)
    if rule.method is Method.INDEX:
        return Fraction(int(now)) * mean / _WHOLE_INDEX
    if rule.share is None:
        return None
    return mean * 100 * Fraction(int(rule.share), _MILLION) / rule.parts
