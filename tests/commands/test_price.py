"""`aidcoord price …`: the run of a month, the months that were started, the survey."""

from collections.abc import Callable
from typing import Any, Final

import pytest

Run = Callable[..., Any]
Write = Callable[..., str]

HOUSEHOLDS: Final = tuple(f"examples/households/YL-{number:04}.yaml" for number in range(1, 10))
SURVEY: Final = """
month: 2026-09
records:
  - { household: D-01, weight: 1, spending: { 粮食: 0.01, 鲜菜: 0 } }
  - { household: D-02, weight: 1, spending: { 粮食: 0, 鲜菜: 10.00 } }
"""


def test_the_run_of_a_month(aidcoord: Run) -> None:
    """What started it, the formula, each payer's list, who is open, and by when it is to be paid."""
    result = aidcoord("price", "run", *HOUSEHOLDS, "--month", "2026-09", "--released", "2026-10-15", "--json")

    assert result.rows("indices", "value", "rise", "national_line", "county_line", "is_at_line") == [
        ("103.5", "3.5", "3.5", "3.5", True),
        ("105.2", "5.2", "6", "6", False),
        ("104", "4", None, "0", False),
    ]
    assert (
        result.json["tables"]["indices"]["rows"][0]["source"]
        == "《2026年9月居民消费价格指数月报》（云调价〔2026〕9号）"
    )
    assert result.rows("formula", "value")[1:] == [("1.00",), (False,), ("10.00",), ("0.00",), (1,)]
    assert [(row[0]["en"], *row[1:]) for row in result.rows("payers", "payer", "persons", "amount")] == [
        ("County Civil Affairs Bureau", 16, "392.00"),
        ("County Veterans Affairs Bureau", 0, "0.00"),
        ("County Human Resources and Social Security Bureau", 0, "0.00"),
    ]
    paid = result.rows("civil_price_aid", "household", "member", "amount")
    assert len(set(paid)) == len(paid) == 16
    assert paid[0] == ("YL-0001", "zhao_mingshan", "22.00")
    assert result.json["tables"]["payers"]["totals"]["amount"] == "392.00"
    assert result.rows("undetermined", "household", "missing")[0] == ("YL-0004", {"zh": "货币财产", "en": "Savings"})
    assert [note["en"].partition(" 《")[0] for note in result.json["notes"]] == [
        "Aid is started and paid for the month",
        "To be paid by 2026-10-31",
    ]


def test_a_month_below_its_lines_pays_nobody(aidcoord: Run) -> None:
    """Whatever the months beside it were."""
    result = aidcoord("price", "run", HOUSEHOLDS[0], "--month", "2026-10", "--json")

    assert sorted(result.json["tables"]) == ["formula", "indices", "payers"]
    assert result.json["tables"]["payers"]["totals"]["persons"] == 0
    assert result.json["notes"][0]["en"] == "Aid is not started: nothing is paid for the month"


def test_a_month_whose_index_nobody_recorded_is_undetermined(aidcoord: Run) -> None:
    """No month goes by the one before it."""
    result = aidcoord("price", "run", HOUSEHOLDS[0], "--month", "2027-01", "--on", "2027-03-01", "--json")

    assert result.json["notes"][0]["en"] == "Undetermined: an index or a line is missing"
    assert len(result.rows("undetermined", "member")) == 4


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        pytest.param(("--month", "2026-11"), "On 2026-11-01 the month 2026-11 is not over", id="a month not over"),
        pytest.param(
            ("--month", "2026-09", "--released", "2026-09-30"),
            "--released: the index of 2026-09 comes out after the month, not on 2026-09-30.",
            id="an index too early",
        ),
        pytest.param(("--month", "2026-9"), "write it as 2026-10", id="no month"),
        pytest.param(
            ("--month", "2005-09"),
            "Price aid is law from the index month 2014-05, not in 2005-09.",
            id="before the law",
        ),
    ],
)
def test_a_run_that_cannot_be_made_is_refused(aidcoord: Run, arguments: tuple[str, ...], fault: str) -> None:
    """The message says why."""
    result = aidcoord("price", "run", HOUSEHOLDS[0], *arguments)

    assert (result.code, result.out) == (2, "")
    assert fault in " ".join(result.err.replace("│", " ").split())


def test_the_months_that_were_started(aidcoord: Run) -> None:
    """Each by its own index; the table reads in both languages."""
    result = aidcoord("price", "months", "--first", "2026-07", "--last", "2026-10", "--lang", "zh")

    assert [line.split() for line in result.out.splitlines()[3:]] == [
        ["指数月", "居民消费价格", "食品", "低收入费用", "启动"],
        ["─" * 49],
        ["2026-07", "2.6%", "5.9%", "3.6%", "否"],
        ["2026-08", "3.4%", "6%", "4.2%", "是"],
        ["2026-09", "3.5%", "5.2%", "4%", "是"],
        ["2026-10", "2.3%", "3.6%", "2.7%", "否"],
        [],
        ["启动2个月：2026-08、2026-09"],
    ]


def test_months_without_an_index_are_named(aidcoord: Run) -> None:
    """What is paid among them is then not known; months in the wrong order are refused."""
    unknown = aidcoord("price", "months", "--first", "2026-12", "--last", "2027-02", "--json")
    turned = aidcoord("price", "months", "--first", "2026-10", "--last", "2026-07")

    assert unknown.json["notes"][0]["en"] == "Undetermined: no index is known for 2027-01, 2027-02."
    assert (turned.code, turned.err) == (
        2,
        "From 2026-10 to 2026-07 there are -2 months; ask about one to 120 of them.\n",
    )


def test_until_july_2016_a_declaration_starts_it(aidcoord: Run) -> None:
    """Whatever the index was."""
    result = aidcoord("price", "months", "--first", "2016-03", "--last", "2016-07", "--json")

    assert [row[0] for row in result.rows("months", "is_started")] == [False, True, True, True, False]


def test_the_survey_has_weighted_means(aidcoord: Run) -> None:
    """Half a fen goes up; the mean of the whole is its own."""
    result = aidcoord("price", "survey", "examples/price/survey.yaml", "--json")

    assert result.rows("2026-09", "item", "mean") == [
        ("粮食", "173.92"),
        ("鲜菜", "87.70"),
        ("肉禽蛋", "166.22"),
        ("水电燃料", "83.74"),
        ("医药", "87.03"),
    ]
    assert result.json["tables"]["2026-09"]["totals"]["mean"] == "598.62"


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        pytest.param(
            ", 鲜菜: 0 }",
            " }",
            "4:45: the record says nothing of 鲜菜 [$.records[0].spending] Write 0 where nothing was spent.",
            id="an item that one record leaves out",
        ),
        pytest.param("D-02", "D-01", "5:18: 'D-01' has a record already [$.records[1].household]", id="twice"),
        pytest.param(
            "weight: 1", "weight: 0", "4:32: a record stands for at least one household, not for 0", id="a weight"
        ),
        pytest.param("month: 2026-09", "month: 2026-9", "2:8: '2026-9' is not a month; write it as", id="month"),
        pytest.param("0.01", "0.011", "4:51: '0.011' has more than two decimals", id="more than two decimals"),
        pytest.param("spending: { 粮食: 0, 鲜菜: 10.00 }", "spending: {}", "on at least one item", id="no item"),
    ],
)
def test_a_survey_at_fault_is_refused(aidcoord: Run, write: Write, old: str, new: str, fault: str) -> None:
    """With the place of each fault."""
    assert old in SURVEY
    path = write(SURVEY.replace(old, new, 1))

    result = aidcoord("price", "survey", path)

    assert (result.code, result.out) == (2, "")
    assert fault in result.err


def test_a_survey_without_records_or_with_a_month_twice_is_refused(aidcoord: Run, write: Write) -> None:
    """One month has one file."""
    empty = aidcoord("price", "survey", write("month: 2026-09\nrecords: []", "empty.yaml"))
    twice = aidcoord("price", "survey", write(SURVEY, "one.yaml"), write(SURVEY, "two.yaml"))

    assert "empty.yaml:2:10: the list of records is empty [$.records]" in empty.err
    assert "two.yaml:2:8: another file has 2026-09 too [$.month]" in twice.err
