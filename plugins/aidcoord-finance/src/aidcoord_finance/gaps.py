"""The rural standard beside the urban one, before and after a proposal."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from attrs import frozen

from aidcoord import Fen, Text

_HUNDREDTH: Final = Decimal("0.01")


@frozen
class Gap:
    """A rural and an urban amount of one standard."""

    rural: Fen
    urban: Fen

    @property
    def ratio(self) -> Decimal:
        """Rural over urban, to the hundredth.

        >>> from aidcoord import yuan
        >>> Gap(yuan(420), yuan(600)).ratio
        Decimal('0.70')
        """
        return (Decimal(int(self.rural)) / Decimal(int(self.urban))).quantize(_HUNDREDTH, rounding=ROUND_HALF_UP)

    def falls_behind(self, other: "Gap") -> bool:
        """Whether the rural amount falls further behind here; compared exactly, not by the rounded ratios."""
        return int(self.rural) * int(other.urban) < int(other.rural) * int(self.urban)


def told(before: Gap, after: Gap) -> Text:
    """Both ratios; where the proposal lets the rural amount fall further behind, a warning with both."""
    if after.falls_behind(before):
        return Text(
            zh=f"警告：城乡差距扩大，农村标准与城镇标准之比由{before.ratio}降为{after.ratio}",
            en=f"Warning: the gap widens, rural over urban falls from {before.ratio} to {after.ratio}",
        )
    return Text(
        zh=f"农村标准与城镇标准之比：现为{before.ratio}，拟调后为{after.ratio}",
        en=f"Rural over urban: {before.ratio} now, {after.ratio} afterwards",
    )
