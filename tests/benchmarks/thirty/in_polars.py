"""The thirty rules as somebody would write them with Polars: a rule an expression; unknown is null."""

from datetime import date
from typing import Any

import polars as pl
import pyarrow as pa
from tests.benchmarks.thirty.rows import ON, Found

EIGHTEEN = ON.replace(year=ON.year - 18)
MONTH = date(ON.year, ON.month, 1)
Benefits = dict[str, tuple[pl.Expr, pl.Expr, pl.Expr]]
"""By benefit its criteria, whom it concerns, and the amount."""
Frames = tuple[pl.DataFrame, pl.DataFrame]


def frames(batch: pa.RecordBatch) -> Frames:
    """Households and members."""
    members = batch.column("members").flatten()
    parts = {part.name: members.field(part.name) for part in members.type if part.name != "id"}
    names = [name for name in batch.schema.names if name not in {"household", "members"}]
    made = [pl.from_arrow(pa.table(columns)) for columns in ({name: batch.column(name) for name in names}, parts)]
    households, people = (one for one in made if isinstance(one, pl.DataFrame))
    return households, people


def col(name: str) -> pl.Expr:
    """Evidence that is unknown where nothing is recorded."""
    return pl.col(name)


def presumed(name: str, value: Any) -> pl.Expr:
    """Evidence with what the law presumes."""
    return pl.col(name).fill_null(value)


def determine(given: Frames, county: dict[str, int]) -> Found:
    """Verdicts and amounts of the five benefits."""
    households, people = given
    return {**_told(households, _of_households(county)), **_told(people, _of_members(county))}


def _of_members(county: dict[str, int]) -> Benefits:
    is_minor, is_adult = col("born") > EIGHTEEN, col("born") <= EIGHTEEN
    is_known = col("born").is_not_null()
    schooling, absence = presumed("schooling", 0), col("absence")
    lost = [presumed(name, 0).is_between(1, 3) for name in ("father_situation", "mother_situation")]
    is_orphan, is_adopted = presumed("is_orphan", False), presumed("is_adopted", False)
    is_minor_without_parents = _strict(is_known, is_minor & lost[0] & lost[1])
    is_found_orphan = is_orphan | is_minor_without_parents
    is_child_situation_lasting = presumed("child_situation_ended_on", date.max) >= MONTH
    is_at_school, is_at_home = schooling != 0, absence != 8
    may_be_orphan = _strict(is_known, is_at_home & (is_minor | is_at_school))
    orphan = _within(may_be_orphan, is_found_orphan & ~is_adopted & is_child_situation_lasting)
    is_paid_on_at_school = is_at_school & bool(county["are_student_orphans_kept"])
    orphan_living = orphan & (is_minor | is_paid_on_at_school)
    home = max(county["orphan_home_month"], county["orphan_home_floor_month"])
    institution = max(county["orphan_institution_month"], county["orphan_institution_floor_month"])
    rate = pl.when(presumed("care_setting", 1) == 2).then(pl.lit(institution)).otherwise(pl.lit(home))
    is_in_helped_studies = schooling.is_in([4, 5, 6, 7, 8])
    may_be_helped_to_study = ~is_adopted | (presumed("disability_level", 0) != 0)
    is_student_of_age = _strict(is_known, is_adult & is_at_school & is_at_home)
    study = is_orphan & is_in_helped_studies & may_be_helped_to_study
    return {
        "civil_affairs__orphan_living": (orphan_living, may_be_orphan, rate),
        "civil_affairs__orphan_study_aid": (study, is_student_of_age, pl.lit(county["orphan_study_rate_year"])),
    }


def _of_households(county: dict[str, int]) -> Benefits:
    area, damage = col("is_in_disaster_area"), presumed("home_damage", 0)
    persons = presumed("evacuated_persons", 0)
    emergency, is_struck = area & (persons > 0), presumed("disaster", 0) != 0
    days = pl.min_horizontal(col("evacuated_days"), pl.lit(county["disaster_emergency_most_days"]))
    days = pl.when(col("evacuated_days").is_not_null()).then(days)
    daily = days.cast(pl.Int64) * county["disaster_emergency_rate_day"] + county["disaster_emergency_flat_once"]
    common, has_damage = col("is_damaged_home_lived_in") & col("has_passed_village_review"), damage != 0
    is_to_be_rebuilt = damage.is_in([3, 4])
    rebuild = is_to_be_rebuilt & area & common
    repair = damage.is_in([2, 3, 4]) & ~is_to_be_rebuilt & area & common
    return {
        "civil_affairs__disaster_emergency_aid": (emergency, is_struck, daily * persons),
        "civil_affairs__home_rebuild_aid": (rebuild, has_damage, _by_rooms("rebuild", county)),
        "civil_affairs__home_repair_aid": (repair, has_damage, _by_rooms("repair", county)),
    }


def _by_rooms(what: str, county: dict[str, int]) -> pl.Expr:
    rooms, flat = col("damaged_rooms").cast(pl.Int64), county[f"{what}_flat_once"]
    by_room = pl.min_horizontal(pl.lit(flat), rooms * county[f"{what}_room_once"])
    is_flat = rooms >= county["home_aid_flat_from_rooms"]
    return pl.when(rooms.is_null()).then(None).when(is_flat).then(pl.lit(flat)).otherwise(by_room)


def _within(concerned: pl.Expr, criteria: pl.Expr) -> pl.Expr:
    """Of whom a benefit concerns; of others it is not so, and unknown where that is."""
    return pl.when(concerned).then(criteria).otherwise(concerned)


def _strict(is_known: pl.Expr, holds: pl.Expr) -> pl.Expr:
    """Of a rule that waits for evidence, whatever else would decide it."""
    return pl.when(is_known).then(holds)


def _told(frame: pl.DataFrame, benefits: Benefits) -> Found:
    wanted = []
    for name, (criteria, concerned, amount) in benefits.items():
        due = concerned & criteria & amount.is_not_null()
        refused = pl.when(~concerned).then(3).when(concerned & ~criteria).then(2).otherwise(4)
        verdict = pl.when(due).then(1).otherwise(refused).cast(pl.Int8)
        wanted += [verdict.alias(name), pl.when(due).then(amount).otherwise(0).cast(pl.Int64).alias(f"{name}__due")]
    found = frame.lazy().select(wanted).collect()
    return {name: (found[name].to_numpy(), found[f"{name}__due"].to_numpy()) for name in benefits}
