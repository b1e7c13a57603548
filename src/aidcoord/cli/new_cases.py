"""`aidcoord new-cases`: a workbook of test cases, empty for a bureau to fill in, or filled from case files."""

from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from aidcoord.cli.lookups import BENEFIT, EVIDENCE, find
from aidcoord.cli.options import CountyId, ExitCode, Given, Lang
from aidcoord.cli.printing import finish, put
from aidcoord.cli.words import language, say
from aidcoord.errors import AidcoordError
from aidcoord.model.faults import told
from aidcoord.model.texts import Text
from aidcoord.office import Office
from aidcoord.serial.workbooks.writing import write_sheets
from aidcoord.testing.case_books import case_sheets, evidence_behind
from aidcoord.testing.cases import CaseReader

_ENDING = ".xlsx"


def new_cases(
    out: Annotated[Path, Parameter(name="OUT")],
    /,
    *,
    benefit: Annotated[list[str] | None, Parameter(name="--benefit", negative="")] = None,
    evidence: Annotated[list[str] | None, Parameter(name="--evidence", negative="")] = None,
    filled: Annotated[list[Path] | None, Parameter(name="--from", negative="", consume_multiple=True)] = None,
    county: CountyId = None,
    lang: Lang = None,
    registry: Given = None,
) -> ExitCode:
    """Write a workbook of test cases, with notes on its headings, words to choose from and a page on how to fill it in.

    Args:
        out: The workbook to write; it must not be there yet.
        benefit: A benefit that is tested, by its full name, or a bare id or title that is unique; may be repeated. What
            it reads of a household has columns.
        evidence: More evidence that has a column, by its id or title; may be repeated.
        filled: Case files whose cases are written into it.
        county: The county's id; the only one installed if not said.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    if out.suffix.lower() != _ENDING:
        zh, en = f"{out}不以{_ENDING}结尾，不是工作簿的名称。", f"{out} does not end in {_ENDING}, as a workbook does."
        raise AidcoordError.of([told(zh, en)])
    if out.exists():
        zh, en = f"{out}已经存在。", f"{out} is there already."
        advice = Text(zh="请另取名称，或者先删去它。", en="Choose another name, or delete it.")
        raise AidcoordError.of([told(zh, en, advice)])
    office = Office.open(county, registry)
    law, reader = office.law, CaseReader(office.rulebook)
    benefits = [find(name, law.benefits(), law, BENEFIT) for name in benefit or ()]
    columns = [find(name, law.evidence, law, EVIDENCE) for name in evidence or ()]
    cases = [case for path in filled or () for case in reader.read(path)]
    counties = {name: one.title.zh for name, one in office.rulebook.counties.items()}
    chosen = [*evidence_behind(benefits, law), *columns]
    sheets = case_sheets(cases, reader.vocabulary, counties, benefits=benefits or law.benefits(), evidence=chosen)
    write_sheets(out, sheets)
    put(say("written", language(lang), out))
    return finish(office.faults)
