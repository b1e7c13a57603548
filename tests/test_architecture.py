"""Which way imports go: kept by the tree as it stands, and each contract seen to fail."""

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import frozen

ROOT = Path(__file__).parents[1]
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
NAMES: dict[str, str] = {contract["id"]: contract["name"] for contract in SETTINGS["contracts"]}
PLUGINS = sorted(path.name for path in ROOT.glob("plugins/*/src/aidcoord_*"))
CIVIL_AFFAIRS = "plugins/aidcoord-civil-affairs/src/aidcoord_civil_affairs"


@frozen
class Intruder:
    """A new module with one import that a contract forbids."""

    contract: str
    module: str
    text: str


INTRUDERS = [
    Intruder("layers", "src/aidcoord/model/intruder.py", "from aidcoord.rules.parameters import units"),
    Intruder("layers", "src/aidcoord/errors.py", "from aidcoord.model import texts"),
    Intruder("layers", "src/aidcoord/rules/results/intruder.py", "def late():\n    from aidcoord.serial import values"),
    Intruder(
        "layers",
        "src/aidcoord/rules/results/intruder.py",
        "import typing\nif typing.TYPE_CHECKING:\n    import aidcoord.plugins",
    ),
    Intruder("layers", "src/aidcoord/serial/intruder.py", "import aidcoord"),
    Intruder("layers", "src/aidcoord/unplaced.py", "import json"),
    Intruder("rules", "src/aidcoord/rules/parameters/intruder.py", "from aidcoord.rules.results import wording"),
    Intruder("rules", "src/aidcoord/rules/unplaced.py", "import json"),
    Intruder("independence", f"{CIVIL_AFFAIRS}/intruder.py", "import aidcoord_county_yunling"),
    Intruder("core", "src/aidcoord/cli/intruder.py", "import aidcoord_civil_affairs"),
    Intruder("face", f"{CIVIL_AFFAIRS}/intruder.py", "from aidcoord.model.money import Fen"),
    Intruder("face", f"{CIVIL_AFFAIRS}/intruder.py", "import aidcoord.rules"),
    Intruder("pluggy", "src/aidcoord/rules/results/intruder.py", "import pluggy"),
    Intruder("bare", f"{CIVIL_AFFAIRS}/intruder.py", "from pluggy import HookimplMarker"),
    Intruder("cattrs", "src/aidcoord/model/intruder.py", "from cattrs.gen import make_dict_structure_fn"),
    Intruder("yaml", "src/aidcoord/rules/results/intruder.py", "import yaml"),
    Intruder("excel", "src/aidcoord/testing/intruder.py", "import python_calamine"),
    Intruder("sqlalchemy", "src/aidcoord/model/intruder.py", "from sqlalchemy.orm import Session"),
    Intruder("papers", "src/aidcoord/meeting/intruder.py", "def late():\n    from docx import Document"),
    Intruder("papers", "src/aidcoord/cli/intruder.py", "import icalendar"),
    Intruder("layers", "src/aidcoord/meeting/intruder.py", "from aidcoord.papers import layout"),
    Intruder("llvm", "src/aidcoord/rules/results/intruder.py", "import llvmlite"),
    Intruder("arrow", "src/aidcoord/cli/intruder.py", "def late():\n    import pyarrow.parquet"),
    Intruder("terminal", "src/aidcoord/plugins/intruder.py", "from rich.table import Table"),
    Intruder("copier", "src/aidcoord/cli/intruder.py", "from copier import run_copy"),
    Intruder("sphinx", "src/aidcoord/serial/intruder.py", "from docutils import nodes"),
    Intruder("pytest", "src/aidcoord/rules/results/intruder.py", "import pytest"),
]


def lint(root: Path, *, cache: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter on the sources below `root`, with the settings that lie there."""
    command = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    assert command, "import-linter is not installed beside this Python"
    sources = [str(root / "src"), *map(str, root.glob("plugins/*/src"))]
    return subprocess.run(  # noqa: S603 - our own command on our own tree
        [command, "--no-logo", "--cache-dir", str(cache)],
        cwd=root,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sources), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sources and the settings."""
    root = tmp_path_factory.mktemp("tree")
    for sources in [ROOT / "src", *ROOT.glob("plugins/*/src")]:
        without = shutil.ignore_patterns("__pycache__")
        shutil.copytree(sources, root / sources.relative_to(ROOT), ignore=without)
    shutil.copy(ROOT / "pyproject.toml", root)
    return root


@pytest.fixture
def intruders(request: pytest.FixtureRequest, tree: Path) -> Iterator[tuple[Intruder, ...]]:
    """Intruders in the copied tree, for one test."""
    band: tuple[Intruder, ...] = request.param
    before = {path: path.read_text(encoding="utf-8") if path.exists() else None for path in _places(band, tree)}
    for one, path in zip(band, _places(band, tree), strict=True):
        path.write_text(f"{before[path] or ''}\n{one.text}\n", encoding="utf-8")
    yield band
    for path, text in before.items():
        path.unlink() if text is None else path.write_text(text, encoding="utf-8")


def _places(band: tuple[Intruder, ...], tree: Path) -> list[Path]:
    return [tree / one.module for one in band]


def bands() -> Iterator[tuple[Intruder, ...]]:
    """All intruders, those together that break different contracts from different modules: a check takes seconds."""
    waiting = list(INTRUDERS)
    while waiting:
        band: dict[str, Intruder] = {}
        for one in waiting:
            if all(one.contract != other.contract and one.module != other.module for other in band.values()):
                band[one.contract] = one
        waiting = [one for one in waiting if one not in band.values()]
        yield tuple(band.values())


def test_the_tree_keeps_every_contract(tmp_path: Path) -> None:
    """The sources as they stand break none."""
    checked = lint(ROOT, cache=tmp_path)

    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert f"Contracts: {len(NAMES)} kept, 0 broken." in checked.stdout


@pytest.mark.parametrize(
    "intruders", tuple(bands()), ids=lambda band: ", ".join(one.contract for one in band), indirect=True
)
def test_a_forbidden_import_breaks_its_contract_and_no_other(intruders: tuple[Intruder, ...], tree: Path) -> None:
    """Each import that a contract forbids is found, and named after that contract."""
    checked = lint(tree, cache=tree / ".cache")

    broken = {name for name in NAMES.values() if f"\n{name} BROKEN" in checked.stdout}
    assert broken == {NAMES[one.contract] for one in intruders}, checked.stdout + checked.stderr
    assert checked.returncode == 1


def test_every_contract_is_seen_to_fail() -> None:
    """No contract without an intruder that breaks it."""
    assert {one.contract for one in INTRUDERS} == NAMES.keys()


@pytest.mark.parametrize("plugin", PLUGINS)
def test_every_plugin_is_under_the_contracts(plugin: str) -> None:
    """A plugin in the workspace stands in every list that is about plugins."""
    by_id = {contract["id"]: contract for contract in SETTINGS["contracts"]}

    assert plugin in SETTINGS["root_packages"]
    assert plugin in by_id["independence"]["modules"]
    assert plugin in by_id["core"]["forbidden_modules"]
    assert plugin in by_id["face"]["source_modules"]
    assert plugin in by_id["bare"]["source_modules"]


def test_plugins_are_kept_from_every_library_that_only_a_part_of_aidcoord_knows() -> None:
    """What the contracts leave to one part of the core is forbidden to plugins as a whole."""
    known_alone = {
        library
        for contract in SETTINGS["contracts"]
        if "ignore_imports" in contract
        for library in contract["forbidden_modules"]
    }
    (bare,) = (contract for contract in SETTINGS["contracts"] if contract["id"] == "bare")

    assert set(bare["forbidden_modules"]) == known_alone
