"""Step plots of parameters: what is drawn, where, and that it is the same each time."""

from datetime import date
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidcoord.serial.svg import COLOURS, round_marks
from aidcoord.sphinxext.drawing import draw
from aidcoord.sphinxext.plots import Line, Mark, Step, StepPlot, last_day

_SVG = "{http://www.w3.org/2000/svg}"
URBAN = Line(
    "城镇",
    (
        Step(date(2020, 1, 1), date(2020, 12, 31), 60000, "云民发〔2020〕1号"),
        Step(date(2021, 1, 1), None, 62000),
    ),
)
RURAL = Line("农村 <A&B>", (Step(date(2020, 1, 1), date(2020, 6, 30), 40000), Step(date(2021, 1, 1), None, 45000)))


def plot_of(*lines: Line, marks: tuple[Mark, ...] = ()) -> StepPlot:
    """A plot of monthly money from 2020 to 2022."""
    return StepPlot(
        id="standard",
        title="低保标准 & 其他",
        description="2020 年起的标准",
        across="年",
        upwards="元/月",
        lines=lines,
        until=date(2022, 12, 31),
        marks=marks,
        write=lambda fen: str(fen // 100),
        whole=100,
    )


def texts_of(picture: str) -> list[str]:
    """Every piece of text that a reader sees in the picture."""
    return [element.text or "" for element in ET.fromstring(picture).iter(f"{_SVG}text")]  # noqa: S314 - our own


def test_a_plot_names_itself_for_those_who_cannot_see_it() -> None:
    """The picture is an image with title and description, linked by their ids."""
    root = ET.fromstring(draw(plot_of(URBAN)))  # noqa: S314 - our own

    title, description = root.find(f"{_SVG}title"), root.find(f"{_SVG}desc")
    assert title is not None
    assert description is not None
    assert (title.text, description.text) == ("低保标准 & 其他", "2020 年起的标准")
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"


def test_a_plot_labels_its_axes_and_lines() -> None:
    """Both axes say what they count, and each line of several is named."""
    texts = texts_of(draw(plot_of(URBAN, RURAL)))

    assert {"年", "元/月", "城镇", "农村 <A&B>", "2020", "2022", "0", "800"} <= set(texts)


def test_a_step_tells_its_days_value_and_document() -> None:
    """Pointing at a step shows since when, how much, and by which document."""
    assert "<title>2020-01-01 – 2020-12-31 · 600 · 云民发〔2020〕1号</title>" in draw(plot_of(URBAN))


def test_a_gap_between_two_values_is_left_open() -> None:
    """Where nothing is in force no line is drawn; where one value follows another they are joined."""
    joined, open_ = draw(plot_of(URBAN)), draw(plot_of(RURAL))

    assert joined.count("V") == 1 + open_.count("V")


def test_labels_that_would_cover_each_other_are_left_out() -> None:
    """Of two changes within days, the later one's number is not drawn."""
    marks = (Mark(date(2021, 1, 1), "1"), Mark(date(2021, 1, 3), "②"), Mark(date(2022, 1, 1), "③"))

    assert {"②", "③"} & set(texts_of(draw(plot_of(URBAN, marks=marks)))) == {"③"}


def test_a_plot_is_the_same_each_time() -> None:
    """The same values give the same bytes."""
    assert draw(plot_of(URBAN, RURAL)) == draw(plot_of(URBAN, RURAL))


def test_a_plot_of_nothing_is_refused() -> None:
    """A plot without a single value says so instead of drawing empty axes."""
    with pytest.raises(ValueError, match="standard has no value"):
        plot_of(Line("城镇", ()))


@given(highest=st.integers(0, 10**12), whole=st.sampled_from([1, 100, 10_000]))
def test_round_marks_are_even_few_and_reach_the_highest(highest: int, whole: int) -> None:
    """Marks start at nought, are equally spaced, at most six, and the last is not below the highest value."""
    marks = round_marks(highest, whole)

    assert marks[0] == 0
    assert marks[-1] >= highest
    assert 2 <= len(marks) <= 6
    assert len({after - before for before, after in pairwise(marks)}) == 1
    assert marks[1] % whole == 0


@pytest.mark.parametrize(
    ("starts", "ends", "last"),
    [
        pytest.param([date(2020, 1, 1)], [None], date(2021, 12, 31), id="still in force"),
        pytest.param([date(2020, 1, 1)], [date(2023, 6, 30)], date(2024, 12, 31), id="ended"),
    ],
)
def test_a_plot_goes_on_for_a_year_after_the_last_change(
    starts: list[date], ends: list[date | None], last: date
) -> None:
    """The last day drawn follows from the values, not from today."""
    assert last_day(starts, ends) == last


@pytest.mark.parametrize("colour", COLOURS)
@pytest.mark.parametrize("page", [pytest.param("#ffffff", id="light"), pytest.param("#131416", id="dark")])
def test_lines_stand_out_in_light_and_dark(colour: str, page: str) -> None:
    """Every line has at least the contrast of 3 to 1 that pictures need (WCAG 2.2, 1.4.11)."""
    brighter, darker = sorted((_luminance(colour), _luminance(page)), reverse=True)

    assert (brighter + 0.05) / (darker + 0.05) >= 3


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
