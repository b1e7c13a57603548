"""The benefits of poverty alleviation, with their conditions and the days from which they are law."""

from datetime import date
from typing import Final

from aidcoord import Benefit, BenefitKind, Cadence, Text
from aidcoord_poverty_alleviation.sources import (
    EXIT_2016,
    LINK_2016,
    MONITORING_2021,
    REGISTRATION_2014,
    REGULAR_AID_2026,
    REVITALISATION_LAW,
    TRANSITION_2020,
    TRANSITION_2021,
    YULU_2015,
)

_AID_TITLE: Final = Text(zh="产业就业帮扶", en="Development aid")
_HANDOVER_TITLE: Final = Text(zh="名单移送民政", en="Name handed to civil affairs for dibao")
_LAST_OF_FIGHT: Final = date(2020, 12, 31)
_TRANSITION: Final = date(2021, 1, 1)
_LAST_OF_TRANSITION: Final = date(2025, 12, 31)

REGISTERED_2014: Final = Benefit(
    "monitored_household",
    Text(zh="建档立卡贫困户", en="Household registered as poor"),
    kind=BenefitKind.IDENTITY,
    applies_if="is_under_review",
    criteria=("is_poor",),
    source=REGISTRATION_2014.whole,
    starts=date(2014, 4, 2),
    ends=date(2016, 4, 28),
)
REGISTERED: Final = Benefit(
    "monitored_household",
    Text(zh="建档立卡贫困户", en="Household registered as poor"),
    kind=BenefitKind.IDENTITY,
    applies_if="is_under_review",
    criteria=("is_poor",),
    while_receiving=("stays_registered",),
    source=EXIT_2016.whole,
    starts=date(2016, 4, 29),
    ends=_LAST_OF_FIGHT,
)
MONITORED_2021: Final = Benefit(
    "monitored_household",
    Text(zh="防返贫监测对象", en="Household monitored against a return to poverty"),
    kind=BenefitKind.IDENTITY,
    applies_if="is_under_review",
    criteria=("has_return_risk", "has_ground_for_monitoring"),
    while_receiving=("stays_monitored",),
    source=MONITORING_2021.whole,
    starts=_TRANSITION,
    ends=_LAST_OF_TRANSITION,
)
MONITORED: Final = Benefit(
    "monitored_household",
    Text(zh="防止返贫致贫对象", en="Household monitored against poverty"),
    kind=BenefitKind.IDENTITY,
    applies_if="is_under_review",
    criteria=("has_return_risk", "has_ground_for_monitoring"),
    while_receiving=("stays_monitored",),
    source=REGULAR_AID_2026.whole,
    starts=date(2026, 1, 1),
)
GRADUAL_EXIT_2016: Final = Benefit(
    "gradual_exit",
    Text(zh="脱贫不脱政策", en="Aid kept after rising out of poverty"),
    kind=BenefitKind.SERVICE,
    applied_for=False,
    applies_if="is_out_of_poverty",
    criteria=("keeps_aid_after_rise",),
    source=EXIT_2016.whole,
    starts=date(2016, 4, 29),
    ends=_LAST_OF_FIGHT,
)
GRADUAL_EXIT: Final = Benefit(
    "gradual_exit",
    Text(zh="过渡期帮扶", en="Aid kept through the transition"),
    kind=BenefitKind.SERVICE,
    applied_for=False,
    applies_if="is_out_of_poverty",
    criteria=("keeps_aid_after_rise",),
    source=TRANSITION_2020.whole,
    starts=_TRANSITION,
)
DEVELOPMENT_AID_2016: Final = Benefit(
    "development_aid",
    _AID_TITLE,
    kind=BenefitKind.SERVICE,
    applies_if="is_rural",
    criteria=("is_in_aid_group", "has_able_member", "wants_development_aid"),
    source=LINK_2016.whole,
    starts=date(2016, 9, 17),
    ends=_LAST_OF_FIGHT,
)
DEVELOPMENT_AID_2021: Final = Benefit(
    "development_aid",
    _AID_TITLE,
    kind=BenefitKind.SERVICE,
    applies_if="is_rural",
    criteria=("is_in_aid_group", "has_able_member", "wants_development_aid"),
    source=TRANSITION_2021.article("第6点"),
    starts=_TRANSITION,
    ends=date(2021, 5, 31),
)
DEVELOPMENT_AID: Final = Benefit(
    "development_aid",
    _AID_TITLE,
    kind=BenefitKind.SERVICE,
    applies_if="is_rural",
    criteria=("is_in_aid_group", "has_able_member", "wants_development_aid"),
    source=REVITALISATION_LAW.article(59),
    starts=date(2021, 6, 1),
)
HANDOVER_2016: Final = Benefit(
    "dibao_handover",
    _HANDOVER_TITLE,
    kind=BenefitKind.SERVICE,
    applied_for=False,
    applies_if="is_on_poverty_list",
    criteria=("is_not_on_dibao_yet", "civil_affairs__dibao"),
    source=LINK_2016.whole,
    starts=date(2016, 9, 17),
    ends=_LAST_OF_FIGHT,
)
HANDOVER: Final = Benefit(
    "dibao_handover",
    _HANDOVER_TITLE,
    kind=BenefitKind.SERVICE,
    applied_for=False,
    applies_if="is_on_poverty_list",
    criteria=("is_not_on_dibao_yet", "civil_affairs__dibao"),
    source=TRANSITION_2021.article("第6点"),
    starts=_TRANSITION,
)
YULU: Final = Benefit(
    "yulu",
    Text(zh="雨露计划补助", en="Yulu grant for vocational schooling"),
    kind=BenefitKind.CASH,
    cadence=Cadence.TERMLY,
    applies_if="is_vocational_student",
    criteria=("is_in_yulu_group", "is_attending"),
    amount="yulu_term",
    source=YULU_2015.whole,
    starts=date(2015, 9, 1),
)

BENEFITS: Final = (
    REGISTERED_2014,
    REGISTERED,
    MONITORED_2021,
    MONITORED,
    GRADUAL_EXIT_2016,
    GRADUAL_EXIT,
    DEVELOPMENT_AID_2016,
    DEVELOPMENT_AID_2021,
    DEVELOPMENT_AID,
    HANDOVER_2016,
    HANDOVER,
    YULU,
)
"""All of them, as the results list them."""
