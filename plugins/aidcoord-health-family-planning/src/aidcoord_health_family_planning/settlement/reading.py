"""Mappings of a bill file into what they say, every fault kept with its place."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches

from attrs import define, field

from aidcoord_health_family_planning.settlement.forms import Key, Said
from aidcoord_health_family_planning.settlement.nodes import ListNode, MapNode, Node, Serial, TextNode


@define
class Reader:
    """Reads nodes; what cannot be read is among the faults."""

    serial: Serial
    faults: list[object] = field(factory=list)

    def said(self, node: Node, keys: Mapping[str, Key], also: Sequence[str] = ()) -> Said | None:
        """What a mapping says for `keys`; `None` where anything is wrong with it. Keys in `also` are left alone."""
        if not isinstance(node, MapNode):
            self.refuse(node, "keys with values are expected here", f"Known: {', '.join(keys)}.")
            return None
        before = len(self.faults)
        words = {word: name for name, key in keys.items() for word in (name, key.zh)}
        found: dict[str, str | int] = {}
        for entry in node.entries:
            name = words.get(entry.name)
            if name is None:
                self._refuse_key(entry.key, entry.name, (*words, *also))
            elif name in found:
                self.refuse(entry.key, f"'{name}' stands here twice, in two languages", "Keep one of them.")
            elif (value := self._value(entry.value, keys[name].kind)) is not None:
                found[name] = value
        self._ask_for(node, keys, found)
        return found if len(self.faults) == before else None

    def items(self, node: Node, *names: str) -> Sequence[Node]:
        """The items of the list that stands under one of `names`; nothing where there is none."""
        entries = node.entries if isinstance(node, MapNode) else ()
        value = next((one.value for one in entries if one.name in names), None)
        if value is None or isinstance(value, ListNode):
            return () if value is None else value.items
        self.refuse(value, "a list is expected here", "Begin each entry with '- '.")
        return ()

    def refuse(self, node: Node, message: str, suggestion: str | None = None) -> None:
        """Note a fault."""
        self.faults.append(node.fault(message, suggestion))

    def _value(self, node: Node, kind: type[int] | None) -> str | int | None:
        if not isinstance(node, TextNode):
            self.refuse(node, "one value is expected here")
            return None
        if node.text is None or kind is None:
            return node.text
        try:
            return self.serial.parse_value(node.text, kind)
        except ValueError as error:
            self.refuse(node, str(error), getattr(error, "advice", None))
            return None

    def _ask_for(self, node: Node, keys: Mapping[str, Key], found: Said) -> None:
        entries = node.entries if isinstance(node, MapNode) else ()
        written = {entry.name for entry in entries if not isinstance(entry.value, TextNode) or entry.value.text}
        for name, key in keys.items():
            if key.required and name not in found and not written & {name, key.zh}:
                self.refuse(node, f"'{name}' ({key.zh}) is missing", "Add it.")

    def _refuse_key(self, key: Node, word: str, known: Sequence[str]) -> None:
        if word not in known:
            near = get_close_matches(word, known, n=1)
            advice = f"Did you mean '{near[0]}'?" if near else f"Known here: {', '.join(known)}."
            self.refuse(key, f"'{word}' is no key here", advice)
