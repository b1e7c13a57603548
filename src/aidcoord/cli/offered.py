"""Commands that plugins offer, given their place in the application beside our own."""

import inspect
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Any, Final

from cyclopts import App, Parameter

from aidcoord.cli.options import AnyCounty, ExitCode, Given, Lang, On, in_one_line, or_today
from aidcoord.cli.places import agreed, offices_asked
from aidcoord.cli.printing import finish, put
from aidcoord.cli.reports import Asked, put_report, report_text
from aidcoord.cli.words import language
from aidcoord.errors import AidcoordError
from aidcoord.model.options import Option
from aidcoord.model.reports import Report
from aidcoord.plugins.commands import Argument, arguments_of
from aidcoord.plugins.desks import Desk
from aidcoord.plugins.loading import isolated
from aidcoord.plugins.offers import Offer, Offers, group
from aidcoord.plugins.registry import Registry
from aidcoord.serial.scalars import PARSERS
from aidcoord.serial.values import parse_option

_Json = Annotated[bool, Parameter(name="--json", negative="", show_default=False, help="Print JSON.")]
_SHARED: Final[Mapping[str, tuple[object, Any]]] = {
    "on": (On, None),
    "county": (AnyCounty, None),
    "lang": (Lang, None),
    "as_json": (_Json, False),
    "registry": (Given, None),
}
"""The options that every command has, with what they are where they are not given."""
_LEFT_TO_CYCLOPTS: Final = (str, bool, Path)


def add_offers(app: App, offers: Offers, registry: Registry) -> App:
    """Put the commands of plugins into an application: those of one plugin below its name, some at the top."""
    groups: dict[str, App] = {}
    for offer in offers.commands:
        into = app
        if not offer.command.is_top:
            name = group(offer.plugin)
            if name not in groups:
                groups[name] = App(name=name, help=_of_plugin(offer), help_format="plaintext")
                app.command(groups[name])
            into = groups[name]
        into.command(_runner(offer, registry), name=offer.command.name)
    return app


def _of_plugin(offer: Offer) -> str:
    fields = [policy.agency.title for policy in offer.plugin.policies]
    return " · ".join(f"{title.en} {title.zh}" for title in fields) or str(offer.plugin)


def _runner(offer: Offer, registry: Registry) -> Callable[..., ExitCode]:
    """The command as cyclopts calls it: the plugin's arguments, and the options that all commands share."""
    arguments = arguments_of(offer.command)

    def run(*positions: object, **options: Any) -> ExitCode:
        shared = {name: options.pop(name, default) for name, (_, default) in _SHARED.items()}
        offices, day = offices_asked(shared["county"], shared["registry"] or registry), or_today(shared["on"])
        office, report = agreed(offices, lambda one: _reported(offer, one.desk(day), positions, options))
        asked = Asked(on=day, counties=tuple(one.county for one in offices if one.county is not None))
        if shared["as_json"]:
            put(report_text(report, offer, asked))
        else:
            put_report(report, asked, language(shared["lang"]))
        return finish(office.faults)

    shared = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=kind, default=default)
        for name, (kind, default) in _SHARED.items()
    ]
    own = [_parameter(argument) for argument in arguments.values()]
    run.__doc__ = inspect.getdoc(offer.command.run)
    run.__signature__ = inspect.Signature([*own, *shared])  # type: ignore[attr-defined]  # cyclopts reads it
    return run


def _reported(offer: Offer, desk: Desk, positions: tuple[object, ...], options: Mapping[str, object]) -> Report:
    """What the plugin's function gives; whatever it raises but our own errors is the plugin's fault."""
    with isolated(offer.plugin, f"fails in its command `{offer}`", passing=AidcoordError):
        report: object = offer.command.run(desk, *positions, **options)
        if not isinstance(report, Report):
            raise TypeError(f"it gives {type(report).__name__}, not a Report")
    return report


def _parameter(argument: Argument) -> inspect.Parameter:
    """An argument as cyclopts reads it, each value by the parser that reads it in files."""
    own = argument.parameter
    positional = own.replace(kind=inspect.Parameter.POSITIONAL_ONLY)
    placed = own if argument.is_option else positional
    if argument.item in _LEFT_TO_CYCLOPTS:
        said = Parameter(negative="", show_default=False) if argument.item is bool else Parameter()
        return placed.replace(annotation=Annotated[argument.type, said])
    # `Any`, not the type that the parser gives: where pydantic is loaded, cyclopts would hold the value against it.
    written = tuple[Any, ...] if argument.is_repeated else Any
    return placed.replace(annotation=Annotated[written, Parameter(converter=_converter(argument), show_default=False)])


def _converter(argument: Argument) -> Callable[[Any, Any], object]:
    kind: Any = argument.item

    def read(text: str) -> object:
        try:
            return parse_option(text, kind) if issubclass(kind, Option) else PARSERS[kind](text)
        except ValueError as error:
            raise ValueError(in_one_line(error)) from None

    def convert(_type: object, tokens: Any) -> object:
        values = [read(token.value) for token in tokens]
        return tuple(values) if argument.is_repeated else values[0]

    return convert
