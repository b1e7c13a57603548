"""Income against aid as a picture: a line for each income that is varied, its cliffs marked."""

from collections.abc import Sequence
from typing import Final

from attrs import frozen

from aidcoord.cli.words import say
from aidcoord.model.money import yuan_text
from aidcoord.model.texts import Language
from aidcoord.screening.cliffs.curves import Curve
from aidcoord.screening.cliffs.searches import Cliff
from aidcoord.serial.svg import COLOURS, DASHES, FONTS, element, named, page, round_marks, text, width_of

_WIDTH, _LEFT, _RIGHT, _TOP, _FOOT = 760, 78, 742, 40, 320
_SIZE: Final = 12
_ROW: Final = 18
_YUAN: Final = 100
_STYLE: Final = "body{font-family:sans-serif;max-width:60em;margin:2em auto;padding:0 1em}pre{overflow-x:auto}"


@frozen(kw_only=True)
class CliffPlot:
    """What is drawn: each income's curve with its cliffs, over one range of incomes."""

    title: str
    curves: Sequence[tuple[str, Curve, Sequence[Cliff]]]
    least: int
    most: int
    lang: Language

    def svg(self) -> str:
        """The picture."""
        rows = len(self.curves)
        return element(
            "svg",
            named("title", self.title, id="cliffs-title"),
            named("desc", self._told(), id="cliffs-desc"),
            self._axes(),
            *(self._curve(number, curve, found) for number, (_, curve, found) in enumerate(self.curves)),
            *(self._legend(number, name) for number, (name, _, _) in enumerate(self.curves)),
            xmlns="http://www.w3.org/2000/svg",
            viewBox=f"0 0 {_WIDTH} {_FOOT + 52 + rows * _ROW}",
            role="img",
            aria_labelledby="cliffs-title cliffs-desc",
            font_family=FONTS,
            font_size=_SIZE,
            fill="currentColor",
        )

    def html(self, table: str) -> str:
        """The picture as a page of its own that opens without a network and reads well on paper."""
        return page(self.title, _STYLE, self.lang, self.svg(), named("pre", table))

    @property
    def _heights(self) -> tuple[int, ...]:
        highest = max(point.total_year for _, curve, _ in self.curves for point in curve.known.values())
        return round_marks(max(highest, 1), _YUAN)

    def _x(self, income: int) -> float:
        return _LEFT + (_RIGHT - _LEFT) * (income - self.least) / (self.most - self.least)

    def _y(self, total: int) -> float:
        return _FOOT - (_FOOT - _TOP) * total / self._heights[-1]

    def _axes(self) -> str:
        marks = [
            self.least + one for one in round_marks(self.most - self.least, _YUAN) if self.least + one <= self.most
        ]
        return element(
            "g",
            *(self._height(total) for total in self._heights),
            *(self._mark(income) for income in marks),
            element("path", d=f"M{_LEFT} {_TOP}V{_FOOT}H{_RIGHT}", fill="none", stroke="currentColor"),
            text(say("aid a year", self.lang), x=4, y=_TOP - 18),
            text(say("income varied", self.lang), x=_RIGHT, y=_FOOT + 36, text_anchor="end"),
        )

    def _height(self, total: int) -> str:
        y = self._y(total)
        line = element("line", x1=_LEFT, x2=_RIGHT, y1=y, y2=y, stroke="currentColor", stroke_opacity="0.18")
        return line + text(f"{total // _YUAN:,}", x=_LEFT - 6, y=y + 4, text_anchor="end")

    def _mark(self, income: int) -> str:
        x = self._x(income)
        tick = element("line", x1=x, x2=x, y1=_FOOT, y2=_FOOT + 5, stroke="currentColor")
        return tick + text(f"{income // _YUAN:,}", x=x, y=_FOOT + 18, text_anchor="middle")

    def _curve(self, number: int, curve: Curve, found: Sequence[Cliff]) -> str:
        inside = sorted(income for income in curve.known if self.least <= income <= self.most)
        path = "L".join(f"{self._x(at):.1f} {self._y(curve.known[at].total_year):.1f}" for at in inside)
        colour = COLOURS[number % len(COLOURS)]
        dash = DASHES[number % len(DASHES)]
        line = element("path", d=f"M{path}", fill="none", stroke=colour, stroke_width="2.5", stroke_dasharray=dash)
        now = curve.income.recorded
        here = "" if now is None or not self.least <= now <= self.most else self._here(curve, int(now), colour)
        return line + "".join(self._cliff(one, colour) for one in found) + here

    def _cliff(self, one: Cliff, colour: str) -> str:
        lost = say("list", self.lang).join(dict.fromkeys(loss.title.within(self.lang) for loss in one.losses))
        told = f"{yuan_text(one.income)}{say('colon', self.lang)}-{yuan_text(one.drop_year)} · {lost}"
        x, y = self._x(one.income), self._y(one.before_year)
        label = text(yuan_text(one.income), x=min(x + 6, _RIGHT - width_of(yuan_text(one.income), _SIZE)), y=y - 6)
        return element("circle", named("title", told), cx=x, cy=y, r="4.5", fill=colour) + label

    def _here(self, curve: Curve, income: int, colour: str) -> str:
        title = named("title", f"{say('recorded income', self.lang)}{say('colon', self.lang)}{yuan_text(income)}")
        x, y = self._x(income) - 4, self._y(curve.point(income).total_year) - 4
        return element("rect", title, x=x, y=y, width=8, height=8, fill="none", stroke=colour, stroke_width="2")

    def _legend(self, number: int, name: str) -> str:
        y = _FOOT + 52 + number * _ROW
        colour, dash = COLOURS[number % len(COLOURS)], DASHES[number % len(DASHES)]
        line = element("path", d=f"M{_LEFT} {y - 4}h28", stroke=colour, stroke_width="2.5", stroke_dasharray=dash)
        return line + text(name, x=_LEFT + 36, y=y)

    def _told(self) -> str:
        colon = say("colon", self.lang)
        told = [f"{name}{colon}{len(found)}" for name, _, found in self.curves]
        return f"{say('cliffs', self.lang)}{colon}{say('semicolon', self.lang).join(told)}"
