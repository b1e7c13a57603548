"""Files that cannot be read, or should not be: one clear fault each, with its place."""

import sys
from pathlib import Path

import pytest
from tests.bilingual import require_both

from aidcoord.errors import AidcoordError
from aidcoord.serial import document_from, read_document
from aidcoord.serial.nodes import MapNode, TextNode


def test_scalars_stay_the_text_that_stands_in_the_file() -> None:
    """What YAML would read as a number, a date, a time or a truth value is text; only null is nothing."""
    root = document_from("[no, 0123, 12:30, 1_000, 2026-02-30, 1.50, ~, 'null', '']").sound

    texts = [item.text for item in getattr(root, "items", ()) if isinstance(item, TextNode)]
    assert texts == ["no", "0123", "12:30", "1_000", "2026-02-30", "1.50", None, "null", ""]


def test_every_node_knows_its_place_and_path() -> None:
    """Lines and columns count characters from 1, Chinese ones too."""
    root = document_from("户号: 甲\nb: {键: 1}\n", file="f.yaml").sound

    assert isinstance(root, MapNode)
    inner = root.entries[1].value
    assert isinstance(inner, MapNode)
    assert str(root.entries[0].value.place) == "f.yaml:1:5"
    assert str(inner.entries[0].value.place) == "f.yaml:2:8"
    assert inner.entries[0].value.path == "$.b.键"


@pytest.mark.parametrize(
    ("content", "complaint", "line"),
    [
        pytest.param(b"", "the file is empty", 1, id="empty"),
        pytest.param(b" \n\n", "the file is empty", 1, id="blank"),
        pytest.param(b"# nothing\n", "nothing but comments", 1, id="comments"),
        pytest.param("户号: 甲\n姓名: 李\n".encode("gb18030"), "GB18030", 1, id="gb18030"),
        pytest.param("户号: A\n".encode("utf-16"), "UTF-16", 1, id="utf-16"),
        pytest.param(b"a: 1\nb: \xff\xff\xff\n", "no text in UTF-8", 2, id="binary"),
        pytest.param(b"a: 1\nb: \x00\n", "U+0000", 2, id="nul"),
        pytest.param(b"a: 1\n\tb: 2\n", "a tab stands", 2, id="tab"),
        pytest.param("a: 1\n姓名：李\n".encode(), "full-width colon", 2, id="full-width colon"),
        pytest.param(b"a: 'x\nb: 2\n", "cannot be read as YAML", 3, id="open quotation"),
        pytest.param(b"a: &x 1\nb: *x\n", "anchors (&) and aliases (*)", 1, id="alias"),
        pytest.param(b"a: 1\nb: !!python/object:os.system x\n", "tags, which begin with '!'", 2, id="tag"),
        pytest.param(b"a: 1\n---\nb: 2\n", "a second document", 2, id="two documents"),
        pytest.param(b"a: 1\na: 2\n", "'a' stands here twice, first in line 1", 2, id="duplicate key"),
        pytest.param(b"? [a]\n: 1\n", "a key is a word", 1, id="list as key"),
        pytest.param(b"[" * 100_000, "nested more than 20 deep", 1, id="deep"),
        pytest.param(b"[" + b"1," * 30_000 + b"]", "more than 20000 values", 1, id="many"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(content: bytes, complaint: str, line: int, tmp_path: Path) -> None:
    """One fault names the trouble and the line."""
    file = tmp_path / "f.yaml"
    file.write_bytes(content)

    faults = read_document(file).faults

    assert complaint in faults[0].message
    assert faults[0].place is not None
    assert (faults[0].place.file, faults[0].place.line) == (str(file), line)
    require_both(faults[0])


def test_aliases_that_grow_without_bound_are_never_followed() -> None:
    """The bomb of nine lines is refused by its anchors, at once."""
    lines = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]

    document = document_from("\n".join(lines))

    assert [str(fault.place) for fault in document.faults] == ["document:1:5"]


def test_a_file_of_50_mb_is_refused_unread(tmp_path: Path) -> None:
    """The message gives the size and the limit."""
    file = tmp_path / "register.yaml"
    with file.open("wb") as stream:
        stream.truncate(50_000_000)

    message = read_document(file).faults[0].message

    assert message == "the file has 50.0 MB; a file that is read has at most 5 MB"


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    """So is a directory."""
    for path in (tmp_path / "absent.yaml", tmp_path):
        assert "the file cannot be read" in read_document(path).faults[0].message


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    """Editors on Windows put one before UTF-8; the first key is read all the same."""
    file = tmp_path / "f.yaml"
    file.write_bytes("﻿户号: A\n".encode())

    root = read_document(file).sound

    assert isinstance(root, MapNode)
    assert root.entries[0].name == "户号"


def test_without_pyyaml_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extra is named with the command."""
    monkeypatch.setitem(sys.modules, "yaml", None)
    monkeypatch.delitem(sys.modules, "aidcoord.serial.yaml_nodes", raising=False)

    with pytest.raises(AidcoordError, match=r"pip install 'aidcoord\[yaml\]'"):
        document_from("a: 1")
