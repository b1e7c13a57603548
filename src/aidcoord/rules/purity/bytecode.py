"""Reads a rule whose text cannot be had, from an archive or an interactive session: coarser, but no less strict."""

import ast
import dis
from collections.abc import Callable
from itertools import zip_longest
from types import FunctionType
from typing import Final

from aidcoord.model.texts import Text
from aidcoord.rules.purity.refusals import IN_A_FILE, NAMED, REFUSED, Refusal, refusal
from aidcoord.rules.purity.words import Meaning, Use

_STEPS: Final = {
    **dict.fromkeys(
        ("IMPORT", "STORE_GLOBAL", "STORE_ATTR", "STORE_SUBSCR", "DELETE"),
        Text(zh="改变状态的语句", en="a statement that changes state"),
    ),
    **dict.fromkeys(
        ("LOAD_METHOD", "LOAD_ATTR", "BINARY_SUBSCR", "BINARY_SLICE"),
        Text(zh="属性或下标", en="an attribute or a subscript"),
    ),
    **dict.fromkeys(
        ("BUILD_LIST", "BUILD_SET", "BUILD_MAP", "BUILD_STRING", "BUILD_TUPLE"),
        Text(zh="容器或文字", en="a container or a text"),
    ),
    **dict.fromkeys(("MAKE_FUNCTION", "LOAD_BUILD_CLASS"), Text(zh="里面的函数或类", en="a function or class inside")),
    **dict.fromkeys(
        ("YIELD", "RETURN_GENERATOR", "GET_", "FOR_ITER", "JUMP_BACKWARD"),
        Text(zh="循环或生成器", en="a loop or a generator"),
    ),
    **dict.fromkeys(
        ("RAISE", "SETUP", "PUSH_EXC", "LOAD_ASSERTION", "BEFORE_WITH"),
        Text(zh="出错或上下文", en="an error or a context"),
    ),
    **dict.fromkeys(
        ("FORMAT", "CALL_FUNCTION_EX", "IS_OP"), Text(zh="f字符串、星号或is", en="an f-string, a star or `is`")
    ),
}
_OPERATORS: Final = ("/", "**", "@", "<<", ">>", "&", "|", "^")


def read_bytecode(
    function: FunctionType, known: Callable[[str], Meaning], refuse: Callable[[int, Refusal], None]
) -> list[tuple[int, FunctionType]]:
    """Read a function's compiled form.

    Args:
        function: The function.
        known: What a global name stands for.
        refuse: Takes the line, and what is used there.

    Returns:
        The plain functions that it names, with their lines.
    """
    called: list[tuple[int, FunctionType]] = []
    line, before = function.__code__.co_firstlineno, Meaning(Use.NOTHING)
    if function.__code__.co_name == "<lambda>":
        refuse(line, REFUSED[ast.Lambda])
    if function.__defaults__ or function.__kwdefaults__ or function.__code__.co_flags & _STARS:
        refuse(line, refusal("参数的默认值或星号", "a default argument or a star", NAMED))
    steps = list(dis.get_instructions(function))
    for step, after in zip_longest(steps, steps[1:]):
        line = (step.positions.lineno if step.positions else None) or line
        stands_for = known(step.argval) if step.opname in _NAMES else Meaning(Use.NOTHING)
        if isinstance(stands_for.value, FunctionType) and stands_for.use is Use.FUNCTION:
            called.append((line, stands_for.value))
        elif stands_for.refusal is not None:
            refuse(line, stands_for.refusal)
        elif what := _refused(step, before, after):
            refuse(line, Refusal(what, IN_A_FILE))
        before = stands_for
    return called


_NAMES: Final = {"LOAD_GLOBAL", "LOAD_NAME", "LOAD_DEREF"}
_STARS: Final = 0x04 | 0x08
"""The flags of code that takes `*args` and `**kwargs`."""


def _refused(step: dis.Instruction, before: Meaning, after: dis.Instruction | None) -> Text | None:
    if step.opname == "LOAD_ATTR" and step.argval in getattr(before.value, "__members__", ()):
        return None
    if step.opname == "BINARY_OP" and step.argrepr.rstrip("=") in _OPERATORS:
        return Text(zh=f"`{step.argrepr}`", en=f"`{step.argrepr}`")
    constants = step.argval if isinstance(step.argval, tuple) else (step.argval,)
    if "CONST" in step.opname and not all(isinstance(constant, int) for constant in constants):
        return Text(zh=f"常量{step.argval!r}", en=f"the constant {step.argval!r}")
    if step.opname == "BUILD_TUPLE" and after and after.opname == "CONTAINS_OP":
        return None
    return next((what for part, what in _STEPS.items() if part in step.opname), None)
