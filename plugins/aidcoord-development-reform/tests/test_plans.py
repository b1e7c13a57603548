"""Plans: what is reached, what is behind, what nobody reported, and what stands in words alone."""

from datetime import date

import pytest

from aidcoord import Document, Period, Text
from aidcoord.office import Office
from aidcoord_development_reform.indicators import ratio_progress, urban_rural_ratio
from aidcoord_development_reform.options import Aim, Standing
from aidcoord_development_reform.plans import Plan, PlanItem, PlanReport, Progress, plan_progress
from aidcoord_development_reform.reforms import ReformPaper, unreviewed

_SOURCE = Document("云岭县国民经济和社会发展第十四个五年规划", note="虚构文件").whole
_PLAN = Plan(
    id="fourteenth",
    title=Text(zh="十四五规划", en="14th five-year plan"),
    period=Period(date(2021, 1, 1), date(2025, 12, 31)),
    source=_SOURCE,
)
_BEDS = PlanItem(
    id="beds",
    plan="fourteenth",
    chapter="11",
    title=Text(zh="护理床位", en="Nursing beds"),
    unit=Text(zh="张", en="beds"),
    targets={2023: 60, 2025: 100},
    holder="civil_affairs",
)
_RATIO = PlanItem(
    id="ratio",
    plan="fourteenth",
    chapter="11",
    title=Text(zh="城乡低保标准之比", en="Ratio of the dibao standards"),
    unit=Text(zh="倍", en="times"),
    targets={2025: "1.40"},
    aim=Aim.AT_MOST,
    holder="civil_affairs",
)
_WORDS = PlanItem(
    id="network",
    plan="fourteenth",
    chapter="11",
    title=Text(zh="健全供养服务网络", en="A network of support"),
    unit=Text(zh="项", en="items"),
    targets={},
    holder="civil_affairs",
)


def _beds(on: date, value: int) -> Progress:
    return Progress(item="beds", on=on, reporter="民政局", value=value)


def _progress(*reports: Progress, on: date, item: PlanItem = _BEDS) -> PlanReport:
    return plan_progress(_PLAN, [item], reports, on)


@pytest.mark.parametrize(
    ("reports", "on", "expected"),
    [
        pytest.param((), date(2023, 12, 31), Standing.NOT_YET_DUE, id="the year has not ended"),
        pytest.param((), date(2024, 1, 1), Standing.UNREPORTED, id="it has, and nobody reported"),
        pytest.param((_beds(date(2023, 12, 31), 59),), date(2024, 1, 1), Standing.BEHIND, id="one below"),
        pytest.param((_beds(date(2023, 12, 31), 60),), date(2024, 1, 1), Standing.ON_COURSE, id="just reached"),
        pytest.param((_beds(date(2023, 6, 30), 61),), date(2024, 1, 1), Standing.ON_COURSE, id="reached early"),
        pytest.param((_beds(date(2023, 12, 30), 59),), date(2024, 1, 1), Standing.UNREPORTED, id="nothing at the end"),
        pytest.param((_beds(date(2024, 2, 1), 60),), date(2024, 1, 31), Standing.UNREPORTED, id="reported later"),
        pytest.param(
            (_beds(date(2024, 3, 1), 64), _beds(date(2023, 12, 31), 50)),
            date(2024, 4, 1),
            Standing.ON_COURSE,
            id="caught up",
        ),
        pytest.param((_beds(date(2025, 12, 31), 99),), date(2026, 1, 1), Standing.BEHIND, id="the plan's own target"),
    ],
)
def test_a_target_is_due_once_its_year_has_ended(reports: tuple[Progress, ...], on: date, expected: Standing) -> None:
    """The last report up to the day is held against the last target that is due."""
    (row,) = _progress(*reports, on=on).rows

    assert row.standing is expected


def test_only_what_is_missed_or_not_reported_is_behind() -> None:
    """A missed milestone is listed, one that is reached is not."""
    assert _progress(_beds(date(2023, 12, 31), 60), on=date(2024, 6, 1)).behind == ()
    (missed,) = _progress(_beds(date(2023, 12, 31), 59), on=date(2024, 6, 1)).behind
    (silent,) = _progress(on=date(2024, 6, 1)).behind

    assert (missed.item.id, missed.due, silent.last) == ("beds", 2023, None)


@pytest.mark.parametrize(
    ("ratio", "expected"),
    [("1.39", Standing.ON_COURSE), ("1.40", Standing.ON_COURSE), ("1.41", Standing.BEHIND)],
)
def test_an_indicator_may_have_to_stay_below(ratio: str, expected: Standing) -> None:
    """At most means that just the target is enough as well."""
    report = Progress(item="ratio", on=date(2025, 12, 31), reporter="民政局", value=ratio)

    (row,) = _progress(report, on=date(2026, 1, 1), item=_RATIO).rows

    assert row.standing is expected


def test_words_are_shown_as_reported_by() -> None:
    """Nothing is compared; who said it is named."""
    said = Progress(
        item="network",
        on=date(2024, 12, 1),
        reporter="民政局",
        words=Text(zh="三个片区已联网", en="three districts are linked"),
    )

    report = _progress(said, on=date(2026, 1, 1), item=_WORDS)

    assert report.behind == ()
    assert report.rows[0].text.zh == "健全供养服务网络：文字目标，据民政局2024-12-01报告：三个片区已联网"
    assert report.rows[0].text.en == (
        "A network of support: in words, as reported by 民政局 on 2024-12-01: three districts are linked"
    )


def test_words_do_not_stand_in_for_a_number() -> None:
    """The last number counts, also where words came after it."""
    words = Progress(item="beds", on=date(2024, 5, 1), reporter="民政局", words=Text(zh="在建", en="being built"))

    (row,) = _progress(words, _beds(date(2023, 12, 31), 59), on=date(2024, 6, 1)).rows

    assert row.standing is Standing.BEHIND
    assert row.text.zh == "护理床位：滞后，2023年目标不低于60张，据民政局2023-12-31报告：59张"
    assert row.text.en == (
        "Nursing beds: behind, target of 2023 at least 60 beds, as reported by 民政局 on 2023-12-31: 59 beds"
    )


def test_a_plan_that_says_nothing_leaves_the_duty_open() -> None:
    """Items of other plans do not count."""
    other = Plan(id="thirteenth", title=_PLAN.title, period=_PLAN.period, source=_SOURCE)

    assert plan_progress(other, [_BEDS], [], date(2026, 1, 1)).is_open
    assert not _progress(on=date(2026, 1, 1)).is_open


def test_indicators_are_exact() -> None:
    """Floats are refused, and so is a report that says nothing."""
    with pytest.raises(TypeError, match="float"):
        Progress(item="ratio", on=date(2025, 12, 31), reporter="民政局", value=1.4)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="says nothing"):
        Progress(item="ratio", on=date(2025, 12, 31), reporter="民政局")


def test_the_ratio_of_the_standards_comes_from_the_parameters() -> None:
    """It needs a county that has set both; what it is then stands against the plan like any report."""
    on = date(2025, 12, 31)
    desk = Office.open("yunling").desk(on)

    found = ratio_progress("ratio", desk, on)

    assert urban_rural_ratio(desk, date(1990, 1, 1)) is None
    assert ratio_progress("ratio", desk, date(1990, 1, 1)) is None
    assert found is not None
    (row,) = _progress(found, on=date(2026, 1, 1), item=_RATIO).rows
    assert row.last == found
    assert row.standing in {Standing.ON_COURSE, Standing.BEHIND}


def test_papers_nobody_looked_at_are_listed() -> None:
    """Reviewed ones are not, whether or not they cover assistance; before the review they were open."""
    title = Text(zh="收入分配制度改革方案", en="Plan to reform the distribution of income")
    issued = date(2026, 1, 5)
    new = ReformPaper(id="new", title=title, issued_on=issued)
    none = ReformPaper(id="none", title=title, issued_on=issued, reviewed_on=date(2026, 2, 1))
    some = ReformPaper(id="some", title=title, issued_on=issued, reviewed_on=date(2026, 2, 1), covers="3")

    assert unreviewed([new, none, some], date(2026, 2, 1)) == (new,)
    assert unreviewed([some, none, new], date(2026, 1, 31)) == (new, none, some)
    assert unreviewed([new], date(2026, 1, 4)) == ()
    with pytest.raises(ValueError, match="when that was reviewed"):
        ReformPaper(id="x", title=title, issued_on=issued, covers="3")
