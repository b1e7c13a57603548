"""Values to text and back: money in yuan, rates in per cent, days as 2026-11-01, options by word."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Final, overload

from aidcoord.model.days import Day, day
from aidcoord.model.evidence import Value
from aidcoord.model.faults import UnreadableError, meant
from aidcoord.model.money import Fen, Rate, percent, percent_text, yuan, yuan_text
from aidcoord.model.options import Option
from aidcoord.model.texts import Text
from aidcoord.serial.nodes import shown

YES_NO: Final = {"true": True, "yes": True, "是": True, "false": False, "no": False, "否": False}
"""The words for yes and no; case does not matter."""

_AMOUNT: Final = Text(zh="金额", en="an amount of money")
_NUMBER: Final = Text(zh="准确的数", en="an exact number")
_A_COUNT: Final = Text(zh="个数", en="a count")
_A_RATE: Final = Text(zh="比例", en="a rate")
_NOT_FINITE = re.compile(r"[-+]?\.?(inf|infinity|nan)", re.IGNORECASE)
_EXPONENT = re.compile(r"[-+]?[\d.]+e[-+]?\d+", re.IGNORECASE)
_COUNT = re.compile(r"-?[0-9]{1,15}")
_DECIMAL = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,9})?")
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_LIKE_A_DATE = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?", re.ASCII)
_MONEY_SIGNS = re.compile(r"^[¥￥]\s*|\s*(元|yuan|rmb|cny)$", re.IGNORECASE)


def parse_value(text: str, kind: type[Value]) -> Value:
    """The value of type `kind` that `text` says.

    >>> parse_value("1200.50", Fen), parse_value("否", bool)
    (Fen(120050), False)

    Raises:
        UnreadableError: The text says no such value.
    """
    if issubclass(kind, Option):
        return parse_option(text, kind)
    if kind is bool:
        return _parse_yes_no(text)
    if issubclass(kind, Day):
        return day(parse_date(text))
    if issubclass(kind, Fen):
        return parse_money(text)
    return _parse_rate(text) if issubclass(kind, Rate) else _parse_count(text)


@overload
def json_value(value: Value) -> bool | int | str: ...
@overload
def json_value(value: None) -> None: ...
def json_value(value: Value | None) -> bool | int | str | None:
    """A value as JSON holds it: money as yuan with two decimals and days as text, options by slug; unknown is null.

    >>> json_value(Fen(120050)), json_value(True), json_value(percent("12.5"))
    ('1200.50', True, '12.5')
    """
    if isinstance(value, Option):
        return value.slug
    if isinstance(value, Fen):
        return yuan_text(value)
    if isinstance(value, Rate):
        return percent_text(value).removesuffix("%")
    return str(value) if isinstance(value, Day) else value


def parse_money(text: str) -> Fen:
    """The amount in yuan that `text` says, exactly.

    Raises:
        UnreadableError: It is no amount, is written as a float, or has more than two decimals.
    """
    _refuse_floats(text, _AMOUNT, Text(zh="请写作“1200”或“1200.50”。", en="Write it as '1200' or '1200.50'."))
    try:
        return yuan(text)
    except UnreadableError:
        bare = _MONEY_SIGNS.sub("", re.sub(r"[,，'\s]", "", text))
        if bare != text and re.fullmatch(r"\d{1,13}(\.\d{1,2})?", bare, re.ASCII):
            zh, en = f"“{shown(text)}”不是以元为单位的金额", f"'{shown(text)}' is not an amount in yuan"
            advice = Text(zh=f"请写作“{bare}”，不加分隔符和单位。", en=f"Write '{bare}', without separators or unit.")
            raise UnreadableError(zh, en, advice) from None
        if text:
            raise
        raise UnreadableError("缺少金额", "an amount is missing") from None


def parse_date(text: str) -> date:
    """The day that `text` says, written as 2026-11-01.

    Raises:
        UnreadableError: It is not written so, or the calendar has no such day.
    """
    exact = _DATE.fullmatch(text)
    like = exact or _LIKE_A_DATE.fullmatch(text)
    if like is None:
        advice = Text(zh="日期请写作2026-11-01。", en="Write a day as 2026-11-01.")
        raise UnreadableError(f"“{shown(text)}”不是日期", f"'{shown(text)}' is not a day", advice)
    year, month, of_month = (int(part) for part in like.groups())
    try:
        found = date(year, month, of_month)
    except ValueError:
        zh, en = f"没有“{shown(text)}”这一天", f"'{shown(text)}' is not a day of the calendar"
        raise UnreadableError(zh, en, Text(zh="请核对日期。", en="Look the day up again.")) from None
    if exact is None:
        advice = Text(zh=f"请写作{found.isoformat()}。", en=f"Write {found.isoformat()}.")
        raise UnreadableError(f"“{shown(text)}”不是日期的写法", f"'{shown(text)}' is not written as days are", advice)
    return found


def parse_decimal(text: str) -> Decimal:
    """The number that `text` says, exactly.

    Raises:
        UnreadableError: It is no number in digits, or is written as a float.
    """
    _refuse_floats(text, _NUMBER, Text(zh="请写作“12”或“12.5”。", en="Write it as '12' or '12.5'."))
    if not _DECIMAL.fullmatch(text):
        advice = Text(zh="请用数字写，如“12”或“12.5”。", en="Write it in digits, as '12' or '12.5'.")
        raise UnreadableError(f"“{shown(text)}”不是数", f"'{shown(text)}' is not a number", advice)
    return Decimal(text)


def parse_option(text: str, kind: type[Option]) -> Option:
    """The choice that `text` names by its zh word, en word or slug.

    Raises:
        UnreadableError: It names none; the message lists the choices.
    """
    try:
        return kind.parse(text)
    except ValueError:
        words = [member.text.en for member in kind]
        raise unknown_word(text, {member.slug: member.text.zh for member in kind}, words) from None


def unknown_word(text: str, choices: Mapping[str, str], words: Iterable[str] = ()) -> UnreadableError:
    """The error about a word that is none of `choices` (English word to Chinese word) and none of `words`."""
    said = "、".join(f"{zh}（{en}）" for en, zh in choices.items())
    listed = ", ".join(f"{en} ({zh})" for en, zh in choices.items())
    known = {*words, *choices, *choices.values()}
    zh, en = f"“{shown(text)}”不是可选的词，可选：{said}", f"'{shown(text)}' is none of: {listed}."
    return UnreadableError(zh, en, meant(text, known))


def _refuse_floats(text: str, what: Text, advice: Text) -> None:
    if _NOT_FINITE.fullmatch(text):
        en = f"'{text}' is not {what.en}; nothing infinite or undefined can be recorded"
        raise UnreadableError(f"“{text}”不是{what.zh}；无穷大和未定义的数不能记录", en, advice)
    if _EXPONENT.fullmatch(text):
        en = f"'{shown(text)}' is a floating-point number, which is never {what.en}"
        raise UnreadableError(f"“{shown(text)}”是浮点数的写法，不能作为{what.zh}", en, advice)


def _parse_yes_no(text: str) -> bool:
    try:
        return YES_NO[text.strip().casefold()]
    except KeyError:
        advice = Text(zh="请写是或否（yes或no）。", en="Write yes or no (是 or 否).")
        raise UnreadableError(
            f"“{shown(text)}”既不是“是”也不是“否”", f"'{shown(text)}' is neither yes nor no", advice
        ) from None


def _parse_count(text: str) -> int:
    advice = Text(zh="请只用数字写，如3。", en="Write it in digits alone, such as 3.")
    _refuse_floats(text, _A_COUNT, advice)
    if not _COUNT.fullmatch(text):
        raise UnreadableError(f"“{shown(text)}”不是整数", f"'{shown(text)}' is not a whole number", advice)
    return int(text)


def _parse_rate(text: str) -> Rate:
    advice = Text(zh="请按百分比写，如“30”或“12.5”。", en="Write it in per cent, as '30' or '12.5'.")
    _refuse_floats(text, _A_RATE, advice)
    if not text:
        raise UnreadableError("缺少比例", "a rate is missing")
    return percent(text)
