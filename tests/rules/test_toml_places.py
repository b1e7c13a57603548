"""Places of keys in TOML files, which tomllib does not tell."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from aidcoord.rules.parameters.toml_places import Places

CROOKED: Final = '''# [not.a.header]
a = """ [no] # comment
b = 1 """""
"quoted key" . 'next' = { x = [1, [2, # a comment with ] and "
  3]], y = {} }  # z = 1
day = 2026-01-01T10:00:00+08:00

[[list]]
name = '\\'
[list.inner]
deep = -1.5e3
[[list]]
[[list.rows]]
"中\\u6587" = true
'''


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        pytest.param(("a",), 2, 1, id="a text of several lines"),
        pytest.param(("quoted key", "next", "x"), 4, 27, id="quoted and dotted keys"),
        pytest.param(("quoted key", "next", "x", 1, 1), 5, 3, id="an item on its own line"),
        pytest.param(("quoted key", "next", "y"), 5, 8, id="a key after a list"),
        pytest.param(("list", 0), 8, 1, id="the first table of a list"),
        pytest.param(("list", 0, "inner", "deep"), 11, 1, id="a table below a table of a list"),
        pytest.param(("list", 1, "rows", 0, "中文"), 14, 1, id="lists of tables in lists of tables"),
        pytest.param(("list", 1, "rows", 0, "absent"), 13, 1, id="the nearest thing around what is absent"),
        pytest.param(("absent",), 1, 1, id="nothing near"),
    ],
)
def test_a_path_is_found(path: tuple[str | int, ...], line: int, column: int) -> None:
    """A path leads to its key, whatever stands before it."""
    place = Places("crooked.toml", CROOKED).of(path)

    assert (place.line, place.column) == (line, column)


def paths(value: object, above: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Every path in a document."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, below in inner:
        yield (*above, step)
        yield from paths(below, (*above, step))


@pytest.mark.parametrize("file", sorted((Path(__file__).parents[1] / "typos" / "parameters").glob("*.toml")))
def test_a_place_shows_its_key(file: Path) -> None:
    """At the place of every key of a real file stands that key, its header, or the item that holds it."""
    text = file.read_text(encoding="utf-8")
    places = Places(file.name, text)
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    for path in paths(document):
        place = places.of(path)
        rest = text.splitlines()[place.line - 1][place.column - 1 :]
        assert isinstance(path[-1], int) or str(path[-1]) in rest.split("=")[0]
