"""What is unknown in a batch, name by name, as the kernel of the probes says."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
from attrs import define, field

from aidcoord.model.benefits import Benefit
from aidcoord.model.classifications import Absence as Away
from aidcoord.model.evidence import EvidenceType
from aidcoord.model.facts import Fact
from aidcoord.rules.loading.definitions import Absence, State, StateOf
from aidcoord.rules.parameters.shapes import Parameter
from aidcoord.rules.sheets.wiring import Wiring, benefit_parts
from aidcoord.screening.kernel.columns import Words
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.kernel.running import BEYOND, Codes, run, tables_of
from aidcoord.screening.kernel.text import ELIGIBLE, INELIGIBLE, NOT_ASKED, UNDETERMINED
from aidcoord.screening.missing.probes import Probes
from aidcoord.screening.missing.recorded import Recorded

Flags = npt.NDArray[np.bool_]
Places = npt.NDArray[np.intp]
_AT_ONCE: Final = 2_048
"""So many households are asked at once: a thousand answers of each are in memory meanwhile."""


def is_any(flags: Flags) -> bool:
    """Whether any flag is set; of few flags it is told sooner than by `any`."""
    return bool(np.count_nonzero(flags))


@define(eq=False)
class States:
    """Of every name whether it is unknown, a flag for each household or each member of a batch."""

    wiring: Wiring
    recorded: Recorded
    columns: Mapping[str, int]
    """The column of each name that is asked about, among those of households or of members."""
    offsets: Places
    of_households: Codes
    of_members: Codes
    unheard: Flags
    """The households of which not everything is said: numbers beyond 64 bits, or members not asked about."""
    known: set[str] = field(factory=set)
    """The names that have been asked about and are known of everybody."""
    _unknown: dict[str, Flags] = field(factory=dict)

    @cached_property
    def owners(self) -> Places:
        """The household of each member."""
        return np.repeat(np.arange(len(self.offsets) - 1), np.diff(self.offsets))

    @cached_property
    def is_here(self) -> Flags:
        """Which members belong to their households on the day."""
        if not self.of_members.shape[1]:  # nothing is about members
            return np.ones(len(self.of_members), dtype=np.bool_)
        return np.asarray(np.not_equal(self.of_members, NOT_ASKED).any(axis=1))

    def unknown(self, name: str) -> Flags:
        """Where a name is unknown."""
        found = self._unknown.get(name)
        if found is None:
            found = self._unknown[name] = self._is(name, UNDETERMINED) if name in self.columns else self._inferred(name)
            if not is_any(found):
                self.known.add(name)
        return found

    def holds(self, name: str) -> Flags:
        """Where a yes/no name that is asked about is certainly so."""
        return self._is(name, ELIGIBLE)

    def fails(self, name: str) -> Flags:
        """Where a yes/no name that is asked about is certainly not so."""
        return self._is(name, INELIGIBLE)

    def _is(self, name: str, code: int) -> Flags:
        group = self.of_members if self.wiring.of_member(name) else self.of_households
        return np.equal(group[:, self.columns[name]], code)

    def _inferred(self, name: str) -> Flags:
        """What follows from the register itself, or from the names that it asks for."""
        definition, of_member = self.wiring.definitions[name], self.wiring.of_member(name)
        nowhere: Flags = np.zeros(len(self.of_members if of_member else self.of_households), dtype=np.bool_)
        match definition.what:
            case EvidenceType() | Fact():
                found = self.recorded.unknown(definition)
                return nowhere if found is None else found
            case Absence():
                return ~nowhere
            case StateOf(state=State.IS_AWARDED):
                return nowhere
            case Parameter() if name not in self.wiring.values:
                return ~nowhere
            case Benefit() if definition.asks:
                return self._open(name, definition.what, definition.asks)
        return self._any(definition.asks, of_member, nowhere)

    def _any(self, names: Iterable[str], of_member: bool, nowhere: Flags) -> Flags:  # noqa: FBT001 - which of two shapes
        found = nowhere.copy()
        for asked in names:
            one = self.unknown(asked)
            if asked in self.known:
                continue
            found |= one[self.owners] if of_member and not self.wiring.of_member(asked) else one
        return found

    def _open(self, name: str, benefit: Benefit, asks: tuple[str, ...]) -> Flags:
        """Where a criterion in force is unknown: of those of whom none is a certain no, where the benefit is."""
        of_member = self.wiring.of_member(name)
        nowhere: Flags = np.zeros(len(self.of_members if of_member else self.of_households), dtype=np.bool_)
        parts = benefit_parts(benefit, asks)
        found = self._any(parts.criteria, of_member, nowhere)
        if parts.while_receiving is not None:
            going_on = self._any(parts.while_receiving, of_member, nowhere)
            found = np.where(self.holds(f"{name}__is_awarded"), going_on, found)
        return found if parts.applies_if is None else found | self._any([parts.applies_if], of_member, nowhere)


@define(eq=False, slots=False)
class Asking:
    """Asks the probes of one law about batches; its kernel is compiled when it is first needed."""

    probes: Probes
    presume: bool

    @cached_property
    def kernel(self) -> Kernel:
        """The kernel of the probes, which answers for members who live apart as well."""
        return Kernel(self.probes.worksheet, everybody=True)

    @cached_property
    def _tables(self) -> Words:
        return tables_of(self.kernel)

    @cached_property
    def _columns(self) -> Mapping[str, int]:
        groups = (self.kernel.of_households, self.kernel.of_members)
        places = {one.name: place for group in groups for place, one in enumerate(group)}
        asked = zip(self.probes.names, self.kernel.asked, strict=True)
        return {name: places[one.name] for name, one in asked}

    def states(self, batch: pa.RecordBatch, wiring: Wiring) -> States:
        """What is unknown in a batch."""
        offsets = np.asarray(batch.column("members").offsets, dtype=np.intp)
        offsets = offsets - offsets[0]
        of_households = np.empty((len(batch), len(self.kernel.of_households)), dtype=np.int8, order="F")
        of_members = np.empty((int(offsets[-1]), len(self.kernel.of_members)), dtype=np.int8, order="F")
        beyond = np.empty(len(batch), dtype=np.bool_)
        for start in range(0, len(batch), _AT_ONCE):
            found = run(self.kernel, batch.slice(start, _AT_ONCE), self._tables, presume=self.presume)
            rows = slice(start, start + len(found.status))
            of_households[rows], beyond[rows] = found.households.verdicts, found.status == BEYOND
            of_members[offsets[rows.start] : offsets[rows.stop]] = found.members.verdicts
        return States(
            wiring=wiring,
            recorded=Recorded(batch=batch, wiring=wiring, on=self.probes.worksheet.on, presume=self.presume),
            columns=self._columns,
            offsets=offsets,
            of_households=of_households,
            of_members=of_members,
            unheard=beyond | _with_unheard(batch, of_members, offsets),
        )


def _with_unheard(batch: pa.RecordBatch, of_members: Codes, offsets: Places) -> Flags:
    """The households in which somebody lives apart of whom nothing was said."""
    listed = batch.column("members")
    first, last = listed.offsets[0].as_py(), listed.offsets[-1].as_py()
    absence = np.asarray(listed.values.field("absence").slice(first, last - first).fill_null(0))
    silent = (absence == int(Away.LIVES_APART)) & (of_members == NOT_ASKED).all(axis=1)
    counted = np.concatenate([[0], np.cumsum(silent)])
    return np.asarray(counted[offsets[1:]] > counted[offsets[:-1]], dtype=np.bool_)
