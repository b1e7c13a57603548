"""PyYAML's event stream into nodes; the only module here that imports PyYAML to read.

PyYAML's own constructors turn `no` into False and `12:30` into 750, take a duplicate key in silence and follow aliases
that grow without bound; so none of them is used.
"""

import re
from collections.abc import Iterator
from typing import Final

import yaml
from attrs import define, evolve, field

from aidcoord.errors import Fault, Place
from aidcoord.model.faults import told
from aidcoord.model.texts import Text
from aidcoord.serial.nodes import Entry, ListNode, MapNode, Node, RefusedError, TextNode, child_path, shown

MOST_DEPTH: Final = 20
MOST_NODES: Final = 20_000
_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
_TAB: Final = re.compile(r" *\t")
_WIDE_COLON: Final = re.compile(r"\s*(- )?[^\s:：]+：(?!.*: )")
_NO_ANCHORS: Final = Text(zh="这里不用锚点（&）和别名（*）", en="anchors (&) and aliases (*) are not used here")
_NO_TAGS: Final = Text(zh="这里不用以“!”开头的标签", en="tags, which begin with '!', are not used here")
_LOOK: Final = Text(
    zh="请查看是否缺少“: ”或引号，各行是否对齐。",
    en="Look for a missing ': ' or quotation mark, and for lines that do not align.",
)
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@define
class YamlReader:
    """Builds the nodes of one text; what does not stop it is kept in `faults`."""

    file: str
    faults: list[Fault] = field(factory=list)
    _count: int = 0

    def read(self, text: str) -> Node:
        """The root of the text's only document.

        Raises:
            RefusedError: The text cannot be read to its end.
        """
        events = self._events(text)
        root: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                en = "a second document begins here; a file holds one"
                raise RefusedError(told("这里开始第二份文档；一个文件只能有一份", en, place=self._place(event)))
            if isinstance(event, yaml.NodeEvent):
                root = self._node(event, events, "$", 1)
        if root is None:
            en = "the file holds nothing but comments"
            raise RefusedError(told("文件里只有注释", en, place=Place(self.file, 1)))
        return root

    def _events(self, text: str) -> Iterator[yaml.Event]:
        try:
            loader = _LOADER(text)
            while loader.check_event():
                yield loader.get_event()
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            place = Place(self.file, mark.line + 1, mark.column + 1) if mark else Place(self.file, 1)
            raise RefusedError(_syntax_fault(error.problem or "", text, place)) from None
        except (yaml.YAMLError, ValueError) as error:
            raise RefusedError(_syntax_fault(shown(str(error)), text, Place(self.file, 1))) from None

    def _place(self, event: yaml.Event) -> Place:
        mark = event.start_mark
        return Place(self.file, mark.line + 1, mark.column + 1) if mark else Place(self.file, 1)

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], path: str, depth: int) -> Node:
        place = self._place(event)
        self._refuse_excess(event, path, place, depth)
        if isinstance(event, yaml.ScalarEvent):
            return TextNode(path=path, place=place, text=_text(event))
        if isinstance(event, yaml.MappingStartEvent):
            return MapNode(path=path, place=place, entries=tuple(self._entries(events, path, depth)))
        if isinstance(event, yaml.SequenceStartEvent):
            return ListNode(path=path, place=place, items=tuple(self._items(events, path, depth)))
        return TextNode(path=path, place=place, text=None)

    def _refuse_excess(self, event: yaml.Event, path: str, place: Place, depth: int) -> None:
        self._count += 1
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if depth <= MOST_DEPTH and self._count <= MOST_NODES and not anchor and not tag:
            return
        here = TextNode(path=path, place=place, text=None)
        if depth > MOST_DEPTH:
            en = f"the document is nested more than {MOST_DEPTH} deep"
            raise here.refusal(Text(zh=f"文档的层次超过{MOST_DEPTH}层", en=en))
        if self._count > MOST_NODES:
            en = f"the document holds more than {MOST_NODES} values"
            advice = Text(zh="请每个家庭写一个文件。", en="Give each household its own file.")
            raise here.refusal(Text(zh=f"文档的值超过{MOST_NODES}个", en=en), advice)
        if anchor:
            self._say_once(here.fault(_NO_ANCHORS, Text(zh="请把值写出来。", en="Write the value out.")))
        if tag:
            self._say_once(here.fault(_NO_TAGS, Text(zh="请删去标签。", en="Leave the tag out.")))

    def _say_once(self, fault: Fault) -> None:
        if all(said.message != fault.message for said in self.faults):
            self.faults.append(fault)

    def _items(self, events: Iterator[yaml.Event], path: str, depth: int) -> Iterator[Node]:
        for at, event in enumerate(events):
            if isinstance(event, yaml.SequenceEndEvent):
                return
            yield self._node(event, events, f"{path}[{at}]", depth + 1)

    def _entries(self, events: Iterator[yaml.Event], path: str, depth: int) -> Iterator[Entry]:
        lines: dict[str, int] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                return
            name = (_text(event) or "") if isinstance(event, yaml.ScalarEvent) else ""
            below = child_path(path, name)
            # A key that is a word is known by its own path, whatever else is a key by that of the mapping.
            key = self._node(event, events, below if name.strip() else path, depth + 1)
            value = self._node(next(events), events, below, depth + 1)
            if not isinstance(key, TextNode) or not name.strip():
                self.faults.append(key.fault(Text(zh="键应当是一个词", en="a key is a word")))
            elif name in lines:
                zh = f"“{shown(name)}”出现了两次，第一次在第{lines[name]}行"
                en = f"'{shown(name)}' stands here twice, first in line {lines[name]}"
                advice = Text(zh="请只保留一个。", en="Keep one of them.")
                self.faults.append(evolve(key, path=path).fault(Text(zh=zh, en=en), advice))
            else:
                lines[name] = key.place.line if key.place else 1
                yield Entry(key, value)


def _text(event: yaml.ScalarEvent) -> str | None:
    """The text of a scalar; `None` for one that says nothing."""
    value: str = event.value
    return None if value in _NULLS and not event.style else value


def _syntax_fault(problem: str, text: str, place: Place) -> Fault:
    """The fault of text that is no YAML; the slips of a Chinese or a careless keyboard are named as such."""
    first = max(1, place.line - 1)
    for line, content in enumerate(text.split("\n")[first - 1 : place.line], start=first):
        if _TAB.match(content):
            here = Place(place.file, line, content.index("\t") + 1)
            advice = Text(zh="请用空格缩进。", en="Indent with spaces.")
            return told("只能用空格的地方有制表符", "a tab stands where only spaces may", advice, place=here)
        if _WIDE_COLON.match(content):
            en = "a full-width colon '：' does not separate a key from its value"
            here = Place(place.file, line, content.index("：") + 1)
            advice = Text(zh="请在键后写半角冒号和空格“: ”。", en="Write ': ' after the key.")
            return told("全角冒号“：”不能分隔键和值", en, advice, place=here)
    # What PyYAML says is for those who know YAML; the advice is for everybody.
    return told("这里不符合YAML的写法", f"this cannot be read as YAML: {problem}", _LOOK, place=place)
