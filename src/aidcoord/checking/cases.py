"""Checks of case files: enough of them, sound, each benefit granted and refused, both sides of each change of law."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from attrs import frozen

from aidcoord.checking.checks import Area, Severity, Trouble, check, trouble
from aidcoord.checking.subjects import Subject
from aidcoord.errors import AidcoordError, CaseFileError, Fault, Place
from aidcoord.model.texts import Text
from aidcoord.rules.loading.definitions import Definition, Kind
from aidcoord.rules.loading.laws import Law
from aidcoord.rules.results.determinations import Verdict
from aidcoord.testing.cases import Case
from aidcoord.testing.checking import check as compare

LEAST: Final = 12
_LEAST_SENTENCE: Final = 6
"""Signs of a sentence: less is a number or a word."""


@frozen
class _Read:
    """The cases of a plugin, and what keeps the others from being read."""

    cases: tuple[Case, ...]
    faults: tuple[Fault, ...]


def _read(subject: Subject) -> _Read:
    project = subject.need_project()
    subject.need_law()
    cases: list[Case] = []
    faults: list[Fault] = []
    for path in project.case_files:
        try:
            cases += subject.scene.read_cases(path)
        except CaseFileError as error:
            faults += error.faults
    return _Read(tuple(cases), tuple(faults))


@check(
    "cases-present",
    Severity.WARNING,
    Area.CASES,
    title=Text(zh="至少十二个用例", en="There are at least twelve cases"),
    advice=Text(
        zh="在 tests/cases/<待遇>/ 下按户写用例，不必会编程。",
        en="Write households with their results below tests/cases/<benefit>/; nobody has to code for it.",
    ),
)
def cases_present(subject: Subject) -> Iterator[Trouble]:
    """Projects with fewer cases than twelve; a county that amends and offers nothing of its own needs none."""
    if any(subject.benefits):
        count = len(_read(subject).cases)
        if count < LEAST:
            place = Place(str(subject.need_project().root / "tests" / "cases"), 1)
            yield trouble(f"只有{count}个用例。", f"There are {count} cases.", place)


@check(
    "cases-read",
    Severity.FAULT,
    Area.CASES,
    title=Text(zh="用例文件可以读取，每例一句说明", en="Case files can be read, and each case is a sentence"),
    advice=Text(zh="按所示位置改正。", en="Mend what is named."),
)
def cases_read(subject: Subject) -> Iterator[Trouble]:
    """Faults of case files, and cases whose sentence is only a word or a number."""
    found = _read(subject)
    for fault in found.faults:
        advice = Text(zh=f"提示原文：{fault.suggestion}", en=fault.suggestion) if fault.suggestion else None
        text = Text(zh=f"用例文件有误：{fault.message}", en=fault.message)
        yield Trouble(text=text, place=fault.place, advice=advice)
    for case in found.cases:
        signs = sum(2 if "一" <= sign <= "鿿" else 1 for sign in case.sentence)
        if signs < _LEAST_SENTENCE:
            zh, en = f"“{case.sentence}”不是一句话。", f"'{case.sentence}' is no sentence."
            yield trouble(zh, en, case.place)


@check(
    "cases-pass",
    Severity.FAULT,
    Area.CASES,
    title=Text(zh="用例结果相符", en="Cases come out as they say"),
    advice=Text(
        zh="改正规则，或改正用例；`pytest` 会说明原因。",
        en="Correct the rule or the case; `pytest` shows the reasons.",
    ),
    slow=True,
)
def cases_pass(subject: Subject) -> Iterator[Trouble]:
    """Cases of which something else comes out than is expected."""
    rulebook = subject.need_law()
    for case in _read(subject).cases:
        try:
            outcomes = compare(case, rulebook, subject.scene.settled.healthy)
        except AidcoordError as error:
            yield trouble(f"“{case.sentence}”：无法核定（{error}）", f"'{case.sentence}': {error}", case.place)
            continue
        for one in outcomes:
            if not one.agrees:
                about = one.about
                zh = f"“{case.sentence}”：{about}应为{one.expected}，实为{one.actual}。"
                en = f"'{case.sentence}': {about} is expected {one.expected} and comes out {one.actual}."
                yield trouble(zh, en, case.place, about)


@check(
    "cases-verdicts",
    Severity.WARNING,
    Area.CASES,
    title=Text(zh="每项待遇都有符合和不符合的用例", en="Each benefit has an eligible and an ineligible case"),
    advice=Text(
        zh="各补一例：刚好符合，和差一点而不符合。",
        en="Add one that just meets the conditions, and one that misses them by little.",
    ),
)
def cases_verdicts(subject: Subject) -> Iterator[Trouble]:
    """Benefits that no case expects to be granted, or that no case expects to be refused."""
    found: dict[str, set[Verdict]] = {}
    for case in _read(subject).cases:
        for one in case.expected:
            found.setdefault(one.benefit, set()).add(one.verdict)
    for name, benefit in dict(subject.benefits).items():
        seen = found.get(name, set())
        if Verdict.ELIGIBLE not in seen:
            yield trouble(f"{name}没有符合条件的用例。", f"No case is eligible for {name}.", benefit.place, name)
        if not seen & {Verdict.INELIGIBLE, Verdict.NOT_APPLICABLE}:
            yield trouble(f"{name}没有不符合条件的用例。", f"No case is ineligible for {name}.", benefit.place, name)


@check(
    "cases-boundaries",
    Severity.WARNING,
    Area.CASES,
    title=Text(zh="法规变动前后各有用例", en="Each change of a rule has a case on either side"),
    advice=Text(
        zh="旧规则的最后一天写一例，新规则的第一天写一例。",
        en="Write one for the last old day, and one for the first new day.",
    ),
)
def cases_boundaries(subject: Subject) -> Iterator[Trouble]:
    """Rules and benefits of which one version follows another without a case on the last old and the first new day."""
    days = {(one.benefit, case.on) for case in _read(subject).cases for one in case.expected}
    told = set()
    for _, law in subject.laws():
        for name, versions in subject.own(law).items():
            for first in _seams(versions):
                reached = law.benefits_reached(name)
                sides = {first - timedelta(days=1): ("旧", "last old"), first: ("新", "first new")}
                for on, (zh_side, en_side) in sides.items():
                    if (name, on) not in told and not any((benefit, on) in days for benefit in reached):
                        told.add((name, on))
                        zh = f"{name}自{first}变动，{zh_side}规则的{on}没有用例。"
                        en = f"{name} changes on {first}, and the {en_side} day, {on}, has no case."
                        yield trouble(zh, en, _place(law, name, first), name)


def _seams(versions: tuple[Definition, ...]) -> Iterator[date]:
    """The first days of versions that follow another at once; what a county amends is the county's to show."""
    kinds = {Kind.RULE, Kind.AGGREGATE, Kind.BENEFIT}
    plain = [one for one in versions if one.kind in kinds and one.amended_by is None]
    for earlier in plain:
        if earlier.period.ends is not None:
            day = earlier.period.ends + timedelta(days=1)
            if any(later.period.starts == day for later in plain):
                yield day


def _place(law: Law, name: str, on: date) -> Place | None:
    return next((one.place for one in law.definitions[name] if on in one.period), None)
