"""What a case file may hold, and what is said when it does not."""

from datetime import date
from textwrap import dedent

import pytest

from aidcoord import yuan
from aidcoord.errors import CaseFileError
from aidcoord.rules.results.determinations import Verdict
from aidcoord.testing.cases import CaseReader
from aidcoord.testing.checking import check
from aidcoord.testing.expectations import Expectation

CASE = """
sentence: somebody lives alone
on: 2026-11-01
county: qingxi
household:
  household: NL-0001
  members: [{ id: li_ming, relation: applicant, born: 1980-01-01, sex: male }]
  fuel_cost: "250.00"
  heated_rooms: 1
expected:
"""
VERDICTS = "eligible (符合), ineligible (不符合), not_applicable (不适用), undetermined (待定)"
ADVICE = 'Write what is due, such as `civil_affairs__dibao: "620.00"`.'


def expected(reader: CaseReader, results: str) -> tuple[Expectation, ...]:
    """The expectations of a case with these results."""
    (case,) = reader.read_text(CASE + results)
    return case.expected


def faults(reader: CaseReader, text: str) -> list[str]:
    """What is said of a text, without its places."""
    with pytest.raises(CaseFileError) as caught:
        reader.read_text(text)
    return [" ".join(filter(None, (fault.message, fault.suggestion))) for fault in caught.value.faults]


def test_a_case_holds_what_its_file_says(reader: CaseReader) -> None:
    """Sentence, day, county, household and results, each where it belongs."""
    (case,) = reader.read_text(CASE + "  fuel_aid: '50.00'\n", file="aid.yaml")

    assert (case.sentence, case.on, case.county) == ("somebody lives alone", date(2026, 11, 1), "qingxi")
    assert [member.id for member in case.household.members] == ["li_ming"]
    assert str(case.place) == "aid.yaml:2:1"
    assert str(case.expected[0].place) == "aid.yaml:11:13"


@pytest.mark.parametrize(
    ("written", "verdict", "amount"),
    [
        pytest.param("'50.00'", Verdict.ELIGIBLE, yuan(50), id="an amount means eligible"),
        pytest.param("'0.00'", Verdict.ELIGIBLE, yuan(0), id="eligible for nothing"),
        pytest.param("eligible", Verdict.ELIGIBLE, None, id="eligible for any amount"),
        pytest.param("不符合", Verdict.INELIGIBLE, None, id="a verdict in Chinese"),
        pytest.param("{ verdict: eligible, amount: 50 }", Verdict.ELIGIBLE, yuan(50), id="the long form"),
        pytest.param("{ 应发: '50.00' }", Verdict.ELIGIBLE, None, id="what is left after overlaps"),
        pytest.param("{ missing: [] }", Verdict.UNDETERMINED, None, id="waiting for nothing known"),
    ],
)
def test_a_result_is_a_verdict_or_an_amount(
    reader: CaseReader, written: str, verdict: Verdict, amount: int | None
) -> None:
    """An amount is exact and means eligible; a verdict leaves the amount open."""
    (expectation,) = expected(reader, f"  heating__fuel_aid: {written}\n")

    assert (expectation.verdict, expectation.amount) == (verdict, amount)


@pytest.mark.parametrize("name", ["heating__fuel_aid", "fuel_aid", "燃料补贴"])
def test_a_benefit_goes_by_full_name_id_or_title(reader: CaseReader, name: str) -> None:
    """As long as it is clear which is meant."""
    assert expected(reader, f"  {name}: eligible\n")[0].benefit == "heating__fuel_aid"


@pytest.mark.parametrize("name", ["heating__costly_from", "costly_from", "负担线"])
def test_what_is_missing_may_be_a_value_of_the_county(reader: CaseReader, name: str) -> None:
    """A standard that the county has not set is named as evidence is."""
    text = CASE.replace("county: qingxi\n", "") + f"  fuel_aid: {{ missing: {name} }}\n"

    (case,) = reader.read_text(text)

    assert case.expected[0].missing == frozenset({"heating__costly_from"})
    assert all(outcome.agrees for outcome in check(case, reader.rulebook))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("[]", ["the list is empty Write a case, or delete the file."], id="an empty list"),
        pytest.param("just words", ["a case is written as keys with values, not as 'just words'"], id="a text"),
        pytest.param(
            "sentence: x",
            ["'on' (日期) is missing", "'household' (家庭) is missing", "'expected' (期望) is missing"],
            id="nearly nothing",
        ),
        pytest.param(
            CASE.replace("county: qingxi", "county: [qingxi]") + "  fuel_aid: eligible",
            ["one value stands here, not a list"],
            id="a list for a word",
        ),
        pytest.param(
            CASE.replace("somebody lives alone", '" "') + "  fuel_aid: eligible",
            ["the sentence is empty Say in one sentence what the case shows."],
            id="an empty sentence",
        ),
        pytest.param(
            CASE + "  {}",
            [f"expected results are written as benefits with results, not as nothing {ADVICE}"],
            id="nothing expected",
        ),
        pytest.param(
            CASE + "  fuel_aid: {}",
            ["the result says nothing Write a verdict, an amount or what is missing."],
            id="an empty result",
        ),
        pytest.param(
            CASE + "  fuel_aid: lots",
            [f"'lots' is none of: {VERDICTS}. Write an amount as '620.00'."],
            id="neither verdict nor amount",
        ),
        pytest.param(
            CASE.replace("\nexpected", "\nfuel_cost: 3\nexpected") + "  fuel_aid: eligible",
            [
                "'fuel_cost' is no key of a case It is about the household: indent it below 'household' (家庭).",
            ],
            id="evidence beside the household",
        ),
    ],
)
def test_what_is_no_case_is_refused_in_words(reader: CaseReader, text: str, said: list[str]) -> None:
    """Every fault is a sentence about what stands there."""
    assert faults(reader, dedent(text)) == said


def test_faults_of_all_cases_of_a_file_come_at_once(reader: CaseReader) -> None:
    """A list of cases is read to its end."""
    one = "\n  ".join(CASE.strip().splitlines())
    text = f"- {one}\n    fuel_aid: elligible\n- {one}\n    fuel_aid: 1.001\n"

    assert len(faults(reader, text)) == 2


def test_two_cases_of_one_sentence_are_refused(reader: CaseReader) -> None:
    """A failing case is found by its sentence."""
    one = "\n  ".join(CASE.strip().splitlines()) + "\n    fuel_aid: eligible"

    assert faults(reader, f"- {one}\n- {one}\n") == ["two cases are called 'somebody lives alone' Say how they differ."]
