"""Commands that plugins offer: what one is, and which of those offered can be given a place on the command line."""

import inspect
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import NoneType, UnionType
from typing import Final, Union, get_args, get_origin, get_type_hints

from attrs import frozen

from aidcoord.model.money import Fen, Rate
from aidcoord.model.months import Month
from aidcoord.model.options import Option
from aidcoord.model.reports import Report
from aidcoord.model.texts import Text
from aidcoord.serial.forms import Form

RESERVED: Final = frozenset({"on", "county", "lang", "json", "as_json", "registry"})
"""Options that every command has."""
ARGUMENT_TYPES: Final = (str, int, bool, date, Month, Decimal, Fen, Rate, Path)
"""What an argument of a command may be; besides a closed list, a tuple of these, and each of them or `None`."""


@frozen(kw_only=True)
class Command:
    """A command that a plugin offers: `aidcoord price run` is `run` of the plugin `price`.

    The function is given the `Desk` first, then what the command line says: arguments before `*` are positions, those
    after it options. It gives a `Report`, prints nothing, and says what is wrong with its input by raising
    `InputError`. Its docstring is the command's help, with an `Args:` section for what it takes.
    """

    name: str
    """A word in lower case, with dashes."""
    title: Text
    run: Callable[..., Report]
    form: type[Form] | None = None
    """How the file that it reads is written, where it reads one that is no household's; `aidcoord schema` draws it."""
    is_top: bool = False
    """Whether it is called without the plugin's name, as `aidcoord settle`; no two plugins can have the same."""


@frozen
class Argument:
    """One argument of a command's function, with its type."""

    parameter: inspect.Parameter
    type: object

    @property
    def item(self) -> object:
        """The type of one value: without `None`, and of a tuple that of its items."""
        return get_args(self._known)[0] if self.is_repeated else self._known

    @property
    def is_repeated(self) -> bool:
        """Whether it takes several values."""
        return get_origin(self._known) is tuple and get_args(self._known)[1:] == (...,)

    @property
    def _known(self) -> object:
        choices = [choice for choice in get_args(self.type) if choice is not NoneType]
        return choices[0] if get_origin(self.type) in {Union, UnionType} and len(choices) == 1 else self.type

    @property
    def is_readable(self) -> bool:
        """Whether the command line can read it."""
        kind = self.item
        return kind in ARGUMENT_TYPES or (isinstance(kind, type) and issubclass(kind, Option))

    @property
    def is_option(self) -> bool:
        """Whether it is written `--name value`."""
        return self.parameter.kind is inspect.Parameter.KEYWORD_ONLY


def arguments_of(command: Command) -> Mapping[str, Argument]:
    """What a command takes after the desk, by name."""
    hints = get_type_hints(command.run)
    _, *others = inspect.signature(command.run).parameters.values()
    return {one.name: Argument(one, hints.get(one.name, object)) for one in others}


def misfits(command: Command) -> Iterator[str]:
    """What is wrong with a command, a sentence each."""
    name, title, run, form = _as_given(command)
    if not isinstance(name, str) or not _is_word(name):
        yield f"calls a command {name!r}; a command is a word in lower case, with dashes."
        return
    if not isinstance(title, Text):
        yield f"gives its command '{name}' no title in both languages."
    if not callable(run):
        yield f"gives its command '{name}' nothing to run."
        return
    if form is not None and not (isinstance(form, type) and issubclass(form, Form)):
        yield f"says that its command '{name}' reads {form!r}, which is no Form."
    if not inspect.getdoc(run):
        yield f"gives its command '{name}' a function without a docstring, which is its help."
    try:
        arguments = arguments_of(command)
    except (TypeError, ValueError, NameError) as error:
        yield f"gives its command '{name}' a function whose arguments cannot be read: {error}."
        return
    yield from _unreadable(name, arguments)


def _as_given(command: Command) -> tuple[object, object, object, object]:
    """What a plugin's author wrote, which no type checker may have seen."""
    return command.name, command.title, command.run, command.form


def _is_word(name: str) -> bool:
    parts = name.split("-")
    return all(part.isascii() and part.isalnum() and part == part.lower() for part in parts) and parts[0][:1].isalpha()


def _unreadable(name: str, arguments: Mapping[str, Argument]) -> Iterator[str]:
    for argument, one in arguments.items():
        if argument in RESERVED:
            yield f"asks in its command '{name}' for '{argument}', which every command has; the desk knows it."
        elif one.parameter.kind in {inspect.Parameter.VAR_KEYWORD, inspect.Parameter.VAR_POSITIONAL}:
            yield f"asks in its command '{name}' for '{argument}', which has no name and type of its own."
        elif not one.is_readable:
            yield f"asks in its command '{name}' for '{argument}' of a type that the command line cannot read."
        elif one.item is bool and one.parameter.default is not False:
            yield f"asks in its command '{name}' for the flag '{argument}', which is to be False where it is not given."


def duplicates(names: Collection[str]) -> tuple[str, ...]:
    """The names that stand there more than once."""
    listed = list(names)
    return tuple(sorted({name for name in listed if listed.count(name) > 1}))
