"""A test session of a plugin's author: heating and Qingxi are installed, and no other plugin."""

import shutil
import sys
from collections.abc import Iterator
from importlib import invalidate_caches
from pathlib import Path

import pytest

import aidcoord.serial.yaml_nodes  # noqa: F401 - loaded out here: what a session inside loads is unloaded again
from aidcoord.testing.cases import CaseReader
from aidcoord.testing.collecting import Installed

PLUGINS = Path(__file__).parents[1] / "typos" / "plugins"


def install_toys(site: Path) -> None:
    """Install the plugins heating and county_qingxi into a folder that is to be on the path."""
    for name in ("heating", "county_qingxi"):
        package = f"aidcoord_{name}"
        shutil.copytree(PLUGINS / package, site / package, ignore=shutil.ignore_patterns("__pycache__"))
        info = site / f"{package}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Name: {package.replace('_', '-')}\nVersion: 1.0\n")
        (info / "entry_points.txt").write_text(f"[aidcoord]\n{name} = {package}\n")


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
def toys(tmp_path: Path, bare_site: Path) -> Iterator[Path]:
    """The folder in which the toy plugins are installed, on the path for one test."""
    site = tmp_path / "toys"
    site.mkdir()
    install_toys(site)
    path, modules = list(sys.path), set(sys.modules)
    sys.path[:] = [str(site), *(entry for entry in path if "site-packages" not in entry), str(bare_site)]
    invalidate_caches()
    yield site
    sys.path[:] = path
    for name in set(sys.modules) - modules:
        if name.startswith(("aidcoord_heating", "aidcoord_county_qingxi")):
            del sys.modules[name]


@pytest.fixture
def session(pytester: pytest.Pytester, toys: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A project in which the toy plugins are installed and aidcoord's pytest plugin is loaded."""
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")
    pytester.makeini("[pytest]\naddopts = -p aidcoord.testing.pytest_plugin -p no:cacheprovider\n")
    assert toys.is_dir()
    return pytester


@pytest.fixture
def reader(toys: Path) -> CaseReader:
    """A reader of case files about the toy plugins."""
    assert toys.is_dir()
    return Installed.now().reader
