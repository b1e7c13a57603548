"""Overlaps that cannot all be obeyed, found when plugins load."""

from collections.abc import Iterable, Iterator, Sequence
from graphlib import CycleError, TopologicalSorter
from itertools import combinations, pairwise, permutations

from aidcoord.errors import Fault
from aidcoord.rules.policies import Overlap, OverlapKind

_AT_MOST_ONE = {OverlapKind.EXCLUDES, OverlapKind.HIGHEST_OF}


def contradictions(overlaps: Iterable[Overlap]) -> tuple[Fault, ...]:
    """What no household could obey on some day, each found once.

    Found are circles of sequences and of top-ups; a benefit that has to wait for, or tops up, one that it cannot be
    taken with; and a benefit that two overlaps deduct from the same other.

    Args:
        overlaps: All that are installed, with the benefits' full names.
    """
    listed = sorted(overlaps, key=lambda overlap: (overlap.benefits, overlap.kind.value, repr(overlap)))
    found: dict[str, Fault] = {}
    for on in sorted({overlap.period.starts for overlap in listed}):
        for fault in _in_force([overlap for overlap in listed if on in overlap.period]):
            found.setdefault(fault.message, fault)
    return tuple(found.values())


def _in_force(overlaps: Sequence[Overlap]) -> Iterator[Fault]:
    yield from _circle(
        [overlap for overlap in overlaps if overlap.kind is OverlapKind.SEQUENCE],
        "each wait for the one before",
        "Take one of them out of a sequence, or give the sequences dates that do not meet.",
    )
    yield from _circle(
        [overlap for overlap in overlaps if overlap.kind is OverlapKind.TOPS_UP_TO],
        "are each topped up by the next",
        "Decide which of them is paid first, and name it only among those that are topped up.",
    )
    for one, other in permutations(overlaps, 2):
        yield from _never_together(one, other)
    for one, other in combinations(overlaps, 2):
        yield from _counted_twice(one, other)


def _pairs(overlap: Overlap) -> list[tuple[str, str]]:
    """Which benefit has to be settled before which."""
    if overlap.kind is OverlapKind.SEQUENCE:
        return list(combinations(overlap.benefits, 2))
    if overlap.kind is OverlapKind.TOPS_UP_TO:
        return [(other, overlap.benefits[0]) for other in overlap.benefits[1:]]
    return []


def _circle(overlaps: Sequence[Overlap], complaint: str, advice: str) -> Iterator[Fault]:
    sorter: TopologicalSorter[str] = TopologicalSorter()
    for earlier, later in (pair for overlap in overlaps for pair in _pairs(overlap)):
        sorter.add(later, earlier)
    try:
        sorter.prepare()
    except CycleError as error:
        circle: list[str] = error.args[1]
        around = set(pairwise(circle))
        involved = [overlap for overlap in overlaps if around & set(_pairs(overlap))]
        yield _fault(f"{' → '.join(circle)} {complaint}", involved, advice)


def _never_together(one: Overlap, other: Overlap) -> Iterator[Fault]:
    if one.kind not in _AT_MOST_ONE:
        return
    for first, second in _pairs(other):
        if {first, second} <= set(one.benefits):
            bond = "waits for" if other.kind is OverlapKind.SEQUENCE else "tops up"
            complaint = f"{second} {bond} {first} but cannot be taken with it"
            yield _fault(complaint, [one, other], "Drop one of the two, or give them dates that do not meet.")


def _counted_twice(one: Overlap, other: Overlap) -> Iterator[Fault]:
    if one.kind is other.kind is OverlapKind.TOPS_UP_TO:
        for first, second in sorted({*_pairs(one)} & {*_pairs(other)}):
            complaint = f"{first} would be deducted twice from {second}"
            yield _fault(complaint, [one, other], "Name it in one of the two only.")


def _fault(complaint: str, overlaps: Sequence[Overlap], advice: str) -> Fault:
    by = "; ".join(f"{overlap.title.en} ({overlap.source})" for overlap in overlaps)
    field = overlaps[0].benefits[0].split("__")[0]
    return Fault(message=f"{complaint}: {by}.", suggestion=advice, field=field, place=overlaps[-1].place)
