"""Keeps choices as masks: for each code of an option the lanes that have it, so that rules choose for all at once."""

import ast
from collections.abc import Callable, Mapping, Sequence

from attrs import define, field

from aidcoord.screening.kernel.answers import Answers, Tree
from aidcoord.screening.kernel.compiled import EIGHT, EIGHT_BITS
from aidcoord.screening.kernel.frames import WORD, WORDS, type_of_mask
from aidcoord.screening.kernel.lanes import ALL, NONE, Bits, EightDone, Lanes, Numbers, Same
from aidcoord.screening.kernel.reading import Reading
from aidcoord.screening.kernel.writing import Operand


@define
class Choosing(Reading):
    """Keeps and reads choices."""

    mask: Operand = ALL
    """The lanes that what is being compiled is about."""
    asked: Mapping[str, int] = field(factory=dict)
    """The names that rules are asked about which choose between few, each with how many codes it may have."""
    _choices: dict[tuple[str, str], int] = field(factory=dict)
    """Where each choice that rules choose by begins as words."""

    def choices(self, name: str, codes: Sequence[int]) -> Sequence[Operand] | None:
        """For each code of a choice the lanes that have it, where that is kept."""
        place = self._choices.get((name, self.level))
        return None if place is None else [self.read_mask(self.level, place + code) for code in codes]

    def keep_choices_of(self, name: str) -> None:
        """Keep a choice that rules are asked about also as masks, where it is kept as numbers."""
        kept = self.kept.get((name, self.level))
        if kept is None or kept.kind not in {"array", "column", "mostly", "presumed"}:
            return
        value = self.load(name)
        assert isinstance(value, Numbers)  # noqa: S101 - of these kinds
        known = self.rounds.both(self.mask, value.known)
        if not kept.presumed:
            self.keep_choices(name, known, value)
            return
        others = self.read_mask(kept.level, kept.mask + 1)
        self.keep_choices(name, self.rounds.both(known, others), Numbers(known, self.read(kept)))
        self.join_choice(name, int(kept.presumed), self.rounds.without(known, others))

    def keep_choices(self, name: str, lanes: Operand, numbers: Numbers) -> None:
        """Keep a choice also as a mask for each code, and one for all others, for the lanes of a mask."""
        count = self.asked[name] + 1
        place = self._choices[name, self.level] = self.masks_of(name, self.level, f"choices of {name}", count)
        start, words = self.mask_at(self.level, place), WORDS[self.level]
        if numbers.read.codes is not None:
            self._keep_codes(start, lanes, numbers.read.codes, count)
            return
        self.out.do(f"store <{count * words} x i64> zeroinitializer, ptr {start}, align 8")

        def keep(lane: Operand) -> None:
            code = self.out.value(f"call i64 @llvm.umin.i64(i64 {numbers.of(lane)}, i64 {count - 1})")
            mask = self.out.value(f"getelementptr {type_of_mask(self.level)}, ptr {start}, i64 {code}")
            at, bit = self.rounds.word_of(mask, lane), self.rounds.bit_of(lane)
            self.out.do(
                f"store i64 {self.out.value(f'or i64 {bit}, ' + self.out.value(f'load i64, ptr {at}'))}, ptr {at}"
            )

        self.rounds.each(lanes, keep, self._keep_eight(start, numbers, count))

    def _keep_codes(
        self, start: Operand, lanes: Operand, codes: Callable[[Operand, Operand], Operand], count: int
    ) -> None:
        """Keep a choice that is stored in bytes, all lanes of a word at once."""
        out, rounds = self.out, self.rounds
        given = out.slot("given", rounds.type)
        out.do(f"store {rounds.type} {rounds.literal(lanes)}, ptr {given}")

        def keep(word: Operand) -> None:
            mask = out.value(f"load i64, ptr {out.value(f'getelementptr i64, ptr {given}, i64 {word}')}")
            found = codes(word, mask)
            for code in range(count):
                sign = "uge" if code == count - 1 else "eq"
                chosen = out.value(f"icmp {sign} <{WORD} x i8> {found}, splat (i8 {code})")
                among = out.value(f"call i64 @among(<{WORD} x i1> {chosen}, i64 {mask})")
                of_code = out.value(f"getelementptr {rounds.type}, ptr {start}, i64 {code}")
                out.do(f"store i64 {among}, ptr {out.value(f'getelementptr i64, ptr {of_code}, i64 {word}')}")

        rounds.every_word(keep)

    def _keep_eight(self, start: Operand, numbers: Numbers, count: int) -> EightDone | None:
        eight = numbers.eight
        if eight is None:
            return None

        def keep(first: Operand, lanes: Operand) -> None:
            codes = eight(first, lanes)
            byte = self.out.value(f"lshr i64 {first}, 3")
            for code in range(count):
                sign = "uge" if code == count - 1 else "eq"
                chosen = self.out.value(f"icmp {sign} {EIGHT} {codes}, splat (i64 {code})")
                bits = self.out.value(
                    f"bitcast {EIGHT_BITS} {self.out.value(f'and {EIGHT_BITS} {chosen}, {lanes}')} to i8"
                )
                mask = self.out.value(f"getelementptr {type_of_mask(self.level)}, ptr {start}, i64 {code}")
                self.out.do(f"store i8 {bits}, ptr {self.out.value(f'getelementptr i8, ptr {mask}, i64 {byte}')}")

        return keep

    def join_choice(self, name: str, code: int, lanes: Operand) -> None:
        """Let lanes join those that have made a choice."""
        if lanes != NONE:
            place = self._choices[name, self.level] + min(code, self.asked[name])
            self.put_mask(self.level, place, self.rounds.either(self.read_mask(self.level, place), lanes))

    def answered(
        self, answers: Answers, nodes: Sequence[ast.expr], given: Sequence[Lanes], known: Operand
    ) -> Bits | None:
        """A rule that chooses between few, by whole words; `None` where one of them is kept as numbers only."""
        choices = []
        for node, value, codes in zip(nodes, given, answers.codes, strict=True):
            masks = self._choice(node, value, codes)
            if masks is None:
                return None
            choices.append(masks)
        return Bits(self.rounds.both(self._answer(answers.tree, choices), known), known)

    def _choice(self, node: ast.expr, value: Lanes, codes: Sequence[int]) -> Sequence[Operand] | None:
        """For each code the lanes that have it."""
        match value:
            case Bits():
                return self.rounds.opposite(value.yes), value.yes
            case Same():
                bits = (self.out.value(f"icmp eq i64 {value.value}, {code}") for code in codes)
                return [self.rounds.wide(bit) for bit in bits]
        return self.choices(node.id, codes) if isinstance(node, ast.Name) else None

    def _answer(self, tree: Tree, choices: Sequence[Sequence[Operand]]) -> Operand:
        """The lanes for which the answer is yes."""
        if isinstance(tree, bool):
            return ALL if tree else NONE
        first, *others = choices
        found, rounds = NONE, self.rounds
        for part in dict.fromkeys(tree):
            if (inside := self._answer(part, others)) != NONE:
                masks = [mask for mask, one in zip(first, tree, strict=True) if one == part]
                among = ALL if len(masks) == len(first) else NONE
                for mask in masks:
                    among = rounds.either(among, mask)
                found = rounds.either(found, rounds.both(among, inside))
        return found
