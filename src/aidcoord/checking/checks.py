"""A check as a value: what it is called, how grave what it finds is, and the function that looks."""

from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from types import ModuleType
from typing import TYPE_CHECKING, Final

from attrs import field, frozen

from aidcoord.errors import Place
from aidcoord.model.texts import Text

if TYPE_CHECKING:
    from aidcoord.checking.subjects import Subject


class Severity(Enum):
    """How grave it is what a check finds."""

    FAULT = "fault"
    """The plugin is wrong, and the run ends with a code that says so."""
    WARNING = "warning"
    """It works, and should be mended."""
    NOTE = "note"
    """Worth knowing, and often not to be helped."""


SEVERITIES: Final = {
    Severity.FAULT: Text(zh="故障", en="fault"),
    Severity.WARNING: Text(zh="应当改正", en="warning"),
    Severity.NOTE: Text(zh="可供参考", en="note"),
}


class Area(Enum):
    """What a check is about."""

    LOADING = "loading"
    PARAMETERS = "parameters"
    RULES = "rules"
    DATES = "dates"
    SOURCES = "sources"
    TEXTS = "texts"
    EVIDENCE = "evidence"
    PACKAGE = "package"
    CASES = "cases"
    RUNNING = "running"


AREAS: Final = {
    Area.LOADING: Text(zh="载入", en="loading"),
    Area.PARAMETERS: Text(zh="参数", en="parameters"),
    Area.RULES: Text(zh="规则", en="rules"),
    Area.DATES: Text(zh="日期", en="dates"),
    Area.SOURCES: Text(zh="依据", en="sources"),
    Area.TEXTS: Text(zh="文字", en="texts"),
    Area.EVIDENCE: Text(zh="信息项", en="evidence"),
    Area.PACKAGE: Text(zh="发行包", en="the package"),
    Area.CASES: Text(zh="测试与用例", en="tests and cases"),
    Area.RUNNING: Text(zh="运行", en="running"),
}


@frozen(kw_only=True)
class Trouble:
    """One thing that a check found, where it stands, and what to do about it where that is more than the check says."""

    text: Text
    place: Place | None = None
    advice: Text | None = None
    about: str | None = None
    """The full name of what it is about, where it has one."""


def trouble(zh: str, en: str, place: Place | None = None, about: str | None = None) -> Trouble:
    """A trouble in both languages; what to do is what the check says."""
    return Trouble(text=Text(zh=zh, en=en), place=place, about=about)


class NotLookedAtError(Exception):
    """A check has nothing to look at, or lacks what it needs for it; `why` says which."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.why = Text(zh=zh, en=en)


Look = Callable[["Subject"], Iterable[Trouble]]


@frozen(kw_only=True)
class Check:
    """One named check. Its page in the docs, `checks/<id>`, tells what it looks at, why, and how to mend it."""

    id: str
    severity: Severity
    area: Area
    title: Text
    """What is so where all is well."""
    advice: Text
    """What to do about whatever it finds, in a sentence."""
    look: Look = field(repr=False)
    slow: bool = False
    """Whether it takes long enough to be left out of a quick run."""


def check(
    name: str,
    severity: Severity,
    area: Area,
    *,
    title: Text,
    advice: Text,
    slow: bool = False,
) -> Callable[[Look], Check]:
    """Declare a function that looks at a plugin to be a check."""

    def declare(look: Look) -> Check:
        return Check(id=name, severity=severity, area=area, title=title, advice=advice, look=look, slow=slow)

    return declare


def checks_in(*modules: ModuleType) -> Iterator[Check]:
    """The checks that modules declare, in reading order."""
    for module in modules:
        yield from (thing for thing in vars(module).values() if isinstance(thing, Check))
