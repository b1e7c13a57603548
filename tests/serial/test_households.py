"""Household files: what is read, what is refused and where, and what several files say against one another."""

import json
from datetime import date
from pathlib import Path
from textwrap import dedent

import pytest
from tests.bilingual import require_both

from aidcoord import Award, AwardState, Evidence, Period, Relation, Residence, Sex, Standing, day, yuan
from aidcoord.errors import CaseFileError, Fault
from aidcoord.serial import Vocabulary, document_from, household_from, household_tree, read_household, read_households
from aidcoord.serial.nodes import MapNode

CHINESE = dedent("""\
    户号: YL-0001
    乡镇: "990101101"
    城乡类别: 农村
    成员:
      - 编号: li_ming
        姓名: 李明
        与申请人关系: 本人
        身份证号: "990101196602030011"
        工资: "1200.00"
        残疾等级: 一级
      - 编号: wang_fang
        与申请人关系: 配偶
        出生日期: 1968-05-06
        性别: 女
        怀孕: 否
        工资: {值: 12.50, 来源: employer, 截止: 2026-10-31, 核实情况: 已核实, 授权: A-7}
    存款: 8000
    经营净收入: "-300.00"
    待遇记录:
      - {待遇: 最低生活保障, 对象: 家庭, 状态: 已发放, 金额: "300.00", 开始日期: 2026-01-01}
    """)


def refused(text: str, vocabulary: Vocabulary) -> tuple[Fault, ...]:
    """The faults for which a household file of this text is refused."""
    with pytest.raises(CaseFileError) as refusal:
        household_from(text, vocabulary, file="h.yaml")
    return refusal.value.faults


def test_a_household_is_read_whole(small: Vocabulary, plain: str) -> None:
    """Every part of the file arrives in the model."""
    household = household_from(plain, small)

    li, wang = household.members
    assert (household.id, household.residence, household.township) == ("YL-0001", Residence.RURAL, "990101101")
    assert (li.person.born, li.person.sex, li.relation) == (date(1966, 2, 3), Sex.MALE, Relation.APPLICANT)
    assert wang.evidence["is_pregnant"] == Evidence(value=False)
    assert wang.evidence["wages"] == Evidence(
        yuan("12.50"), source="employer", as_of=date(2026, 10, 31), standing=Standing.VERIFIED, authorisation="A-7"
    )
    assert household.evidence["farm_balance"].value == yuan("-300.00")
    assert household.awards == (
        Award(
            benefit="civil_affairs__dibao",
            state=AwardState.PAID,
            amount=yuan(300),
            period=Period(date(2026, 1, 1)),
        ),
    )


def test_chinese_and_english_keys_say_the_same(small: Vocabulary, plain: str) -> None:
    """A file in Chinese reads as the same household."""
    assert household_from(CHINESE, small) == household_from(plain, small)


def test_a_mapping_reads_as_its_text_does(small: Vocabulary) -> None:
    """A program may hand over what it holds, with native yes/no, counts and days."""
    held = {
        "household": "A",
        "dwellings": 1,
        "members": [{"id": "a", "relation": "本人", "is_pregnant": False, "retired_on": date(2020, 1, 1)}],
    }

    household = household_from(held, small)

    assert household.evidence["dwellings"].value == 1
    assert household.members[0].evidence["retired_on"].value == day(date(2020, 1, 1))


def test_json_is_read_too(tmp_path: Path, small: Vocabulary) -> None:
    """JSON, even tab-indented and with escaped characters beyond the basic plane, reads like YAML."""
    file = tmp_path / "household.json"
    held = {"household": "A", "members": [{"id": "a", "relation": "本人", "name": "𠮷\\ud842"}], "savings": "12.50"}
    file.write_text(json.dumps(held, indent="\t"), encoding="utf-8")

    household = read_household(file, small)

    assert household.members[0].person.name == "𠮷\\ud842"
    assert household.evidence["savings"].value == yuan("12.50")


def test_a_float_of_a_program_is_refused(small: Vocabulary) -> None:
    """A Python float has lost the exact amount already."""
    with pytest.raises(CaseFileError, match=r"a float is no text; .* \[\$\.savings\]"):
        household_from({"household": "A", "members": [], "savings": 12.5}, small)


def test_null_is_not_known(small: Vocabulary, plain: str) -> None:
    """Null in the short or the long form records nothing; the key may as well be absent."""
    short = household_from(plain.replace("savings: 8000", "savings: null"), small)
    long = household_from(plain.replace("savings: 8000", "savings: {value: ~, source: bank}"), small)

    assert "savings" not in short.evidence
    assert short == long


def test_residence_may_be_unknown(small: Vocabulary, plain: str) -> None:
    """A file that does not say urban or rural is accepted."""
    assert household_from(plain.replace("residence: rural\n", ""), small).residence is None


def test_every_fault_is_reported_at_once_in_reading_order(small: Vocabulary, plain: str) -> None:
    """Faults of keys, values, members and awards come in one error, sorted by place."""
    text = plain
    for sound, slip in {
        "residence: rural": "residence: rurel",
        "0011": "0012",
        '    wages: "1': '    wagse: "1',
        "spouse": "applicant",
        "1968-05-06": "1968-02-30",
        "12.50": "1e3",
        "savings: 8000": "savings: -8000",
        "state: paid": "state: payd",
    }.items():  # fmt: skip
        text = text.replace(sound, slip, 1)

    faults = refused(text, small)

    places = [(fault.place.line, fault.place.column) for fault in faults if fault.place]
    assert places == [(3, 12), (8, 13), (9, 5), (12, 15), (13, 11), (16, 20), (17, 10), (20, 64)]
    assert faults[2].path == "$.members[0].wagse"


@pytest.mark.parametrize(
    ("sound", "slip", "complaint"),
    [
        pytest.param("relation: spouse", "name: 王芳", "'relation' (与申请人关系) is missing", id="missing relation"),
        pytest.param("household: YL-0001\n", "", "'household' (户号) is missing", id="missing household"),
        pytest.param("relation: applicant", "relation: child", "no member is the applicant", id="no applicant"),
        pytest.param("subject: household", "subject: nobody", "neither a member's id nor household", id="subject"),
        pytest.param("YL-0001", "990101196602030011", "it is no personal number", id="number as id"),
        pytest.param("id: wang_fang", "id: 家庭", "is nobody's id", id="household as id"),
        pytest.param("sex: female", "number: '990101196602030011'", "is also that of", id="one number twice"),
        pytest.param("disability_level", "born: 1966-02-04\n    disability_level", "contradicts", id="born"),
        pytest.param("disability_level", "sex: 女\n    disability_level", "contradicts", id="sex"),
        pytest.param("sex: female", "joined: 2020-01-02\n    left: 2020-01-01", "'left' (离开日期)", id="left early"),
        pytest.param("sex: female", "left: 1960-01-01", "'left' (离开日期)", id="left unborn"),
        pytest.param("sex: female", "absent_since: 2020-01-01", "but not why", id="absent without a reason"),
        pytest.param("id: wang_fang", "id: ' wang'", "no spaces around it", id="spaces"),
        pytest.param("value: 12.50, ", "", "'value' (值) is missing", id="no value"),
        pytest.param("value: 12.50", "value: [1]", "one value is expected here, not a list", id="list for a value"),
        pytest.param("savings: 8000", "savings: [8000]", "not a list", id="list for evidence"),
        pytest.param("  - id: wang_fang\n", "  - wang_fang\n  - id: w\n", "keys with values are expected", id="word"),
        pytest.param("savings: 8000", "savings: .inf", "nothing infinite", id="infinite"),
        pytest.param("savings: 8000", "savings: 1e999", "floating-point", id="overflow"),
        pytest.param("savings: 8000", "savings: ''", "an amount is missing", id="blank"),
        pytest.param("savings: 8000", "savings: 99999999999", "lies between", id="too much"),
        pytest.param("savings: 8000", "leased_share: 12.55555", "not a rate", id="rate"),
        pytest.param('amount: "300.00"', "amount: -3", "an amount lies between 0 and", id="negative award"),
        pytest.param("starts: 2026-01-01", "ends: 2026-01-01", "'starts' (开始日期) is missing", id="no start"),
        pytest.param("civil_affairs__dibao", "dibao", "not a benefit's full name", id="bare benefit"),
    ],
)  # fmt: skip
def test_a_slip_is_refused(sound: str, slip: str, complaint: str, small: Vocabulary, plain: str) -> None:
    """Each of these makes the file unacceptable, and the message says so."""
    assert sound in plain

    faults = refused(plain.replace(sound, slip, 1), small)

    assert any(complaint in fault.message for fault in faults)
    assert all(fault.place for fault in faults)
    for fault in faults:
        require_both(fault)


@pytest.mark.parametrize(
    "number", ["990101196602030012", "990101196602300011", "99010119660203001", "99010119660203001２"]
)
def test_a_personal_number_is_never_repeated(number: str, small: Vocabulary, plain: str) -> None:
    """Neither a wrong number nor one in the wrong place is shown in a message."""
    as_number = refused(plain.replace("990101196602030011", number), small)
    astray = refused(plain.replace("1968-05-06", number).replace("is_pregnant", number), small)

    assert as_number
    assert number[:17] not in " ".join(map(str, (*as_number, *astray)))


def test_a_benefit_of_a_field_that_is_not_installed_is_taken_as_it_stands(small: Vocabulary, plain: str) -> None:
    """A file may record what a department pays whose plugin is absent."""
    household = household_from(plain.replace("civil_affairs__dibao", "trade_union__hardship_aid"), small)

    assert household.awards[0].benefit == "trade_union__hardship_aid"


def test_a_household_inside_a_larger_document_keeps_its_places(small: Vocabulary) -> None:
    """A test case embeds a household; faults point into the whole file, with the whole path."""
    root = document_from("sentence: x\n家庭:\n  household: A\n  members: 3\n", file="case.yaml").sound
    assert isinstance(root, MapNode)
    embedded = root.get("household", "家庭")
    assert embedded is not None

    reading = household_tree(embedded.value, small)

    assert [str(fault.place) for fault in reading.faults] == ["case.yaml:4:12"]
    assert reading.faults[0].path == "$.家庭.members"


@pytest.fixture
def two_files(tmp_path: Path) -> tuple[Path, Path]:
    """Two sound files of two households."""
    files = (tmp_path / "a.yaml", tmp_path / "b.yaml")
    for file, name in zip(files, "AB", strict=True):
        member = f"{{id: {name}1, relation: applicant}}"
        file.write_text(f"household: {name}\nmembers:\n  - {member}\n", encoding="utf-8")
    return files


def _joined(file: Path, keys: str) -> None:
    with file.open("a", encoding="utf-8") as stream:
        stream.write(f"  - {{relation: other, {keys}}}\n")


def test_several_files_are_read_together(two_files: tuple[Path, Path], small: Vocabulary) -> None:
    """The households come in the order of the files."""
    assert [household.id for household in read_households(two_files, small)] == ["A", "B"]


def test_faults_of_all_files_come_in_one_error(two_files: tuple[Path, Path], small: Vocabulary) -> None:
    """A bad file hides nothing of another."""
    for file in two_files:
        _joined(file, "id: x, sxe: male")

    with pytest.raises(CaseFileError) as refusal:
        read_households(two_files, small)

    assert [fault.place.file for fault in refusal.value.faults if fault.place] == [str(file) for file in two_files]


def test_one_household_in_two_files_is_refused(two_files: tuple[Path, Path], small: Vocabulary) -> None:
    """The second file's fault names the first."""
    with pytest.raises(CaseFileError, match=r"a\.yaml:1:12: household 'A' has been read already in .*a\.yaml"):
        read_households([two_files[0], *two_files], small)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param("id: x", "id: x", id="one id"),
        pytest.param("id: x, number: '990101196602030011'", "id: y, number: '990101196602030011'", id="one number"),
        pytest.param("id: x, left: 2020-01-31", "id: x, joined: 2020-01-31", id="one day in both"),
    ],
)
def test_a_member_of_two_households_is_refused(
    one: str, two: str, two_files: tuple[Path, Path], small: Vocabulary
) -> None:
    """One person belongs to one household on any day; a number is shown masked."""
    for file, keys in zip(two_files, (one, two), strict=True):
        _joined(file, keys)

    with pytest.raises(CaseFileError, match=r"b\.yaml:4:.*is a member of household 'B' and.*of 'A'") as refusal:
        read_households(two_files, small)

    assert "990101196602030011" not in str(refusal.value)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param("id: x, left: 2020-01-31", "id: x, joined: 2020-02-01", id="who moved"),
        pytest.param("id: x", "id: x, absence: lives_apart", id="who owes support"),
        pytest.param(
            "id: x, joined: 2020-01-01", "id: x, absence: 分户居住, absent_since: 2020-01-01", id="who set up house"
        ),
        pytest.param("id: x, born: 1990-01-01", "id: x, born: 1991-01-01", id="another of the same id"),
    ],
)
def test_two_files_may_name_a_person(one: str, two: str, two_files: tuple[Path, Path], small: Vocabulary) -> None:
    """Moving, owing support from elsewhere, and sharing no more than an id are lawful."""
    for file, keys in zip(two_files, (one, two), strict=True):
        _joined(file, keys)

    assert len(read_households(two_files, small)) == 2
