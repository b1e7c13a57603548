"""Registers of every form: Parquet, CSV, workbooks and household files, read alike and written. Start at `read`."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Final

import pyarrow as pa
from attrs import evolve

from aidcoord.errors import AidcoordError, CaseFileError, Fault, Place
from aidcoord.model.faults import told, unwritten
from aidcoord.model.households import Household
from aidcoord.model.texts import Language, Text
from aidcoord.screening.registers.files import ROWS, open_parquet, row_at, write_register
from aidcoord.screening.registers.rows import batch_of, households_in, widened
from aidcoord.screening.registers.schemas import RegisterSchema
from aidcoord.serial.documents import WORKBOOKS
from aidcoord.serial.households import read_households
from aidcoord.serial.registers.csv_writing import write_csv
from aidcoord.serial.registers.joining import read_csv
from aidcoord.serial.registers.reading import Group, read_one, read_parquet
from aidcoord.serial.registers.twins import Twins, once_each
from aidcoord.serial.vocabulary import Vocabulary
from aidcoord.serial.workbooks.filled import household_sheets
from aidcoord.serial.workbooks.sheets import MOST_ROWS
from aidcoord.serial.workbooks.writing import write_sheets
from aidcoord.serial.writing import write_household

PARQUET: Final = ".parquet"
_UNSAFE: Final = re.compile(r"[^\w.-]")
_HOUSEHOLD_FILES: Final = frozenset({".yaml", ".yml", ".json", *WORKBOOKS})

_FORMS: Final = Text(
    zh="名册是.parquet文件、CSV或家庭文件（或其文件夹），或者工作簿，须同为一种形式",
    en="A register is .parquet files, a folder or files of CSV or of households, or workbooks, all of one form",
)
_FORMS_ALONE: Final = Text(zh=f"{_FORMS.zh}。", en=f"{_FORMS.en}.")
_ONE_BY_ONE: Final = Text(zh="请逐个写出这些文件。", en="Name them one by one.")


def read(paths: Sequence[Path], vocabulary: Vocabulary, rows: int = ROWS) -> Iterator[Group]:
    """Read a register: one Parquet file or several, the CSV files of one, or workbooks and household files.

    Args:
        paths: The files, or a folder of CSV or of household files.
        vocabulary: The words.
        rows: How many households of a Parquet file are read at once, and their faults told.

    Raises:
        CaseFileError: Files or columns as a whole are at fault; faults of rows are with the groups.
        EvidenceError: A file cannot be read.
        AidcoordError: There is no such file, or a folder has none of a register; or they are not all of one form, or of
            none that is known.
    """
    if absent := [fault for path in paths if (fault := _absent(path))]:
        raise AidcoordError.of(absent)
    paths = [*chain.from_iterable(_in_folder(path) for path in paths)]
    forms = {"csv" if path.is_dir() else path.suffix.lower() for path in paths}
    if forms == {PARQUET}:
        return _of_parquet(paths, vocabulary, rows)
    if forms <= {"csv", ".csv"}:
        return read_csv(paths, vocabulary)
    if forms <= _HOUSEHOLD_FILES:
        return iter([_of_files(paths, vocabulary)])
    given = sorted(form or "–" for form in forms)
    zh = f"{_FORMS.zh}；不能是：{'、'.join(given)}。"
    raise AidcoordError.of([told(zh, f"{_FORMS.en}; not {', '.join(given)}.")])


def _absent(path: Path) -> Fault | None:
    """What is wrong with a folder that holds nothing, or a path at which there is nothing and no reader says so."""
    if path.is_dir():
        held = {one.suffix.lower() for one in path.iterdir()}
        if held & {".csv", *_HOUSEHOLD_FILES}:
            return None
        if PARQUET in held:
            en = f"The folder {path} holds .parquet files, which are not read as a folder."
            return told(f"文件夹{path}里是.parquet文件，不能按文件夹读取。", en, _ONE_BY_ONE)
        zh, en = f"文件夹{path}里没有名册的文件。", f"The folder {path} holds no files of a register."
        return told(zh, en, _FORMS_ALONE)
    if path.exists() or path.suffix.lower() in {PARQUET, *_HOUSEHOLD_FILES}:
        return None
    return told(f"没有{path}这个文件或文件夹。", f"There is no file or folder {path}.", _FORMS_ALONE)


def _in_folder(path: Path) -> list[Path]:
    """The household files of a folder of those, in the order of their names; anything else as it is."""
    if not path.is_dir():
        return [path]
    listed = sorted(path.iterdir())
    households = [one for one in listed if one.suffix.lower() in _HOUSEHOLD_FILES]
    has_csv = any(one.suffix.lower() == ".csv" for one in listed)
    return households if households and not has_csv else [path]


def _of_parquet(paths: Sequence[Path], vocabulary: Vocabulary, rows: int) -> Iterator[Group]:
    """Several files as one register: what one of them has no column for is unknown of its households."""
    groups = chain.from_iterable(read_parquet(path, vocabulary, rows) for path in paths)
    if len(paths) == 1:
        return groups
    names: set[str] = set()
    for path in paths:
        with open_parquet(path) as file:
            names |= {*file.schema_arrow.names, *_parts_of_members(file.schema_arrow)}
    schema = RegisterSchema.of(vocabulary.evidence.values()).only(names)
    return (evolve(group, batch=widened(group.batch, schema)) for group in groups)


def _parts_of_members(schema: pa.Schema) -> list[str]:
    kind = schema.field("members").type if "members" in schema.names else pa.null()
    parts = kind.value_type if pa.types.is_list(kind) or pa.types.is_large_list(kind) else ()
    return [part.name for part in parts] if not parts or pa.types.is_struct(parts) else []


def _of_files(paths: Sequence[Path], vocabulary: Vocabulary) -> Group:
    """Household files as one batch, with the columns of what is recorded in them."""
    schema = RegisterSchema.of(vocabulary.evidence.values())
    start = Place(str(paths[0]), 1)
    try:
        households = read_households(paths, vocabulary.at if vocabulary.counties else vocabulary)
    except CaseFileError as error:
        return Group(batch_of([], schema.only([])), lambda _at: start, error.faults)
    return Group(batch_of(households, schema.only(recorded(households))), lambda _at: start)


def faults_in(paths: Sequence[Path], vocabulary: Vocabulary) -> Iterator[tuple[int, tuple[Fault, ...]]]:
    """How many sound households each group of a register has, and the faults; those between households come last.

    Raises:
        CaseFileError: Files or columns as a whole are at fault.
        EvidenceError: A file cannot be read.
        AidcoordError: The files are not all of one form, or of none that is known.
    """
    with Twins() as twins:
        for group in read(paths, vocabulary):
            twins.take_in(group.batch)
            yield len(group.batch), group.faults
        yield 0, tuple(twins.faults(read(paths, vocabulary), RegisterSchema.of(vocabulary.evidence.values())))


def sound_batches(paths: Sequence[Path], vocabulary: Vocabulary, rows: int = ROWS) -> Iterator[pa.RecordBatch]:
    """The rows of a register, all sound; what is wrong between households is known, and told, after the last.

    Args:
        paths: The files, as `read` takes them.
        vocabulary: The words.
        rows: How many households a batch has at most.

    Raises:
        CaseFileError: At the first rows with faults, with all that are read together with them; after the last rows if
            a household, or a person, stands in the register twice.
        EvidenceError: A file cannot be read.
        AidcoordError: The files are not all of one form, or of none that is known.
    """
    schema = RegisterSchema.of(vocabulary.evidence.values())
    for group in once_each(lambda: read(paths, vocabulary, rows), schema):
        sound = group.sound
        yield from (sound.slice(start, rows) for start in range(0, max(len(sound), 1), rows))


def recorded(households: Iterable[Household]) -> set[str]:
    """The evidence that is recorded of any of them."""
    return {
        name
        for one in households
        for said in (one.evidence, *(member.evidence for member in one.members))
        for name in said
    }


def write(
    out: Path, batches: Iterator[pa.RecordBatch], vocabulary: Vocabulary, lang: Language, folder: str = "csv"
) -> int:
    """Write batches of one schema as a register, in the form that the name of the file says; gives the households.

    Args:
        out: A `.parquet` or `.xlsx` file, or a folder.
        batches: The rows, sound.
        vocabulary: The words.
        lang: The language of headings and words.
        folder: What a folder gets: `csv`, or `yaml` for a file a household.

    Raises:
        AidcoordError: It cannot be written.
    """
    schema = RegisterSchema.of(vocabulary.evidence.values())
    if out.suffix.lower() == PARQUET:
        first = next(batches)
        return write_register(out, first.schema, chain([first], batches))
    if out.suffix.lower() in WORKBOOKS:
        return _write_workbook(out, chain.from_iterable(households_in(batch, schema) for batch in batches), vocabulary)
    if out.suffix:
        zh = f"名册写成.parquet、.xlsx或文件夹，不能写成{out.suffix}。"
        en = f"A register is written as .parquet, .xlsx or a folder, not as {out.suffix}."
        raise AidcoordError.of([told(zh, en)])
    if folder == "csv":
        return write_csv(out, batches, schema, lang)
    return _write_files(out, chain.from_iterable(households_in(batch, schema) for batch in batches), vocabulary, lang)


def _write_files(folder: Path, households: Iterable[Household], vocabulary: Vocabulary, lang: Language) -> int:
    """A YAML file for each household, called by its id."""
    count = 0
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for count, household in enumerate(households, start=1):  # noqa: B007 - it is what is given back
            path = folder / f"{_UNSAFE.sub('_', household.id)}.yaml"
            path.write_text(write_household(household, vocabulary, lang), encoding="utf-8", newline="\n")
    except OSError as error:
        raise AidcoordError.of([unwritten(folder, error)]) from None
    return count


def _write_workbook(path: Path, households: Iterable[Household], vocabulary: Vocabulary) -> int:
    listed = list(households)
    if max(len(listed), sum(len(one.members) for one in listed)) >= MOST_ROWS:
        zh = f"工作簿的一张表最多{MOST_ROWS:,}行；请写成.parquet或CSV文件夹。"
        en = f"A workbook has at most {MOST_ROWS:,} rows in a sheet; write .parquet or a folder of CSV."
        raise AidcoordError.of([told(zh, en)])
    write_sheets(path, household_sheets(listed, vocabulary))
    return len(listed)


def household_at(path: Path, row: int, vocabulary: Vocabulary) -> Household:
    """One household of a register in Parquet, by its row, counted from 1.

    Raises:
        CaseFileError: The row is at fault.
        AidcoordError: The register has no such row.
    """
    batch = row_at(path, row)
    (household,) = households_in(
        read_one(batch, vocabulary, path, row).sound, RegisterSchema.of(vocabulary.evidence.values())
    )
    return household
