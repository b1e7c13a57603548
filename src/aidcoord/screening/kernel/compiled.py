"""What a compiled function gives: a value, and how it ended."""

from collections.abc import Iterable
from typing import Final

from attrs import frozen

from aidcoord.errors import Place
from aidcoord.model.faults import ToldFault
from aidcoord.screening.kernel.answers import Answers
from aidcoord.screening.kernel.kinds import Kinds
from aidcoord.screening.kernel.ranges import ANY, Range

RESULT: Final = "{i64, i8}"
"""What a compiled function gives: its value, and how it ended."""
EIGHT: Final = "<8 x i64>"
EIGHT_BITS: Final = "<8 x i1>"
"""The types of eight lanes: their numbers, and a mask of them."""
RESULT_OF_EIGHT: Final = f"{{{EIGHT}, {EIGHT_BITS}}}"
"""What a function of eight lanes gives: its values, and the mask of those in doubt."""
WELL: Final = 0
FAILED: Final = 1
"""With an error, as a division by zero: what it works out is unknown, as when the function itself is run."""
BEYOND: Final = 2
"""A number went beyond 64 bits, which Python can count and a kernel cannot: nothing is said of the household."""


class CannotCompileError(Exception):
    """A rule, or a function that it calls, says something that no kernel can do; `faults` are all that was found."""

    def __init__(self, faults: Iterable[ToldFault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))

    @property
    def place(self) -> Place | None:
        """Where the first of it stands."""
        return self.faults[0].place


@frozen
class CompiledEight:
    """A function of LLVM by its name that works out eight lanes, and whether it may leave any of them in doubt."""

    name: str
    may_doubt: bool
    range: Range = ANY
    """What it gives is within, if what it is given is within what was said of that."""


@frozen
class Compiled:
    """A function of LLVM by its name, and the kinds of what it gives; none where it always fails."""

    name: str
    kinds: Kinds
    fails: bool = False
    """Whether something that it says always fails, whatever it is given."""
    eight: CompiledEight | None = None
    """The same for eight lanes at once; `None` where it is only worked out one by one."""
    answers: Answers | None = None
    """What it answers, where it chooses between few."""


def definition(name: str, arguments: int, body: str) -> str:
    """The text of a function that keeps to itself."""
    given = ", ".join(f"i64 %a{number}" for number in range(arguments))
    return f"define internal {RESULT} {name}({given}) #0 {{\n{body}\n}}\n"


def definition_of_eight(name: str, arguments: int, body: str) -> str:
    """The text of a function of eight lanes at once."""
    given = ", ".join(f"{EIGHT} %a{number}" for number in range(arguments))
    return f"define internal {RESULT_OF_EIGHT} {name}({given}) #0 {{\n{body}\n}}\n"
