"""Commands of education, the disabled persons' federation, justice, and development and reform."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

Run = Callable[..., Any]
Write = Callable[..., str]

CARDS: Final = ("examples/cards/card_expiring.yaml", "examples/cards/card_renewed.yaml")
ON_CARDS: Final = ("--on", "2026-08-20", "--json")
PLAN: Final = "examples/plans/fourteenth.yaml"
INSTITUTIONS: Final = ("--institutions", "examples/plans/institutions.yaml")
CHOOSING: Final = """
household: YL-3902
township: "990101107"
residence: rural
members:
  - { id: qin_lan, relation: applicant, born: 1950-01-01, sex: female, wages: 0, business_income: 0, can_eat: true,
      can_dress: true, can_get_up: true, can_use_toilet: true, can_walk_indoors: true, can_bathe: true,
      wishes_for_institution: true }
savings: 0
vehicles: 0
dwellings: 1
"""


def everybody() -> list[str]:
    """The example households."""
    return sorted(str(path) for path in Path("examples/households").iterdir())


def test_aided_pupils_are_listed_by_school(aidcoord: Run, write: Write) -> None:
    """Each benefit has a row, each school a table, and pupils are counted once."""
    text = Path("examples/households/YL-0001.yaml").read_text(encoding="utf-8")
    lines = text.splitlines()
    at = next(index for index, line in enumerate(lines) if "zhao_lei" in line)
    indent = " " * (len(lines[at]) - len(lines[at].lstrip("- ")))
    lines.insert(at + 1, f"{indent}school_code: 3190001")
    here = write("\n".join(lines), "YL-0001.yaml")

    result = aidcoord("education-sports", "pupils", here, *everybody()[1:3], "--json")

    assert result.json["title"] == {"zh": "受资助学生名单 · 2026年秋季学期", "en": "Aided pupils · autumn term 2026"}
    assert result.rows("schools", "school", "pupils", "rows") == [
        ("3190001", 1, 2),
        ({"zh": "未登记学校", "en": "no school recorded"}, 2, 3),
    ]
    assert result.rows("3190001", "household", "pupil", "stage", "amount") == [
        ("YL-0001", "zhao_lei", "primary", None),
        ("YL-0001", "zhao_lei", "primary", "312.50"),
    ]
    assert result.json["tables"]["schools"]["totals"]["pupils"] == 3


def test_pupils_of_whom_something_is_unknown_are_told_apart(aidcoord: Run, write: Write) -> None:
    """With what is missing; no name is shown."""
    text = Path("examples/households/YL-0002.yaml").read_text(encoding="utf-8")
    unknown = write("\n".join(line for line in text.splitlines() if "货币财产" not in line and "存款" not in line))

    result = aidcoord("education-sports", "pupils", unknown, "--json")

    assert result.rows("undetermined", "household", "pupil", "missing")[0][:2] == ("YL-0002", "丙")
    assert "姓名" in text
    names = [line.partition("姓名:")[2].partition(",")[0].strip() for line in text.splitlines() if "姓名" in line]
    assert not [name for name in names if name in result.out]


def test_what_is_paid_afterwards_is_listed(aidcoord: Run) -> None:
    """Of the months without a card the last three, for either subsidy."""
    result = aidcoord("disabled-federation", "back-pay", *CARDS, *ON_CARDS)

    assert result.rows("owed", "household", "member", "months", "amount") == [
        ("YL-0101", "wei_xia", 3, "315.00"),
        ("YL-0101", "wei_xia", 3, "360.00"),
    ]
    assert result.json["tables"]["owed"]["totals"]["amount"] == "675.00"


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param("2025-12-01", [], id="too early to remind"),
        pytest.param("2026-08-20", [("ma_jun", "2026-09-09", 20, True)], id="within the reminder"),
        pytest.param("2026-09-10", [("ma_jun", "2026-09-09", -1, False)], id="expired"),
    ],
)
def test_cards_that_expire_are_listed(aidcoord: Run, on: str, expected: list[tuple[Any, ...]]) -> None:
    """With how many days are left."""
    result = aidcoord("disabled-federation", "expiring", CARDS[0], "--on", on, "--json")

    assert result.rows("cards", "member", "card_to", "days_left", "remind") == expected


def test_running_steps_of_legal_aid_are_listed(aidcoord: Run) -> None:
    """The most urgent first; the seventh day is in time, the eighth is not."""
    result = aidcoord("justice", "days", *CARDS, *ON_CARDS)

    assert result.rows("steps", "member", "stage", "since", "due", "days_left", "is_overdue") == [
        ("wei_guang", "applied", "2026-08-12", "2026-08-19", -1, True),
        ("ma_jun", "granted", "2026-08-19", "2026-08-22", 2, False),
    ]
    assert result.json["notes"] == [{"zh": "在办2件，逾期1件", "en": "2 running, 1 of them overdue"}]


def test_a_step_whose_day_nobody_recorded_is_unknown(aidcoord: Run, write: Write) -> None:
    """It is listed all the same."""
    text = Path(CARDS[1]).read_text(encoding="utf-8").replace(", legal_aid_stage_on: 2026-08-12", "")

    result = aidcoord("justice", "days", write(text), *ON_CARDS)

    unknown = {"zh": "未知", "en": "not known"}
    assert result.rows("steps", "since", "due", "is_overdue") == [(unknown, unknown, unknown)]


def test_a_plan_shows_what_is_behind(aidcoord: Run) -> None:
    """An indicator that the law says needs no report; what nobody reported is told."""
    result = aidcoord("development-reform", "plan", PLAN, "--json")

    (table,) = result.json["tables"].values()
    assert [
        (row["item"]["en"], row["standing"], row["due"], row["reported"] and row["reported"]["en"])
        for row in table["rows"]
    ] == [
        ("Beds for people on tekun", "behind", "2025", "县民政局 2025-12-31"),
        ("Urban over rural dibao standard", "on_course", "2025", "aidcoord 2025-12-31"),
        ("Dangerous houses rebuilt", "unreported", "2024", None),
        ("A network of support", "in_words", None, "县民政局 2024-12-01"),
    ]
    assert table["title"]["en"].startswith("Yunling's 14th five-year plan · 2 behind or not reported")


def test_a_plan_is_shown_as_of_the_day(aidcoord: Run) -> None:
    """Just the target is enough, and a year that has not ended is not due."""
    result = aidcoord("development-reform", "plan", PLAN, "--on", "2024-06-30", "--json")

    (table,) = result.json["tables"].values()
    assert [row["standing"] for row in table["rows"]] == ["on_course", "not_yet_due", "not_yet_due", "in_words"]


def test_beds_are_held_against_need(aidcoord: Run, write: Write) -> None:
    """Somebody who asks for a place waits for one; a home that is closed has no beds."""
    result = aidcoord("development-reform", "capacity", write(CHOOSING), *INSTITUTIONS, "--json")

    rows = result.rows("townships", "township", "grade", "beds", "waiting", "gap")
    assert [(row[0]["en"], *row[1:]) for row in rows if row[3]] == [("Songping Township", "self_caring", 0, 1, 1)]
    assert result.rows("county", "grade", "beds", "waiting", "gap")[0] == ("self_caring", 60, 1, 0)


def test_who_cannot_be_counted_is_told(aidcoord: Run, write: Write) -> None:
    """As long as the abilities are not rated, nobody knows which bed is needed."""
    unrated = write(CHOOSING.replace("can_eat: true,", "").replace("can_bathe: true,", ""))

    result = aidcoord("development-reform", "capacity", unrated, *INSTITUTIONS, "--json")

    assert [row[0] for row in result.rows("unknown", "member")] == ["qin_lan"]


def test_the_price_links_record(aidcoord: Run) -> None:
    """Rises over the year before against the trigger; decisions after the day are left out."""
    record = ("development-reform", "price-link", "examples/plans/price_link.yaml")

    before = aidcoord(*record, "--json")
    after = aidcoord(*record, "--on", "2026-11-20", "--json")
    started = aidcoord(*record, "--month", "2026-08", "--json")
    refused = aidcoord(*record, "--month", "2026-10", "--on", "2026-11-20")

    assert before.rows("months", "month") == [("2026-08",)]
    assert after.rows("months", "month", "cpi", "food", "is_started") == [
        ("2026-08", "3.4", "6", True),
        ("2026-10", "2.3", "3.6", False),
    ]
    assert started.json["notes"][0]["en"] == "Aid was started for 2026-08 on 2026-09-16 and may be paid"
    assert (refused.code, refused.out) == (2, "")
    assert "price_link.yaml:3:3: aid was not started for 2026-10: both indices are below the trigger" in refused.err


def test_papers_that_nobody_reviewed(aidcoord: Run) -> None:
    """The oldest first."""
    result = aidcoord("development-reform", "reforms", "examples/plans/reforms.yaml", "--json")

    assert result.rows("papers", "id", "days") == [("health", 176), ("hukou", 78)]


@pytest.mark.parametrize(
    ("command", "text", "fault"),
    [
        pytest.param(
            "plan",
            "title: 甲\nstarts: 2021-01-01\nends: 2020-01-01\nsource: { document: 甲 }\nitems: []",
            "3:7: the plan ends before it starts [$.ends]",
            id="a plan that ends before it starts",
        ),
        pytest.param(
            "plan",
            "title: 甲\nstarts: 2021-01-01\nends: 2025-12-31\nsource: { document: 甲 }\nitems:\n"
            "- { id: a, title: 乙, chapter: 1, holder: finance, targets: { 2026: 3 } }",
            "6:60: 2026 is no year of the plan [$.items[0].targets]",
            id="a target outside the plan",
        ),
        pytest.param(
            "plan",
            "title: 甲\nstarts: 2021-01-01\nends: 2025-12-31\nsource: { document: 甲 }\nitems:\n"
            "- { id: a, title: 乙, chapter: 1, holder: finance, targets: { 2025: 1e3 } }",
            "6:68: '1e3' is a floating-point number, which is never an exact number",
            id="a float",
        ),
        pytest.param(
            "plan",
            "title: 甲\nstarts: 2021-01-01\nends: 2025-12-31\nsource: { document: 甲 }\nitems:\n"
            "- { id: a, title: 乙, chapter: 1, holder: finance, reports: [{ on: 2024-01-01, reporter: 丙 }] }",
            "6:61: the report says nothing [$.items[0].reports[0]] Give a value or words.",
            id="a report that says nothing",
        ),
        pytest.param(
            "reforms",
            "papers: [{ id: a, title: 甲, issued_on: 2026-01-01, covers: 第七条 }]",
            "1:60: it says where it covers assistance, but not when that was reviewed [$.papers[0].covers]",
            id="a passage without a review",
        ),
        pytest.param(
            "price-link",
            "activations:\n- { month: 2026-08, cpi: 103, food: 103, post: 乙, on: 2026-08-31,\n"
            "    source: { document: 甲 }, trigger: { cpi: 3.5, food: 6, source: { document: 丙 } } }",
            "2:55: the indices of 2026-08 are out after the month, not by 2026-08-31 [$.activations[0].on]",
            id="a decision before the month is over",
        ),
    ],
)
def test_files_at_fault_are_refused(aidcoord: Run, write: Write, command: str, text: str, fault: str) -> None:
    """With the place of what is wrong."""
    path = write(text)

    result = aidcoord("development-reform", command, path)

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"{path}:{fault}")


def test_institutions_at_fault_are_refused(aidcoord: Run, write: Write) -> None:
    """All faults of the register at once."""
    register = write("""
        institutions:
          - { id: a, title: 甲, township: "990101101", opened: 2020-01-01, closed: 2019-01-01, places: {} }
          - { id: a, title: 乙, township: "990101101", opened: 2020-01-01, places: { self_caring: -1 } }
    """)

    result = aidcoord("development-reform", "capacity", write(CHOOSING, "home.yaml"), "--institutions", register)

    assert (result.code, result.out) == (2, "")
    assert [line.partition(": ")[2].partition(" [")[0] for line in result.err.splitlines()] == [
        "it is closed before it opens",
        "there cannot be fewer beds than none",
    ]
