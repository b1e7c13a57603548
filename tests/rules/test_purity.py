"""The purity lint refuses whatever makes a rule more than a plain function of its arguments, with the place."""

import importlib.util
from itertools import count
from pathlib import Path
from textwrap import dedent
from types import FunctionType, ModuleType
from typing import Any

import pytest
from attrs import evolve

from aidcoord.errors import Fault
from aidcoord.model.money import Fen
from aidcoord.model.options import Option
from aidcoord.model.sources import Source
from aidcoord.model.texts import Text
from aidcoord.rules.declare import Rule, rule, rules_in
from aidcoord.rules.purity.lint import lint

HEAD = '''
"""A module of rules, one of which does what a rule must not."""

import datetime
import math
import random
import time
from datetime import date
from decimal import Decimal
from random import randint

from aidcoord import (
    NOTHING, WHOLE, YUAN, Day, Document, Fen, Option, Rate, Residence, Text, day, full_months, full_years, percent,
    round_down, round_half_up, round_up, rule, share, yuan,
)

LAW = Document("示例办法").article(1)
TITLE = Text(zh="例", en="Example")
MOST = 3
HALF = 0.5
TIERS = (1, 2, Residence.RURAL)
KNOWN = []
TABLE = {1: 2}


@rule(source=LAW, title=TITLE)
def other(amount: Fen) -> Fen:
    """Another rule."""
    return amount


def plain(amount: Fen, most: Fen) -> Fen:
    """A plain function."""
    return min(amount, most)

'''
_names = (f"rules_{number}" for number in count())

IN_A_BODY = {
    "the clock by attribute": ("return datetime.date.today().day  # here", "datetime.date.today", "assessed_on"),
    "the clock by name": ("return date(2026, 1, 1) > 0  # here", "date()", "assessed_on"),
    "the time": ("return int(time.time())  # here", "time.time", "assessed_on"),
    "chance by attribute": ("return random.randint(1, 2)  # here", "random.randint", "chance"),
    "chance by name": ("return randint(1, 2)  # here", "randint()", "chance"),
    "a file": ("return open(age)  # here", "open()", "evidence or a parameter"),
    "printing": ("print(age)  # here\n    return age", "print()", "evidence or a parameter"),
    "input": ("return int(input())  # here", "input()", "evidence or a parameter"),
    "eval": ("return eval(age)  # here", "eval()", "evidence or a parameter"),
    "global": ("global MOST  # here\n    MOST = 4\n    return age", "global", "changes nothing"),
    "an attribute": ("return age.real  # here", "age.real", "Only members of an Option"),
    "a member that is none": ("return Residence.RURALL  # here", "Residence.RURALL", "Did you mean 'RURAL'?"),
    "an Option's word": ("return Residence.RURAL.text == age  # here", "Residence.RURAL.text", "Only members"),
    "state in a function": ("plain.seen = age  # here\n    return age", "plain.seen", "Only members"),
    "a float": ("return age * 2 + int(0.5)  # here", "a float", "whole fen"),
    "a float far away": ("return age * HALF  # here", "HALF, a float", "whole fen"),
    "true division": ("return age / 2  # here", "`/`", "//"),
    "true division in place": ("age /= 2  # here\n    return age", "`/`", "//"),
    "a power": ("return age ** 2  # here", "`**`", "Multiply"),
    "bits": ("return age & 1  # here", "bits", "`and`"),
    "inversion": ("return ~age  # here", "`~`", "not"),
    "text": ('return age == "18"  # here', "text", "Options"),
    "a text of its own": ('age = age + 1\n    "why"  # here\n    return age', "text", "Options"),
    "bytes": ('return age == b"18"  # here', "bytes", "Options"),
    "None": ("return age == None  # here", "None", "unknown"),
    "a number too great": ("return age + 9223372036854775808  # here", "64 bits", "so great"),
    "an f-string": ('return int(f"{age}")  # here', "an f-string", "Options"),
    "is": ("return age is MOST  # here", "`is`", "=="),
    "a list": ("return max([age, 1])  # here", "a list", "tuple"),
    "a set": ("return age in {1, 2}  # here", "`in` something else", "tuple"),
    "a dict": ("return {1: age}  # here", "a dict", "parameter"),
    "a subscript": ("return TABLE[age]  # here", "a subscript", "parameter"),
    "a mutable global": ("return age in KNOWN  # here", "`in` something else", "tuple"),
    "a mutable global as a value": ("return KNOWN == age  # here", "KNOWN, a global list", "parameters"),
    "a choice that varies": ("return age in (1, age)  # here", "no constant", "tuple"),
    "a tuple as a value": ("return TIERS == age  # here", "a tuple", "one value"),
    "two values": ("return age, 1  # here", "a tuple", "one value"),
    "an assignment to two names": ("low, high = 1, age  # here\n    return low", "a tuple", "one value"),
    "an assignment inside": ("return (old := age) + old  # here", "inside an expression", "line of its own"),
    "a comprehension": ("return sum(one for one in age)  # here", "a comprehension", "total_of"),
    "a list comprehension": ("return max([one for one in age])  # here", "a comprehension", "total_of"),
    "lambda": ("return (lambda: age)()  # here", "lambda", "plain function"),
    "an inner function": ("def inner():  # here\n        return 1\n    return age", "inside the rule", "module's top"),
    "an inner class": ("class Inner:  # here\n        pass\n    return age", "a class", "module's top"),
    "a loop over members": ("for one in age:  # here\n        age = one\n    return age", "a loop", "total_of"),
    "a loop without end": ("while age:  # here\n        age = age\n    return age", "while", "range()"),
    "a loop of unknown length": ("for one in range(age):  # here\n        age = one\n    return 1", "how long", "1000"),
    "a long loop": ("for one in range(1000000):  # here\n        age = one\n    return 1", "how long", "1000"),
    "match": ("match age:  # here\n        case _:\n            return 1", "match", "if, elif"),
    "try": ("try:  # here\n        return age\n    except ValueError:\n        return 1", "try", "unknown"),
    "raise": ("if age:\n        raise ValueError  # here\n    return 1", "raise", "unknown"),
    "assert": ("assert age  # here\n    return age", "assert", "unknown"),
    "with": ("with age:  # here\n        return 1", "with", "changes nothing"),
    "yield": ("yield age  # here\n    return 1", "yield", "return"),
    "import": ("import os  # here\n    return age", "import", "module's top"),
    "import from": ("from os import sep  # here\n    return age", "import", "module's top"),
    "del": ("del age  # here\n    return 1", "del", "changes nothing"),
    "a star": ("return max(*age)  # here", "a star", "Name every argument"),
    "two stars": ("return plain(**age)  # here", "`**` in a call", "Name every argument"),
    "named arguments of a builtin": ("return max(age, 1, key=plain)  # here", "named arguments", "alone"),
    "a call of another rule": ("return other(age)  # here", "the rule other", "make `other` an argument"),
    "a call of a class": ("return Decimal(age)  # here", "Decimal()", "whole fen"),
    "a call of a module's function": ("return math.floor(age)  # here", "math.floor", "whole fen"),
    "a call of round": ("return round(age, -1)  # here", "round()", "whole fen"),
    "a call of sum": ("return sum(age, age)  # here", "sum()", "total_of"),
    "a call of an Option": ("return Residence(age)  # here", "Residence", "Call helpers"),
    "money from text": ("return yuan(age)  # here", "yuan()", "parameter"),
    "a call of an argument": ("return age(1)  # here", "a call of `age`", "Call helpers"),
    "a function as a value": ("return plain == age  # here", "`plain`", "Call it"),
    "a name that is nothing": ("return agee  # here", "agee, which nothing defines", "Did you mean 'age'?"),
    "a return without a value": ("if age:\n        return  # here\n    return 1", "without a value", "every case"),
}
WHOLE_RULES = {
    "a way through without return": (
        "@rule(source=LAW, title=TITLE)\ndef it(age: int) -> int:  # here\n    if age:\n        return 1",
        "without return",
    ),
    "a default": ("@rule(source=LAW, title=TITLE)\ndef it(age: int = 1) -> int:  # here\n    return 1", "default"),
    "stars": ("@rule(source=LAW, title=TITLE)\ndef it(*age: int) -> int:  # here\n    return 1", "*age"),
    "two stars": ("@rule(source=LAW, title=TITLE)\ndef it(**age: int) -> int:  # here\n    return 1", "*age"),
    "by name only": ("@rule(source=LAW, title=TITLE)\ndef it(*, age: int) -> int:  # here\n    return 1", "among its"),
    "async": ("@rule(source=LAW, title=TITLE)\nasync def it(age: int) -> int:  # here\n    return 1", "async"),
    "await": (
        "@rule(source=LAW, title=TITLE)\nasync def it(age: int) -> int:\n    return await age  # here",
        "await",
    ),
    "nonlocal": (
        (
            "def outer():\n    n = 1\n    @rule(source=LAW, title=TITLE)\n    def it(age: int) -> int:\n"
            "        nonlocal n  # here\n        n = age\n        return n\n    return it\nit = outer()"
        ),
        "nonlocal",
    ),
    "an argument of another type": (
        "@rule(source=LAW, title=TITLE)  # here\ndef it(age: float) -> int:\n    return 1",
        "age of type float",
    ),
    "a result of another type": (
        "@rule(source=LAW, title=TITLE)  # here\ndef it(age: int) -> str:\n    return age",
        "its result of type str",
    ),
    "an argument that may be None": (
        "@rule(source=LAW, title=TITLE)  # here\ndef it(age: int | None) -> int:\n    return 1",
        "age of type",
    ),
    "an impure plain function": (
        (
            "def helper(age):\n    return age / 2  # here\n\n@rule(source=LAW, title=TITLE)\n"
            "def it(age: int) -> int:\n    return helper(age)"
        ),
        "Function helper uses `/`",
    ),
    "a function that calls itself": (
        (
            "def again(age):\n    return again(age)  # here\n\n@rule(source=LAW, title=TITLE)\n"
            "def it(age: int) -> int:\n    return again(age)"
        ),
        "comes back to itself",
    ),
    "a rule that is a lambda": ("it = rule(source=LAW, title=TITLE, name='it')(lambda: 1)  # here", "lambda"),
}
ALLOWED = '''

@rule(
    source=LAW,
    title=TITLE,
)
def everything(
    age: int, money: Fen, rate: Rate, born_on: Day, assessed_on: Day, residence: Residence, is_ill: bool
) -> Fen:
    """All that a rule may do.

    Also over several lines.
    """
    years: int = full_years(born_on, assessed_on)
    months = full_months(born_on, assessed_on)
    whole, part = divmod(months, 12)
    total = share(money, rate) + NOTHING
    if residence == Residence.RURAL and not is_ill or age != years:
        total += YUAN * 2
    elif residence in (Residence.URBAN, Residence.RURAL) and -1 <= age < MOST:
        total = total // 3 % 7
    else:
        pass
    for year in range(1, MOST):
        if year == 2:
            break
        total -= Fen(year)
    if age in TIERS or age not in (1, -2, MOST):
        return round_up(plain(total, most=money), YUAN)
    if bool(whole) or int(is_ill) > abs(part):
        return round_down(max(total, min(money, NOTHING)), unit=YUAN) if True else round_half_up(total, YUAN)
    else:
        return (
            +total
        )
'''


def load(folder: Path, text: str) -> ModuleType:
    """The module that a text makes."""
    name = next(_names)
    file = folder / f"{name}.py"
    file.write_text(HEAD.lstrip() + text, encoding="utf-8")
    spec = importlib.util.spec_from_file_location(name, file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def rules_of(module: ModuleType) -> list[Rule[..., Any]]:
    """The rules of a module."""
    return [found for found in rules_in(module) if isinstance(found, Rule)]


def line_here(module: ModuleType) -> int:
    """The line marked `# here`."""
    assert module.__file__ is not None
    lines = Path(module.__file__).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if line.endswith("# here"))


def assert_refused(module: ModuleType, faults: tuple[Fault, ...], what: str, instead: str = "") -> None:
    """Some fault stands on the marked line, names what is used and says what to use instead."""
    found = [fault for fault in faults if what in fault.message]
    assert found, faults
    assert found[0].place is not None
    assert (found[0].place.file, found[0].place.line) == (module.__file__, line_here(module))
    assert found[0].suggestion is not None
    assert instead in found[0].suggestion


@pytest.mark.filterwarnings("ignore:.*:SyntaxWarning")
@pytest.mark.parametrize(("body", "what", "instead"), IN_A_BODY.values(), ids=IN_A_BODY.keys())
def test_what_a_rule_must_not_do_is_refused(tmp_path: Path, body: str, what: str, instead: str) -> None:
    """Each construct is refused at its place, with what to use instead."""
    module = load(tmp_path, f"\n@rule(source=LAW, title=TITLE)\ndef it(age: int) -> int:\n    {body}\n")

    assert_refused(module, lint(rules_of(module)), what, instead)


@pytest.mark.parametrize(("text", "what"), WHOLE_RULES.values(), ids=WHOLE_RULES.keys())
def test_what_a_rule_must_not_be_is_refused(tmp_path: Path, text: str, what: str) -> None:
    """Each way to declare what is no plain function of values is refused."""
    module = load(tmp_path, text)

    assert_refused(module, lint([module.it]), what)


def test_what_a_rule_may_do_is_accepted(tmp_path: Path) -> None:
    """Every construct that is allowed passes."""
    assert lint(rules_of(load(tmp_path, ALLOWED))) == ()


def test_all_faults_are_reported_at_once(tmp_path: Path) -> None:
    """Several faults of several rules come in reading order, each once."""
    text = "\n@rule(source=LAW, title=TITLE)\ndef {0}(age: int) -> int:\n    return age / 2 + age ** 2\n"

    faults = lint(rules_of(load(tmp_path, text.format("one") + text.format("two"))))

    assert [fault.message.split(" uses ")[0] for fault in faults] == ["Rule one"] * 2 + ["Rule two"] * 2
    assert len({fault.place for fault in faults}) == 4


def test_a_plain_function_of_many_rules_is_reported_once(tmp_path: Path) -> None:
    """The function is named where it is written, not where it is called."""
    text = "def helper(age):\n    return age ** 2  # here\n"
    for name in ("one", "two"):
        text += f"\n@rule(source=LAW, title=TITLE)\ndef {name}(age: int) -> int:\n    return helper(age)\n"
    module = load(tmp_path, text)

    (fault,) = lint(rules_of(module))

    assert_refused(module, (fault,), "Function helper uses `**`")


def test_a_rule_is_read_from_the_file_as_it_is_now(tmp_path: Path) -> None:
    """A file that changes and is imported again is read again."""
    text = "\n@rule(source=LAW, title=TITLE)\ndef it(age: int) -> int:\n    return age{}\n"
    before = load(tmp_path, text.format(" * 2"))
    assert lint(rules_of(before)) == ()
    assert before.__file__ is not None
    Path(before.__file__).write_text(HEAD.lstrip() + text.format(" ** 2   "), encoding="utf-8")
    namespace: dict[str, Any] = {"__name__": before.__name__, "__file__": before.__file__}
    exec(compile(Path(before.__file__).read_bytes(), before.__file__, "exec"), namespace)  # noqa: S102 - import again

    assert len(lint([namespace["it"]])) == 1


def test_rules_without_text_are_read_from_their_bytecode() -> None:
    """A rule made in a session whose text is gone is judged by what it compiles to."""
    good = """
        def it(age: int, kind: Kind) -> int:
            "Doc."
            if kind in (Kind.ONE, Kind.TWO) and age in (1, 2):
                return min(age, MOST)
            return 0
    """
    namespace = {"Kind": Kind, "MOST": 3, "HALF": 0.5, "other": open}

    assert lint([made(dedent(good), namespace)]) == ()
    for bad, what in {
        "def it(age: int) -> int: return age / 2": "`/`",
        "def it(age: int) -> int: return age * 0.5": "0.5",
        "def it(age: int) -> int: return age * HALF": "HALF, a float",
        "def it(age: int) -> int: return age.real": "an attribute",
        "def it(age: int) -> int: return age in ('a', 'b')": "constant",
        "def it(age: int) -> int: return other(age)": "open()",
        "def it(age: int) -> int:\n import os\n return age": "changes state",
        "def it(age: int) -> int: return [one for one in age]": "a loop",
        "def it(age: int = 1) -> int: return age": "default",
        "def it(age: int) -> int:\n while age: age = age - 1\n return 1": "a loop",
        "def it(age: int) -> int:\n if age: return 1": "None",
    }.items():
        faults = lint([made(bad, namespace)])
        assert any(what in fault.message for fault in faults), (bad, faults)
        assert all(fault.place is not None and fault.place.file == "<session>" for fault in faults)


class Kind(Option):
    """A closed list."""

    ONE = 1, "一", "one"
    TWO = 2, "二", "two"


def made(text: str, namespace: dict[str, object]) -> Rule[..., Any]:
    """A rule whose text nobody keeps."""
    here = dict(namespace)
    exec(compile(text, "<session>", "exec"), here)  # noqa: S102 - as an interactive session does
    assert isinstance(here["it"], FunctionType)
    return rule(source=Source(document="示例办法"), title=Text(zh="例", en="Example"))(here["it"])


def test_a_rule_around_something_else_is_refused() -> None:
    """A rule is a function, not any object that can be called."""
    real = made("def it(age: int) -> int: return 1", {})

    (fault,) = lint([evolve_function(real, Fen)])

    assert "no plain function" in fault.message


def evolve_function(real: Rule[..., Any], function: Any) -> Rule[..., Any]:
    """The same rule around something else."""
    return evolve(real, function=function)
