"""Compiles what aggregates do: members' values come together in a variable of their household."""

import ast
from collections.abc import Callable, Mapping
from typing import ClassVar, Final

from attrs import define

from aidcoord.screening.kernel.compiled import EIGHT
from aidcoord.screening.kernel.frames import HOUSEHOLD, MEMBER, lanes_of
from aidcoord.screening.kernel.lanes import ALL, Eight, Lanes
from aidcoord.screening.kernel.ranges import MOST_OF_A_TOTAL
from aidcoord.screening.kernel.values import Values
from aidcoord.screening.kernel.variables import IS_FIRST, Kept
from aidcoord.screening.kernel.writing import Operand

_SMALL: Final = 2**56
"""Numbers up to this can be added for 64 members; a household with a larger one goes beyond what is counted here."""


@define
class Gathering(Values):
    """Compiles `name = TOTAL(name, value, counts)` and its like."""

    def gather(self, name: str, call: ast.Call) -> None:
        """Let the members of the mask join a variable of their household.

        The arguments are the variable itself, what joins it, and whether a member counts, where that is a question;
        members who certainly do not are outside of the mask.
        """
        _, of, *counts = call.args
        value = self.value(of)
        sure = self.as_bits(self.value(counts[0])).yes if counts else ALL
        assert isinstance(call.func, ast.Name)  # noqa: S101 - of the text
        self._GATHERERS[call.func.id](self, name, value, sure)

    def _any(self, name: str, value: Lanes, sure: Operand) -> None:
        rounds, bits = self.rounds, self.as_bits(value)
        yes = rounds.every(self.mask, sure, bits.yes)
        no = rounds.without(bits.known, bits.yes)
        unsure = rounds.without(rounds.without(self.mask, no), yes)
        place = self.place(name, HOUSEHOLD, "bits").mask
        households = self.of_households
        found = households.either(self.read_mask(HOUSEHOLD, place), self.gathered(yes))
        known = households.without(self.read_mask(HOUSEHOLD, place + 1), self.gathered(unsure))
        self.put_mask(HOUSEHOLD, place, found)
        self.put_mask(HOUSEHOLD, place + 1, households.either(found, known))

    def _all(self, name: str, value: Lanes, sure: Operand) -> None:
        rounds, bits = self.rounds, self.as_bits(value)
        no = rounds.every(self.mask, sure, rounds.without(bits.known, bits.yes))
        unsure = rounds.without(rounds.without(self.mask, bits.yes), no)
        place = self.place(name, HOUSEHOLD, "bits").mask
        before, known = self.read_mask(HOUSEHOLD, place), self.read_mask(HOUSEHOLD, place + 1)
        households = self.of_households
        is_no = households.either(households.without(known, before), self.gathered(no))
        known = households.either(is_no, households.without(known, self.gathered(unsure)))
        self.put_mask(HOUSEHOLD, place, households.without(known, is_no))
        self.put_mask(HOUSEHOLD, place + 1, known)

    def _count(self, name: str, value: Lanes, sure: Operand) -> None:
        bits = self.as_bits(value)
        no = self.rounds.without(bits.known, bits.yes)
        asked = self.rounds.without(self.mask, no)
        counted = self.rounds.every(asked, bits.yes, sure)
        kept = self._asked(name, asked, counted)
        counts = self.array(HOUSEHOLD, kept.array)
        given = f"{self.rounds.type} {self.rounds.literal(counted)}"
        self.rounds.where_any(counted, lambda: self.out.do(f"call void @count({self.runs()}, {given}, ptr {counts})"))

    def _total(self, name: str, value: Lanes, sure: Operand) -> None:
        counted = self.rounds.every(self.mask, value.known, sure)
        eights = self.eights_of((value,))
        if eights is None:
            self._join(name, self.mask, counted, lambda before, lane: self._sum(before, self.of(value, lane)))
        else:
            self._join_at_once(self._asked(name, self.mask, counted), counted, value, eights[0])

    def _join_at_once(self, kept: Kept, counted: Operand, value: Lanes, eight: Eight) -> None:
        """Add the numbers of all members of a group, where none of them is too large to be added unlooked at."""
        out = self.out
        numbers = out.slot("numbers of members", f"[{lanes_of(MEMBER)} x i64]")

        def put(lane: Operand) -> Operand:
            number = self.of(value, lane)
            out.do(f"store i64 {number}, ptr {out.value(f'getelementptr i64, ptr {numbers}, i64 {lane}')}")
            return out.value(f"icmp ugt i64 {out.value(f'add i64 {number}, {_SMALL}')}, {2 * _SMALL}")

        def put_eight(first: Operand, lanes: Operand) -> tuple[Operand, None]:
            found = eight(first, lanes)
            out.do(f"store {EIGHT} {found}, ptr {out.value(f'getelementptr i64, ptr {numbers}, i64 {first}')}, align 8")
            moved = out.value(f"add {EIGHT} {found}, splat (i64 {_SMALL})")
            return out.value(f"icmp ugt {EIGHT} {moved}, splat (i64 {2 * _SMALL})"), None

        def join() -> None:
            large = self.rounds.those(counted, put, put_eight)
            given = f"{self.rounds.type} {self.rounds.literal(counted)}, ptr {numbers}"
            totals = self.array(HOUSEHOLD, kept.array)
            far = out.value(f"call i64 @total(ptr %mw, {given}, ptr {totals}, i64 {MOST_OF_A_TOTAL})")
            self.are_beyond(self.of_households.either(far, self.gathered(large)))

        self.rounds.where_any(counted, join)

    def _highest(self, name: str, value: Lanes, sure: Operand) -> None:
        counted = self.rounds.every(self.mask, value.known, sure)
        first = self.place(f"{IS_FIRST}{name}", HOUSEHOLD, "bits").mask

        def greatest(before: Operand, lane: Operand) -> tuple[Operand, Operand]:
            bit = self.out.value(f"shl i64 1, {self.owner(lane)}")
            firsts = self.read_mask(HOUSEHOLD, first)
            is_first = self.out.value(f"icmp ne i64 {self.out.value(f'and i64 {firsts}, {bit}')}, 0")
            self.put_mask(HOUSEHOLD, first, self.of_households.without(firsts, bit))
            number = self.of(value, lane)
            highest = self.out.value(f"call i64 @llvm.smax.i64(i64 {before}, i64 {number})")
            return self.out.value(f"select i1 {is_first}, i64 {number}, i64 {highest}"), "false"

        self._join(name, self.mask, counted, greatest)

    def _sum(self, before: Operand, number: Operand) -> tuple[Operand, Operand]:
        total = self.out.value(f"add i64 {before}, {number}")  # far beyond the most wherever it wraps around
        moved = self.out.value(f"add i64 {total}, {MOST_OF_A_TOTAL}")
        return total, self.out.value(f"icmp ugt i64 {moved}, {2 * MOST_OF_A_TOTAL}")

    def _join(
        self,
        name: str,
        asked: Operand,
        counted: Operand,
        work: Callable[[Operand, Operand], tuple[Operand, Operand]],
    ) -> None:
        """Let those who are counted join, one by one."""
        kept = self._asked(name, asked, counted)

        def join(lane: Operand) -> Operand:
            at = self.cell(HOUSEHOLD, kept.array, self.owner(lane))
            number, beyond = work(self.out.value(f"load i64, ptr {at}"), lane)
            self.out.do(f"store i64 {number}, ptr {at}")
            return beyond

        self.are_beyond(self.gathered(self.rounds.those(counted, join)))

    def _asked(self, name: str, asked: Operand, counted: Operand) -> Kept:
        """Where what members join is kept; of whom is asked and not counted makes the household's unknown."""
        kept = self.place(name, HOUSEHOLD, "array")
        unsure = self.gathered(self.rounds.without(asked, counted))
        self.put_mask(HOUSEHOLD, kept.mask, self.of_households.without(self.read_mask(HOUSEHOLD, kept.mask), unsure))
        return kept

    def fill(self, kept: Kept, number: Operand) -> None:
        """Write the same number for every lane, in the mask or not: only where nothing has been written before."""
        start, lanes = self.array(kept.level, kept.array), lanes_of(kept.level)
        if number.lstrip("-").isdigit():
            self.out.do(f"store <{lanes} x i64> splat (i64 {number}), ptr {start}, align 8")
            return
        one = self.out.value(f"insertelement <{lanes} x i64> poison, i64 {number}, i64 0")
        every = f"<{lanes} x i64> {one}, <{lanes} x i64> poison, <{lanes} x i32> zeroinitializer"
        self.out.do(f"store <{lanes} x i64> {self.out.value(f'shufflevector {every}')}, ptr {start}, align 8")

    _GATHERERS: ClassVar[Mapping[str, Callable[..., None]]] = {
        "ANY": _any,
        "ALL": _all,
        "COUNT": _count,
        "TOTAL": _total,
        "HIGHEST": _highest,
    }


GATHERERS = frozenset(Gathering._GATHERERS)  # noqa: SLF001 - its own
