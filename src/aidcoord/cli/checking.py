"""`aidcoord check`: every named check over everything installed, or over one plugin, and what they found."""

from json import dumps
from typing import Annotated

from cyclopts import Parameter

from aidcoord.checking.checks import AREAS, SEVERITIES, Severity
from aidcoord.checking.registered import CHECKS, chosen
from aidcoord.checking.reporting import report_json
from aidcoord.checking.running import Report, run
from aidcoord.checking.subjects import Scene
from aidcoord.cli.check_report import Lines, fault_lines
from aidcoord.cli.options import ExitCode, Given, Lang, On, or_today
from aidcoord.cli.printing import complain, complain_about, console, put, table, tracked
from aidcoord.cli.words import language, listed, say
from aidcoord.errors import DefinitionError
from aidcoord.model.texts import Language
from aidcoord.plugins.registry import Registry

Ids = Annotated[tuple[str, ...], Parameter(negative="")]
Switch = Annotated[bool, Parameter(negative="")]


def check(
    plugin: str | None = None,
    /,
    *,
    only: Ids = (),
    skip: Ids = (),
    quick: Switch = False,
    all_: Annotated[bool, Parameter(name="--all", negative="")] = False,
    json: Switch = False,
    list_: Annotated[bool, Parameter(name="--list", negative="")] = False,
    on: On = None,
    lang: Lang = None,
    registry: Given = None,
) -> ExitCode:
    """Look at everything installed with every check, and report what is wrong, unverified, missing or unused.

    The exit code is 2 where a check finds a fault. Warnings and notes are told and are no fault. Each check has a page
    in the docs, under its id.

    Args:
        plugin: Look at this plugin only.
        only: Run this check only; may be said more than once.
        skip: Leave this check out; may be said more than once.
        quick: Leave the slow checks out.
        all_: List each warning and note, instead of their counts.
        json: Print the report as JSON.
        list_: List the checks instead of running them.
        on: The day on which values are due for review, as 2026-11-01; today if not said.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    language_chosen = language(lang)
    if list_:
        return _list(language_chosen)
    checks = chosen(only, skip, quick=quick)
    try:
        scene = Scene.of(registry or Registry.discover(), or_today(on), plugin)
    except DefinitionError as error:
        complain_about(error)
        return ExitCode.BAD_INPUT
    slow = any(one.slow for one in checks)
    report = run(scene, checks, lambda work: tracked(work, say("checking", language_chosen), show=slow))
    if json:
        put(dumps(report_json(report), ensure_ascii=False, indent=2))
    else:
        left_out = [one.id for one in CHECKS if quick and one.slow and one not in checks]
        _print(report, Lines(report=report, lang=language_chosen, each=all_, left_out=left_out))
    return ExitCode.BAD_INPUT if report.found(Severity.FAULT) else ExitCode.COMPLETE


def _print(report: Report, lines: Lines) -> None:
    for line in lines.all():
        put(line)
    complain(fault_lines(report, lines.lang))
    faults = report.count(Severity.FAULT)
    put(say("faulty", lines.lang, faults) if faults else say("sound", lines.lang))


def _list(lang: Language) -> ExitCode:
    made = table(*(say(key, lang) for key in ("check", "area", "severity", "what is so")))
    for one in CHECKS:
        severity = [SEVERITIES[one.severity].within(lang), *([say("slow", lang)] if one.slow else [])]
        made.add_row(one.id, AREAS[one.area].within(lang), listed(severity, lang), one.title.within(lang))
    console().print(made)
    return ExitCode.COMPLETE
