"""Compiled rules as functions that a test can call, for one call and for eight at once, and what Python gives."""

from collections.abc import Callable, Sequence
from ctypes import c_int64
from itertools import chain
from typing import Any, Final

from aidcoord.model.evidence import Value
from aidcoord.rules.declare import Rule
from aidcoord.rules.sheets.steps import checked
from aidcoord.screening.kernel import engine
from aidcoord.screening.kernel.compiled import BEYOND, EIGHT, EIGHT_BITS, FAILED, RESULT_OF_EIGHT, WELL
from aidcoord.screening.kernel.modules import Assembly
from aidcoord.screening.kernel.rules import Unit

MOST: Final = 2**63 - 1
LEAST: Final = -(2**63)
NUMBERS: Final = (LEAST, -1001, -7, -1, 0, 1, 3, 7, 8, 1000, MOST)
"""Numbers at the edges of 64 bits, and small ones."""


def compiled(what: Rule[..., Any]) -> Callable[..., tuple[int, int]]:
    """A rule as a function that gives its value and how it ended."""
    unit = Unit()
    name = unit.rule(what.name, what).name
    count = len(what.arguments)
    loads = "".join(
        f"  %p{place} = getelementptr i64, ptr %in, i64 {place}\n  %v{place} = load i64, ptr %p{place}\n"
        for place in range(count)
    )
    given = ", ".join(f"i64 %v{place}" for place in range(count))
    caller = f"""define void @screen(ptr %in, ptr %out, ptr %0, ptr %1, ptr %2, i64 %from, i64 %to) {{
{loads}  %r = call {{i64, i8}} {name}({given})
  %a = extractvalue {{i64, i8}} %r, 0
  %b = extractvalue {{i64, i8}} %r, 1
  %c = zext i8 %b to i64
  %q = getelementptr i64, ptr %out, i64 1
  store i64 %a, ptr %out
  store i64 %c, ptr %q
  ret void
}}
"""
    loaded = engine.Loaded(engine.object_files(Assembly([*unit.texts, caller])))

    def call(*values: int) -> tuple[int, int]:
        handed, out = (c_int64 * max(count, 1))(*values), (c_int64 * 2)()
        loaded.run(handed, out, None, None, None, 0, 0)
        return out[0], out[1]

    return call


def expected(what: Rule[..., Any], values: tuple[Value, ...]) -> tuple[int, int]:
    """What Python gives: a value, or how it ended otherwise."""
    try:
        return int(checked(what.function(*values), what.type)), WELL
    except OverflowError:
        return 0, BEYOND
    except (ArithmeticError, TypeError, ValueError):
        return 0, FAILED


def compiled_for_eight(
    what: Rule[..., Any], ranges: Sequence[tuple[int, int]] | None = None
) -> Callable[[Sequence[tuple[int, ...]]], list[tuple[int, bool]]] | None:
    """A rule as a function of eight calls at once, that gives each value and whether it is in doubt, if it has one.

    It may take for granted that each argument is within a range.
    """
    unit = Unit()
    eight = unit.rule(what.name, what, ranges).eight
    if eight is None:
        return None
    count = len(what.arguments)
    loads = "".join(
        f"  %p{place} = getelementptr <8 x i64>, ptr %in, i64 {place}\n"
        f"  %v{place} = load <8 x i64>, ptr %p{place}, align 8\n"
        for place in range(count)
    )
    given = ", ".join(f"{EIGHT} %v{place}" for place in range(count))
    caller = f"""define void @screen(ptr %in, ptr %out, ptr %0, ptr %1, ptr %2, i64 %from, i64 %to) {{
{loads}  %r = call {RESULT_OF_EIGHT} {eight.name}({given})
  %a = extractvalue {RESULT_OF_EIGHT} %r, 0
  %b = extractvalue {RESULT_OF_EIGHT} %r, 1
  %c = zext {EIGHT_BITS} %b to {EIGHT}
  %q = getelementptr {EIGHT}, ptr %out, i64 1
  store {EIGHT} %a, ptr %out, align 8
  store {EIGHT} %c, ptr %q, align 8
  ret void
}}
"""
    loaded = engine.Loaded(engine.object_files(Assembly([*unit.texts, caller])))

    def call(calls: Sequence[tuple[int, ...]]) -> list[tuple[int, bool]]:
        handed, out = (c_int64 * (8 * count))(*chain.from_iterable(zip(*calls, strict=True))), (c_int64 * 16)()
        loaded.run(handed, out, None, None, None, 0, 0)
        return [(out[lane], bool(out[8 + lane])) for lane in range(8)]

    return call
