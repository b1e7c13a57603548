"""The check that a plugin's pages can be drawn in both languages."""

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from attrs import frozen

from aidcoord.checking.checks import Area, NotLookedAtError, Severity, Trouble, check, trouble
from aidcoord.checking.programs import run_program
from aidcoord.checking.subjects import Scene, Subject
from aidcoord.model.texts import Text

_CONF: Final = """
extensions = ["myst_parser", "aidcoord.sphinxext"]
html_theme = "basic"
nitpicky = True
suppress_warnings = ["toc.not_included"]
"""
_PROGRAM: Final = "from sphinx.cmd.build import main\nraise SystemExit(main(sys.argv[1:]))"
_RAISED: Final = re.compile(r"(\w+\.)*\w+(Error|Exception): ")
_NEEDED: Final = ("sphinx", "myst_parser")
_COMPLAINT: Final = re.compile(r"(?:/(?P<page>\w+)(?:\.zh)?\.md:\d+: )?(?:WARNING|ERROR|CRITICAL): (?P<what>.*)")


@check(
    "docs-build",
    Severity.FAULT,
    Area.RUNNING,
    title=Text(zh="中英文文档页都能生成", en="The pages of the docs can be drawn in both languages"),
    advice=Text(
        zh="按所示内容改正；用 `sphinx-build -W` 可以重现。",
        en="Mend what is named; `sphinx-build -W` with a page `aid:plugin` shows it again.",
    ),
    slow=True,
)
def docs_build(subject: Subject) -> Iterator[Trouble]:
    """Warnings and errors of a build of the plugin's two pages."""
    subject.need_law()
    subject.need_package()
    require(*_NEEDED)
    for complaint in _complaints_about(subject):
        yield trouble(f"生成文档页时：{complaint}", f"Drawing its pages: {complaint}")


def require(*libraries: str) -> None:
    """Make sure that libraries of the extra `docs` are installed.

    Raises:
        NotLookedAtError: One is not; the message says how to install it.
    """
    lacking = [name for name in libraries if find_spec(name) is None]
    if lacking:
        how = "`pip install 'aidcoord[docs]'`"
        raise NotLookedAtError(f"缺少{'、'.join(lacking)}，请运行{how}", f"{', '.join(lacking)} is missing; run {how}")


def _complaints_about(subject: Subject) -> list[str]:
    """What a build says of a plugin's pages: of one build for all, or of its own where that one broke off."""
    scene = subject.scene
    together = _built(scene, tuple(one.offered.owns for one in scene.subjects if one.settled.is_healthy))
    name = subject.offered.owns
    found = _built(scene, (name,)) if together.broke_off else together
    return sorted({what for page, what in found.complaints if page in {name, ""}})


@frozen
class _Build:
    """What a build complained of, each with the plugin whose page it is (empty where none is named)."""

    complaints: tuple[tuple[str, str], ...]
    broke_off: bool


@lru_cache(maxsize=64)
def _built(_scene: Scene, names: tuple[str, ...]) -> _Build:
    with TemporaryDirectory() as folder:
        source = Path(folder, "docs")
        source.mkdir()
        (source / "conf.py").write_text(_CONF, encoding="utf-8")
        (source / "index.md").write_text("# Pages\n", encoding="utf-8")
        for name in names:
            for page in (f"{name}.md", f"{name}.zh.md"):
                (source / page).write_text(f"```{{aid:plugin}} {name}\n```\n", encoding="utf-8")
        done = run_program(_PROGRAM, "-q", "-b", "dummy", str(source), str(Path(folder, "out")))
    found = [
        (match["page"] or "", match["what"]) for match in map(_COMPLAINT.search, done.stderr.splitlines()) if match
    ]
    if done.returncode and not found:
        raised = [line.strip() for line in done.stderr.splitlines() if _RAISED.match(line.strip())]
        found = [("", (raised or ["the build broke off"])[-1])]
    return _Build(tuple(found), bool(done.returncode))
