"""Portfolios: what goes along when a part of a field moves, put into what counties say of their agencies."""

from collections.abc import Iterable, Mapping

from attrs import evolve

from aidcoord.errors import ClashError, UnknownNameError, did_you_mean
from aidcoord.model.agencies import Competence, Portfolio
from aidcoord.rules.counties import County
from aidcoord.rules.loading.competences import parts_of
from aidcoord.rules.loading.findings import Findings
from aidcoord.rules.loading.laws import Law
from aidcoord.rules.policies import Policy

Portfolios = Mapping[str, Mapping[str, Portfolio]]
"""By field, then by id."""


def portfolios_of(policies: Iterable[Policy]) -> Portfolios:
    """The portfolios of every field."""
    return {policy.field: {one.id: one for one in policy.portfolios} for policy in policies if policy.portfolios}


def with_portfolios(county: County, portfolios: Portfolios) -> County:
    """The county with the parts of each portfolio in the place of its name, so that all else asks for parts alone."""
    named = (one for one in county.competences if one.parts)
    if not any(part in portfolios.get(one.field, ()) for one in named for part in one.parts):
        return county
    return evolve(county, competences=tuple(_spelt_out(one, portfolios) for one in county.competences))


def _spelt_out(one: Competence, portfolios: Portfolios) -> Competence:
    known = portfolios.get(one.field, {})
    parts = [name for part in one.parts for name in (known[part].parts if part in known else (part,))]
    return evolve(one, parts=tuple(dict.fromkeys(parts)))


def check_portfolios(policies: Iterable[Policy], law: Law, findings: Findings) -> None:
    """Note portfolios that name what the field does not have, or that are called like something else of it."""
    for policy in policies:
        known = sorted(parts_of(policy.field, law))
        for one in policy.portfolios:
            if one.id in known or sum(other.id == one.id for other in policy.portfolios) > 1:
                message = f"{policy.field} calls a portfolio '{one.id}', which something else of it is called as well."
                findings.add(ClashError, message, owner=policy.field, place=one.place, suggestion="Rename it.")
            for part in (part for part in one.parts if part not in known):
                message = f"The portfolio '{one.id}' of {policy.field} has '{part}', "
                message += "which is no benefit and no evidence of the field."
                advice = did_you_mean(part, known) or f"It has: {', '.join(known) or 'none'}."
                findings.add(UnknownNameError, message, owner=policy.field, place=one.place, suggestion=advice)
