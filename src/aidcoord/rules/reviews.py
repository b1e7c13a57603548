"""Reviews of a law as it is written: what is due to be looked at, unverified, not supplied, or read by nobody."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from attrs import frozen

from aidcoord.model.days import add_months
from aidcoord.model.duties import DutyState
from aidcoord.model.sources import Source
from aidcoord.rules.loading.definitions import Kind
from aidcoord.rules.loading.laws import Law
from aidcoord.rules.parameters.shapes import DatedValue, Parameter


@frozen(kw_only=True)
class Overdue:
    """A parameter's value in force that should have been looked at again by `due`."""

    name: str
    parameter: Parameter
    value: DatedValue
    looked_at: date
    due: date


def overdue(law: Law, on: date) -> tuple[Overdue, ...]:
    """The values in force on a day that are due for review, the longest due first.

    A value is due `review_every` months after it was last reviewed, or else after it came into force; a parameter
    that does not say how often is never due.
    """
    found = [
        Overdue(name=name, parameter=parameter, value=value, looked_at=looked_at, due=due)
        for name, parameter in _parameters(law)
        if parameter.review_every is not None
        for value in law.definitions[name][0].values
        if on in value.period
        for looked_at in [value.reviewed_on or value.period.starts]
        if (due := add_months(looked_at, parameter.review_every)) <= on
    ]
    return tuple(sorted(found, key=lambda one: (one.due, one.name)))


def sources(law: Law) -> Mapping[Source, tuple[str, ...]]:
    """Every passage that the law rests on, with the full names that rest on it."""
    users: dict[Source, list[str]] = {}
    for name, source in _cited(law):
        if name not in users.setdefault(source, []):
            users[source].append(name)
    return {source: tuple(users[source]) for source in sorted(users, key=str)}


def unsupplied(law: Law) -> tuple[str, ...]:
    """The parameters that counties supply and this law's county does not."""
    return tuple(name for name, parameter in _parameters(law) if parameter.supplied_by and not _has_values(law, name))


def unread(law: Law, kind: Kind) -> tuple[str, ...]:
    """The names of one kind that nothing reads, on any day. What carries a clause by itself is read for that clause."""
    read = {asked for versions in law.definitions.values() for version in versions for asked in version.asks}
    read |= {overlap.limit for overlap in law.overlaps if overlap.limit}
    read |= {name for listed in law.signposts.values() for lawful in listed for name in lawful.when}
    read |= {name for one in law.duties if one.duty.state is DutyState.CARRIED for name in one.carriers}
    return tuple(
        sorted(name for name, versions in law.definitions.items() if versions[0].kind is kind and name not in read)
    )


def _parameters(law: Law) -> Iterator[tuple[str, Parameter]]:
    for name in sorted(law.definitions):
        what = law.definitions[name][0].what
        if isinstance(what, Parameter):
            yield name, what


def _has_values(law: Law, name: str) -> bool:
    return bool(law.definitions[name][0].values)


def _cited(law: Law) -> Iterator[tuple[str, Source]]:
    for name, versions in sorted(law.definitions.items()):
        for version in versions:
            if version.source is not None:
                yield name, version.source
            yield from ((name, value.source) for value in version.values)
            yield from ((name, source) for source in _sources_of_presumption(version.what))
    for overlap in law.overlaps:
        yield overlap.benefits[0], overlap.overlap.source
    for lawful in (lawful for listed in law.signposts.values() for lawful in listed):
        yield lawful.when[0], lawful.signpost.source
    for amendment in law.county.amendments if law.county else ():
        yield amendment.target, amendment.mandate


def _sources_of_presumption(what: object) -> Iterable[Source]:
    source = getattr(getattr(what, "presumption", None), "source", None)
    return [source] if isinstance(source, Source) else []
