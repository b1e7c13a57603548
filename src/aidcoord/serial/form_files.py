"""Files of any form in: every fault at once, as strictly as household files are read."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final, TypeVar

from aidcoord.errors import Fault, InputError
from aidcoord.serial.documents import read_document
from aidcoord.serial.forms import Form
from aidcoord.serial.nodes import RefusedError
from aidcoord.serial.reading import converter_for
from aidcoord.serial.vocabulary import Vocabulary

F = TypeVar("F", bound=Form)

_NO_EVIDENCE: Final = Vocabulary.of(())
"""Only household files hold evidence beside their fixed keys."""


def read_form(path: Path, form: type[F]) -> F:
    """Read one YAML or JSON file that is written as a form says.

    Raises:
        InputError: The file has faults; the error lists every one.
    """
    (read,) = read_forms([path], form)
    return read


def read_forms(paths: Iterable[Path], form: type[F]) -> tuple[F, ...]:
    """Read files of one form.

    Raises:
        InputError: A file has faults; the error lists those of all files.
    """
    found: list[F] = []
    faults: list[Fault] = []
    for path in paths:
        document = read_document(path)
        faults.extend(document.faults)
        if document.root is not None:
            try:
                found.append(converter_for(_NO_EVIDENCE).structure(document.root, form))
            except RefusedError as error:
                faults.extend(error.faults)
    if faults:
        raise InputError.of(faults)
    return tuple(found)
