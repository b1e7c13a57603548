"""Checks of a plugin as a distribution: its entry point, licence, requirements and types, and what its READMEs tell."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from attrs import frozen

from aidcoord.checking.checks import Area, Severity, Trouble, check, trouble
from aidcoord.checking.projects import Project
from aidcoord.checking.refusals import refused
from aidcoord.checking.subjects import Subject
from aidcoord.errors import Place
from aidcoord.model.texts import Text
from aidcoord.plugins.hookspecs import PROJECT
from aidcoord.plugins.plugin import dashed


@check(
    "entry-point",
    Severity.FAULT,
    Area.PACKAGE,
    title=Text(zh="入口点、发行包和领域同名", en="The entry point, the distribution and the field share a name"),
    advice=Text(
        zh="领域 transport 的入口点叫 transport，发行包叫 aidcoord-transport，包叫 aidcoord_transport。",
        en="The field transport has the entry point transport, the distribution aidcoord-transport and the package "
        "aidcoord_transport.",
    ),
)
def entry_point(subject: Subject) -> Iterator[Trouble]:
    """What was refused for its name, and distributions and packages that are called otherwise than the plugin."""
    yield from refused(subject, "entry-point")
    plugin, place = subject.offered, subject.project.place("project.entry-points") if subject.project else None
    if plugin.distribution is not None and not plugin.is_named_after_distribution:
        zh = f"插件{plugin.name}的发行包叫{plugin.distribution}。"
        yield trouble(zh, f"The plugin {plugin.name} comes from {plugin.distribution}.", place)
    if subject.package is not None and subject.package.name != f"{PROJECT}_{plugin.name}":
        zh = f"插件{plugin.name}的包叫{subject.package.name}。"
        yield trouble(zh, f"The package of {plugin.name} is called {subject.package.name}.", place)


@check(
    "packaging",
    Severity.WARNING,
    Area.PACKAGE,
    title=Text(zh="发行包写明许可、依赖和类型", en="The distribution states licence, requirement and types"),
    advice=Text(
        zh='在 pyproject.toml 写 license 和 dependencies = ["aidcoord"]，在包内放空文件 py.typed。',
        en='Write license and dependencies = ["aidcoord"] in pyproject.toml; put an empty py.typed into the package.',
    ),
)
def packaging(subject: Subject) -> Iterator[Trouble]:
    """Projects without a licence, without aidcoord among what they require, or without the mark of typed packages."""
    project, package = subject.need_project(), subject.need_package()
    if not project.about.get("license"):
        yield trouble("没有写许可。", "No licence is stated.", project.place("project"))
    if PROJECT not in {_required(str(one)) for one in project.about.get("dependencies", ())}:
        place = project.place("dependencies")
        yield trouble("依赖中没有 aidcoord。", "aidcoord is not among what it requires.", place)
    if not (package.folder / "py.typed").is_file():
        place = Place(str(package.folder / "__init__.py"), 1)
        yield trouble("包内没有 py.typed。", "The package has no py.typed.", place)


def _required(requirement: str) -> str:
    """The distribution that a requirement names, without version and extras."""
    return dashed(re.split(r"[\s\[<>=!~;(]", requirement.strip(), maxsplit=1)[0])


@frozen
class _Part:
    """A part that a README has, by its heading in each language."""

    zh: str
    en: str
    of_county: bool


_PARTS: Final = (
    _Part("提供什么", "What it gives", of_county=True),
    _Part("需要什么", "What it needs", of_county=True),
    _Part("依据", "Which law", of_county=False),
)


@check(
    "readme",
    Severity.WARNING,
    Area.PACKAGE,
    title=Text(
        zh="中英文说明写明提供什么、需要什么、依据什么", en="READMEs in both languages tell law, needs and gives"
    ),
    advice=Text(
        zh="README.md 用“What it gives”“What it needs”“Which law”，README.zh.md 用“提供什么”“需要什么”“依据”作标题。",
        en="Head parts of README.md with What it gives, What it needs and Which law, those of README.zh.md with "
        "提供什么, 需要什么 and 依据.",
    ),
)
def readme(subject: Subject) -> Iterator[Trouble]:
    """READMEs that are not there, or lack one of their parts; a county's own need not say which law."""
    project = subject.need_project()
    for file, lang in (("README.md", "en"), ("README.zh.md", "zh")):
        path = project.root / file
        if not path.is_file():
            yield trouble(f"没有{file}。", f"There is no {file}.", Place(str(path), 1))
            continue
        headings = [line.lstrip("# ") for line in _lines(path) if line.startswith("##")]
        for part in _PARTS:
            heading = part.zh if lang == "zh" else part.en
            is_asked = part.of_county or not subject.offered.is_of_a_county
            if is_asked and not any(one.startswith(heading) for one in headings):
                yield trouble(f"{file}没有“{heading}”一节。", f"{file} has no part '{heading}'.", Place(str(path), 1))


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


@check(
    "tests-present",
    Severity.WARNING,
    Area.CASES,
    title=Text(zh="有调用规则的测试", en="There are tests that call the rules"),
    advice=Text(
        zh="在 tests/test_<模块>.py 中像普通函数一样调用每条规则。",
        en="Call each rule as the function it is, in tests/test_<module>.py.",
    ),
)
def tests_present(subject: Subject) -> Iterator[Trouble]:
    """Projects that have rules, and no test module with a test in it."""
    project = subject.need_project()
    if any(subject.rules) and not any(_has_test(path) for path in project.test_files):
        yield trouble("没有任何测试。", "There is no test.", _tests(project))


def _has_test(path: Path) -> bool:
    return any(line.lstrip().startswith("def test_") for line in _lines(path))


def _tests(project: Project) -> Place:
    return Place(str(project.root / "tests"), 1)
