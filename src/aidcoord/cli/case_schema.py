"""The JSON Schema of test cases, built around that of households."""

from collections.abc import Iterable, Mapping
from typing import Final

from aidcoord.office import Office
from aidcoord.rules.loading.definitions import Kind
from aidcoord.serial.schemas import DIALECT, Json, Schema, household_schema
from aidcoord.testing.case_words import CASE_KEYS, REQUIRED, RESULT_KEYS
from aidcoord.testing.expectations import VERDICTS
from aidcoord.testing.expected_referrals import NOBODY

_TEXT: Final[Schema] = {"type": "string", "minLength": 1}
_MONEY: Final[Schema] = {"type": ["string", "integer"], "pattern": r"^\d{1,13}(\.\d{1,2})?$", "minimum": 0}
_DAY: Final[Schema] = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$", "description": "2026-11-01"}


def case_schema(office: Office) -> Schema:
    """The schema of a file with one test case or a list of them."""
    household = household_schema(office.vocabulary)
    shared = household.pop("$defs")
    del household["$schema"]
    case: Schema = {"$ref": "#/$defs/case"}
    definitions: dict[str, Json] = {
        **(shared if isinstance(shared, dict) else {}),
        "household_file": household,
        "result": _result(),
        "case": _closed(CASE_KEYS, _contents(office), REQUIRED),
    }
    either: list[Json] = [case, {"type": "array", "items": case, "minItems": 1}]
    return {"$schema": DIALECT, "title": "测试用例 test cases", "anyOf": either, "$defs": definitions}


def _contents(office: Office) -> Mapping[str, Schema]:
    counties = [word for one in office.rulebook.counties.values() for word in (one.id, one.title.zh)]
    result: Schema = {"$ref": "#/$defs/result"}
    of_members: Schema = {"type": "object", "additionalProperties": result, "minProperties": 1}
    benefits: dict[str, Json] = {}
    for name in office.law.benefits():
        title = office.law.title(name)
        content: Schema = {"anyOf": [result, of_members], "description": f"{title.zh} · {title.en}"}
        benefits |= dict.fromkeys((name, title.zh, name.partition("__")[2]), content)
    return {
        "sentence": _TEXT,
        "on": _DAY,
        "county": {"enum": list(counties)} if counties else _TEXT,
        "parameters": {"type": "object", "properties": _parameters(office), "additionalProperties": False},
        "household": {"$ref": "#/$defs/household_file"},
        "expected": {"type": "object", "properties": benefits, "additionalProperties": False, "minProperties": 1},
        "referrals": _referrals(office, benefits),
    }


def _parameters(office: Office) -> dict[str, Json]:
    """Each parameter with an amount; what amounts it takes the case file's reader says."""
    found = ((name, versions[0]) for name, versions in office.law.definitions.items())
    amount: Schema = {"type": ["string", "integer", "boolean"]}
    return {
        name: {**amount, "description": f"{one.title.zh} · {one.title.en}"}
        for name, one in found
        if one.kind is Kind.PARAMETER
    }


def _referrals(office: Office, benefits: Iterable[str]) -> Schema:
    """For a benefit or a partner, or for members of it, the fields that ask, or that nobody does."""
    policies = office.law.policies
    senders: list[Json] = [word for one in policies for word in (one.field, one.agency.title.zh)]
    sender: Schema = {"enum": list(dict.fromkeys([*senders, *sorted(NOBODY)]))}
    asking: Schema = {"anyOf": [sender, {"type": "array", "items": sender, "minItems": 1}]}
    of_members: Schema = {"type": "object", "additionalProperties": asking, "minProperties": 1}
    counties = office.rulebook.counties.values()
    partners = [word for one in counties for partner in one.partners for word in (partner.id, partner.title.zh)]
    asked: dict[str, Json] = {word: {"anyOf": [asking, of_members]} for word in (*benefits, *partners)}
    return {"type": "object", "properties": asked, "additionalProperties": False, "minProperties": 1}


def _result() -> Schema:
    """An amount, a verdict, or the long form with both or with what is missing."""
    verdict: Schema = {"enum": list(VERDICTS)}
    name: Schema = _TEXT
    contents: dict[str, Schema] = {
        "verdict": verdict,
        "amount": _MONEY,
        "payable": _MONEY,
        "missing": {"anyOf": [name, {"type": "array", "items": name}]},
    }
    return {"anyOf": [verdict, _MONEY, _closed(RESULT_KEYS, contents, ())]}


def _closed(keys: Mapping[str, str], contents: Mapping[str, Schema], required: Iterable[str]) -> Schema:
    """An object of these keys, each written in one of the two languages."""
    needed = frozenset(required)
    properties: dict[str, Json] = {}
    rules: list[Json] = []
    for en, zh in keys.items():
        properties |= {en: contents[en], zh: contents[en]}
        one: Schema = {"oneOf": [{"required": [en]}, {"required": [zh]}]}
        rules.append(one if en in needed else {"not": {"required": [en, zh]}})
    return {"type": "object", "properties": properties, "additionalProperties": False, "allOf": rules}
