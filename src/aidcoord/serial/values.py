"""Values to text and back: money in yuan, rates in per cent, days as 2026-11-01, options by word."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Final, overload

from aidcoord.errors import did_you_mean
from aidcoord.model.days import Day, day
from aidcoord.model.evidence import Value
from aidcoord.model.money import Fen, Rate, percent, percent_text, yuan, yuan_text
from aidcoord.model.options import Option
from aidcoord.serial.nodes import shown

YES_NO: Final = {"true": True, "yes": True, "是": True, "false": False, "no": False, "否": False}
"""The words for yes and no; case does not matter."""

_NOT_FINITE = re.compile(r"[-+]?\.?(inf|infinity|nan)", re.IGNORECASE)
_EXPONENT = re.compile(r"[-+]?[\d.]+e[-+]?\d+", re.IGNORECASE)
_COUNT = re.compile(r"-?[0-9]{1,15}")
_DECIMAL = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,9})?")
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_LIKE_A_DATE = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?", re.ASCII)
_MONEY_SIGNS = re.compile(r"^[¥￥]\s*|\s*(元|yuan|rmb|cny)$", re.IGNORECASE)


class UnreadableError(ValueError):
    """A text that is no value of its type; `advice` is a sentence that says what to write, where that is known."""

    def __init__(self, message: str, advice: str | None = None) -> None:
        super().__init__(message)
        self.advice = advice


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
    _refuse_floats(text, "an amount of money", "Write it as '1200' or '1200.50'.")
    try:
        return yuan(text)
    except ValueError as error:
        bare = _MONEY_SIGNS.sub("", re.sub(r"[,，'\s]", "", text))
        if bare != text and re.fullmatch(r"\d{1,13}(\.\d{1,2})?", bare, re.ASCII):
            message = f"'{shown(text)}' is not an amount in yuan"
            raise UnreadableError(message, f"Write '{bare}', without separators or unit.") from None
        raise UnreadableError(str(error) if text else "an amount is missing") from None


def parse_date(text: str) -> date:
    """The day that `text` says, written as 2026-11-01.

    Raises:
        UnreadableError: It is not written so, or the calendar has no such day.
    """
    exact = _DATE.fullmatch(text)
    like = exact or _LIKE_A_DATE.fullmatch(text)
    if like is None:
        raise UnreadableError(f"'{shown(text)}' is not a day", "Write a day as 2026-11-01.")
    year, month, of_month = (int(part) for part in like.groups())
    try:
        found = date(year, month, of_month)
    except ValueError:
        raise UnreadableError(f"'{shown(text)}' is not a day of the calendar", "Look the day up again.") from None
    if exact is None:
        raise UnreadableError(f"'{shown(text)}' is not written as days are", f"Write {found.isoformat()}.")
    return found


def parse_decimal(text: str) -> Decimal:
    """The number that `text` says, exactly.

    Raises:
        UnreadableError: It is no number in digits, or is written as a float.
    """
    _refuse_floats(text, "an exact number", "Write it as '12' or '12.5'.")
    if not _DECIMAL.fullmatch(text):
        raise UnreadableError(f"'{shown(text)}' is not a number", "Write it in digits, as '12' or '12.5'.")
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
    listed = ", ".join(f"{en} ({zh})" for en, zh in choices.items())
    known = {*words, *choices, *choices.values()}
    return UnreadableError(f"'{shown(text)}' is none of: {listed}.", did_you_mean(text, known))


def _refuse_floats(text: str, what: str, advice: str) -> None:
    if _NOT_FINITE.fullmatch(text):
        raise UnreadableError(f"'{text}' is not {what}; nothing infinite or undefined can be recorded", advice)
    if _EXPONENT.fullmatch(text):
        raise UnreadableError(f"'{shown(text)}' is a floating-point number, which is never {what}", advice)


def _parse_yes_no(text: str) -> bool:
    try:
        return YES_NO[text.strip().casefold()]
    except KeyError:
        raise UnreadableError(f"'{shown(text)}' is neither yes nor no", "Write yes or no (是 or 否).") from None


def _parse_count(text: str) -> int:
    advice = "Write it in digits alone, such as 3."
    _refuse_floats(text, "a count", advice)
    if not _COUNT.fullmatch(text):
        raise UnreadableError(f"'{shown(text)}' is not a whole number", advice)
    return int(text)


def _parse_rate(text: str) -> Rate:
    _refuse_floats(text, "a rate", "Write it in per cent, as '30' or '12.5'.")
    try:
        return percent(text)
    except ValueError as error:
        raise UnreadableError(str(error) if text else "a rate is missing") from None
