"""The joint meeting put to work on a journal: the only part of it that has side effects. Start at `Proceedings`."""

from aidcoord.proceedings.proceedings import Proceedings, Standing, county_held
from aidcoord.proceedings.rosters import roster_of

__all__ = ["Proceedings", "Standing", "county_held", "roster_of"]
