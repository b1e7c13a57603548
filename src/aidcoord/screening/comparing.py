"""Which households of a batch come out under two laws of one kernel alike, so that their overlaps do as well."""

import numpy as np
import numpy.typing as npt

from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.kernel.running import Found, Given
from aidcoord.screening.kernel.text import ELIGIBLE

Flags = npt.NDArray[np.bool_]


def alike(kernel: Kernel, before: Found, after: Found) -> Flags:
    """The households of which the same was found, and that are due nothing whose sum a value of the law bounds."""
    households = _changed(before.households, after.households) | _any(kernel, after, of_members=False)
    members = _changed(before.members, after.members) | _any(kernel, after, of_members=True)
    return ~(households | (after.columns.by_household(members) > 0))


def _changed(before: Given, after: Given) -> Flags:
    changed = (before.verdicts != after.verdicts) | (before.amounts != after.amounts)
    flags: Flags = np.any(changed, axis=1)
    return flags


def _any(kernel: Kernel, found: Found, *, of_members: bool) -> Flags:
    """The rows that are due something under a cap, whose limit may have changed by itself."""
    capped = {one for overlap in kernel.worksheet.overlaps if overlap.limit for one in overlap.benefits}
    asked = kernel.of_members if of_members else kernel.of_households
    given = found.members if of_members else found.households
    columns = [place for place, one in enumerate(asked) if one.name in capped]
    flags: Flags = np.any(given.verdicts[:, columns] == ELIGIBLE, axis=1)
    return flags
