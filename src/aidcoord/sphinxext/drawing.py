"""Step plots drawn as SVG that takes the page's own colour for its text and axes, in light and in dark."""

from datetime import date, timedelta
from itertools import zip_longest
from typing import Final

from attrs import frozen

from aidcoord.serial.svg import COLOURS, DASHES, FONTS, element, named, text, width_of
from aidcoord.sphinxext.plots import Line, Mark, Step, StepPlot

_WIDTH, _LEFT, _RIGHT, _TOP, _FOOT = 720, 64, 704, 54, 260
_BELOW: Final = 42
_SIZE: Final = 12
_ROW: Final = 20
_SWATCH: Final = 34
_MOST_WITH_VALUES: Final = 2


def draw(plot: StepPlot) -> str:
    """The plot as one SVG element."""
    canvas = _Canvas(plot)
    legend, rows = _legend(plot.lines)
    return element(
        "svg",
        named("title", plot.title, id=f"{plot.id}-title"),
        named("desc", plot.description, id=f"{plot.id}-desc"),
        _axes(canvas),
        *(_mark(canvas, mark) for mark in _apart(canvas, plot.marks)),
        *(_line(canvas, number, line) for number, line in enumerate(plot.lines)),
        legend,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_WIDTH} {_FOOT + _BELOW + rows * _ROW}",
        class_="aid-plot",
        role="img",
        aria_labelledby=f"{plot.id}-title {plot.id}-desc",
        font_family=FONTS,
        font_size=_SIZE,
        fill="currentColor",
    )


@frozen
class _Canvas:
    """Where on the picture a day and a value lie."""

    plot: StepPlot

    def x(self, on: date) -> float:
        first, last = self.plot.since.toordinal(), self.plot.until.toordinal()
        return _LEFT + (_RIGHT - _LEFT) * (min(on.toordinal(), last) - first) / (last - first)

    def y(self, value: int) -> float:
        return _FOOT - (_FOOT - _TOP) * value / self.plot.heights[-1]


def _axes(canvas: _Canvas) -> str:
    plot = canvas.plot
    return element(
        "g",
        *(_height(canvas, value) for value in plot.heights),
        *(_year(canvas, year) for year in plot.years),
        element("path", d=f"M{_LEFT} {_TOP}V{_FOOT}H{_RIGHT}", fill="none", stroke="currentColor"),
        text(plot.upwards, x=4, y=_TOP - 36),
        text(plot.across, x=_RIGHT, y=_FOOT + 34, text_anchor="end"),
    )


def _height(canvas: _Canvas, value: int) -> str:
    y = canvas.y(value)
    grid = element("line", x1=_LEFT, x2=_RIGHT, y1=y, y2=y, stroke="currentColor", stroke_opacity="0.18")
    return grid + text(canvas.plot.write(value), x=_LEFT - 6, y=y + 4, text_anchor="end")


def _year(canvas: _Canvas, year: int) -> str:
    x = canvas.x(date(year, 1, 1))
    tick = element("line", x1=x, x2=x, y1=_FOOT, y2=_FOOT + 5, stroke="currentColor")
    return tick + text(str(year), x=x, y=_FOOT + 18, text_anchor="middle")


def _apart(canvas: _Canvas, marks: tuple[Mark, ...]) -> list[Mark]:
    """The marks whose labels do not stand in one another's way."""
    kept: list[Mark] = []
    for mark in marks:
        if not kept or canvas.x(mark.on) - canvas.x(kept[-1].on) > width_of(kept[-1].label, _SIZE) + 4:
            kept.append(mark)
    return kept


def _mark(canvas: _Canvas, mark: Mark) -> str:
    x = canvas.x(mark.on)
    line = element(
        "line", x1=x, x2=x, y1=_TOP - 14, y2=_FOOT, stroke="currentColor", stroke_opacity="0.35", stroke_dasharray="1 3"
    )
    return line + text(mark.label, x=x, y=_TOP - 18, text_anchor="middle", fill_opacity="0.75")


def _stroke(number: int) -> dict[str, str]:
    dash = DASHES[(number + number // len(COLOURS)) % len(DASHES)]
    return {"stroke": COLOURS[number % len(COLOURS)], "stroke_dasharray": dash, "stroke_width": "2.5", "fill": "none"}


def _line(canvas: _Canvas, number: int, line: Line) -> str:
    pieces = [_step(canvas, step, after) for step, after in zip_longest(line.steps, line.steps[1:])]
    drawn = element("g", *pieces, **_stroke(number))
    if len(canvas.plot.lines) > _MOST_WITH_VALUES:
        return drawn
    return drawn + "".join(_value(canvas, step) for step in line.steps)


def _step(canvas: _Canvas, step: Step, after: Step | None) -> str:
    """One step, and the way up or down to the next where that follows without a gap."""
    y, ends = canvas.y(step.value), step.ends or canvas.plot.until
    path = f"M{canvas.x(step.starts):.1f} {y:.1f}H{canvas.x(ends + timedelta(days=1)):.1f}"
    if after and after.starts - ends <= timedelta(days=1):
        path += f"V{canvas.y(after.value):.1f}"
    days = f"{step.starts} – {step.ends or ''}".strip()
    told = " · ".join(filter(None, (days, canvas.plot.write(step.value), step.note)))
    return element("path", named("title", told), d=path)


def _value(canvas: _Canvas, step: Step) -> str:
    """The value written above its step, where there is room for it."""
    words, starts = canvas.plot.write(step.value), canvas.x(step.starts)
    room = canvas.x(step.ends or canvas.plot.until) - starts
    return text(words, x=starts + 3, y=canvas.y(step.value) - 5) if width_of(words, _SIZE) < room else ""


def _legend(lines: tuple[Line, ...]) -> tuple[str, int]:
    """The names of the lines beside pieces of them, and how many rows they take; none for a single line."""
    if len(lines) == 1:
        return "", 0
    entries: list[str] = []
    x, row = float(_LEFT), 1
    for number, line in enumerate(lines):
        width = _SWATCH + width_of(line.name, _SIZE) + 18
        if x + width > _RIGHT and x > _LEFT:
            x, row = float(_LEFT), row + 1
        y = _FOOT + _BELOW + row * _ROW - 10
        entries.append(element("path", d=f"M{x:.1f} {y - 4}h{_SWATCH - 8}", **_stroke(number)))
        entries.append(text(line.name, x=x + _SWATCH, y=y))
        x += width
    return element("g", *entries), row
