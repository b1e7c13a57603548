"""Sound plugins as projects of their own, installed apart from whatever else is, and copied for each test."""

import shutil
import sys
from collections.abc import Iterator
from importlib import invalidate_caches
from pathlib import Path

import pytest

import aidcoord.serial.yaml_nodes  # noqa: F401 - loaded out here: what a test loads is unloaded again
from aidcoord.model import money

SOUND = Path(__file__).parent / "sound"
NAMES = ("winter", "county_xishan", "clinic")
collect_ignore = ["sound"]


@pytest.fixture(scope="session")
def bare_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything that is installed but aidcoord's plugins."""
    site = tmp_path_factory.mktemp("site")
    for folder in [Path(entry) for entry in sys.path if "site-packages" in entry]:
        for installed in folder.iterdir():
            if not installed.name.startswith("aidcoord") and not (site / installed.name).exists():
                (site / installed.name).symlink_to(installed)
    return site


@pytest.fixture
def projects(tmp_path: Path, bare_site: Path) -> Iterator[Path]:
    """The folder with the three projects, whose packages are on the path for one test."""
    root = tmp_path / "projects"
    shutil.copytree(SOUND, root, ignore=shutil.ignore_patterns("__pycache__"))
    sources = [root / f"aidcoord-{name.replace('_', '-')}" / "src" for name in NAMES]
    for name, source in zip(NAMES, sources, strict=True):
        info = source / f"aidcoord_{name}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Name: aidcoord-{name.replace('_', '-')}\nVersion: 1.0\n")
        (info / "entry_points.txt").write_text(f"[aidcoord]\n{name} = aidcoord_{name}\n")
    path = list(sys.path)
    others = [entry for entry in path if "site-packages" not in entry]
    sys.path[:] = [*map(str, sources), *others, str(bare_site)]
    invalidate_caches()
    _forget()
    whole = vars(money).copy()
    yield root
    vars(money).update(whole)  # one of the defects replaces a function of it
    sys.path[:] = path
    _forget()


def _forget() -> None:
    for module in list(sys.modules):
        if module.startswith(tuple(f"aidcoord_{name}" for name in NAMES)):
            del sys.modules[module]
