"""What is recorded of each person of a block: work, income, schooling, disability, illness."""

from typing import Final

import numpy as np
from attrs import define, field

from aidcoord.model.classifications import DisabilityKind, DisabilityLevel, Employment, Schooling
from aidcoord.screening.synthesis.draws import Draws, Flags, Floats, Ints
from aidcoord.screening.synthesis.marginals import (
    APPLICANT,
    DISABILITY_KINDS,
    DISABILITY_LEVELS,
    DISABLED_BY_AGE,
    EARNS_PER_HEAD,
    INCOME_SPREAD,
    MEDIAN_INCOME,
    OBLIGOR,
    POOR_SHARE,
    SERIOUSLY_ILL,
    SPOUSE,
    UNKNOWN,
)
from aidcoord.screening.synthesis.structure import People

ADULT: Final = 16
RETIRED: Final = 60
OLD: Final = 75
YUAN: Final = 100
_URBAN_WORK: Final = (58.0, 14.0, 2.0, 5.0, 0.0, 21.0)
_RURAL_WORK: Final = (30.0, 8.0, 42.0, 3.0, 0.0, 17.0)
"""Assumed: per hundred adults below sixty who are not at school, by employment in the order of its codes."""
_STAGES: Final = ((3, Schooling.PRESCHOOL), (6, Schooling.PRIMARY), (12, Schooling.JUNIOR), (15, Schooling.SENIOR))
"""The age at which each stage begins."""
_ABILITIES: Final = ("can_eat", "can_dress", "can_get_up", "can_use_toilet", "can_walk_indoors", "can_bathe")


@define
class Columns:
    """Columns of evidence by name: the values, and where they are unknown."""

    values: dict[str, tuple[Ints, Flags]] = field(factory=dict)

    def put(self, name: str, values: "Ints | Flags", unknown: Flags | None = None) -> None:
        """Record a column; without `unknown` every value is known."""
        self.values[name] = (np.asarray(values), np.zeros(len(values), dtype=np.bool_) if unknown is None else unknown)


def lives_of(people: People, rural: Flags, draws: Draws, window: tuple[Ints, Ints]) -> Columns:
    """The evidence of everybody of a block.

    Args:
        people: Who they are.
        rural: For each person, whether the household lives in the country.
        draws: The draws of the block.
        window: For each person over how many months wages and transfers, and business income, are totals.
    """
    found = Columns()
    _schooling(people, draws, found)
    _disability(people, draws, found)
    _work(people, rural, draws, found)
    _income(people, rural, draws, found, window)
    _illness(people, draws, found)
    _elders(people, draws, found)
    _kin(people, draws, found)
    return found


def _schooling(people: People, draws: Draws, found: Columns) -> None:
    age, size = people.age, len(people.age)
    stage = np.zeros(size, dtype=np.int64)
    for begins, schooling in _STAGES:
        stage[age >= begins] = int(schooling)
    vocational = draws.chance(0.4, size)
    stage[(age >= 15) & vocational] = int(Schooling.VOCATIONAL)
    college = np.where(draws.chance(0.5, size), int(Schooling.BACHELOR), int(Schooling.COLLEGE))
    stage = np.where(age >= 18, college, stage)
    enrolled = draws.chance(
        np.select([age < 3, age < 6, age < 15, age < 18, age < 22], [0, 0.9, 0.995, 0.93, 0.5], 0), size
    )
    stage = np.where(enrolled & (people.slot != APPLICANT) & (people.slot != SPOUSE), stage, int(Schooling.NONE))
    starts = np.select([age < 6, age < 12, age < 15, age < 18], [3, 6, 12, 15], 18)
    grade = np.where(stage > 0, age - starts + 1, 0)
    found.put("schooling", stage, people.slot == OBLIGOR)
    found.put("school_grade", grade, stage == 0)
    found.put("is_boarder", draws.chance(0.3, size) & (stage >= int(Schooling.JUNIOR)), stage == 0)
    found.put("is_inclusive_kindergarten", draws.chance(0.85, size), stage != int(Schooling.PRESCHOOL))
    costs = np.floor(draws.spread(2_500.0, 0.6, size)) * YUAN
    found.put("education_costs_12_months", costs.astype(np.int64), stage == 0)


def _disability(people: People, draws: Draws, found: Columns) -> None:
    size = len(people.age)
    share = np.where(people.age < RETIRED, DISABLED_BY_AGE["below 60"], DISABLED_BY_AGE["from 60"])
    disabled = draws.chance(share, size) & people.at_home
    codes = np.array([int(kind) for kind in DISABILITY_KINDS])
    kind = np.where(disabled, codes[draws.choice(list(DISABILITY_KINDS.values()), size)], int(DisabilityKind.NONE))
    level = np.where(disabled, draws.choice(DISABILITY_LEVELS, size) + 1, int(DisabilityLevel.NONE))
    found.put("disability_kind", kind, ~disabled)
    found.put("disability_level", level, ~disabled)


def _work(people: People, rural: Flags, draws: Draws, found: Columns) -> None:
    age, size = people.age, len(people.age)
    town, country = (draws.choice(shares, size) + 1 for shares in (_URBAN_WORK, _RURAL_WORK))
    work = np.where(rural, country, town)
    level = found.values["disability_level"][0]
    idle = (found.values["schooling"][0] > 0) | ((level >= 1) & (level <= 2))
    work = np.where(idle, int(Employment.NOT_WORKING), work)
    tills = rural & (age < OLD) & draws.chance(0.55, size)
    work = np.where(age >= RETIRED, np.where(tills, int(Employment.FARMING), int(Employment.RETIRED)), work)
    child = age < ADULT
    found.put("employment", work, child | ~people.at_home | draws.chance(UNKNOWN, size))
    jobless = (work == int(Employment.UNEMPLOYED)) & ~child
    found.put("is_registered_unemployed", draws.chance(0.6, size), ~jobless)
    found.put("registered_unemployed_months", draws.between(0, 18, size), ~jobless)
    may_be_unfit = (level >= 1) & (level <= 2) & ~child & (age < RETIRED)
    found.put("is_certified_unfit", draws.chance(0.3, size), ~may_be_unfit)
    insured = np.where(work == int(Employment.EMPLOYED), 2, 1)
    found.put("medical_insurance", insured, draws.chance(0.04, size) | ~people.at_home)
    found.put("pension_scheme", insured, child | ~people.at_home)
    found.put("draws_pension", age >= RETIRED, child | ~people.at_home)


def _income(people: People, rural: Flags, draws: Draws, found: Columns, window: tuple[Ints, Ints]) -> None:
    size = len(people.age)
    months, business_months = window
    median = np.where(rural, MEDIAN_INCOME["rural"], MEDIAN_INCOME["urban"]) * EARNS_PER_HEAD
    earned = draws.spread(median, INCOME_SPREAD, size) * np.where(draws.chance(POOR_SHARE, size), 0.1, 1.0)
    work, grown = found.values["employment"][0], (people.age >= ADULT) & people.at_home
    unsaid = ~grown | draws.chance(UNKNOWN, size)
    wages = np.where(work == int(Employment.EMPLOYED), earned, 0.0)
    farms = work == int(Employment.FARMING)
    business = np.where((work == int(Employment.SELF_EMPLOYED)) | farms, earned * np.where(farms, 0.45, 1.0), 0.0)
    found.put("wages", _fen(wages * months / 12), unsaid)
    found.put("business_income", _fen(business * business_months / 12), unsaid)
    pension = np.where(rural, 2_600.0, np.where(draws.chance(0.7, size), 36_000.0, 3_000.0))
    pension = np.where((people.age >= RETIRED) & grown, pension * draws.spread(1.0, 0.25, size), 0.0)
    found.put("transfer_income", _fen(pension * months / 12), pension == 0)
    rents = np.where(draws.chance(0.04, size) & grown, draws.spread(6_000.0, 0.8, size), 0.0)
    found.put("property_income", _fen(rents * months / 12), rents == 0)


def _illness(people: People, draws: Draws, found: Columns) -> None:
    size = len(people.age)
    ill = draws.chance(np.where(people.age < RETIRED, SERIOUSLY_ILL["below 60"], SERIOUSLY_ILL["from 60"]), size)
    ill &= people.at_home
    costs = draws.spread(np.where(ill, 60_000.0, 4_000.0), 0.9, size)
    treated = (ill | draws.chance(0.12, size)) & people.at_home
    paid = costs * draws.between(45, 80, size) / 100
    found.put("seriously_ill", ill, ~ill)
    found.put("inpatient_costs_year", _fen(costs), ~treated)
    found.put("basic_paid_inpatient_year", _fen(paid), ~treated)
    found.put("stay_costs", _fen(costs), ~treated)
    found.put("hospital_level", draws.between(1, 3, size), ~treated)
    found.put("medical_self_pay_12_months", _fen(costs - paid), ~treated)
    found.put("has_chronic_disease", draws.chance(0.45, size), people.age < RETIRED)


def _elders(people: People, draws: Draws, found: Columns) -> None:
    """The six abilities of those who might ask for tekun: elders, and the severely disabled."""
    size = len(people.age)
    level = found.values["disability_level"][0]
    asked = ((people.age >= RETIRED) | ((level >= 1) & (level <= 2))) & people.at_home
    frailty = np.clip((people.age - 70) / 100, 0.02, 0.25)
    for name in _ABILITIES:
        found.put(name, ~draws.chance(frailty, size), ~asked)


def _kin(people: People, draws: Draws, found: Columns) -> None:
    size = len(people.age)
    apart = people.slot == OBLIGOR
    found.put("obligor_income_per_head", _fen(draws.spread(2_200.0, 0.6, size)), ~apart)
    status = np.where(draws.chance(0.08, size), draws.between(1, 3, size), 0)
    found.put("supporter_status", status, ~apart)


def _fen(amounts: Floats) -> Ints:
    """Yuan to whole tens of yuan, in fen: what people state is round."""
    return np.asarray(np.floor(amounts / 10).astype(np.int64) * 10 * YUAN)
