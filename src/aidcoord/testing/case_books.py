"""Cases as the sheets of a workbook: filled from case files, or empty for a bureau to fill in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from attrs import evolve

from aidcoord.model.households import HOUSEHOLD, Household
from aidcoord.model.money import Fen
from aidcoord.rules.loading.definitions import Kind
from aidcoord.rules.loading.laws import Law
from aidcoord.rules.results.determinations import Verdict
from aidcoord.serial.values import json_value
from aidcoord.serial.vocabulary import Vocabulary
from aidcoord.serial.workbooks.columns import Column, column
from aidcoord.serial.workbooks.filled import household_sheets
from aidcoord.serial.workbooks.households import CASE_SHEETS
from aidcoord.serial.workbooks.writing import SheetText
from aidcoord.testing.cases import Case
from aidcoord.testing.expectations import Expectation

_NOTES: Final = {
    "用例": "用例的序号，期望表用它指明是哪一例 · the number of the case, by which the sheet 期望 names it",
    "说明": "用一句话说明这一例表明什么 · in one sentence, what the case shows",
    "日期": "核定日 · the day of assessment",
    "县": "县的名称，空白则不用县级确定的标准 · the county; empty for the law without a county's values",
    "参数": "参数的全名 · the full name of the parameter",
    "值": "本例中该参数的数值 · its value in this case",
    "户号": "家庭表中的户号 · the household's id in the sheet 家庭",
    "待遇": "待遇的名称 · the name of the benefit",
    "对象": "家庭，或成员的编号；空白为家庭 · the household, or a member's id; empty for the household",
    "结论": "应有的结论；写了金额的可以不写 · the verdict; need not be written where there is an amount",
    "金额": "应有的金额（元） · the amount in yuan",
    "应发": "衔接处理之后应发的金额（元） · what is left of it once overlaps are resolved, in yuan",
    "事项": "转介的待遇或合作单位 · the benefit or the partner that is asked for help",
    "转出单位": "转出的职能领域，用、隔开；没有写无 · the fields that ask, divided by 、; 无 where nobody does",
    "缺少": "待定时所缺的材料，用、隔开 · what an undetermined result waits for, divided by 、",
}
_THROUGH: Final = frozenset({Kind.RULE, Kind.AGGREGATE, Kind.PARAMETER})
"""What evidence is looked for behind; another benefit is a column's own question."""


def case_sheets(
    cases: Sequence[Case],
    vocabulary: Vocabulary,
    counties: Mapping[str, str],
    *,
    benefits: Iterable[str] = (),
    evidence: Iterable[str] = (),
) -> list[SheetText]:
    """The sheets of cases.

    Args:
        cases: What they hold; none gives an empty form.
        vocabulary: The words of households.
        counties: Each county's id with what it is called.
        benefits: Full names of the benefits that may be chosen from, besides those of the cases.
        evidence: The evidence with a column of its own, besides what the cases record.
    """
    households, ids = _households(cases)
    expected = [(str(number), one) for number, case in enumerate(cases, start=1) for one in case.expected]
    offered = tuple(dict.fromkeys([*benefits, *(one.benefit for _, one in expected)]))
    set_there = [
        {"用例": str(number), "参数": name, "值": str(json_value(value))}
        for number, case in enumerate(cases, start=1)
        for name, value in case.parameters.items()
    ]
    parameters = [SheetText(CASE_SHEETS["parameters"], [_column(name) for name in ("用例", "参数", "值")], set_there)]
    return [
        SheetText(CASE_SHEETS["cases"], _case_columns(counties), list(_case_rows(cases, ids, counties))),
        *(parameters if set_there else []),
        *household_sheets(households, vocabulary, evidence),
        SheetText(CASE_SHEETS["expected"], _expected_columns(offered), [_expected_row(*one) for one in expected]),
        *_referral_sheets(cases),
    ]


def _referral_sheets(cases: Iterable[Case]) -> list[SheetText]:
    """The sheet of the referrals that cases expect, where any does."""
    rows = [
        {
            "用例": str(number),
            "事项": one.asked,
            "对象": "家庭" if one.subject == HOUSEHOLD else one.subject,
            "转出单位": "、".join(sorted(one.senders)) or "无",
        }
        for number, case in enumerate(cases, start=1)
        for one in case.referrals
    ]
    columns = [_column(name) for name in ("用例", "事项", "对象", "转出单位")]
    return [SheetText(CASE_SHEETS["referrals"], columns, rows)] if rows else []


def evidence_behind(benefits: Iterable[str], law: Law) -> tuple[str, ...]:
    """The evidence that benefits read themselves, not by way of other benefits, in the order in which they do."""
    found: dict[str, None] = {}
    seen: set[str] = set()
    pending = [asked for name in benefits for version in law.definitions[name] for asked in version.asks]
    while pending:
        name = pending.pop(0)
        versions = law.definitions.get(name, ())
        if name not in seen and versions:
            seen.add(name)
            if versions[0].kind is Kind.EVIDENCE:
                found[name] = None
            elif versions[0].kind in _THROUGH:
                pending += [asked for version in versions for asked in version.asks]
    return tuple(found)


def _households(cases: Iterable[Case]) -> tuple[list[Household], list[str]]:
    """Each household once, and the id of each case's; two that differ and share an id are told apart by a number."""
    known: dict[str, Household] = {}
    ids: list[str] = []
    for case in cases:
        name, number = case.household.id, 1
        while known.get(name, evolve(case.household, id=name)) != evolve(case.household, id=name):
            number += 1
            name = f"{case.household.id}-{number}"
        known[name] = evolve(case.household, id=name)
        ids.append(name)
    return list(known.values()), ids


def _column(name: str, kind: object = str, choices: Iterable[str] = ()) -> Column:
    made = column(name, _NOTES[name], kind)
    return evolve(made, choices=tuple(choices)) if choices else made


def _case_columns(counties: Mapping[str, str]) -> list[Column]:
    county = _column("县", choices=counties.values())
    return [_column("用例"), _column("说明"), _column("日期", date), county, _column("户号")]


def _expected_columns(benefits: tuple[str, ...]) -> list[Column]:
    verdict = _column("结论", choices=[verdict.text.zh for verdict in Verdict])
    money = [_column("金额", Fen), _column("应发", Fen)]
    return [_column("用例"), _column("待遇", choices=benefits), _column("对象"), verdict, *money, _column("缺少")]


def _case_rows(cases: Iterable[Case], ids: Iterable[str], counties: Mapping[str, str]) -> Iterator[dict[str, object]]:
    for number, (case, household) in enumerate(zip(cases, ids, strict=True), start=1):
        county = None if case.county is None else counties.get(case.county, case.county)
        yield {"用例": str(number), "说明": case.sentence, "日期": case.on, "县": county, "户号": household}


def _expected_row(case: str, one: Expectation) -> dict[str, object]:
    return {
        "用例": case,
        "待遇": one.benefit,
        "对象": "家庭" if one.subject == HOUSEHOLD else one.subject,
        "结论": one.verdict.text.zh,
        "金额": one.amount,
        "应发": one.payable,
        "缺少": None if one.missing is None else "、".join(sorted(one.missing)),
    }
