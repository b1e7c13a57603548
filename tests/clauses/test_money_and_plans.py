"""Clauses of development and reform, finance, human resources, health and price that their commands carry."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, Final

import pytest

from aidcoord_development_reform.price_link import require_activation

Run = Callable[..., Any]
Write = Callable[..., str]

PLAN: Final = "examples/plans/fourteenth.yaml"
PERSON: Final = """household: YL-391{0}
township: "990101101"
residence: rural
members:
  - {{ id: p{0}, relation: applicant, born: 1950-01-01, sex: female, wages: 0, business_income: 0, can_eat: false,
      can_dress: false, can_get_up: false, can_use_toilet: false, can_walk_indoors: false, can_bathe: false,
      wishes_for_institution: true }}
savings: 0
vehicles: 0
dwellings: 1
"""
HOME: Final = """机构:
  - { 编号: home, 名称: 敬老院, 英文名称: Home, 乡镇: "990101101", 开办日期: 2010-01-01,
      床位: { 完全丧失生活自理能力: 1 } }
"""
BILLS: Final = """patient: li_ming
residence: rural
insurance: residents
identities:
  - {{ aid_class: dibao, starts: {0}, ends: 2026-12-31 }}
bills:
  - {{ id: A1, day: 2026-03-05, kind: inpatient, hospital: secondary, total: 60000.00, out_of_scope: 4000.00,
      class_b_part: 2000.00, is_properly_referred: yes }}
{1}"""
AGAIN: Final = """  - { id: A1, day: 2026-03-05, kind: inpatient, hospital: secondary, total: 60000.00,
      out_of_scope: 4000.00, class_b_part: 2000.00, is_properly_referred: yes }
"""
SECOND: Final = AGAIN.replace("A1, day: 2026-03-05", "A2, day: 2026-04-05")


def bears(aidcoord: Run, path: str, bill: str = "A1") -> dict[str, Decimal]:
    """Who bears how much of a bill."""
    rows = aidcoord("settle", path, "--json").rows(f"li_ming/{bill}", "layer", "amount")
    return {layer: Decimal(amount) for layer, amount in rows}


def test_drc01_a_plan_holds_figures_and_words_apart(aidcoord: Run) -> None:
    """The ratio of the standards is filled from the parameters, a target in words shows who reported it."""
    result = aidcoord("development-reform", "plan", PLAN, "--json")

    (table,) = result.json["tables"].values()
    rows = {row["item"]["en"]: row for row in table["rows"]}
    assert rows["Urban over rural dibao standard"]["reported"]["zh"] == "由系统计算 2025-12-31"
    assert rows["A network of support"]["standing"] == "in_words"
    assert rows["A network of support"]["reported"]["zh"] == "县民政局 2024-12-01"


def test_drc01_a_plan_without_an_entry_leaves_the_duty_open(aidcoord: Run, write: Write) -> None:
    """It is said, and not passed over."""
    empty = write("title: 甲\nstarts: 2021-01-01\nends: 2025-12-31\nsource: { document: 甲 }\nitems: []")

    result = aidcoord("development-reform", "plan", empty)

    assert (result.code, result.err) == (0, "")
    assert result.out.splitlines()[-1] == "甲 says nothing about assistance: still to be done"


def test_drc03_each_month_is_on_record_started_or_not(aidcoord: Run) -> None:
    """At the trigger it starts, below it not; what was not started may not be paid."""
    record = ("development-reform", "price-link", "examples/plans/price_link.yaml", "--on", "2026-11-20")

    months = aidcoord(*record, "--json").rows("months", "month", "is_started")
    refused = aidcoord(*record, "--month", "2026-10")

    assert months == [("2026-08", True), ("2026-10", False)]
    assert (refused.code, refused.out) == (2, "")
    assert "aid was not started for 2026-10" in refused.err


def test_drc03_a_payment_without_a_record_is_refused() -> None:
    """Of a month that nobody held against its trigger nothing is paid."""
    with pytest.raises(ValueError, match="2026-09"):
        require_activation((), date(2026, 9, 1))


def test_drc04_beds_are_held_against_need_by_grade(aidcoord: Run, write: Write) -> None:
    """One bed and two who are fully dependent and wait leave a gap of one in that grade."""
    people = [write(PERSON.format(number), f"{number}.yaml") for number in (1, 2)]

    result = aidcoord("development-reform", "capacity", *people, "--institutions", write(HOME, "home.yaml"), "--json")

    gaps = dict(result.rows("county", "grade", "gap"))
    assert gaps == {"self_caring": 0, "partly_dependent": 0, "fully_dependent": 1}


def test_drc04_a_missed_milestone_is_listed(aidcoord: Run) -> None:
    """Fewer beds than planned for a year that has ended are behind."""
    rows = aidcoord("development-reform", "plan", PLAN, "--json").json["tables"].values()

    (table,) = rows
    assert [(row["item"]["en"], row["due"]) for row in table["rows"] if row["standing"] == "behind"] == [
        ("Beds for people on tekun", "2025")
    ]


def test_fin07_a_round_that_differs_by_a_fen_does_not_close(aidcoord: Run, write: Write) -> None:
    """Lists that make the total are shown, others refused with the difference."""
    closes = write("total: 10\nlists: [{ agency: 甲, persons: 1, amount: 10 }]", "closes.yaml")
    differs = write("total: 10\nlists: [{ agency: 甲, persons: 1, amount: 9.99 }]", "differs.yaml")

    assert aidcoord("finance", "lists", closes).code == 0
    refused = aidcoord("finance", "lists", differs)
    assert (refused.code, refused.out) == (2, "")
    assert "a difference of -0.01" in refused.err


def test_fnd02_input_only_rises(aidcoord: Run, write: Write) -> None:
    """As much as the year before passes, a fen less does not."""
    same = write("years: [{ year: 2025, amount: 100 }, { year: 2026, amount: 100 }]", "same.yaml")
    less = write("years: [{ year: 2025, amount: 100 }, { year: 2026, amount: 99.99 }]", "less.yaml")

    assert aidcoord("finance", "input-plan", same).code == 0
    assert "Input falls from 100.00 in 2025 to 99.99 yuan in 2026" in aidcoord("finance", "input-plan", less).err


def test_hrs08_a_bill_sent_twice_is_paid_once(aidcoord: Run, write: Write) -> None:
    """The second is refused; taken back and sent again it comes to the same."""
    once = bears(aidcoord, write(BILLS.format("2026-01-01", ""), "once.yaml"))

    twice = aidcoord("settle", write(BILLS.format("2026-01-01", AGAIN), "twice.yaml"))
    again = bears(aidcoord, write(BILLS.format("2026-01-01", "  - { void: A1 }\n" + AGAIN), "again.yaml"))

    assert (twice.code, twice.out) == (2, "")
    assert "A1" in twice.err
    assert again == once


def test_hrs08_an_identity_that_began_later_is_not_used(aidcoord: Run, write: Write) -> None:
    """Aid begins with the identity, and not the day before."""
    on_the_day = bears(aidcoord, write(BILLS.format("2026-03-05", ""), "on.yaml"))
    day_after = bears(aidcoord, write(BILLS.format("2026-03-06", ""), "after.yaml"))

    assert on_the_day["aid"] > 0
    assert day_after.get("aid", Decimal(0)) == 0


def test_hea05_all_layers_and_the_patient_make_the_bill(aidcoord: Run, write: Write) -> None:
    """To the fen, none below nothing; the second stay meets no threshold of the year again."""
    path = write(BILLS.format("2026-01-01", SECOND))
    first, second = bears(aidcoord, path), bears(aidcoord, path, "A2")

    assert sum(first.values()) == sum(second.values()) == Decimal("60000.00")
    assert min(*first.values(), *second.values()) >= 0
    assert second["catastrophic"] > first["catastrophic"]


def test_hea10_the_patient_pays_only_the_own_share(aidcoord: Run, write: Write) -> None:
    """The payers owe the rest; a bill that comes late ends in the same year."""
    settled = bears(aidcoord, write(BILLS.format("2026-01-01", ""), "one.yaml"))
    in_order = bears(aidcoord, write(BILLS.format("2026-01-01", SECOND), "in_order.yaml"), "A2")
    head, _, bills = BILLS.format("2026-01-01", "").partition("bills:\n")
    late = bears(aidcoord, write(f"{head}bills:\n{SECOND}{bills}", "late.yaml"), "A2")

    assert settled["self"] == Decimal("60000.00") - sum(part for layer, part in settled.items() if layer != "self")
    assert settled["self"] == Decimal("6307.44")
    assert late == in_order


def test_prc01_each_month_stands_alone(aidcoord: Run) -> None:
    """A month below its lines pays nothing between two that pay."""
    months = aidcoord("price", "months", "--first", "2026-07", "--last", "2026-10", "--json")
    paid = aidcoord("price", "run", "examples/households/YL-0001.yaml", "--month", "2026-10", "--json")

    assert months.rows("months", "month", "is_started") == [
        ("2026-07", False),
        ("2026-08", True),
        ("2026-09", True),
        ("2026-10", False),
    ]
    assert paid.json["tables"]["payers"]["totals"]["persons"] == 0
