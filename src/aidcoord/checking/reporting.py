"""A report of checks as JSON: versioned, so that a program may rely on it."""

from pathlib import Path
from typing import Any, Final

from aidcoord.checking.checks import Check, Severity, Trouble
from aidcoord.checking.running import Outcome, Report
from aidcoord.errors import Place
from aidcoord.model.texts import Text

VERSION: Final = 1


def report_json(report: Report) -> dict[str, Any]:
    """What a run found, as values that JSON can hold."""
    checks = {one.check.id: one.check for one in report.outcomes}
    return {
        "version": VERSION,
        "on": report.scene.on.isoformat(),
        "plugins": [subject.name for subject in report.scene.subjects],
        "checks": [_check(check) for check in checks.values()],
        "findings": [_finding(one, trouble) for one in report.outcomes for trouble in one.troubles],
        "not_looked_at": [
            {"check": one.check.id, "plugin": one.plugin, "why": _text(one.not_looked_at)}
            for one in report.unlooked
            if one.not_looked_at is not None
        ],
        "counts": {severity.value: report.count(severity) for severity in Severity},
    }


def _check(check: Check) -> dict[str, Any]:
    return {
        "id": check.id,
        "severity": check.severity.value,
        "area": check.area.value,
        "slow": check.slow,
        "title": _text(check.title),
    }


def _finding(outcome: Outcome, trouble: Trouble) -> dict[str, Any]:
    return {
        "check": outcome.check.id,
        "severity": outcome.check.severity.value,
        "plugin": outcome.plugin,
        "about": trouble.about,
        "text": _text(trouble.text),
        "advice": _text(trouble.advice or outcome.check.advice),
        "place": None if trouble.place is None else _place(trouble.place),
    }


def _place(place: Place) -> dict[str, Any]:
    return {"file": shown(place.file), "line": place.line, "column": place.column}


def _text(text: Text) -> dict[str, str]:
    return {"zh": text.zh, "en": text.en}


def shown(file: str) -> str:
    """A file's path from the working folder, where it lies below it."""
    path = Path(file)
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else file
