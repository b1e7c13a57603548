"""What rehabilitation brings: training by year or once, a device, an operation, each after what insurance has paid."""

from aidcoord import NOTHING, Fen, Rate, Text, rule, share
from aidcoord_disabled_federation.options import RehabDevice, RehabSurgery
from aidcoord_disabled_federation.sources import REHABILITATION_AMOUNTS, REHABILITATION_ORDER


@rule(source=REHABILITATION_AMOUNTS.whole, title=Text(zh="按年训练的儿童", en="Child trained by year"))
def is_trained_by_year(is_rehab_child: bool, training_rate_year: Fen) -> bool:
    """Whether the child is one for rehabilitation, of a kind whose training has a yearly rate."""
    return is_rehab_child and training_rate_year > NOTHING


@rule(source=REHABILITATION_AMOUNTS.whole, title=Text(zh="一次性训练的儿童", en="Child trained once"))
def is_trained_once(is_rehab_child: bool, training_rate_once: Fen) -> bool:
    """Whether the child is one for rehabilitation, of a kind whose training has a rate for once."""
    return is_rehab_child and training_rate_once > NOTHING


@rule(source=REHABILITATION_AMOUNTS.whole, title=Text(zh="需适配辅助器具的儿童", en="Child to be fitted"))
def needs_rehab_device(is_rehab_child: bool, rehab_device_needed: RehabDevice) -> bool:
    """Whether the child is one for rehabilitation, and a device is prescribed."""
    return is_rehab_child and rehab_device_needed != RehabDevice.NONE


@rule(source=REHABILITATION_AMOUNTS.whole, title=Text(zh="需手术的儿童", en="Child to be operated on"))
def needs_rehab_surgery(is_rehab_child: bool, rehab_surgery_needed: RehabSurgery) -> bool:
    """Whether the child is one for rehabilitation, and an operation is prescribed."""
    return is_rehab_child and rehab_surgery_needed != RehabSurgery.NONE


@rule(source=REHABILITATION_ORDER.whole, title=Text(zh="年度康复训练补助", en="Training of the year"))
def rehab_training_year(training_rate_year: Fen, rehab_share: Rate, training_cost_left: Fen) -> Fen:
    """The rate for kind and age, and never more than insurance has left of the cost."""
    return min(share(training_rate_year, rehab_share), training_cost_left)


@rule(source=REHABILITATION_ORDER.whole, title=Text(zh="一次性康复训练补助", en="Training, once"))
def rehab_training_once(training_rate_once: Fen, rehab_share: Rate, training_cost_left: Fen) -> Fen:
    """The rate for kind and age, and never more than insurance has left of the cost."""
    return min(share(training_rate_once, rehab_share), training_cost_left)


@rule(source=REHABILITATION_ORDER.whole, title=Text(zh="辅助器具补助", en="Assistive device"))
def rehab_device_once(device_rate: Fen, rehab_share: Rate, device_cost_left: Fen) -> Fen:
    """The rate for the device and the age, and never more than insurance has left of the cost."""
    return min(share(device_rate, rehab_share), device_cost_left)


@rule(source=REHABILITATION_ORDER.whole, title=Text(zh="康复手术补助", en="Operation"))
def rehab_surgery_once(surgery_rate: Fen, rehab_share: Rate, surgery_cost_left: Fen) -> Fen:
    """The rate for the operation and the age, and never more than insurance has left of the cost."""
    return min(share(surgery_rate, rehab_share), surgery_cost_left)
