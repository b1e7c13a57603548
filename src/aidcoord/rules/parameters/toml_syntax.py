"""TOML read whole, with what is wrong with its syntax said in words and with a place.

tomli is the parser of the standard library, compiled: it reads the files of all plugins in a third of the time.
"""

import re
from decimal import Decimal, InvalidOperation
from typing import Final

import tomli

from aidcoord.errors import Fault, ParameterError, Place

LARGEST: Final = 2_000_000
"""No file of parameters has more characters; a longer one is something else and is not read."""

_SYNTAX = re.compile(r"(?P<what>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)")
_CHINESE_MARKS: Final = "“”‘’，：；＝［］｛｝【】（）"
_SAID_BETTER: Final = (
    (r"Cannot declare \((?P<name>.*?),?\) twice", "[{name}] stands twice in this file", "Keep one of the two."),
    (
        r"Cannot overwrite a value|Duplicate inline table key.*",
        "a key stands twice in one table",
        "Keep one of the two.",
    ),
    (r"Invalid date or datetime", "there is no such day in the calendar", "Write an existing day, such as 2026-02-28."),
    (
        r"Invalid value",
        "this is no value",
        "Text stands in double quotes, days as 2026-01-01, and true and false in lower case.",
    ),
)


def parse_toml(text: str, file: str) -> dict[str, object]:
    """The document, with decimal numbers as they are written.

    Raises:
        ParameterError: The text is too long or is not TOML.
    """
    if len(text) > LARGEST:
        message = f"the file has {len(text)} characters; a parameter file has at most {LARGEST}."
        raise ParameterError.of([Fault(message=message, place=Place(file, 1))])
    try:
        return tomli.loads(text, parse_float=_decimal)
    except tomli.TOMLDecodeError as error:
        raise ParameterError.of([_syntax_fault(str(error), text, file)]) from error
    except (RecursionError, ValueError) as error:
        what = "a number has too many digits" if isinstance(error, ValueError) else "lists are nested too deeply"
        raise ParameterError.of([Fault(message=f"{what}.", place=Place(file, 1))]) from error


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        return Decimal("NaN")


def _syntax_fault(complaint: str, text: str, file: str) -> Fault:
    match = _SYNTAX.fullmatch(complaint)
    what = match["what"] if match else complaint
    lines = text.split("\n")
    line, column = (int(match["line"]), int(match["column"])) if match and match["line"] else (len(lines), 1)
    place = Place(file, line, column)
    mark = lines[line - 1][column - 1 : column]
    if mark and mark in _CHINESE_MARKS:
        advice = f"Write \" ' , = [ ] {{ }} in their half-width form instead of '{mark}'."
        return Fault(message="Chinese punctuation stands where TOML has its own.", place=place, suggestion=advice)
    for pattern, message, advice in _SAID_BETTER:
        if said := re.fullmatch(pattern, what):
            name = (said.groupdict().get("name") or "").replace("'", "").replace(", ", ".")
            return Fault(message=message.format(name=name) + ".", place=place, suggestion=advice)
    advice = "Look for a quote, a comma or a bracket left out here or just before."
    return Fault(message=f"this is not TOML: {what}.", place=place, suggestion=advice)
