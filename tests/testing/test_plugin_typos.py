"""Seeded typos in plugins: each is refused in its place, with what to write instead, and spares the other plugin."""

import tomllib
from pathlib import Path
from typing import TypedDict

import pytest

from aidcoord.plugins.registry import Registry

CORPUS = Path(__file__).parents[1] / "typos" / "plugins"


class Slip(TypedDict("Slip", {"is": str})):
    """One slip and what is said of it."""

    file: str
    was: str
    line: int
    says: str
    suggests: str


SLIPS: dict[str, Slip] = tomllib.loads((CORPUS / "corpus.toml").read_text(encoding="utf-8"))


def test_without_a_slip_the_toys_are_sound(toys: Path) -> None:
    """Whatever a seeded typo is refused for is the typo."""
    assert toys.is_dir()
    _, registry = Registry.discover().rulebook()

    assert registry.faults == ()
    assert [plugin.name for plugin in registry.plugins] == ["county_qingxi", "heating"]


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS)
def test_a_typo_in_a_plugin_is_refused_with_a_useful_message(toys: Path, slip: Slip) -> None:
    """The first fault names the line and the word, and offers the right one; the other plugin stands."""
    path = toys / slip["file"]
    text = path.read_text(encoding="utf-8")
    assert text.count(slip["was"]) == 1
    path.write_text(text.replace(slip["was"], slip["is"]), encoding="utf-8")

    _, registry = Registry.discover().rulebook()
    fault = next(fault for fault in registry.faults if slip["says"] in fault.message)

    assert slip["suggests"] in str(fault)
    assert (fault.place.line if fault.place else 0) == slip["line"]
    assert fault.place is None or fault.place.file == str(path)
    assert len(registry.healthy) == 1
