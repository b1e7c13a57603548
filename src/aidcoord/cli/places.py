"""Whose law a look-up is about where no county is named: that of all that are installed, where they agree."""

from collections.abc import Callable
from typing import TypeVar

from aidcoord.cli.options import Given
from aidcoord.errors import AidcoordError, UnknownNameError
from aidcoord.office import Office, listed_counties
from aidcoord.offices import Offices

T = TypeVar("T")


def offices_asked(county: str | None, registry: Given) -> tuple[Office, ...]:
    """The office of the county that is named, or those of all that are installed."""
    return Offices.open(county, registry).all


def agreed(offices: tuple[Office, ...], answer: Callable[[Office], T]) -> tuple[Office, T]:
    """The first office that knows what is asked about, with its answer, which is that of all others that know it.

    Raises:
        UnknownNameError: None knows it.
        AidcoordError: They differ, so that a county has to be named; the message lists the counties.
    """
    answers: list[tuple[Office, T]] = []
    unknown: list[UnknownNameError] = []
    for office in offices:
        try:
            answers.append((office, answer(office)))
        except UnknownNameError as error:
            unknown.append(error)
    if not answers:
        raise unknown[0]
    first, *others = answers
    if any(found != first[1] for _, found in others):
        listed = listed_counties(office.county for office, _ in answers if office.county is not None)
        raise AidcoordError(f"This differs from county to county: {listed}. Name one of them (--county).")
    return first
