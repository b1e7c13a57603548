"""The names that a household file gives: ids of households and members, and full names of benefits."""

import re
from collections.abc import Mapping
from typing import Final

from aidcoord.errors import did_you_mean
from aidcoord.model.personal_numbers import PersonalNumber
from aidcoord.model.texts import Text
from aidcoord.serial.forms import HOUSEHOLD_WORDS
from aidcoord.serial.nodes import shown
from aidcoord.serial.values import UnreadableError

_FULL_NAME: Final = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*__[a-z0-9]+(?:_[a-z0-9]+)*")


def parse_text(text: str) -> str:
    """Free text, which must say something.

    Raises:
        UnreadableError: It is blank.
    """
    if not text.strip():
        raise UnreadableError("nothing is written here", "Write it, or leave the key out.")
    return text


def parse_id(text: str) -> str:
    """An id of a household or a member.

    Raises:
        UnreadableError: It is blank, means the household as a whole, or is a personal number, which no result may show.
    """
    if text.strip() in HOUSEHOLD_WORDS:
        raise UnreadableError(f"'{text}' means the household as a whole and is nobody's id", "Write another id.")
    if _is_personal_number(text):
        raise UnreadableError("an id is shown in every result, so it is no personal number", "Write another id.")
    if text != text.strip():
        raise UnreadableError(f"an id has no spaces around it, as '{shown(text)}' has", "Leave them out.")
    return parse_text(text)


def parse_benefit(text: str, benefits: Mapping[str, tuple[Text, ...]]) -> str:
    """The full name of the benefit that a full name or a Chinese title, of any of its versions, says.

    A name in a field of which nothing is installed is taken as it stands; only its shape is checked.

    Raises:
        UnreadableError: No installed policy has such a benefit, or several have one of that title.
    """
    titled = sorted(name for name, titles in benefits.items() if any(title.zh == text for title in titles))
    if len(titled) > 1:
        raise UnreadableError(f"'{shown(text)}' is the title of several benefits: {', '.join(titled)}", "Name one.")
    if text in benefits or titled:
        return titled[0] if titled else text
    known = {*benefits, *(title.zh for titles in benefits.values() for title in titles)}
    if not _FULL_NAME.fullmatch(text):
        message = f"'{shown(text)}' is not a benefit's full name, such as civil_affairs__dibao"
        raise UnreadableError(message, did_you_mean(text, known) or _of_bare_name(text, benefits))
    installed = {name.partition("__")[0] for name in benefits}
    if text.partition("__")[0] in installed:
        message = f"'{shown(text)}' is no benefit of an installed policy"
        raise UnreadableError(message, did_you_mean(text, known) or "`aidcoord names` lists them.")
    return text


def _is_personal_number(text: str) -> bool:
    try:
        PersonalNumber(text)
    except ValueError:
        return False
    return True


def _of_bare_name(text: str, benefits: Mapping[str, object]) -> str | None:
    found = sorted(name for name in benefits if name.endswith(f"__{text}"))
    return f"Did you mean '{found[0]}'?" if found else None
