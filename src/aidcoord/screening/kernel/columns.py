"""A batch of a register as a kernel reads it: the addresses of its columns, without a copy where the types agree."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from attrs import define, field

from aidcoord.errors import EvidenceError
from aidcoord.model.faults import told
from aidcoord.model.households import HOUSEHOLD as THE_HOUSEHOLD
from aidcoord.screening.kernel.frames import HOUSEHOLD, lanes_of
from aidcoord.screening.kernel.rooms import bytes_of

Words = npt.NDArray[np.int64]
Places = npt.NDArray[np.int32]
_ARROW: Final[Mapping[str, pa.DataType]] = {
    "bit": pa.bool_(),
    "i8": pa.int8(),
    "i16": pa.int16(),
    "i32": pa.int32(),
    "i64": pa.int64(),
    "date32": pa.date32(),
}
_BLOCKS: Final = "BLOCKS"
"""The column of which households have an award that may block a claim; no register has it, it is put together here."""
_ABSENCE: Final = "M_absence"
"""The column in which what is unknown counts as 0: of whom no absence is said is not absent."""
_WIDEST: Final = 8
"""How many bytes the widest of these take for a row."""
_NO_IDS: Final = pa.array([], pa.string())
_NOBODY, _STRANGER = -1, -2
"""The subjects of awards that are no member's: the household, and somebody who is not in it."""


@define(eq=False)
class Columns:
    """The columns of one batch. What is pointed at stays in memory as long as this does."""

    households: int
    offsets: Places
    """Where the members of each household begin, and where the last end."""
    may_block: npt.NDArray[np.bool_]
    """Which households have an award that may keep something from being paid again in its period."""
    words: Words
    """Three words a column, as a kernel wants them."""
    _kept: list[object] = field(repr=False)

    @property
    def members(self) -> int:
        """How many members there are in all."""
        return int(self.offsets[-1])

    def by_household(self, of_members: npt.NDArray[np.bool_] | Words) -> Words:
        """Numbers of the members, or how many of them are so, added up for each household."""
        total = np.concatenate([[0], np.cumsum(of_members)])
        return np.asarray(total[self.offsets[1:]] - total[self.offsets[:-1]], dtype=np.int64)

    @property
    def most_members(self) -> int:
        """How many members the households of any block may have: no more than those of two that follow each other."""
        firsts = self.offsets[: self.households : lanes_of(HOUSEHOLD)]
        of_blocks = np.diff(firsts, append=self.offsets[-1])
        return int((of_blocks + np.append(of_blocks[1:], 0)).max(initial=0))


def columns_of(
    batch: pa.RecordBatch, wanted: Mapping[str, tuple[int, str]], benefits: Sequence[str], once: Collection[str]
) -> Columns:
    """The columns of a batch.

    Args:
        batch: Rows of a register; evidence that it has no column for is unknown.
        wanted: What a kernel reads, each with its place and how it is stored.
        benefits: The full names of benefits by their codes.
        once: Those of which an award may keep something from being paid again.
    """
    offsets, members = _list(batch, "members")
    award_offsets, awards = _list(batch, "awards")
    parts = {"H": _of_table(batch), "M": _of_struct(members)}
    if any(name == _BLOCKS or name.startswith("A_") for name in wanted):
        parts["A"] = _awards(award_offsets, awards, offsets, parts["M"], benefits)
    lengths = {"H": len(batch), "M": len(members), "A": len(awards)}
    pointers = _Pointers.upto(max(lengths.values()) + 1, len(wanted))
    for name, numbers in (("MEMBERS", offsets), ("AWARDS", award_offsets)):
        if name in wanted:
            pointers.put_plain(wanted[name][0], numbers)
    may_block = np.zeros(len(batch), dtype=np.bool_)
    if _BLOCKS in wanted:
        if len(awards):
            may_block[_awarded(award_offsets, parts["A"]["benefit"], [one in once for one in benefits])] = True
        pointers.put_plain(wanted[_BLOCKS][0], np.packbits(may_block, bitorder="little"))
    if _ABSENCE in wanted:
        pointers.put_zeros(wanted[_ABSENCE][0])
    for whom, arrays in parts.items():
        for name, array in arrays.items():
            asked = f"{whom}_{name}"
            if asked in wanted:
                place, stored = wanted[asked]
                pointers.put(place, array, _ARROW[stored], lengths[whom], is_sure=asked == _ABSENCE)
    return Columns(len(batch), offsets, may_block, np.array(pointers.words, dtype=np.int64), pointers.kept)


def awards_of(batch: pa.RecordBatch, benefits: Sequence[str]) -> tuple[Words, Mapping[str, pa.Array]]:
    """The awards of a batch: the row of each one's household, and their columns as a kernel reads them.

    A benefit is its place among `benefits`, -1 for any other; a subject the member's place in the household, -1 for
    the household, -2 for somebody who is not in it. Without awards there are no columns.
    """
    offsets, members = _list(batch, "members")
    award_offsets, awards = _list(batch, "awards")
    owners = np.repeat(np.arange(len(batch)), np.diff(award_offsets))
    return owners, _awards(award_offsets, awards, offsets, _of_struct(members), benefits)


@define
class _Pointers:
    """The words that are being put together, three a column, and what they point at."""

    ones: int
    """The address of ones, a bit for each row."""
    zeros: int
    """The address of zeros, a word for each row."""
    kept: list[object]
    words: list[tuple[int, int, int]]

    @classmethod
    def upto(cls, rows: int, columns: int) -> "_Pointers":
        """Of so many columns of up to so many rows, in none of which anything is known."""
        ones, zeros = bytes_of(255, rows // 8 + 1), bytes_of(0, _WIDEST * rows)
        nothing = (zeros.ctypes.data, zeros.ctypes.data, 0)
        return cls(ones.ctypes.data, zeros.ctypes.data, [ones, zeros], [nothing] * columns)

    def put_plain(self, place: int, numbers: npt.NDArray[Any]) -> None:
        """Put a column of numbers that are all there."""
        self.kept.append(numbers)
        self.words[place] = (numbers.ctypes.data, self.ones, 0)

    def put_zeros(self, place: int) -> None:
        """Put a column in which all is known to be 0."""
        self.words[place] = (self.zeros, self.ones, 0)

    def put(self, place: int, array: pa.Array, kind: pa.DataType, length: int, *, is_sure: bool) -> None:
        """Put a column of Arrow; what is unknown counts as 0 where a column has to be sure."""
        array = array if array.type == kind else _as_whole(array, kind)
        array = array.fill_null(0) if is_sure and array.null_count else array
        assert len(array) == length  # noqa: S101 - a child of the list
        self.kept.append(array)
        bits, values = array.buffers()
        known = self.ones
        if bits is not None and array.null_count:
            known = bits.address
        elif array.offset:
            ones = bytes_of(255, (array.offset + length) // 8 + 1)
            self.kept.append(ones)
            known = ones.ctypes.data
        self.words[place] = (values.address if values else 0, known, array.offset)


def _as_whole(array: pa.Array, kind: pa.DataType) -> pa.Array:
    """Whole numbers of another width; yuan with decimals, floats and words are never taken for them.

    Raises:
        EvidenceError: It is something else.
    """
    given = array.type
    is_alike = any(asked(given) and asked(kind) for asked in (pa.types.is_integer, pa.types.is_date))
    if not is_alike and not pa.types.is_null(given):
        read = "aidcoord.serial.registers.formats.read"
        zh = f"名册有一列的类型是{given}，应为{kind}。请用 `{read}` 读取名册，它会换算元和选项。"
        en = f"A column of the register is {given}, not {kind}. Read it with `{read}`, which converts yuan and words."
        raise EvidenceError.of([told(zh, en)])
    return array.cast(kind)


def _of_table(batch: pa.RecordBatch) -> dict[str, pa.Array]:
    return {name: batch.column(name) for name in batch.schema.names}


def _of_struct(structs: pa.StructArray) -> dict[str, pa.Array]:
    return {structs.type.field(place).name: structs.field(place) for place in range(structs.type.num_fields)}


def _list(batch: pa.RecordBatch, name: str) -> tuple[Places, pa.StructArray]:
    """Where each row's list begins, where the last ends, and what is in all of them."""
    if name not in batch.schema.names:
        return np.zeros(len(batch) + 1, dtype=np.int32), pa.array([], pa.struct([]))
    lists = batch.column(name)
    offsets = np.asarray(lists.offsets, dtype=np.int32)
    first, last = int(offsets[0]), int(offsets[-1])
    return offsets - first if first else offsets, lists.values.slice(first, last - first)


def _awards(
    award_offsets: Places,
    awards: pa.StructArray,
    offsets: Places,
    members: Mapping[str, pa.Array],
    benefits: Sequence[str],
) -> dict[str, pa.Array]:
    """The columns of awards, with a benefit by its code and a member by the place in the household."""
    parts = _of_struct(awards)
    if not len(awards):
        return {}
    codes = pc.fill_null(pc.index_in(parts["benefit"], value_set=pa.array(benefits, pa.string())), -1)
    owners = np.repeat(np.arange(len(award_offsets) - 1), np.diff(award_offsets))
    subjects = _subjects(parts["subject"], owners, offsets, members.get("id", _NO_IDS))
    return {**parts, "benefit": codes, "subject": pa.array(subjects)}


def _awarded(award_offsets: Places, codes: pa.Array, are_meant: Sequence[bool]) -> Words:
    """The households with an award of a benefit that is meant, which is said of each code."""
    awards = np.flatnonzero(np.array([*are_meant, False])[np.asarray(codes)])  # the last is for those without a code
    return np.asarray(np.searchsorted(award_offsets, awards, side="right") - 1)


def _subjects(subjects: pa.Array, owners: Words, offsets: Places, ids: pa.Array) -> Places:
    """The place of the member in the household whom each award is for; the first, should several be called so."""
    found = np.where(_are_equal(subjects, THE_HOUSEHOLD), _NOBODY, _STRANGER).astype(np.int32)
    theirs = np.flatnonzero(found == _STRANGER)
    sizes = np.diff(offsets)[owners[theirs]]
    awards = np.repeat(theirs, sizes)
    places = places_of_runs(0, sizes)
    are_meant = _are_equal(subjects.take(pa.array(awards)), ids.take(pa.array(offsets[owners[awards]] + places)))
    meant = np.flatnonzero(are_meant)[::-1]
    found[awards[meant]] = places[meant]
    return found


def places_of_runs(starts: npt.NDArray[Any] | int, sizes: npt.NDArray[Any]) -> Words:
    """The places in runs that begin somewhere and are so long, one run after another."""
    before = np.cumsum(sizes) - sizes
    return np.asarray(np.arange(int(sizes.sum())) + np.repeat(starts - before, sizes))


def _are_equal(texts: pa.Array, others: pa.Array | str) -> npt.NDArray[np.bool_]:
    return np.asarray(pc.fill_null(pc.equal(texts, others), fill_value=False))
