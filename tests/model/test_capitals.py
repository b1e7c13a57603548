"""Amounts in capital numerals, by the rules for cheques and against another implementation."""

import random
import re

import cn2an  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidcoord.model.capitals import capital_yuan
from aidcoord.model.money import Fen, yuan


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        pytest.param("1409.50", "壹仟肆佰零玖元伍角整", id="a zero between digits"),
        pytest.param("6007.14", "陆仟零柒元壹角肆分", id="two zeros are read once"),
        pytest.param("1680.32", "壹仟陆佰捌拾元叁角贰分", id="a zero at the yuan may go unread"),
        pytest.param("107000.53", "壹拾万柒仟元伍角叁分", id="a zero at the ten thousands may go unread"),
        pytest.param("16409.02", "壹万陆仟肆佰零玖元零贰分", id="no jiao, but fen"),
        pytest.param("325.04", "叁佰贰拾伍元零肆分", id="no jiao, but fen, after a full yuan"),
        pytest.param("0", "零元整", id="nothing"),
        pytest.param("0.01", "壹分", id="fen alone"),
        pytest.param("0.10", "壹角整", id="jiao alone"),
        pytest.param("0.11", "壹角壹分", id="jiao and fen"),
        pytest.param("10", "壹拾元整", id="ten is one ten"),
        pytest.param("10020.50", "壹万零贰拾元伍角整", id="a group that does not fill its thousands"),
        pytest.param("10000", "壹万元整", id="ten thousand"),
        pytest.param("100001", "壹拾万零壹元整", id="zeros across the group"),
        pytest.param("100000000", "壹亿元整", id="a hundred million"),
        pytest.param("100000001", "壹亿零壹元整", id="a whole group of zeros is read once"),
        pytest.param("100002000", "壹亿零贰仟元整", id="a whole group of zeros before full thousands"),
        pytest.param("100200000.03", "壹亿零贰拾万元零叁分", id="zeros in two places"),
        pytest.param(
            "1234567890123.45", "壹万贰仟叁佰肆拾伍亿陆仟柒佰捌拾玖万零壹佰贰拾叁元肆角伍分", id="thirteen digits"
        ),
        pytest.param("1000000000000", "壹万亿元整", id="ten thousand times a hundred million"),
        pytest.param("-12.50", "负壹拾贰元伍角整", id="negative"),
    ],
)
def test_capital_yuan(amount: str, expected: str) -> None:
    """Zeros between digits are read once; whole yuan and jiao end in 整, fen do not."""
    assert capital_yuan(yuan(amount)) == expected


def test_capital_yuan_agrees_with_another_implementation() -> None:
    """On 3,000 random amounts of every length the two differ only by the 整 after jiao, which may be left out."""
    source = random.Random(20261101)  # noqa: S311 - a fixed sample, no secret
    for _ in range(3_000):
        amount = Fen(source.randrange(1, 10 ** source.randint(1, 14)))
        expected = cn2an.an2cn(f"{amount}", "rmb")
        expected += "整" if expected.endswith("角") else ""
        assert capital_yuan(amount) == expected, amount


@given(st.integers(0, 10**14))
def test_capital_yuan_reads_no_zero_twice(amount: int) -> None:
    """Two zeros never stand together, and none stands before a unit, except for nothing at all."""
    text = capital_yuan(Fen(amount))

    assert "零零" not in text
    assert amount == 0 or not re.search("零[元角分万亿拾佰仟整]", text)


@given(st.integers(1, 10**17).map(Fen))
def test_a_negative_amount_only_gains_the_sign(amount: Fen) -> None:
    """What is owed reads like what is due, after 负."""
    assert capital_yuan(-amount) == f"负{capital_yuan(amount)}"


@pytest.mark.parametrize("amount", [10**18, -(10**18)])
def test_an_amount_beyond_the_names_is_refused(amount: int) -> None:
    """More than sixteen digits of yuan have no name, so that none is dropped in silence."""
    with pytest.raises(ValueError, match="16 digits"):
        capital_yuan(Fen(amount))
