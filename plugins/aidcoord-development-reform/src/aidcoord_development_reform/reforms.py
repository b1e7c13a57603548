"""Papers on economic and income reform: which were looked at for what they mean for assistance."""

from collections.abc import Iterable
from datetime import date

from attrs import Attribute, field, frozen

from aidcoord import Text


@frozen(kw_only=True)
class ReformPaper:
    """A paper on reform, and where it covers assistance once somebody has looked."""

    id: str
    title: Text
    issued_on: date
    reviewed_on: date | None = None
    covers: str | None = field(default=None)
    """The passage that covers assistance; `None` where it has been reviewed and there is none."""

    @covers.validator
    def _is_reviewed(self, _attribute: "Attribute[str | None]", covers: str | None) -> None:
        if covers is not None and self.reviewed_on is None:
            raise ValueError(f"{self.id} says where it covers assistance, so it says when that was reviewed")


def unreviewed(papers: Iterable[ReformPaper], on: date) -> tuple[ReformPaper, ...]:
    """The papers issued by a day that nobody had reviewed by then, the oldest first."""
    open_ones = (
        paper for paper in papers if paper.issued_on <= on and (paper.reviewed_on is None or paper.reviewed_on > on)
    )
    return tuple(sorted(open_ones, key=lambda paper: (paper.issued_on, paper.id)))
