"""The differences of two counties as plain JSON values; what is not set is null, and nothing is a float."""

from collections.abc import Iterator
from typing import Final

from aidcoord.model.evidence import Value
from aidcoord.model.options import Option
from aidcoord.model.referrals import ReferralLimit
from aidcoord.model.texts import Text
from aidcoord.rules.contrasts import CellDifference, Numbers, Step
from aidcoord.rules.counties import Amendment, CriteriaAmendment, ParameterAmendment
from aidcoord.rules.differences import CompetenceDifference, Differences, ParameterDifference
from aidcoord.rules.loading.definitions import Definition
from aidcoord.rules.loading.laws import Law
from aidcoord.rules.parameters.shapes import DatedValue
from aidcoord.serial.results import Json
from aidcoord.serial.values import json_value

DIFFERENCES_VERSION: Final = 1
"""Of the form below; it rises when a key changes its meaning or goes."""


def differences_json(found: Differences) -> dict[str, Json]:
    """What differs between two counties on a day; lists of two are in the order of `counties`."""
    return {
        "version": DIFFERENCES_VERSION,
        "on": found.on.isoformat(),
        "counties": [law.county.id if law.county else None for law in found.laws],
        "counts": {
            "parameters": len(found.parameters),
            "amendments": sum(map(len, found.amendments)),
            "benefits": sum(map(len, found.benefits)),
            "competences": len(found.competences),
        },
        "parameters": [_parameter(one, found.laws) for one in found.parameters],
        "amendments": [[_amendment(one) for one in listed] for listed in found.amendments],
        "benefits": [[_benefit(one) for one in listed] for listed in found.benefits],
        "competences": [_competence(one) for one in found.competences],
        "referral_limits": [_limit(one) for one in found.referral_limits] if any(found.referral_limits) else None,
    }


def _parameter(one: ParameterDifference, laws: tuple[Law, Law]) -> Json:
    law = next(law for law in laws if one.name in law.definitions)
    types = [law.definitions[asked][0].type for asked in one.definition.asks]
    return {
        "name": one.name,
        "title": _text(one.parameter.title),
        "unit": str(one.parameter.unit),
        "keys": list(one.parameter.keys),
        "cells": [_cell(cell, types) for cell in one.cells],
        "sources": [_origin(value) for value in one.values],
    }


def _cell(cell: CellDifference, types: list[type[Value] | None]) -> Json:
    chosen = [_step(step, kind) for step, kind in zip(cell.path, types, strict=True)]
    return {"where": [*chosen], "values": [json_value(value) for value in cell.values]}


def _step(step: Step, kind: type[Value] | None) -> Json:
    if isinstance(step, Numbers):
        return {"from": _bound(step.starts, kind), "below": _bound(step.below, kind)}
    if kind is not None and issubclass(kind, Option):
        return next(option.slug for option in kind if option == step)
    return bool(step) if kind is bool else step


def _bound(bound: int | None, kind: type[Value] | None) -> Json:
    return None if bound is None else json_value(bound if kind is None else kind(bound))


def _origin(value: DatedValue | None) -> Json:
    return None if value is None else {"from": value.period.starts.isoformat(), "source": str(value.source)}


def _amendment(one: Amendment) -> Json:
    return {"target": one.target, "title": _text(one.title), **dict(_change(one)), **_period(one)}


def _change(one: Amendment) -> Iterator[tuple[str, Json]]:
    if isinstance(one, CriteriaAmendment):
        yield "kind", "criteria"
        yield "adds", list(one.adds)
        yield "removes", list(one.removes)
    else:
        yield "kind", "parameter" if isinstance(one, ParameterAmendment) else "rule"


def _period(one: Amendment) -> dict[str, Json]:
    ends = one.ends.isoformat() if one.ends else None
    return {"mandate": str(one.mandate), "starts": one.starts.isoformat(), "ends": ends}


def _benefit(one: Definition) -> Json:
    return {"benefit": one.name, "title": _text(one.title), "source": str(one.source) if one.source else None}


def _competence(one: CompetenceDifference) -> Json:
    held = [{"agency": agency.id, "title": _text(agency.title)} if agency else None for agency in one.agencies]
    return {"field": one.field, "part": one.part, "agencies": [*held]}


def _limit(one: ReferralLimit | None) -> Json:
    if one is None:
        return None
    return {"days": one.days, "in_working_days": one.in_working_days, "source": str(one.source)}


def _text(text: Text) -> Json:
    return {"zh": text.zh, "en": text.en}
