"""The page: A4 with the margins, lines and characters of GB/T 9704-2012, and its number at the outer foot."""

from typing import Any, Final

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from aidcoord.model.texts import Language
from aidcoord.papers.word.faces import BODY, FOLIO

LINE: Final = 28.95
"""Points from line to line: 22 in 225 mm."""
EM: Final = 15.75
"""Points from character to character: 28 in 156 mm."""
WIDTH: Final = 156
"""The width of the text in millimetres."""
_SIZES: Final = {"page_width": 210, "page_height": 297}
_MARGINS: Final = {"top_margin": 37, "left_margin": 28, "right_margin": 26, "bottom_margin": 35}
_FOLIO_UP: Final = 25
"""Millimetres from the lower edge to the page number: its dashes lie 7 mm below the text (7.5)."""


def set_page(document: Document, lang: Language) -> None:
    """Set the page, the body's face and the page numbers."""
    section = document.sections[0]
    for name, millimetres in {**_SIZES, **_MARGINS}.items():
        setattr(section, name, Mm(millimetres))
    section.footer_distance = Mm(_FOLIO_UP)
    _leave_grid(section._sectPr)  # noqa: SLF001 - python-docx knows no grid
    style: Any = document.styles["Normal"]
    BODY.set_on(style.element.get_or_add_rPr())
    _condense(style.element.get_or_add_rPr())
    style.font.size = Pt(BODY.size)
    _name_language(style.element.get_or_add_rPr(), lang)
    spacing = style.paragraph_format
    spacing.space_before = spacing.space_after = Pt(0)
    spacing.line_spacing_rule, spacing.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(LINE)
    spacing.widow_control = False
    document.settings.odd_and_even_pages_header_footer = True
    _folio(section.footer.paragraphs[0], WD_ALIGN_PARAGRAPH.RIGHT)
    _folio(section.even_page_footer.paragraphs[0], WD_ALIGN_PARAGRAPH.LEFT)


def _leave_grid(properties: Any) -> None:
    """Without a grid of characters: programs differ in how they fill it, and tables would be torn apart by it."""
    for grid in properties.findall(qn("w:docGrid")):
        properties.remove(grid)


def _condense(properties: Any) -> None:
    """So much closer that 28 characters of 16 points fit into 156 mm."""
    spacing = OxmlElement("w:spacing")
    spacing.set(qn("w:val"), str(round((EM - BODY.size) * 20)))
    properties.append(spacing)


def _name_language(properties: Any, lang: Language) -> None:
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    named = OxmlElement("w:lang")
    named.set(qn("w:val"), "zh-CN" if lang == "zh" else "en-GB")
    named.set(qn("w:eastAsia"), "zh-CN")
    properties.append(named)


def _folio(paragraph: Paragraph, side: WD_ALIGN_PARAGRAPH) -> None:
    """— 1 —, one character in from the outer edge."""
    paragraph.alignment = side
    indent = paragraph.paragraph_format
    if side is WD_ALIGN_PARAGRAPH.RIGHT:
        indent.right_indent = Pt(FOLIO.size)
    else:
        indent.left_indent = Pt(FOLIO.size)
    FOLIO.put(paragraph.add_run("— "))
    for kind in ("begin", "instr", "end"):
        run = FOLIO.put(paragraph.add_run())
        run._element.append(_instruction() if kind == "instr" else _mark(kind))  # noqa: SLF001 - nor any fields
    FOLIO.put(paragraph.add_run(" —"))


def _mark(kind: str) -> Any:
    made = OxmlElement("w:fldChar")
    made.set(qn("w:fldCharType"), kind)
    return made


def _instruction() -> Any:
    made = OxmlElement("w:instrText")
    made.set(qn("xml:space"), "preserve")
    made.text = " PAGE "
    return made
