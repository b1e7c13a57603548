"""The thirty rules as somebody would write them with NumPy: a rule an expression, unknowns as masks beside the values.

A yes/no is two arrays, whether it is certainly so and whether it is certainly not. Evidence is as NumPy holds it, with
a mask where it is unknown; what is presumed is filled in beforehand.
"""

from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
from attrs import frozen
from tests.benchmarks.thirty.rows import ON, Found

from aidcoord.screening.registers.columns import EPOCH

Array = np.ndarray[Any, Any]
EIGHTEEN = ON.replace(year=ON.year - 18).toordinal() - EPOCH
MONTH = date(ON.year, ON.month, 1).toordinal() - EPOCH
NO_END = 2**31 - 1
PRESUMED = {
    "is_orphan": 0,
    "father_situation": 0,
    "mother_situation": 0,
    "is_adopted": 0,
    "child_situation_ended_on": NO_END,
    "schooling": 0,
    "disability_level": 0,
    "care_setting": 1,
    "evacuated_persons": 0,
    "disaster": 0,
    "home_damage": 0,
}


@frozen(eq=False)
class Maybe:
    """A yes/no of every row."""

    yes: Array
    no: Array

    def __and__(self, other: "Maybe") -> "Maybe":
        return Maybe(self.yes & other.yes, self.no | other.no)

    def within(self, concerned: "Maybe") -> "Maybe":
        """The same of whom a benefit concerns; of others it is not so, and unknown where that is."""
        return Maybe(concerned.yes & self.yes, concerned.no | (concerned.yes & self.no))

    def __or__(self, other: "Maybe") -> "Maybe":
        return Maybe(self.yes | other.yes, self.no & other.no)


def arrays(batch: pa.RecordBatch) -> dict[str, tuple[Array, Array]]:
    """The columns of households and members, each with where it is known."""
    members = batch.column("members").flatten()
    columns = {name: batch.column(name) for name in batch.schema.names if name not in {"household", "members"}}
    columns |= {part.name: members.field(part.name) for part in members.type if part.name != "id"}
    return {name: _array(name, column) for name, column in columns.items()}


def _array(name: str, column: pa.Array) -> tuple[Array, Array]:
    known = ~np.asarray(column.is_null())
    column = column.cast(pa.int32()) if pa.types.is_date(column.type) else column
    presumed = PRESUMED.get(name, 0)
    return np.asarray(column.fill_null(bool(presumed) if pa.types.is_boolean(column.type) else presumed)), known


def sure(holds: Array) -> Maybe:
    """Of a rule all of whose evidence is known or presumed."""
    return Maybe(holds, ~holds)


def where(known: Array, holds: Array) -> Maybe:
    """Of a rule that waits for evidence."""
    return Maybe(holds & known, ~holds & known)


def determine(columns: dict[str, tuple[Array, Array]], county: dict[str, int]) -> Found:
    """Verdicts and amounts of the five benefits."""
    return {**_of_members(columns, county), **_of_households(columns, county)}


def _of_members(columns: dict[str, tuple[Array, Array]], county: dict[str, int]) -> Found:
    born, is_born_known = columns["born"]
    father, mother, schooling, absence, level, care = (
        columns[name][0]
        for name in (
            *("father_situation", "mother_situation", "schooling", "absence", "disability_level"),
            "care_setting",
        )
    )
    is_adopted, is_orphan, ended = (
        columns[name][0] for name in ("is_adopted", "is_orphan", "child_situation_ended_on")
    )
    is_minor = where(is_born_known, born > EIGHTEEN)
    is_adult = where(is_born_known, born <= EIGHTEEN)
    has_lost_both_parents = (father >= 1) & (father <= 3) & (mother >= 1) & (mother <= 3)
    is_minor_without_parents = where(is_born_known, is_minor.yes & has_lost_both_parents)
    is_found_orphan = sure(is_orphan) | is_minor_without_parents
    is_unadopted = sure(~is_adopted)
    is_child_situation_lasting = sure(ended >= MONTH)
    is_at_school = schooling != 0
    is_at_home = absence != 8
    may_be_orphan = where(is_born_known, is_at_home & (is_minor.yes | is_at_school))
    orphan = (is_found_orphan & is_unadopted & is_child_situation_lasting).within(may_be_orphan)
    is_paid_on_at_school = sure(is_at_school & bool(county["are_student_orphans_kept"]))
    orphan_living = orphan & (is_minor | is_paid_on_at_school)
    home = max(county["orphan_home_month"], county["orphan_home_floor_month"])
    institution = max(county["orphan_institution_month"], county["orphan_institution_floor_month"])
    is_higher = (schooling == 6) | (schooling == 7) | (schooling == 8)
    is_in_helped_studies = sure(is_higher | (schooling == 4) | (schooling == 5))
    may_be_helped_to_study = sure(~is_adopted | (level != 0))
    is_student_of_age = where(is_born_known, is_adult.yes & is_at_school & is_at_home)
    study = sure(is_orphan) & is_in_helped_studies & may_be_helped_to_study
    year = np.full(len(born), county["orphan_study_rate_year"], dtype=np.int64)
    return {
        "civil_affairs__orphan_living": _told(orphan_living, may_be_orphan, np.where(care == 2, institution, home)),
        "civil_affairs__orphan_study_aid": _told(study, is_student_of_age, year),
    }


def _of_households(columns: dict[str, tuple[Array, Array]], county: dict[str, int]) -> Found:
    (area, is_area_known), (lived, is_lived_known), (passed, is_passed_known) = (
        columns[name] for name in ("is_in_disaster_area", "is_damaged_home_lived_in", "has_passed_village_review")
    )
    persons, disaster, damage = (columns[name][0] for name in ("evacuated_persons", "disaster", "home_damage"))
    (days, are_days_known), (rooms, are_rooms_known) = (columns[name] for name in ("evacuated_days", "damaged_rooms"))
    lives_in_disaster_area = where(is_area_known, area)
    emergency, is_struck = lives_in_disaster_area & sure(persons > 0), sure(disaster != 0)
    days_counted = np.minimum(days, county["disaster_emergency_most_days"]).astype(np.int64)
    daily = days_counted * county["disaster_emergency_rate_day"] + county["disaster_emergency_flat_once"]
    common, has_damage = where(is_lived_known, lived) & where(is_passed_known, passed), sure(damage != 0)
    is_to_be_rebuilt = (damage == 3) | (damage == 4)
    rebuild = sure(is_to_be_rebuilt) & lives_in_disaster_area & common
    repair = sure(((damage == 2) | is_to_be_rebuilt) & ~is_to_be_rebuilt) & lives_in_disaster_area & common
    is_flat = rooms >= county["home_aid_flat_from_rooms"]
    for_rooms = {what: _by_rooms(what, rooms, is_flat, county) for what in ("rebuild", "repair")}
    return {
        "civil_affairs__disaster_emergency_aid": _told(emergency, is_struck, daily * persons, are_days_known),
        "civil_affairs__home_rebuild_aid": _told(rebuild, has_damage, for_rooms["rebuild"], are_rooms_known),
        "civil_affairs__home_repair_aid": _told(repair, has_damage, for_rooms["repair"], are_rooms_known),
    }


def _by_rooms(what: str, rooms: Array, is_flat: Array, county: dict[str, int]) -> Array:
    flat = county[f"{what}_flat_once"]
    return np.where(is_flat, flat, np.minimum(flat, rooms.astype(np.int64) * county[f"{what}_room_once"]))


def _told(criteria: Maybe, concerned: Maybe, amount: Array, is_known: Array | None = None) -> tuple[Array, Array]:
    due = concerned.yes & criteria.yes if is_known is None else concerned.yes & criteria.yes & is_known
    verdict = np.full(len(amount), 4, dtype=np.int8)
    verdict[due] = 1
    verdict[concerned.yes & criteria.no] = 2
    verdict[concerned.no] = 3
    return verdict, np.where(due, amount, 0)
