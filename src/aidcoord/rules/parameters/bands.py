"""Whether bands over a number cover every number exactly once."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from aidcoord.errors import Fault
from aidcoord.model.evidence import Value
from aidcoord.rules.parameters.shapes import Band
from aidcoord.rules.parameters.toml_places import Spot


def totality_faults(
    bands: Sequence[tuple[Band, Spot]], at: Spot, name: str, kind: Callable[[int], Value]
) -> list[Fault]:
    """What keeps bands from covering every number once: each gap and each range that two of them hold.

    Args:
        bands: In order of where they start, each with where it stands.
        at: Where their list stands.
        name: What they are bands of.
        kind: The type of its numbers, to show them by.
    """
    if not bands:
        return [_fault(f"no band is given for {name}.", at, "Write at least one.")]
    (first, first_at), (last, last_at) = bands[0], bands[-1]
    faults = []
    if first.starts is not None:
        text = f"no band holds {name} below {kind(first.starts)}."
        faults.append(_fault(text, first_at, "Leave `from` out of the first band."))
    for (lower, _), (upper, upper_at) in pairwise(bands):
        faults += _seam_faults(lower, upper, upper_at, name, kind)
    if last.below is not None:
        text = f"no band holds {name} from {kind(last.below)} on."
        faults.append(_fault(text, last_at, "Leave `below` out of the last band."))
    empty = [
        at for band, at in bands if band.starts is not None and band.below is not None and band.below <= band.starts
    ]
    return faults + [
        _fault("the band ends where it starts, or before.", at, "Correct `from` or `below`.") for at in empty
    ]


def _seam_faults(lower: Band, upper: Band, at: Spot, name: str, kind: Callable[[int], Value]) -> list[Fault]:
    ends, starts = lower.below, upper.starts
    if ends is not None and ends == starts:
        return []
    if ends is not None and starts is not None and ends < starts:
        text = f"no band holds {name} from {kind(ends)} to below {kind(starts)}."
        return [_fault(text, at, f"Write from = {kind(ends)}, or let the band before reach further.")]
    both = [bound for bound in (ends, upper.below) if bound is not None]
    range_text = "" if starts is None else f" from {kind(starts)}"
    range_text += f" to below {kind(min(both))}" if both else " on"
    advice = f"Write from = {kind(ends)} here." if ends is not None else "Give the band before a `below`."
    return [_fault(f"two bands hold {name}{range_text}.", at, advice)]


def _fault(message: str, at: Spot, suggestion: str) -> Fault:
    return Fault(message=message, place=at.place, path=str(at), suggestion=suggestion)
