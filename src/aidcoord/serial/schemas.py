"""JSON Schema for household files, so that editors complete and check them; drawn from the forms and the vocabulary."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from types import NoneType
from typing import Final, TypeAlias, get_args, get_origin

import attrs

from aidcoord.model.days import Day
from aidcoord.model.evidence import MOST_MONEY, EvidenceType, Standing
from aidcoord.model.households import AwardState
from aidcoord.model.money import Fen, Rate, yuan_text
from aidcoord.model.months import Month
from aidcoord.model.options import Option
from aidcoord.model.personal_numbers import PersonalNumber
from aidcoord.serial.forms import (
    FORM_SCOPES,
    STANDING_WORDS,
    STATE_WORDS,
    AwardForm,
    EvidenceForm,
    Form,
    HouseholdForm,
    MemberForm,
    keys_of,
)
from aidcoord.serial.nodes import Entry
from aidcoord.serial.values import YES_NO
from aidcoord.serial.vocabulary import Vocabulary

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json]"
Schema: TypeAlias = dict[str, Json]

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_DATE: Final = r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"
_NULL: Final[Schema] = {"type": "null"}
_TEXT: Final[Schema] = {"type": ["string", "integer"], "minLength": 1}
_DAY: Final[Schema] = {"type": "string", "pattern": _DATE, "description": "2026-11-01"}
_NUMBER: Final[Schema] = {"type": ["string", "integer"], "pattern": r"^\d{17}[\dXx]$"}
_RATE: Final[Schema] = {"type": ["string", "integer"], "pattern": r"^\d{1,4}(\.\d{1,4})?$", "description": "% 百分数"}
_MONTH: Final[Schema] = {"type": "string", "pattern": r"^\d{4}-(0[1-9]|1[0-2])$", "description": "2026-10"}
_DECIMAL: Final[Schema] = {"type": ["string", "number"], "pattern": r"^-?\d{1,15}(\.\d{1,9})?$"}
_COUNTED: Final[Schema] = {"type": ["integer", "string"], "pattern": r"^-?\d{1,15}$"}
_YES_NO: Final[Schema] = {"enum": [True, False, *YES_NO]}


def household_schema(vocabulary: Vocabulary) -> Schema:
    """The schema of one household file: keys and words of both languages, and nothing that is not known."""
    definitions = {_name_of(kind): _evidence(kind) for kind in vocabulary.evidence.values()}
    forms = {_ref_name(form): _form(form, vocabulary) for form in (MemberForm, AwardForm)}
    household = _form(HouseholdForm, vocabulary)
    return {"$schema": DIALECT, "title": "家庭 household", **household, "$defs": {**forms, **definitions}}


def form_schema(form: type[Form]) -> Schema:
    """The schema of a file that is written as a form says, which holds no evidence."""
    inner: dict[str, Json] = {_ref_name(one): _form(one, _NO_EVIDENCE) for one in _forms_in(form)}
    return {"$schema": DIALECT, "title": _ref_name(form), **_form(form, _NO_EVIDENCE), "$defs": inner}


def _forms_in(form: type[Form]) -> Iterator[type[Form]]:
    """The forms that a form is made of, at any depth."""
    for name in keys_of(form):
        for kind in _parts(getattr(attrs.fields(form), name).type):
            if isinstance(kind, type) and issubclass(kind, Form):
                yield kind
                yield from _forms_in(kind)


def _parts(kind: object) -> Iterator[object]:
    yield kind
    for part in get_args(kind):
        yield from _parts(part)


def _form(form: type[Form], vocabulary: Vocabulary) -> Schema:
    """A mapping of fixed keys and, for the forms that hold it, evidence."""
    pairs: list[tuple[str, str]] = []
    properties: Schema = {}
    for name, key in keys_of(form).items():
        kind = getattr(attrs.fields(form), name).type
        described: Schema = {**_of_type(kind), "description": f"{key.meaning.zh} · {key.meaning.en}"}
        properties |= {name: described, key.zh: described}
        pairs.append((name, key.zh))
    scope = FORM_SCOPES.get(form)
    for evidence in vocabulary.of_scope(scope) if scope else ():
        described = {"$ref": f"#/$defs/{_name_of(evidence)}", "description": _meaning(evidence)}
        properties |= {evidence.id: described, evidence.title.zh: described}
        pairs.append((evidence.id, evidence.title.zh))
    return _closed(properties, pairs, _required(form))


def _closed(properties: Schema, pairs: Iterable[tuple[str, str]], required: Iterable[str]) -> Schema:
    """An object of these properties alone, each said in one language, those `required` said at all."""
    needed = frozenset(required)
    rules: list[Json] = []
    for en, zh in pairs:
        if en in needed:
            rules.append({"oneOf": [{"required": [en]}, {"required": [zh]}]})
        elif en != zh:
            rules.append({"not": {"required": [en, zh]}})
    return {"type": "object", "properties": properties, "additionalProperties": False, "allOf": rules}


def _required(form: type[Form]) -> tuple[str, ...]:
    return tuple(name for name in keys_of(form) if getattr(attrs.fields(form), name).default is attrs.NOTHING)


def _of_type(kind: object) -> Schema:
    choices = [choice for choice in get_args(kind) if choice is not NoneType]
    origin: object = get_origin(kind)
    if origin is tuple:
        return {"type": "array", "items": _of_type(choices[0])}
    if origin is Mapping:
        return {"type": "object", "propertyNames": _word_of(choices[0]), "additionalProperties": _of_type(choices[1])}
    if choices:
        return {"anyOf": [_of_type(choices[0]), _NULL]}
    if isinstance(kind, type) and issubclass(kind, Form):
        return {"$ref": f"#/$defs/{_ref_name(kind)}"}
    if isinstance(kind, type) and issubclass(kind, Option):
        return _option(kind)
    return _SIMPLE.get(kind, _TEXT)


def _word_of(kind: object) -> Schema:
    """What a key may be that is a value itself; every key is text."""
    said = _of_type(kind)
    return {name: said[name] for name in ("enum", "pattern") if name in said}


def _evidence(kind: EvidenceType) -> Schema:
    """The short form, null, or the long form of evidence of one type."""
    value: Schema = {"anyOf": [_value(kind), _NULL]}
    properties: Schema = {}
    for name, key in keys_of(EvidenceForm).items():
        is_value = getattr(attrs.fields(EvidenceForm), name).type is Entry
        content = value if is_value else _of_type(getattr(attrs.fields(EvidenceForm), name).type)
        described: Schema = {**content, "description": f"{key.meaning.zh} · {key.meaning.en}"}
        properties |= {name: described, key.zh: described}
    pairs = [(name, key.zh) for name, key in keys_of(EvidenceForm).items()]
    return {"anyOf": [_value(kind), _NULL, _closed(properties, pairs, _required(EvidenceForm))]}


def _value(kind: EvidenceType) -> Schema:
    if issubclass(kind.type, Option):
        return _option(kind.type)
    if kind.type is bool:
        return _YES_NO
    if issubclass(kind.type, (Day, Rate)):
        return _DAY if issubclass(kind.type, Day) else _RATE
    least, most = kind.bounds
    return _money(least, most) if issubclass(kind.type, Fen) else _count(least, most)


def _money(least: int, most: int) -> Schema:
    sign = "-?" if least < 0 else ""
    return {
        "type": ["string", "integer"],
        "pattern": rf"^{sign}\d{{1,13}}(\.\d{{1,2}})?$",
        "minimum": -(-least // 100),
        "maximum": most // 100,
        "description": f"{yuan_text(least)} – {yuan_text(most)} 元 yuan",
    }


def _count(least: int, most: int) -> Schema:
    pattern = r"^-?\d{1,15}$" if least < 0 else r"^\d{1,15}$"
    return {"type": ["integer", "string"], "pattern": pattern, "minimum": least, "maximum": most}


def _option(kind: type[Option]) -> Schema:
    return {"enum": list(dict.fromkeys(word for member in kind for word in (member.slug, member.text.zh)))}


def _enumerated(words: Mapping[Standing, str] | Mapping[AwardState, str]) -> Schema:
    return {"enum": [word for choice, zh in words.items() for word in (choice.value, zh)]}


def _name_of(kind: EvidenceType) -> str:
    """The name under which types that take the same values share a definition."""
    if not issubclass(kind.type, (bool, Option, Day, Rate)):
        least, most = kind.bounds
        return f"{kind.type.__name__.lower()}_{least}_{most}"
    return kind.type.__name__.lower()


def _ref_name(form: type[Form]) -> str:
    return form.__name__.removesuffix("Form").lower()


def _meaning(kind: EvidenceType) -> str:
    texts = [kind.title, *filter(None, (kind.note, kind.held_by))]
    return " · ".join([*(text.zh for text in texts), *(text.en for text in texts)])


_SIMPLE: Final[Mapping[object, Schema]] = {
    date: _DAY,
    Day: _DAY,
    Month: _MONTH,
    Decimal: _DECIMAL,
    Rate: _RATE,
    bool: _YES_NO,
    int: _COUNTED,
    Fen: _money(0, MOST_MONEY),
    PersonalNumber: _NUMBER,
    Standing: _enumerated(STANDING_WORDS),
    AwardState: _enumerated(STATE_WORDS),
}
_NO_EVIDENCE: Final = Vocabulary.of(())
