"""A command of the terminal for each act of the protocol, its options those of the act's command."""

import inspect
from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin, get_type_hints

import attrs
from cyclopts import Parameter

from aidcoord.cli.meeting.answering import answered
from aidcoord.cli.meeting.helping import HELP
from aidcoord.cli.meeting.options import AsPost, JournalUrl, Json, MeetingCounty, TownshipCode
from aidcoord.cli.meeting.reading import read_choice, read_day, read_names, read_paper, read_point, read_reason
from aidcoord.cli.options import ExitCode, Given, Lang, On, in_one_line, or_today
from aidcoord.meeting.acts import Act
from aidcoord.meeting.commands import Command

_SUBJECTS: Final = ("matter", "session", "task", "notice", "post")
_SHARED: Final[Mapping[str, tuple[object, Any]]] = {
    "journal": (JournalUrl, inspect.Parameter.empty),
    "as_post": (AsPost, inspect.Parameter.empty),
    "on": (On, None),
    "county": (MeetingCounty, None),
    "township": (TownshipCode, None),
    "lang": (Lang, None),
    "as_json": (Json, False),
    "registry": (Given, None),
}
_WRITTEN: Final = {"points": "--point", "papers": "--paper", "matters": "--matters", "carried_over": "--carry-over"}
_GATHERED: Final[Mapping[str, Callable[[list[Any]], object]]] = {
    "points": tuple,
    "papers": tuple,
    "carried_over": dict,
}

_ITEMS: Final[Mapping[str, Callable[[str], Any]]] = {
    "points": read_point,
    "papers": read_paper,
    "carried_over": read_reason,
}


def runner_of(act: Act) -> Callable[..., ExitCode]:
    """The function that the command line calls for an act."""
    fields = {one.name: one for one in attrs.fields(act.command) if one.name not in {"by", "on"}}
    hints = get_type_hints(act.command)

    def run(*positions: object, **options: Any) -> ExitCode:
        shared = {name: options.pop(name, default) for name, (_, default) in _SHARED.items()}
        named = {name: value for name, value in options.items() if value is not None}
        given = {**dict(zip(_positional(fields), positions, strict=False)), **named}

        def made() -> Command:
            return act.command(by=shared["as_post"], on=or_today(shared["on"]), **given)

        return answered(lambda _law: made(), **{key: shared[key] for key in shared if key not in {"as_post", "on"}})

    options = [_parameter(one, hints[name], is_subject=name in _positional(fields)) for name, one in fields.items()]
    shared = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=kind, default=default)
        for name, (kind, default) in _SHARED.items()
    ]
    parameters = sorted((*options, *shared), key=lambda one: one.kind)
    run.__doc__ = f"{act.title.en} {act.title.zh} ({act.clause})."
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # cyclopts reads it
    return run


def _positional(fields: Mapping[str, object]) -> tuple[str, ...]:
    """The one field that is written without a name: what the act is done to."""
    return tuple(name for name in _SUBJECTS if name in fields)[-1:] if "session" not in fields else ("session",)


def _parameter(one: "attrs.Attribute[Any]", hint: Any, *, is_subject: bool) -> inspect.Parameter:
    if is_subject:
        annotation: Any = Annotated[str, Parameter(help=HELP.get(one.name, ""))]
        return inspect.Parameter(one.name, inspect.Parameter.POSITIONAL_ONLY, annotation=annotation)
    default = inspect.Parameter.empty if one.default is attrs.NOTHING else None
    kind: Any = _plain(hint)
    name, told = _WRITTEN.get(one.name, f"--{one.name.replace('_', '-')}"), HELP.get(one.name, "")
    if kind is bool:
        said = Parameter(name=name, help=told, negative=f"--not-{one.name.replace('_', '-')}", show_default=False)
        annotation = Annotated[bool | None, said]
        return inspect.Parameter(one.name, inspect.Parameter.KEYWORD_ONLY, annotation=annotation, default=default)
    is_repeated = one.name in _GATHERED or get_origin(kind) is tuple
    # `Any`, not the type that is made, and `None` besides: where pydantic is loaded, cyclopts holds values against it.
    written: Any = tuple[Any, ...] | None if is_repeated else Any
    said = Parameter(name=name, help=told, converter=_converter(one.name, kind), show_default=False)
    return inspect.Parameter(
        one.name, inspect.Parameter.KEYWORD_ONLY, annotation=Annotated[written, said], default=default
    )


def _plain(hint: Any) -> Any:
    """The type without `None`."""
    if get_origin(hint) in {Union, UnionType}:
        return next(one for one in get_args(hint) if one is not type(None))
    return hint


def _converter(name: str, kind: Any) -> Callable[[Any, Any], object]:
    read, gather = _reader(name, kind)

    def convert(_type: object, tokens: Any) -> object:
        try:
            return gather([read(token.value) for token in tokens])
        except ValueError as error:
            raise ValueError(in_one_line(error)) from None

    return convert


def _reader(name: str, kind: Any) -> tuple[Callable[[str], Any], Callable[[list[Any]], object]]:
    if name in _GATHERED:
        return _ITEMS[name], _GATHERED[name]
    if get_origin(kind) is tuple:
        return read_names, lambda found: tuple(one for names in found for one in names)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return read_choice(kind), _last
    readers: Mapping[Any, Callable[[str], Any]] = {date: read_day, int: int}
    return readers.get(kind, str), _last


def _last(found: list[Any]) -> Any:
    return found[-1]
