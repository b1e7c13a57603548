"""Arithmetic on eight lanes at once that means what Python means, or leaves a lane in doubt.

A lane of which something fails, or may go beyond 64 bits, is in doubt. What is known of how large numbers are saves the
question.
"""

from collections.abc import Callable
from struct import pack
from typing import Final

from attrs import define, field

from aidcoord.screening.kernel.compiled import EIGHT, EIGHT_BITS, RESULT_OF_EIGHT
from aidcoord.screening.kernel.ranges import ANY, DAYS, LAST_DAY, TRUTH, Range, fits
from aidcoord.screening.kernel.writing import Operand, Writer

EVERY: Final = "splat (i1 true)"
NOBODY: Final = "splat (i1 false)"
"""The masks of all eight lanes and of none."""
_EXACT: Final = 2**50
"""Numbers up to this are divided rightly, by numbers up to this, when that is worked out with doubles."""
_POWERS: Final = {2**power: power for power in range(32)}
_OF_32_BITS: Final[Range] = (-(2**31), 2**31 - 1)
_OF_31_BITS: Final[Range] = (0, 2**31 - 1)
"""Numbers that a processor may multiply and divide in fewer steps, those without a sign in the fewest."""
_TOO_LONG: Final = 2**32
"""From here on a divisor is too long for the factor that divides in the fewest steps: numbers would be shifted away."""
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
        (low, high), (lower, higher) = self.range_of(inside), self.range_of(outside)
        value = f"select {EIGHT_BITS} {mask}, {EIGHT} {inside}, {EIGHT} {outside}"
        return self._value(value, (min(low, lower), max(high, higher)))

    def number(self, mask: Operand) -> Operand:
        """1 for the lanes of a mask, 0 for the rest."""
        return self._value(f"zext {EIGHT_BITS} {mask} to {EIGHT}", TRUTH)

    def compare(self, sign: str, left: Operand, right: Operand) -> Operand:
        """The lanes of which a comparison holds."""
        return self.out.value(f"icmp {sign} {EIGHT} {left}, {right}")

    def add(self, left: Operand, right: Operand) -> Operand:
        """`left + right`."""
        (low, high), (lower, higher) = self.range_of(left), self.range_of(right)
        return self._sum("add", left, right, (low + lower, high + higher))

    def subtract(self, left: Operand, right: Operand) -> Operand:
        """`left - right`."""
        (low, high), (lower, higher) = self.range_of(left), self.range_of(right)
        return self._sum("sub", left, right, (low - higher, high - lower))

    def _sum(self, operation: str, left: Operand, right: Operand, sums: Range) -> Operand:
        if fits(sums, ANY):
            return self._value(f"{operation} {EIGHT} {left}, {right}", sums)
        given = f"{EIGHT} {left}, {EIGHT} {right}"
        both = self.out.value(f"call {RESULT_OF_EIGHT} @{operation}({given})")
        self.doubt(self.out.value(f"extractvalue {RESULT_OF_EIGHT} {both}, 1"))
        return self.out.value(f"extractvalue {RESULT_OF_EIGHT} {both}, 0")

    def multiply(self, left: Operand, right: Operand) -> Operand:
        """`left * right`."""
        products = [one * other for one in self.range_of(left) for other in self.range_of(right)]
        found = min(products), max(products)
        if not fits(found, ANY):
            about = self.out.value(f"fmul {_DOUBLES} {self._double(left)}, {self._double(right)}")
            # below 2^62, worked out with doubles, they are certainly within 64 bits
            self.doubt(self.out.value(f"call {EIGHT_BITS} @reaches.62({_DOUBLES} {about})"))
        return self._value(self._product(left, right), found)

    def _product(self, left: Operand, right: Operand) -> str:
        ranges = [self.range_of(one) for one in (left, right)]
        is_shifted = any(low == high and low in _POWERS for low, high in ranges)  # LLVM makes a shift of it
        if not is_shifted and all(fits(one, _OF_32_BITS) for one in ranges):
            return f"call {EIGHT} @multiply.32({EIGHT} {left}, {EIGHT} {right})"
        return f"mul {EIGHT} {left}, {right}"

    def divide(self, left: Operand, right: Operand) -> tuple[Operand, Operand]:
        """`divmod(left, right)`, both towards the lower."""
        low, high = self.range_of(left)
        divisor, more = self.range_of(right)
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
        if divisor >= _TOO_LONG or not fits(self.range_of(number), _OF_31_BITS):
            return f"call {EIGHT} @divide.50{'' if self.range_of(number)[0] < 0 else '.positive'}({given})"
        shift = 31 + divisor.bit_length()  # so that a factor, rounded up to 32 bits, is right for all 31 bits
        factor = -(-(1 << shift) // divisor)
        return f"call {EIGHT} @divide.31({given}, i64 {factor}, i64 {shift})"

    def _divided(self, left: Operand, right: Operand) -> tuple[Operand, Operand]:
        """By a number that is known only when it is there."""
        self._doubt_beyond(left)
        self._doubt_beyond(right)
        self.doubt(self.compare("eq", right, splat(0)))
        about = self.out.value(f"fdiv {_DOUBLES} {self._divisible(left)}, {self._divisible(right)}")
        (low, high), (lower, higher) = self.range_of(left), self.range_of(right)
        most = max(abs(low), abs(high))
        has_sign = low < 0 or lower < 0
        down = "whole" if has_sign else "whole.positive"
        quotient = self._value(f"call {EIGHT} @{down}({_DOUBLES} {about})", (-most if has_sign else 0, most))
        back = self.out.value(self._product(quotient, right))
        rests = (0 if lower >= 0 else lower, max(higher, 0))
        return quotient, self._value(f"sub {EIGHT} {left}, {back}", rests)

    def _doubt_beyond(self, number: Operand) -> None:
        """Doubt numbers that doubles do not hold exactly enough to divide them."""
        if not fits(self.range_of(number), (-_EXACT, _EXACT)):
            self.doubt(self.out.value(f"call {EIGHT_BITS} @exceeds.50({EIGHT} {number})"))

    def _double(self, number: Operand) -> Operand:
        return self.out.value(f"call {_DOUBLES} @double({EIGHT} {number})")

    def _divisible(self, number: Operand) -> Operand:
        """As a double, where it is within what is divided; beyond that it is in doubt, and may be anything."""
        return self.out.value(f"call {_DOUBLES} @double.50({EIGHT} {number})")

    def absolute(self, number: Operand) -> Operand:
        """`abs(number)`."""
        low, high = self.range_of(number)
        if low == ANY[0]:
            self.doubt(self.compare("eq", number, splat(low)))
        value = f"call {EIGHT} @llvm.abs.v8i64({EIGHT} {number}, i1 false)"
        return self._value(value, (0, max(abs(low), abs(high))))

    def least(self, left: Operand, right: Operand) -> Operand:
        """`min(left, right)`."""
        return self._extreme("smin", min, left, right)

    def greatest(self, left: Operand, right: Operand) -> Operand:
        """`max(left, right)`."""
        return self._extreme("smax", max, left, right)

    def _extreme(self, name: str, choose: Callable[[int, int], int], left: Operand, right: Operand) -> Operand:
        (low, high), (lower, higher) = self.range_of(left), self.range_of(right)
        value = f"call {EIGHT} @llvm.{name}.v8i64({EIGHT} {left}, {EIGHT} {right})"
        return self._value(value, (choose(low, lower), choose(high, higher)))

    def day(self, number: Operand) -> Operand:
        """A number that has to be a day of the calendar; what is none is in doubt."""
        if fits(self.range_of(number), DAYS):
            return number
        from_first = self.out.value(f"sub {EIGHT} {number}, {splat(1)}")
        self.doubt(self.compare("uge", from_first, splat(LAST_DAY)))
        return self._value(f"add {EIGHT} {number}, zeroinitializer", DAYS)  # the same, and known to be a day

    def _value(self, instruction: str, known: Range) -> Operand:
        found = self.out.value(instruction)
        if fits(known, ANY):
            self.ranges[found] = known
        return found

    def range_of(self, number: Operand) -> Range:
        """What is known of how large a number is."""
        if number.startswith("splat (i64 "):
            alone = int(number[11:-1])
            return alone, alone
        return self.ranges.get(number, ANY)


def _hexadecimal(number: float) -> str:
    """A double as LLVM reads it exactly."""
    return f"0x{pack('>d', number).hex().upper()}"
