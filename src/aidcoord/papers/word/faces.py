"""Typefaces and sizes by the names that Chinese offices have for them."""

from typing import Any, Final

from attrs import frozen
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.run import Run

LATIN: Final = "Times New Roman"
RED: Final = RGBColor(0xFF, 0, 0)


@frozen
class Face:
    """A Chinese typeface at a size in points; Latin letters and digits are set in Times."""

    name: str
    size: float

    def set_on(self, properties: Any) -> None:
        """Name the face for every script, in the properties of a run or a style."""
        fonts = properties.find(qn("w:rFonts"))
        if fonts is None:
            fonts = OxmlElement("w:rFonts")
            properties.insert(0, fonts)
        for key in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{key}"), None)
        for key, name in (("ascii", LATIN), ("hAnsi", LATIN), ("cs", LATIN), ("eastAsia", self.name)):
            fonts.set(qn(f"w:{key}"), name)
        fonts.set(qn("w:hint"), "eastAsia")

    def put(self, run: Run, colour: RGBColor | None = None) -> Run:
        """Set a run in the face."""
        self.set_on(run._element.get_or_add_rPr())  # noqa: SLF001 - python-docx names Latin faces alone
        run.font.size = Pt(self.size)
        if colour is not None:
            run.font.color.rgb = colour
        return run


BODY: Final = Face("仿宋_GB2312", 16)
"""3号仿宋, of everything that has no other face (5.2.2)."""
FIRST: Final = Face("黑体", 16)
"""3号黑体, of headings of the first level and the word before who attended (7.3.3, 10.3)."""
SECOND: Final = Face("楷体_GB2312", 16)
"""3号楷体, of headings of the second level (7.3.3)."""
BANNER: Final = "方正小标宋简体"
"""小标宋; 7.2.4 leaves the size open."""
TITLE: Final = Face(BANNER, 22)
"""2号小标宋 (7.3.1)."""
FOOT: Final = Face("仿宋_GB2312", 14)
"""4号仿宋, of copies and printing (7.4)."""
FOLIO: Final = Face("宋体", 14)
"""4号宋体, of the page number (7.5)."""
CELL: Final = Face("仿宋_GB2312", 10.5)
"""5号; the standard leaves tables open."""
CELL_HEAD: Final = Face("黑体", 10.5)
