"""The federation's benefits, with their conditions and the days from which they are law."""

from datetime import date
from typing import Final

from aidcoord import Benefit, BenefitKind, Cadence, Text
from aidcoord_disabled_federation.sources import (
    REHABILITATION_2018,
    REHABILITATION_AMOUNTS,
    STOPS,
    SUBSIDIES_2015,
    SUBSIDIES_2021,
)

_SUBSIDIES: Final = date(2016, 1, 1)
_RENEWAL: Final = date(2022, 1, 1)
_REHABILITATION: Final = date(2018, 10, 1)

LIVING_SUBSIDY: Final = Benefit(
    "living_subsidy",
    Text(zh="困难残疾人生活补贴", en="Living subsidy for disabled people in hardship"),
    kind=BenefitKind.CASH,
    cadence=Cadence.MONTHLY,
    applies_if="is_disabled",
    criteria=(
        "has_card_in_force",
        "is_in_living_group",
        "is_living_subsidy_unstopped",
        "is_not_missing",
        "has_no_work_injury_nursing",
        "is_above_other_living",
    ),
    amount="living_subsidy_month",
    payer="civil_affairs",
    source=SUBSIDIES_2015.whole,
    starts=_SUBSIDIES,
)
NURSING_SUBSIDY: Final = Benefit(
    "nursing_subsidy",
    Text(zh="重度残疾人护理补贴", en="Nursing subsidy for severely disabled people"),
    kind=BenefitKind.CASH,
    cadence=Cadence.MONTHLY,
    applies_if="is_disabled",
    criteria=(
        "has_card_in_force",
        "is_in_nursing_group",
        "needs_long_term_care",
        "is_nursing_subsidy_unstopped",
        "is_not_missing",
        "has_no_work_injury_nursing",
        "is_above_other_nursing",
    ),
    amount="nursing_subsidy_month",
    payer="civil_affairs",
    source=SUBSIDIES_2015.whole,
    starts=_SUBSIDIES,
)
CARD_REMINDER: Final = Benefit(
    "card_reminder",
    Text(zh="残疾人证到期提醒", en="Reminder to renew the disability card"),
    kind=BenefitKind.SERVICE,
    applied_for=False,
    applies_if="is_disabled",
    criteria=("is_card_expiring",),
    source=SUBSIDIES_2021.whole,
    starts=_RENEWAL,
)
LIVING_BACK_PAY: Final = Benefit(
    "living_back_pay",
    Text(zh="换证后补发生活补贴", en="Living subsidy paid after renewal of the card"),
    kind=BenefitKind.CASH,
    applied_for=False,
    cadence=Cadence.ONCE,
    applies_if="has_living_renewal",
    criteria=("living_subsidy", "has_renewal_months"),
    amount="living_back_pay_once",
    payer="civil_affairs",
    source=SUBSIDIES_2021.whole,
    starts=_RENEWAL,
)
NURSING_BACK_PAY: Final = Benefit(
    "nursing_back_pay",
    Text(zh="换证后补发护理补贴", en="Nursing subsidy paid after renewal of the card"),
    kind=BenefitKind.CASH,
    applied_for=False,
    cadence=Cadence.ONCE,
    applies_if="has_nursing_renewal",
    criteria=("nursing_subsidy", "has_renewal_months"),
    amount="nursing_back_pay_once",
    payer="civil_affairs",
    source=SUBSIDIES_2021.whole,
    starts=_RENEWAL,
)
LIVING_RESTORED: Final = Benefit(
    "living_restored",
    Text(zh="复核后补发生活补贴", en="Living subsidy paid after a refuted stop"),
    kind=BenefitKind.CASH,
    applied_for=False,
    cadence=Cadence.ONCE,
    applies_if="has_living_restored",
    criteria=("living_subsidy", "has_months_stopped"),
    amount="living_restored_once",
    payer="civil_affairs",
    source=STOPS.whole,
    starts=_RENEWAL,
)
NURSING_RESTORED: Final = Benefit(
    "nursing_restored",
    Text(zh="复核后补发护理补贴", en="Nursing subsidy paid after a refuted stop"),
    kind=BenefitKind.CASH,
    applied_for=False,
    cadence=Cadence.ONCE,
    applies_if="has_nursing_restored",
    criteria=("nursing_subsidy", "has_months_stopped"),
    amount="nursing_restored_once",
    payer="civil_affairs",
    source=STOPS.whole,
    starts=_RENEWAL,
)
REHAB_TRAINING: Final = Benefit(
    "rehab_training",
    Text(zh="残疾儿童康复训练", en="Training of disabled children"),
    kind=BenefitKind.SERVICE,
    cadence=Cadence.YEARLY,
    applies_if="is_trained_by_year",
    criteria=("is_in_rehab_group", "has_training_years_left"),
    amount="rehab_training_year",
    source=REHABILITATION_2018.whole,
    starts=_REHABILITATION,
)
REHAB_TRAINING_ONCE: Final = Benefit(
    "rehab_training_single",
    Text(zh="残疾儿童一次性康复训练", en="Training of disabled children, once"),
    kind=BenefitKind.SERVICE,
    cadence=Cadence.ONCE,
    applies_if="is_trained_once",
    criteria=("is_in_rehab_group",),
    amount="rehab_training_once",
    source=REHABILITATION_AMOUNTS.whole,
    starts=_REHABILITATION,
)
REHAB_DEVICE: Final = Benefit(
    "rehab_device",
    Text(zh="残疾儿童辅助器具适配", en="Assistive device for a disabled child"),
    kind=BenefitKind.IN_KIND,
    cadence=Cadence.ONCE,
    applies_if="needs_rehab_device",
    criteria=("is_in_rehab_group",),
    amount="rehab_device_once",
    source=REHABILITATION_2018.whole,
    starts=_REHABILITATION,
)
REHAB_SURGERY: Final = Benefit(
    "rehab_surgery",
    Text(zh="残疾儿童康复手术", en="Operation of a disabled child"),
    kind=BenefitKind.SERVICE,
    cadence=Cadence.ONCE,
    applies_if="needs_rehab_surgery",
    criteria=("is_in_rehab_group",),
    amount="rehab_surgery_once",
    source=REHABILITATION_2018.whole,
    starts=_REHABILITATION,
)

BENEFITS: Final = (
    LIVING_SUBSIDY,
    NURSING_SUBSIDY,
    CARD_REMINDER,
    LIVING_BACK_PAY,
    NURSING_BACK_PAY,
    LIVING_RESTORED,
    NURSING_RESTORED,
    REHAB_TRAINING,
    REHAB_TRAINING_ONCE,
    REHAB_DEVICE,
    REHAB_SURGERY,
)
"""All of them, as the results list them."""
