"""Numbers that carry what they count: `Fen` for money, `Rate` for shares. Neither accepts or gives a float."""

from typing import TYPE_CHECKING, Never, overload

from aidcoord.model.checks import whole_number

_made = int.__new__


class Fen(int):
    """An amount of money in whole fen (one hundredth of a yuan).

    Sums and differences of `Fen` and whole multiples of it are `Fen`; a float or a rate after the operator is a
    `TypeError`. A float before it Python works out without asking, but no `Fen` is made of the result. A type checker
    also refuses money plus a count; at run time a plain int counts as fen, so that `sum` works. Money over money
    (`//`) is a plain count.

    >>> Fen(1250) + Fen(300)
    Fen(1550)
    >>> Fen(100) * 0.5
    Traceback (most recent call last):
    TypeError: unsupported operand type(s) for *: 'Fen' and 'float'
    """

    __slots__ = ()

    def __new__(cls, fen: int) -> "Fen":
        """Make the amount; a float, a text or a yes/no is refused."""
        return int.__new__(cls, fen if type(fen) is int else whole_number(cls, fen))

    if TYPE_CHECKING:
        # Dimensions for the type checker: money and money, or money and a count, never money times money.
        def __add__(self, other: "Fen") -> "Fen": ...  # type: ignore[override]
        def __sub__(self, other: "Fen") -> "Fen": ...  # type: ignore[override]
        def __mul__(self, other: int) -> "Fen": ...
        def __rmul__(self, other: int) -> "Fen": ...
        @overload
        def __floordiv__(self, other: "Fen") -> int: ...  # type: ignore[overload-overlap]
        @overload
        def __floordiv__(self, other: int) -> "Fen": ...
        def __floordiv__(self, other: int) -> int: ...
        def __mod__(self, other: int) -> "Fen": ...
        def __neg__(self) -> "Fen": ...
        def __pos__(self) -> "Fen": ...
        def __abs__(self) -> "Fen": ...
    else:
        # The first case of each is the usual one: rules spend most of their time here.

        def __add__(self, other):
            if type(other) is Fen:
                return _made(Fen, int.__add__(self, other))
            return _fen(int.__add__(self, other)) if _goes_with_money(other) else _refuse(self, "+", other)

        __radd__ = __add__

        def __sub__(self, other):
            if type(other) is Fen:
                return _made(Fen, int.__sub__(self, other))
            return _fen(int.__sub__(self, other)) if _goes_with_money(other) else _refuse(self, "-", other)

        def __rsub__(self, other):
            return _fen(int.__rsub__(self, other)) if _goes_with_money(other) else _refuse(self, "-", other)

        def __mul__(self, other):
            if type(other) is int:
                return _made(Fen, int.__mul__(self, other))
            if isinstance(other, (Fen, Rate)):
                raise TypeError("money is multiplied by a plain count; use share(amount, rate) for a part of it")
            return _fen(int.__mul__(self, other)) if isinstance(other, int) else _refuse(self, "*", other)

        __rmul__ = __mul__

        def __floordiv__(self, other):
            if type(other) is int:
                return _made(Fen, int.__floordiv__(self, other))
            if isinstance(other, Fen):
                return int.__floordiv__(self, other)
            return _fen(int.__floordiv__(self, other)) if _goes_with_money(other) else _refuse(self, "//", other)

        def __mod__(self, other):
            return _fen(int.__mod__(self, other)) if _goes_with_money(other) else _refuse(self, "%", other)

        def __truediv__(self, other):
            raise TypeError("money is not divided with '/', which gives a float; use '//' or share(amount, rate)")

        __rtruediv__ = __truediv__

        def __pow__(self, other, modulo=None):
            raise TypeError("money has no powers")

        __rpow__ = __pow__

        def __round__(self, digits=None):
            raise TypeError("money is rounded with round_up, round_half_up or round_down, each to a unit of money")

        def __neg__(self):
            return _fen(int.__neg__(self))

        def __pos__(self):
            return self

        def __abs__(self):
            return _fen(int.__abs__(self))

    def __repr__(self) -> str:
        return f"Fen({int(self)})"

    def __str__(self) -> str:
        return yuan_text(self)

    def __format__(self, spec: str) -> str:
        # As text: a number's format would show fen where everybody reads yuan.
        return format(str(self), spec)


def _fen(fen: int) -> Fen:
    return _made(Fen, fen)


def _goes_with_money(other: object) -> bool:
    return isinstance(other, int) and not isinstance(other, Rate)


def _refuse(number: int, operator: str, other: object) -> Never:
    kinds = f"'{type(number).__name__}' and '{type(other).__name__}'"
    raise TypeError(f"unsupported operand type(s) for {operator}: {kinds}")


class Rate(int):
    """A share in parts per million: `percent("12.5")` is `Rate(125000)`, one whole is `Rate(1000000)`.

    Rates add up and have whole multiples; `share(amount, rate)` is the only way to take a part of something.
    """

    __slots__ = ()

    def __new__(cls, parts_per_million: int) -> "Rate":
        """Make the rate; a float, a text or a yes/no is refused."""
        return int.__new__(cls, whole_number(cls, parts_per_million))

    if TYPE_CHECKING:

        def __add__(self, other: "Rate") -> "Rate": ...  # type: ignore[override]
        def __sub__(self, other: "Rate") -> "Rate": ...  # type: ignore[override]
        def __mul__(self, other: int) -> "Rate": ...
        def __rmul__(self, other: int) -> "Rate": ...
    else:

        def __add__(self, other):
            return Rate(int.__add__(self, other)) if _goes_with_rates(other) else _refuse(self, "+", other)

        __radd__ = __add__

        def __sub__(self, other):
            return Rate(int.__sub__(self, other)) if _goes_with_rates(other) else _refuse(self, "-", other)

        def __rsub__(self, other):
            return Rate(int.__rsub__(self, other)) if _goes_with_rates(other) else _refuse(self, "-", other)

        def __mul__(self, other):
            if isinstance(other, (Fen, Rate)):
                raise TypeError("a rate is not multiplied by money or a rate; use share(amount, rate)")
            return Rate(int.__mul__(self, other)) if isinstance(other, int) else _refuse(self, "*", other)

        __rmul__ = __mul__

    def __repr__(self) -> str:
        return f"Rate({int(self)})"

    def __str__(self) -> str:
        return percent_text(self)

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)


def _goes_with_rates(other: object) -> bool:
    return isinstance(other, int) and not isinstance(other, Fen)


def yuan_text(amount: int) -> str:
    """An amount in fen as yuan with exactly two decimals and no separators, for files.

    >>> yuan_text(Fen(-300))
    '-3.00'
    """
    whole, fen = divmod(abs(int(amount)), 100)
    return f"{'-' if amount < 0 else ''}{whole}.{fen:02d}"


def percent_text(rate: int) -> str:
    """A rate in parts per million as per cent, without needless zeros.

    >>> percent_text(Rate(125000))
    '12.5%'
    """
    whole, part = divmod(abs(int(rate)), 10_000)
    decimals = f".{part:04d}".rstrip("0") if part else ""
    return f"{'-' if rate < 0 else ''}{whole}{decimals}%"
