"""Disease emergency aid: the fund pays the hospital what an emergency has cost and nobody else pays."""

from aidcoord import NOTHING, Fen, Text, rule
from aidcoord_health_family_planning.options import EmergencyGround
from aidcoord_health_family_planning.sources import EMERGENCY_WENZHOU, MEASURES

_FUND = MEASURES.article(32)


@rule(source=_FUND, title=Text(zh="有未付急救费用", en="Emergency costs left unpaid"))
def has_unpaid_emergency_costs(emergency_costs_unpaid: Fen) -> bool:
    """Whether a hospital has claimed costs of an emergency that nobody has paid."""
    return emergency_costs_unpaid > NOTHING


@rule(source=EMERGENCY_WENZHOU.whole, title=Text(zh="身份不明或无力支付", en="Unknown, or unable to pay"))
def is_unknown_or_unable_to_pay(emergency_ground: EmergencyGround) -> bool:
    """Whether the patient is not known, or shown to be unable to pay."""
    return emergency_ground != EmergencyGround.NONE


@rule(source=_FUND, title=Text(zh="疾病应急救助支付", en="Disease emergency aid"))
def emergency_aid_once(emergency_costs_unpaid: Fen, emergency_aid_cap_once: Fen) -> Fen:
    """What is unpaid, up to the county's cap for one emergency."""
    return min(emergency_costs_unpaid, emergency_aid_cap_once)
