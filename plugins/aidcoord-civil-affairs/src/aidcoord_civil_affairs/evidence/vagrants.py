"""Evidence about somebody at the rescue station, or found on the street."""

from typing import Final

from aidcoord import EvidenceType, Presumption, Scope, Text

_NO_RECORD: Final = Text(zh="没有记录，视为没有", en="no record means none")

IS_WANDERING: Final = EvidenceType(
    "is_wandering",
    Text(zh="流浪乞讨", en="Lives on the street or begs"),
    type=bool,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    held_by=Text(zh="救助管理机构", en="the rescue station"),
    presumption=Presumption(value=False, reason=_NO_RECORD),
)
CAN_PAY_FOOD_AND_SHELTER: Final = EvidenceType(
    "can_pay_food_and_shelter",
    Text(zh="自身有能力解决食宿", en="Can pay for food and shelter"),
    type=bool,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    held_by=Text(zh="救助管理机构", en="the rescue station"),
)
HAS_FRIENDS_TO_TURN_TO: Final = EvidenceType(
    "has_friends_to_turn_to",
    Text(zh="有亲友可投靠", en="Relatives or friends to turn to"),
    type=bool,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    held_by=Text(zh="救助管理机构", en="the rescue station"),
)
HAS_LIMITED_MOBILITY: Final = EvidenceType(
    "has_limited_mobility",
    Text(zh="行动不便", en="Moves with difficulty"),
    type=bool,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    presumption=Presumption(value=False, reason=_NO_RECORD),
)
IS_SUDDENLY_ILL: Final = EvidenceType(
    "is_suddenly_ill",
    Text(zh="突发急病", en="Suddenly ill"),
    type=bool,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    presumption=Presumption(value=False, reason=_NO_RECORD),
)
HAS_FARE_HOME: Final = EvidenceType(
    "has_fare_home",
    Text(zh="有交通费返回", en="Has the fare home"),
    type=bool,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    held_by=Text(zh="救助管理机构", en="the rescue station"),
)
IS_HOME_ADDRESS_KNOWN: Final = EvidenceType(
    "is_home_address_known",
    Text(zh="住址已查明", en="Home address found out"),
    type=bool,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    presumption=Presumption(value=False, reason=_NO_RECORD),
)
HAS_HOME_TO_RETURN_TO: Final = EvidenceType(
    "has_home_to_return_to",
    Text(zh="有家可归", en="Has a home to return to"),
    type=bool,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    held_by=Text(zh="救助管理机构", en="the rescue station"),
)
RESCUE_DAYS_SO_FAR: Final = EvidenceType(
    "rescue_days_so_far",
    Text(zh="已在站救助天数", en="Days at the rescue station so far"),
    type=int,
    scope=Scope.MEMBER,
    holder="civil_affairs",
    highest=36600,
    presumption=Presumption(value=0, reason=_NO_RECORD),
)

EVIDENCE: Final = (
    IS_WANDERING,
    CAN_PAY_FOOD_AND_SHELTER,
    HAS_FRIENDS_TO_TURN_TO,
    HAS_LIMITED_MOBILITY,
    IS_SUDDENLY_ILL,
    HAS_FARE_HOME,
    IS_HOME_ADDRESS_KNOWN,
    HAS_HOME_TO_RETURN_TO,
    RESCUE_DAYS_SO_FAR,
)
"""What is known of vagrants and beggars."""
