"""Arithmetic on 64 bits that means what Python means, and says so where it cannot."""

from attrs import define, field

from aidcoord.screening.kernel.compiled import BEYOND, FAILED, RESULT
from aidcoord.screening.kernel.ranges import LAST_DAY
from aidcoord.screening.kernel.writing import Operand, Writer

_LEAST = str(-(2**63))


@define
class Arithmetic:
    """Writes operations into a function, with a way out of it where one fails or goes beyond 64 bits."""

    out: Writer = field(factory=Writer)

    def add(self, left: Operand, right: Operand) -> Operand:
        """`left + right`."""
        return self._checked("sadd", left, right)

    def subtract(self, left: Operand, right: Operand) -> Operand:
        """`left - right`."""
        return self._checked("ssub", left, right)

    def multiply(self, left: Operand, right: Operand) -> Operand:
        """`left * right`."""
        return self._checked("smul", left, right)

    def divide(self, left: Operand, right: Operand) -> tuple[Operand, Operand]:
        """`divmod(left, right)`, both towards the lower."""
        if not _is_number(right) or right == "0":
            self.end_if(self.out.value(f"icmp eq i64 {right}, 0"), FAILED)
        if not _is_number(right) or right == "-1":
            least = self.out.value(f"icmp eq i64 {left}, {_LEAST}")
            backwards = self.out.value(f"icmp eq i64 {right}, -1")
            self.end_if(self.out.value(f"and i1 {least}, {backwards}"), BEYOND)
        return self._towards_the_lower(left, right)

    def _towards_the_lower(self, left: Operand, right: Operand) -> tuple[Operand, Operand]:
        value = self.out.value
        quotient, rest = value(f"sdiv i64 {left}, {right}"), value(f"srem i64 {left}, {right}")
        apart = value(f"icmp slt i64 {value(f'xor i64 {rest}, {right}')}, 0")
        is_above = value(f"and i1 {value(f'icmp ne i64 {rest}, 0')}, {apart}")
        lower = value(f"sub i64 {quotient}, {value(f'zext i1 {is_above} to i64')}")
        return lower, value(f"add i64 {rest}, {value(f'select i1 {is_above}, i64 {right}, i64 0')}")

    def negate(self, number: Operand) -> Operand:
        """`-number`."""
        return self.subtract("0", number)

    def absolute(self, number: Operand) -> Operand:
        """`abs(number)`."""
        below = self.out.value(f"icmp slt i64 {number}, 0")
        turned = self._turned(number, below)
        return self.out.value(f"select i1 {below}, i64 {turned}, i64 {number}")

    def _turned(self, number: Operand, below: Operand) -> Operand:
        self.end_if(self.out.value(f"icmp eq i64 {number}, {_LEAST}"), BEYOND)
        return self.out.value(f"sub i64 0, {number}")

    def least(self, left: Operand, right: Operand) -> Operand:
        """`min(left, right)`."""
        return self.out.value(f"call i64 @llvm.smin.i64(i64 {left}, i64 {right})")

    def greatest(self, left: Operand, right: Operand) -> Operand:
        """`max(left, right)`."""
        return self.out.value(f"call i64 @llvm.smax.i64(i64 {left}, i64 {right})")

    def day(self, number: Operand) -> Operand:
        """`Day(number)`, which fails for what is no day of the calendar."""
        below = self.out.value(f"icmp slt i64 {number}, 1")
        above = self.out.value(f"icmp sgt i64 {number}, {LAST_DAY}")
        self.end_if(self.out.value(f"or i1 {below}, {above}"), FAILED)
        return number

    def _checked(self, operation: str, left: Operand, right: Operand) -> Operand:
        both = self.out.value(f"call {{i64, i1}} @llvm.{operation}.with.overflow.i64(i64 {left}, i64 {right})")
        self.end_if(self.out.value(f"extractvalue {{i64, i1}} {both}, 1"), BEYOND)
        return self.out.value(f"extractvalue {{i64, i1}} {both}, 0")

    def end_if(self, condition: Operand, how: int) -> None:
        """End the function where a condition holds."""
        bad, good = self.out.label(), self.out.label()
        self.out.branch(condition, bad, good)
        self.out.begin(bad)
        self.give_up(how)
        self.out.begin(good)

    def give_up(self, how: int) -> None:
        """End the function without a value."""
        self.out.end(f"ret {RESULT} {{i64 0, i8 {how}}}")

    def give(self, value: Operand) -> None:
        """End the function with a value."""
        result = self.out.value(f"insertvalue {RESULT} {{i64 0, i8 0}}, i64 {value}, 0")
        self.out.end(f"ret {RESULT} {result}")

    def take(self, call: str) -> Operand:
        """The value that a call gives; where it did not end well, neither does this function."""
        given = self.out.value(f"call {RESULT} {call}")
        ended = self.out.value(f"extractvalue {RESULT} {given}, 1")
        for how in (FAILED, BEYOND):
            self.end_if(self.out.value(f"icmp eq i8 {ended}, {how}"), how)
        return self.out.value(f"extractvalue {RESULT} {given}, 0")


def _is_number(operand: Operand) -> bool:
    return operand.lstrip("-").isdigit()
