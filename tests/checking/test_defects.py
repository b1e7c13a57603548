"""Seeded defects: each check catches its own, names it, and says where it is."""

import tomllib
from datetime import date
from pathlib import Path
from typing import NotRequired, TypedDict, cast

import pytest

from aidcoord.checking.registered import CHECKS
from aidcoord.checking.running import run
from aidcoord.checking.subjects import Scene
from aidcoord.plugins.registry import Registry

ON = date(2026, 11, 1)
FOLDER = Path(__file__).parent / "defects"
BY_ID = {check.id: check for check in CHECKS}


class Edit(TypedDict("Edit", {"is": str})):
    """One text in a file, and what stands in its place."""

    file: str
    was: str


class Defect(TypedDict):
    """What is spoilt in the sound plugins, and what the check says of it."""

    plugin: str
    says: str
    file: NotRequired[str]
    at: NotRequired[str]
    removes: NotRequired[list[str]]
    edits: NotRequired[list[Edit]]


DEFECTS: dict[str, Defect] = {
    path.stem: cast("Defect", tomllib.loads(path.read_text(encoding="utf-8"))) for path in sorted(FOLDER.glob("*.toml"))
}


def spoil(root: Path, defect: Defect) -> None:
    """Make the defect in a copy of the sound plugins."""
    for edit in defect.get("edits", ()):
        path = root / edit["file"]
        text = path.read_text(encoding="utf-8")
        assert edit["was"] in text, edit["was"]
        path.write_text(text.replace(edit["was"], edit["is"]), encoding="utf-8")
    for name in defect.get("removes", ()):
        (root / name).unlink()


def check_of(name: str) -> str:
    """The check that a defect is for: `imports.plugin` is one of several for `imports`."""
    return name.partition(".")[0]


def line_of(path: Path, text: str) -> int:
    """The line on which a text first begins; the first of a file that is not there."""
    if not text:
        return 1
    before, found, _ = path.read_text(encoding="utf-8").partition(text)
    assert found, text
    return before.count("\n") + 1


@pytest.mark.parametrize("name", DEFECTS)
def test_a_check_catches_its_defect_and_names_the_place(projects: Path, name: str) -> None:
    """Of the check's findings one is about the defect, at the line where it was made."""
    defect = DEFECTS[name]
    spoil(projects, defect)

    report = run(Scene.of(Registry.discover(), ON, defect["plugin"]), [BY_ID[check_of(name)]])
    found = [trouble for one in report.outcomes for trouble in one.troubles if defect["says"] in trouble.text.en]

    assert found, [str(one) for one in report.outcomes]
    assert all(trouble.text.zh for trouble in found)
    if "file" in defect:
        path = projects / defect["file"]
        places = {(one.place.file, one.place.line) for one in found if one.place}
        assert (str(path), line_of(path, defect.get("at", ""))) in places


def test_every_check_has_a_defect() -> None:
    """No check without a plugin that it refuses, and no defect without a check."""
    assert {check_of(name) for name in DEFECTS} == BY_ID.keys()
