"""Real plugins on the path: packages and the metadata of their distributions, written for one test."""

import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent

import pytest

Install = Callable[..., Path]

HEADER = """
from aidcoord import Agency, County, Policy
from aidcoord import Text, hookimpl

"""
OFFERS = """
@hookimpl
def aidcoord_policies():
    return [Policy(agency=Agency("{name}", Text(zh="部门", en="Department")))]
"""


@pytest.fixture
def install(tmp_path: Path) -> Iterator[Install]:
    """Install a plugin of some name and code; nothing else is installed, and all of it is gone after the test."""
    known, path = set(sys.modules), list(sys.path)
    sys.path[:] = [entry for entry in path if "site-packages" not in entry]

    def install(name: str, code: str | None = None, distribution: str | None = None, version: str = "1.2") -> Path:
        site = tmp_path / (distribution or name)
        package = f"{(distribution or f'aidcoord-{name}').replace('-', '_')}"
        (site / package).mkdir(parents=True)
        source = HEADER + (OFFERS.format(name=name) if code is None else dedent(code))
        (site / package / "__init__.py").write_text(source, encoding="utf-8")
        write_metadata(site, distribution or f"aidcoord-{name.replace('_', '-')}", version, f"{name} = {package}")
        sys.path.insert(0, str(site))
        importlib.invalidate_caches()
        return site / package / "__init__.py"

    yield install
    sys.path[:] = path
    for name in set(sys.modules) - known:
        if str(tmp_path) in str(getattr(sys.modules[name], "__file__", "")):
            del sys.modules[name]


def write_metadata(site: Path, distribution: str, version: str, entry_point: str) -> None:
    """Write what an installer records of a distribution with one entry point."""
    info = site / f"{distribution.replace('-', '_')}-{version}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {distribution}\nVersion: {version}\n")
    (info / "entry_points.txt").write_text(f"[aidcoord]\n{entry_point}\n")
