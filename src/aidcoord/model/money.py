"""Money and rates as people write them, and the only roundings that exist. One yuan is 100 fen."""

import re
from typing import Final

from aidcoord.model.checks import cut, half_width
from aidcoord.model.faults import UnreadableError
from aidcoord.model.numbers import Fen, Rate, percent_text, yuan_text
from aidcoord.model.texts import Language, Text

__all__ = [
    "FEN",
    "JIAO",
    "MOST_RATE",
    "NOTHING",
    "WHOLE",
    "YUAN",
    "Fen",
    "Rate",
    "format_yuan",
    "percent",
    "percent_text",
    "round_down",
    "round_half_up",
    "round_up",
    "share",
    "yuan",
    "yuan_text",
]

_YUAN_TEXT = re.compile(r"(?P<sign>-?)(?P<yuan>[0-9]{1,13})(?:\.(?P<fen>[0-9]{1,2}))?")
_PERCENT_TEXT = re.compile(r"(?P<whole>[0-9]{1,4})(?:\.(?P<part>[0-9]{1,4}))?")
_SEPARATED = re.compile(r"¥?-?[0-9]{1,3}(,[0-9]{3})*(\.[0-9]{1,2})?元?")
_MILLION: Final = 1_000_000


NOTHING: Final = Fen(0)
FEN: Final = Fen(1)
JIAO: Final = Fen(10)
YUAN: Final = Fen(100)
WHOLE: Final = Rate(_MILLION)
MOST_RATE: Final = Rate(99_999_999)
"""The greatest rate that `percent` can write, a hundred times the whole."""


def yuan(amount: str | int) -> Fen:
    """Money from yuan, written as a whole number or as text with at most two decimals.

    >>> yuan("12.50"), yuan(620)
    (Fen(1250), Fen(62000))

    Raises:
        TypeError: `amount` is a float or a yes/no, which hold no money, or is money already.
        ToldValueError: The text is no amount, has more than two decimals, or more than 13 digits before the point.
    """
    if not isinstance(amount, str) and type(amount) is not int:
        raise TypeError(f"money is written as text such as '12.50', not as {type(amount).__name__} {amount!r}")
    match = _YUAN_TEXT.fullmatch(_written(amount))
    if match is None:
        raise _yuan_complaint(_written(amount))
    fen = int(match["yuan"]) * 100 + int((match["fen"] or "").ljust(2, "0"))
    return Fen(-fen if match["sign"] else fen)


def _written(amount: str | int) -> str:
    # Python refuses to write out an int of thousands of digits, but not in hexadecimal: no amount either way.
    return amount if isinstance(amount, str) else str(amount) if abs(amount) < 10**18 else hex(amount)


def _yuan_complaint(text: str) -> UnreadableError:
    said = cut(text)
    zh, en = f"“{said}”不是以元为单位的金额", f"'{said}' is not an amount in yuan"
    tidy = half_width(text).strip()
    if re.fullmatch(r"-?[0-9]+\.[0-9]{3,}", tidy):
        zh = f"“{said}”的小数多于两位，金额的最小单位是0.01元"
        return UnreadableError(zh, f"'{said}' has more than two decimals; the smallest amount is 0.01 yuan")
    if re.fullmatch(r"-?[0-9]{14,}(\.[0-9]*)?", tidy) or tidy.startswith(("0x", "-0x")):
        return UnreadableError(f"{zh}：小数点前最多13位", f"{en}: no amount has more than 13 digits before the point")
    if _SEPARATED.fullmatch(tidy) or _YUAN_TEXT.fullmatch(tidy):
        bare = re.sub("[,¥元]", "", tidy)
        return UnreadableError(f"{zh}，请写作“{bare}”", f"{en}; write it as '{bare}'")
    return UnreadableError(
        f"{zh}，请写作“1200”或“1200.50”，不加分隔符", f"{en}; write it as '1200' or '1200.50', without separators"
    )


def percent(amount: str | int) -> Rate:
    """A rate from per cent, written as a whole number or as text with at most four decimals.

    >>> percent("12.5"), percent(130)
    (Rate(125000), Rate(1300000))

    Raises:
        TypeError: `amount` is a float or a bool.
        ToldValueError: The text is no rate.
    """
    if not isinstance(amount, str) and type(amount) is not int:
        raise TypeError(f"a rate is written as text such as '12.5', not as {type(amount).__name__} {amount!r}")
    match = _PERCENT_TEXT.fullmatch(_written(amount))
    if match is None:
        said = cut(_written(amount))
        zh = f"“{said}”不是百分比，请写作“30”或“12.5”，不带符号，小数点前后各不超过四位"
        en = (
            f"'{said}' is not a rate in per cent; write it as '30' or '12.5', without a sign and with"
            " at most four digits before and after the point"
        )
        raise UnreadableError(zh, en)
    return Rate(int(match["whole"]) * 10_000 + int((match["part"] or "").ljust(4, "0")))


def share(amount: Fen, rate: Rate) -> Fen:
    """The part of `amount` that `rate` says, to the nearest fen; half a fen goes to the higher, also below zero.

    Works in steps that stay inside 64 bits for every amount and rate the model admits.

    >>> share(yuan("100.01"), percent("12.5"))
    Fen(1250)
    """
    whole, part = divmod(int(amount), _MILLION)
    return Fen(whole * int(rate) + (part * int(rate) + _MILLION // 2) // _MILLION)


def round_up(amount: Fen, unit: Fen) -> Fen:
    """The next multiple of `unit` at or above `amount`; the unit is above nothing.

    >>> round_up(yuan("12.01"), YUAN)
    Fen(1300)
    """
    return Fen(-(-int(amount) // int(unit)) * int(unit))


def round_half_up(amount: Fen, unit: Fen) -> Fen:
    """The nearest multiple of `unit`; one exactly between two goes to the higher.

    >>> round_half_up(yuan("12.50"), YUAN)
    Fen(1300)
    """
    return Fen((2 * int(amount) + int(unit)) // (2 * int(unit)) * int(unit))


def round_down(amount: Fen, unit: Fen) -> Fen:
    """The next multiple of `unit` at or below `amount`, also where that is below zero.

    >>> round_down(yuan("12.99"), YUAN)
    Fen(1200)
    """
    return Fen(int(amount) // int(unit) * int(unit))


def format_yuan(amount: int, lang: Language = "zh") -> str:
    """An amount in fen as people read it.

    >>> format_yuan(yuan(1234567), "zh"), format_yuan(yuan("0.50"), "en")
    ('1,234,567.00元', '0.50 yuan')
    """
    digits = grouped_yuan(amount)
    return Text(zh=f"{digits}元", en=f"{digits} yuan").within(lang)


def grouped_yuan(amount: int) -> str:
    """An amount in fen as it stands in a table of yuan.

    >>> grouped_yuan(yuan(-1234567))
    '-1,234,567.00'
    """
    whole, fen = divmod(abs(int(amount)), 100)
    return f"{'-' if amount < 0 else ''}{whole:,}.{fen:02d}"
