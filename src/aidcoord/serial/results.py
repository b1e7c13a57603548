"""An assessment as plain JSON values: the same assessment gives the same bytes, and nothing in it is a float."""

from typing import TypeAlias

from aidcoord.model.referrals import Referral
from aidcoord.model.texts import Text
from aidcoord.rules.overlaps.claims import Key
from aidcoord.rules.overlaps.resolutions import Alternative, Resolution
from aidcoord.rules.results.determinations import Assessment, Criterion, Determination, Verdict
from aidcoord.rules.sheets.comparisons import Comparison
from aidcoord.rules.sheets.sheet import Missing, Read
from aidcoord.serial.values import json_value

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"


def assessment_json(assessment: Assessment) -> dict[str, Json]:
    """Every determination of a household, how overlaps come out, what nobody has applied for, and the referrals.

    Money is yuan as text with two decimals, rates are per cent as text, days and options are text; what is not known
    is null. Members go by their ids, benefits by their full names. No name and no personal number is in it.
    """
    return {
        "household": assessment.household.id,
        "on": assessment.on.isoformat(),
        "county": assessment.county.id if assessment.county else None,
        "determinations": [_determination(one, assessment) for one in assessment.determinations],
        "overlaps": [*map(_resolution, assessment.overlaps), *_provisional(assessment)],
        "not_applied": [_waiting(one, assessment) for one in assessment.not_applied],
        "referrals": [referral_json(referral) for referral in assessment.referrals],
    }


def referral_json(referral: Referral) -> Json:
    """A referral, written as in `assessment_json`."""
    return {
        "sender": referral.sender,
        "receiver": referral.receiver,
        "benefit": referral.benefit,
        "subject": referral.subject,
        "reason": _text(referral.reason),
        "source": str(referral.source),
        "due": referral.due.isoformat() if referral.due else None,
    }


def _waiting(one: Determination, assessment: Assessment) -> Json:
    return {
        "benefit": one.name,
        "agency": one.agency.id,
        "subject": one.subject,
        "kind": one.benefit.kind.value,
        "payable": json_value(assessment.payable(one)),
        "cadence": one.benefit.cadence.value,
    }


def _determination(one: Determination, assessment: Assessment) -> Json:
    return {
        "benefit": one.name,
        "agency": one.agency.id,
        "subject": one.subject,
        "verdict": one.verdict.value,
        "amount": json_value(one.amount),
        "cadence": one.benefit.cadence.value,
        "criteria": [_criterion(criterion) for criterion in one.criteria],
        "missing": [_missing(missing, assessment) for missing in one.missing],
        "reads": [_read(read) for read in one.reads],
        "plugin": one.origin.plugin if one.origin else None,
        "version": one.origin.version if one.origin else None,
    }


def _criterion(one: Criterion) -> Json:
    return {
        "name": one.name,
        "subject": one.subject,
        "title": _text(one.title),
        "holds": one.holds,
        "comparison": _comparison(one.comparison) if one.comparison else None,
        "source": str(one.source) if one.source else None,
    }


def _comparison(one: Comparison) -> Json:
    return {
        "value": json_value(one.value),
        "sign": one.sign,
        "threshold": json_value(one.threshold),
        "margin": json_value(one.distance),
    }


def _missing(one: Missing, assessment: Assessment) -> Json:
    """What is missing, with the field that holds it and the agency which has that field on the day."""
    agency = assessment.asked_through(one)
    return {
        "name": one.name,
        "subject": one.subject,
        "kind": one.kind.value,
        "title": _text(one.title),
        "holder": one.holder,
        "agency": {"id": agency.id, "title": _text(agency.title)} if agency else None,
        "held_by": _text(one.held_by) if one.held_by else None,
    }


def _read(one: Read) -> Json:
    return {"name": one.name, "subject": one.subject, "kind": one.kind.value}


def _resolution(one: Resolution) -> Json:
    return {
        "relations": [
            {
                "kind": relation.kind.value,
                "benefits": list(relation.benefits),
                "title": _text(relation.overlap.title),
                "source": str(relation.overlap.source),
            }
            for relation in one.relations
        ],
        "payable": [{**_key(key), "amount": json_value(amount)} for key, amount in one.payable.items()],
        "taken": [_key(claim.key) for claim in one.taken],
        "given_up": [_key(claim.key) for claim in one.given_up],
        "worth_year": json_value(one.worth_year),
        "alternatives": [_alternative(alternative) for alternative in one.alternatives],
        "rejected": one.rejected,
    }


def _provisional(assessment: Assessment) -> list[Json]:
    """What is eligible and may be payable in part or not at all, once what an overlap relates it to is determined."""
    eligible = (one for one in assessment.determinations if one.verdict is Verdict.ELIGIBLE)
    open_ones = ((one, assessment.rivals(one)) for one in eligible)
    return [
        {"provisional": _key((one.name, one.subject)), "until": [_key((other.name, other.subject)) for other in rivals]}
        for one, rivals in open_ones
        if rivals
    ]


def _alternative(one: Alternative) -> Json:
    return {"taken": [_key(claim.key) for claim in one.taken], "worth_year": json_value(one.worth_year)}


def _key(key: Key) -> dict[str, Json]:
    benefit, subject = key
    return {"benefit": benefit, "subject": subject}


def _text(text: Text) -> Json:
    return {"zh": text.zh, "en": text.en}
