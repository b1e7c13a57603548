"""The check of what a rule is declared to rise and fall with."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from attrs import frozen

from aidcoord.checking.checks import Area, Severity, Trouble, check, trouble
from aidcoord.checking.refusals import refused
from aidcoord.checking.sampling import candidates, samples
from aidcoord.checking.subjects import Subject
from aidcoord.errors import AidcoordError
from aidcoord.model.evidence import Value
from aidcoord.model.texts import Text
from aidcoord.rules.policies import AnyRule

TRIES: Final = 200
"""How many settings of the other arguments are tried for each declaration."""


@frozen
class _Turn:
    """Two values of an argument between which the result goes the wrong way, all else the same."""

    lower: Value
    upper: Value
    before: Value
    after: Value


@check(
    "monotone",
    Severity.FAULT,
    Area.RULES,
    title=Text(zh="规则如所声明随参数升降", en="A rule rises and falls with what it says"),
    advice=Text(
        zh="改正规则，或改正 rises_with、falls_with。",
        en="Correct the rule, or what it says in rises_with and falls_with.",
    ),
)
def monotone(subject: Subject) -> Iterator[Trouble]:
    """Rules whose result goes the other way somewhere, by trying ordered values of the argument."""
    yield from refused(subject, "monotone")
    for name, rule in subject.rules:
        for sign, arguments in ((1, rule.rises_with), (-1, rule.falls_with)):
            for argument in arguments:
                turn = _turn(rule, argument, sign)
                if turn is not None:
                    yield _told(name, rule, argument, sign, turn)


def _turn(rule: AnyRule, argument: str, sign: int) -> _Turn | None:
    """The first place where more of the argument moves the result against its sign."""
    try:
        ladder = candidates(rule)[argument]
        tries = samples(rule, TRIES)
    except (AidcoordError, NameError, TypeError, AttributeError, SyntaxError, KeyError):
        return None  # its annotations cannot be read, which the purity lint says
    for others in tries:
        climbed = [(value, _result(rule, {**others, argument: value})) for value in ladder]
        known = [(value, result) for value, result in climbed if result is not None]
        for (lower, before), (upper, after) in pairwise(known):
            if (int(after) - int(before)) * sign < 0:
                return _Turn(lower, upper, before, after)
    return None


def _result(rule: AnyRule, values: dict[str, Value]) -> Value | None:
    """What the rule gives; `None` where these values together make it fail, which no household's do."""
    try:
        given: Value = rule.function(**values)
    except (ArithmeticError, ValueError, TypeError):
        return None
    return given


def _told(name: str, rule: AnyRule, argument: str, sign: int, turn: _Turn) -> Trouble:
    zh_way, en_way = ("上升", "rise") if sign > 0 else ("下降", "fall")
    zh = (
        f"{name}应随{argument}{zh_way}，但{argument}由{turn.lower}到{turn.upper}时结果由{turn.before}变为{turn.after}。"
    )
    en = (
        f"{name} is to {en_way} with {argument}, but from {turn.lower} to {turn.upper} "
        f"it goes from {turn.before} to {turn.after}."
    )
    return trouble(zh, en, rule.place, name)
