"""`aidcoord assess`: what is printed, and the exit code."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from aidcoord.plugins.registry import Registry

Run = Callable[..., Any]
Write = Callable[..., str]

ON = ("--on", "2026-11-01")
HOUSEHOLD_OF_ONE = """
    household: H2
    residence: urban
    members:
      - { id: c, name: 孙三, relation: applicant, born: 1980-01-01, wages: "4000.00" }
    savings: "0"
"""


def _of(write: Write, name: str, township: str) -> str:
    """The household of one in a township, under its own name."""
    text = HOUSEHOLD_OF_ONE.replace("household: H2", f'household: {name}\n    township: "{township}"')
    return write(text.replace("孙三", name), f"{name}.yaml")


def _json(text: str) -> Any:
    """JSON read strictly: no float is accepted."""

    def refuse(number: str) -> None:
        raise AssertionError(f"a float: {number}")

    return json.loads(text, parse_float=refuse)


def test_a_table_shows_verdict_amount_payable_and_reason(aidcoord: Run, write: Write) -> None:
    """Amounts are told with how often they come, and what an overlap leaves of them."""
    result = aidcoord("assess", write(), *ON)

    assert result.code == 0
    assert result.err == ""
    assert result.out.splitlines()[0] == "H1 · 2026-11-01 · Ling County · 2 people"
    assert result.out.splitlines()[3] == "Aid Bureau"
    aid, *old = (line.split("  ") for line in result.out.splitlines()[4:8])
    assert [word.strip() for word in aid if word.strip()] == [
        "Basic aid",
        "the household",
        "✓ eligible",
        "600.00 yuan a month",
    ]
    told = " ".join(word for line in old for word in line)
    assert "100.00 yuan a month" in told
    assert "Payable: 0.00 yuan a month; overlap: Together" in told


def test_what_is_not_applicable_is_folded_into_one_line(aidcoord: Run, write: Write) -> None:
    """The younger member is named there, and not in the table."""
    result = aidcoord("assess", write(), *ON)

    assert "Not applicable: Old-age allowance (钱二)" in result.out
    assert "– not applicable" not in result.out
    assert "– not applicable" in aidcoord("assess", write(), *ON, "--all").out


def test_chinese_is_spoken_where_asked_for(aidcoord: Run, write: Write) -> None:
    """Headings, verdicts, amounts and names are Chinese."""
    result = aidcoord("assess", write(), *ON, "--lang", "zh")

    for words in ("岭县 · 2人", "✓ 符合", "600.00元/月", "赵一", "全家", "合计不超标准"):
        assert words in result.out
    assert "不适用：高龄津贴（钱二）" in result.out


def test_the_environment_chooses_the_language(aidcoord: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody says, LC_ALL does."""
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")

    assert "✓ 符合" in aidcoord("assess", write(), *ON).out


def test_several_households_end_in_a_summary(aidcoord: Run, write: Write) -> None:
    """How many there are, how often each verdict, and what is payable."""
    other = write(HOUSEHOLD_OF_ONE, "other.yaml")

    last = aidcoord("assess", write(), other, *ON).out.splitlines()[-1]

    assert last.startswith("2 households in all; ✓ eligible 2; ✗ ineligible 1;")
    assert last.endswith("Payable: 600.00 yuan a month")


def test_the_reason_of_a_no_is_the_first_condition_that_fails(aidcoord: Run, write: Write) -> None:
    """With the value and the threshold."""
    result = aidcoord("assess", write(HOUSEHOLD_OF_ONE), *ON)

    assert "not met: Income below the standard: 4,000.00 yuan ≥ 800.00 yuan" in result.out


def test_json_has_exactly_the_keys_that_were_promised(aidcoord: Run, write: Write) -> None:
    """For the whole and for each determination."""
    result = aidcoord("assess", write(), *ON, "--json")

    found = _json(result.out)
    assert list(found) == ["household", "on", "county", "determinations", "overlaps", "not_applied", "referrals"]
    assert (found["household"], found["on"], found["county"]) == ("H1", "2026-11-01", "ling")
    keys = ["benefit", "agency", "subject", "verdict", "amount", "cadence", "criteria", "missing", "reads", "plugin"]
    for one in found["determinations"]:
        assert list(one) == [*keys, "version"]


def test_json_writes_money_as_yuan_and_names_nobody(aidcoord: Run, write: Write) -> None:
    """Amounts are text with two decimals or null; members go by their ids."""
    text = aidcoord("assess", write(), *ON, "--json").out

    one = _json(text)["determinations"][0]
    assert (one["benefit"], one["subject"], one["verdict"]) == ("aid__aid", "household", "eligible")
    assert (one["amount"], one["cadence"]) == ("600.00", "monthly")
    assert one["criteria"][0]["comparison"] == {
        "value": "300.00",
        "sign": "<",
        "threshold": "600.00",
        "margin": "300.00",
    }
    assert {"name": "aid__standard_month", "subject": "household", "kind": "parameter"} in one["reads"]
    assert "赵一" not in text
    assert "收入低于标准" in text


def test_json_tells_how_overlaps_came_out(aidcoord: Run, write: Write) -> None:
    """What is payable, by which relation."""
    (overlap,) = _json(aidcoord("assess", write(), *ON, "--json").out)["overlaps"]

    assert overlap["relations"][0]["kind"] == "cap"
    assert overlap["payable"] == [
        {"benefit": "aid__aid", "subject": "household", "amount": "600.00"},
        {"benefit": "aid__old_age", "subject": "a", "amount": "0.00"},
    ]


def test_json_of_several_files_is_a_list(aidcoord: Run, write: Write) -> None:
    """In the order of the files."""
    found = _json(aidcoord("assess", write(), write(HOUSEHOLD_OF_ONE, "o.yaml"), *ON, "--json").out)

    assert [one["household"] for one in found] == ["H1", "H2"]


def test_the_worksheet_holds_every_value_with_its_source_and_what_it_is_made_of(aidcoord: Run, write: Write) -> None:
    """Each after its parts, so that it can be checked from top to bottom."""
    result = aidcoord("assess", write(), *ON, "--worksheet")

    found = _json(result.out)
    values = {(one["name"], one["subject"]): one for one in found["values"]}
    standard = values["aid__standard_month", "household"]
    assert (found["schema"], found["household"]) == (1, "H1")
    assert values["aid__income", "household"]["value"] == "600.00"
    assert (standard["value"], standard["from"], standard["source"]) == ("600.00", "2026-01-01", "《岭县通知》")
    assert values["wages", "b"]["standing"] == "declared"
    assert values["is_in_care", "a"]["standing"] == "presumed"
    assert "赵一" not in result.out
    order = list(values)
    for key, one in values.items():
        assert all(order.index((part["name"], part["subject"])) < order.index(key) for part in one["made_of"])


def test_an_explanation_has_at_most_25_lines_and_a_source_for_each_number(aidcoord: Run, write: Write) -> None:
    """Acceptance 2: every line that shows a value names its source."""
    result = aidcoord("assess", write(), *ON, "--lang", "zh", "--explain", "aid__aid")

    lines = result.out.splitlines()
    assert result.code == 0
    assert len(lines) <= 25
    values = lines[lines.index("数值和依据") + 1 :]
    assert values
    assert all("〔" in line for line in values)


def test_a_benefit_is_explained_by_a_bare_id_for_each_subject(aidcoord: Run, write: Write) -> None:
    """A bare id that only one benefit has is enough."""
    out = aidcoord("assess", write(), *ON, "--explain", "old_age").out

    assert [line for line in out.splitlines() if "(aid__old_age)" in line] == [
        f"Old-age allowance (aid__old_age): {verdict} 〔《试验救助办法》 (试1号) art. 10〕"
        for verdict in ("eligible, 100.00 yuan a month, payable 0.00 yuan", "not applicable")
    ]


def test_a_presumption_can_be_switched_off(aidcoord: Run, write: Write) -> None:
    """Without it the old member's allowance waits for what was presumed."""
    result = aidcoord("assess", write(), *ON, "--no-presume")

    assert "? undetermined" in result.out
    assert "missing: In care of 赵一 (Aid Bureau)" in result.out


def test_removing_savings_leaves_it_undetermined_naming_savings_and_who_holds_it(aidcoord: Run, write: Write) -> None:
    """Acceptance 3, first half."""
    household = """
        household: H1
        residence: rural
        members:
          - { id: a, relation: applicant, born: 1980-01-01, wages: "400.00" }
    """
    result = aidcoord("assess", write(household), *ON)
    found = _json(aidcoord("assess", write(household), *ON, "--json").out)["determinations"][0]

    assert result.code == 0
    assert "? undetermined" in result.out
    assert "missing: Savings (banks, through Aid Bureau)" in result.out
    assert found["verdict"] == "undetermined"
    assert found["amount"] is None
    assert [(one["name"], one["holder"], one["held_by"]["zh"]) for one in found["missing"]] == [
        ("savings", "aid", "银行")
    ]


def test_income_far_above_the_line_decides_although_savings_stay_unknown(aidcoord: Run, write: Write) -> None:
    """Acceptance 3, second half."""
    household = """
        household: H1
        residence: rural
        members:
          - { id: a, relation: applicant, born: 1980-01-01, wages: "90000.00" }
    """
    found = _json(aidcoord("assess", write(household), *ON, "--json").out)["determinations"][0]

    assert found["verdict"] == "ineligible"
    assert found["missing"] == []


@pytest.mark.parametrize(
    ("on", "amount", "old_age"),
    [
        pytest.param("2016-10-01", "0.00", "not_applicable", id="before the allowance"),
        pytest.param("2019-12-31", "0.00", "50.00", id="the old rate"),
        pytest.param("2020-01-01", "0.00", "100.00", id="the new rate"),
        pytest.param("2026-11-01", "600.00", "100.00", id="the new standard"),
    ],
)
def test_the_version_of_the_day_counts(aidcoord: Run, write: Write, on: str, amount: str, old_age: str) -> None:
    """Acceptance 4, first half: parameters and benefits change on their days."""
    household = """
        household: H1
        residence: rural
        members:
          - { id: a, relation: applicant, born: 1940-01-01, wages: "0" }
        savings: "0"
    """
    found = _json(aidcoord("assess", write(household), "--on", on, "--json").out)["determinations"]

    assert found[0]["amount"] == ("300.00" if amount == "0.00" else amount)
    assert old_age in {found[1]["amount"], found[1]["verdict"]}


def test_the_day_before_the_first_law_is_an_error_naming_it(aidcoord: Run, write: Write) -> None:
    """Acceptance 4, second half."""
    result = aidcoord("assess", write(), "--on", "2016-09-30")

    assert (result.code, result.out) == (2, "")
    for words in ("2016-09-30", "aid__aid", "基本救助", "2016-10-01", "第9条"):
        assert words in result.err


@pytest.mark.parametrize("form", [(), ("--json",), ("--explain", "aid__aid")])
def test_two_runs_are_byte_identical_also_beside_a_faulty_plugin(
    aidcoord: Run, write: Write, with_faulty: Registry, form: tuple[str, ...]
) -> None:
    """Acceptance 5: the faulty plugin is told on standard error, and the exit code says so."""
    first = aidcoord("assess", write(), *ON, *form)
    second = aidcoord("assess", write(), *ON, *form)
    beside = aidcoord("assess", write(), *ON, *form, plugins=with_faulty)

    assert first == second
    assert beside.out == first.out
    assert beside.code == 3
    assert "its own business" in beside.err
    assert "Traceback" not in beside.err


def test_a_rule_that_raises_spares_the_rest(aidcoord: Run, write: Write, with_raising: Registry) -> None:
    """Its benefit is undetermined, the others are as they were, and the exit code is 3."""
    alone = _json(aidcoord("assess", write(), *ON, "--json").out)
    result = aidcoord("assess", write(), *ON, "--json", plugins=with_raising)

    beside = _json(result.out)
    assert result.code == 3
    assert "H1: Rule split.is_split of split" in result.err
    assert "ZeroDivisionError" in result.err
    assert [one for one in beside["determinations"] if one["benefit"] != "split__split_aid"] == alone["determinations"]
    assert beside["determinations"][-1]["verdict"] == "undetermined"


def test_each_household_goes_to_its_own_county(aidcoord: Run, write: Write, with_rich_county: Registry) -> None:
    """Two counties in one run, without naming either; the heading says which."""
    files = [_of(write, "A", "990101101"), _of(write, "B", "990202101")]

    result = aidcoord("assess", *files, *ON, plugins=with_rich_county)

    headings = [line for line in result.out.splitlines() if " · " in line]
    assert result.code == 0
    assert headings == ["A · 2026-11-01 · Ling County · 1 person", "B · 2026-11-01 · Hai County · 1 person"]


def test_a_benefit_is_explained_by_the_law_of_each_county(
    aidcoord: Run, write: Write, with_rich_county: Registry
) -> None:
    """Each by the standard of its own."""
    files = [_of(write, "A", "990101101"), _of(write, "B", "990202101")]

    result = aidcoord("assess", *files, *ON, "--explain", "aid", plugins=with_rich_county)

    assert "4,000.00 yuan ≥ 800.00 yuan" in result.out
    assert "4,000.00 yuan ≥ 1,200.00 yuan" in result.out


def test_a_household_of_no_county_is_told_with_its_place(
    aidcoord: Run, write: Write, with_rich_county: Registry
) -> None:
    """Beside the day on which nothing was law."""
    result = aidcoord("assess", _of(write, "C", "990303101"), "--on", "1990-01-01", plugins=with_rich_county)

    assert (result.code, result.out) == (2, "")
    assert "On 1990-01-01 none of this was law yet" in result.err
    assert "C.yaml:3:11: The township '990303101' lies in none of the counties that may be meant: hai" in result.err
