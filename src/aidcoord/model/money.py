"""Money in whole fen, rates in parts per million, and the only roundings that exist.

One yuan is 100 fen. Nothing here accepts or gives a float.
"""

import re
from typing import TYPE_CHECKING, Final

from aidcoord.model.texts import Language

_YUAN_TEXT = re.compile(r"(?P<sign>-?)(?P<yuan>\d{1,13})(?:\.(?P<fen>\d{1,2}))?")
_PERCENT_TEXT = re.compile(r"(?P<whole>\d{1,4})(?:\.(?P<part>\d{1,4}))?")
_MILLION: Final = 1_000_000


class Fen(int):
    """An amount of money in whole fen (one hundredth of a yuan).

    Sums and differences of `Fen` and whole multiples of it are `Fen`; a float on either side is a `TypeError`.

    >>> yuan("12.50") + yuan(3)
    Fen(1550)
    >>> yuan(1) * 0.5
    Traceback (most recent call last):
    TypeError: unsupported operand type(s) for *: 'Fen' and 'float'
    """

    __slots__ = ()

    if TYPE_CHECKING:
        # Dimensions for the type checker: money and money, or money and a count, never money times money.
        def __new__(cls, fen: int) -> "Fen": ...  # noqa: D102
        def __add__(self, other: "Fen") -> "Fen": ...  # type: ignore[override]
        def __sub__(self, other: "Fen") -> "Fen": ...  # type: ignore[override]
        def __mul__(self, other: int) -> "Fen": ...
        def __rmul__(self, other: int) -> "Fen": ...
        def __floordiv__(self, other: int) -> "Fen": ...
        def __mod__(self, other: int) -> "Fen": ...
        def __neg__(self) -> "Fen": ...
        def __abs__(self) -> "Fen": ...
    else:

        def __add__(self, other):
            return Fen(int.__add__(self, other)) if isinstance(other, int) else NotImplemented

        __radd__ = __add__

        def __sub__(self, other):
            return Fen(int.__sub__(self, other)) if isinstance(other, int) else NotImplemented

        def __rsub__(self, other):
            return Fen(int.__rsub__(self, other)) if isinstance(other, int) else NotImplemented

        def __mul__(self, other):
            if isinstance(other, Fen):
                raise TypeError("money cannot be multiplied by money; use share(amount, rate) for a part of it")
            return Fen(int.__mul__(self, other)) if isinstance(other, int) else _refuse("*", other)

        __rmul__ = __mul__

        def __floordiv__(self, other):
            return Fen(int.__floordiv__(self, other)) if isinstance(other, int) else NotImplemented

        def __mod__(self, other):
            return Fen(int.__mod__(self, other)) if isinstance(other, int) else NotImplemented

        def __truediv__(self, other):
            raise TypeError("money is not divided with '/', which gives a float; use '//' or share(amount, rate)")

        def __neg__(self):
            return Fen(int.__neg__(self))

        def __abs__(self):
            return Fen(int.__abs__(self))

    def __repr__(self) -> str:
        return f"Fen({int(self)})"

    def __str__(self) -> str:
        return yuan_text(self)


def _refuse(operator: str, other: object) -> Fen:
    raise TypeError(f"unsupported operand type(s) for {operator}: 'Fen' and '{type(other).__name__}'")


class Rate(int):
    """A share in parts per million: `percent("12.5")` is `Rate(125000)`, one whole is `Rate(1000000)`."""

    __slots__ = ()

    if TYPE_CHECKING:

        def __new__(cls, parts_per_million: int) -> "Rate": ...  # noqa: D102
        def __add__(self, other: "Rate") -> "Rate": ...  # type: ignore[override]
        def __sub__(self, other: "Rate") -> "Rate": ...  # type: ignore[override]

    def __repr__(self) -> str:
        return f"Rate({int(self)})"

    def __str__(self) -> str:
        return percent_text(self)


NOTHING: Final = Fen(0)
FEN: Final = Fen(1)
JIAO: Final = Fen(10)
YUAN: Final = Fen(100)
WHOLE: Final = Rate(_MILLION)


def yuan(amount: str | int) -> Fen:
    """Money from yuan, written as a whole number or as text with at most two decimals.

    >>> yuan("12.50"), yuan(620)
    (Fen(1250), Fen(62000))

    Raises:
        TypeError: `amount` is a float or a bool, which cannot hold money exactly.
        ValueError: The text is no amount, or has more than two decimals.
    """
    if isinstance(amount, bool) or not isinstance(amount, (str, int)):
        raise TypeError(f"money is written as text such as '12.50', not as {type(amount).__name__} {amount!r}")
    match = _YUAN_TEXT.fullmatch(str(amount))
    if match is None:
        raise ValueError(_yuan_complaint(str(amount)))
    fen = int(match["yuan"]) * 100 + int((match["fen"] or "").ljust(2, "0"))
    return Fen(-fen if match["sign"] else fen)


def _yuan_complaint(text: str) -> str:
    if re.fullmatch(r"-?\d+\.\d{3,}", text):
        return f"'{text}' has more than two decimals; the smallest amount is 0.01 yuan"
    if re.fullmatch(r"-?[\d,，]+(\.\d+)?", text):
        return f"'{text}' is not an amount in yuan; write at most 13 digits, without separators, such as '1200.00'"
    return f"'{text}' is not an amount in yuan; write it as '1200' or '1200.50'"


def percent(amount: str | int) -> Rate:
    """A rate from per cent, written as a whole number or as text with at most four decimals.

    >>> percent("12.5"), percent(130)
    (Rate(125000), Rate(1300000))

    Raises:
        TypeError: `amount` is a float or a bool.
        ValueError: The text is no rate.
    """
    if isinstance(amount, bool) or not isinstance(amount, (str, int)):
        raise TypeError(f"a rate is written as text such as '12.5', not as {type(amount).__name__} {amount!r}")
    match = _PERCENT_TEXT.fullmatch(str(amount))
    if match is None:
        raise ValueError(f"'{amount}' is not a rate in per cent; write it as '30' or '12.5', at most four decimals")
    return Rate(int(match["whole"]) * 10_000 + int((match["part"] or "").ljust(4, "0")))


def share(amount: Fen, rate: Rate) -> Fen:
    """The part of `amount` that `rate` says, half a fen rounded up.

    Works in steps that stay inside 64 bits for every amount and rate the model admits.

    >>> share(yuan("100.01"), percent("12.5"))
    Fen(1250)
    """
    whole, part = divmod(int(amount), _MILLION)
    return Fen(whole * int(rate) + (part * int(rate) + _MILLION // 2) // _MILLION)


def round_up(amount: Fen, unit: Fen) -> Fen:
    """The next multiple of `unit` at or above `amount`.

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
    """The next multiple of `unit` at or below `amount`.

    >>> round_down(yuan("12.99"), YUAN)
    Fen(1200)
    """
    return Fen(int(amount) // int(unit) * int(unit))


def yuan_text(amount: int) -> str:
    """An amount in fen as yuan with exactly two decimals and no separators, for files.

    >>> yuan_text(yuan(-3))
    '-3.00'
    """
    sign, fen = ("-", -int(amount)) if amount < 0 else ("", int(amount))
    return f"{sign}{fen // 100}.{fen % 100:02d}"


def format_yuan(amount: int, lang: Language = "zh") -> str:
    """An amount in fen as people read it.

    >>> format_yuan(yuan(1234567), "zh"), format_yuan(yuan("0.50"), "en")
    ('1,234,567.00元', '0.50 yuan')
    """
    sign, fen = ("-", -int(amount)) if amount < 0 else ("", int(amount))
    digits = f"{sign}{fen // 100:,}.{fen % 100:02d}"
    return f"{digits}元" if lang == "zh" else f"{digits} yuan"


def percent_text(rate: int) -> str:
    """A rate in parts per million as per cent, without needless zeros.

    >>> percent_text(percent("12.50"))
    '12.5%'
    """
    whole, part = divmod(int(rate), 10_000)
    decimals = f".{part:04d}".rstrip("0") if part else ""
    return f"{whole}{decimals}%"
