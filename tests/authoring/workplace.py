"""A temporary workspace in which plugins can be begun and run: linked by hand as an installer would, without one."""

import os
import shlex
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path
from typing import Final

from attrs import frozen

REPOSITORY: Final = Path(__file__).parents[2]
_CLI: Final = ("-c", "import sys; from aidcoord.cli import main; sys.exit(main())")
_LEFT_OUT: Final = (
    "_editable_impl_aidcoord",
    "aidcoord",
    "hypothesis",
    "_hypothesis",
    "pytest_benchmark",
    "pytest_xdist",
)
"""What is not installed there: the departments, and plugins of pytest that only cost time to load."""
_LIBRARIES: Final = Path(sysconfig.get_path("purelib"))


@frozen
class Ran:
    """What a command gave."""

    code: int
    out: str
    err: str


@frozen
class Workplace:
    """A folder that holds the settings of this repository's workspace, and of its sources only the folders.

    What is installed there is aidcoord with its libraries, and of the departments those that are asked for. The plugins
    below `plugins/` are linked beside them before each command, as `./go` does it by way of uv.
    """

    root: Path
    site: Path
    sources: tuple[Path, ...]

    @classmethod
    def at(cls, root: Path, *departments: str) -> "Workplace":
        """A workspace in an empty folder, with departments such as `civil-affairs` installed."""
        for package in [REPOSITORY / "src" / "aidcoord", *REPOSITORY.glob("plugins/*/src/aidcoord_*")]:
            (root / package.relative_to(REPOSITORY)).mkdir(parents=True)
        (root / "docs" / "plugins").mkdir(parents=True)
        for name in ("pyproject.toml", "docs/plugins/index.md", "go"):
            (root / name).write_text((REPOSITORY / name).read_text(encoding="utf-8"), encoding="utf-8")
        site = root / ".site"
        site.mkdir()
        for library in _LIBRARIES.iterdir():
            if not library.name.lower().startswith(_LEFT_OUT):
                (site / library.name).symlink_to(library)
        projects = [REPOSITORY, *(REPOSITORY / "plugins" / f"aidcoord-{name}" for name in departments)]
        return cls(root, site, tuple(_linked(project / "pyproject.toml", site) for project in projects))

    def aidcoord(self, *arguments: str) -> Ran:
        """Run the command line as a process of its own."""
        return self.python(*_CLI, *arguments)

    def python(self, *arguments: str) -> Ran:
        """Run this Python, with what is installed there and nothing else."""
        return self._run(sys.executable, "-S", *arguments)

    def tool(self, name: str, *arguments: str, cwd: str = ".") -> Ran:
        """Run a tool that lies beside this Python."""
        return self._run(str(Path(sys.executable).with_name(name)), *arguments, cwd=cwd)

    def go(self, line: str) -> str:
        """What `./go …` prints on a page, standard error first."""
        starter, command, *arguments = shlex.split(line)
        assert starter == "./go"
        if command == "aidcoord":
            ran = self.aidcoord(*arguments)
        else:
            ran = self.python("-m", command, *arguments) if command == "pytest" else self.tool(command, *arguments)
        return ran.err + ran.out

    def _run(self, *command: str, cwd: str = ".") -> Ran:
        new = [_linked(project, self.site) for project in sorted((self.root / "plugins").glob("*/pyproject.toml"))]
        path = os.pathsep.join(map(str, [*self.sources, *new, self.site]))
        said = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTEST_"))}
        done = subprocess.run(  # noqa: S603 - this interpreter, on commands that stand in tests and docs
            command,
            cwd=self.root / cwd,
            env=said | {"PYTHONPATH": path, "MYPYPATH": "src", "LC_ALL": "C.UTF-8", "COLUMNS": "120"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return Ran(done.returncode, done.stdout, done.stderr)


def _linked(project: Path, site: Path) -> Path:
    """Record a project as an installer does that links it, and give the folder of its sources."""
    settings = tomllib.loads(project.read_text(encoding="utf-8"))["project"]
    name, version = settings["name"], settings["version"]
    info = site / f"{name.replace('-', '_')}-{version}.dist-info"
    info.mkdir(exist_ok=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", encoding="utf-8")
    lines = []
    for group, points in settings["entry-points"].items():
        lines += [f"[{group}]", *(f"{key} = {value}" for key, value in points.items())]
    (info / "entry_points.txt").write_text("\n".join([*lines, ""]), encoding="utf-8")
    return project.parent / "src"
