"""Whose paper it is: the county, what its joint meeting is called, and by which mark its papers are numbered."""

from collections.abc import Mapping
from typing import Final, Self

from attrs import field, frozen

from aidcoord.errors import InputError
from aidcoord.meeting.seats import kept
from aidcoord.meeting.state import Meeting
from aidcoord.model.faults import told
from aidcoord.model.texts import Language, Text
from aidcoord.rules.loading.laws import Law

MARK: Final = "联席"
"""The mark of a county that has none of its own."""
_LONGEST: Final = 12
_BY_KIND: Final = {
    "agenda": Text(zh="议", en="Agenda"),
    "minutes": Text(zh="纪", en="Minutes"),
    "tasks": Text(zh="任", en="Tasks"),
}


@frozen(kw_only=True)
class Letterhead:
    """What papers of a county's meeting need to know of the county: how it and its benefits are called.

    >>> head = Letterhead(county=Text(zh="云岭县", en="Yunling County"))
    >>> head.meeting.zh, head.number("minutes", "S-2026-001", "zh"), head.number("minutes", "S-2026-001", "en")
    ('云岭县困难群众基本生活保障联席会议', '联席纪〔2026〕1号', 'Minutes [2026] No. 1')
    """

    county: Text
    """What the county is called, or the township whose mechanism it is."""
    mark: str = field(default=MARK)
    """The mark of whoever issues it (发文机关代字) before the kind of paper; a county has its own."""

    titles: Mapping[str, Text] = field(factory=dict, converter=kept)
    """What benefits, evidence, rules and parameters are called, by their full names."""

    @mark.validator
    def _is_short(self, _attribute: object, mark: str) -> None:
        if not mark.strip() or len(mark) > _LONGEST:
            en = f"The mark before a paper's number is a few characters, such as 联席; '{mark[:20]}' is not."
            raise InputError.of([told(f"发文机关代字是几个字，如“联席”；“{mark[:20]}”不是。", en)])

    @classmethod
    def of(cls, law: Law, meeting: Meeting, mark: str = MARK) -> Self:
        """The head of the papers of a law's county, or of a township of it, with what the meeting's matters are about.

        Raises:
            InputError: No county is chosen, or the mark is none.
        """
        if law.county is None:
            en = "Papers of a joint meeting are a county's: name one (--county)."
            raise InputError.of([told("联席会议的文书属于县：请指明是哪一个（--county）。", en)])
        about = {name for matter in meeting.matters.values() for name in matter.about}
        titles = {name: law.title(name) for name in sorted(about) if name in law.definitions}
        townships = {one.id: one.title for one in law.county.townships}
        return cls(county=townships.get(meeting.county, law.county.title), mark=mark, titles=titles)

    @property
    def meeting(self) -> Text:
        """What the county's joint meeting is called."""
        return Text(
            zh=f"{self.county.zh}困难群众基本生活保障联席会议",
            en=f"Joint Meeting on Basic Living Security of {self.county.en}",
        )

    @property
    def office(self) -> Text:
        """What its office is called."""
        return Text(zh=f"{self.meeting.zh}办公室", en=f"Office of the {self.meeting.en}")

    @property
    def short_office(self) -> Text:
        """What the office is called where there is little room."""
        return Text(zh="联席会议办公室", en="Office of the Joint Meeting")

    def number(self, kind: str, session: str, lang: Language) -> str:
        """The number of a paper of a session; year and number are the session's."""
        _, year, number = session.split("-")
        word = _BY_KIND[kind]
        if lang == "zh":
            return f"{self.mark}{word.zh}〔{year}〕{int(number)}号"
        return f"{word.en} [{year}] No. {int(number)}"
