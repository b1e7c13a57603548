"""Money and rates as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidcoord.model.money import MOST_RATE, Fen, Rate, format_yuan, percent, percent_text, yuan, yuan_text

MOST = 10**15 - 1
"""The greatest amount that can be written, in fen: thirteen digits before the point."""


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("12.50", Fen(1250), id="two decimals"),
        pytest.param("12.5", Fen(1250), id="one decimal"),
        pytest.param("12", Fen(1200), id="no decimals"),
        pytest.param(12, Fen(1200), id="a whole number of yuan"),
        pytest.param("0.01", Fen(1), id="the least"),
        pytest.param("-0.01", Fen(-1), id="less than nothing"),
        pytest.param("-0", Fen(0), id="nothing has no sign"),
        pytest.param(-3, Fen(-300), id="a negative whole number"),
        pytest.param("9999999999999.99", Fen(MOST), id="the greatest"),
    ],
)
def test_yuan_reads_amounts(written: str | int, expected: Fen) -> None:
    """Amounts are whole numbers or text with at most two decimals."""
    assert yuan(written) == expected
    assert type(yuan(written)) is Fen


@given(st.integers(-MOST, MOST).map(Fen))
def test_yuan_reads_what_yuan_text_writes(amount: Fen) -> None:
    """Every amount comes back from its text to the fen."""
    assert yuan(yuan_text(amount)) == amount


@given(st.integers(0, MOST_RATE).map(Rate))
def test_percent_reads_what_percent_text_writes(rate: Rate) -> None:
    """Every rate comes back from its text."""
    assert percent(percent_text(rate).removesuffix("%")) == rate


def test_20_000_001_yuan_are_kept_exactly() -> None:
    """An engine on 32-bit floats gives back 20 000 000."""
    assert yuan_text(yuan("20000001")) == "20000001.00"
    assert yuan("20000001") - yuan("20000000") == yuan(1)


def test_68_212_208_yuan_are_kept_exactly() -> None:
    """An engine on 32-bit floats paid out 68 212 200 instead."""
    assert format_yuan(yuan("68212208"), "en") == "68,212,208.00 yuan"
    assert sum([yuan(1)] * 8, yuan("68212200")) == yuan("68212208")


def test_a_tenth_and_two_tenths_are_three_tenths() -> None:
    """0.1 + 0.2 is exactly 0.3, unlike floats."""
    assert yuan("0.1") + yuan("0.2") == yuan("0.3")


@pytest.mark.parametrize("read", [yuan, percent])
@pytest.mark.parametrize("value", [float("nan"), float("inf"), 0.1, 12.0], ids=repr)
def test_nan_and_every_other_float_is_refused(read: "type", value: float) -> None:
    """A float holds neither money nor a rate exactly, and NaN holds nothing at all."""
    with pytest.raises(TypeError, match=r"is written as text such as '12\.5"):
        read(value)


@pytest.mark.parametrize("read", [yuan, percent])
@pytest.mark.parametrize("value", [True, None, b"12", Fen(100), Rate(100), [12]], ids=repr)
def test_what_is_no_text_or_count_is_refused(read: "type", value: object) -> None:
    """Yes is not one yuan, and money is not read as yuan a second time."""
    with pytest.raises(TypeError, match="is written as text"):
        read(value)


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        pytest.param("12.345", "more than two decimals", id="three decimals"),
        pytest.param("0.001", "more than two decimals", id="less than a fen"),
        pytest.param("1,200.50", "write it as '1200.50'", id="thousands separators"),
        pytest.param("1，200", "write it as '1200'", id="full-width separators"),
        pytest.param("１２００", "write it as '1200'", id="full-width digits"),
        pytest.param("¥1200", "write it as '1200'", id="currency sign"),
        pytest.param("￥1,200元", "write it as '1200'", id="currency sign and word"),
        pytest.param(" 1200 ", "write it as '1200'", id="spaces around"),
        pytest.param("1,20", "write it as '1200' or '1200.50'", id="a decimal comma is not guessed at"),
        pytest.param("12,00,000", "write it as '1200' or", id="separators in odd places are not guessed at"),
        pytest.param("1e3", "is not an amount", id="exponent"),
        pytest.param("NaN", "is not an amount", id="not a number"),
        pytest.param("inf", "is not an amount", id="infinite"),
        pytest.param("+5", "is not an amount", id="plus sign"),
        pytest.param("--5", "is not an amount", id="two signs"),
        pytest.param("5.", "is not an amount", id="point without decimals"),
        pytest.param(".5", "is not an amount", id="point without yuan"),
        pytest.param("", "is not an amount", id="empty"),
        pytest.param("1200\n", "write it as '1200'", id="line break"),
        pytest.param("٣", "is not an amount", id="digits of another script"),
        pytest.param("十二", "is not an amount", id="numerals"),
        pytest.param("10000000000000", "no amount has more than 13 digits", id="fourteen digits"),
        pytest.param(10**13, "no amount has more than 13 digits", id="a whole number of fourteen digits"),
        pytest.param(-(10**5000), "no amount has more than 13 digits", id="a huge whole number"),
        pytest.param("9" * 1_000_000, "9…' is not an amount in yuan: no amount has more", id="a huge text is cut"),
    ],
)
def test_what_is_no_amount_is_refused_with_advice(written: str | int, advice: str) -> None:
    """What cannot be read says what to write instead, and never more than a line."""
    with pytest.raises(ValueError, match="amount") as refusal:
        yuan(written)

    assert advice in str(refusal.value)
    assert len(str(refusal.value)) < 150


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("30", Rate(300_000), id="whole"),
        pytest.param("12.5", Rate(125_000), id="one decimal"),
        pytest.param("0.0001", Rate(1), id="the least"),
        pytest.param(130, Rate(1_300_000), id="more than the whole"),
        pytest.param("9999.9999", MOST_RATE, id="the greatest"),
    ],
)
def test_percent_reads_rates(written: str | int, expected: Rate) -> None:
    """Rates are whole numbers or text with at most four decimals."""
    assert percent(written) == expected
    assert type(percent(written)) is Rate


@pytest.mark.parametrize("written", ["12.34567", "-5", -5, "30%", "1,200", "３０", "NaN", "", "10000", 10_000])
def test_what_is_no_rate_is_refused_with_advice(written: str | int) -> None:
    """A rate has no sign, no per cent sign and at most four digits on either side."""
    with pytest.raises(ValueError, match=r"write it as '30' or '12\.5'"):
        percent(written)


@pytest.mark.parametrize(
    ("amount", "zh", "en"),
    [
        pytest.param(yuan("1234567"), "1,234,567.00元", "1,234,567.00 yuan", id="thousands"),
        pytest.param(yuan("0.5"), "0.50元", "0.50 yuan", id="less than a yuan"),
        pytest.param(yuan("-1234.05"), "-1,234.05元", "-1,234.05 yuan", id="negative"),
        pytest.param(yuan("-0.01"), "-0.01元", "-0.01 yuan", id="less than a yuan, negative"),
    ],
)
def test_format_yuan(amount: Fen, zh: str, en: str) -> None:
    """People read separators, two decimals and the unit in their language."""
    assert (format_yuan(amount), format_yuan(amount, "en")) == (zh, en)
