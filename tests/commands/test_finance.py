"""`aidcoord finance …`: what finance reckons about money as a whole."""

from collections.abc import Callable
from typing import Any, Final

import pytest

Run = Callable[..., Any]
Write = Callable[..., str]

HOUSEHOLDS: Final = tuple(f"examples/households/YL-{number:04}.yaml" for number in range(1, 6))
DIBAO: Final = "civil_affairs__dibao_standard_month"
LEVELS: Final = ("central", "province", "city", "county")


def test_payers_name_the_money_of_every_benefit(aidcoord: Run) -> None:
    """Shares of the budget as the county gives them; a fund pays alone; who has no payer on record is told so."""
    rows = {
        row[0]: row[1:] for row in aidcoord("finance", "payers", "--json").rows("shares", "name", "account", *LEVELS)
    }

    assert rows["civil_affairs__dibao"] == ("budget", "78", "14", "0", "8")
    assert rows["price__unemployment_price_aid"] == ("unemployment_fund", None, None, None, None)
    assert rows["yunling__winter_heating"][0] == {"zh": "没有记录由谁负担", "en": "no payer on record"}
    assert "justice__legal_aid" not in rows


def test_payers_are_unknown_where_the_county_is_silent(aidcoord: Run) -> None:
    """Unknown is not nothing."""
    rows = dict(aidcoord("finance", "payers", "--on", "2015-12-31", "--json").rows("shares", "name", "central"))

    assert rows["civil_affairs__dibao"] == {"zh": "未知", "en": "not known"}


def test_payers_split_what_is_due_to_households(aidcoord: Run) -> None:
    """The parts make the whole of each benefit, and the totals those of all."""
    result = aidcoord("finance", "payers", *HOUSEHOLDS[:2], "--json")

    table = result.json["tables"]["amounts"]
    dibao = next(row for row in table["rows"] if row["benefit"]["en"] == "Dibao")
    assert [dibao[name] for name in ("cases", "amount_year", *LEVELS, "fund")] == [
        *(1, "10512.00", "8199.36", "1471.68", "0.00", "840.96", None)
    ]
    fen = [[round(float(row[name]) * 100) for name in (*LEVELS, "amount_year")] for row in table["rows"]]
    assert all(sum(parts) == whole for *parts, whole in fen)
    assert table["totals"]["amount_year"] == f"{sum(whole for *_, whole in fen) / 100:.2f}"


def test_payers_tell_the_central_share_of_2020(aidcoord: Run) -> None:
    """From March to June 2020, and not after."""
    told = [aidcoord("finance", "payers", "--on", on, "--json").json["notes"] for on in ("2020-06-30", "2020-07-01")]

    assert "东部30%、中部60%、西部80%" in told[0][0]["zh"]
    assert told[1] == []


def test_adjustments_count_who_gains(aidcoord: Run) -> None:
    """A higher standard costs more and takes from nobody; what is undetermined is counted apart."""
    result = aidcoord(
        *("finance", "adjustments", *HOUSEHOLDS, "--parameter", DIBAO, "--to", "800", "--cell", "农村"),
        *("--benefit", "civil_affairs__dibao", "--json"),
    )

    found = {row["what"]["en"]: row["value"] for row in result.json["tables"]["proposal"]["rows"]}
    assert (found["standard now"], found["standard proposed"]) == ("560.00", "800.00")
    assert found["households looked at"] == 5
    assert found["of them losing"] == 0
    assert found["of them gaining"] == found["households with another amount"] > 0
    more = float(found["cost of a year afterwards"]) - float(found["cost of a year now"])
    assert float(found["more in a year"]) == more > 0


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        pytest.param(("--parameter", "civil_affairs__dibao_standart_month"), f"Did you mean '{DIBAO}'?", id="a name"),
        pytest.param(("--parameter", DIBAO), "goes by residence; give --cell 1 times, not 0", id="no cell"),
        pytest.param(("--parameter", DIBAO, "--cell", "rurl"), "'rurl' is none of: urban", id="no such cell"),
        pytest.param(
            ("--parameter", DIBAO, "--cell", "rural", "--benefit", "civil_affairs__dibo"),
            "There is no benefit 'civil_affairs__dibo'",
            id="no benefit",
        ),
        pytest.param(
            ("--parameter", "finance__payment_last_day"), "has no amount of money on 2026-11-01", id="no money"
        ),
    ],
)
def test_adjustments_that_cannot_be_reckoned_are_refused(aidcoord: Run, arguments: tuple[str, ...], fault: str) -> None:
    """What is wrong is named."""
    result = aidcoord("finance", "adjustments", HOUSEHOLDS[0], "--to", "800", *arguments)

    assert (result.code, result.out) == (2, "")
    assert fault in result.err


def test_a_pool_is_allocated_to_the_last_fen(aidcoord: Run) -> None:
    """By the county's weights, with the day for issuing."""
    result = aidcoord("finance", "allocate", "examples/finance/pool.yaml", "--json")

    assert result.rows("places", "place", "amount") == [
        ("清溪镇", "380535.54"),
        ("石桥乡", "351842.75"),
        ("白岭乡", "267621.71"),
    ]
    assert result.json["tables"]["places"]["totals"]["amount"] == "1000000.00"
    assert [row[1] for row in result.rows("weights", "what", "rate")] == ["55", "20", "10", "15"]
    assert result.json["notes"][0]["en"] == "To be issued within 90 days of approval, by 2026-05-21"


def test_a_file_may_give_its_own_weights(aidcoord: Run, write: Write) -> None:
    """Where one factor is the whole, only it counts."""
    path = write("""
        资金总额: 100.00
        权重: { 救助需求任务量: 100 }
        各地区:
          - { 地区: 甲, 因素: { 救助需求任务量: 1 } }
          - { 地区: 乙, 因素: { 救助需求任务量: 2 } }
    """)

    assert aidcoord("finance", "allocate", path, "--json").rows("places", "place", "amount") == [
        ("甲", "33.33"),
        ("乙", "66.67"),
    ]


def test_scores_are_graded_bounds_included(aidcoord: Run) -> None:
    """Ninety is excellent, a hundredth less is not."""
    result = aidcoord("finance", "evaluate", "examples/finance/evaluation.yaml", "--json")

    assert result.rows("places", "place", "total", "grade") == [
        ("清溪镇", "90.00", "excellent"),
        ("石桥乡", "89.99", "good"),
        ("白岭乡", "59.99", "fail"),
    ]


def test_input_is_rewarded_by_grade(aidcoord: Run) -> None:
    """Whoever failed has nothing."""
    result = aidcoord("finance", "reward", "examples/finance/reward.yaml", "--json")

    assert [row[1] for row in result.rows("places", "place", "amount")] == ["14400.00", "12000.00", "0.00"]


def test_a_plan_that_rises_is_shown(aidcoord: Run) -> None:
    """With how much more each year has."""
    result = aidcoord("finance", "input-plan", "examples/finance/input_plan.yaml", "--json")

    assert result.rows("years", "year", "more") == [("2024", None), ("2025", "0.00"), ("2026", "450000.00")]


def test_lists_that_make_the_total_are_shown(aidcoord: Run) -> None:
    """With everybody on them."""
    result = aidcoord("finance", "lists", "examples/finance/lists.yaml", "--json")

    assert result.json["tables"]["lists"]["totals"] == {
        "agency": {"zh": "合计", "en": "in all"},
        "persons": 910,
        "amount": "45500.00",
    }


@pytest.mark.parametrize(
    ("command", "text", "faults"),
    [
        pytest.param(
            "input-plan",
            "years:\n- { year: 2025, amount: 100 }\n- { year: 2027, amount: 98 }\n- { year: 2026, amount: 99 }",
            "3:25: Input falls from 99.00 in 2026 to 98.00 yuan in 2027; plan at least as much for "
            "2027 as for 2026. [$.years[1].amount]\n"
            "4:25: Input falls from 100.00 in 2025 to 99.00 yuan in 2026; plan at least as much "
            "for 2026 as for 2025. [$.years[2].amount]",
            id="a plan that lowers input names both years",
        ),
        pytest.param(
            "input-plan",
            "years: [{ year: 2025, amount: 1 }, { year: 2025, amount: 2 }]",
            "1:8: the plan names 2025 more than once [$.years]",
            id="a year twice",
        ),
        pytest.param(
            "lists",
            "total: 10\nlists: [{ agency: 甲, persons: 1, amount: 9.99 }]",
            "1:8: 甲 9.99: together 9.99 yuan against a total of 10.00, a difference of -0.01. Find "
            "who is on two lists or on none. [$.total]",
            id="lists that do not make the total",
        ),
        pytest.param(
            "allocate",
            "pool: 1\nweights: { task: 50, effort: 40 }\nplaces: [{ place: 甲, counts: { task: 1, effort: 1 } }]",
            "1:1: 救助需求任务量 50%, 财政努力程度 40%: the weights add up to 90% and not to the whole. Correct "
            "them before anything is allocated. [$]",
            id="weights that are no whole",
        ),
        pytest.param(
            "allocate",
            "pool: 1\nplaces: [{ place: 甲, counts: { tsk: 1 } }, { place: 甲, counts: { task: 1 } }]",
            "2:32: 'tsk' is none of: task (救助需求任务量), difficulty (财力困难程度), effort (财政努力程度), "
            "performance (绩效评价). [$.places[0].counts.tsk] Did you mean 'task'?",
            id="a factor that is none",
        ),
        pytest.param(
            "allocate",
            "pool: 1\nplaces: [{ place: 甲, counts: { task: 1 } }, { place: 甲, counts: { task: 1 } }]",
            "2:54: '甲' is listed already [$.places[1].place] Keep one of the two.",
            id="a place twice",
        ),
        pytest.param(
            "evaluate",
            "year: 2025\nworth: { guarantee: 30, management: 35, effect: 25, innovation: 9.5 }\nplaces: []",
            "2:8: the index of 2025 is worth 9950 hundredths, not 10000 [$.worth]",
            id="an index of less than a hundred points",
        ),
        pytest.param(
            "evaluate",
            "year: 2025\nworth: { guarantee: 30, management: 35, effect: 25, innovation: 10 }\n"
            "places:\n- { place: 甲, scores: { guarantee: 30.5, management: 1, effect: 1, innovation: 1 } }\n"
            "- { place: 乙, scores: { guarantee: 1.001, management: 1, effect: 1, innovation: 1 } }",
            "4:23: 甲 in 2025: no score, or one out of range, for 工作保障 [$.places[0].scores]\n"
            "5:23: points have at most two decimals; those of 工作保障 have more [$.places[1].scores]",
            id="scores out of range",
        ),
        pytest.param(
            "reward",
            "pool: 1\nplaces: [{ place: 甲, input: 1, grade: 優秀 }]",
            "2:39: '優秀' is none of: fail (不合格), pass (合格), good (良好), excellent (优秀). "
            "[$.places[0].grade] Did you mean '优秀'?",
            id="a grade that is none",
        ),
    ],
)
def test_files_at_fault_are_refused(aidcoord: Run, write: Write, command: str, text: str, faults: str) -> None:
    """Each fault with its place, all at once, and nothing is printed as a result."""
    path = write(text)

    result = aidcoord("finance", command, path)

    assert (result.code, result.out) == (2, "")
    assert result.err.splitlines() == [f"{path}:{fault}" for fault in faults.splitlines()]


def test_rates_that_the_county_has_not_set_are_named(aidcoord: Run) -> None:
    """All of them, and nothing is allocated."""
    result = aidcoord("finance", "allocate", "examples/finance/pool.yaml", "--on", "2010-01-01")

    assert (result.code, result.out) == (2, "")
    assert result.err.count("finance__allocation_weight_") == 4


def test_payment_days_of_a_year(aidcoord: Run) -> None:
    """Twelve, or four by quarter; the next one after the day that is asked about."""
    monthly = aidcoord("finance", "payment-days", "--json")
    quarterly = aidcoord("finance", "payment-days", "--quarterly", "--json")

    assert len(monthly.rows("days", "day")) == 12
    assert [day for (day,) in quarterly.rows("days", "day")] == [f"2026-{month:02}-10" for month in (1, 4, 7, 10)]
    assert [one.json["notes"][0]["en"][-10:] for one in (monthly, quarterly)] == ["2026-11-10", "2027-01-10"]
