"""How commands that work out a register refuse one with many faults."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from aidcoord.errors import CaseFileError
from aidcoord.model.faults import told
from aidcoord.model.texts import Text

FEW: Final = 20
"""So many faults are told on standard error; more go to a file."""
_CHECK_IT: Final = Text(
    zh="可用 `aidcoord register check` 把全部问题写成一张表。",
    en="`aidcoord register check` writes all there are into a table.",
)


@contextmanager
def few_told() -> Iterator[None]:
    """Of many faults of a register the first alone are told, with how many there are and what writes all of them."""
    try:
        yield
    except CaseFileError as error:
        count = len(error.faults)
        if count <= FEW:
            raise
        zh, en = f"名册的这一部分共有{count:,}处问题。", f"There are {count:,} faults in this part of the register."
        raise CaseFileError.of([*error.faults[:FEW], told(zh, en, _CHECK_IT)]) from None
