"""`aidcoord settle`: bills shared among all who pay for them."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final

import pytest

Run = Callable[..., Any]
Write = Callable[..., str]

EXAMPLE: Final = "examples/bills/li_ming.yaml"
ENGLISH: Final = """
patient: li_ming
residence: rural
insurance: residents
identities:
  - { aid_class: dibao, starts: 2026-01-01, ends: 2026-12-31 }
bills:
  - { id: A1, day: 2026-03-05, kind: inpatient, hospital: secondary, total: 60000.00, out_of_scope: 4000.00,
      class_b_part: 2000.00, is_properly_referred: yes }
  - { id: A2, day: 2026-02-05, kind: outpatient, hospital: primary, total: 3000.00, out_of_scope: 0, class_b_part: 0,
      is_properly_referred: yes }
  - { void: A2 }
"""
CHINESE: Final = """
患者: li_ming
城乡类别: 农村
参保类型: 居民医保
身份:
  - { 对象类别: 低保对象, 开始日期: 2026-01-01, 结束日期: 2026-12-31 }
账单:
  - { 编号: A1, 结算日期: 2026-03-05, 就诊类别: 住院, 医院级别: 二级, 总费用: 60000.00, 自费: 4000.00,
      乙类先行自付: 2000.00, 按规定转诊: 是 }
  - { 编号: A2, 结算日期: 2026-02-05, 就诊类别: 门诊慢特病, 医院级别: primary, 总费用: 3000.00, 自费: 0,
      乙类先行自付: 0, 按规定转诊: 是 }
  - { 作废: A2 }
"""


def bears(result: Any, bill: str) -> dict[str, str]:
    """Who bears how much of a bill, those who bear something."""
    return {layer: part for layer, part in result.rows(f"li_ming/{bill}", "layer", "amount") if part != "0.00"}


@pytest.mark.parametrize("text", [ENGLISH, CHINESE], ids=["English", "Chinese"])
def test_a_bill_is_shared_to_the_fen(aidcoord: Run, write: Write, text: str) -> None:
    """Every layer has a row with what it bears, what the year has seen, who pays and which text says so."""
    result = aidcoord("settle", write(text), "--json")

    assert bears(result, "A1") == {
        "basic": "37450.00",
        "catastrophic": "7507.50",
        "local": "1812.75",
        "aid": "6922.31",
        "self": "6307.44",
    }
    assert result.rows("li_ming/A1", "layer", "counted_year", "paid_year")[:5] == [
        ("basic", "0.00", "37450.00"),
        ("catastrophic", "18550.00", "7507.50"),
        ("local", "11042.50", "1812.75"),
        ("aid", "9229.75", "6922.31"),
        ("tilt", "2307.44", "0.00"),
    ]
    aid = result.json["tables"]["li_ming/A1"]["rows"][3]
    assert aid["payer"] == {"zh": "医疗救助基金", "en": "medical aid fund"}
    assert aid["article"] == "《社会救助暂行办法》（国务院令第649号）第29条"


def test_the_table_reads_in_both_languages(aidcoord: Run, write: Write) -> None:
    """Amounts stand to the right, and the bill's total below."""
    english = aidcoord("settle", write(ENGLISH)).out.splitlines()
    chinese = aidcoord("settle", write(ENGLISH), "--lang", "zh").out.splitlines()

    assert english[0] == "One-stop settlement of bills · 2026-11-01 · Yunling County"
    assert english[2] == "li_ming · A1 · 2026-03-05 · inpatient · secondary"
    assert english[3].split("  ")[0] == "Layer"
    assert english[5].startswith(
        "basic insurance          37,450.00 yuan           0.00 yuan   37,450.00 yuan   residents'"
    )
    assert [line.split()[:5] for line in english if line.startswith("the whole bill")] == [
        ["the", "whole", "bill", "60,000.00", "yuan"]
    ]
    assert chinese[0] == "医疗费用一站式结算 · 2026-11-01 · 云岭县"
    assert [line.split() for line in chinese if line.startswith("个人负担")] == [["个人负担", "6,307.44元", "患者本人"]]


def test_a_voided_bill_is_recovered_and_leaves_no_trace(aidcoord: Run, write: Write) -> None:
    """What came late and was taken back nets to nothing with every payer."""
    result = aidcoord("settle", write(ENGLISH), "--json")

    assert [name for name in result.json["tables"] if name.startswith("li_ming/A")] == ["li_ming/A1"]
    moves = result.rows("li_ming/moves", "bill", "layer", "amount")
    of_first: dict[str, Decimal] = {}
    for bill, layer, amount in moves:
        if bill == "A1":
            of_first[layer] = of_first.get(layer, Decimal(0)) + Decimal(amount)
    assert of_first
    assert set(of_first.values()) == {Decimal(0)}
    assert sum(Decimal(amount) for bill, _, amount in moves if bill == "A2") == Decimal(-3000)


def test_a_late_bill_and_one_presented_again(aidcoord: Run) -> None:
    """The example: the void and the new presentation net to nothing, the late bill moves what came after it."""
    result = aidcoord("settle", EXAMPLE, "--json")

    moves = result.json["tables"]["li_ming/moves"]["rows"]
    by_arrival = [(row["arrival"]["en"], row["bill"], row["layer"], row["amount"]) for row in moves]
    assert by_arrival[:2] == [
        ("A2 voided", "A2", "basic", "-37450.00"),
        ("A2 voided", "A2", "catastrophic", "-12057.50"),
    ]
    assert sum(Decimal(amount) for _, bill, _, amount in by_arrival[:12] if bill == "A2") == 0
    assert by_arrival[12:] == [
        ("A0 presented", "A1", "catastrophic", "897.00"),
        ("A0 presented", "A1", "local", "144.90"),
        ("A0 presented", "A1", "aid", "-781.42"),
        ("A0 presented", "A1", "self", "-260.48"),
        ("A0 presented", "A2", "aid", "-0.01"),
        ("A0 presented", "A2", "tilt", "92.12"),
        ("A0 presented", "A2", "self", "-92.11"),
    ]


def test_the_order_of_the_file_decides_nothing(aidcoord: Run, write: Write) -> None:
    """Bills in another order are settled alike."""
    head, _, bills = ENGLISH.replace("  - { void: A2 }\n", "").partition("bills:\n")
    first, second = bills.split("  - { id: A2")
    turned = f"{head}bills:\n  - {{ id: A2{second}{first}"

    one, other = (aidcoord("settle", write(text), "--json") for text in (head + "bills:\n" + bills, turned))

    assert [bears(one, bill) for bill in ("A1", "A2")] == [bears(other, bill) for bill in ("A1", "A2")]


@pytest.mark.parametrize(
    ("old", "new", "missing"),
    [
        pytest.param("out_of_scope: 4000.00", "out_of_scope: null", [("A1", "out_of_scope")], id="a part of the bill"),
        pytest.param("insurance: residents", "", [("A1", "insurance")], id="the insurance"),
        pytest.param(
            "identities:\n  - { aid_class: dibao, starts: 2026-01-01, ends: 2026-12-31 }\n",
            "",
            [("A1", "identities")],
            id="the identities",
        ),
    ],
)
def test_what_is_not_known_leaves_a_bill_undetermined(
    aidcoord: Run, write: Write, old: str, new: str, missing: list[tuple[str, str]]
) -> None:
    """It is named with who holds it; nothing is taken to be nought."""
    assert old in ENGLISH
    result = aidcoord("settle", write(ENGLISH.replace(old, new, 1)), "--json")

    assert result.rows("li_ming/undetermined", "bill", "name") == missing
    assert all(row["held_by"]["en"] for row in result.json["tables"]["li_ming/undetermined"]["rows"])
    assert "li_ming/A1" not in result.json["tables"]


def test_a_bill_that_comes_after_an_open_one_waits_for_it(aidcoord: Run) -> None:
    """Bills before it are settled; the next year would be too."""
    result = aidcoord("settle", "examples/bills/wang_fang.yaml", "--json")

    assert sorted(result.json["tables"]) == ["wang_fang/B1", "wang_fang/undetermined"]
    assert result.rows("wang_fang/undetermined", "bill", "name") == [("B2", "out_of_scope"), ("B3", "B2")]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        pytest.param(
            "aid_class: dibao",
            "aid_class: dibaoo",
            "file.yaml:6:18: 'dibaoo' is none of: none (非救助对象), tekun (特困人员和孤儿), dibao (低保对象), "
            "monitored (防返贫监测对象), edge (低保边缘对象), ill_poor (因病致贫重病患者), "
            "rigid (刚性支出困难家庭成员). "
            "[$.identities[0].aid_class] Did you mean 'dibao'?",
            id="an unknown class",
        ),
        pytest.param(
            "out_of_scope: 4000",
            "out_of_scop: 4000",
            "file.yaml:8:87: 'out_of_scop' is no key here [$.bills[0].out_of_scop] Did you mean 'out_of_scope'?",
            id="a misspelt key",
        ),
        pytest.param("total: 60000.00", "total: 6e4", "which is never an amount of money", id="a float"),
        pytest.param("patient: li_ming", "", "'patient' (患者) is missing", id="a missing key"),
        pytest.param(
            "void: A2", "void: A3", "A3 does not stand here and cannot be voided [$.bills[2].void]", id="void"
        ),
        pytest.param(
            "class_b_part: 2000.00",
            "class_b_part: 59000.00",
            "comes to 63000.00, more than the total 60000.00 [$.bills[0]]",
            id="a bill against itself",
        ),
        pytest.param("ends: 2026-12-31", "ends: 2025-12-31", "it ends before it starts", id="an identity that ends"),
        pytest.param("void: A2", "void: A2, id: A2", "'id' is no key of a voided bill", id="voiding with more keys"),
        pytest.param("- { void: A2 }", "- A2", "keys with values are expected here, not 'A2'", id="no mapping"),
        pytest.param("id: A2", "id: A1", "A1 stands in the account already [$.bills[1].id]", id="an id twice"),
        pytest.param("day: 2026-03-05", "day: 2026-12-05", "the bill is of 2026-12-05, after 2026-11-01", id="to come"),
        pytest.param(
            "insurance: residents",
            "insurance: residents\n参保类型: 居民医保",
            "'insurance' and '参保类型' are one key in two languages",
            id="twice",
        ),
    ],
)
def test_faults_are_told_with_their_places(aidcoord: Run, write: Write, old: str, new: str, fault: str) -> None:
    """Nothing is settled where anything is wrong; the fault says where, and what was meant."""
    assert old in ENGLISH

    result = aidcoord("settle", write(ENGLISH.replace(old, new, 1)))

    assert (result.code, result.out) == (2, "")
    assert fault in result.err
    assert "file.yaml:" in result.err


def test_all_faults_of_all_files_are_told_at_once(aidcoord: Run, write: Write) -> None:
    """Two in one file, one in the other."""
    first = write(ENGLISH.replace("rural", "rurall").replace("secondary", "second"), "first.yaml")
    second = write(ENGLISH.replace("patient:", "pateint:"), "second.yaml")

    result = aidcoord("settle", first, second)

    assert [line.partition(":")[0].rpartition("/")[2] for line in result.err.splitlines()] == [
        *["first.yaml"] * 2,
        *["second.yaml"] * 2,
    ]


def test_a_patient_has_one_file(aidcoord: Run, write: Write) -> None:
    """Two files of one patient would each begin the year anew."""
    result = aidcoord("settle", write(ENGLISH, "one.yaml"), write(ENGLISH, "two.yaml"))

    assert result.code == 2
    assert "two.yaml:2:10: 'li_ming' is the patient of another file too [$.patient]" in result.err
