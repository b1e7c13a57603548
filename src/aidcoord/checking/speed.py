"""The check of how long a plugin takes, to be imported and to work a household out."""

from collections.abc import Iterator
from time import process_time
from typing import Final

from aidcoord.checking.checks import Area, Severity, Trouble, check, trouble
from aidcoord.checking.isolation import imported
from aidcoord.checking.sampling import samples
from aidcoord.checking.subjects import Subject
from aidcoord.errors import AidcoordError, Place
from aidcoord.model.evidence import Value
from aidcoord.model.texts import Text
from aidcoord.rules.policies import AnyRule

MOST_IMPORT: Final = 0.25
"""Seconds of the processor: far above what a plugin takes, so that a slow machine accuses nobody."""
MOST_RULE: Final = 50e-6
"""Seconds a call: many times what the slowest rule of a department takes."""
_TRIES: Final = 20
_ROUNDS: Final = 3


@check(
    "speed",
    Severity.WARNING,
    Area.RUNNING,
    title=Text(zh="引入和核定都在时限之内", en="Import and rules stay within their time"),
    advice=Text(
        zh="引入时不读大文件、不做计算；循环改成算式。",
        en="Read and reckon nothing at import; write a loop as arithmetic.",
    ),
    slow=True,
)
def speed(subject: Subject) -> Iterator[Trouble]:
    """An import above a quarter of a second, and rules above fifty microseconds a call, in the processor's time."""
    for name, rule in subject.rules:
        spent = _time_of(rule)
        if spent > MOST_RULE:
            micro = round(spent * 1e6)
            yield trouble(f"{name}每次{micro}微秒。", f"{name} takes {micro} µs a call.", rule.place, name)
    package = subject.need_package()
    spent = imported(subject)["seconds"]
    if spent > MOST_IMPORT:
        milli = round(spent * 1e3)
        place = Place(str(package.files[0]), 1)
        yield trouble(f"引入用了{milli}毫秒。", f"Importing it takes {milli} ms.", place)


def _time_of(rule: AnyRule) -> float:
    """The processor's seconds of one call, the least of three rounds over sampled values; 0 where none can be made."""
    try:
        tries = list(samples(rule, _TRIES))
    except (AidcoordError, NameError, TypeError, AttributeError, SyntaxError):
        return 0.0
    return min(_round(rule, tries) for _ in range(_ROUNDS)) / _TRIES


def _round(rule: AnyRule, tries: list[dict[str, Value]]) -> float:
    began = process_time()
    for values in tries:
        try:
            rule.function(**values)
        except (ArithmeticError, ValueError, TypeError):
            continue
    return process_time() - began
