"""Where the tasks of a board lie in time: rows, bars and months as numbers, for whoever draws them."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from attrs import frozen

from aidcoord.model.days import add_months
from aidcoord.papers.boards import Board, Card
from aidcoord.papers.widths import width

WIDTH: Final = 960
LEFT: Final = 300
RIGHT: Final = 940
TOP: Final = 34
ROW: Final = 26
_MOST_MONTHS: Final = 12
_LONGEST: Final = 20
"""How many characters of a task's text stand beside its bar."""
_MARGIN: Final = timedelta(days=3)


@frozen(kw_only=True)
class Bar:
    """One task: where it begins, its first due day, its due day, and how far it is overdue."""

    y: int
    words: str
    told: str
    starts: float
    first_due: float
    due: float
    over: float | None


@frozen(kw_only=True)
class Group:
    """The bars of one agency below its name."""

    y: int
    title: str
    bars: tuple[Bar, ...]


@frozen(kw_only=True)
class Tick:
    """The first day of a month."""

    x: float
    words: str


@frozen(kw_only=True)
class Timeline:
    """Everything that is drawn, in the units of the picture."""

    height: int
    today: float
    ticks: tuple[Tick, ...]
    groups: tuple[Group, ...]


@frozen
class _Scale:
    first: date
    last: date

    def x(self, on: date) -> float:
        """Where a day lies, to a tenth: the same on every machine."""
        days = (on - self.first).days * (RIGHT - LEFT) * 10
        return LEFT + days // max(1, (self.last - self.first).days) / 10


def timeline(board: Board) -> Timeline:
    """The timeline of a board that holds at least one task."""
    cards = [card for lane in board.lanes for card in lane.cards]
    days = [board.on, *(day for card in cards for day in (card.assigned, card.first_due, card.due))]
    scale = _Scale(min(days) - _MARGIN, max(days) + _MARGIN)
    groups = tuple(_groups(board, scale))
    return Timeline(
        height=TOP + ROW * (len(groups) + len(cards)) + 12,
        today=scale.x(board.on),
        ticks=tuple(_ticks(scale)),
        groups=groups,
    )


def _groups(board: Board, scale: _Scale) -> Iterator[Group]:
    row = 0
    for lane in board.lanes:
        y = TOP + ROW * row
        bars = (_bar(card, y + ROW * number, board.on, scale) for number, card in enumerate(lane.cards, start=1))
        yield Group(y=y, title=lane.title, bars=tuple(bars))
        row += 1 + len(lane.cards)


def _bar(card: Card, y: int, on: date, scale: _Scale) -> Bar:
    told = f"{card.id} · {card.assigned} – {card.due}"
    return Bar(
        y=y,
        words=shortened(card.text),
        told=f"{told} · {card.time_left}" if card.time_left else told,
        starts=scale.x(card.assigned),
        first_due=scale.x(min(card.first_due, card.due)),
        due=scale.x(card.due),
        over=scale.x(on) if card.days_over else None,
    )


def shortened(words: str) -> str:
    """As much of a text as stands beside a bar.

    >>> shortened("拨付价格补贴资金")
    '拨付价格补贴资金'
    """
    for number in range(len(words)):
        if width(words[: number + 1]) > _LONGEST:
            return f"{words[:number]}…"
    return words


def _ticks(scale: _Scale) -> Iterator[Tick]:
    """The months, or every second, third … one where there are many."""
    first = date(scale.first.year, scale.first.month, 1)
    months = (scale.last.year - first.year) * 12 + scale.last.month - first.month
    step = months // _MOST_MONTHS + 1
    for number in range(1, months + 1, step):
        on = add_months(first, number)
        yield Tick(x=scale.x(on), words=f"{on.year}-{on.month:02}")
