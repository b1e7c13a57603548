"""The thirty rules and the register they are tried on: evidence drawn at random, a part of it unknown."""

from datetime import date
from typing import Any, Final

import numpy as np
import pyarrow as pa

from aidcoord.rules.worksheets import Worksheet
from aidcoord.screening.registers.columns import EPOCH
from aidcoord.screening.registers.schemas import RegisterSchema

ON: Final = date(2026, 11, 1)
OF_MEMBERS: Final = ("civil_affairs__orphan_living", "civil_affairs__orphan_study_aid")
OF_HOUSEHOLDS: Final = (
    "civil_affairs__disaster_emergency_aid",
    "civil_affairs__home_rebuild_aid",
    "civil_affairs__home_repair_aid",
)
BENEFITS: Final = (*OF_MEMBERS, *OF_HOUSEHOLDS)
RULES: Final = 30
UNKNOWN: Final = 0.03
Found = dict[str, tuple[Any, Any]]
"""By benefit the verdicts and the amounts due, a number a subject."""


def register(schema: RegisterSchema, households: int, seed: int = 1) -> pa.RecordBatch:
    """A batch with every column that the thirty rules read."""
    draw = np.random.default_rng(seed)
    sizes = draw.choice([1, 2, 3, 4, 5, 6], households, p=[0.27, 0.26, 0.2, 0.14, 0.07, 0.06])
    people = int(sizes.sum())
    members = _members(draw, people, schema)
    offsets = pa.array(np.concatenate([[0], np.cumsum(sizes)]), pa.int32())
    columns = {
        "household": pa.array([f"S{number:08}" for number in range(households)]),
        "is_in_disaster_area": _known(draw, draw.random(households) < 0.3, pa.bool_()),
        "evacuated_persons": _known(draw, draw.integers(0, 5, households), pa.int32()),
        "disaster": _known(draw, draw.choice([0, 0, 0, 1, 2, 3], households), pa.int8()),
        "home_damage": _known(draw, draw.integers(0, 5, households), pa.int8()),
        "is_damaged_home_lived_in": _known(draw, draw.random(households) < 0.8, pa.bool_()),
        "has_passed_village_review": _known(draw, draw.random(households) < 0.7, pa.bool_()),
        "evacuated_days": _known(draw, draw.integers(0, 40, households), pa.int32()),
        "damaged_rooms": _known(draw, draw.integers(0, 6, households), pa.int32()),
        "members": pa.ListArray.from_arrays(offsets, members),
    }
    return pa.RecordBatch.from_pydict(columns)


def _members(draw: np.random.Generator, people: int, schema: RegisterSchema) -> pa.StructArray:
    today = ON.toordinal() - EPOCH
    ended = np.where(draw.random(people) < 0.1, today - draw.integers(0, 900, people), today + 9000)
    columns = {
        "id": pa.array([f"p{number}" for number in range(people)]),
        "relation": pa.array(draw.integers(0, 3, people), pa.int8()),
        "born": _known(draw, (today - draw.integers(0, 30_000, people)).astype(np.int32), pa.date32()),
        "absence": pa.array(draw.choice([0, 0, 0, 0, 2, 8], people), pa.int8()),
        "is_orphan": _known(draw, draw.random(people) < 0.05, pa.bool_()),
        "father_situation": _known(draw, draw.choice([0, 0, 0, 1, 2, 6], people), pa.int8()),
        "mother_situation": _known(draw, draw.choice([0, 0, 0, 1, 3, 9], people), pa.int8()),
        "is_adopted": _known(draw, draw.random(people) < 0.1, pa.bool_()),
        "child_situation_ended_on": _known(draw, ended.astype(np.int32), pa.date32()),
        "schooling": _known(draw, draw.integers(0, 9, people), pa.int8()),
        "disability_level": _known(draw, draw.choice([0, 0, 0, 1, 2], people), pa.int8()),
        "care_setting": _known(draw, draw.integers(1, 3, people), pa.int8()),
    }
    kinds = {name: schema.members[name].arrow for name in columns}
    return pa.StructArray.from_arrays([array.cast(kinds[name]) for name, array in columns.items()], [*columns])


def _known(draw: np.random.Generator, values: Any, kind: pa.DataType) -> pa.Array:
    unknown = draw.random(len(values)) < UNKNOWN
    if pa.types.is_date(kind):
        return pa.array(values, pa.int32(), mask=unknown).cast(kind)
    return pa.array(values, mask=unknown).cast(kind)


def amounts(worksheet: Worksheet) -> dict[str, int]:
    """The county's values, by the parameter's name without its field."""
    values = worksheet.wiring.values.items()
    return {name.partition("__")[2]: int(value.content) for name, value in values if isinstance(value.content, int)}
