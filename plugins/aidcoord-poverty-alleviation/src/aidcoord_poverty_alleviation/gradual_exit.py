"""Gradual exit: a household that has risen out of poverty keeps its aid for some years."""

from aidcoord import Text, rule
from aidcoord_poverty_alleviation.sources import EXIT_2016


@rule(source=EXIT_2016.whole, title=Text(zh="脱贫后原有政策保持不变", en="Aid is kept after the rise"))
def keeps_aid_after_rise(is_out_of_poverty: bool, is_aid_kept_after_rise: bool) -> bool:
    """Whether the household has risen out of poverty at a time when such households keep their aid."""
    return is_out_of_poverty and is_aid_kept_after_rise
