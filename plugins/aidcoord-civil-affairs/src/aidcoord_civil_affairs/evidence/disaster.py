"""Evidence about a household struck by a natural disaster, as the loss assessment records it."""

from typing import Final

from aidcoord import Day, EvidenceType, Presumption, Scope, Text
from aidcoord_civil_affairs.relief_options import Disaster, HomeDamage

_NOT_REPORTED: Final = Text(zh="没有报灾记录，视为未受灾", en="no disaster is reported, so none struck")
_NOT_ASSESSED: Final = Text(zh="损失核定没有记录，视为没有", en="the loss assessment has no entry, which means none")
_NOT_LISTED: Final = Text(zh="台账没有记录，视为未列入", en="the list has no entry, which means none")

DISASTER: Final = EvidenceType(
    "disaster",
    Text(zh="遭受的自然灾害", en="Natural disaster that struck the household"),
    type=Disaster,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    presumption=Presumption(value=Disaster.NONE, reason=_NOT_REPORTED),
)
DISASTER_ON: Final = EvidenceType(
    "disaster_on",
    Text(zh="受灾日期", en="Day of the disaster"),
    type=Day,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
)
IS_IN_DISASTER_AREA: Final = EvidenceType(
    "is_in_disaster_area",
    Text(zh="住址在受灾范围内", en="The home lies in the area struck"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    note=Text(
        zh="启动救助应急响应时公布的受灾乡镇、村", en="the townships and villages named when the response was opened"
    ),
)
EVACUATED_PERSONS: Final = EvidenceType(
    "evacuated_persons",
    Text(zh="需紧急转移安置或紧急生活救助的人数", en="People moved or cared for at once"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    highest=200,
    presumption=Presumption(value=0, reason=_NOT_ASSESSED),
)
EVACUATED_DAYS: Final = EvidenceType(
    "evacuated_days",
    Text(zh="紧急救助天数", en="Days of care at once"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    highest=366,
)
HOME_DAMAGE: Final = EvidenceType(
    "home_damage",
    Text(zh="住房因灾损毁程度", en="Damage to the home"),
    type=HomeDamage,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    presumption=Presumption(value=HomeDamage.NONE, reason=_NOT_ASSESSED),
)
DAMAGED_ROOMS: Final = EvidenceType(
    "damaged_rooms",
    Text(zh="因灾倒损房屋间数", en="Rooms collapsed or damaged"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    note=Text(zh="按倒损房屋统计口径的间数", en="rooms as the loss assessment counts them"),
    highest=100,
)
IS_DAMAGED_HOME_LIVED_IN: Final = EvidenceType(
    "is_damaged_home_lived_in",
    Text(zh="倒损房屋为自住住房", en="The damaged house is lived in"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    note=Text(zh="长期无人居住的房屋、附属房、临时房不算", en="not a house long empty, a shed or a shelter"),
)
HAS_OTHER_HOME: Final = EvidenceType(
    "has_other_home",
    Text(zh="另有住房可住", en="Another home to live in"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
)
HAS_LIVELIHOOD: Final = EvidenceType(
    "has_livelihood_after_disaster",
    Text(zh="灾后有生活来源", en="Something to live on after the disaster"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
)
CAN_HELP_ITSELF: Final = EvidenceType(
    "can_help_itself_after_disaster",
    Text(zh="灾后有自救能力", en="Able to get over the disaster unaided"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
)
TRANSITION_DAYS: Final = EvidenceType(
    "transition_days",
    Text(zh="过渡期天数", en="Days until a home stands again"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    highest=3660,
)
HAS_PASSED_VILLAGE_REVIEW: Final = EvidenceType(
    "has_passed_village_review",
    Text(zh="经村（居）民委员会评议公示通过", en="Passed by the village's review and posting"),
    type=bool,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    held_by=Text(zh="村（居）民委员会", en="the village committee"),
)
DISASTER_DEAD: Final = EvidenceType(
    "disaster_dead",
    Text(zh="因灾遇难人数", en="Members killed by the disaster"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    highest=200,
    presumption=Presumption(value=0, reason=_NOT_ASSESSED),
)
WINTER_NEED_PERSONS: Final = EvidenceType(
    "winter_need_persons",
    Text(zh="列入冬春救助台账的人数", en="People on the list for winter and spring"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    highest=200,
    presumption=Presumption(value=0, reason=_NOT_LISTED),
)
WINTER_LISTED_ON: Final = EvidenceType(
    "winter_listed_on",
    Text(zh="列入冬春救助台账日期", en="Day of being put on the winter list"),
    type=Day,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
)
DROUGHT_NEED_PERSONS: Final = EvidenceType(
    "drought_need_persons",
    Text(zh="因旱需口粮和饮水救助的人数", en="People lacking grain or water in a drought"),
    type=int,
    scope=Scope.HOUSEHOLD,
    holder="civil_affairs",
    highest=200,
    presumption=Presumption(value=0, reason=_NOT_ASSESSED),
)

EVIDENCE: Final = (
    DISASTER,
    DISASTER_ON,
    IS_IN_DISASTER_AREA,
    EVACUATED_PERSONS,
    EVACUATED_DAYS,
    HOME_DAMAGE,
    DAMAGED_ROOMS,
    IS_DAMAGED_HOME_LIVED_IN,
    HAS_OTHER_HOME,
    HAS_LIVELIHOOD,
    CAN_HELP_ITSELF,
    TRANSITION_DAYS,
    HAS_PASSED_VILLAGE_REVIEW,
    DISASTER_DEAD,
    WINTER_NEED_PERSONS,
    WINTER_LISTED_ON,
    DROUGHT_NEED_PERSONS,
)
"""What is known of a disaster and what it did."""
