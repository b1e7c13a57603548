"""What a rule's body may not hold, each with what to use instead."""

import ast
from collections.abc import Mapping
from typing import Final

MOST_ROUNDS: Final = 1000
"""How far `range` may go in a rule."""
MOST: Final = (1 << 63) - 1
"""The greatest whole number that a compiled rule can hold."""

IF: Final = "Use if, elif and else."
NAME_IT: Final = "Give the value a name on a line of its own."
MEMBERS: Final = "Bring members together with total_of, count_of, any_of, all_of or highest_of, outside of the rule."
TUPLE: Final = "Look up with `in` and a tuple of constants, or write if, elif and else."
OUTSIDE: Final = "Write it outside of the rule, at the module's top."
UNKNOWN: Final = "Trouble is no result: a rule whose argument is unknown is not asked, and what is due is 0 or more."
WORDS: Final = "Coded values are Options; what people read belongs to titles."
MEMBER: Final = "Only members of an Option are read so; anything else is an argument."
CALLED: Final = "Call helpers of aidcoord and plain functions of the plugin by their names."
PLAIN: Final = "Write arithmetic, comparisons, if and return."
STATE: Final = "A rule changes nothing: give the result back."

REFUSED: Final[Mapping[type[ast.AST], tuple[str, str]]] = {
    ast.AsyncFor: ("an async loop", MEMBERS),
    ast.AsyncFunctionDef: ("an async function", "Write a plain `def`."),
    ast.AsyncWith: ("async with", STATE),
    ast.Assert: ("assert", UNKNOWN),
    ast.Attribute: ("an attribute", MEMBER),
    ast.Await: ("await", "Write a plain `def`."),
    ast.ClassDef: ("a class", OUTSIDE),
    ast.Delete: ("del", STATE),
    ast.Dict: ("a dict", "A table is a parameter `by` an Option; or write if, elif and else."),
    ast.DictComp: ("a comprehension", MEMBERS),
    ast.FormattedValue: ("an f-string", WORDS),
    ast.FunctionDef: ("a function inside the rule", OUTSIDE),
    ast.GeneratorExp: ("a comprehension", MEMBERS),
    ast.Global: ("global", STATE),
    ast.Import: ("import", OUTSIDE),
    ast.ImportFrom: ("import", OUTSIDE),
    ast.JoinedStr: ("an f-string", WORDS),
    ast.Lambda: ("lambda", "Write a plain function at the module's top."),
    ast.List: ("a list", TUPLE),
    ast.ListComp: ("a comprehension", MEMBERS),
    ast.Match: ("match", IF),
    ast.NamedExpr: ("an assignment inside an expression", NAME_IT),
    ast.Nonlocal: ("nonlocal", STATE),
    ast.Raise: ("raise", UNKNOWN),
    ast.Set: ("a set", TUPLE),
    ast.SetComp: ("a comprehension", MEMBERS),
    ast.Slice: ("a slice", NAME_IT),
    ast.Starred: ("a star", "Name every argument."),
    ast.Subscript: ("a subscript", "A table is a parameter `by` an Option, a band a parameter with `bands_of`."),
    ast.Try: ("try", UNKNOWN),
    ast.TryStar: ("try", UNKNOWN),
    ast.Tuple: ("a tuple", "A tuple of constants may stand after `in`; a rule gives one value."),
    ast.While: ("while", "Write it as arithmetic, or as a loop over range() of a constant."),
    ast.With: ("with", STATE),
    ast.Yield: ("yield", "Give one value back with return."),
    ast.YieldFrom: ("yield", "Give one value back with return."),
    ast.Div: ("`/`, which gives a float", "Use `//`, or share(amount, rate) for a part of money."),
    ast.Pow: ("`**`", "Multiply, or make the result a parameter."),
    ast.Is: ("`is`", "Compare with `==`."),
    ast.IsNot: ("`is not`", "Compare with `!=`."),
    ast.Invert: ("`~`", "Write `not`."),
    **dict.fromkeys(
        (ast.MatMult, ast.LShift, ast.RShift, ast.BitOr, ast.BitXor, ast.BitAnd),
        ("arithmetic on bits", "Write `and`, `or` and `not`; multiply or use `//`."),
    ),
}


LITERALS: Final[Mapping[type[object], tuple[str, str]]] = {
    float: ("a float", "Money is whole fen, a rate a parameter in percent."),
    str: ("text", WORDS),
    bytes: ("bytes", WORDS),
    type(None): ("None", UNKNOWN),
}
