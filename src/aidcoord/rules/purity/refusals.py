"""What a rule's body may not hold, each with what to use instead."""

import ast
from collections.abc import Mapping
from typing import Final

from attrs import frozen

from aidcoord.model.texts import Text

MOST_ROUNDS: Final = 1000
"""How far `range` may go in a rule."""
MOST_DEEP: Final = 80
"""How deep expressions and statements may stand inside of each other: readers go down by calling themselves."""
MOST: Final = (1 << 63) - 1
"""The greatest whole number that a compiled rule can hold."""


@frozen
class Refusal:
    """Something that a rule must not use: what it is called, and what to use instead, where that is known."""

    what: Text
    instead: Text | None = None


def refusal(zh: str, en: str, instead: Text | None = None) -> Refusal:
    """A refusal of what is called so in the two languages."""
    return Refusal(Text(zh=zh, en=en), instead)


IF: Final = Text(zh="请用if、elif和else。", en="Use if, elif and else.")
NAME_IT: Final = Text(zh="请把值单独写一行，起个名称。", en="Give the value a name on a line of its own.")
MEMBERS: Final = Text(
    zh="请在规则之外用total_of、count_of、any_of、all_of或highest_of汇总成员。",
    en="Bring members together with total_of, count_of, any_of, all_of or highest_of, outside of the rule.",
)
TUPLE: Final = Text(
    zh="请用in和常量元组查找，或者写if、elif和else。",
    en="Look up with `in` and a tuple of constants, or write if, elif and else.",
)
ONE_VALUE: Final = Text(
    zh="常量元组可以写在in之后；一条规则只给出一个值。",
    en="A tuple of constants may stand after `in`; a rule gives one value.",
)
OUTSIDE: Final = Text(zh="请写在规则之外、模块顶层。", en="Write it outside of the rule, at the module's top.")
UNKNOWN: Final = Text(
    zh="出错不是结果：参数未知时规则不会被调用；应发金额为0或更多。",
    en="Trouble is no result: a rule whose argument is unknown is not asked, and what is due is 0 or more.",
)
WORDS: Final = Text(
    zh="编码的值用Option；给人看的文字写在标题里。",
    en="Coded values are Options; what people read belongs to titles.",
)
MEMBER: Final = Text(
    zh="只有Option的成员可以这样读取；其余都写成参数。",
    en="Only members of an Option are read so; anything else is an argument.",
)
CALLED: Final = Text(
    zh="请按名称调用aidcoord的函数和插件自己的普通函数。",
    en="Call helpers of aidcoord and plain functions of the plugin by their names.",
)
PLAIN: Final = Text(zh="请只写算术、比较、if和return。", en="Write arithmetic, comparisons, if and return.")
STATE: Final = Text(
    zh="规则不改变任何东西：请把结果return。",
    en="A rule changes nothing: give the result back.",
)
NAMED: Final = Text(zh="请逐个写出参数。", en="Name every argument.")
IN_EVERY_CASE: Final = Text(zh="每种情况都要return一个值。", en="Give a value back in every case.")
DEFINED: Final = Text(zh="请定义它，或者把它写成规则的参数。", en="Define it, or make it an argument of the rule.")
IN_A_FILE: Final = Text(
    zh="请把规则写在文件里，才能指出确切位置。",
    en="Keep the rule in a file, where the exact place can be shown.",
)
BARE: Final = Text(
    zh="请去掉装饰器：规则和它调用的都是用def写的普通函数，规则上只有@rule。",
    en="Leave the decorator out: a rule, and what it calls, is a plain function written with def, under @rule alone.",
)
SHORTER: Final = Text(zh="请给中间结果起名，各写一行。", en="Name what is in the middle, each on a line of its own.")
_DEF: Final = Text(zh="请写普通的def。", en="Write a plain `def`.")
_RETURN: Final = Text(zh="请用return给出一个值。", en="Give one value back with return.")
_TABLE: Final = Text(
    zh="表格写成以Option分列（by）的参数，分档写成带bands_of的参数。",
    en="A table is a parameter `by` an Option, a band a parameter with `bands_of`.",
)
_BY: Final = Text(
    zh="表格写成以Option分列（by）的参数；或者写if、elif和else。",
    en="A table is a parameter `by` an Option; or write if, elif and else.",
)
LOOP: Final = Text(
    zh="请写成算术，或者写成以常量`range()`为界的循环。",
    en="Write it as arithmetic, or as a loop over range() of a constant.",
)
_COMPREHENSION: Final = refusal("推导式", "a comprehension", MEMBERS)
_F_STRING: Final = refusal("f字符串", "an f-string", WORDS)
_IMPORT: Final = refusal("import", "import", OUTSIDE)
_TRY: Final = refusal("try", "try", UNKNOWN)
_YIELD: Final = refusal("yield", "yield", _RETURN)
_BITS: Final = refusal(
    "位运算",
    "arithmetic on bits",
    Text(zh="请写and、or和not；要乘除就用`*`和`//`。", en="Write `and`, `or` and `not`; multiply or use `//`."),
)

REFUSED: Final[Mapping[type[ast.AST], Refusal]] = {
    ast.AsyncFor: refusal("异步循环", "an async loop", MEMBERS),
    ast.AsyncFunctionDef: refusal("异步函数", "an async function", _DEF),
    ast.AsyncWith: refusal("async with", "async with", STATE),
    ast.Assert: refusal("assert", "assert", UNKNOWN),
    ast.Attribute: refusal("属性", "an attribute", MEMBER),
    ast.Await: refusal("await", "await", _DEF),
    ast.ClassDef: refusal("类", "a class", OUTSIDE),
    ast.Delete: refusal("del", "del", STATE),
    ast.Dict: refusal("字典", "a dict", _BY),
    ast.DictComp: _COMPREHENSION,
    ast.FormattedValue: _F_STRING,
    ast.FunctionDef: refusal("规则里的函数", "a function inside the rule", OUTSIDE),
    ast.GeneratorExp: _COMPREHENSION,
    ast.Global: refusal("global", "global", STATE),
    ast.Import: _IMPORT,
    ast.ImportFrom: _IMPORT,
    ast.JoinedStr: _F_STRING,
    ast.Lambda: refusal(
        "lambda", "lambda", Text(zh="请在模块顶层写普通函数。", en="Write a plain function at the module's top.")
    ),
    ast.List: refusal("列表", "a list", TUPLE),
    ast.ListComp: _COMPREHENSION,
    ast.Match: refusal("match", "match", IF),
    ast.NamedExpr: refusal("表达式里的赋值", "an assignment inside an expression", NAME_IT),
    ast.Nonlocal: refusal("nonlocal", "nonlocal", STATE),
    ast.Raise: refusal("raise", "raise", UNKNOWN),
    ast.Set: refusal("集合", "a set", TUPLE),
    ast.SetComp: _COMPREHENSION,
    ast.Slice: refusal("切片", "a slice", _TABLE),
    ast.Starred: refusal("星号", "a star", NAMED),
    ast.Subscript: refusal("下标", "a subscript", _TABLE),
    ast.Try: _TRY,
    ast.TryStar: _TRY,
    ast.Tuple: refusal("元组", "a tuple", ONE_VALUE),
    ast.While: refusal("while", "while", LOOP),
    ast.With: refusal("with", "with", STATE),
    ast.Yield: _YIELD,
    ast.YieldFrom: _YIELD,
    ast.Div: refusal(
        "会得出浮点数的`/`",
        "`/`, which gives a float",
        Text(
            zh="请用`//`；金额的一部分用`share(amount, rate)`。",
            en="Use `//`, or share(amount, rate) for a part of money.",
        ),
    ),
    ast.Pow: refusal(
        "`**`",
        "`**`",
        Text(
            zh="请连乘，如`x * x`，或者把结果写成参数。",
            en="Multiply, as in `x * x`, or make the result a parameter.",
        ),
    ),
    ast.Is: refusal("is", "`is`", Text(zh="请用`==`比较。", en="Compare with `==`.")),
    ast.IsNot: refusal("is not", "`is not`", Text(zh="请用`!=`比较。", en="Compare with `!=`.")),
    ast.Invert: refusal("`~`", "`~`", Text(zh="请写not。", en="Write `not`.")),
    **dict.fromkeys((ast.MatMult, ast.LShift, ast.RShift, ast.BitOr, ast.BitXor, ast.BitAnd), _BITS),
}

LITERALS: Final[Mapping[type[object], Refusal]] = {
    float: refusal(
        "浮点数",
        "a float",
        Text(
            zh="金额是整数分，比例写成百分比参数。",
            en="Money is whole fen, a rate a parameter in percent.",
        ),
    ),
    str: refusal("文字", "text", WORDS),
    bytes: refusal("字节串", "bytes", WORDS),
    type(None): refusal("None", "None", UNKNOWN),
}

DEFAULT: Final = refusal(
    "参数的默认值",
    "a default argument",
    Text(
        zh="通常的值写成政策参数，推定的值写成推定。",
        en="What is usual is a parameter; what is presumed, a presumption.",
    ),
)
MARKED: Final = refusal("参数中的`/`或`*`", "`/` or `*` among its arguments", Text(zh="请去掉它。", en="Leave it out."))
NO_RETURN: Final = refusal("没有return的路径", "a way through without return", IN_EVERY_CASE)
NO_VALUE: Final = refusal("不带值的return", "a return without a value", IN_EVERY_CASE)
TOO_GREAT: Final = refusal(
    "超出64位的数",
    "a number beyond 64 bits",
    Text(zh="没有哪一户的金额或数量有这么大。", en="No amount or count of a household is so great."),
)
AMONG_OTHERS: Final = refusal("in后面不是元组的内容", "`in` something else than a tuple", TUPLE)
VARIES: Final = refusal("不是常量的选项", "a choice that is no constant", TUPLE)
GOES_ON: Final = refusal(
    "in之后又接着的比较",
    "a comparison that goes on after `in`",
    Text(zh="请写成用and连接的两个比较。", en="Write two comparisons, joined with `and`."),
)
NO_RANGE: Final = refusal(
    "不以常量`range()`为界的循环", "a loop over something else than range() of a constant", MEMBERS
)
HOW_LONG: Final = refusal(
    "次数不定的循环",
    "a loop of which nobody knows how long it is",
    Text(
        zh=f"`range()`的界限请用常量，都不超过{MOST_ROUNDS}。",
        en=f"Let range() have constants for bounds, none greater than {MOST_ROUNDS}.",
    ),
)
EMPTY_RANGE: Final = refusal(
    "参数不对的`range()`",
    "range() with other arguments than it takes",
    Text(
        zh="请写`range(止)`、`range(起, 止)`或`range(起, 止, 步长)`，步长不为0。",
        en="Write range(stop), range(start, stop) or range(start, stop, step) with a step that is not 0.",
    ),
)
NO_NAME: Final = refusal("对名称以外内容的调用", "a call of something else than a name", CALLED)
STARS_IN_A_CALL: Final = refusal("调用里的`**`", "`**` in a call", NAMED)
TOO_DEEP: Final = refusal("嵌套得太深的表达式", "expressions inside of each other too deep to be read", SHORTER)
DECORATED: Final = refusal("装饰器", "a decorator", BARE)


def unread(node: ast.AST) -> Refusal:
    """The refusal of what no reader of rules knows."""
    name = type(node).__name__
    return REFUSED.get(type(node)) or refusal(f"`{name}`", f"`{name}`", PLAIN)
