"""A simulation as a page that opens without a network and reads well on paper: pictures first, then the tables."""

from collections.abc import Sequence
from html import escape
from typing import Final

from aidcoord.cli.simulated import Section, Simulated
from aidcoord.cli.words import say
from aidcoord.model.money import Fen, yuan_text
from aidcoord.model.texts import Language
from aidcoord.screening.simulation.tallies import GroupTally
from aidcoord.serial.svg import COLOURS, FONTS, element, named, round_marks, text
from aidcoord.serial.svg import page as framed

_STYLE: Final = """
body{font-family:'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif}
body{max-width:64em;margin:2em auto;padding:0 1em}
table{border-collapse:collapse;margin:.5em 0 1.5em;width:100%;font-size:90%}
th,td{padding:.25em .6em;border-bottom:1px solid #ccc;text-align:right}
th:first-child,td:first-child{text-align:left}svg{max-width:100%;height:auto}
@media print{body{margin:0;max-width:none}table,svg{break-inside:avoid}}
"""
_WIDTH, _LEFT, _RIGHT, _TOP, _FOOT = 760, 96, 742, 34, 300
_YUAN: Final = 100
_GAIN, _LOSS = COLOURS[0], COLOURS[1]


def page(found: Simulated, lang: Language) -> str:
    """The whole page."""
    pictures = []
    if found.tally is not None:
        pictures.append(bars(say("by tenth", lang), found.tally.by_tenth(), lang))
    if found.points:
        pictures.append(curve(found, lang))
    idle = (one.told().within(lang) for one in found.idle)
    lines = (named("p", line) for line in (*found.summary(lang), *idle))
    return framed(found.title(lang), _STYLE, lang, *lines, *pictures, *(_table(one) for one in found.sections(lang)))


def bars(title: str, groups: Sequence[GroupTally], lang: Language) -> str:
    """Gains above a line and losses below it, a pair of bars for each group of households."""
    shown = [one for one in groups if one.households]
    gains, losses = (max((getattr(one, name) for one in shown), default=0) for name in ("gained_year", "lost_year"))
    scale = (_FOOT - _TOP) / max(gains + losses, 1)
    middle = _TOP + gains * scale
    step = (_RIGHT - _LEFT) / max(len(shown), 1)
    drawn = []
    for place, one in enumerate(shown):
        x = _LEFT + step * (place + 0.15)
        label = one.label or say("not recorded", lang)
        told = f"{label}: +{yuan_text(Fen(one.gained_year))} −{yuan_text(Fen(one.lost_year))}"
        up, down = one.gained_year * scale, one.lost_year * scale
        drawn += [
            element("rect", named("title", told), x=x, y=middle - up, width=step * 0.7, height=up, fill=_GAIN),
            element("rect", named("title", told), x=x, y=middle, width=step * 0.7, height=down, fill=_LOSS),
            text(label, x=x + step * 0.35, y=_FOOT + 18, text_anchor="middle"),
        ]
    line = element("path", d=f"M{_LEFT} {middle:.1f}H{_RIGHT}", stroke="currentColor")
    heights = [mark for mark in round_marks(max(gains, 1), _YUAN) if mark <= gains]
    return _svg(title, [*(_mark(mark, middle - mark * scale) for mark in heights), *drawn, line])


def curve(found: Simulated, lang: Language) -> str:
    """The budget curve of a sweep, and the budget where there is one."""
    years = [one.year for one in found.points]
    marks = round_marks(max(*years, int(found.budget or 0), 1), _YUAN)
    scale = (_FOOT - _TOP) / marks[-1]
    step = (_RIGHT - _LEFT) / max(len(years) - 1, 1)
    places = [(_LEFT + step * place, _FOOT - year * scale) for place, year in enumerate(years)]
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
    drawn = [*(_mark(mark, _FOOT - mark * scale) for mark in marks)]
    drawn.append(element("path", d=f"M{path}", fill="none", stroke=_GAIN, stroke_width="2.5"))
    every = max(1, len(years) // 10)
    for (x, y), one in list(zip(places, found.points, strict=True))[::every]:
        told = f"{one.setting}{say('colon', lang)}{yuan_text(Fen(one.year))}"
        drawn.append(element("circle", named("title", told), cx=x, cy=y, r="3.5", fill=_GAIN))
        drawn.append(text(one.setting.amount, x=x, y=_FOOT + 18, text_anchor="middle"))
    if found.budget is not None:
        y = _FOOT - int(found.budget) * scale
        drawn.append(element("path", d=f"M{_LEFT} {y:.1f}H{_RIGHT}", stroke=_LOSS, stroke_dasharray="6 4"))
        drawn.append(text(say("budget", lang), x=_RIGHT, y=y - 5, text_anchor="end"))
    return _svg(f"{say('sweep', lang)} · {say('cost a year', lang)}", drawn)


def _mark(fen: int, y: float) -> str:
    line = element("line", x1=_LEFT, x2=_RIGHT, y1=y, y2=y, stroke="currentColor", stroke_opacity="0.18")
    return line + text(f"{fen // _YUAN:,}", x=_LEFT - 6, y=y + 4, text_anchor="end")


def _svg(title: str, drawn: Sequence[str]) -> str:
    return element(
        "svg",
        named("title", title),
        text(title, x=4, y=18, font_weight="bold"),
        *drawn,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_WIDTH} {_FOOT + 34}",
        role="img",
        font_family=FONTS,
        font_size=12,
        fill="currentColor",
    )


def _table(section: Section) -> str:
    head = "".join(f"<th>{escape(one)}</th>" for one in section.headings)
    rows = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in section.rows)
    return f"{named('h2', section.title)}<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
