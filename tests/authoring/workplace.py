"""A temporary workspace in which plugins can be begun and run: linked by hand as an installer would, without one."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Final

from attrs import frozen

REPOSITORY: Final = Path(__file__).parents[2]
_CLI: Final = ("-c", "import sys; from aidcoord.cli import main; sys.exit(main())")


@frozen
class Ran:
    """What a command gave."""

    code: int
    out: str
    err: str


@frozen
class Workplace:
    """A folder that holds the settings of this repository's workspace, and of its sources only the folders.

    This Python's plugins stay installed; those below `plugins/` are linked beside them before each command, as `./go`
    does it by way of uv.
    """

    root: Path
    site: Path

    @classmethod
    def at(cls, root: Path) -> "Workplace":
        """A workspace in an empty folder: the settings, the starter and the list of pages as they are here."""
        (root / "docs" / "plugins").mkdir(parents=True)
        for name in ("pyproject.toml", "docs/plugins/index.md", "go"):
            (root / name).write_text((REPOSITORY / name).read_text(encoding="utf-8"), encoding="utf-8")
        for package in [REPOSITORY / "src" / "aidcoord", *REPOSITORY.glob("plugins/*/src/aidcoord_*")]:
            (root / package.relative_to(REPOSITORY)).mkdir(parents=True)
        site = root / ".site"
        site.mkdir()
        return cls(root, site)

    def aidcoord(self, *arguments: str) -> Ran:
        """Run the command line as a process of its own."""
        return self.python(*_CLI, *arguments)

    def python(self, *arguments: str, cwd: Path | None = None) -> Ran:
        """Run this Python in the workspace, its plugins linked."""
        sources = [link(project, self.site) for project in sorted((self.root / "plugins").glob("*/pyproject.toml"))]
        path = os.pathsep.join(map(str, [self.site, *sources]))
        said = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTEST_"))}
        done = subprocess.run(  # noqa: S603 - this interpreter, on commands that stand in tests and docs
            [sys.executable, *arguments],
            cwd=cwd or self.root,
            env=said | {"PYTHONPATH": path, "LC_ALL": "C.UTF-8", "COLUMNS": "120", "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return Ran(done.returncode, done.stdout, done.stderr)


def link(project: Path, site: Path) -> Path:
    """Record a project as an installer does that links it, and give the folder of its sources."""
    settings = tomllib.loads(project.read_text(encoding="utf-8"))["project"]
    name, version = settings["name"], settings["version"]
    info = site / f"{name.replace('-', '_')}-{version}.dist-info"
    info.mkdir(exist_ok=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", encoding="utf-8")
    points = [f"{key} = {value}" for key, value in settings["entry-points"]["aidcoord"].items()]
    (info / "entry_points.txt").write_text("\n".join(["[aidcoord]", *points, ""]), encoding="utf-8")
    return project.parent / "src"

