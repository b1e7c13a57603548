"""A document as `aidcoord.serial` reads it, as far as bill files need it: described here, so as not to import it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol, runtime_checkable


class Node(Protocol):
    """Anything in a document."""

    def fault(self, message: str, suggestion: str | None = None) -> object:
        """What is wrong here."""


@runtime_checkable
class TextNode(Node, Protocol):
    """One value, as text."""

    @property
    def text(self) -> str | None:
        """The text; `None` for null."""


@runtime_checkable
class ListNode(Node, Protocol):
    """A list."""

    @property
    def items(self) -> Sequence[Node]:
        """Its items."""


class Entry(Protocol):
    """One key with its value."""

    @property
    def key(self) -> Node:
        """The key."""

    @property
    def value(self) -> Node:
        """The value."""

    @property
    def name(self) -> str:
        """The key's text."""


@runtime_checkable
class MapNode(Node, Protocol):
    """Keys with their values."""

    @property
    def entries(self) -> Sequence[Entry]:
        """Its entries."""


class Document(Protocol):
    """A file that was read."""

    @property
    def root(self) -> Node | None:
        """What it holds; `None` where it cannot be read."""

    @property
    def faults(self) -> Sequence[object]:
        """What is wrong with it as a file."""


class Serial(Protocol):
    """What reads files and values: the module `aidcoord.serial` is one."""

    def read_document(self, path: Path) -> Document:
        """Read a YAML or JSON file."""

    def parse_value(self, text: str, kind: type[int]) -> int:
        """The value that a text says, or a `ValueError`."""
