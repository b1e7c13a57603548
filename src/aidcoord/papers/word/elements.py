"""The elements of a paper, each in its place, face and spacing."""

from typing import Any, Final

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as Set

from aidcoord.model.texts import Language
from aidcoord.papers.layout import Entry, Heading, OfficialPaper, Paragraph, Piece
from aidcoord.papers.widths import banner_size, width
from aidcoord.papers.word.faces import BANNER, BODY, FIRST, RED, SECOND, TITLE, Face
from aidcoord.papers.word.pages import EM, LINE, WIDTH
from aidcoord.papers.word.tables import put_foot, put_grid

__all__ = ["put_foot", "put_head", "put_piece", "put_signature"]

_CHARACTERS: Final = 28
"""In one line."""
_DOWN: Final = 35
"""Millimetres from the upper edge of the text to the banner (7.2.4)."""
_RULE: Final = {"val": "single", "sz": "12", "space": "11", "color": "FF0000"}
"""The red line lies 4 mm, about 11 points, below the number (7.2.7)."""


def put_head(document: Document, paper: OfficialPaper) -> None:
    """What stands above the red line, and the title below it."""
    banner = document.add_paragraph()
    face = Face(BANNER, banner_size(paper.banner, 1 if paper.lang == "zh" else 2))
    face.put(banner.add_run(paper.banner), RED)
    banner.alignment = WD_ALIGN_PARAGRAPH.CENTER
    banner.paragraph_format.space_before = Mm(_DOWN)
    banner.paragraph_format.space_after = Pt(LINE)
    banner.paragraph_format.line_spacing = Pt(max(LINE, face.size * 1.3))
    _put_number(document, paper)
    title = document.add_paragraph()
    TITLE.put(title.add_run(paper.title))
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.paragraph_format.space_before = Pt(LINE)
    title.paragraph_format.space_after = Pt(LINE)
    title.paragraph_format.line_spacing = Pt(TITLE.size * 1.5)


def _put_number(document: Document, paper: OfficialPaper) -> None:
    """Number at the left and signature at the right, each one character in (7.2.6), over the red line."""
    line = document.add_paragraph()
    line.paragraph_format.first_line_indent = Pt(EM) if paper.signing else None
    line.paragraph_format.tab_stops.add_tab_stop(Pt(EM * (_CHARACTERS - 1)), WD_TAB_ALIGNMENT.RIGHT)
    BODY.put(line.add_run(f"{paper.number}\t{paper.signing}" if paper.signing else paper.number))
    if not paper.signing:
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    borders = OxmlElement("w:pBdr")
    rule = OxmlElement("w:bottom")
    for key, value in _RULE.items():
        rule.set(qn(f"w:{key}"), value)
    borders.append(rule)
    properties: Any = line._element.get_or_add_pPr()  # noqa: SLF001 - python-docx draws no lines
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc")


def put_piece(document: Document, piece: Piece, last: Piece | None, lang: Language) -> None:
    """One piece of the text; entries that follow the text stand one line below it (10.3)."""
    if isinstance(piece, Entry) and last is not None and not isinstance(last, Entry):
        document.add_paragraph()
    if isinstance(piece, Heading):
        _put_heading(document, piece)
    elif isinstance(piece, Paragraph):
        _put_paragraph(document, piece, lang)
    elif isinstance(piece, Entry):
        _put_entry(document, piece, lang)
    else:
        put_grid(document, piece)


def _put_heading(document: Document, heading: Heading) -> None:
    made = document.add_paragraph()
    (FIRST if heading.level == 1 else SECOND).put(made.add_run(heading.text))
    _indent(made, first=2)
    made.paragraph_format.keep_with_next = True
    _outline(made, heading.level)


def _outline(made: Set, level: int) -> None:
    """Let readers and screen readers find the heading, without the look of Word's own."""
    mark = OxmlElement("w:outlineLvl")
    mark.set(qn("w:val"), str(level - 1))
    made._element.get_or_add_pPr().append(mark)  # noqa: SLF001 - python-docx has none


def _put_paragraph(document: Document, paragraph: Paragraph, lang: Language) -> None:
    made = document.add_paragraph()
    if paragraph.label:
        FIRST.put(made.add_run(paragraph.label))
    BODY.put(made.add_run(paragraph.text))
    _indent(made, first=2)
    made.alignment = _sides(lang)


def _put_entry(document: Document, entry: Entry, lang: Language) -> None:
    """The word two characters in, and what belongs to it hanging behind the colon (10.3)."""
    made = document.add_paragraph()
    label = f"{entry.label}：" if lang == "zh" else f"{entry.label}: "
    FIRST.put(made.add_run(label))
    BODY.put(made.add_run(entry.text))
    _indent(made, left=2 + width(label), first=-width(label))
    made.alignment = _sides(lang)


def _sides(lang: Language) -> WD_ALIGN_PARAGRAPH:
    return WD_ALIGN_PARAGRAPH.JUSTIFY if lang == "zh" else WD_ALIGN_PARAGRAPH.LEFT


def _indent(made: Set, *, left: float = 0, first: float = 0) -> None:
    """In characters of the grid."""
    made.paragraph_format.left_indent = Pt(left * EM)
    made.paragraph_format.first_line_indent = Pt(first * EM)


def put_signature(document: Document, paper: OfficialPaper) -> None:
    """Who issues it, two characters from the right, and the day two characters behind its beginning (7.3.5.2)."""
    if not paper.issuer:
        return
    document.add_paragraph().paragraph_format.keep_with_next = True
    room = WIDTH / 25.4 * 72 / EM - 2
    starts = max(0.0, min(room - width(paper.issuer), room - width(paper.dated) - 2))
    for text, at in ((paper.issuer, starts), (paper.dated, starts + 2)):
        if text:
            made = document.add_paragraph()
            BODY.put(made.add_run(text))
            _indent(made, left=at)
            made.paragraph_format.keep_with_next = text is paper.issuer and bool(paper.dated)
