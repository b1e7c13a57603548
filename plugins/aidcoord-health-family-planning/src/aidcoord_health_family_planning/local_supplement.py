"""The local supplement: a second catastrophic insurance of the county's own, for the classes that it names."""

from aidcoord import NOTHING, Fen, Rate, Text, rule, share
from aidcoord_health_family_planning.sources import MEASURES

_SUPPLEMENT = MEASURES.article(29)


@rule(source=_SUPPLEMENT, title=Text(zh="地方补充保险起付线以上费用", en="Costs above the supplement's threshold"))
def local_layer_counted_year(
    catastrophic_base_year: Fen, catastrophic_insurance__due: Fen, local_layer_threshold_year: Fen
) -> Fen:
    """What catastrophic insurance has left of the costs that it counts, above the supplement's own threshold."""
    return max(NOTHING, catastrophic_base_year - catastrophic_insurance__due - local_layer_threshold_year)


@rule(source=_SUPPLEMENT, title=Text(zh="地方补充保险应付", en="Local supplement of the year"))
def local_layer_year(
    is_insured: bool, local_layer_counted_year: Fen, local_layer_rate: Rate, local_layer_cap_year: Fen
) -> Fen:
    """The class's rate of that, up to the cap, for who is insured."""
    return min(share(local_layer_counted_year, local_layer_rate), local_layer_cap_year) if is_insured else NOTHING
