"""The joint meeting put to work on a journal: the only part of it that has side effects. Start at `Proceedings`."""

from aidcoord.proceedings.proceedings import Proceedings, Standing, county_held
from aidcoord.proceedings.rosters import mechanism_of, roster_of

__all__ = ["Proceedings", "Standing", "county_held", "mechanism_of", "roster_of"]
