"""Rescue of vagrants and beggars without means: who may not be refused, and what they are to be given.

There is no means test beyond having nothing and nobody, no charge, and leaving is always open. A file opens without a
name or a number: whoever is not known is a member by an id alone.
"""

from aidcoord import DisabilityLevel, Text, either_of, rule
from aidcoord_civil_affairs.relief_sources import ELDERLY_LAW, MINORS_LAW, RESCUE_MEASURES, RESCUE_RULES

_WHO = RESCUE_RULES.article(2)
_GIVEN = RESCUE_MEASURES.article(7)
_CARE = RESCUE_MEASURES.article(11)


@rule(source=RESCUE_MEASURES.article(2), title=Text(zh="流浪乞讨", en="Lives on the street or begs"))
def lives_on_the_street(is_wandering: bool) -> bool:
    """Whether somebody was found wandering or begging, or asks the station for help as such."""
    return is_wandering


@rule(source=_WHO, title=Text(zh="自身无力解决食宿", en="Cannot pay for food and shelter"))
def has_no_food_or_shelter(can_pay_food_and_shelter: bool) -> bool:
    """Whether somebody cannot find food and shelter by their own means."""
    return not can_pay_food_and_shelter


@rule(source=_WHO, title=Text(zh="无亲友投靠", en="Nobody to turn to"))
def has_nobody_to_turn_to(has_friends_to_turn_to: bool) -> bool:
    """Whether there are no relatives or friends to go to."""
    return not has_friends_to_turn_to


@rule(source=_WHO, title=Text(zh="未享受低保或特困供养", en="On neither dibao nor tekun"))
def is_without_living_aid(dibao__is_awarded: bool, tekun__is_awarded: bool) -> bool:
    """Whether neither dibao nor support in special hardship is paid."""
    return not dibao__is_awarded and not tekun__is_awarded


@rule(source=MINORS_LAW.article(2), title=Text(zh="未成年人", en="Under age"))
def is_rescued_minor(age: int, rescue_adult_age: int) -> bool:
    """Whether somebody is under age."""
    return age < rescue_adult_age


@rule(source=ELDERLY_LAW.article(2), title=Text(zh="老年人", en="Elderly"))
def is_rescued_elderly(age: int, rescue_elderly_age: int) -> bool:
    """Whether somebody is elderly."""
    return age >= rescue_elderly_age


@rule(source=RESCUE_MEASURES.article(5), title=Text(zh="残疾人", en="Disabled"))
def is_rescued_disabled(disability_level: DisabilityLevel) -> bool:
    """Whether somebody holds a disability card."""
    return disability_level != DisabilityLevel.NONE


is_to_be_cared_for = either_of(
    "is_rescued_minor",
    "is_rescued_elderly",
    "is_rescued_disabled",
    title=Text(zh="残疾人、未成年人或老年人", en="Disabled, under age or elderly"),
    source=_CARE,
)
is_to_be_escorted = either_of(
    "is_rescued_minor",
    "is_rescued_elderly",
    "is_rescued_disabled",
    "has_limited_mobility",
    title=Text(zh="应当引导、护送到救助站", en="To be escorted to the station"),
    source=RESCUE_MEASURES.article(5),
)


@rule(source=_GIVEN, title=Text(zh="在站内突发急病", en="Suddenly ill"))
def is_in_need_of_hospital(is_suddenly_ill: bool) -> bool:
    """Whether somebody has to be brought to a hospital."""
    return is_suddenly_ill


@rule(source=_GIVEN, title=Text(zh="没有交通费返回", en="Without the fare home"))
def has_no_fare_home(has_fare_home: bool) -> bool:
    """Whether somebody cannot pay for the way back."""
    return not has_fare_home


@rule(source=_CARE, title=Text(zh="住址已查明", en="The home is known"))
def is_home_found(is_home_address_known: bool) -> bool:
    """Whether the address has been found out."""
    return is_home_address_known


@rule(source=_CARE, title=Text(zh="无家可归", en="Has no home to go to"))
def is_homeless(has_home_to_return_to: bool) -> bool:
    """Whether there is no family or home to go back to."""
    return not has_home_to_return_to


@rule(source=RESCUE_RULES.article(12), title=Text(zh="超过一般救助期限", en="Beyond the usual length of a stay"))
def is_beyond_rescue_days(rescue_days_so_far: int, rescue_days: int) -> bool:
    """Whether the stay has become longer than stays usually are."""
    return rescue_days_so_far > rescue_days
