"""What each plugin tells of itself on its front page is whole: every benefit, and what is not in and why."""

from pathlib import Path
from typing import Final

import pytest

from aidcoord import Registry

PLUGINS: Final = Path(__file__).parents[2] / "plugins"
FOLDERS: Final = sorted(path for path in PLUGINS.iterdir() if (path / "pyproject.toml").exists())
HEADS: Final = {"README.md": "## What is not in, and why", "README.zh.md": "## 不在此处的内容及理由"}


@pytest.fixture(scope="module")
def benefits() -> dict[str, set[str]]:
    """The ids of benefits by the package whose plugin offers them."""
    found: dict[str, set[str]] = {}
    for law in Registry.discover().rulebook()[0].laws.values():
        for policy in law.policies:
            name = f"county_{policy.county}" if policy.county else policy.field
            found.setdefault(f"aidcoord-{name.replace('_', '-')}", set()).update(one.id for one in policy.benefits)
    return found


@pytest.mark.parametrize("file", HEADS)
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_readme_names_every_benefit(benefits: dict[str, set[str]], folder: Path, file: str) -> None:
    """And has a part on what is not in, with words in it."""
    text = (folder / file).read_text(encoding="utf-8")

    assert {one for one in benefits[folder.name] if f"`{one}`" not in text} == set()
    told = text.partition(f"\n{HEADS[file]}\n")[2].partition("\n## ")[0]
    assert len(told.strip()) > 40
