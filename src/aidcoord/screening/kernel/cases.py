"""Households of a batch one by one: their claims, and the relations between these, as a worksheet has them."""

from collections.abc import Sequence
from functools import cached_property

import pyarrow as pa
from attrs import define

from aidcoord.model.benefits import Cadence
from aidcoord.model.households import HOUSEHOLD, Household
from aidcoord.model.money import Fen
from aidcoord.rules.overlaps.claims import Claim, Relation
from aidcoord.rules.sheets.relations import relations_for
from aidcoord.rules.sheets.sheet import Sheet
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.registers.rows import household_of
from aidcoord.screening.registers.schemas import MEMBER_COLUMNS, RegisterSchema

_PLAIN = RegisterSchema.of(())
Case = tuple[list[Claim], tuple[Relation, ...]]
"""The claims of a household in the law's order, and what bears on them."""


@define(eq=False, slots=False)
class Cases:
    """Puts a household's claims to the overlaps of one kernel's law."""

    kernel: Kernel
    register: RegisterSchema
    presume: bool

    @cached_property
    def has_limits(self) -> bool:
        """Whether any overlap has a limit, which is worked out from a household's evidence."""
        return any(overlap.limit is not None for overlap in self.kernel.worksheet.overlaps)

    @cached_property
    def cadences(self) -> Sequence[Cadence]:
        """How often each benefit asked about is paid."""
        return [question.common.benefit.cadence for question in self.kernel.worksheet.questions]

    def rows(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """The rows with as much as a case needs: evidence only where limits are worked out from it."""
        return batch if self.has_limits else _plain(batch)

    def case(self, rows: pa.RecordBatch, place: int, claimed: Sequence[tuple[int, int, int]]) -> Case:
        """The case of one household.

        Args:
            rows: Rows of a register.
            place: The household's.
            claimed: Each claim by the place of its benefit among those asked about, its member's place (-1 the
                household), its amount.
        """
        (row,) = rows.slice(place, 1).to_pylist()
        household = household_of(row, self.register if self.has_limits else _PLAIN)
        ids = [member.id for member in household.members]
        claims = [self._claim(benefit, HOUSEHOLD if who < 0 else ids[who], amount) for benefit, who, amount in claimed]
        return claims, relations_for(self.kernel.worksheet.overlaps, claims, self._sheet(household))

    def _claim(self, benefit: int, subject: str, amount: int) -> Claim:
        asked = self.kernel.asked[benefit]
        has_amount = asked.due is not None
        cadence = self.cadences[benefit] if has_amount else Cadence.NONE
        return Claim(asked.name, subject, Fen(amount) if has_amount else None, cadence)

    def _sheet(self, household: Household) -> Sheet:
        """The sheet on which the relations stand; without values where none of them has a limit."""
        worksheet = self.kernel.worksheet
        if self.has_limits:
            return worksheet.fill(household, presume=self.presume)
        return Sheet(
            wiring=worksheet.wiring,
            household=household.on(worksheet.on),
            on=worksheet.on,
            presume=self.presume,
            rows=[],
            failures={},
            origins=worksheet.origins,
        )


def _plain(batch: pa.RecordBatch) -> pa.RecordBatch:
    """The rows with who is in the household and what was awarded, and without evidence."""
    names = [name for name in ("household", "township", "residence", "awards") if name in batch.schema.names]
    listed = batch.column("members")
    fixed = [column.name for column in MEMBER_COLUMNS]
    structs = listed.values
    kept = [place for place in range(structs.type.num_fields) if structs.type.field(place).name in fixed]
    values = pa.StructArray.from_arrays(
        [structs.field(place) for place in kept], fields=[structs.type.field(place) for place in kept]
    )
    members = pa.ListArray.from_arrays(listed.offsets, values)
    columns = [batch.column(name) for name in names]
    return pa.RecordBatch.from_arrays([*columns, members], names=[*names, "members"])
