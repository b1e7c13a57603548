"""`aidcoord new-plugin`: a plugin begun from a template, which passes its own checks and tests as it stands."""

from collections.abc import Iterator
from os import path as paths
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from aidcoord.authoring.creating import Created, create
from aidcoord.authoring.requests import NewPlugin, PluginKind, request, require_free
from aidcoord.cli.options import ExitCode, Given, Lang
from aidcoord.cli.printing import put
from aidcoord.cli.words import language, say
from aidcoord.model.texts import Language
from aidcoord.plugins.installed import installed


def new_plugin(
    name: str,
    /,
    *,
    kind: Literal["department", "county"] = "department",
    into: Annotated[Path | None, Parameter(name="--into")] = None,
    title_zh: str | None = None,
    title_en: str | None = None,
    region: str | None = None,
    lang: Lang = None,
    registry: Given = None,
) -> ExitCode:
    """Begin a plugin: a package that passes its own checks and tests, for you to put your law into.

    Args:
        name: The slug of the field of policy, such as transport, or the id of the county.
        kind: Whether it is the policy of a department, or a county with its standards and local benefits.
        into: The folder in which the plugin's own is made; plugins/ of the workspace around you if not said.
        title_zh: What the agency or the county is called in Chinese.
        title_en: What it is called in English.
        region: The six digits of the county's code.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    asked = request(name, PluginKind(kind), title_zh=title_zh, title_en=title_en, region=region)
    require_free(asked, registry.plugins if registry else [one.plugin for one in installed()])
    created = create(asked, into)
    for line in _told(asked, created, language(lang)):
        put(line)
    return ExitCode.COMPLETE


def _told(asked: NewPlugin, created: Created, lang: Language) -> Iterator[str]:
    """What was written, and what to do next."""
    colon = say("colon", lang).rstrip()
    yield say("begun", lang, asked.plugin, _shown(created.folder), len(created.files))
    if created.joined:
        yield f"{say('joined', lang)}{colon}"
        yield from (f"  {_shown(path)}" for path in created.joined)
    if created.forgotten:
        yield f"{say('to join', lang, asked.package)}{colon}"
        yield from (f"  {where}" for where in created.forgotten)
    yield f"{say('next', lang)}{colon}"
    run = created.workspace.command if created.workspace else ""
    if created.workspace is None:
        yield f"  pip install -e {_shown(created.folder)}"
    yield f"  {run}aidcoord check {asked.plugin}"
    yield f"  {run}pytest {_shown(created.folder)}"
    yield say("put law", lang, _shown(created.folder / ("README.zh.md" if lang == "zh" else "README.md")))


def _shown(path: Path) -> str:
    """A path as it is written from here, where that is shorter."""
    return min(str(path), paths.relpath(path), key=len)
