"""Single nodes to the types that the forms ask for."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Final, TypeVar

from aidcoord.model.days import Day
from aidcoord.model.evidence import MOST_MONEY, Standing, Value
from aidcoord.model.households import AwardState
from aidcoord.model.money import NOTHING, Fen, Rate
from aidcoord.model.months import Month
from aidcoord.model.personal_numbers import PersonalNumber
from aidcoord.serial.forms import STANDING_WORDS, STATE_WORDS, Id
from aidcoord.serial.names import parse_id, parse_text
from aidcoord.serial.nodes import ListNode, Node, TextNode, kind_of
from aidcoord.serial.values import UnreadableError, parse_date, parse_decimal, parse_money, parse_value, unknown_word

T = TypeVar("T")
E = TypeVar("E", bound=Enum)


def read_text(node: Node, parse: Callable[[str], T]) -> T:
    """What `parse` makes of a scalar's text.

    Raises:
        RefusedError: The node is no scalar, or `parse` raises a `ValueError`.
    """
    if not isinstance(node, TextNode) or node.text is None:
        raise node.refusal(f"one value is expected here, not {kind_of(node)}")
    try:
        return parse(node.text)
    except ValueError as error:
        raise node.refusal(str(error), getattr(error, "advice", None)) from None


def items_of(node: Node) -> list[Node]:
    """The items of a list.

    Raises:
        RefusedError: The node is no list.
    """
    if not isinstance(node, ListNode):
        raise node.refusal(f"a list is expected here, not {kind_of(node)}", "Begin each entry with '- '.")
    return list(node.items)


def _parse_amount(text: str) -> Fen:
    amount = parse_money(text)
    if not NOTHING <= amount <= MOST_MONEY:
        raise UnreadableError(f"an amount lies between 0 and {Fen(MOST_MONEY)}; {amount} does not")
    return amount


def _chosen(words: Mapping[E, str]) -> Callable[[str], E]:
    def parse(text: str) -> E:
        for choice, zh in words.items():
            if text in {choice.value, zh}:
                return choice
        raise unknown_word(text, {choice.value: zh for choice, zh in words.items()})

    return parse


def _value_of(kind: type[Value]) -> Callable[[str], Value]:
    return lambda text: parse_value(text, kind)


PARSERS: Final[Mapping[object, Callable[[str], object]]] = {
    str: parse_text,
    Id: parse_id,
    date: parse_date,
    Fen: _parse_amount,
    Month: Month.of,
    Decimal: parse_decimal,
    **{kind: _value_of(kind) for kind in (int, bool, Rate, Day)},
    PersonalNumber: PersonalNumber,
    AwardState: _chosen(STATE_WORDS),
    Standing: _chosen(STANDING_WORDS),
}
"""How a scalar of each type is read; options are read by `parse_option`."""
