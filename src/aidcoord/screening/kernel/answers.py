"""Rules that choose between few: their answers to every combination of what they may be asked, found by asking them.

What 64 members are is then worked out with a few instructions on whole words, and no longer one by one.
"""

from collections.abc import Callable, Mapping
from itertools import product
from math import prod
from typing import Any, Final

from attrs import frozen

from aidcoord.model.evidence import Value
from aidcoord.model.options import Option

_MOST: Final = 1_024
"""How many combinations are asked about at most."""
MOST_CODES: Final = 32
"""The codes of options that are looked at this way are below this."""
Tree = Any
"""The answers by the code of the first argument, then of the second, and so on."""


@frozen
class Answers:
    """What a yes/no rule answers: `codes` are those of each argument, `tree` the answers in their order."""

    codes: tuple[tuple[int, ...], ...]
    tree: Tree


def answers_of(function: Callable[..., Any], given: Mapping[str, type[Value]]) -> Answers | None:
    """The answers of a rule, or `None` where it is asked about more than small choices, or does not always answer."""
    choices = [_choices(kind) for kind in given.values()]
    if not choices or any(not one for one in choices) or prod(len(one) for one in choices) > _MOST:
        return None
    try:
        answers = {combination: function(*combination) for combination in product(*choices)}
    except Exception:  # noqa: BLE001 - a rule that may fail is called for each member, as others are
        return None
    if any(type(answer) is not bool for answer in answers.values()):
        return None
    return Answers(tuple(tuple(int(one) for one in choice) for choice in choices), _tree(answers, choices, ()))


def _choices(kind: type[Value]) -> tuple[Value, ...]:
    if kind is bool:
        return False, True
    if issubclass(kind, Option) and max(kind) < MOST_CODES:
        return tuple(kind)
    return ()


def _tree(
    answers: Mapping[tuple[Value, ...], bool], choices: list[tuple[Value, ...]], chosen: tuple[Value, ...]
) -> Tree:
    if len(chosen) == len(choices):
        return answers[chosen]
    return tuple(_tree(answers, choices, (*chosen, one)) for one in choices[len(chosen)])
