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
from aidcoord.model.texts import Text
from aidcoord.rules.declare import Rule
from aidcoord.rules.purity.refusals import BARE, LOOP, MEMBERS, MOST, TOO_GREAT, WORDS, Refusal, refusal

HELPERS: Final = (share, round_up, round_half_up, round_down, full_months, full_years, working_day_after)
"""The functions of aidcoord that rules may call; kernels know the same ones."""
PRIMITIVES: Final = (min, max, abs, divmod, int, bool, Fen, Rate, Day)
"""The built-in functions and types that rules may call."""

_CALLABLE: Final = frozenset(map(id, (*HELPERS, *PRIMITIVES)))
_NUMBERS: Final = frozenset({bool, int, Fen, Rate, Day})


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
    """What a name stands for: what a rule may do with it, what it is, and why a rule must not use it at all."""

    use: Use
    value: object = None
    refusal: Refusal | None = None


_CLOCK: Final = Text(
    zh="需要日期的规则请读取参数assessed_on。",
    en="A rule that needs the day asks for it: `assessed_on` is an argument.",
)
_CHANCE: Final = Text(
    zh="同样的事实给出同样的结果：不要留给偶然。",
    en="The same facts give the same result: leave nothing to chance.",
)
_OUTSIDE: Final = Text(
    zh="规则所知道的都来自参数：请读取信息项或政策参数。",
    en="What a rule knows comes in through its arguments: ask for evidence or a parameter.",
)
_EXACT: Final = Text(
    zh="请用`//`、`share(amount, rate)`和aidcoord的取整函数按整数分计算。",
    en="Count whole fen with `//`, share(amount, rate) and the roundings of aidcoord.",
)
_KIND: Final = Text(
    zh="参数的类型写在规则的签名里，不必再问。",
    en="The type of an argument is said in the rule's signature, and need not be asked for.",
)
_FIXED: Final = Text(
    zh="请写在规则之外，或者写成政策参数。", en="Write it outside of the rule, or make it a parameter."
)
_PLAIN: Final = Text(
    zh="请按名称导入规则要用的内容：Fen、Rate、Day、Option、aidcoord的函数或普通函数。",
    en="Import by name what the rule uses: Fen, Rate, Day, an Option, a helper of aidcoord, a plain function.",
)
_CONSTANT: Final = Text(
    zh="规则用的全局量只能是整数、Option的成员或由它们组成的元组；金额写成政策参数。",
    en="A global of a rule is a whole number, an Option's member, or a tuple of these; amounts are parameters.",
)
_BY_MODULE: Final = {
    **dict.fromkeys(("datetime", "time", "calendar", "zoneinfo"), _CLOCK),
    **dict.fromkeys(("random", "secrets", "uuid"), _CHANCE),
    **dict.fromkeys(("os", "io", "pathlib", "sys", "subprocess", "socket", "urllib", "logging"), _OUTSIDE),
    **dict.fromkeys(("math", "decimal", "fractions", "statistics", "numpy", "operator"), _EXACT),
    **dict.fromkeys(("re", "string"), WORDS),
}
_BY_NAME: Final = {
    **dict.fromkeys(("open", "print", "input", "exec", "eval", "globals", "vars", "getattr", "setattr"), _OUTSIDE),
    **dict.fromkeys(("round", "float", "pow", "complex"), _EXACT),
    **dict.fromkeys(("sum", "len", "any", "all", "sorted", "list", "set", "dict", "tuple", "map", "filter"), MEMBERS),
    **dict.fromkeys(("frozenset", "enumerate", "zip", "reversed", "iter", "next"), MEMBERS),
    **dict.fromkeys(("str", "repr", "format", "ascii", "chr", "ord", "bytes", "bytearray"), WORDS),
    **dict.fromkeys(("isinstance", "issubclass", "type", "callable", "hasattr"), _KIND),
    **dict.fromkeys(("yuan", "percent", "day", "add_months"), _FIXED),
    "range": LOOP,
}


def meaning(name: str, value: object) -> Meaning:
    """What a rule may do with a global name that stands for `value`."""
    use = _use(value)
    return Meaning(use, value, _refused(name, value) if use is Use.NOTHING else None)


def _use(value: object) -> Use:
    if _is_constant(value):
        return Use.CONSTANT
    if id(value) in _CALLABLE or _counts_working_days(value):
        return Use.CALL
    if isinstance(value, type) and issubclass(value, Option):
        return Use.OPTIONS
    if isinstance(value, tuple) and all(map(_is_constant, value)):
        return Use.CHOICES
    if (
        isinstance(value, FunctionType)
        and not is_decorated(value)
        and _package(value) not in {"aidcoord", *sys.stdlib_module_names}
    ):
        return Use.FUNCTION
    return Use.NOTHING


def _counts_working_days(value: object) -> bool:
    """Whether it is what counts working days, with the years that a county supplies."""
    return isinstance(value, FunctionType) and getattr(value, "__wrapped__", None) is working_day_after


def is_decorated(value: object) -> bool:
    """Whether something else is called in place of what is written; a rule that the law has made anew is as written."""
    inside = getattr(value, "__wrapped__", None)
    return inside is not None and getattr(inside, "__code__", None) is not getattr(value, "__code__", inside)


def _is_constant(value: object) -> bool:
    is_number = type(value) in _NUMBERS or isinstance(value, Option)
    return is_number and isinstance(value, int) and abs(value) <= MOST


def _refused(name: str, value: object) -> Refusal:
    if isinstance(value, Rule):
        ask = Text(
            zh=f"请读取它的结果：把{value.name}写成参数。", en=f"Ask for its result: make `{value.name}` an argument."
        )
        return refusal(f"规则{name}", f"the rule {name}", ask)
    if isinstance(value, ModuleType):
        return refusal(f"模块{name}", f"the module {name}", _BY_MODULE.get(value.__name__.split(".")[0], _PLAIN))
    return _refused_call(name, value) if callable(value) else _refused_value(name, value)


def _refused_call(name: str, value: object) -> Refusal:
    if is_decorated(value):
        return refusal(f"带装饰器的`{name}()`", f"{name}(), which has a decorator", BARE)
    called = getattr(value, "__name__", name)
    return refusal(f"`{called}()`", f"{called}()", _BY_NAME.get(called) or _BY_MODULE.get(_package(value), _PLAIN))


def _refused_value(name: str, value: object) -> Refusal:
    if isinstance(value, float) and math.isfinite(value):
        return refusal(f"浮点数{name}", f"{name}, a float", _EXACT)
    if isinstance(value, int) and abs(value) > MOST:
        return refusal(f"{name}这个超出64位的数", f"{name}, a number beyond 64 bits", TOO_GREAT.instead)
    kind = type(value).__name__
    return refusal(f"全局量{name}（{kind}）", f"{name}, a global {kind}", _CONSTANT)


def _package(value: object) -> str:
    return (getattr(value, "__module__", None) or type(value).__module__).split(".")[0]
