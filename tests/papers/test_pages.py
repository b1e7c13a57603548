"""Papers and the board as pages that open offline."""

import re
from html.parser import HTMLParser
from typing import Any

import pytest
from attrs import evolve
from tests.papers.one_session import HEAD, NUMBER, SESSION, approved, closed, invited
from tests.papers.test_minutes import lines

from aidcoord.meeting.commands.on_tasks import AskExtension, GrantExtension
from aidcoord.model.texts import Language
from aidcoord.papers import OfficialPaper, agenda, as_html, board, board_html, minutes
from aidcoord.papers.layout import Paragraph

MINUTES = minutes(closed().meeting, SESSION, HEAD)
AGENDA = agenda(invited().meeting, SESSION, HEAD)
_EMPTY = frozenset({"meta", "col", "line", "rect"})


class Page(HTMLParser):
    """A page taken apart: its text outside styles, its elements, and whether all of them are closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: list[str] = []
        self.elements: list[tuple[str, dict[str, Any]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, dict(attrs)))
        if tag not in _EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element, which must be this one."""
        if tag not in _EMPTY:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Keep what is read."""
        if data.strip() and "style" not in self.open:
            self.words.append(data.strip())


@pytest.mark.parametrize("paper", [MINUTES, AGENDA], ids=["minutes", "agenda"])
def test_a_page_holds_the_whole_paper(paper: OfficialPaper) -> None:
    """Every piece, in the order of the Word file."""
    page = Page(as_html(paper))
    told = "".join(page.words).replace(" ", "")
    places = [told.find(re.sub(r"[# |]", "", line)) for line in lines(paper)]

    assert page.open == []
    assert -1 not in places
    assert places == sorted(places)
    assert page.elements[0] == ("html", {"lang": "zh-CN"})


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_pages_need_nothing_beside_them(lang: Language) -> None:
    """No script, no file, no address but the name of SVG's namespace."""
    told = closed().later(9)
    for page in (
        as_html(minutes(told.meeting, SESSION, HEAD, lang)),
        board_html(board(told.meeting, HEAD, told.on, lang)),
    ):
        assert "<script" not in page
        assert re.findall(r"(?:https?:)?//[^\s\"']+", page.replace("http://www.w3.org/2000/svg", "")) == []
        assert "url(" not in page.replace("url(#late)", "")


def test_what_people_wrote_is_escaped() -> None:
    """A matter's text cannot bring markup into a page."""
    page = as_html(evolve(MINUTES, pieces=(Paragraph("<img src=x onerror=alert(1)> & 其他"),)))

    assert "<img" not in page
    assert "&lt;img src=x onerror=alert(1)&gt; &amp; 其他" in page


def test_the_same_events_give_the_same_bytes() -> None:
    """Told anew from the beginning."""
    pages = [
        (as_html(agenda(invited().meeting, SESSION, HEAD)), board_html(board(closed().meeting, HEAD, closed().on)))
        for _ in range(2)
    ]

    assert pages[0] == pages[1]
    assert NUMBER not in "".join(pages[0])


def test_the_board_draws_each_task_with_its_first_due_day_its_longer_time_and_what_is_overdue() -> None:
    """A bar to the first due day, a thinner one to the later, hatching up to today, and words for who cannot see."""
    told = (
        closed()
        .later(1)
        .give(AskExtension, "head_of_finance", task="T-2026-001", until=closed().on.replace(month=2), reason="等")
    )
    told = told.give(GrantExtension, "county_head", task="T-2026-001").later(9)
    page = Page(board_html(board(told.meeting, HEAD, told.on)))
    bars = [attributes for tag, attributes in page.elements if tag == "rect" and "x" in attributes]

    assert [bar["fill"] for bar in bars].count("url(#late)") == 1
    assert len([bar for bar in bars if bar.get("height") == "14" and bar["fill"] == "#3a86d8"]) == 4
    assert len([bar for bar in bars if bar.get("fill-opacity")]) == 1
    assert all(float(bar["width"]) > 0 for bar in bars)
    assert "T-2026-002 · 2026-01-12 – 2026-01-19 · 逾期3天" in page.words
    assert {"role": "img", "aria-labelledby": "line-title line-desc"}.items() <= dict(page.elements)["svg"].items()


def test_a_board_without_tasks_says_so() -> None:
    """And draws nothing."""
    page = board_html(board(approved().meeting, HEAD, approved().on, "en"))

    assert "On 5 January 2026 no task is open." in page
    assert "<svg" not in page
