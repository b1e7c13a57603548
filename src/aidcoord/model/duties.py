"""Duties: what each clause of the county document asks of whom, and what carries it, honestly said."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Final

from attrs import Attribute, field, frozen
from attrs.validators import deep_iterable, instance_of, optional

from aidcoord.errors import Place
from aidcoord.model.checks import names, raise_all, written_at
from aidcoord.model.sources import Source
from aidcoord.model.texts import Text

_CLAUSE = re.compile(r"[A-Z]{2,4}-\d{2}")
_OURS: Final = "aidcoord"
"""A carrier that begins so is a hook, a command or a public name, and is looked up where those are known."""

SHARED_HOLDERS: Final[Mapping[str, Text]] = {
    "township": Text(zh="各乡镇", en="every township"),
    "meeting": Text(zh="联席会议", en="the joint meeting"),
    "all": Text(zh="各部门", en="every agency"),
}
"""Holders that are no field of policy."""

SECTIONS: Final[Mapping[str, Text]] = {
    "PRI": Text(zh="一、指导思想 二、基本原则", en="1 Guiding thought, 2 Principles"),
    "TWN": Text(zh="三（一）坚持政府牵头主导", en="3.1 Government leads: the townships"),
    "CIV": Text(zh="三（二）民政部门", en="3.2 Civil affairs"),
    "DRC": Text(zh="三（三）县发改局", en="3.3 Development and reform"),
    "EDU": Text(zh="三（三）县教体局", en="3.3 Education and sports"),
    "FIN": Text(zh="三（三）县财政局", en="3.3 Finance"),
    "HRS": Text(zh="三（三）县人社局", en="3.3 Human resources and social security"),
    "HOU": Text(zh="三（三）县住建局", en="3.3 Housing and construction"),
    "AGR": Text(zh="三（三）县农业局", en="3.3 Agriculture"),
    "HEA": Text(zh="三（三）县卫生计生局", en="3.3 Health and family planning"),
    "POV": Text(zh="三（三）县扶贫办", en="3.3 Poverty alleviation office"),
    "PRC": Text(zh="三（三）县物价局", en="3.3 Price bureau"),
    "UNI": Text(zh="三（三）县总工会", en="3.3 Trade unions"),
    "DPF": Text(zh="三（三）县残联", en="3.3 Disabled persons' federation"),
    "JUS": Text(zh="三（三）县司法局", en="3.3 Justice"),
    "MTG": Text(zh="四、联席会议", en="4 The joint meeting"),
    "FND": Text(zh="〔五〕（二）加强经费保障", en="[5].2 Funding"),
    "PUB": Text(zh="〔五〕（三）营造良好社会氛围", en="[5].3 Climate and publicity"),
}
"""The sections of the county document in its order, by the letters with which their clauses begin."""


class DutyKind(Enum):
    """What sort of thing a clause asks for."""

    BENEFIT = "benefit"
    EVIDENCE = "evidence"
    VERIFICATION = "verification"
    SETTLEMENT = "settlement"
    REFERRAL = "referral"
    STANDARD = "standard"
    PLAN = "plan"
    FUNDS = "funds"
    EVALUATION = "evaluation"
    SUPERVISION = "supervision"
    STATISTICS = "statistics"
    PUBLICITY = "publicity"
    MEETING_RULE = "meeting_rule"
    MEMBERSHIP = "membership"
    PRINCIPLE = "principle"
    CARE = "care"


class DutyState(Enum):
    """How far software carries a clause."""

    CARRIED = "carried"
    """What is named does what the clause asks for, and a test named after the clause shows it."""
    RECORDED = "recorded"
    """Software can only record that a person has done it."""
    OPEN = "open"
    """Not built yet, or only in part."""


@frozen(kw_only=True)
class DutyRecord:
    """What is recorded of a duty that only people can fulfil, and whose it is to record it."""

    what: Text = field(validator=instance_of(Text))
    post: Text = field(validator=instance_of(Text))
    """The office that answers for it; who holds it is the county's to say."""


@frozen(kw_only=True)
class Duty:
    """One clause of the county document: its own words, who it binds, and what carries it.

    It is a declaration, not a proof that the duty was done: that is recorded by events, each with a day and a paper.
    """

    clause: str = field(kw_only=False)
    """The id of the clause, such as `CIV-05`; its letters say the section of the document, not always the holder."""
    text: Text = field(kw_only=False, validator=instance_of(Text))
    """The clause's own words, an ellipsis where some are left out, and what they say in plain English."""
    kind: DutyKind = field(validator=instance_of(DutyKind))
    holder: str = field(validator=instance_of(str))
    """The field of the plugin that declares it, or one of `SHARED_HOLDERS`."""
    state: DutyState = field(validator=instance_of(DutyState))
    with_: tuple[str, ...] = field(default=(), converter=names)
    """Whom the clause itself names as partners; some, such as `audit`, have no plugin."""
    carried_by: tuple[str, ...] = field(default=(), converter=names, validator=deep_iterable(instance_of(str)))
    """What carries it, or so much of it as exists.

    Benefits, rules, parameters and evidence are written as a rule of the field writes them. Anything else begins with
    `aidcoord`: a hook (`aidcoord_referrals`), a command or named check (`aidcoord price run`, `aidcoord check
    township-heads`), a public name (`aidcoord.Overlap`).
    """
    missing: Text | None = field(default=None, validator=optional(instance_of(Text)))
    """What is not there yet, of one that is open."""
    record: DutyRecord | None = field(default=None, validator=optional(instance_of(DutyRecord)))
    """What is recorded, of one that can only be recorded."""
    place: Place | None = field(factory=written_at, eq=False, repr=False)
    """Where it is written, for messages."""

    @clause.validator
    def _is_a_clause(self, _attribute: "Attribute[str]", clause: str) -> None:
        if not _CLAUSE.fullmatch(clause):
            raise ValueError(f"a clause goes by capital letters and two digits, such as CIV-05, not by '{clause}'")

    def __attrs_post_init__(self) -> None:
        raise_all(f"the duty {self.clause} {complaint}" for complaint in self._complaints())

    def _complaints(self) -> Iterator[str]:
        if self.state is DutyState.CARRIED and not self.carried_by:
            yield "is carried by nothing: name what carries it in 'carried_by'"
        if (self.state is DutyState.OPEN) != (self.missing is not None):
            yield "says what is missing where it is open, and nowhere else"
        if (self.state is DutyState.RECORDED) != (self.record is not None):
            yield "says what is recorded where it can only be recorded, and nowhere else"
        if len(set(self.carried_by)) != len(self.carried_by):
            yield "names something twice in 'carried_by'"

    @property
    def section(self) -> str:
        """The letters with which the clause begins."""
        return self.clause.partition("-")[0]

    @property
    def order(self) -> tuple[int, str]:
        """By this duties stand in the order of the document; clauses of other documents come after it."""
        known = list(SECTIONS)
        return (known.index(self.section) if self.section in known else len(known)), self.clause


@frozen(kw_only=True)
class DutyTerm:
    """When a county wants a recorded duty fulfilled, and which of its texts says so; the document sets no such day.

    Either at most so many months after the time before, or by a day of each year.
    """

    clause: str = field(kw_only=False, validator=instance_of(str))
    source: Source = field(validator=instance_of(Source))
    every_months: int | None = field(default=None, validator=optional(instance_of(int)))
    month: int | None = field(default=None, validator=optional(instance_of(int)))
    day: int | None = field(default=None, validator=optional(instance_of(int)))

    def __attrs_post_init__(self) -> None:
        raise_all(f"the term of {self.clause} {complaint}" for complaint in self._complaints())

    def _complaints(self) -> Iterator[str]:
        has_day = (self.month is not None, self.day is not None)
        if has_day not in {(True, True), (False, False)} or (self.every_months is None) is not has_day[0]:
            yield "is an interval of months, or a month and a day of each year"
        elif self.every_months is not None and self.every_months < 1:
            yield f"is of one month or more, not of {self.every_months}"
        elif self.month is not None and self.day is not None and not _is_of_each_year(self.month, self.day):
            yield f"names no day that each year has: month {self.month}, day {self.day}"


def _is_of_each_year(month: int, day: int) -> bool:
    try:
        date(2023, month, day)  # a year without 29 February
    except ValueError:
        return False
    return True


def is_ours(carrier: str) -> bool:
    """Whether a carrier is a hook, a command or a public name of aidcoord rather than a name that rules can read."""
    return carrier.startswith(_OURS)
