"""Single nodes to the types that the forms ask for."""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Final, TypeVar

from aidcoord.model.days import Day
from aidcoord.model.evidence import MOST_MONEY, Standing, Value
from aidcoord.model.faults import UnreadableError
from aidcoord.model.households import AwardState
from aidcoord.model.money import NOTHING, Fen, Rate
from aidcoord.model.months import Month
from aidcoord.model.personal_numbers import PersonalNumber
from aidcoord.model.texts import Text
from aidcoord.serial.forms import STANDING_WORDS, STATE_WORDS, Id
from aidcoord.serial.names import parse_id, parse_text
from aidcoord.serial.nodes import ListNode, Node, TextNode, expected
from aidcoord.serial.values import parse_date, parse_decimal, parse_money, parse_value, unknown_word

T = TypeVar("T")
E = TypeVar("E", bound=Enum)


def read_text(node: Node, parse: Callable[[str], T]) -> T:
    """What `parse` makes of a scalar's text.

    Raises:
        RefusedError: The node is no scalar, or `parse` raises a `ValueError`.
    """
    if not isinstance(node, TextNode) or node.text is None:
        raise node.refusal(expected("一个值", "one value is", node))
    try:
        return parse(node.text)
    except ValueError as error:
        raise node.refusal(error) from None


def items_of(node: Node) -> list[Node]:
    """The items of a list.

    Raises:
        RefusedError: The node is no list.
    """
    if not isinstance(node, ListNode):
        advice = Text(zh="每一项以“- ”开头。", en="Begin each entry with '- '.")
        raise node.refusal(expected("列表", "a list is", node), advice)
    return list(node.items)


def _parse_amount(text: str) -> Fen:
    amount = parse_money(text)
    if not NOTHING <= amount <= MOST_MONEY:
        most = Fen(MOST_MONEY)
        zh, en = f"金额应在0至{most}之间，不能是{amount}", f"an amount lies between 0 and {most}; {amount} does not"
        raise UnreadableError(zh, en)
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
