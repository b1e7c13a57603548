"""Events as JSON: every type that a field may have, there and back, and nothing else."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from typing import Any

import pytest
from attrs import evolve, frozen

from aidcoord import Day, Fen, Month, PersonalNumber, Rate, Residence, Text, UnknownEvent, event
from aidcoord.errors import InputError
from aidcoord.serial.events import event_data, event_from, event_text, utc_text


class Colour(StrEnum):
    """A choice by word."""

    RED = "red"


@frozen
class Part:
    """Something inside."""

    name: str
    amount: Fen | None


@event("serialising.all_happened")
@frozen(kw_only=True)
class AllHappened:
    """One field of each type."""

    text: str
    count: int
    agreed: bool
    money: Fen
    rate: Rate
    day: Day
    on: date
    at: datetime
    month: Month
    residence: Residence
    colour: Colour
    title: Text
    number: PersonalNumber | None
    nobody: PersonalNumber | None
    parts: tuple[Part, ...]
    by_name: Mapping[str, Part]


ALL = AllHappened(
    text="x",
    count=3,
    agreed=True,
    money=Fen(1250),
    rate=Rate(125_000),
    day=Day(738_000),
    on=date(2026, 3, 2),
    at=datetime(2026, 3, 2, 9, 30, tzinfo=UTC),
    month=Month(2026, 3),
    residence=Residence.RURAL,
    colour=Colour.RED,
    title=Text(zh="一", en="one"),
    number=PersonalNumber("990101196602030011"),
    nobody=None,
    parts=(Part("a", Fen(1)), Part("b", None)),
    by_name={"c": Part("c", Fen(2))},
)


def test_every_type_comes_back_as_it_was() -> None:
    """The JSON is that of household files: money in yuan, days and choices as words."""
    kind, data = event_data(ALL)

    assert event_from(kind.name, kind.version, data) == ALL
    assert event_text(data) == (
        '{"text":"x","count":3,"agreed":true,"money":"12.50","rate":"12.5","day":"2021-07-29","on":"2026-03-02",'
        '"at":"2026-03-02T09:30:00.000000Z","month":"2026-03","residence":"rural","colour":"red",'
        '"title":{"zh":"一","en":"one"},"number":"990101196602030011","nobody":null,'
        '"parts":[{"name":"a","amount":"0.01"},{"name":"b","amount":null}],"by_name":{"c":{"name":"c","amount":"0.02"}}}'
    )


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param({"text": 3}, id="a count for a text"),
        pytest.param({"count": "3"}, id="a text for a count"),
        pytest.param({"count": True}, id="a yes for a count"),
        pytest.param({"count": 3.5}, id="a float"),
        pytest.param({"agreed": 1}, id="a count for a yes"),
        pytest.param({"at": datetime(2026, 3, 2, 9)}, id="a time of no zone"),  # noqa: DTZ001 - that is the fault
    ],
)
def test_a_field_that_holds_another_type_is_not_written(wrong: dict[str, Any]) -> None:
    """What could not be read back is refused before it is stored."""
    with pytest.raises(InputError, match=r"'serialising\.all_happened' cannot be written"):
        event_data(evolve(ALL, **wrong))


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param({"count": "3"}, id="a text for a count"),
        pytest.param({"text": 3}, id="a count for a text"),
        pytest.param({"money": 12.5}, id="a float for money"),
        pytest.param({"residence": "at sea"}, id="no such choice"),
        pytest.param({"colour": "blue"}, id="no such word"),
        pytest.param({"number": "990101196602030012"}, id="a number mistyped"),
        pytest.param({"surplus": 1}, id="a field that is not known"),
    ],
)
def test_what_does_not_fit_the_class_is_unknown(wrong: dict[str, Any]) -> None:
    """Its data are kept, and the reason shows no number."""
    _, data = event_data(ALL)
    found = event_from("serialising.all_happened", 1, {**data, **wrong})

    assert isinstance(found, UnknownEvent)
    assert found.data == {**data, **wrong}
    assert "no longer takes what is stored" in found.reason
    assert "990101196602030012" not in found.reason


@pytest.mark.parametrize(
    ("time", "text"),
    [
        pytest.param(datetime(2026, 3, 2, 0, 0, 1, 5, tzinfo=UTC), "2026-03-02T00:00:01.000005Z", id="UTC"),
        pytest.param(
            datetime(2026, 3, 2, 7, tzinfo=timezone(timedelta(hours=8))), "2026-03-01T23:00:00.000000Z", id="Shanghai"
        ),
    ],
)
def test_times_are_written_in_utc(time: datetime, text: str) -> None:
    """All alike, so that texts sort as times do."""
    assert utc_text(time) == text
