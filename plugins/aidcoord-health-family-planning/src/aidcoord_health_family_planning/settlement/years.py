"""What a patient's year has seen so far: how much each layer has counted and paid."""

from collections.abc import Mapping

from attrs import frozen

from aidcoord import NOTHING, Fen
from aidcoord_health_family_planning.options import Layer


@frozen(kw_only=True)
class Used:
    """What a layer has counted towards its threshold and bands, and what it has paid."""

    counted: Fen = NOTHING
    paid: Fen = NOTHING

    def plus(self, counted: Fen, paid: Fen) -> "Used":
        """The same after one more bill."""
        return Used(counted=self.counted + counted, paid=self.paid + paid)


@frozen(kw_only=True)
class YearSoFar:
    """One calendar year of one patient. A new year begins with nothing, whatever the old one came to."""

    year: int
    basic: Used = Used()
    """Its `counted` is of outpatient treatment alone: every stay has a deductible of its own."""
    catastrophic: Used = Used()
    local: Used = Used()
    aid: Used = Used()
    aid_outpatient_paid: Fen = NOTHING
    tilt: Used = Used()

    @property
    def by_layer(self) -> Mapping[Layer, Used]:
        """What each layer that goes by years has counted and paid."""
        return {
            Layer.BASIC: self.basic,
            Layer.CATASTROPHIC: self.catastrophic,
            Layer.LOCAL: self.local,
            Layer.AID: self.aid,
            Layer.TILT: self.tilt,
        }
