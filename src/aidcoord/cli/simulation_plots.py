"""The plots of a simulation: who gains and loses, what benefits cost, and the budget curve of a sweep."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from attrs import frozen

from aidcoord.cli.simulated import Simulated, moved
from aidcoord.cli.words import say
from aidcoord.model.money import grouped_yuan
from aidcoord.model.texts import Language
from aidcoord.screening.simulation.simulations import SweepPoint
from aidcoord.screening.simulation.tallies import GroupTally, Tally
from aidcoord.serial.svg import COLOURS, FONTS, element, named, round_marks, text, width_of

_WIDTH, _LEFT, _RIGHT, _TOP, _FOOT = 760, 96, 742, 56, 310
_LABELS, _BARS, _ROW = 216, 572, 22
"""Of lying bars: where labels end, where bars do at most, and how high a row is."""
_SIZE: Final = 12
_YUAN: Final = 100
_ONE, _OTHER = COLOURS[0], COLOURS[1]
_MOST_BENEFITS: Final = 12
"""Of more benefits those that change most are drawn; the table has all."""
_MOST_POINTS: Final = 10
"""So many points of a sweep have their amounts written below them."""


def plots(found: Simulated, lang: Language) -> Mapping[str, str]:
    """Every plot that there is something to draw for, as SVG, by its name."""
    made: dict[str, str] = {}
    if found.tally is not None:
        made["tenths"] = _tenths(found.tally.by_tenth(), lang)
        made["townships"] = _townships(found, found.tally.by_township(), lang)
        made["benefits"] = _benefits(found.tally, lang)
    if found.points:
        made["sweep"] = _sweep(found, lang)
    return made


def _tenths(groups: Sequence[GroupTally], lang: Language) -> str:
    """Gains above a line and losses below it, a pair of bars for each group of households."""
    shown = [one for one in groups if one.households]
    gains, losses = (max((getattr(one, name) for one in shown), default=0) for name in ("gained_year", "lost_year"))
    marks = round_marks(max(gains, losses, 1), _YUAN)
    above, below = _enough(marks, gains), _enough(marks, losses)
    scale = (_FOOT - _TOP) / max(above + below, 1)
    middle = _TOP + above * scale
    step = (_RIGHT - _LEFT) / max(len(shown), 1)
    drawn = [_height(mark, middle - mark * scale) for mark in marks if mark <= above]
    drawn += [_height(-mark, middle + mark * scale) for mark in marks if 0 < mark <= below]
    for place, one in enumerate(shown):
        x = _LEFT + step * (place + 0.15)
        label = one.label or say("not recorded", lang)
        told = named("title", f"{label}{say('colon', lang)}{_gained_and_lost(one)}")
        up, down = one.gained_year * scale, one.lost_year * scale
        drawn += [
            element("rect", told, x=x, y=middle - up, width=step * 0.7, height=up, fill=_ONE),
            element("rect", told, x=x, y=middle, width=step * 0.7, height=down, fill=_OTHER),
            text(label, x=x + step * 0.35, y=_FOOT + 18, text_anchor="middle"),
        ]
    drawn.append(element("path", d=f"M{_LEFT} {middle:.1f}H{_RIGHT}", stroke="currentColor"))
    return _svg("tenths", say("by tenth", lang), _FOOT + 28, [*_legend("gained a year", "lost a year", lang), *drawn])


def _townships(found: Simulated, groups: Sequence[GroupTally], lang: Language) -> str:
    rows = [
        _Row(
            found.label("township", one.label, lang),
            (((one.gained_year, _ONE), (-one.lost_year, _OTHER)),),
            _gained_and_lost(one),
        )
        for one in groups
        if one.households
    ]
    return _rows("townships", say("by township", lang), _legend("gained a year", "lost a year", lang), rows)


def _benefits(tally: Tally, lang: Language) -> str:
    rows = [
        _Row(
            one.title.within(lang),
            (((one.year_before, _ONE),), ((one.year_after, _OTHER),)),
            f"{'+' if one.more_year > 0 else '−'}{grouped_yuan(abs(one.more_year))}",
        )
        for one in [one for one in moved(tally) if one.more_year][:_MOST_BENEFITS]
    ]
    return _rows("benefits", say("by benefit", lang), _legend("cost before", "cost after", lang), rows)


@frozen
class _Row:
    """A label, bars of amounts and colours in one or several lines, and what stands at its end."""

    label: str
    lines: Sequence[Sequence[tuple[int, str]]]
    told: str


def _rows(name: str, title: str, legend: Iterable[str], rows: Sequence[_Row]) -> str:
    """Lying bars, a row each, to the right of a line what is more than nothing and to the left what is less."""
    ends = [0, *(fen for row in rows for line in row.lines for fen, _ in line)]
    marks = round_marks(max(*map(abs, ends), 1), _YUAN)
    least, most = -_enough(marks, -min(ends)), _enough(marks, max(ends))
    scale = (_BARS - _LABELS) / max(most - least, 1)
    foot = _TOP + _ROW * len(rows)
    shown = [mark for mark in sorted({*marks, *(-mark for mark in marks)}) if least <= mark <= most]
    drawn = [_upright(mark, _LABELS + (mark - least) * scale, foot) for mark in shown]
    for place, row in enumerate(rows):
        drawn += _bars(row, _TOP + _ROW * place, least, scale)
    return _svg(name, title, foot + 28, [*legend, *drawn])


def _bars(row: _Row, top: float, least: int, scale: float) -> Iterator[str]:
    yield text(_cut(row.label, _LABELS - 12), x=_LABELS - 8, y=top + 15, text_anchor="end")
    yield text(row.told, x=_WIDTH - 4, y=top + 15, text_anchor="end")
    height = (_ROW - 6) / len(row.lines)
    for number, line in enumerate(row.lines):
        for fen, colour in line:
            told = named("title", f"{row.label} {grouped_yuan(fen)}")
            x, y = _LABELS + (min(fen, 0) - least) * scale, top + 3 + number * height
            yield element("rect", told, x=x, y=y, width=abs(fen) * scale, height=height, fill=colour)


def _sweep(found: Simulated, lang: Language) -> str:
    """The budget curve, the budget where there is one, and the last point that stays within it."""
    years = [one.year for one in found.points]
    marks = round_marks(max(*years, int(found.budget or 0), 1), _YUAN)
    scale = (_FOOT - _TOP) / marks[-1]
    step = (_RIGHT - _LEFT) / max(len(years) - 1, 1)
    places = [(_LEFT + step * place, _FOOT - year * scale) for place, year in enumerate(years)]
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
    every = -(-len(years) // _MOST_POINTS)
    points = list(zip(places, found.points, strict=True))
    drawn = [
        *(_height(mark, _FOOT - mark * scale) for mark in marks),
        element("path", d=f"M{path}", fill="none", stroke=_ONE, stroke_width="2.5"),
        *(_point(x, y, one, lang) for (x, y), one in points[::every]),
        text(found.swept_title(lang), x=_RIGHT, y=_FOOT + 38, text_anchor="end"),
    ]
    if found.budget is not None:
        y = _FOOT - int(found.budget) * scale
        drawn.append(element("path", d=f"M{_LEFT} {y:.1f}H{_RIGHT}", stroke=_OTHER, stroke_dasharray="6 4"))
        drawn.append(text(f"{say('budget', lang)} {grouped_yuan(found.budget)}", x=_LEFT + 6, y=y - 6))
        drawn += [_met(x, y, one, lang) for (x, y), one in points if one == found.affordable]
    title = f"{say('sweep', lang)} · {say('cost a year', lang)}"
    return _svg("sweep", title, _FOOT + 48, [named("desc", found.basis(lang), id="sweep-desc"), *drawn])


def _point(x: float, y: float, one: SweepPoint, lang: Language) -> str:
    told = named("title", f"{one.setting}{say('colon', lang)}{grouped_yuan(one.year)}")
    circle = element("circle", told, cx=x, cy=y, r="3.5", fill=_ONE)
    return circle + text(one.setting.amount, x=x, y=_FOOT + 18, text_anchor="middle")


def _met(x: float, y: float, one: SweepPoint, lang: Language) -> str:
    """The point that meets the budget, ringed, with its amount and its cost."""
    told = f"{one.setting.amount}{say('colon', lang)}{grouped_yuan(one.year)}"
    anchor = "end" if x > (_LEFT + _RIGHT) / 2 else "start"
    ring = element("circle", cx=x, cy=y, r="7", fill="none", stroke=_OTHER, stroke_width="2.5")
    return ring + text(told, x=x, y=y + 26, text_anchor=anchor, font_weight="bold")


def _enough(marks: Sequence[int], reached: int) -> int:
    """The first mark that is not below what is reached."""
    return next(mark for mark in marks if mark >= reached)


def _height(fen: int, y: float) -> str:
    line = element("line", x1=_LEFT, x2=_RIGHT, y1=y, y2=y, stroke="currentColor", stroke_opacity="0.18")
    return line + text(_mark(fen), x=_LEFT - 6, y=y + 4, text_anchor="end")


def _upright(fen: int, x: float, foot: float) -> str:
    opacity = "0.18" if fen else "0.7"
    line = element("line", x1=x, x2=x, y1=_TOP, y2=foot, stroke="currentColor", stroke_opacity=opacity)
    return line + text(_mark(fen), x=x, y=foot + 16, text_anchor="middle")


def _mark(fen: int) -> str:
    return f"{'−' if fen < 0 else ''}{abs(fen) // _YUAN:,}"


def _gained_and_lost(one: GroupTally) -> str:
    return f"+{grouped_yuan(one.gained_year)} −{grouped_yuan(one.lost_year)}"


def _cut(words: str, width: float) -> str:
    """Words that fit a width, the last of them left out where they do not."""
    if width_of(words, _SIZE) <= width:
        return words
    end = len(words)
    while end and width_of(f"{words[:end]}…", _SIZE) > width:
        end -= 1
    return f"{words[:end].rstrip()}…"


def _legend(one: str, other: str, lang: Language) -> Iterator[str]:
    """What the two colours stand for."""
    x = 4.0
    for key, colour in ((one, _ONE), (other, _OTHER)):
        yield element("rect", x=x, y=29, width=11, height=11, fill=colour)
        yield text(say(key, lang), x=x + 16, y=39)
        x += 36 + width_of(say(key, lang), _SIZE)


def _svg(name: str, title: str, height: float, drawn: Sequence[str]) -> str:
    return element(
        "svg",
        named("title", title, id=f"{name}-title"),
        text(title, x=4, y=16, font_weight="bold"),
        *drawn,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_WIDTH} {height:.0f}",
        role="img",
        aria_labelledby=f"{name}-title",
        font_family=FONTS,
        font_size=_SIZE,
        fill="currentColor",
    )
