"""Households as the rows of sheets: what `HouseholdSheets` reads as the same households."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from aidcoord.model.classifications import Absence
from aidcoord.model.evidence import Evidence, Scope, Standing, Value
from aidcoord.model.households import HOUSEHOLD, Award, Household, Member
from aidcoord.model.money import Rate
from aidcoord.model.options import Option
from aidcoord.serial.forms import STANDING_WORDS, STATE_WORDS, AwardForm, HouseholdForm, MemberForm
from aidcoord.serial.values import json_value
from aidcoord.serial.vocabulary import Vocabulary
from aidcoord.serial.workbooks import columns
from aidcoord.serial.workbooks.households import SHEETS
from aidcoord.serial.workbooks.writing import Rows, SheetText

Row = dict[str, object]
_WHOLE: Final = "家庭"


def household_sheets(
    households: Sequence[Household], vocabulary: Vocabulary, evidence: Iterable[str] = ()
) -> list[SheetText]:
    """The sheets of households.

    Args:
        households: What they hold; none gives an empty form.
        vocabulary: The words.
        evidence: The evidence that has a column of its own, besides what is recorded of these households.
    """
    chosen = tuple(dict.fromkeys([*evidence, *_recorded(households)]))
    of_household = columns.evidence_columns(vocabulary, Scope.HOUSEHOLD, chosen)
    of_members = columns.evidence_columns(vocabulary, Scope.MEMBER, chosen)
    titles = {kind.id: kind.title.zh for kind in vocabulary.evidence.values()}
    listed = [columns.HOUSEHOLD]
    return [
        SheetText(
            SHEETS["households"],
            [*columns.columns_of(HouseholdForm, ("members", "awards")), *of_household],
            [_household(one, titles) for one in households],
        ),
        SheetText(
            SHEETS["members"],
            [*listed, *columns.columns_of(MemberForm), *of_members],
            [_member(member, one.id, titles) for one in households for member in one.members],
        ),
        SheetText(
            SHEETS["awards"],
            [*listed, *columns.columns_of(AwardForm)],
            [_award(award, one.id) for one in households for award in one.awards],
        ),
        SheetText(SHEETS["evidence"], columns.long_columns(vocabulary), _longer(households, titles)),
    ]


def _recorded(households: Iterable[Household]) -> list[str]:
    """The evidence that is recorded without a source, and so has columns."""
    found: dict[str, None] = {}
    for one in households:
        for records in (one.evidence, *(member.evidence for member in one.members)):
            found |= {name: None for name, evidence in records.items() if evidence == Evidence(evidence.value)}
    return list(found)


def _household(one: Household, titles: Mapping[str, str]) -> Row:
    row: Row = {"户号": one.id, "乡镇": one.township, "城乡类别": one.residence and plain(one.residence)}
    return row | _short(one.evidence, titles)


def _member(member: Member, household: str, titles: Mapping[str, str]) -> Row:
    person, away = member.person, member.absence is not Absence.NONE
    row: Row = {
        "户号": household,
        "编号": person.id,
        "姓名": person.name,
        "与申请人关系": plain(member.relation),
        "身份证号": person.number.digits if person.number else None,
        "出生日期": None if person.number else person.born,
        "性别": None if person.number or person.sex is None else plain(person.sex),
        "加入日期": member.joined,
        "离开日期": member.left,
        "离家情形": plain(member.absence) if away else None,
        "离家日期": member.absent_since,
    }
    return row | _short(member.evidence, titles)


def _award(award: Award, household: str) -> Row:
    return {
        "户号": household,
        "待遇": award.benefit,
        "对象": _WHOLE if award.subject == HOUSEHOLD else award.subject,
        "状态": STATE_WORDS[award.state],
        "金额": award.amount,
        "开始日期": award.period.starts,
        "结束日期": award.period.ends,
    }


def _short(records: Mapping[str, Evidence], titles: Mapping[str, str]) -> Row:
    return {
        titles.get(name, name): plain(evidence.value)
        for name, evidence in records.items()
        if evidence == Evidence(evidence.value)
    }


def _longer(households: Iterable[Household], titles: Mapping[str, str]) -> Rows:
    """What is recorded with a source, a day or a standing, a row each."""
    return [
        {
            "户号": one.id,
            "对象": subject,
            "证据": titles.get(name, name),
            "值": plain(evidence.value),
            "来源": evidence.source,
            "截止": evidence.as_of,
            "核实情况": None if evidence.standing is Standing.DECLARED else STANDING_WORDS[evidence.standing],
            "授权": evidence.authorisation,
        }
        for one in households
        for subject, records in ((_WHOLE, one.evidence), *((m.person.id, m.evidence) for m in one.members))
        for name, evidence in records.items()
        if evidence != Evidence(evidence.value)
    ]


def plain(value: Value) -> object:
    """A value as a cell holds it: words in Chinese, rates as text; money and days are formatted when written."""
    if isinstance(value, Option):
        return value.text.zh
    if isinstance(value, bool):
        return "是" if value else "否"
    return json_value(value) if isinstance(value, Rate) else value
