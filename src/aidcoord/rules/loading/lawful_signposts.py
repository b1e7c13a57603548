"""Signposts as the law of one place has them: what they see by full names, and the installed benefit they point to."""

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from aidcoord.errors import DefinitionError, UnknownNameError, did_you_mean, nearest
from aidcoord.model.agencies import PartnerHelp
from aidcoord.model.days import Period
from aidcoord.model.evidence import Value
from aidcoord.model.signposts import Signpost
from aidcoord.rules.declare import type_name
from aidcoord.rules.loading.definitions import Definitions
from aidcoord.rules.loading.findings import Findings
from aidcoord.rules.loading.names import Missing, Names, Unknown
from aidcoord.rules.policies import Policy


@frozen(kw_only=True)
class LawfulSignpost:
    """A signpost with the full names of what it sees, and one of the places to which it points."""

    signpost: Signpost
    field: str
    when: tuple[str, ...]
    to: str | PartnerHelp

    def needs(self, definitions: Definitions) -> Iterator[tuple[str, Period, str]]:
        """What must be worked out for it, on which days, and for whom; where a name has no version it is not so."""
        for name in self.when:
            for version in definitions[name]:
                days = self.signpost.period.overlap(version.period)
                if days:
                    yield name, days, f"a signpost of {self.field}"


def lawful_signposts(
    policies: Iterable[Policy], names: Names, findings: Findings
) -> Mapping[str, tuple[LawfulSignpost, ...]]:
    """The signposts of all policies that can be followed, by field; what they name and nobody supplies is noted.

    One that sees something of a field that is not installed, or points to such a field, is left out.
    """
    return {policy.field: tuple(_of_policy(policy, names, findings)) for policy in policies if policy.signposts}


def _of_policy(policy: Policy, names: Names, findings: Findings) -> Iterator[LawfulSignpost]:
    for signpost in policy.signposts:
        seen = [_seen(name, signpost, policy, names, findings) for name in signpost.when]
        when = tuple(name for name in seen if name is not None)
        for to in signpost.to:
            leads = isinstance(to, PartnerHelp) or _leads(to, signpost, policy, names, findings)
            if leads and len(when) == len(seen):
                yield LawfulSignpost(signpost=signpost, field=policy.field, when=when, to=to)


def _seen(written: str, signpost: Signpost, policy: Policy, names: Names, findings: Findings) -> str | None:
    """The full name of what a signpost sees; `None` where its field is not installed, or where nobody supplies it."""
    found = names.resolve(written, field=policy.field, may_read=policy.reads_from)
    if isinstance(found, Unknown):
        message = f"A signpost of {policy.field} asks for '{written}', which no installed plugin supplies."
        advice = " ".join(filter(None, (found.advice, "`aidcoord names` lists all.")))
        findings.add(UnknownNameError, message, owner=policy.field, place=signpost.place, suggestion=advice)
        return None
    return None if isinstance(found, Missing) else found


def _leads(to: str, signpost: Signpost, policy: Policy, names: Names, findings: Findings) -> bool:
    """Whether the benefit that is pointed to is installed, and another field's."""
    field, _, benefit = to.partition("__")
    message, advice = f"A signpost of {policy.field} points to '{to}', which is no benefit that is installed.", None
    if field == policy.field:
        message = f"A signpost of {policy.field} points to '{to}', a benefit of its own."
        advice = "A department looks at its own benefits without being asked; remove the signpost."
    elif benefit in names.benefits.get(field, ()):
        return True
    elif field in names.fields:
        advice = did_you_mean(to, (f"{field}__{one}" for one in names.benefits[field]))
    else:
        meant = nearest(field, names.fields)
        if meant is None:  # the field is not installed
            return False
        advice = f"Did you mean '{meant}__{benefit}'?"
    findings.add(UnknownNameError, message, owner=policy.field, place=signpost.place, suggestion=advice)
    return False


def check_seen(signposts: Iterable[LawfulSignpost], types: Mapping[str, type[Value]], findings: Findings) -> None:
    """Note what signposts see that is not yes or no."""
    for lawful in signposts:
        for name in lawful.when:
            kind = types.get(name, bool)
            if kind is not bool:
                message = f"A signpost of {lawful.field} takes '{name}' to be yes or no, but it is {type_name(kind)}."
                place, advice = lawful.signpost.place, "Name a yes/no rule."
                findings.add(DefinitionError, message, owner=lawful.field, place=place, suggestion=advice)
