"""Who holds which identity, by township and residence on a day, with small counts withheld. Pure: no file, no clock.

`held_on` reads awards, `found_on` and `open_on` assessments; `identity_report` counts either and withholds.
"""

from aidcoord_civil_affairs.statistics.holders import IDENTITIES, Holder, found_on, held_on, open_on
from aidcoord_civil_affairs.statistics.reports import IdentityCounts, IdentityReport, identity_report
from aidcoord_civil_affairs.statistics.withholding import ALL, Cell, withheld_cells

__all__ = [
    "ALL",
    "IDENTITIES",
    "Cell",
    "Holder",
    "IdentityCounts",
    "IdentityReport",
    "found_on",
    "held_on",
    "identity_report",
    "open_on",
    "withheld_cells",
]
