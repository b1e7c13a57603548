"""Checks of how rules are written: what they are called, how long they are, and for how many things they ask."""

import re
from ast import AST, get_docstring
from collections.abc import Iterator
from types import FunctionType
from typing import Final

from aidcoord.checking.checks import Area, Severity, Trouble, check, trouble
from aidcoord.checking.subjects import Subject
from aidcoord.errors import AidcoordError
from aidcoord.model.benefits import Cadence
from aidcoord.model.texts import Text
from aidcoord.rules.declare import Aggregate
from aidcoord.rules.policies import AnyRule
from aidcoord.rules.purity.texts import written

MOST_ARGUMENTS: Final = 6
MOST_LINES: Final = 14
_SNAKE: Final = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
VERBS: Final = frozenset(
    {
        *("is", "are", "was", "were", "has", "have", "had", "can", "may", "must", "does", "did", "meets", "needs"),
        *("lacks", "wants", "gets", "draws", "owes", "pays", "earns", "works", "lives", "stays", "keeps", "shares"),
        *("counts", "belongs", "attends", "boards", "chooses", "accepts", "refuses", "waits", "reads", "supports"),
        *("asks", "holds"),
    }
)
"""What the name of a yes/no rule may begin with: it has to read as a sentence that is true or not."""
_TIMES: Final = {
    Cadence.MONTHLY: "_month",
    Cadence.QUARTERLY: "_quarter",
    Cadence.TERMLY: "_term",
    Cadence.YEARLY: "_year",
}


def _is_yes_no(rule: AnyRule) -> bool:
    try:
        return rule.type is bool
    except (AidcoordError, NameError, TypeError, AttributeError, SyntaxError):
        return False  # the purity lint says so


@check(
    "rule-names",
    Severity.WARNING,
    Area.RULES,
    title=Text(zh="是非规则的名称以动词开头", en="The name of a yes/no rule begins with a verb"),
    advice=Text(
        zh="以 is_、has_、meets_ 等开头，使名称读来是一句可判断真假的话。",
        en="Begin it with is_, has_, meets_ or the like, so that it reads as a sentence that is true or not.",
    ),
)
def rule_names(subject: Subject) -> Iterator[Trouble]:
    """Rules that are not in snake case, and yes/no rules whose name does not begin with a verb."""
    for name, rule in (*subject.rules, *subject.gatherings):
        if not _SNAKE.fullmatch(rule.name):
            yield trouble(
                f"“{rule.name}”不是小写下划线写法。", f"'{rule.name}' is not in snake case.", rule.place, name
            )
        elif not isinstance(rule, Aggregate) and _is_yes_no(rule) and rule.name.split("_")[0] not in VERBS:
            zh, en = f"是非规则{name}不以动词开头。", f"The yes/no rule {name} does not begin with a verb."
            yield trouble(zh, en, rule.place, name)


@check(
    "money-time",
    Severity.WARNING,
    Area.RULES,
    title=Text(zh="金额规则的名称写明周期", en="The rule of an amount names its time"),
    advice=Text(
        zh="按待遇的周期以 _month、_quarter、_term 或 _year 结尾。",
        en="End it with _month, _quarter, _term or _year, as the benefit's cadence is.",
    ),
)
def money_time(subject: Subject) -> Iterator[Trouble]:
    """Amounts of periodic benefits whose rule does not end with the period, or ends with another one."""
    told = set()
    for name, benefit in subject.benefits:
        time = _TIMES.get(benefit.cadence)
        if time and benefit.amount and not benefit.amount.endswith(time) and benefit.amount not in told:
            told.add(benefit.amount)
            zh = f"{name}按{time[1:]}发放，金额规则却叫{benefit.amount}。"
            en = f"{name} is due by the {time[1:]}, and its amount is called {benefit.amount}."
            yield trouble(zh, en, benefit.place, name)


@check(
    "rule-arguments",
    Severity.WARNING,
    Area.RULES,
    title=Text(zh="一条规则至多读取六项", en="A rule asks for at most six things"),
    advice=Text(zh="给中间结果起名，另立一条规则。", en="Name the middle: make it a rule of its own."),
)
def rule_arguments(subject: Subject) -> Iterator[Trouble]:
    """Rules with more arguments than somebody can hold in mind."""
    for name, rule in subject.rules:
        count = rule.function.__code__.co_argcount
        if count > MOST_ARGUMENTS:
            yield trouble(f"{name}读取{count}项。", f"{name} asks for {count} things.", rule.place, name)


@check(
    "rule-size",
    Severity.WARNING,
    Area.RULES,
    title=Text(zh="规则短到可以在纸上核对", en="A rule is short enough to be checked on paper"),
    advice=Text(zh="一条规则写一句法条；拆成两条。", en="A rule is one sentence of law; make it two."),
)
def rule_size(subject: Subject) -> Iterator[Trouble]:
    """Rules whose body, without the docstring, is longer than fourteen lines."""
    for name, rule in subject.rules:
        lines = _lines_of_body(rule.function)
        if lines > MOST_LINES:
            yield trouble(f"{name}正文有{lines}行。", f"The body of {name} has {lines} lines.", rule.place, name)


def _lines_of_body(function: object) -> int:
    text = written(function) if isinstance(function, FunctionType) else None
    if text is None:
        return 0
    body: list[AST] = [*text.definition.body]
    if get_docstring(text.definition) is not None:
        body = body[1:]
    if not body:
        return 0
    return int(getattr(body[-1], "end_lineno", 0)) - int(getattr(body[0], "lineno", 1)) + 1
