"""`aidcoord mutate`: how many small changes to a plugin's rules its case files notice, and which they miss."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from aidcoord.cli.options import ExitCode, Given, Lang
from aidcoord.cli.printing import finish, put, tracked
from aidcoord.cli.words import in_brackets, language, say
from aidcoord.model.numbers import Rate, percent_text
from aidcoord.model.texts import Language
from aidcoord.plugins.registry import Registry
from aidcoord.serial.results import Json
from aidcoord.testing.mutants.scores import ENOUGH, Fate, Result, Score, score
from aidcoord.testing.mutants.variants import Mutant

Flag = Annotated[bool, Parameter(negative="", show_default=False)]


def mutate(
    plugin: str,
    /,
    *,
    cases: Annotated[Path | None, Parameter(name="--cases")] = None,
    survivors: Annotated[Flag, Parameter(name="--survivors")] = False,
    as_json: Annotated[Flag, Parameter(name="--json")] = False,
    lang: Lang = None,
    registry: Given = None,
) -> ExitCode:
    """Change a plugin's rules one by one, and show which changes its case files miss.

    Args:
        plugin: The plugin's name, such as civil_affairs.
        cases: The folder of its case files; tests/cases of its project if not said.
        survivors: List every change that no case notices.
        as_json: Print JSON, with what became of every change and the case that noticed it.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    chosen, found = language(lang), registry or Registry.discover()

    def progress(mutants: Sequence[Mutant]) -> Iterable[Mutant]:
        return tracked(mutants, say("mutating", chosen))

    scored = score(plugin, found, cases, progress)
    if as_json:
        put(json.dumps(_plain(scored), ensure_ascii=False, indent=2, allow_nan=False))
    else:
        for line in _lines(scored, chosen, survivors=survivors):
            put(line)
    return finish(found.faults)


def _lines(scored: Score, lang: Language, *, survivors: bool) -> Iterable[str]:
    colon = say("colon", lang)
    counts = say("comma", lang).join(f"{say(fate.value, lang)} {scored.count(fate)}" for fate in Fate)
    comma = say("comma", lang)
    yield f"{scored.plugin}{colon}{say('files', lang)} {scored.files}{comma}{say('cases', lang)} {scored.cases}"
    yield f"{say('mutants', lang)}{colon}{say('made', lang)} {len(scored.results)}{comma}{counts}"
    verdict = say("enough" if scored.is_enough else "not enough", lang, ENOUGH)
    yield f"{say('score', lang)}{colon}{_share(scored)}{in_brackets(verdict, lang)}"
    if survivors:
        yield from (_told(result, lang) for result in scored.survivors)
    elif scored.survivors:
        yield say("survivors follow", lang)


def _share(scored: Score) -> str:
    return percent_text(Rate(scored.killed_in_ten_thousand * 100))


def _told(result: Result, lang: Language) -> str:
    mutant = result.mutant
    place = f"{mutant.place}: " if mutant.place else ""
    after = mutant.after or say("left out", lang)
    return f"{place}{mutant.name}: {mutant.before} → {after} [{say(result.fate.value, lang)}]"


def _plain(scored: Score) -> dict[str, Json]:
    counts: dict[str, Json] = {fate.value: scored.count(fate) for fate in Fate}
    return {
        "plugin": scored.plugin,
        "files": scored.files,
        "cases": scored.cases,
        "mutants": {"made": len(scored.results), "counted": scored.counted, **counts},
        "killed_percent": _share(scored).removesuffix("%"),
        "enough_percent": ENOUGH,
        "is_enough": scored.is_enough,
        "results": [_plain_result(result) for result in scored.results],
    }


def _plain_result(result: Result) -> dict[str, Json]:
    mutant, place = result.mutant, result.mutant.place
    return {
        "name": mutant.name,
        "file": place.file if place else None,
        "line": place.line if place else None,
        "before": mutant.before,
        "after": mutant.after,
        "fate": result.fate.value,
        "killed_by": result.killer.sentence if result.killer else None,
    }
