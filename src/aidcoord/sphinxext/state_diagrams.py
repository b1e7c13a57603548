"""State diagrams drawn from the protocol's own table: the stages one below another, each act a line with its number."""

from collections.abc import Mapping, Sequence
from typing import Final

from attrs import frozen

from aidcoord.meeting.acts import About, Act
from aidcoord.meeting.moves import STAGES_OF, Move, moves_of
from aidcoord.meeting.stages import STAGES, Stage
from aidcoord.model.texts import Language, Text
from aidcoord.serial.svg import COLOURS, FONTS, element, named, text

_TOP, _ROW, _BOX, _TALL, _LEFT = 14, 46, 190, 26, 24
_LANE: Final = 26
_HEAD: Final = 6
_SIZE: Final = 12
_DOT: Final = 8
TITLES: Final[Mapping[About, Text]] = {
    About.MATTER: Text(zh="议题的各阶段", en="The stages of a matter"),
    About.SESSION: Text(zh="会议的各阶段", en="The stages of a session"),
    About.TASK: Text(zh="任务的各阶段", en="The stages of a task"),
}


@frozen
class _Lane:
    """A line beside the stages: where it runs, and which acts it is for."""

    place: int
    start: int
    end: int
    acts: tuple[Act, ...]

    @property
    def span(self) -> range:
        """The rows that it passes."""
        return range(min(self.start, self.end), max(self.start, self.end) + 1)


def draw_stages(about: About, numbers: Mapping[str, int], lang: Language) -> str:
    """The stages of a kind of subject, with numbered lines for the acts that move it, as one SVG element.

    Args:
        about: The kind of subject.
        numbers: The number of each act, by its id.
        lang: The language of the stages.
    """
    stages: Sequence[Stage] = list(STAGES_OF[about])
    lanes = _lanes(stages, moves_of(about))
    width = _LEFT + _BOX + (max((lane.place for lane in lanes), default=0) + 2) * _LANE
    key = f"aid-stages-{about.value}-{lang}"
    told = ("；" if lang == "zh" else "; ").join(_told(stages, lane, lang) for lane in lanes)
    return element(
        "svg",
        named("title", TITLES[about].within(lang), id=f"{key}-title"),
        named("desc", told, id=f"{key}-desc"),
        *(_box(row, stage, lang) for row, stage in enumerate(stages)),
        *(_line(lane, numbers) for lane in lanes),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {_TOP * 2 + _ROW * len(stages)}",
        class_="aid-plot",
        role="img",
        aria_labelledby=f"{key}-title {key}-desc",
        font_family=FONTS,
        font_size=_SIZE,
        fill="currentColor",
        style=f"max-width:{width}px",
    )


def _lanes(stages: Sequence[Stage], moves: Sequence[Move]) -> list[_Lane]:
    """A line for each pair of stages, short ones nearest, none running over another."""
    pairs: dict[tuple[int, int], list[Act]] = {}
    for move in moves:
        start = stages.index(move.start) if move.start is not None else -1
        pairs.setdefault((start, stages.index(move.end)), []).append(move.act)
    lanes: list[_Lane] = []
    for (start, end), acts in sorted(pairs.items(), key=lambda pair: (abs(pair[0][1] - pair[0][0]), pair[0])):
        lane = _Lane(0, start, end, tuple(acts))
        taken = {other.place for other in lanes if {*other.span} & {*lane.span}}
        lanes.append(_Lane(next(place for place in range(len(pairs) + 1) if place not in taken), start, end, lane.acts))
    return lanes


def _y(row: int) -> int:
    return _TOP + row * _ROW + _TALL // 2


def _box(row: int, stage: Stage, lang: Language) -> str:
    frame = element(
        "rect", x=_LEFT, y=_y(row) - _TALL // 2, width=_BOX, height=_TALL, rx=5, fill="none", stroke="currentColor"
    )
    return frame + text(STAGES[stage].within(lang), x=_LEFT + _BOX // 2, y=_y(row) + 4, text_anchor="middle")


def _line(lane: _Lane, numbers: Mapping[str, int]) -> str:
    colour = COLOURS[lane.place % len(COLOURS)]
    edge, x = _LEFT + _BOX, _LEFT + _BOX + (lane.place + 1) * _LANE
    up = lane.end < lane.start
    start, end = _y(lane.start) + (-5 if up else 5), _y(lane.end) + (5 if up else -5)
    if lane.start < 0:
        path = f"M{_LEFT + 12} {_TOP - 12}V{_y(lane.end) - _TALL // 2}"
        return element("path", d=path, fill="none", stroke=colour) + _dot(lane, numbers, _LEFT + 12, _TOP - 5, colour)
    path = f"M{edge} {start}H{x}V{end}H{edge + _HEAD}"
    head = f"M{edge} {end}l{_HEAD} -4v8z"
    drawn = element("path", d=path, fill="none", stroke=colour, stroke_width="1.5")
    return drawn + element("path", d=head, fill=colour) + _dot(lane, numbers, x, (start + end) // 2, colour)


def _dot(lane: _Lane, numbers: Mapping[str, int], x: int, y: int, colour: str) -> str:
    """The numbers of the acts, one below another, on the line."""
    dots = []
    for place, act in enumerate(lane.acts):
        down = y + (2 * place - len(lane.acts) + 1) * (_DOT + 1)
        circle = element(
            "circle", named("title", act.title.en + " " + act.title.zh), cx=x, cy=down, r=_DOT, fill=colour
        )
        dots.append(
            circle + text(str(numbers[act.id]), x=x, y=down + 3, text_anchor="middle", fill="#fff", font_size=9)
        )
    return "".join(dots)


def _told(stages: Sequence[Stage], lane: _Lane, lang: Language) -> str:
    """The line in words, for who cannot see it."""
    start = STAGES[stages[lane.start]].within(lang) if lane.start >= 0 else "·"
    comma, colon = ("、", "：") if lang == "zh" else (", ", ": ")
    acts = comma.join(act.title.within(lang) for act in lane.acts)
    return f"{start} → {STAGES[stages[lane.end]].within(lang)}{colon}{acts}"
