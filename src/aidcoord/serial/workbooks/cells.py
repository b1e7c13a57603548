"""What stands in a cell as the text that the readers of files read: Excel has types of its own, and changes input."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Final

from aidcoord.model.days import Day
from aidcoord.model.faults import UnreadableError
from aidcoord.model.money import Fen, Rate
from aidcoord.model.personal_numbers import PersonalNumber
from aidcoord.model.texts import Text

MOST_EXACT: Final = 10**15
"""From here on Excel rounds what is typed: it keeps fifteen digits."""
_ERRORS: Final = frozenset(
    f"#{word}"
    for word in (
        *("DIV/0!", "N/A", "NAME?", "NULL!", "NUM!", "REF!", "VALUE!"),
        *("GETTING_DATA", "SPILL!", "CALC!", "FIELD!", "BLOCKED!", "UNKNOWN!", "CONNECT!", "BUSY!", "DATA!"),
    )
)
"""What stands in the place of a value that Excel could not work out; anything else that begins so is text."""
_AS_TEXT: Final = Text(zh="请把单元格设为文本格式，重新输入。", en="Format the cell as text and type it again.")
_ROUND: Final = Text(
    zh="请四舍五入到分；公式算出的数往往不是整分。",
    en="Round it to the fen; what a formula gave is often not round.",
)
_DAYS: Final = (date, Day)


def cell_text(value: object, kind: object) -> str:
    """The text of a cell that is not empty, in a column of a kind.

    Args:
        value: What calamine gives.
        kind: The type that the column's heading asks for; what is no type of a value asks for text.

    Raises:
        UnreadableError: Excel has made something of the cell that cannot be what was meant.
    """
    if isinstance(value, str):
        return _typed(value)
    if isinstance(value, bool):
        return _yes_no(kind, said=value)
    if isinstance(value, (datetime, date)):
        return _day(value, kind)
    if isinstance(value, (time, timedelta)):
        raise UnreadableError(
            "这里是一个时刻，没有地方需要", "a time of day stands here, which nothing asks for", _AS_TEXT
        )
    if isinstance(value, (int, float)):
        return _number(Decimal(repr(value)), kind)
    en = "something stands here that is neither text nor number nor day"
    raise UnreadableError("这里的内容不是文本、数字或日期", en, _AS_TEXT)


def _typed(text: str) -> str:
    if not text.strip():
        advice = Text(zh="请删去：未知的就留空。", en="Delete them: an empty cell is what is unknown.")
        raise UnreadableError("这里只有空格", "nothing but spaces stands here", advice)
    if text in _ERRORS:
        advice = Text(zh="请填写值，或者清空单元格。", en="Write the value, or empty the cell.")
        raise UnreadableError(f"这里是Excel的错误值{text}", f"an error of Excel stands here, {text}", advice)
    return text


def _yes_no(kind: object, *, said: bool) -> str:
    if kind is not bool:
        word = "TRUE" if said else "FALSE"
        en = f"{word} stands here, where no yes or no is asked for"
        raise UnreadableError(f"这里是{word}，而此处不问是或否", en, _AS_TEXT)
    return "是" if said else "否"


def _day(value: date, kind: object) -> str:
    if kind not in _DAYS:
        en = f"Excel has made the day {value:%Y-%m-%d} of what was typed here"
        raise UnreadableError(f"Excel把这里输入的内容变成了日期{value:%Y-%m-%d}", en, _AS_TEXT)
    if isinstance(value, datetime) and value.time() != time():
        advice = Text(zh="请只写日期，如2026-11-01。", en="Write the day alone, as 2026-11-01.")
        raise UnreadableError(f"这里的日期带有时刻：{value}", f"a day with a time stands here, {value}", advice)
    return (value.date() if isinstance(value, datetime) else value).isoformat()


def _number(number: Decimal, kind: object) -> str:
    if kind is PersonalNumber:
        en = "a personal number stands here as a number, and Excel has rounded its last digits away"
        advice = _and(
            "号码要按居民身份证填写，不要照抄这一格。", "Its digits are to be taken from the card, not from this cell."
        )
        raise UnreadableError("公民身份号码写成了数字，末几位已被Excel四舍五入", en, advice)
    if kind in _DAYS:
        zh, en = f"这里是数字{_plain(number)}，不是日期", f"the number {_plain(number)} stands here, not a day"
        raise UnreadableError(zh, en, Text(zh="请写日期，如2026-11-01。", en="Write the day, as 2026-11-01."))
    if kind is Rate:
        zh = f"这里的{_plain(number)}是数字，可能是百分比，也可能是小数"
        en = f"{_plain(number)} stands here as a number, which may mean per cent or a share of one"
        raise UnreadableError(zh, en, _and("一半写作50。", "Half is written 50."))
    if abs(number) >= MOST_EXACT:
        en = "the number has more than fifteen digits, and Excel has rounded it"
        raise UnreadableError("数字超过十五位，已被Excel四舍五入", en, _AS_TEXT)
    if kind is Fen and number != round(number, 2):
        zh, en = f"{_plain(number)}元的小数多于两位", f"{_plain(number)} yuan have more than two decimals"
        raise UnreadableError(zh, en, _ROUND)
    return _plain(number)


def _and(zh: str, en: str) -> Text:
    return Text(zh=f"{_AS_TEXT.zh}{zh}", en=f"{_AS_TEXT.en} {en}")


def _plain(number: Decimal) -> str:
    """The number without an exponent and without noughts at its end."""
    return format(number.quantize(Decimal(1)) if number == number.to_integral_value() else number.normalize(), "f")
