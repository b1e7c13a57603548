"""Who lives in a block of synthetic households, how old they are, and their personal numbers."""

from datetime import date
from typing import Final

import numpy as np
from attrs import frozen

from aidcoord.model.classifications import Absence, Relation
from aidcoord.screening.synthesis.draws import BLOCK, Draws, Flags, Ints
from aidcoord.screening.synthesis.marginals import (
    APPLICANT,
    CHILD,
    FATHER,
    GRANDCHILD,
    KINDS,
    MOTHER,
    NO_NUMBER,
    OBLIGOR,
    SECOND_CHILD,
    SLOTS,
    SPOUSE,
)

_RELATIONS: Final = np.array(
    [
        Relation.APPLICANT,
        Relation.SPOUSE,
        Relation.CHILD,
        Relation.CHILD,
        Relation.PARENT,
        Relation.PARENT,
        Relation.GRANDCHILD,
        Relation.CHILD,
    ]
)
_HAS_OBLIGOR: Final = 0.7
"""Assumed: elder households of which a child who lives apart is listed."""
_LANES: Final = 5_000_000
"""Region (four digits after 99) times the sequence of one sex: 10,000 by 500."""
_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS: Final = np.array(list("10X98765432"))


@frozen(kw_only=True, eq=False)
class People:
    """Everybody of a block, household after household; each array has one entry a person, `sizes` one a household."""

    kinds: Ints
    sizes: Ints
    home: Ints
    """The position of the person's household in the block."""
    slot: Ints
    age: Ints
    born: Ints
    """As an ordinal."""
    female: Flags
    relation: Ints
    absence: Ints
    first_digits: Ints
    """The first seventeen of the personal number."""
    check: "np.ndarray[tuple[int, ...], np.dtype[np.str_]]"
    has_number: Flags

    @property
    def at_home(self) -> Flags:
        """Who belongs to the household."""
        return np.asarray(self.slot != OBLIGOR)


def people_of(draws: Draws, block: int, on: date) -> People:
    """Everybody of a block."""
    kinds = draws.choice([kind.share for kind in KINDS], BLOCK)
    present = np.zeros((len(KINDS), SLOTS), dtype=np.bool_)
    for at, kind in enumerate(KINDS):
        present[at, list(kind.slots)] = True
    here = present[kinds]
    elder = np.isin(kinds, [0, 2])
    here[:, OBLIGOR] = elder & draws.chance(_HAS_OBLIGOR, BLOCK)
    ages = _ages(draws, kinds)
    home, slot = np.nonzero(here)
    size = len(home)
    age = ages[home, slot]
    female = _sexes(draws, home, slot)
    serial = (block * BLOCK + home) * SLOTS + slot
    born, born_on = _births(age, serial, on)
    first = _first_digits(born_on, female, serial)
    return People(
        kinds=kinds,
        sizes=here.sum(axis=1),
        home=home,
        slot=slot,
        age=age,
        born=born,
        female=female,
        relation=_RELATIONS[slot],
        absence=np.where(slot == OBLIGOR, int(Absence.LIVES_APART), int(Absence.NONE)),
        first_digits=first,
        check=_CHECKS[_check_sums(first) % 11],
        has_number=~draws.chance(NO_NUMBER, size),
    )


def _ages(draws: Draws, kinds: Ints) -> Ints:
    """The age in each slot of each household, present or not."""
    bounds = np.array([kind.ages for kind in KINDS])[kinds]
    ages = np.zeros((len(kinds), SLOTS), dtype=np.int64)
    size = len(kinds)
    ages[:, APPLICANT] = applicant = draws.between(bounds[:, 0], bounds[:, 1], size)
    ages[:, SPOUSE] = np.maximum(applicant + draws.between(-5, 3, size), 22)
    ages[:, CHILD] = np.maximum(applicant - draws.between(21, 34, size), 0)
    ages[:, SECOND_CHILD] = np.maximum(ages[:, CHILD] - draws.between(1, 7, size), 0)
    ages[:, FATHER] = np.minimum(applicant + draws.between(22, 34, size), 95)
    ages[:, MOTHER] = np.minimum(applicant + draws.between(20, 31, size), 97)
    ages[:, GRANDCHILD] = np.maximum(applicant - draws.between(45, 60, size), 0)
    ages[:, OBLIGOR] = np.maximum(applicant - draws.between(21, 36, size), 20)
    return ages


def _sexes(draws: Draws, home: Ints, slot: Ints) -> Flags:
    """Who is female: couples are of both sexes, parents as their slot says, everybody else as it comes."""
    applicants = draws.chance(0.45, BLOCK)[home]
    female = draws.chance(0.488, len(home))
    female = np.where(slot == APPLICANT, applicants, female)
    female = np.where(slot == SPOUSE, ~applicants, female)
    return np.asarray(np.where(slot == FATHER, False, np.where(slot == MOTHER, True, female)), dtype=np.bool_)  # noqa: FBT003 - values


def _births(age: Ints, serial: Ints, on: date) -> tuple[Ints, Ints]:
    """The day of birth of each person, as an ordinal and as the number YYYYMMDD.

    The day of the year is spread by the person's lane and moves on by one each time the lanes have been used up, so
    that two persons with one lane are never born on one day: no two personal numbers are alike.
    """
    lane, turn = serial % _LANES, serial // _LANES
    year_day = ((lane * 2_654_435_761 >> 9) + turn) % 365
    today = on.timetuple().tm_yday - 1
    year = on.year - age - (year_day >= min(today, 364))
    starts = np.datetime64("1970-01-01", "D") + _new_years(year)
    days = starts + year_day
    month = days.astype("datetime64[M]")
    of_month = (days - month.astype("datetime64[D]")).astype(np.int64) + 1
    months = month.astype(np.int64)
    written = (months // 12 + 1970) * 10_000 + (months % 12 + 1) * 100 + of_month
    return days.astype("datetime64[D]").astype(np.int64) + date(1970, 1, 1).toordinal(), written


def _new_years(year: Ints) -> "np.ndarray[tuple[int, ...], np.dtype[np.timedelta64]]":
    """The days from 1970 to the first day of each year."""
    years = (year - 1970).astype("timedelta64[Y]")
    starts = (np.datetime64("1970", "Y") + years).astype("datetime64[D]")
    return np.asarray(starts - np.datetime64("1970-01-01", "D"))


def _first_digits(born_on: Ints, female: Flags, serial: Ints) -> Ints:
    """Seventeen digits: a region that begins with 99, the day of birth, a sequence that is odd for men."""
    lane = serial % _LANES
    sequence = 2 * (lane % 500) + np.where(female, 0, 1)
    return (990_000 + lane // 500) * 10**11 + born_on * 1_000 + sequence


def _check_sums(first: Ints) -> Ints:
    """What GB 11643 makes of the first seventeen digits."""
    sums, left = np.zeros_like(first), first
    for weight in reversed(_WEIGHTS):
        left, digit = np.divmod(left, 10)
        sums += weight * digit
    return sums
