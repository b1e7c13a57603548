"""Whatever a journal refuses, it says in Chinese and in English."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.journal.conftest import KEYS, Open
from tests.journal.happenings import MOTHER, matter, remark

import aidcoord.journal
from aidcoord import InputError, Journal, JournalError, StaleWriterError, open_journal
from aidcoord.errors import AidcoordError
from aidcoord.model.faults import ToldFault

SOURCES = sorted(Path(aidcoord.journal.__file__).parent.glob("*.py"))
ERRORS = {"JournalError", "InputError"}


def said(act: Callable[[], Any], kind: type[AidcoordError]) -> ToldFault:
    """What an act is refused with."""
    with pytest.raises(kind) as caught:
        act()
    (fault,) = caught.value.faults
    assert isinstance(fault, ToldFault)
    assert str(caught.value) == fault.within("en")
    return fault


def test_a_stale_writer_is_told_what_happened_since(journal: Journal) -> None:
    """With who wrote it, in both languages."""
    journal.append("a", 0, [remark("one")], by="office")
    fault = said(lambda: journal.append("a", 0, [remark("two")], by="township"), StaleWriterError)

    assert fault.within("zh").startswith("“a”已不是作决定时的第0版。此后：1 journaling.remark_made by office")
    assert fault.within("zh").endswith("请重读后再作决定。")
    assert fault.within("en").endswith("Read it again and decide anew.")


def test_lines_that_were_changed_are_told_with_their_place(journal: Journal) -> None:
    """The first line at fault, and that nothing was taken in."""
    journal.append("a", 0, [remark("one")], by="office")
    lines = [line.replace("one", "two") for line in journal.export()]
    fault = said(lambda: open_journal("memory:").import_lines(lines), JournalError)

    where = "lines:2: “a”第1版（第1位）曾被改动，或其前的事件缺失、次序不对。"
    assert fault.within("zh") == f"{where}没有导入任何内容；请重新导出日志。"


def test_what_cannot_be_recorded_is_told(journal: Journal) -> None:
    """A stream without a name."""
    fault = said(lambda: journal.append(" ", 0, [remark("one")], by="office"), InputError)

    assert fault.within("zh") == "流的名称为空，或含有不可打印的字符。"


def test_a_number_whose_key_is_not_there_is_told(kept_url: str, opened: Open) -> None:
    """With the id of the key."""
    opened(kept_url, KEYS).append("a", 0, [matter(about=MOTHER)], by="office")
    fault = said(lambda: opened(kept_url).read("a"), JournalError)

    assert fault.within("zh") == "有个人号码以密钥“2026-01”加密。请提供含有该密钥的文件。"


def made_plainly(source: Path) -> Iterator[str]:
    """Where a module makes an error from an English sentence alone."""
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ERRORS:
            yield f"{source.name}:{node.lineno}"


def test_no_error_of_the_journal_is_made_from_one_language_alone() -> None:
    """Each is made of faults that are told in both."""
    assert [place for source in SOURCES for place in made_plainly(source)] == []
