"""Papers as Word files: opened with python-docx, their text, faces, order and page."""

from functools import cache
from io import BytesIO
from itertools import pairwise
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from tests.papers.one_session import HEAD, NUMBER, SESSION, closed, invited
from tests.papers.test_minutes import lines

from aidcoord.papers import OfficialPaper, agenda, as_docx, minutes, task_list
from aidcoord.papers.layout import Paragraph

MINUTES = minutes(closed().meeting, SESSION, HEAD)
AGENDA = agenda(invited().meeting, SESSION, HEAD)
TASKS = task_list(closed().meeting, HEAD, closed().on, session=SESSION)


@cache
def opened(paper: OfficialPaper) -> Any:
    """The Word file as python-docx reads it."""
    return Document(BytesIO(as_docx(paper)))


def texts(document: Any) -> list[str]:
    """Paragraphs and rows of tables in their order, empty ones left out."""
    found = []
    for part in document.iter_inner_content():
        if hasattr(part, "rows"):
            found += [" | ".join(cell.text for cell in row.cells) for row in part.rows]
        elif part.text:
            found.append(part.text)
    return found


def faces(document: Any, text: str) -> list[tuple[str, float | None]]:
    """The east-Asian face and size of each run of the paragraph that begins with a text."""
    paragraph = next(one for one in document.paragraphs if one.text.startswith(text))
    return [(run._element.rPr.rFonts.get(qn("w:eastAsia")), run.font.size.pt) for run in paragraph.runs]


@pytest.mark.parametrize("paper", [MINUTES, AGENDA, TASKS], ids=["minutes", "agenda", "tasks"])
def test_a_word_file_holds_the_whole_paper_in_order(paper: OfficialPaper) -> None:
    """Banner, number and signature, title, the pieces, then who issues it."""
    line = f"{paper.number}\t{paper.signing}" if paper.signing else paper.number
    body = [text.lstrip("# ") for text in lines(paper)]
    ends = [text for text in (paper.issuer, paper.dated, paper.copies) if text]
    foot = [f"{paper.printed_by}\t{paper.printed}"] if paper.printed else []

    assert texts(opened(paper)) == [paper.banner, line, paper.title, *body, *ends, *foot]


@pytest.mark.parametrize(
    ("paper", "begins", "expected"),
    [
        pytest.param(MINUTES, "云岭县", [("方正小标宋简体", 22.5)], id="banner as large as a line holds"),
        pytest.param(MINUTES, "2026年第1次", [("方正小标宋简体", 22)], id="title"),
        pytest.param(MINUTES, "联席纪", [("仿宋_GB2312", 16)], id="number"),
        pytest.param(MINUTES, "一、", [("黑体", 16)], id="first level"),
        pytest.param(AGENDA, "（一）", [("楷体_GB2312", 16)], id="second level"),
        pytest.param(MINUTES, "会议议定", [("黑体", 16), ("仿宋_GB2312", 16)], id="label and text"),
        pytest.param(MINUTES, "出席", [("黑体", 16), ("仿宋_GB2312", 16)], id="who attended"),
    ],
)
def test_each_element_has_its_east_asian_face(paper: OfficialPaper, begins: str, expected: list[Any]) -> None:
    """The faces and sizes of GB/T 9704-2012; a face for Latin letters alone would leave Chinese ones to chance."""
    assert faces(opened(paper), begins) == expected


def test_the_page_is_that_of_the_standard() -> None:
    """A4 with 156 by 225 mm of text, 22 lines a page, and page numbers at the outer foot."""
    document = opened(MINUTES)
    section, style = document.sections[0], document.styles["Normal"]
    sides = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    text_height = section.page_height - section.top_margin - section.bottom_margin

    assert [round(side.mm) for side in sides] == [37, 35, 28, 26]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert text_height // style.paragraph_format.line_spacing == 22
    assert document.settings.odd_and_even_pages_header_footer
    assert [foot.paragraphs[0].text for foot in (section.footer, section.even_page_footer)] == ["—  —", "—  —"]
    assert [foot.paragraphs[0].alignment.name for foot in (section.footer, section.even_page_footer)] == [
        "RIGHT",
        "LEFT",
    ]
    assert " PAGE " in section.footer._element.xml


def test_the_banner_is_red_and_stands_over_a_red_line() -> None:
    """The line lies below number and signature, over the whole width."""
    document = opened(MINUTES)
    banner, number = document.paragraphs[:2]

    assert str(banner.runs[0].font.color.rgb) == "FF0000"
    assert 'w:color="FF0000"' in number._element.xml
    assert number.paragraph_format.left_indent is None


def test_a_table_repeats_its_heads_and_tears_no_row() -> None:
    """Over the whole width."""
    (table,) = opened(TASKS).tables

    assert "w:tblHeader" in table.rows[0]._tr.xml
    assert all("w:cantSplit" in row._tr.xml for row in table.rows)
    assert round(sum(cell.width.mm for cell in table.rows[0].cells)) == 156


def test_the_same_paper_gives_the_same_bytes() -> None:
    """And says nothing of when and by whom the file was made."""
    files = [as_docx(MINUTES) for _ in range(2)]
    with ZipFile(BytesIO(files[0])) as packed:
        times = {entry.date_time for entry in packed.infolist()}

    assert files[0] == files[1]
    assert times == {(1980, 1, 1, 0, 0, 0)}
    assert opened(MINUTES).core_properties.author == "联席会议办公室"


def test_the_parts_of_a_paragraph_stand_in_the_order_of_the_schema() -> None:
    """Word refuses a file in which borders, tabs, spacing and indents are out of order."""
    order = ["keepNext", "keepLines", "widowControl", "pBdr", "tabs", "spacing", "ind", "jc", "outlineLvl"]
    for paragraph in opened(AGENDA).paragraphs:
        properties = paragraph._element.pPr
        names = [] if properties is None else [child.tag.partition("}")[2] for child in properties]
        places = [order.index(name) for name in names if name != "pStyle"]
        assert all(one < next_one for one, next_one in pairwise(places)), names


def test_no_personal_number_gets_into_a_file() -> None:
    """Neither where a matter tells it, nor where somebody writes it into a piece of text."""
    shown = Paragraph(f"身份证{NUMBER}", label="99010119660203001x")
    with ZipFile(BytesIO(as_docx(AGENDA))) as packed:
        whole = b"".join(packed.read(name) for name in packed.namelist()).decode("utf-8", "ignore")

    assert NUMBER not in whole
    assert (shown.text, shown.label) == ("身份证990101********0011", "990101********001x")
