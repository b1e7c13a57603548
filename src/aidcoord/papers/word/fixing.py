"""What a Word file says of its own making, fixed, so that it does not differ from run to run."""

from datetime import UTC, datetime
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document

from aidcoord.papers.layout import OfficialPaper

_MADE: Final = datetime(2012, 7, 1, tzinfo=UTC)
"""The day on which the standard of these papers came into force; when the file was made is nobody's business."""
_LONGEST: Final = 255
"""More characters a property of a Word file does not take."""
_PACKED: Final = (1980, 1, 1, 0, 0, 0)


def fix_properties(document: Document, paper: OfficialPaper) -> None:
    """Name the paper and who issues it, in place of the template's author and times."""
    properties = document.core_properties
    properties.title, properties.subject = paper.title[:_LONGEST], paper.number[:_LONGEST]
    issuer = paper.issuer or paper.printed_by or paper.banner
    properties.author = properties.last_modified_by = issuer[:_LONGEST]
    properties.comments = properties.keywords = ""
    properties.language = "zh-CN" if paper.lang == "zh" else "en-GB"
    properties.created = properties.modified = _MADE.replace(tzinfo=None)
    properties.revision = 1


def repacked(file: bytes) -> bytes:
    """The same file with the same times in its packing whenever it is made."""
    written = BytesIO()
    with ZipFile(BytesIO(file)) as old, ZipFile(written, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = ZipInfo(name, _PACKED)
            entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, 3, 0o644 << 16
            new.writestr(entry, old.read(name))
    return written.getvalue()
