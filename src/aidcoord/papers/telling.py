"""A meeting's members, people, sessions and matters as papers call them, in one language."""

from collections.abc import Iterable, Mapping
from datetime import date

from attrs import field, frozen

from aidcoord.errors import ProtocolError
from aidcoord.meeting.seats import ROLES, Appointment, Role
from aidcoord.meeting.sessions import SESSION_KINDS, Session
from aidcoord.meeting.state import Meeting
from aidcoord.meeting.tasks import Task
from aidcoord.model.faults import in_a_row, meant
from aidcoord.model.faults import told as fault
from aidcoord.model.texts import Language, Text
from aidcoord.papers.words import say, told


@frozen
class Teller:
    """Calls things of a meeting by their names."""

    meeting: Meeting
    lang: Language
    titles: Mapping[str, Text] = field(factory=dict)
    """What benefits, evidence, rules and parameters are called, by their full names."""

    @property
    def gap(self) -> str:
        """What stands between words and between sentences: nothing in Chinese."""
        return "" if self.lang == "zh" else " "

    def say(self, key: str, *filled: object) -> str:
        """A phrase of papers."""
        return say(key, self.lang, *filled)

    def day(self, on: date) -> str:
        """A day."""
        return told(on, self.lang)

    def seat(self, seat: str) -> str:
        """A member; what is none, such as a guest, as it stands."""
        found = self.meeting.seats.get(seat)
        return found.title.within(self.lang) if found else seat

    def seats(self, seats: Iterable[str]) -> str:
        """Several members."""
        return self.listed(map(self.seat, seats))

    def title(self, name: str) -> str:
        """What a full name is called; the name itself where that is not known."""
        return self.titles[name].within(self.lang) if name in self.titles else name

    def listed(self, words: Iterable[str]) -> str:
        """Words in a row, each once: an agency that holds two fields has two seats and one name."""
        return self.say("list").join(dict.fromkeys(words))

    def joined(self, parts: Iterable[str]) -> str:
        """Parts of a sentence, without its stop."""
        return self.say("semicolon").join(filter(None, parts))

    def labelled(self, label: str, text: str) -> str:
        """A word, a colon, and what belongs to it."""
        return f"{label}{self.say('colon')}{text}"

    def sentence(self, text: str) -> str:
        """A text with a stop at its end, where it has none."""
        return text if text.rstrip().endswith(("。", "！", "？", ".", "!", "?", "；")) else f"{text}{self.say('stop')}"

    def remark(self, text: str) -> str:
        """A remark behind a word; nothing where there is none."""
        return self.say("brackets", text) if text else ""

    def named(self, person: str, post: str, on: date) -> str:
        """A person with the post."""
        held = next((one for one in self.meeting.appointments if one.post == post and on in one.period), None)
        title = held.title.within(self.lang) if held else post
        return f"{title}{self.gap}{person}"

    def convenor(self, on: date) -> Appointment | None:
        """Who is convenor on a day."""
        return next(self.meeting.holders(Role.CONVENOR, on), None)

    def role(self, role: Role) -> str:
        """A capacity."""
        return ROLES[role].within(self.lang)

    def session(self, session: Session) -> str:
        """A session by its number and kind."""
        _, year, number = session.id.split("-")
        return self.say("session", year, int(number), SESSION_KINDS[session.kind].within(self.lang))

    def shares(self, task: Task) -> tuple[str, ...]:
        """Who is responsible for a task and who co-operates."""
        cooperating = self.say("cooperating", self.seats(task.cooperating)) if task.cooperating else ""
        return (self.say("responsible", self.seats(task.responsible)), *filter(None, (cooperating,)))


def session_of(meeting: Meeting, session: str) -> Session:
    """A session by its id.

    Raises:
        ProtocolError: There is no such session.
    """
    found = meeting.sessions.get(session)
    if found is None:
        zh, en = "、".join(meeting.sessions) or "无", ", ".join(meeting.sessions) or "none"
        listed = Text(zh=f"会议有：{zh}。", en=f"Sessions: {en}.")
        advice, word = in_a_row(meant(session, meeting.sessions), listed), session[:40]
        raise ProtocolError.of([fault(f"没有会议“{word}”。", f"There is no session '{word}'.", advice)])
    return found
