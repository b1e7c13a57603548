"""What the names in a rule's body may stand for, and what to use instead of what they may not."""

import math
import sys
from enum import Enum
from types import FunctionType, ModuleType
from typing import Final

from attrs import frozen

from aidcoord.model.days import Day, full_months, full_years
from aidcoord.model.money import Fen, Rate, round_down, round_half_up, round_up, share
from aidcoord.model.national_days import working_day_after
from aidcoord.model.options import Option
from aidcoord.rules.declare import Rule

HELPERS: Final = (share, round_up, round_half_up, round_down, full_months, full_years, working_day_after)
"""The functions of aidcoord that rules may call; kernels know the same ones."""
PRIMITIVES: Final = (min, max, abs, divmod, int, bool, Fen, Rate, Day)
"""The built-in functions and types that rules may call."""

_CALLABLE: Final = frozenset(map(id, (*HELPERS, *PRIMITIVES)))


class Use(Enum):
    """What a name may do in a rule."""

    CONSTANT = "constant"
    CHOICES = "choices"
    """A tuple of constants: `in` may look into it."""
    OPTIONS = "options"
    """A closed list: its members may be named."""
    CALL = "call"
    """A helper or primitive: it may be called."""
    FUNCTION = "function"
    """A plain function of a plugin: it may be called, and is read by the same rules."""
    NOTHING = "nothing"


@frozen
class Meaning:
    """What a name stands for: what a rule may do with it, what it is, and what to use instead."""

    use: Use
    value: object = None
    what: str = ""
    instead: str = ""


_CLOCK: Final = "A rule that needs the day asks for it: `assessed_on` is an argument."
_CHANCE: Final = "The same facts give the same result: leave nothing to chance."
_OUTSIDE: Final = "What a rule knows comes in through its arguments: ask for evidence or a parameter."
_EXACT: Final = "Count whole fen with `//`, share(amount, rate) and the roundings of aidcoord."
_BY_MODULE: Final = {
    **dict.fromkeys(("datetime", "time", "calendar", "zoneinfo"), _CLOCK),
    **dict.fromkeys(("random", "secrets", "uuid"), _CHANCE),
    **dict.fromkeys(("os", "io", "pathlib", "sys", "subprocess", "socket", "urllib", "logging"), _OUTSIDE),
    **dict.fromkeys(("math", "decimal", "fractions", "statistics", "numpy", "operator"), _EXACT),
}
_BY_NAME: Final = {
    **dict.fromkeys(("open", "print", "input", "exec", "eval", "globals", "vars", "getattr", "setattr"), _OUTSIDE),
    **dict.fromkeys(("round", "float", "pow", "complex"), _EXACT),
    **dict.fromkeys(("sum", "len", "any", "all", "sorted", "list", "set", "dict", "tuple", "map", "filter"), ""),
    **dict.fromkeys(("yuan", "percent", "day", "add_months"), "Write it outside of the rule, or make it a parameter."),
}
_AGGREGATE: Final = "Bring members together with total_of, count_of, any_of, all_of or highest_of, outside of the rule."


def meaning(name: str, value: object) -> Meaning:
    """What a rule may do with a global name that stands for `value`."""
    if isinstance(value, int):
        return Meaning(Use.CONSTANT, value)
    if id(value) in _CALLABLE:
        return Meaning(Use.CALL, value)
    if isinstance(value, type) and issubclass(value, Option):
        return Meaning(Use.OPTIONS, value)
    if isinstance(value, tuple) and all(isinstance(one, int) for one in value):
        return Meaning(Use.CHOICES, value)
    if isinstance(value, FunctionType) and _package(value) not in {"aidcoord", *sys.stdlib_module_names}:
        return Meaning(Use.FUNCTION, value)
    return _refused(name, value)


def _refused(name: str, value: object) -> Meaning:
    if isinstance(value, Rule):
        return Meaning(Use.NOTHING, value, f"the rule {name}", f"Ask for its result: make `{value.name}` an argument.")
    if isinstance(value, ModuleType):
        return Meaning(Use.NOTHING, value, f"the module {name}", _BY_MODULE.get(value.__name__.split(".")[0], _PLAIN))
    if callable(value):
        called = getattr(value, "__name__", name)
        advice = _BY_NAME.get(called, _BY_MODULE.get(_package(value), _PLAIN)) or _AGGREGATE
        return Meaning(Use.NOTHING, value, f"{called}()", advice)
    if isinstance(value, float) and math.isfinite(value):
        return Meaning(Use.NOTHING, value, f"{name}, a float", _EXACT)
    return Meaning(Use.NOTHING, value, f"{name}, a global {type(value).__name__}", _CONSTANT)


_PLAIN: Final = "Import by name what the rule uses: Fen, Rate, Day, an Option, a helper of aidcoord, a plain function."
_CONSTANT: Final = (
    "A global of a rule is a whole number, an Option's member, or a tuple of these; amounts are parameters."
)


def _package(value: object) -> str:
    return (getattr(value, "__module__", None) or type(value).__module__).split(".")[0]
