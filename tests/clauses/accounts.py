"""How clauses are accounted for: what the document lists, what plugins declare, what tests show."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from aidcoord import Duty

HERE: Final = Path(__file__).parent
_NAMED: Final = re.compile(r"^def test_([a-z]{3})(\d\d)_", re.MULTILINE)


def _table(name: str) -> dict[str, dict[str, object]]:
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))


LISTED: Final = _table("clauses.toml")
"""Every clause of the document, with its holder and kind."""
CASES: Final[Mapping[str, Mapping[str, list[str]]]] = {
    clause: {file: [str(sentence) for sentence in sentences] for file, sentences in files.items()}  # type: ignore[attr-defined]  # lists of sentences
    for clause, files in _table("cases.toml").items()
}
"""For clauses that case files show, the sentences of the cases by file."""


def clauses_shown() -> frozenset[str]:
    """The clauses after which a test is named, be it a function or cases."""
    texts = (path.read_text(encoding="utf-8") for path in HERE.glob("test_*.py"))
    named = {f"{letters.upper()}-{number}" for text in texts for letters, number in _NAMED.findall(text)}
    return frozenset(named | set(CASES))


def discrepancies(duties: Iterable[Duty]) -> Iterator[str]:
    """Where declarations differ from the list, a sentence each."""
    declared = list(duties)
    times = Counter(duty.clause for duty in declared)
    yield from (f"{clause} is declared {times[clause]} times" for clause in LISTED if times[clause] != 1)
    yield from (f"{clause} is no clause of the document" for clause in times if clause not in LISTED)
    for duty in declared:
        wanted = LISTED.get(duty.clause)
        if wanted and wanted != {"holder": duty.holder, "kind": duty.kind.value}:
            yield f"{duty.clause} is declared as {duty.kind.value} of {duty.holder}"
