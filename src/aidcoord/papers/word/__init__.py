"""Official papers as Word files, set as GB/T 9704-2012 has it, with the faces that Chinese offices have installed.

The standard gives the page (5.2.1), 22 lines of 28 characters (5.2.3), the faces and sizes of each element (7.2–7.5),
and the attendance of minutes (10.3). It was read in excerpts; what it leaves open, such as the size of the banner, is
ours.
"""

from io import BytesIO

from docx import Document

from aidcoord.papers.layout import OfficialPaper
from aidcoord.papers.word.elements import put_foot, put_head, put_piece, put_signature
from aidcoord.papers.word.fixing import fix_properties, repacked
from aidcoord.papers.word.pages import set_page


def word_file(paper: OfficialPaper) -> bytes:
    """The bytes of a .docx file; the same paper gives the same, with the same versions of the libraries."""
    document = Document()
    set_page(document, paper.lang)
    put_head(document, paper)
    for piece, last in zip(paper.pieces, (None, *paper.pieces), strict=False):
        put_piece(document, piece, last, paper.lang)
    put_signature(document, paper)
    put_foot(document, paper)
    fix_properties(document, paper)
    written = BytesIO()
    document.save(written)
    return repacked(written.getvalue())
