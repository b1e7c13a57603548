"""The fixed part of a household file as small classes: each key in both languages, with what it means.

cattrs fills them, and the JSON Schema is drawn from them. A form is what stands in a file; the model is made of it.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final, NewType

import attrs
from attrs import field, frozen

from aidcoord.errors import Fault
from aidcoord.model.classifications import Absence, Relation, Residence, Sex
from aidcoord.model.evidence import Evidence, Scope, Standing
from aidcoord.model.households import HOUSEHOLD, AwardState
from aidcoord.model.money import Fen
from aidcoord.model.personal_numbers import PersonalNumber
from aidcoord.model.texts import Text
from aidcoord.serial.nodes import Entry, MapNode

STANDING_WORDS: Final = {Standing.DECLARED: "申报", Standing.VERIFIED: "已核实"}
STATE_WORDS: Final = {AwardState.AWARDED: "已批准", AwardState.PAID: "已发放", AwardState.RECEIVED: "已到账"}
HOUSEHOLD_WORDS: Final = frozenset({HOUSEHOLD, "家庭"})
"""How an award says that its subject is the household as a whole."""

_CORRECT: Final = Text(
    zh="请改正，或者删去：公民身份号码已经说明。", en="Correct it, or leave it out: the number says it."
)

Id = NewType("Id", str)
BenefitName = NewType("BenefitName", str)


@frozen
class Key:
    """What a fixed key is called in Chinese, and what it means."""

    zh: str
    meaning: Text


@frozen
class Records:
    """The evidence of a household or a member: whatever stands there beside the fixed keys."""

    evidence: Mapping[str, Evidence]


def key(zh: str, meaning: Text) -> dict[str, Key]:
    """What makes an attribute of a form a key of its files: `field(metadata=key(…))`.

    Args:
        zh: The key in Chinese; in English it is the attribute's name.
        meaning: What stands under it.
    """
    return {"key": Key(zh, meaning)}


@frozen(kw_only=True)
class Form:
    """A mapping of a file. Its attributes that carry a `key` are the keys of the mapping, in either language.

    A form says what may stand in a file, and of which type; what follows from it is for the model that is made of it.
    An attribute without a default must be there. The types are `str`, `int`, `bool`, `date`, `Day`, `Month`, `Decimal`,
    `Fen`, `Rate`, `PersonalNumber`, options, forms, tuples and mappings of these, and each of them or `None`.
    """

    node: MapNode = field(repr=False, eq=False)
    """What it was read from."""

    def contradictions(self) -> list[Fault]:
        """What its keys say against one another."""
        return []

    def fault(
        self, message: Text | str | Exception, suggestion: Text | str | None = None, *, at: str | None = None
    ) -> Fault:
        """What is wrong here, with its place.

        Args:
            message: What is wrong, in both languages; an error is told as it says itself, a plain `str` as it stands.
            suggestion: What to do about it, in both languages.
            at: The attribute whose value is at fault; without one the mapping as a whole.
        """
        entry = None if at is None else self.node.get(at, keys_of(type(self))[at].zh)
        return (self.node if entry is None else entry.value).fault(message, suggestion)

    def entry(self, name: str) -> Entry:
        """The entry of a key that is known to be there."""
        entry = self.node.get(name, keys_of(type(self))[name].zh)
        assert entry is not None, name  # noqa: S101 - asked only for a key that has just been read
        return entry

    def _earlier(self, name: str, value: date | None, other: str, bound: date | None) -> list[Fault]:
        if value is None or bound is None or value >= bound:
            return []
        keys = keys_of(type(self))
        zh = f"“{keys[name].zh}”（{name}）{value}早于“{keys[other].zh}”（{other}）{bound}"
        en = f"'{name}' ({keys[name].zh}) {value} is earlier than '{other}' {bound}"
        advice = Text(zh="两个日期有一个不对，请核对。", en="One of the two days is wrong.")
        return [self.entry(name).value.fault(Text(zh=zh, en=en), advice)]


@frozen(kw_only=True)
class EvidenceForm(Form):
    """The long form of evidence: a value with where it comes from."""

    value: Entry = field(metadata=key("值", Text(zh="记录的值", en="the value recorded")))
    source: str | None = field(default=None, metadata=key("来源", Text(zh="由谁提供", en="who or what it comes from")))
    as_of: date | None = field(
        default=None, metadata=key("截止", Text(zh="截至哪一天", en="the day as of which it is so"))
    )
    standing: Standing = field(
        default=Standing.DECLARED,
        metadata=key("核实情况", Text(zh="申报还是已核实", en="whether it was declared only, or verified")),
    )
    authorisation: str | None = field(
        default=None, metadata=key("授权", Text(zh="授权书编号", en="the id of the authorisation it was asked under"))
    )


@frozen(kw_only=True)
class AwardForm(Form):
    """A benefit that was awarded, paid or received."""

    benefit: BenefitName = field(
        metadata=key("待遇", Text(zh="待遇全名", en="the benefit's full name, such as civil_affairs__dibao"))
    )
    subject: str = field(
        default=HOUSEHOLD, metadata=key("对象", Text(zh="家庭或成员编号", en="household, or a member's id"))
    )
    state: AwardState = field(
        default=AwardState.AWARDED, metadata=key("状态", Text(zh="办到哪一步", en="how far it has come"))
    )
    amount: Fen | None = field(
        default=None, metadata=key("金额", Text(zh="每期金额（元）", en="yuan for one period of its cadence"))
    )
    starts: date = field(metadata=key("开始日期", Text(zh="第一天", en="the first day")))
    ends: date | None = field(default=None, metadata=key("结束日期", Text(zh="最后一天", en="the last day")))

    def contradictions(self) -> list[Fault]:
        """An end before the start."""
        return self._earlier("ends", self.ends, "starts", self.starts)


@frozen(kw_only=True)
class MemberForm(Form):
    """A person in the household, or one who owes it support."""

    id: Id = field(metadata=key("编号", Text(zh="成员编号", en="a short id, used wherever results name the person")))
    name: str | None = field(default=None, metadata=key("姓名", Text(zh="姓名", en="the person's name")))
    relation: Relation = field(
        metadata=key("与申请人关系", Text(zh="与申请人的关系", en="what the person is to the applicant"))
    )
    number: PersonalNumber | None = field(
        default=None, metadata=key("身份证号", Text(zh="18位公民身份号码", en="the 18-digit personal number"))
    )
    born: date | None = field(default=None, metadata=key("出生日期", Text(zh="出生日期", en="day of birth")))
    sex: Sex | None = field(default=None, metadata=key("性别", Text(zh="性别", en="sex as registered")))
    joined: date | None = field(
        default=None, metadata=key("加入日期", Text(zh="成为成员之日", en="the first day in the household"))
    )
    left: date | None = field(
        default=None, metadata=key("离开日期", Text(zh="最后一天", en="the last day in the household"))
    )
    absence: Absence = field(
        default=Absence.NONE, metadata=key("离家情形", Text(zh="为何不在家", en="why the person is away from home"))
    )
    absent_since: date | None = field(
        default=None, metadata=key("离家日期", Text(zh="何时离家", en="the day the person left home"))
    )
    records: Records

    def contradictions(self) -> list[Fault]:
        """An end before the start, an absence that is none, or a birth or sex against the personal number."""
        faults = self._earlier("left", self.left, "joined", self.joined)
        if self.joined is None:
            faults += self._earlier("left", self.left, "born", self.number.born if self.number else self.born)
        if self.absent_since and self.absence is Absence.NONE:
            said = Text(
                zh="“离家日期”（absent_since）只说了何时离家，没有说为何",
                en="'absent_since' (离家日期) says since when, but not why",
            )
            advice = Text(zh="请补上“离家情形”（absence）。", en="Add absence (离家情形).")
            faults.append(self.entry("absent_since").key.fault(said, advice))
        return [*faults, *self._against_number()]

    def _against_number(self) -> list[Fault]:
        if self.number is None:
            return []
        said = {"born": (self.born, self.number.born), "sex": (self.sex, self.number.sex)}
        wrong = [name for name, (given, numbered) in said.items() if given not in {None, numbered}]
        return [self.entry(name).value.fault(_against_number(name), _CORRECT) for name in wrong]


def _against_number(name: str) -> Text:
    zh = keys_of(MemberForm)[name].zh
    return Text(zh=f"“{zh}”（{name}）与公民身份号码不符", en=f"'{name}' ({zh}) contradicts the number")


@frozen(kw_only=True)
class HouseholdForm(Form):
    """A household: who is in it, where it lives, what is recorded, what it receives."""

    household: Id = field(metadata=key("户号", Text(zh="户号", en="the household's id")))
    township: str | None = field(default=None, metadata=key("乡镇", Text(zh="乡镇代码", en="the township's code")))
    residence: Residence | None = field(
        default=None, metadata=key("城乡类别", Text(zh="城镇或农村", en="urban or rural"))
    )
    members: tuple[MemberForm, ...] = field(
        metadata=key("成员", Text(zh="家庭成员和义务人", en="everybody in the household, and those who owe it support"))
    )
    awards: tuple[AwardForm, ...] = field(
        default=(), metadata=key("待遇记录", Text(zh="已有的待遇", en="benefits awarded, paid or received"))
    )
    records: Records


FORM_SCOPES: Final[Mapping[type[Form], Scope]] = {HouseholdForm: Scope.HOUSEHOLD, MemberForm: Scope.MEMBER}
"""The forms that hold evidence, and about whom it is."""


_KEYS: Final[dict[type[Form], Mapping[str, Key]]] = {}


def keys_of(form: type[Form]) -> Mapping[str, Key]:
    """The fixed keys of a form by their English name."""
    if form not in _KEYS:  # asked for several times with each mapping that is read
        _KEYS[form] = {one.name: one.metadata["key"] for one in attrs.fields(form) if one.metadata}
    return _KEYS[form]


def words_of(form: type[Form]) -> dict[str, str]:
    """Every word that stands for a fixed key, with the key's English name."""
    keys = keys_of(form)
    return {word: name for name, key in keys.items() for word in (name, key.zh)}


FIXED_WORDS: Final[Mapping[Scope, Mapping[str, str]]] = {scope: words_of(form) for form, scope in FORM_SCOPES.items()}
