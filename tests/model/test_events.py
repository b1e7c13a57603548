"""Declaring events: the name, the version, the class, and how old versions rise."""

from collections.abc import Mapping

import pytest
from attrs import define, frozen

from aidcoord import UnknownEvent, event, upcast
from aidcoord.errors import ClashError, DefinitionError
from aidcoord.model.events import EventKind, declared_events, kind_of, present_form


@event("declaring.door_opened", version=3)
@frozen(kw_only=True)
class DoorOpened:
    """An event that has changed twice."""

    door: str
    width: int


@upcast("declaring.door_opened", from_version=1)
def _gates_were_doors(data: Mapping[str, object]) -> Mapping[str, object]:
    return {"door": data["gate"]}


@upcast("declaring.door_opened", from_version=2)
def _doors_were_narrow(data: Mapping[str, object]) -> Mapping[str, object]:
    return {**data, "width": 80}


@event("declaring.window_broken", version=2)
@frozen
class WindowBroken:
    """An event of which nobody says how its first version rises."""


def test_an_event_knows_its_name_and_version() -> None:
    """What is stored stands in the declaration, not in the name of the class."""
    kind = EventKind("declaring.door_opened", 3, DoorOpened)

    assert kind_of(DoorOpened(door="north", width=90)) == kind
    assert kind in declared_events()


@pytest.mark.parametrize(
    ("version", "stored"),
    [
        pytest.param(1, {"gate": "north"}, id="two versions ago"),
        pytest.param(2, {"door": "north"}, id="the last version"),
        pytest.param(3, {"door": "north", "width": 80}, id="the present version"),
    ],
)
def test_an_old_version_rises_step_by_step(version: int, stored: Mapping[str, object]) -> None:
    """Every version ends in the fields of the present one."""
    found = present_form("declaring.door_opened", version, stored)

    assert found == (EventKind("declaring.door_opened", 3, DoorOpened), {"door": "north", "width": 80})


@pytest.mark.parametrize(
    ("name", "version", "reason"),
    [
        pytest.param("declaring.roof_mended", 1, "nothing installed declares", id="an unknown name"),
        pytest.param("declaring.door_opened", 4, "known up to version 3", id="a later version"),
        pytest.param("declaring.window_broken", 1, "from version 1 to 2", id="no way up"),
    ],
)
def test_what_cannot_be_read_is_kept_with_the_reason(name: str, version: int, reason: str) -> None:
    """The data stay as they were stored."""
    found = present_form(name, version, {"any": "thing"})

    assert isinstance(found, UnknownEvent)
    assert (found.name, found.version, found.data) == (name, version, {"any": "thing"})
    assert reason in found.reason


def test_a_name_has_one_class() -> None:
    """A second class is refused, and both are named."""
    with pytest.raises(ClashError, match=r"Two classes are the event.*DoorOpened.*Other"):

        @event("declaring.door_opened")
        @frozen
        class Other:
            """Another class."""


def test_a_version_rises_in_one_way() -> None:
    """A second function for the same step is refused."""
    with pytest.raises(ClashError, match="from version 1"):

        @upcast("declaring.door_opened", from_version=1)
        def _another(data: Mapping[str, object]) -> Mapping[str, object]:
            return data


@define
class Changeable:
    """No frozen class."""


class Plain:
    """No attrs class."""


@pytest.mark.parametrize(
    ("name", "version", "cls"),
    [
        pytest.param("door_opened", 1, WindowBroken, id="a name without a field"),
        pytest.param("Declaring.Door", 1, WindowBroken, id="capitals"),
        pytest.param("declaring.new", 0, WindowBroken, id="version 0"),
        pytest.param("declaring.new", 1, Changeable, id="a class that can change"),
        pytest.param("declaring.new", 1, Plain, id="no attrs class"),
    ],
)
def test_what_will_not_do_is_refused(name: str, version: int, cls: type) -> None:
    """At the declaration, not at the first event."""
    with pytest.raises(DefinitionError):
        event(name, version=version)(cls)


def test_what_was_never_declared_is_no_event() -> None:
    """The message says how to declare it."""
    with pytest.raises(DefinitionError, match="@event"):
        kind_of(Plain())
