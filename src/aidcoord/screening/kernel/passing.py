"""Hands what is known of lanes to functions: of one lane, and of eight at once."""

from collections.abc import Sequence

from attrs import define

from aidcoord.screening.kernel.choosing import Choosing
from aidcoord.screening.kernel.compiled import EIGHT, EIGHT_BITS, RESULT, RESULT_OF_EIGHT, Compiled, CompiledEight
from aidcoord.screening.kernel.lanes import ALL, NONE, Bits, Eight, EightWorked, Lanes, Numbers, Same
from aidcoord.screening.kernel.writing import Operand


@define
class Passing(Choosing):
    """Calls functions."""

    def of(self, value: Lanes, lane: Operand) -> Operand:
        """The number of one lane; a yes is 1."""
        match value:
            case Same():
                return value.value
            case Bits():
                return self.rounds.has(value.yes, lane)
            case Numbers():
                return value.of(lane)
        raise AssertionError("the text of a kernel gives what is worked out a name first")

    def call(self, function: Compiled, values: Sequence[Operand]) -> tuple[Operand, Operand]:
        """What a function gives for one lane, and how it ended."""
        given = ", ".join(f"i64 {value}" for value in values)
        result = self.out.value(f"call {RESULT} {function.name}({given})")
        parts = (self.out.value(f"extractvalue {RESULT} {result}, {place}") for place in (0, 1))
        return next(parts), next(parts)

    def eight_of_call(self, function: CompiledEight | None, given: Sequence[Lanes]) -> EightWorked | None:
        """What calls a function for eight lanes; `None` where it or what it is given is only worked out one by one."""
        eights = self.eights_of(given)
        if function is None or eights is None:
            return None

        def call(first: Operand, lanes: Operand) -> tuple[Operand, Operand | None]:
            values = ", ".join(f"{EIGHT} {eight(first, lanes)}" for eight in eights)
            value, doubts = self.both_of(f"call {RESULT_OF_EIGHT} {function.name}({values})")
            return value, doubts if function.may_doubt else None

        return call

    def both_of(self, call: str) -> tuple[Operand, Operand]:
        """The values that a call for eight lanes gives, and the lanes in doubt."""
        result = self.out.value(call)
        value = self.out.value(f"extractvalue {RESULT_OF_EIGHT} {result}, 0")
        return value, self.out.value(f"extractvalue {RESULT_OF_EIGHT} {result}, 1")

    def eights_of(self, given: Sequence[Lanes]) -> list[Eight] | None:
        """What reads eight lanes of each value; `None` where one is only read one by one."""
        found = [self.eight_of(one, place) for place, one in enumerate(given)]
        eights = [one for one in found if one is not None]
        return eights if len(eights) == len(found) else None

    def eight_of(self, value: Lanes, place: int = 0) -> Eight | None:
        """What reads eight lanes of the value that is asked for in a place among others."""
        match value:
            case Same():
                every = self._every(value.value)
                return lambda _first, _lanes: every
            case Bits():
                return self._eight_bits(value.yes, place)
            case Numbers():
                return value.eight
        raise AssertionError("the text of a kernel gives what is worked out a name first")

    def _every(self, number: Operand) -> Operand:
        """The same number for eight lanes."""
        if number.lstrip("-").isdigit():
            return f"splat (i64 {number})"
        one = self.out.value(f"insertelement {EIGHT} poison, i64 {number}, i64 0")
        return self.out.value(f"shufflevector {EIGHT} {one}, {EIGHT} poison, <8 x i32> zeroinitializer")

    def _eight_bits(self, mask: Operand, place: int) -> Eight:
        if mask in {NONE, ALL}:
            return lambda _first, _lanes: f"splat (i64 {int(mask == ALL)})"
        rounds = self.rounds
        kept = self.out.slot(f"bits {place}", rounds.type)
        self.out.do(f"store {rounds.type} {mask}, ptr {kept}")
        return lambda first, _lanes: self.out.value(f"zext {EIGHT_BITS} {rounds.eight_bits(kept, first)} to {EIGHT}")
