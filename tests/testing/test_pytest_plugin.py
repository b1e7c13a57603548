"""What a plugin's author sees when running pytest over case files."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

AID = """
sentence: Fuel aid is what heating costs above the line
on: 2026-11-01
county: qingxi
household:
  household: NL-0001
  members:
    - { id: li_ming, relation: applicant, born: 1940-03-05, sex: male, has_own_stove: "yes" }
    - { id: wang_fang, relation: spouse, born: 1950-07-01, sex: female }
  fuel_cost: "300.00"
  heated_rooms: 2
expected:
  heating__fuel_aid: "100.00"
  heating__coal_gift: { li_ming: "300.00", wang_fang: not_applicable }
  cold_home: eligible
"""
AID_ZH = """
- 说明: 燃料费未超过负担线,不予补贴
  日期: 2026-11-01
  县: 清溪县
  家庭:
    户号: NL-0002
    成员:
      - { 编号: zhao_jun, 与申请人关系: 本人, 出生日期: 1980-01-01, 性别: 男 }
    月燃料费: "199.99"
  期望:
    燃料补贴: 不符合
    高龄用煤补助: { zhao_jun: 不适用 }
- 说明: 房间数不明,待定
  日期: 2026-11-01
  县: qingxi
  家庭:
    户号: NL-0003
    成员:
      - { 编号: sun_li, 与申请人关系: 本人, 出生日期: 1980-01-01, 性别: 女 }
    月燃料费: "250.00"
  期望:
    燃料补贴: { 结论: 待定, 缺少: 供暖房间数 }
"""


def write(session: pytest.Pytester, name: str, text: str) -> Path:
    """Write a file of the project."""
    path = session.path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_every_case_is_an_item_named_by_its_sentence(session: pytest.Pytester) -> None:
    """Cases in both languages run, one in a file or several in a list."""
    write(session, "cases/fuel_aid/aid.yaml", AID)
    write(session, "cases/fuel_aid/none.yml", AID_ZH)

    result = session.runpytest_inprocess("-v")

    result.assert_outcomes(passed=3)
    result.stdout.fnmatch_lines(
        [
            "*aid.yaml::Fuel aid is what heating costs above the line PASSED*",
            "*none.yml::燃料费未超过负担线,不予补贴 PASSED*",
        ]
    )


def test_a_case_may_be_json(session: pytest.Pytester) -> None:
    """JSON says the same with the same keys."""
    member = {"id": "li_ming", "relation": "applicant", "born": "1940-03-05", "sex": "male"}
    household = {"household": "NL-0001", "members": [member], "fuel_cost": "100.00"}
    case = {"sentence": "in JSON", "on": "2026-11-01", "county": "qingxi"}
    expected = {"cold_home": "ineligible"}
    write(session, "cases/aid.json", json.dumps({**case, "household": household, "expected": expected}))

    session.runpytest_inprocess().assert_outcomes(passed=1)


def test_a_wrong_amount_is_shown_with_what_it_was_worked_out_from(session: pytest.Pytester) -> None:
    """Exact means to the fen; the failure is a table, not a traceback."""
    write(session, "cases/aid.yaml", AID.replace('"100.00"', '"100.01"'))

    result = session.runpytest_inprocess()

    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            "*aid.yaml:2:1: Fuel aid is what heating costs above the line (2026-11-01, qingxi)",
            "  benefit * subject * expected * actual",
            "✗ heating__fuel_aid * household * eligible, 100.01 * eligible, 100.00",
            "    amount heating__fuel_aid_month = 100.00 yuan of fuel_cost = 300.00 yuan, *costly_from = 200.00 yuan*",
            "  heating__coal_gift * li_ming * eligible, 300.00 * eligible, 300.00",
        ]
    )
    result.stdout.no_fnmatch_line("*Traceback*")
    result.stdout.no_fnmatch_line("*collecting.py*")


def test_a_wrong_verdict_is_shown_with_the_criterion_that_decided(session: pytest.Pytester) -> None:
    """The first criterion that does not hold, with both sides of its comparison and its source."""
    write(session, "cases/aid.yaml", AID.replace('"300.00"\n  heated', '"199.00"\n  heated'))

    result = session.runpytest_inprocess()

    result.stdout.fnmatch_lines(
        [
            "✗ heating__fuel_aid * eligible, 100.00 * ineligible",
            "    decided by heating__is_costly_to_heat (取暖负担重) of household: 199.00 yuan < 200.00 yuan *第2条",
        ]
    )


def test_an_undetermined_result_is_shown_with_what_is_missing(session: pytest.Pytester) -> None:
    """What is missing, of whom, and who holds it."""
    write(session, "cases/aid.yaml", AID.replace("  heated_rooms: 2\n", ""))

    result = session.runpytest_inprocess()

    result.stdout.fnmatch_lines(
        [
            "✗ heating__fuel_aid * eligible, 100.00 * undetermined",
            "    not decided: heating__has_few_rooms (供暖房间不多) of household*",
            "    missing heated_rooms (供暖房间数) of household, held by heating",
        ]
    )


def test_a_subject_without_a_determination_is_a_failure(session: pytest.Pytester) -> None:
    """Nobody determines anything for a member who lives apart."""
    write(session, "cases/aid.yaml", AID.replace("sex: female }", "sex: female, absence: lives_apart }"))

    result = session.runpytest_inprocess()

    result.stdout.fnmatch_lines(
        ["✗ heating__coal_gift * wang_fang * not_applicable * nothing", "*there is one for: li_ming"]
    )


def test_a_case_before_the_first_law_says_so(session: pytest.Pytester) -> None:
    """An error of the question is shown as its sentence, without a traceback."""
    write(session, "cases/aid.yaml", AID.replace("2026-11-01", "1999-01-01"))

    result = session.runpytest_inprocess()

    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*aid.yaml:2:1: Fuel aid is*(1999-01-01, qingxi)", "*2020-01-01*"])
    result.stdout.no_fnmatch_line("*Traceback*")


def test_a_faulty_file_is_one_failing_item_and_hides_no_other(session: pytest.Pytester) -> None:
    """Every fault of the file is listed with its place, and the cases of other files run."""
    write(session, "cases/a_sound.yaml", AID)
    write(session, "cases/b_faulty.yaml", AID.replace("on: 2026", "on: 2026-13").replace("wang_fang:", "wang_fan:"))
    write(session, "cases/c_empty.yaml", "")
    write(session, "cases/d_sound.yaml", AID_ZH)

    result = session.runpytest_inprocess()

    result.assert_outcomes(passed=3, failed=2)
    result.stdout.fnmatch_lines(
        [
            "*b_faulty.yaml:3:5: *",
            "*b_faulty.yaml:14:44: the household has no member 'wang_fan' * Did you mean 'wang_fang'?",
            "*c_empty.yaml:1:1: the file is empty*",
        ]
    )


def test_the_key_inputs_for_household_names_line_and_word(session: pytest.Pytester) -> None:
    """Other systems say `input` and `output`; here the file is refused with both words and their lines."""
    text = AID.replace("\nhousehold:", "\ninputs:").replace("\nexpected:", "\nexpect:")
    write(session, "cases/aid.yaml", text)

    result = session.runpytest_inprocess()

    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        [
            "*aid.yaml:5:1: 'inputs' is no key of a case * Did you mean 'household'?",
            "*aid.yaml:12:1: 'expect' is no key of a case * Did you mean 'expected'?",
        ]
    )


@pytest.mark.parametrize("name", ["examples/aid.yaml", "cases/notes.txt", "conftest.yaml"])
def test_other_files_are_left_alone(session: pytest.Pytester, name: str) -> None:
    """Only YAML and JSON below a folder called `cases` are case files."""
    write(session, name, "not: a case")

    session.runpytest_inprocess().assert_outcomes()


def test_projects_that_do_not_use_aidcoord_are_left_alone(session: pytest.Pytester) -> None:
    """A folder called `cases` is nobody's property; a project that names aidcoord in its metadata means ours."""
    write(session, "elsewhere/pyproject.toml", '[project]\nname = "court"\n')
    write(session, "elsewhere/tests/cases/smith_v_jones.yaml", "plaintiff: Smith\n")
    write(session, "ours/pyproject.toml", '[project]\ndependencies = ["aidcoord"]\n')
    write(session, "ours/tests/cases/aid.yaml", AID)

    session.runpytest_inprocess().assert_outcomes(passed=1)


def test_one_case_can_be_chosen(session: pytest.Pytester) -> None:
    """A case is addressed like any test."""
    write(session, "cases/none.yaml", AID_ZH)

    session.runpytest_inprocess("cases/none.yaml::房间数不明,待定").assert_outcomes(passed=1)


def test_fixtures_give_the_rulebook_and_assess_households(session: pytest.Pytester) -> None:
    """An author may test in Python, too."""
    session.makepyfile(
        """
        from datetime import date

        ON = date(2026, 11, 1)
        TEXT = '''
        household: X-1
        members: [{ id: li, relation: applicant, born: 1980-01-01, sex: male }]
        fuel_cost: "500.00"
        heated_rooms: 1
        '''

        def test_text(assess):
            assert str(assess(TEXT, ON, "qingxi").of("heating__fuel_aid").amount) == "150.00"

        def test_mapping(assess, worksheet_on):
            person = {"id": "li", "relation": "applicant"}
            household = {"household": "X-1", "members": [person], "fuel_cost": "10.00"}
            assessment = assess(household, ON, "qingxi")
            again = worksheet_on(ON, "qingxi").assess(assessment.household)
            assert assessment.of("heating__cold_home").verdict is again.of("heating__cold_home").verdict

        def test_rulebook(rulebook):
            assert set(rulebook.counties) == {"qingxi"}
        """
    )

    session.runpytest_inprocess().assert_outcomes(passed=3)


def test_a_plugin_left_out_is_named_where_its_cases_fail(session: pytest.Pytester, toys: Path) -> None:
    """Its benefits are missing, and the end of the report says why."""
    rules = toys / "aidcoord_heating" / "fuel_aid.py"
    rules.write_text(rules.read_text(encoding="utf-8").replace("costly_from", "costly_form"), encoding="utf-8")
    write(session, "cases/aid.yaml", AID)

    result = session.runpytest_inprocess()

    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(
        ["Plugins at fault are left out (heating); *", "*aidcoord plugins left out*", "*'costly_form'*'costly_from'*"]
    )


def test_loading_the_pytest_plugin_loads_no_reader_of_files() -> None:
    """It is part of every pytest run where aidcoord is installed; what reads files waits until one is there."""
    code = "import aidcoord.testing.pytest_plugin, sys; print([m for m in ('yaml', 'cattrs') if m in sys.modules])"

    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603

    assert run.stdout.strip() == "[]"
