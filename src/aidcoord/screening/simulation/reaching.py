"""What a simulation works out: the benefits that its change can reach."""

from collections.abc import Iterable

from aidcoord.rules.loading.laws import Law


def reached(law: Law, parameters: Iterable[str]) -> frozenset[str]:
    """The benefits that a change of parameters can touch: those that read them, and those that meet such in overlaps.

    An overlap's limit may read them as well.
    """
    names = tuple(parameters)
    readers = {reader for name in names for reader in (name, *law.readers_of(name))}
    capped = {one for overlap in law.overlaps if overlap.limit in readers for one in overlap.benefits}
    return law.with_those_met({*capped, *(one for name in names for one in law.benefits_reached(name))})
