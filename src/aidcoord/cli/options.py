"""The options that commands share."""

from datetime import UTC, date, datetime
from enum import IntEnum
from pathlib import Path
from typing import Annotated, Any, Final

from cyclopts import Parameter

from aidcoord.model.faults import UnreadableError
from aidcoord.model.texts import Language
from aidcoord.plugins.registry import Registry
from aidcoord.serial.values import parse_date


class ExitCode(IntEnum):
    """How a run ended."""

    COMPLETE = 0
    """Whatever the verdicts are."""
    BAD_INPUT = 2
    PLUGIN_FAILED = 3
    """Results are printed all the same; what is wrong stands on standard error."""


def _day(_type: object, tokens: Any) -> date:
    try:
        return parse_date(tokens[0].value)
    except UnreadableError as error:
        raise ValueError(in_one_line(error)) from None


def in_one_line(error: ValueError) -> str:
    """What is wrong with an option and what to write, as the parser of options tells it: in English."""
    instead = error.instead if isinstance(error, UnreadableError) else None
    return f"{error}. {instead.en}" if instead else f"{error}."


On = Annotated[date | None, Parameter(name="--on", converter=_day, help="The day, as 2026-11-01; today if not said.")]
Lang = Annotated[
    Language | None, Parameter(name="--lang", help="Chinese or English; as LANG or LC_ALL says if not chosen.")
]
CountyId = Annotated[str | None, Parameter(name="--county")]
"""Whose law or whose words; each command says itself what holds where none is named."""
AnyCounty = Annotated[
    str | None, Parameter(name="--county", help="The county's id; if not said, what all installed ones agree on.")
]
Given = Annotated[Registry | None, Parameter(parse=False)]
"""Plugins handed over by a caller in place of the installed ones; no option of the command line."""
Files = Annotated[list[Path], Parameter(name="FILE", help="Household files: YAML, JSON, or .xlsx and .xls.")]

STANDARD_OUTPUT: Final = "-"


def or_today(on: date | None) -> date:
    """The day asked about, or today where none is."""
    return on or datetime.now(tz=UTC).astimezone().date()
