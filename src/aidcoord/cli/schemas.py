"""`aidcoord schema`: JSON Schema, so that editors complete and check files."""

import json
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from aidcoord.cli.options import CountyId, ExitCode, Given, Lang
from aidcoord.cli.printing import complain, finish, put
from aidcoord.cli.words import language, say
from aidcoord.errors import AidcoordError
from aidcoord.office import Office
from aidcoord.serial.schemas import household_schema


def schema(
    what: Literal["household", "case"] = "household",
    /,
    *,
    out: Annotated[Path | None, Parameter(name="--out")] = None,
    county: CountyId = None,
    lang: Lang = None,
    registry: Given = None,
) -> ExitCode:
    """Write the JSON Schema of household files or of test cases.

    Args:
        what: Of household files, or of the case files that test policies.
        out: The file to write; standard output if not said.
        county: The county's id; the only one installed if not said.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    office = Office.open(county, registry)
    if what == "case":
        from aidcoord.cli.case_schema import case_schema  # noqa: PLC0415 - brings the test kit along

        made = case_schema(office)
    else:
        made = household_schema(office.vocabulary)
    text = json.dumps(made, ensure_ascii=False, indent=2, allow_nan=False)
    if out is None:
        put(text)
    else:
        _write(out, f"{text}\n")
        complain([say("written", language(lang), out)])
    return finish(office.faults)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise AidcoordError(f"{path} cannot be written: {error.strerror or error}") from None
