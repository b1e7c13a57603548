"""Events: how a class is declared as one, how an old version becomes the present one, and what a journal gives back.

An event is a frozen attrs class in the past tense. Its name and version are what is stored, so that the class may move:

.. code-block:: python

    @event("meeting.matter_submitted", version=2)
    @frozen(kw_only=True)
    class MatterSubmitted:
        matter: str
        by_member: str
        about: PersonalNumber | None = None


    @upcast("meeting.matter_submitted", from_version=1)
    def _members_had_another_name(data: Mapping[str, object]) -> Mapping[str, object]:
        return {**data, "by_member": data["agency"]}

Fields hold texts, whole numbers, yes/no, days and times, money, enumerations, `Text`, frozen attrs classes, and tuples,
mappings by text and optional ones of these. A personal number is a field of the type `PersonalNumber`, at any depth:
journals keep these apart from the rest and encrypt them where a key is configured, as they do with numbers in texts.
"""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Final, TypeVar

import attrs
from attrs import field, frozen

from aidcoord.errors import ClashError, DefinitionError
from aidcoord.model.checks import frozen_dict, whole_number

T = TypeVar("T")

Data = Mapping[str, object]
"""The fields of an event as JSON has them: texts, whole numbers, yes/no, `None`, lists and mappings."""
Upcast = Callable[[Data], Data]

_NAME: Final = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+")


def _kept(data: Data) -> Data:
    return frozen_dict(data)


@frozen
class EventKind:
    """A declared event: the name and the version under which it is stored, and its class."""

    name: str
    version: int
    cls: type


@frozen(kw_only=True)
class UnknownEvent:
    """An event that was stored and that nothing installed can read: kept as it is, and reported, never dropped."""

    name: str
    version: int
    data: Data = field(converter=_kept)
    reason: str
    """Why it cannot be read, and what would help."""


@frozen(kw_only=True)
class Recorded:
    """An event as a journal holds it."""

    stream: str
    version: int
    """Its place in the stream; the first is 1."""
    position: int
    """Its place in the whole journal; the first is 1, and none is left out."""
    at: datetime
    """When it was recorded, in UTC."""
    by: str
    """Who recorded it: a post, never a person's name."""
    event: object
    """An instance of a declared class, or an `UnknownEvent`."""


_KINDS: Final[dict[str, EventKind]] = {}
_BY_CLASS: Final[dict[type, EventKind]] = {}
_UPCASTS: Final[dict[tuple[str, int], Upcast]] = {}


def event(name: str, *, version: int = 1) -> Callable[[type[T]], type[T]]:
    """Declare a frozen attrs class as an event.

    Args:
        name: What it is stored as, `field.past_tense`; it never changes once anything is stored.
        version: Counts up from 1 whenever the fields change; each older version then needs an `upcast`.

    Raises:
        ClashError: Another class has that name.
        DefinitionError: The name, the version or the class will not do.
    """

    def declare(cls: type[T]) -> type[T]:
        _require_fit(name, version, cls)
        taken = _KINDS.get(name)
        if taken is not None and _written(taken.cls) != _written(cls):
            raise ClashError(f"Two classes are the event '{name}': {_written(taken.cls)} and {_written(cls)}.")
        _KINDS[name] = _BY_CLASS[cls] = EventKind(name, version, cls)
        return cls

    return declare


def upcast(name: str, *, from_version: int) -> Callable[[Upcast], Upcast]:
    """Declare how the fields of one version of an event become those of the next; a pure function of the fields.

    Raises:
        ClashError: Another function does that already.
    """

    def declare(function: Upcast) -> Upcast:
        taken = _UPCASTS.get((name, from_version))
        if taken is not None and _written(taken) != _written(function):
            where = f"{_written(taken)} and {_written(function)}"
            raise ClashError(f"Two functions raise '{name}' from version {from_version}: {where}.")
        _UPCASTS[name, from_version] = function
        return function

    return declare


def declared_events() -> tuple[EventKind, ...]:
    """Every event that has been declared, by name."""
    return tuple(_KINDS[name] for name in sorted(_KINDS))


def kind_of(happened: object) -> EventKind:
    """What `happened` was declared as.

    Raises:
        DefinitionError: Its class is no declared event.
    """
    kind = _BY_CLASS.get(type(happened))
    if kind is None:
        raise DefinitionError(f"{_written(type(happened))} is no event. Declare it with `@event('field.past_tense')`.")
    return kind


def present_form(name: str, version: int, data: Data) -> tuple[EventKind, Data] | UnknownEvent:
    """The declared kind of a stored event and its fields in the present version, or the event as unknown."""
    kind = _KINDS.get(name)
    if kind is None:
        return UnknownEvent(name=name, version=version, data=data, reason=f"nothing installed declares '{name}'")
    if version > kind.version:
        reason = f"'{name}' is stored in version {version}, known up to version {kind.version}; install what wrote it"
        return UnknownEvent(name=name, version=version, data=data, reason=reason)
    raised = data
    for step in range(version, kind.version):
        function = _UPCASTS.get((name, step))
        if function is None:
            reason = f"nothing raises '{name}' from version {step} to {step + 1}"
            return UnknownEvent(name=name, version=version, data=data, reason=reason)
        raised = function(raised)
    return kind, raised


def _require_fit(name: str, version: int, cls: type) -> None:
    if not _NAME.fullmatch(name):
        raise DefinitionError(f"'{name}' is no name of an event. Write it as 'meeting.matter_submitted'.")
    if whole_number(EventKind, version) < 1:
        raise DefinitionError(f"The event '{name}' has a version that counts from 1, not {version}.")
    if not attrs.has(cls) or not attrs.inspect(cls).is_frozen:
        advice = "Put `@frozen` below `@event`."
        raise DefinitionError(f"The event '{name}' is {_written(cls)}, which is no frozen attrs class. {advice}")


def _written(what: object) -> str:
    return f"{getattr(what, '__module__', '?')}.{getattr(what, '__qualname__', what)}"
