"""What a case expects: for each benefit a verdict, an amount to the fen, or what is missing."""

import re
from collections.abc import Callable, Iterator
from typing import Final, TypeVar

from attrs import define, field, frozen

from aidcoord.errors import Fault, Place, did_you_mean
from aidcoord.model.households import HOUSEHOLD
from aidcoord.model.money import Fen
from aidcoord.rules.results.determinations import Verdict
from aidcoord.serial.nodes import Entry, ListNode, MapNode, Node, TextNode, kind_of, shown
from aidcoord.serial.values import UnreadableError, parse_money, unknown_word
from aidcoord.testing.case_words import RESULT_KEYS, sort_entries
from aidcoord.testing.result_words import ResultWords

T = TypeVar("T")
VERDICTS: Final = {word: verdict for verdict in Verdict for word in (verdict.value, verdict.text.zh)}
_RESULT_WORDS: Final = frozenset({*RESULT_KEYS, *RESULT_KEYS.values()})
_LIKE_MONEY: Final = re.compile(r"[-+¥￥]?\s*[\d.]")


@frozen(kw_only=True)
class Expectation:
    """What is expected of one benefit for one subject; what is `None` may come out in any way.

    `amount` is what the determination says, `payable` what is left of it once overlaps are resolved. `missing` are
    exactly the names that an undetermined result waits for.
    """

    benefit: str
    subject: str = HOUSEHOLD
    verdict: Verdict
    amount: Fen | None = None
    payable: Fen | None = None
    missing: frozenset[str] | None = None
    place: Place | None = None


@define
class Expected:
    """The results of one case while they are read, and the faults found in them."""

    words: ResultWords
    members: tuple[str, ...] | None
    """The ids of the household's members; `None` where the household itself has faults."""
    faults: list[Fault]
    _named: dict[tuple[str, str], str] = field(factory=dict)

    def benefit(self, entry: Entry, among: str = "expected") -> str | None:
        """The benefit that a key means, once `among` its kind; anything else is noted."""
        try:
            benefit = self.words.benefit(entry.name)
        except UnreadableError as error:
            self.faults.append(entry.key.fault(str(error), error.advice))
            return None
        first = self._named.setdefault((among, benefit), entry.name)
        if first == entry.name:
            return benefit
        message = f"'{first}' and '{entry.name}' are the same benefit"
        self.faults.append(entry.key.fault(message, "Keep one of them."))
        return None


def read_expected(node: Node, expected: Expected) -> tuple[Expectation, ...]:
    """The expectations of one case, in its order; what is wrong is noted."""
    if not isinstance(node, MapNode) or not node.entries:
        found = "nothing" if isinstance(node, MapNode) else kind_of(node)
        advice = 'Write what is due, such as `civil_affairs__dibao: "620.00"`.'
        expected.faults.append(
            node.fault(f"expected results are written as benefits with results, not as {found}", advice)
        )
        return ()
    return tuple(
        expectation
        for entry in node.entries
        if (benefit := expected.benefit(entry)) is not None
        for expectation in _of_benefit(entry.value, benefit, expected)
    )


def _of_benefit(node: Node, benefit: str, expected: Expected) -> Iterator[Expectation]:
    if not expected.words.is_of_members(benefit):
        yield from _result(node, benefit, HOUSEHOLD, expected)
    elif not isinstance(node, MapNode) or any(entry.name in _RESULT_WORDS for entry in node.entries):
        first = (expected.members or ("li_ming",))[0]
        message = f"'{benefit}' is determined for each member"
        expected.faults.append(node.fault(message, f"Write a result for each member's id: {{ {first}: … }}."))
    else:
        for entry in node.entries:
            if member_of(entry, expected):
                yield from _result(entry.value, benefit, entry.name, expected)


def member_of(entry: Entry, expected: Expected) -> bool:
    """Whether a key is the id of a member; where not, that is noted."""
    if expected.members is None or entry.name in expected.members:
        return True
    advice = did_you_mean(entry.name, expected.members) or f"Its members are: {', '.join(expected.members)}."
    expected.faults.append(entry.key.fault(f"the household has no member '{shown(entry.name)}'", advice))
    return False


def _result(node: Node, benefit: str, subject: str, expected: Expected) -> Iterator[Expectation]:
    if isinstance(node, MapNode):
        yield from _long_result(node, benefit, subject, expected)
        return
    said = parsed(node, _verdict_or_amount, expected)
    if said is None:
        return
    if isinstance(said, Verdict):
        yield Expectation(benefit=benefit, subject=subject, verdict=said, place=node.place)
    elif _has_amount(node, benefit, expected):
        yield Expectation(benefit=benefit, subject=subject, verdict=Verdict.ELIGIBLE, amount=said, place=node.place)


def _long_result(node: MapNode, benefit: str, subject: str, expected: Expected) -> Iterator[Expectation]:
    before = len(expected.faults)
    entries = sort_entries(node, RESULT_KEYS, "a result")
    expected.faults.extend(entries.faults)
    values = {name: entry.value for name, entry in entries.found.items() if not entry.is_null}
    verdict = parsed(values["verdict"], _verdict, expected) if "verdict" in values else None
    money = {
        key: parsed(values[key], parse_money, expected)
        for key in ("amount", "payable")
        if key in values and _has_amount(values[key], benefit, expected)
    }
    missing = _missing(values["missing"], benefit, expected) if "missing" in values else None
    implied = Verdict.ELIGIBLE if money else Verdict.UNDETERMINED if missing is not None else None
    if len(expected.faults) > before:
        return
    if implied is None and verdict is None:
        expected.faults.append(node.fault("the result says nothing", "Write a verdict, an amount or what is missing."))
    elif (verdict and implied and verdict is not implied) or (money and missing is not None):
        message = "only what is eligible has an amount, and only what is undetermined waits for something"
        expected.faults.append(node.fault(message, "Leave out what does not belong to the verdict."))
    else:
        decided = verdict or implied
        assert decided is not None  # noqa: S101 - the first branch
        yield Expectation(benefit=benefit, subject=subject, verdict=decided, missing=missing, place=node.place, **money)


def _missing(node: Node, benefit: str, expected: Expected) -> frozenset[str]:
    items = node.items if isinstance(node, ListNode) else (node,)
    found = (parsed(item, lambda text: expected.words.leaf(text, benefit), expected) for item in items)
    return frozenset(name for name in found if name is not None)


def _has_amount(node: Node, benefit: str, expected: Expected) -> bool:
    if expected.words.has_amount(benefit):
        return True
    expected.faults.append(node.fault(f"'{benefit}' has no amount", "Write 'eligible' (符合)."))
    return False


def parsed(node: Node, parse: Callable[[str], T], expected: Expected) -> T | None:
    """What a value says, or `None` where it has a fault, which is noted."""
    if not isinstance(node, TextNode) or node.text is None:
        expected.faults.append(node.fault(f"one value stands here, not {kind_of(node)}"))
        return None
    try:
        return parse(node.text)
    except UnreadableError as error:
        expected.faults.append(node.fault(str(error), error.advice))
        return None


def _verdict_or_amount(text: str) -> Verdict | Fen:
    return parse_money(text) if _LIKE_MONEY.match(text) else _verdict(text, amounts=True)


def _verdict(text: str, *, amounts: bool = False) -> Verdict:
    if text.strip() in VERDICTS:
        return VERDICTS[text.strip()]
    choices = {verdict.value: verdict.text.zh for verdict in Verdict}
    error = unknown_word(text, choices)
    if amounts and error.advice is None:
        raise UnreadableError(str(error), "Write an amount as '620.00'.")
    raise error
