"""A filled worksheet as plain JSON values: everything that was worked out for a household, and of what."""

from collections.abc import Iterator
from typing import Final

from aidcoord.model.households import HOUSEHOLD
from aidcoord.rules.loading.definitions import Kind
from aidcoord.rules.results.determinations import Assessment
from aidcoord.rules.sheets.sheet import Sheet
from aidcoord.serial.results import Json
from aidcoord.serial.values import json_value

WORKSHEET_SCHEMA: Final = 1
"""Goes up when a key changes its meaning or goes away."""


def worksheet_json(assessment: Assessment) -> dict[str, Json]:
    """Every value of the sheet on which an assessment stands, each after what it is made of; null is unknown.

    Values are written as in `assessment_json`. Names of members are not in it, nor who said what is recorded.
    """
    return {
        "schema": WORKSHEET_SCHEMA,
        "household": assessment.household.id,
        "on": assessment.on.isoformat(),
        "county": assessment.county.id if assessment.county else None,
        "values": list(_values(assessment.sheet)),
    }


def _values(sheet: Sheet) -> Iterator[Json]:
    members = [member.id for member in sheet.household.members]
    for name in sheet.wiring.definitions:
        for subject in members if sheet.wiring.of_member(name) else (HOUSEHOLD,):
            yield _value(sheet, name, subject)


def _value(sheet: Sheet, name: str, subject: str) -> Json:
    definition, source, dated = sheet.definition(name), sheet.source(name), sheet.dated_value(name)
    return {
        "name": name,
        "subject": subject,
        "kind": definition.kind.value,
        "title": {"zh": definition.title.zh, "en": definition.title.en},
        "value": json_value(sheet.value(name, subject)),
        "made_of": [{"name": part, "subject": whose} for part, whose in sheet.parts(name, subject)],
        "source": str(source) if source else None,
        "from": dated.period.starts.isoformat() if dated else None,
        "standing": _standing(sheet, name, subject),
    }


def _standing(sheet: Sheet, name: str, subject: str) -> str | None:
    """How sure a piece of evidence is: declared, verified, presumed, or null where there is none."""
    if sheet.definition(name).kind is not Kind.EVIDENCE:
        return None
    evidence = sheet.evidence(name, subject)
    if evidence is not None:
        return evidence.standing.value
    return "presumed" if sheet.is_presumed(name, subject) else None
