"""A document as a tree of texts, in which everything knows where it stands.

No scalar has a type here: `12.50` and `"12.50"` are the same text, and only `null` is nothing.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import lru_cache
from typing import TypeAlias

from attrs import frozen

from aidcoord.errors import Fault, Place
from aidcoord.model.faults import told, told_by
from aidcoord.model.texts import Text

MOST_SHOWN = 40
"""How much of a text a message repeats."""

_NUMBER = re.compile(r"(\d{6})\d{4,8}(\d{3}[\dXx])")


class RefusedError(Exception):
    """One or several faults on their way to the reader of the document; it never leaves this package."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(*faults)
        self.faults = faults


def masked(text: str) -> str:
    """`text` with the day of birth hidden in everything that looks like a personal number."""
    return _NUMBER.sub(r"\1********\2", text)


def shown(text: str) -> str:
    """`text` as a message repeats it: masked, on one line, and not too long."""
    line = masked(" ".join(text.split()))
    return line if len(line) <= MOST_SHOWN else f"{line[: MOST_SHOWN - 1]}…"


def _both(said: Text | str) -> Text:
    return said if isinstance(said, Text) else Text(zh=said, en=said)


@frozen(kw_only=True)
class _Placed:
    path: str
    """Such as `$.members[0].born`."""
    place: Place | None = None
    """Where it begins; `None` in a document that was never a file."""

    def fault(self, message: Text | str | Exception, suggestion: Text | str | None = None) -> Fault:
        """What is wrong here; what is given in one language only is told so in both, an error as it says itself."""
        said, instead = told_by(message) if isinstance(message, Exception) else (_both(message), None)
        advice = _both(suggestion) if suggestion else instead
        return told(masked(said.zh), masked(said.en), advice, place=self.place, path=masked(self.path))

    def refusal(self, message: Text | str | Exception, suggestion: Text | str | None = None) -> RefusedError:
        """The same, to be raised."""
        return RefusedError(self.fault(message, suggestion))


@frozen(kw_only=True)
class TextNode(_Placed):
    """A scalar: its text as it stands in the file, or `None` for null."""

    text: str | None


@frozen(kw_only=True)
class ListNode(_Placed):
    """A list of nodes."""

    items: "tuple[Node, ...]"


@frozen
class Entry:
    """One key with its value."""

    key: TextNode
    value: "Node"

    @property
    def name(self) -> str:
        """The key's text."""
        return self.key.text or ""

    @property
    def is_null(self) -> bool:
        """Whether the value is null, which says as much as leaving the key out."""
        return isinstance(self.value, TextNode) and self.value.text is None


@frozen(kw_only=True)
class MapNode(_Placed):
    """Keys with their values, each key once."""

    entries: tuple[Entry, ...]

    def get(self, *names: str) -> Entry | None:
        """The first entry whose key is one of `names`, unless its value is null."""
        return next((entry for entry in self.entries if entry.name in names and not entry.is_null), None)


Node: TypeAlias = TextNode | ListNode | MapNode


def text_of(node: Node) -> str | None:
    """The text of a scalar; `None` for null and for what is no scalar."""
    return node.text if isinstance(node, TextNode) else None


def kind_of(node: Node) -> Text:
    """What a message calls the node."""
    if isinstance(node, TextNode) and node.text is not None:
        return Text(zh=f"“{shown(node.text)}”", en=f"'{shown(node.text)}'")
    if isinstance(node, TextNode):
        return Text(zh="空值", en="nothing")
    return Text(zh="列表", en="a list") if isinstance(node, ListNode) else Text(zh="一组键和值", en="a mapping")


def expected(zh: str, en: str, node: Node) -> Text:
    """That something else is expected than what stands there."""
    found = kind_of(node)
    return Text(zh=f"此处应为{zh}，而不是{found.zh}", en=f"{en} expected here, not {found.en}")


def child_path(path: str, key: str) -> str:
    """The path of a key below `path`."""
    return f"{path}.{_step(key)}"


@lru_cache(maxsize=4096)
def _step(key: str) -> str:
    # The keys of all files are the same few hundred words.
    return shown(key)


def node_of(document: object, path: str = "$") -> Node:
    """A document that a program holds, such as a request's JSON, as nodes without places.

    Raises:
        RefusedError: It holds a float, which cannot carry money exactly, or something that no document holds.
    """
    if isinstance(document, Mapping):
        entries = [
            Entry(TextNode(path=child_path(path, str(key)), text=str(key)), node_of(value, child_path(path, str(key))))
            for key, value in document.items()
        ]
        return MapNode(path=path, entries=tuple(entries))
    if isinstance(document, Sequence) and not isinstance(document, (str, bytes)):
        return ListNode(path=path, items=tuple(node_of(item, f"{path}[{at}]") for at, item in enumerate(document)))
    return TextNode(path=path, text=_scalar_text(document, path))


def _scalar_text(scalar: object, path: str) -> str | None:
    if scalar is None or isinstance(scalar, str):
        return scalar
    if isinstance(scalar, bool):
        return "true" if scalar else "false"
    if isinstance(scalar, int):
        return str(int(scalar))
    if isinstance(scalar, date) and not isinstance(scalar, datetime):
        return scalar.isoformat()
    kind = type(scalar).__name__
    en = f"a {kind} is no text; write amounts as text such as '12.50'"
    raise TextNode(path=path, text=None).refusal(Text(zh=f"{kind}不是文本；金额请写成文本，如“12.50”", en=en))
