"""What may be missing under a law, each with a code, and how a result says which of it is."""

import json
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Final

import pyarrow as pa
from attrs import define, frozen

from aidcoord.model.evidence import EvidenceType
from aidcoord.model.facts import Fact
from aidcoord.model.texts import Text
from aidcoord.rules.loading.definitions import Absence, Definition, State, StateOf
from aidcoord.rules.parameters.shapes import Parameter
from aidcoord.rules.sheets.sheet import COUNTY
from aidcoord.rules.sheets.wiring import Wiring
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.registers.columns import PREFIX

MISSING: Final = "missing"
"""The column of a result that says what is missing."""
TYPE: Final = pa.list_(
    pa.field(
        "item",
        pa.struct([pa.field(name, pa.int16(), nullable=False) for name in ("benefit", "subject", "evidence", "of")]),
        nullable=False,
    )
)
"""For each undetermined benefit and subject what is missing of whom; all are codes, and 0 is the household."""


@frozen(kw_only=True)
class Wanted:
    """Something that may be missing, and who can say it, as `Missing` has it for one household."""

    name: str
    kind: str
    title: Text
    holder: str | None
    held_by: Text | None


@define(eq=False, slots=False)
class WantedCodes:
    """The codes of everything that may be missing under a kernel's law, in the law's order."""

    kernel: Kernel

    @property
    def _wiring(self) -> Wiring:
        return self.kernel.worksheet.wiring

    @cached_property
    def all(self) -> tuple[Wanted, ...]:
        """Everything that may be missing; its place is its code."""
        return tuple(_wanted(one) for one in self._wiring.definitions.values() if can_be_missing(one))

    @cached_property
    def of(self) -> Mapping[str, int]:
        """The code of each name."""
        return {one.name: code for code, one in enumerate(self.all)}

    @property
    def field(self) -> pa.Field:
        """The column, with the meaning of its codes in its metadata."""
        benefits = [one.name for one in self.kernel.asked]
        said = {"benefits": benefits, "evidence": [dict(_told(one)) for one in self.all]}
        metadata = {PREFIX + name: json.dumps(what, ensure_ascii=False) for name, what in said.items()}
        return pa.field(MISSING, TYPE, nullable=False, metadata=metadata)


def can_be_missing(definition: Definition) -> bool:
    """Whether somebody can say a name, rather than it being worked out."""
    what = definition.what
    is_recorded = isinstance(what, StateOf) and what.state not in {State.DUE, State.IS_AWARDED}
    return is_recorded or isinstance(what, (EvidenceType, Fact, Parameter, Absence))


def _wanted(definition: Definition) -> Wanted:
    what = definition.what
    return Wanted(
        name=definition.name,
        kind=definition.kind.value,
        title=definition.title,
        holder=COUNTY if definition.is_open else definition.field,
        held_by=what.held_by if isinstance(what, EvidenceType) else None,
    )


def _told(one: Wanted) -> Iterator[tuple[str, object]]:
    yield from (("name", one.name), ("kind", one.kind), ("zh", one.title.zh), ("en", one.title.en))
    if one.holder is not None:
        yield "holder", one.holder
    if one.held_by is not None:
        yield "held_by", {"zh": one.held_by.zh, "en": one.held_by.en}
