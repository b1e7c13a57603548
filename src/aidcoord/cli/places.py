"""Whose law a look-up is about where no county is named: that of all that are installed, where they agree."""

from collections.abc import Callable
from typing import TypeVar

from aidcoord.cli.options import Given
from aidcoord.errors import AidcoordError, UnknownNameError
from aidcoord.model.faults import told
from aidcoord.office import Office
from aidcoord.offices import Offices
from aidcoord.rules.counties import listed_counties

T = TypeVar("T")


def offices_asked(county: str | None, registry: Given) -> tuple[Office, ...]:
    """The office of the county that is named, or those of all that are installed."""
    return Offices.open(county, registry).all


def agreed(offices: tuple[Office, ...], answer: Callable[[Office], T]) -> tuple[Office, T]:
    """The first office that knows what is asked about, with its answer, which is that of all others that know it.

    Raises:
        AidcoordError: All refuse it, with what the first says; or they differ, so that a county has to be named.
    """
    answers: list[tuple[Office, T]] = []
    refused: list[AidcoordError] = []
    for office in offices:
        try:
            answers.append((office, answer(office)))
        except AidcoordError as error:
            refused.append(error)
    if not answers:
        raise refused[0]
    first, *others = answers
    is_refused = any(not isinstance(error, UnknownNameError) for error in refused)
    if is_refused or any(found != first[1] for _, found in others):
        listed = listed_counties(office.county for office in offices if office.county is not None)
        zh = f"各县的答案不同：{listed.zh}。请指定其中一个（--county）。"
        en = f"This differs from county to county: {listed.en}. Name one of them (--county)."
        raise AidcoordError.of([told(zh, en)])
    return first
