"""`aidcoord development-reform reforms`: papers on reform of which nobody has seen what they mean for aid."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Final

from attrs import field, frozen

from aidcoord import Cell, Column, Desk, Fault, Form, Report, Table, Text, key
from aidcoord_development_reform.commands.titled import TitledForm
from aidcoord_development_reform.reforms import ReformPaper, unreviewed

_COLUMNS: Final = (
    Column("id", Text(zh="编号", en="Id")),
    Column("title", Text(zh="文件", en="Paper")),
    Column("issued_on", Text(zh="印发日期", en="Issued")),
    Column("days", Text(zh="已印发天数", en="Days since"), "right"),
)


@frozen(kw_only=True)
class PaperForm(TitledForm):
    """A paper on reform."""

    id: str = field(metadata=key("编号", Text(zh="文件编号", en="the paper's id")))
    issued_on: date = field(metadata=key("印发日期", Text(zh="印发日期", en="the day of issue")))
    reviewed_on: date | None = field(
        default=None, metadata=key("研究日期", Text(zh="研究日期", en="the day on which it was reviewed"))
    )
    covers: str | None = field(
        default=None, metadata=key("涉及条款", Text(zh="涉及救助的条款", en="where it covers assistance"))
    )

    def contradictions(self) -> list[Fault]:
        """A passage that nobody has looked up, or a review before the issue."""
        faults = []
        if self.covers is not None and self.reviewed_on is None:
            said = Text(
                zh="写了哪一处涉及救助，没有写何时审查",
                en="it says where it covers assistance, but not when that was reviewed",
            )
            faults.append(self.fault(said, at="covers"))
        if self.reviewed_on is not None and self.reviewed_on < self.issued_on:
            day = self.reviewed_on
            said = Text(zh=f"审查日期{day}早于印发日期", en=f"it was reviewed on {day}, before it was issued")
            faults.append(self.fault(said, at="reviewed_on"))
        return faults


@frozen(kw_only=True)
class PapersForm(Form):
    """Papers on reform."""

    papers: tuple[PaperForm, ...] = field(metadata=key("文件", Text(zh="改革文件", en="the papers")))


def reforms(desk: Desk, file: Path, /) -> Report:
    """List the papers issued by the day that nobody had reviewed by then, the oldest first.

    Args:
        file: The papers, YAML or JSON.
    """
    form = desk.read(file, PapersForm)
    papers = [
        ReformPaper(id=one.id, title=one.text, issued_on=one.issued_on, reviewed_on=one.reviewed_on, covers=one.covers)
        for one in form.papers
    ]
    rows: list[Mapping[str, Cell]] = [
        {"id": one.id, "title": one.title, "issued_on": one.issued_on, "days": (desk.on - one.issued_on).days}
        for one in unreviewed(papers, desk.on)
    ]
    title = Text(zh="待研究的改革文件", en="Papers that nobody has reviewed")
    return Report(title=title, tables=(Table(name="papers", title=title, columns=_COLUMNS, rows=rows),))
