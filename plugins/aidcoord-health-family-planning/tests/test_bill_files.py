"""Files of bills: read in both languages, every fault with its place."""

from pathlib import Path

import pytest

from aidcoord import serial, yuan
from aidcoord.office import Office
from aidcoord_health_family_planning.options import Layer
from aidcoord_health_family_planning.settlement import BillFileReading, settle_file

ENGLISH = """
patient: li_ming
residence: rural
insurance: residents
identities:
  - { class: dibao, from: 2026-01-01, to: 2026-12-31 }
bills:
  - { id: A1, day: 2026-03-05, kind: inpatient, hospital: secondary, total: "60000.00",
      out_of_scope: "4000.00", class_b_part: "2000.00" }
  - { id: A2, day: 2026-02-05, kind: outpatient, hospital: primary, total: "3000.00" }
  - { void: A2 }
"""
CHINESE = """
患者: li_ming
城乡类别: 农村
参保类型: 居民医保
身份:
  - { 对象类别: 低保对象, 开始日期: 2026-01-01, 结束日期: 2026-12-31 }
账单:
  - { 编号: A1, 结算日期: 2026-03-05, 就诊类别: 住院, 医院级别: 二级, 总费用: "60000.00",
      自费: "4000.00", 乙类先行自付: "2000.00" }
  - { 编号: A2, 结算日期: 2026-02-05, 就诊类别: 门诊慢特病, 医院级别: primary, 总费用: "3000.00" }
  - { 作废: A2 }
"""


@pytest.fixture(scope="module")
def office() -> Office:
    """Yunling with the plugins that are installed."""
    return Office.open("yunling")


def settled(text: str, office: Office, folder: Path) -> BillFileReading:
    """What a file with this text comes to."""
    path = folder / "bills.yaml"
    path.write_text(text, encoding="utf-8")
    return settle_file(path, office, serial)


@pytest.mark.parametrize("text", [ENGLISH, CHINESE], ids=["English", "Chinese"])
def test_a_file_is_settled_in_the_order_of_its_bills(text: str, office: Office, tmp_path: Path) -> None:
    """Three steps, the last of which takes the second back."""
    reading = settled(text, office, tmp_path)

    assert reading.faults == ()
    assert reading.patient == "li_ming"
    assert reading.ledger is not None
    assert [sum(one.amount for one in step.changes) for step in reading.ledger.steps] == [
        yuan(60000),
        yuan(3000),
        yuan(-3000),
    ]
    assert reading.ledger.account.total(Layer.SELF) == yuan("6307.44")


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        pytest.param("class: dibao", "class: dibaoo", "Did you mean 'dibao'?", id="an unknown class"),
        pytest.param("out_of_scope", "out_of_scop", "Did you mean 'out_of_scope'?", id="a misspelt key"),
        pytest.param('"60000.00"', "6e4", "which is never an amount", id="a float"),
        pytest.param("insurance: residents", "", "'insurance' (参保类型) is missing", id="a missing key"),
        pytest.param("void: A2", "void: A3", "does not stand in the account", id="voiding what is not there"),
        pytest.param('"2000.00"', '"59000.00"', "more than the total", id="a bill against itself"),
        pytest.param("to: 2026-12-31", "to: 2025-12-31", "cannot end", id="an identity that ends before it starts"),
        pytest.param("void: A2", "void: A2, id: A2", "'id' is no key here", id="voiding with more keys"),
        pytest.param("- { void: A2 }", "- A2", "keys with values are expected", id="no mapping"),
        pytest.param("bills:", "bills: 3\nrest:", "a list is expected here", id="no list"),
        pytest.param("id: A2", "id: A1", "stands in the account already", id="an id twice"),
        pytest.param(
            "insurance: residents", "insurance: residents\n参保类型: 居民医保", "in two languages", id="twice"
        ),
        pytest.param("patient: li_ming", "patient: [li_ming]", "one value is expected", id="a list for a value"),
    ],
)
def test_faults_are_told_with_their_places(old: str, new: str, fault: str, office: Office, tmp_path: Path) -> None:
    """Nothing is settled where anything is wrong; the fault says where."""
    reading = settled(ENGLISH.replace(old, new, 1), office, tmp_path)

    assert reading.ledger is None
    told = [str(one) for one in reading.faults if fault in str(one)]
    assert told, reading.faults
    assert "bills.yaml:" in told[0]


def test_a_file_that_is_none_is_told_as_such(office: Office, tmp_path: Path) -> None:
    """A missing file is a fault like another."""
    reading = settle_file(tmp_path / "none.yaml", office, serial)

    assert "cannot be read" in str(reading.faults[0])
