"""Writes the body of one function in the assembly of LLVM: numbered values, labelled blocks, variables in slots."""

import ast
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Final

from attrs import define, field

Operand = str
"""A constant, or a value that an instruction gave."""
SIGNS: Final[Mapping[type[ast.cmpop], str]] = {
    ast.Eq: "eq",
    ast.NotEq: "ne",
    ast.Lt: "slt",
    ast.LtE: "sle",
    ast.Gt: "sgt",
    ast.GtE: "sge",
}
"""How LLVM calls the comparisons of Python."""


@define
class Writer:
    """The text of one function as it grows. Variables are slots; LLVM turns them into values itself."""

    _slots: list[str] = field(factory=list)
    _body: list[str] = field(factory=list)
    _count: int = 0
    _known: set[str] = field(factory=set)
    block: str = "entry"
    """The label of the block that is being written."""
    is_open: bool = True
    """Whether the block that is being written has not ended yet."""

    def value(self, instruction: str) -> Operand:
        """Write an instruction that gives a value."""
        self._count += 1
        name = f"%t{self._count}"
        self._body.append(f"  {name} = {instruction}")
        return name

    def do(self, instruction: str) -> None:
        """Write an instruction that gives none."""
        self._body.append(f"  {instruction}")

    def label(self) -> str:
        """A name for a new block."""
        self._count += 1
        return f"b{self._count}"

    def begin(self, label: str) -> None:
        """Begin a block."""
        self._body.append(f"{label}:")
        self.block = label
        self.is_open = True

    def end(self, instruction: str) -> None:
        """End the block with a jump or a return; what follows in a block that has ended cannot be reached."""
        if self.is_open:
            self.do(instruction)
        self.is_open = False

    def jump(self, label: str) -> None:
        """End the block by going on at another."""
        self.end(f"br label %{label}")

    def branch(self, condition: Operand, yes: str, no: str) -> None:
        """End the block by going on at one of two."""
        self.end(f"br i1 {condition}, label %{yes}, label %{no}")

    def slot(self, name: str, kind: str = "i64", *, of_zeros: bool = False) -> Operand:
        """The slot of a variable, which may be of zeros at first."""
        operand = f'%"{name} "'  # with a space, as no value and no argument is called
        if name not in self._known:
            self._known.add(name)
            self._slots.append(f"  {operand} = alloca {kind}")
            if of_zeros:
                self._slots.append(f"  store {kind} zeroinitializer, ptr {operand}")
        return operand

    @contextmanager
    def discarding(self) -> Iterator[None]:
        """Throw away what is written meanwhile: a dry run."""
        kept, was_open, block = len(self._body), self.is_open, self.block
        yield
        del self._body[kept:]
        self.is_open, self.block = was_open, block

    def text(self) -> str:
        """The body, with all slots made first."""
        return "\n".join(("entry:", *self._slots, *self._body))
