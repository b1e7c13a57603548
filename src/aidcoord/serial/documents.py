"""YAML and JSON files into nodes, with every fault of the file itself: size, encoding, syntax, duplicate keys."""

import re
from pathlib import Path
from typing import Final

from attrs import frozen

from aidcoord.errors import AidcoordError, CaseFileError, Fault, Place
from aidcoord.model.faults import ToldFault, reason_of, told
from aidcoord.model.texts import Text
from aidcoord.serial.nodes import Node, RefusedError

MOST_BYTES: Final = 5_000_000
WORKBOOKS: Final = frozenset({".xlsx", ".xls"})
"""The endings of workbooks, whose sheets `aidcoord.serial.workbooks` reads."""
SAVE_AS_UTF_8: Final = Text(zh="请另存为UTF-8编码。", en="Save it as UTF-8.")
_DIVIDE: Final = Text(
    zh="请每个家庭写一个文件；整个名册用Parquet批量核定。",
    en="Give each household a file of its own; a whole register is screened as Parquet.",
)
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
_UNPRINTABLE: Final = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_SURROGATES: Final = re.compile(r"(?<!\\)((?:\\\\)*)\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")


@frozen
class Document:
    """What a file holds, and the faults found while it was read; where it cannot be read at all, `root` is `None`."""

    root: Node | None
    faults: tuple[Fault, ...] = ()

    @property
    def sound(self) -> Node:
        """The root of a document without faults.

        Raises:
            CaseFileError: The document has faults.
        """
        if self.faults or self.root is None:
            raise CaseFileError.of(self.faults)
        return self.root


def read_document(path: Path) -> Document:
    """Read a YAML or JSON file; what is wrong with it is among the document's faults.

    Raises:
        AidcoordError: PyYAML is not installed.
    """
    try:
        text = _decoded(_content(path), str(path))
    except RefusedError as error:
        return Document(None, error.faults)
    return document_from(text, file=str(path))


def document_from(text: str, file: str = "document") -> Document:
    """Read YAML or JSON text; `file` is what places call it.

    Raises:
        AidcoordError: PyYAML is not installed.
    """
    try:
        from aidcoord.serial.yaml_nodes import YamlReader  # noqa: PLC0415 - PyYAML is an extra
    except ModuleNotFoundError as error:
        if error.name != "yaml":
            raise
        en = "Household files are read with PyYAML, which is not installed: pip install 'aidcoord[yaml]'"
        zh = "读取家庭文件需要PyYAML，尚未安装：pip install 'aidcoord[yaml]'"
        raise AidcoordError.of([told(zh, en)]) from None
    reader = YamlReader(file)
    try:
        _refuse_unprintable(text, file)
        root = reader.read(_SURROGATES.sub(_joined, text) if text.lstrip().startswith(("{", "[")) else text)
    except RefusedError as error:
        return Document(None, (*reader.faults, *error.faults))
    return Document(root, tuple(reader.faults))


def _refusal(zh: str, en: str, place: Place, instead: Text | None = None) -> RefusedError:
    return RefusedError(told(zh, en, instead, place=place))


def unread(error: Exception, place: Place) -> ToldFault:
    """That a file cannot be read, and why, as far as the system says."""
    why = reason_of(error)
    return told(f"文件无法读取：{why.zh}", f"the file cannot be read: {why.en}", place=place)


def _content(path: Path) -> bytes:
    start = Place(str(path), 1)
    try:
        with path.open("rb") as stream:
            content = stream.read(MOST_BYTES + 1)
        size = max(path.stat().st_size, len(content))
    except (OSError, ValueError) as error:
        raise RefusedError(unread(error, start)) from None
    if len(content) > MOST_BYTES:
        zh = f"文件有{size / 1e6:.1f} MB；读取的文件最大{MOST_BYTES / 1e6:.0f} MB"
        en = f"the file has {size / 1e6:.1f} MB; a file that is read has at most {MOST_BYTES / 1e6:.0f} MB"
        raise _refusal(zh, en, start, _DIVIDE)
    return content


def _decoded(content: bytes, file: str) -> str:
    if content.startswith(_UTF_16):
        en = "the file is written in UTF-16, not in UTF-8"
        raise _refusal("文件的编码是UTF-16，不是UTF-8", en, Place(file, 1), SAVE_AS_UTF_8)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = Place(file, content.count(b"\n", 0, error.start) + 1)
    try:
        content.decode("gb18030")
    except UnicodeDecodeError:
        raise _refusal("文件不是UTF-8编码的文本", "the file is no text in UTF-8", place) from None
    en = "the file is written in GB18030 (GBK), not in UTF-8"
    raise _refusal("文件的编码是GB18030（GBK），不是UTF-8", en, place, SAVE_AS_UTF_8)


def _refuse_unprintable(text: str, file: str) -> None:
    if not text.strip():
        advice = Text(zh="请写入内容；使用指南里有示例。", en="Write what it is to hold; the guide shows examples.")
        raise _refusal("文件是空的", "the file is empty", Place(file, 1), advice)
    found = _UNPRINTABLE.search(text)
    if found is not None:
        before = text[: found.start()].split("\n")
        sign = f"U+{ord(found.group()):04X}"
        place, advice = Place(file, len(before), len(before[-1]) + 1), Text(zh="请删去。", en="Delete it.")
        raise _refusal(f"这个字符不属于文本（{sign}）", f"a character that no text holds ({sign})", place, advice)


def _joined(match: re.Match[str]) -> str:
    # JSON writes a character beyond U+FFFF as two escapes; YAML wants one.
    high, low = int(match[2], 16), int(match[3], 16)
    return f"{match[1]}\\U{0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00):08x}"
