"""A new plugin's files, drawn by copier from the templates that lie in this package."""

from pathlib import Path
from typing import Final

from attrs import frozen

from aidcoord.authoring.requests import NewPlugin, PluginKind
from aidcoord.authoring.workspaces import Workspace
from aidcoord.errors import AidcoordError

_TEMPLATES: Final = Path(__file__).parent / "templates"


@frozen(kw_only=True)
class Created:
    """A plugin that was begun."""

    folder: Path
    files: tuple[Path, ...]
    """What was written into its folder."""
    workspace: Workspace | None
    joined: tuple[Path, ...] = ()
    """What was changed or written elsewhere in the workspace."""
    forgotten: tuple[str, ...] = ()
    """The lists of the workspace into which its author has to write the plugin."""


def create(asked: NewPlugin, into: Path | None = None) -> Created:
    """Write a plugin's files into a folder of its own.

    Args:
        asked: The plugin.
        into: The folder in which its own is made; without it `plugins/` of the workspace around the current folder, or
            else the current folder.

    Raises:
        AidcoordError: The folder is there already or cannot be written, or copier is not installed. Nothing is written
            then.
    """
    where = _place_for(into)
    folder = where / asked.distribution
    if folder.exists():
        raise AidcoordError(f"{folder} is there already. Choose another name or folder, or delete it.")
    workspace = Workspace.around(where)
    inside = workspace if workspace is not None and workspace.plugins == where else None
    _draw(asked, folder, standalone=inside is None)
    files = tuple(sorted(path for path in folder.rglob("*") if path.is_file()))
    if inside is None:
        return Created(folder=folder, files=files, workspace=None)
    joined = tuple(inside.join(asked))
    return Created(
        folder=folder, files=files, workspace=inside, joined=joined, forgotten=tuple(inside.forgotten(asked))
    )


def _place_for(into: Path | None) -> Path:
    here = (into or Path()).resolve()
    workspace = Workspace.around(here)
    if into is None and workspace is not None:
        return workspace.plugins
    if into is not None and here.exists() and not here.is_dir():
        raise AidcoordError(f"{into} is no folder.")
    return here


def _draw(asked: NewPlugin, folder: Path, *, standalone: bool) -> None:
    try:
        from copier import run_copy  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as error:
        if error.name != "copier":
            raise
        message = "A plugin is begun with copier, which is not installed: pip install 'aidcoord[author]'"
        raise AidcoordError(message) from None
    answers: dict[str, object] = {
        "name": asked.name,
        "title_zh": asked.title.zh,
        "title_en": asked.title.en,
        "standalone": standalone,
    }
    if asked.kind is PluginKind.COUNTY:
        answers["region"] = asked.region
    try:
        run_copy(str(_TEMPLATES / asked.kind.value), folder, data=answers, defaults=True, quiet=True)
    except OSError as error:
        raise AidcoordError(f"{folder} cannot be written: {error.strerror or error}") from None
