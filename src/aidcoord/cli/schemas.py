"""`aidcoord schema`: JSON Schema, so that editors complete and check files."""

import json
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from aidcoord.cli.options import AnyCounty, ExitCode, Given, Lang
from aidcoord.cli.places import agreed, offices_asked
from aidcoord.cli.printing import complain, finish, put, write_text
from aidcoord.cli.words import language, say
from aidcoord.errors import UnknownNameError
from aidcoord.model.faults import meant, there_are, told
from aidcoord.office import Office
from aidcoord.serial.forms import Form
from aidcoord.serial.schemas import Schema, form_schema, household_schema


def schema(
    what: str = "household",
    command: str | None = None,
    /,
    *,
    out: Annotated[Path | None, Parameter(name="--out")] = None,
    county: AnyCounty = None,
    lang: Lang = None,
    registry: Given = None,
) -> ExitCode:
    """Write the JSON Schema of household files, of test cases, or of the files that a plugin's command reads.

    Args:
        what: Of household files (household), of the case files that test policies (case), or the first word of a
            plugin's command, as settle or finance.
        command: The second word of the command, as allocate.
        out: The file to write; standard output if not said.
        county: The county's id; if not said, what all installed ones agree on, as the forms of commands.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    office, made = agreed(offices_asked(county, registry), lambda one: _made(what, command, one))
    text = json.dumps(made, ensure_ascii=False, indent=2, allow_nan=False)
    if out is None:
        put(text)
    else:
        write_text(out, f"{text}\n")
        complain([say("written", language(lang), out)])
    return finish(office.faults)


def _made(what: str, command: str | None, office: Office) -> Schema:
    if what == "case":
        from aidcoord.cli.case_schema import case_schema  # noqa: PLC0415 - brings the test kit along

        return case_schema(office)
    return household_schema(office.vocabulary) if what == "household" else form_schema(_form(what, command, office))


def _form(what: str, command: str | None, office: Office) -> type[Form]:
    """The form of the files that a command reads.

    Raises:
        UnknownNameError: There is no such command, or it reads household files only.
    """
    asked = " ".join(filter(None, (what, command)))
    forms = {" ".join(offer.words): offer.command.form for offer in office.registry.offers().commands}
    form = forms.get(asked)
    if form is None:
        known = ["household", "case", *(words for words, found in forms.items() if found is not None)]
        zh, en = f"没有“{asked}”的JSON Schema。", f"There is no schema of '{asked}'."
        raise UnknownNameError.of([told(zh, en, meant(asked, known) or there_are(known))])
    return form
