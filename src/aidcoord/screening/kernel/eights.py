"""Arithmetic on eight lanes at once that means what Python means, or leaves a lane in doubt.

A lane of which something fails, or may go beyond 64 bits, is in doubt. What is known of how large numbers are saves the
question.
"""

from collections.abc import Callable
from datetime import date
from struct import pack
from typing import Final

from attrs import define, field

from aidcoord.screening.kernel.compiled import EIGHT, EIGHT_BITS, RESULT_OF_EIGHT
from aidcoord.screening.kernel.writing import Operand, Writer

EVERY: Final = "splat (i1 true)"
NOBODY: Final = "splat (i1 false)"
"""The masks of all eight lanes and of none."""
Range = tuple[int, int]
"""The least and the greatest that a number may be."""
_ANY: Final[Range] = (-(2**63), 2**63 - 1)
_TRUTH: Final[Range] = (0, 1)
_LAST_DAY: Final = date.max.toordinal()
_EXACT: Final = 2**50
"""Numbers up to this are divided rightly, by numbers up to this, when that is worked out with doubles."""
_POWERS: Final = {2**power: power for power in range(32)}
_OF_32_BITS: Final[Range] = (-(2**31), 2**31 - 1)
_OF_31_BITS: Final[Range] = (0, 2**31 - 1)
"""Numbers that a processor may multiply and divide in fewer steps, those without a sign in the fewest."""
_DOUBLES: Final = "<8 x double>"


def splat(number: int) -> Operand:
    """The same number for all eight lanes."""
    return f"splat (i64 {int(number)})"


@define
class Eights:
    """Writes operations on eight lanes. Nothing ends early: `doubts` are the lanes that have to be worked out again."""

    out: Writer = field(factory=Writer)
    mask: Operand = EVERY
    """The lanes that what is being written is meant for."""
    doubts: Operand = NOBODY
    ranges: dict[Operand, Range] = field(factory=dict)
    """What is known of how large numbers are, before they are looked at."""

    # Masks

    def both(self, one: Operand, other: Operand) -> Operand:
        """The lanes of both masks."""
        if NOBODY in {one, other}:
            return NOBODY
        if EVERY in {one, other}:
            return other if one == EVERY else one
        return self.out.value(f"and {EIGHT_BITS} {one}, {other}")

    def either(self, one: Operand, other: Operand) -> Operand:
        """The lanes of either mask."""
        if EVERY in {one, other}:
            return EVERY
        if NOBODY in {one, other}:
            return other if one == NOBODY else one
        return self.out.value(f"or {EIGHT_BITS} {one}, {other}")

    def opposite(self, mask: Operand) -> Operand:
        """The lanes that a mask leaves out."""
        if mask in {EVERY, NOBODY}:
            return NOBODY if mask == EVERY else EVERY
        return self.out.value(f"xor {EIGHT_BITS} {mask}, {EVERY}")

    def within(self, among: Operand, work: Callable[[], Operand]) -> Operand:
        """Work something out that is meant for fewer lanes."""
        mask = self.mask
        self.mask = self.both(mask, among)
        found = work()
        self.mask = mask
        return found

    def doubt(self, condition: Operand) -> None:
        """Leave in doubt the lanes of which a condition holds."""
        self.doubts = self.either(self.doubts, self.both(self.mask, condition))

    # Numbers

    def select(self, mask: Operand, inside: Operand, outside: Operand) -> Operand:
        """One number for the lanes of a mask, the other for the rest."""
        if mask == EVERY or inside == outside:
            return inside
        (low, high), (lower, higher) = self._range(inside), self._range(outside)
        value = f"select {EIGHT_BITS} {mask}, {EIGHT} {inside}, {EIGHT} {outside}"
        return self._value(value, (min(low, lower), max(high, higher)))

    def number(self, mask: Operand) -> Operand:
        """1 for the lanes of a mask, 0 for the rest."""
        return self._value(f"zext {EIGHT_BITS} {mask} to {EIGHT}", _TRUTH)

    def compare(self, sign: str, left: Operand, right: Operand) -> Operand:
        """The lanes of which a comparison holds."""
        return self.out.value(f"icmp {sign} {EIGHT} {left}, {right}")

    def add(self, left: Operand, right: Operand) -> Operand:
        """`left + right`."""
        (low, high), (lower, higher) = self._range(left), self._range(right)
        return self._sum("add", left, right, (low + lower, high + higher))

    def subtract(self, left: Operand, right: Operand) -> Operand:
        """`left - right`."""
        (low, high), (lower, higher) = self._range(left), self._range(right)
        return self._sum("sub", left, right, (low - higher, high - lower))

    def _sum(self, operation: str, left: Operand, right: Operand, sums: Range) -> Operand:
        if _fits(sums, _ANY):
            return self._value(f"{operation} {EIGHT} {left}, {right}", sums)
        given = f"{EIGHT} {left}, {EIGHT} {right}"
        both = self.out.value(f"call {RESULT_OF_EIGHT} @{operation}({given})")
        self.doubt(self.out.value(f"extractvalue {RESULT_OF_EIGHT} {both}, 1"))
        return self.out.value(f"extractvalue {RESULT_OF_EIGHT} {both}, 0")

    def multiply(self, left: Operand, right: Operand) -> Operand:
        """`left * right`."""
        products = [one * other for one in self._range(left) for other in self._range(right)]
        found = min(products), max(products)
        if not _fits(found, _ANY):
            about = self.out.value(f"fmul {_DOUBLES} {self._double(left)}, {self._double(right)}")
            # below 2^62, worked out with doubles, they are certainly within 64 bits
            self.doubt(self.out.value(f"call {EIGHT_BITS} @reaches.62({_DOUBLES} {about})"))
        return self._value(self._product(left, right), found)

    def _product(self, left: Operand, right: Operand) -> str:
        ranges = [self._range(one) for one in (left, right)]
        is_shifted = any(low == high and low in _POWERS for low, high in ranges)  # LLVM makes a shift of it
        if not is_shifted and all(_fits(one, _OF_32_BITS) for one in ranges):
            return f"call {EIGHT} @multiply.32({EIGHT} {left}, {EIGHT} {right})"
        return f"mul {EIGHT} {left}, {right}"

    def divide(self, left: Operand, right: Operand) -> tuple[Operand, Operand]:
        """`divmod(left, right)`, both towards the lower."""
        low, high = self._range(left)
        divisor, more = self._range(right)
        if divisor != more or not 0 < divisor <= _EXACT:
            return self._divided(left, right)
        quotients, rests = (low // divisor, high // divisor), (0, divisor - 1)
        if divisor in _POWERS:
            shift = "ashr" if low < 0 else "lshr"
            quotient = self._value(f"{shift} {EIGHT} {left}, {splat(_POWERS[divisor])}", quotients)
            return quotient, self._value(f"and {EIGHT} {left}, {splat(divisor - 1)}", rests)
        self._doubt_beyond(left)
        quotient = self._value(self._quotient(left, divisor), quotients)
        back = self.out.value(self._product(quotient, right))
        return quotient, self._value(f"sub {EIGHT} {left}, {back}", rests)

    def _quotient(self, number: Operand, divisor: int) -> str:
        """What divides; there are several ways, of which a processor takes one."""
        given = f"{EIGHT} {number}, double {_hexadecimal(1 / divisor)}, double {_hexadecimal((divisor - 1) / 2)}"
        if not _fits(self._range(number), _OF_31_BITS):
            return f"call {EIGHT} @divide.50({given})"
        shift = 31 + divisor.bit_length()  # so that a factor, rounded up to 32 bits, is right for all 31 bits
        factor = -(-(1 << shift) // divisor)
        return f"call {EIGHT} @divide.31({given}, i64 {factor}, i64 {shift})"

    def _divided(self, left: Operand, right: Operand) -> tuple[Operand, Operand]:
        """By a number that is known only when it is there."""
        self._doubt_beyond(left)
        self._doubt_beyond(right)
        self.doubt(self.compare("eq", right, splat(0)))
        about = self.out.value(f"fdiv {_DOUBLES} {self._divisible(left)}, {self._divisible(right)}")
        quotient = self.out.value(f"call {EIGHT} @whole({_DOUBLES} {about})")
        back = self.out.value(f"mul {EIGHT} {quotient}, {right}")
        return quotient, self.out.value(f"sub {EIGHT} {left}, {back}")

    def _doubt_beyond(self, number: Operand) -> None:
        """Doubt numbers that doubles do not hold exactly enough to divide them."""
        if not _fits(self._range(number), (-_EXACT, _EXACT)):
            self.doubt(self.out.value(f"call {EIGHT_BITS} @exceeds.50({EIGHT} {number})"))

    def _double(self, number: Operand) -> Operand:
        return self.out.value(f"call {_DOUBLES} @double({EIGHT} {number})")

    def _divisible(self, number: Operand) -> Operand:
        """As a double, where it is within what is divided; beyond that it is in doubt, and may be anything."""
        return self.out.value(f"call {_DOUBLES} @double.50({EIGHT} {number})")

    def absolute(self, number: Operand) -> Operand:
        """`abs(number)`."""
        self.doubt(self.compare("eq", number, splat(_ANY[0])))
        return self.out.value(f"call {EIGHT} @llvm.abs.v8i64({EIGHT} {number}, i1 false)")

    def least(self, left: Operand, right: Operand) -> Operand:
        """`min(left, right)`."""
        return self._extreme("smin", min, left, right)

    def greatest(self, left: Operand, right: Operand) -> Operand:
        """`max(left, right)`."""
        return self._extreme("smax", max, left, right)

    def _extreme(self, name: str, choose: Callable[[int, int], int], left: Operand, right: Operand) -> Operand:
        (low, high), (lower, higher) = self._range(left), self._range(right)
        value = f"call {EIGHT} @llvm.{name}.v8i64({EIGHT} {left}, {EIGHT} {right})"
        return self._value(value, (choose(low, lower), choose(high, higher)))

    def day(self, number: Operand) -> Operand:
        """A number that has to be a day of the calendar."""
        if not _fits(self._range(number), (1, _LAST_DAY)):
            from_first = self.out.value(f"sub {EIGHT} {number}, {splat(1)}")
            self.doubt(self.compare("uge", from_first, splat(_LAST_DAY)))
        return number

    def _value(self, instruction: str, known: Range) -> Operand:
        found = self.out.value(instruction)
        if _fits(known, _ANY):
            self.ranges[found] = known
        return found

    def _range(self, number: Operand) -> Range:
        if number.startswith("splat (i64 "):
            alone = int(number[11:-1])
            return alone, alone
        return self.ranges.get(number, _ANY)


def _fits(one: Range, other: Range) -> bool:
    return other[0] <= one[0] and one[1] <= other[1]


def _hexadecimal(number: float) -> str:
    """A double as LLVM reads it exactly."""
    return f"0x{pack('>d', number).hex().upper()}"
