"""Every construct of Python that a rule's text may hold: the body of a rule with it, and what is said of it, if any.

A body is that of a rule `it` with an argument of each kind, which gives a count. Where it is refused, the line is
marked `# here`.
"""

import ast
from collections.abc import Iterator, Mapping
from textwrap import indent
from typing import Final

from attrs import frozen

HEAD: Final = '''
"""A rule with one construct."""

from functools import cache, wraps
from aidcoord import Day, Document, Fen, Option, Rate, Residence, Text, rule, share, full_months, round_up

LAW = Document("示例办法").article(1)
TITLE = Text(zh="例", en="Example")
MOST = 3
BEYOND = 2**63
YUAN = Fen(100)
TIERS = (1, 2, 7)


class Metres(int):
    """Of no kind that rules know."""


class Only(Option):
    """A list of one, whose code is nothing."""

    NOTHING = 0, "无", "nothing"


METRES = Metres(3)


def least(one: int, other: int) -> int:
    """A plain function."""
    return min(one, other)


@cache
def cached(one: int) -> int:
    """A function that a decorator has replaced."""
    return one


@rule(source=LAW, title=TITLE)
def other_rule(number: int) -> int:
    """Another rule."""
    return number
'''
_RULE: Final = """
@rule(source=LAW, title=TITLE)
def it(number: int, money: Fen, rate: Rate, since: Day, residence: Residence, is_ill: bool) -> int:
"""
_AROUND: Final = """
def around():
    shared = 1
{}
    return it


it = around()
"""


@frozen
class Refused:
    """What the finding calls the construct, and what its advice names."""

    what: str
    instead: str


Construct = tuple[str, Refused | None]
_MEMBERS: Final = "total_of, count_of, any_of, all_of or highest_of"
_STATE: Final = "give the result back"
_TROUBLE: Final = "what is due is 0 or more"
_WORDS: Final = "Coded values are Options"
_TABLE: Final = "A table is a parameter `by` an Option"
_COMPREHENSION: Final = Refused("a comprehension", _MEMBERS)
_BITS: Final = Refused("arithmetic on bits", "`and`, `or` and `not`")
_MATCH: Final = Refused("uses match.", "if, elif and else")

BY_NODE: Final[Mapping[str, Construct]] = {
    # statements
    "AnnAssign": ("found: int = number + 1\nreturn found", None),
    "Assert": ("assert number  # here\nreturn number", Refused("assert", _TROUBLE)),
    "Assign": ("found = other = number * 2\nreturn found + other", None),
    "AsyncFor": ("async for one in number:  # here\n    pass\nreturn 1", Refused("an async loop", _MEMBERS)),
    "AsyncFunctionDef": ("async def inner():  # here\n    pass\nreturn 1", Refused("an async function", "plain `def`")),
    "AsyncWith": ("async with number:  # here\n    pass\nreturn 1", Refused("async with", _STATE)),
    "AugAssign": ("number += 1\nnumber -= 2\nnumber *= 3\nnumber //= 2\nnumber %= 7\nreturn number", None),
    "Break": ("for one in range(5):\n    if one == number:\n        break\n    number -= 1\nreturn number", None),
    "ClassDef": ("class Inner:  # here\n    pass\nreturn number", Refused("a class", "module's top")),
    "Continue": ("for one in range(5):\n    if one == 2:\n        continue\n    number += one\nreturn number", None),
    "Delete": ("del number  # here\nreturn 1", Refused("del", _STATE)),
    "Expr": ("number // 2\nreturn number", None),
    "For": ("for one in range(1, 9, 3):\n    number += one\nelse:\n    number -= 1\nreturn number", None),
    "FunctionDef": (
        "def inner():  # here\n    return 1\nreturn number",
        Refused("a function inside the rule", "module's top"),
    ),
    "Global": ("global MOST  # here\nMOST = number\nreturn number", Refused("global", _STATE)),
    "If": ("if is_ill:\n    return 1\nelif number > 3:\n    return 2\nelse:\n    return 3", None),
    "Import": ("import os  # here\nreturn number", Refused("import", "module's top")),
    "ImportFrom": ("from os import sep  # here\nreturn number", Refused("import", "module's top")),
    "Match": ("match number:  # here\n    case 1:\n        return 1\nreturn 2", _MATCH),
    "Nonlocal": ("nonlocal shared  # here\nreturn shared", Refused("nonlocal", _STATE)),
    "Pass": ("if is_ill:\n    pass\nreturn number", None),
    "Raise": ("if is_ill:\n    raise ValueError  # here\nreturn 1", Refused("raise", _TROUBLE)),
    "Return": ("return number", None),
    "Try": ("try:  # here\n    return number\nexcept ValueError as why:\n    return 1", Refused("try", _TROUBLE)),
    "TryStar": (
        "try:  # here\n    number = 1\nexcept* ValueError:\n    number = 2\nreturn 1",
        Refused("try", _TROUBLE),
    ),
    "TypeAlias": ("type Number = int  # here\nreturn number", Refused("`TypeAlias`", "arithmetic, comparisons, if")),
    "While": ("while number > 9:  # here\n    number -= 9\nreturn number", Refused("while", "range() of a constant")),
    "With": ("with open(number) as file:  # here\n    return file", Refused("uses with.", _STATE)),
    # expressions
    "Attribute": ("return 1 if residence == Residence.RURAL else 2", None),
    "Await": ("return await number  # here", Refused("await", "plain `def`")),
    "BinOp": ("return number + 1", None),
    "BoolOp": ("return number and 5 or int(money)", None),
    "Call": ("return least(number, other=7) + full_months(since, since)", None),
    "Compare": ("return 1 if -1 <= number < MOST != 7 else 0", None),
    "Constant": ("return 12", None),
    "Dict": ("return {1: 2}[number]  # here", Refused("a subscript", _TABLE)),
    "DictComp": ("return max({one: 1 for one in TIERS})  # here", _COMPREHENSION),
    "FormattedValue": ('return int(f"{number}")  # here', Refused("an f-string", _WORDS)),
    "GeneratorExp": ("return sum(one for one in TIERS)  # here", _COMPREHENSION),
    "IfExp": ("return 1 if is_ill else number", None),
    "Interpolation": ('return int(t"{number}")  # here', Refused("`TemplateStr`", "arithmetic, comparisons, if")),
    "JoinedStr": ('return int(f"{number}")  # here', Refused("an f-string", _WORDS)),
    "Lambda": ("return (lambda: number)()  # here", Refused("lambda", "plain function at the module's top")),
    "List": ("return max([number, 1])  # here", Refused("a list", "a tuple of constants")),
    "ListComp": ("return max([one for one in TIERS])  # here", _COMPREHENSION),
    "Name": ("return number + MOST", None),
    "NamedExpr": ("return (old := number) + old  # here", Refused("an assignment inside", "a line of its own")),
    "Set": ("return max({number, 1})  # here", Refused("a set", "a tuple of constants")),
    "SetComp": ("return max({one for one in TIERS})  # here", _COMPREHENSION),
    "Slice": ("return TIERS[1:2]  # here", Refused("a subscript", _TABLE)),
    "Starred": ("return max(*TIERS)  # here", Refused("a star", "Name every argument")),
    "Subscript": ("return TIERS[number]  # here", Refused("a subscript", _TABLE)),
    "TemplateStr": ('return int(t"{number}")  # here', Refused("`TemplateStr`", "arithmetic, comparisons, if")),
    "Tuple": ("whole, rest = divmod(number, 7)\nreturn whole * 10 + rest if number in (1, 7, 70) else whole", None),
    "UnaryOp": ("return -number", None),
    "Yield": ("yield number  # here\nreturn 1", Refused("yield", "with return")),
    "YieldFrom": ("yield from number  # here\nreturn 1", Refused("yield", "with return")),
    # operators
    "Add": ("return int(money + YUAN)", None),
    "And": ("return 1 if is_ill and number else 0", None),
    "BitAnd": ("return number & 1  # here", _BITS),
    "BitOr": ("return number | 1  # here", _BITS),
    "BitXor": ("return number ^ 1  # here", _BITS),
    "Div": ("return money / 2  # here", Refused("`/`, which gives a float", "`//`, or share(amount, rate)")),
    "Eq": ("return 1 if money == number else 0", None),
    "FloorDiv": ("return money // YUAN", None),
    "Gt": ("return 1 if money > number else 0", None),
    "GtE": ("return 1 if rate >= number else 0", None),
    "In": ("return 1 if 0 < number in TIERS else 0", None),
    "Invert": ("return ~number  # here", Refused("`~`", "Write `not`")),
    "Is": ("return number is MOST  # here", Refused("`is`", "`==`")),
    "IsNot": ("return number is not MOST  # here", Refused("`is not`", "`!=`")),
    "LShift": ("return number << 1  # here", _BITS),
    "Lt": ("return 1 if since < number else 0", None),
    "LtE": ("return 1 if residence <= number else 0", None),
    "MatMult": ("return number @ 1  # here", _BITS),
    "Mod": ("return number % 7 + number % -7", None),
    "Mult": ("return number * 3", None),
    "Not": ("return 1 if not money else 0", None),
    "NotEq": ("return 1 if money != number else 0", None),
    "NotIn": ("return 1 if number not in TIERS else 0", None),
    "Or": ("return 1 if is_ill or number > 3 else 0", None),
    "Pow": ("return number ** 2  # here", Refused("`**`", "Multiply, as in `x * x`")),
    "RShift": ("return number >> 1  # here", _BITS),
    "Sub": ("return since - 1", None),
    "UAdd": ("return +is_ill", None),
    "USub": ("return int(-money)", None),
    # parts
    "ExceptHandler": ("try:  # here\n    return 1\nexcept OSError as why:\n    return why", Refused("try", _TROUBLE)),
    "MatchAs": ("match number:  # here\n    case one:\n        pass\nreturn one", _MATCH),
    "MatchClass": ("match number:  # here\n    case int():\n        pass\nreturn 1", _MATCH),
    "MatchMapping": ("match number:  # here\n    case {1: 2, **rest}:\n        pass\nreturn rest", _MATCH),
    "MatchOr": ("match number:  # here\n    case 1 | 2:\n        pass\nreturn 1", _MATCH),
    "MatchSequence": ("match number:  # here\n    case [1, 2]:\n        pass\nreturn 1", _MATCH),
    "MatchSingleton": ("match number:  # here\n    case None:\n        pass\nreturn 1", _MATCH),
    "MatchStar": ("match number:  # here\n    case [*rest]:\n        pass\nreturn rest", _MATCH),
    "MatchValue": ("match number:  # here\n    case 1:\n        pass\nreturn 1", _MATCH),
}
"""A rule for each class of nodes that a statement or an expression may be, or be made of."""

_LATER: Final = frozenset({"TypeAlias", "TemplateStr", "Interpolation"})
"""What a later Python knows."""

OTHERS: Final[Mapping[str, Construct]] = {
    "a float": ("return int(number * 0.5)  # here", Refused("a float", "a rate a parameter in percent")),
    "a complex number": ("return number * 1j  # here", Refused("`1j`", "arithmetic")),
    "text": ('return 1 if residence == "农村" else 2  # here', Refused("text", _WORDS)),
    "in a text": ('return 1 if number in "123" else 2  # here', Refused("text", _WORDS)),
    "in texts": ('return 1 if residence in ("农村", "城镇") else 2  # here', Refused("text", _WORDS)),
    "in an f-string": ('return 1 if number in f"{number}" else 2  # here', Refused("an f-string", _WORDS)),
    "bytes": ('return number == b"1"  # here', Refused("bytes", _WORDS)),
    "None": ("return 1 if number == None else 2  # here", Refused("None", "unknown is not asked")),
    "an ellipsis": ("return ...  # here", Refused("`Ellipsis`", "arithmetic")),
    "str": ("return len(str(number))  # here", Refused("str()", _WORDS)),
    "repr": ("return repr(number)  # here", Refused("repr()", _WORDS)),
    "format": ('return format(number, "d")  # here', Refused("format()", _WORDS)),
    "float": ("return float(number)  # here", Refused("float()", "share(amount, rate)")),
    "round": ("return round(number)  # here", Refused("round()", "the roundings of aidcoord")),
    "pow": ("return pow(number, 2)  # here", Refused("pow()", "Count whole fen")),
    "len": ("return len(TIERS)  # here", Refused("len()", _MEMBERS)),
    "isinstance": ("return isinstance(number, int)  # here", Refused("isinstance()", "signature")),
    "a range alone": ("return max(range(3))  # here", Refused("range()", "range() of a constant")),
    "an attribute chain": (
        "return Residence.RURAL.text.zh  # here",
        Refused("Residence.RURAL.text.zh", "Only members"),
    ),
    "an attribute of a number": ("return number.real  # here", Refused("number.real", "Only members of an Option")),
    "a member that is none": ("return Residence.RURALL  # here", Refused("RURALL", "Did you mean 'RURAL'?")),
    "a method": ("return number.bit_length()  # here", Refused("number.bit_length", "Only members of an Option")),
    "a text's method": ('return "a".count(number)  # here', Refused("text", _WORDS)),
    "another rule": (
        "return other_rule(number)  # here",
        Refused("the rule other_rule", "make `other_rule` an argument"),
    ),
    "a decorated function": (
        "return cached(number)  # here",
        Refused("cached(), which has a decorator", "plain function"),
    ),
    "a name of nothing": ("return numbr  # here", Refused("numbr, which nothing defines", "Did you mean 'number'?")),
    "a call of nothing": ("return compute(number)  # here", Refused("compute, which nothing defines", "Define it")),
    "a call of an argument": ("return number(1)  # here", Refused("a call of `number`", "Call helpers of aidcoord")),
    "a call of a call": ("return least(1, 2)(3)  # here", Refused("a call of something else", "by their names")),
    "a call of a member": ("return Residence.RURAL(1)  # here", Refused("a call of something else", "by their names")),
    "a call of a choice": (
        "return (least if is_ill else 1)(1)  # here",
        Refused("a call of something", "by their names"),
    ),
    "a number beyond 64 bits": ("return number + 9223372036854775808  # here", Refused("beyond 64 bits", "so great")),
    "a global beyond 64 bits": (
        "return number + BEYOND  # here",
        Refused("BEYOND, a number beyond 64 bits", "so great"),
    ),
    "in a number beyond": (
        "return 1 if number in (1, 9223372036854775808) else 0  # here",
        Refused("beyond", "so great"),
    ),
    "in a global beyond": ("return 1 if number in (1, BEYOND) else 0  # here", Refused("BEYOND, a number", "so great")),
    "a number of no kind": ("return number + METRES  # here", Refused("METRES, a global Metres", "a whole number")),
    "a tuple as a value": ("return TIERS  # here", Refused("a tuple", "a rule gives one value")),
    "after in": (
        "return 1 if number in TIERS == is_ill else 0  # here",
        Refused("goes on after `in`", "joined with `and`"),
    ),
    "a return of nothing": ("if is_ill:\n    return  # here\nreturn 1", Refused("without a value", "in every case")),
    "a loop over a tuple": ("for one in TIERS:  # here\n    number += one\nreturn 1", Refused("a loop over", _MEMBERS)),
    "a loop of any length": ("for one in range(number):  # here\n    pass\nreturn 1", Refused("how long", "constants")),
    "a range of nothing": (
        "for one in range():  # here\n    pass\nreturn 1",
        Refused("range() with other", "range(stop)"),
    ),
    "a step of nothing": ("for one in range(1, 9, 0):  # here\n    pass\nreturn 1", Refused("range() with", "not 0")),
    "a range by name": (
        "for one in range(stop=3):  # here\n    pass\nreturn 1",
        Refused("range() with", "range(stop)"),
    ),
    "two targets of a loop": ("for one, two in range(3):  # here\n    pass\nreturn 1", Refused("a tuple", "one value")),
    "an attribute that is set": ("number.x = 1  # here\nreturn 1", Refused("number.x", "Only members")),
    "an item that is set": ("TIERS[0] = 1  # here\nreturn 1", Refused("a subscript", _TABLE)),
    "two values at once": ("one, two = 1, 2  # here\nreturn one", Refused("a tuple", "one value")),
    "a list of targets": ("[one, two] = divmod(number, 7)  # here\nreturn one", Refused("a list", "tuple")),
    "a starred target": ("one, *two = divmod(number, 7)  # here\nreturn one", Refused("a star", "Name every")),
    "too deep": (f"return {'(' * 90}number{' + 1)' * 90}  # here", Refused("too deep", "Name what is in the middle")),
    "very deep": (f"return number{' + 1' * 600}  # here", Refused("too deep", "Name what is in the middle")),
    # what only the kernel finds
    "without a value on one way": (
        "if is_ill:\n    found = 1\nreturn found  # here",
        Refused("may use found before it has a value", "Give found a value before, on every way through"),
    ),
    "without a value at all": ("found: int\nreturn found  # here", Refused("may use found", "Give found a value")),
    "a global's name without a value": (
        "if is_ill:\n    return MOST  # here\nMOST = 2\nreturn MOST",
        Refused("may use MOST before it has a value", "Give MOST a value"),
    ),
    "changed without a value": (
        "if is_ill:\n    found = 1\nfound += 1  # here\nreturn found",
        Refused("may use found", "under `if` and under `else`"),
    ),
    "a value of a loop that may not run": (
        "for one in range(0):\n    found = one\nreturn found  # here",
        Refused("may use found", "Give found a value"),
    ),
    "money or a rate": (
        "found = money if is_ill else rate\nreturn found + money  # here",
        Refused("a value of several kinds", "not money here and a rate or a count there"),
    ),
    "too few arguments": (
        "return least(number)  # here",
        Refused("least() with other arguments", "It takes one, other"),
    ),
    "too many arguments": ("return least(1, 2, 3)  # here", Refused("least() with other", "It takes one, other")),
    "an argument twice": ("return least(1, one=2)  # here", Refused("least() with other", "It takes one, other")),
    "an argument of no name": ("return share(money, rat=rate)  # here", Refused("share() with", "amount, rate")),
    "a helper without arguments": ("return round_up()  # here", Refused("round_up() with", "amount, unit")),
    "abs of two": ("return abs(number, 1)  # here", Refused("abs() with other arguments", "It takes x")),
    "Day of nothing": ("return Day()  # here", Refused("Day() with other arguments", "It takes x")),
    "min of one": ("return min(number)  # here", Refused("min() of one value", "`min(a, b)`")),
    "max of nothing": ("return max()  # here", Refused("max() of one value", "`max(a, b)`")),
    "divmod as a value": (
        "return divmod(number, 7)  # here",
        Refused("divmod() apart", "quotient, rest = divmod(a, b)"),
    ),
    "divmod in one name": ("both = divmod(number, 7)  # here\nreturn 1", Refused("divmod() apart", "`//` or `%`")),
    "divmod in three": ("a, b, c = divmod(number, 7)  # here\nreturn 1", Refused("divmod() apart", "`//` or `%`")),
    "divmod in a pair of a pair": ("a, (b, c) = divmod(number, 7)  # here\nreturn 1", Refused("a tuple", "one value")),
    "divmod of one": ("a, b = divmod(number)  # here\nreturn 1", Refused("divmod() with other", "It takes a, b")),
    # what looks odd, and is what Python says
    "names of the compiler": ("a0 = number\nt1 = a0 + 1\nb1 = t1 * 2\nentry = b1 - a0\nreturn entry", None),
    "Chinese names": ("人数 = number + 1\nreturn 人数 * 2", None),
    "in after a comparison": ("return 1 if 1 < number not in (3, 8) else 0", None),
    "a day of nothing": ("return Day(Only.NOTHING)", None),
    "by an option that is nothing": ("return number // Only.NOTHING", None),
    "what always fails": ("return money * money", None),
    "True as a number": ("return number * True - False", None),
    "debug": ("return 1 if __debug__ else number", None),
    "a nested loop": (
        "for one in range(3):\n    for two in range(-2, 2):\n        number += one * two\nreturn number",
        None,
    ),
    "a pair and more": ("one = two, rest = divmod(number, 7)  # here\nreturn 1", Refused("divmod() apart", "`//`")),
}
"""More of what a rule may say, by what it shows."""


def classes() -> Iterator[str]:
    """The names of all classes of nodes that this Python may make of statements and expressions."""
    old = ("slice", "Index", "ExtSlice")  # Python makes none of these any more
    for base in (ast.stmt, ast.expr, ast.operator, ast.unaryop, ast.boolop, ast.cmpop, ast.pattern, ast.excepthandler):
        for kind in base.__subclasses__():
            if kind.__module__ == "ast" and kind.__name__ not in old:
                yield kind.__name__


def module_with(body: str) -> str:
    """The text of a module that declares the rule with a body."""
    rule = _RULE + indent(body, "    ")
    if body.startswith(("async for", "async with")) or "await " in body:
        rule = rule.replace("def it", "async def it")
    return HEAD.lstrip() + (_AROUND.format(indent(rule, "    ")) if "nonlocal" in body else rule) + "\n"


def of_this_python() -> dict[str, Construct]:
    """The constructs that this Python knows."""
    known = {*classes()}
    return {name: construct for name, construct in BY_NODE.items() if name in known or name not in _LATER} | {**OTHERS}
