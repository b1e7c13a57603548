"""Chinese punctuation: what counts as a half-width mark in a text, and that no text of the library has one."""

from pathlib import Path

import pytest

from aidcoord.checking.written import Written, written_in

LIBRARY = Path(__file__).parents[2] / "src" / "aidcoord"


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        pytest.param("没有证明,视为没有", ",", id="between characters"),
        pytest.param("金额(元)", "(", id="brackets"),
        pytest.param("占比(%)", "(", id="brackets around a sign"),
        pytest.param("{}: 这不是密钥", ":", id="before a space"),
        pytest.param("《办法》[未核实]", "[", id="square brackets"),
        pytest.param("共1,234.50元，10:30起", None, id="in numbers"),
        pytest.param("写作`甲(乙)`，只写一次", None, id="in code"),
        pytest.param("Write yes or no (是 or 否).", None, id="English that quotes Chinese"),
    ],
)
def test_a_half_width_mark_beside_chinese_is_found(text: str, mark: str | None) -> None:
    """The first of them, where the text is Chinese."""
    assert Written(text, 1).half_width == mark


def test_what_nobody_is_shown_and_what_is_quoted_is_left_out(tmp_path: Path) -> None:
    """Docstrings, addresses, patterns, and a clause's own words; all others have their line."""
    file = tmp_path / "duties.py"
    file.write_text(
        '"""说明,文字。"""\n'
        'import re\nre.compile("甲(乙)")\n'
        'Source(document="办法", url="县/办法(2019).md")\n'
        'Duty("CIV-01", Text(zh="政府牵头,民政负责", en="…"), missing=Text(zh=f"缺{1},{2}", en="…"))\n',
        encoding="utf-8",
    )

    assert [(one.line, one.half_width) for one in written_in(file) if one.half_width] == [(5, ",")]


def test_the_library_writes_chinese_with_full_width_marks() -> None:
    """Checks look at plugins; this looks at the library itself, wherever a text stands."""
    files = [file for file in sorted(LIBRARY.rglob("*")) if file.suffix in {".py", ".toml"}]

    found = [(str(file), one.line, one.text) for file in files for one in written_in(file) if one.half_width]

    assert files
    assert found == []
