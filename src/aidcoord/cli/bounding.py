"""`aidcoord boundaries`: test cases below, on and above each threshold of a benefit, for an author to paste."""

from datetime import date
from pathlib import Path
from typing import Annotated

from attrs import frozen
from cyclopts import Parameter

from aidcoord.cli.lookups import BENEFIT, find
from aidcoord.cli.options import CountyId, ExitCode, Given, Lang, On, or_today
from aidcoord.cli.printing import finish, put
from aidcoord.cli.words import language, say
from aidcoord.errors import AidcoordError
from aidcoord.model.faults import told
from aidcoord.model.households import Household
from aidcoord.office import Office
from aidcoord.offices import Offices
from aidcoord.serial.documents import read_document
from aidcoord.serial.nodes import MapNode
from aidcoord.testing.boundaries.thresholds import thresholds
from aidcoord.testing.boundaries.writing import CaseWriter
from aidcoord.testing.cases import CaseReader

_OF_HOUSEHOLDS = frozenset({"members", "成员"})


def boundaries(
    benefit: str,
    file: Annotated[Path, Parameter(name="CASEFILE")],
    /,
    *,
    case: Annotated[int, Parameter(name="--case")] = 1,
    everything: Annotated[bool, Parameter(name="--all", negative="", show_default=False)] = False,
    on: On = None,
    county: CountyId = None,
    lang: Lang = None,
    registry: Given = None,
) -> ExitCode:
    """Write test cases below, on and above each threshold of a benefit, with what comes out now.

    Args:
        benefit: Its full name, or a bare id or title that is unique.
        file: A case file or a household file; the household is moved by the smallest step each threshold takes.
        case: Which case of the file, counted from 1.
        everything: Write cases for the thresholds on which nothing turns for this household, too.
        on: The day, as 2026-11-01; that of the case, or today, if not said.
        county: The county's id; that of the case, of the township, or the only one installed, if not said.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    chosen, start = language(lang), _start(file, case, county, registry)
    office, day = start.office, on or start.on or or_today(None)
    name = find(benefit, office.law.benefits(), office.law, BENEFIT)
    county_id = office.county.id if office.county else None
    worksheet = office.rulebook.worksheet(day, county_id, frozenset({name}))
    found = tuple(thresholds(name, start.household, worksheet))
    writer = CaseWriter(on=day, county=county_id, vocabulary=office.vocabulary, lang=chosen, everything=everything)
    put(writer.text(found) if found else f"# {say('no thresholds', chosen, name, day)}")
    return finish(office.faults)


@frozen(kw_only=True)
class _Start:
    """The household that is moved, and where and when it is asked about."""

    office: Office
    household: Household
    on: date | None


def _start(file: Path, number: int, county: str | None, registry: Given) -> _Start:
    """What a file says, which may be a household's or hold cases."""
    offices = Offices.open(county, registry)
    root = read_document(file).root
    if isinstance(root, MapNode) and _OF_HOUSEHOLDS.intersection(entry.name for entry in root.entries):
        (household,) = offices.read([file])
        return _Start(office=offices.of(household), household=household, on=None)
    cases = CaseReader(offices.all[0].rulebook).read(file)
    if not 1 <= number <= len(cases):
        zh = f"{file}里有{len(cases)}个用例，没有第{number}个。"
        en = f"{file} holds {len(cases)} cases: there is no case {number}."
        raise AidcoordError.of([told(zh, en)])
    found = cases[number - 1]
    said = found.county if county is None else None
    office = offices.of(found.household) if said is None else offices.all[0].beside(said)
    return _Start(office=office, household=found.household, on=found.on)
