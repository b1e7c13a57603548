"""What may be missing under a law, each with a code, and how a result says which of it is."""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

import pyarrow as pa
from attrs import define

from aidcoord.model.evidence import EvidenceType
from aidcoord.model.facts import Fact
from aidcoord.rules.loading.definitions import Absence, Definition, State, StateOf
from aidcoord.rules.parameters.shapes import Parameter
from aidcoord.rules.sheets.sheet import Missing, missing_of
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


@define(eq=False, slots=False)
class WantedCodes:
    """The codes of everything that may be missing under the law of one county or of several, in the law's order."""

    kernels: Sequence[Kernel]

    @cached_property
    def all(self) -> tuple[Missing, ...]:
        """Everything that may be missing, of nobody in particular; its place is its code."""
        found: dict[str, Missing] = {}
        for kernel in self.kernels:
            for name, one in kernel.worksheet.wiring.definitions.items():
                if name not in found and can_be_missing(one):
                    found[name] = missing_of(one, "")
        return tuple(found.values())

    @cached_property
    def benefits(self) -> Mapping[str, int]:
        """The code of each benefit."""
        names = dict.fromkeys(one.name for kernel in self.kernels for one in kernel.asked)
        return {name: code for code, name in enumerate(names)}

    @cached_property
    def of(self) -> Mapping[str, int]:
        """The code of each name."""
        return {one.name: code for code, one in enumerate(self.all)}

    @property
    def field(self) -> pa.Field:
        """The column, with the meaning of its codes in its metadata."""
        said = {"benefits": [*self.benefits], "evidence": [dict(_told(one)) for one in self.all]}
        metadata = {PREFIX + name: json.dumps(what, ensure_ascii=False) for name, what in said.items()}
        return pa.field(MISSING, TYPE, nullable=False, metadata=metadata)


def can_be_missing(definition: Definition) -> bool:
    """Whether somebody can say a name, rather than it being worked out."""
    what = definition.what
    is_recorded = isinstance(what, StateOf) and what.state not in {State.DUE, State.IS_AWARDED}
    return is_recorded or isinstance(what, (EvidenceType, Fact, Parameter, Absence))


def _told(one: Missing) -> Iterator[tuple[str, object]]:
    yield from (("name", one.name), ("kind", one.kind.value), ("zh", one.title.zh), ("en", one.title.en))
    if one.holder is not None:
        yield "holder", one.holder
    if one.held_by is not None:
        yield "held_by", {"zh": one.held_by.zh, "en": one.held_by.en}
