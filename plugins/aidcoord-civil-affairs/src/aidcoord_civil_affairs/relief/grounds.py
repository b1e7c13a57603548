"""The grounds of temporary relief, who may ask where, and how often for one cause.

Relief is by cause and calendar year. An earlier award of the benefit alone does not say for what it was given, so the
ledger's count for the same cause is evidence, and no overlap of benefits.
"""

from datetime import date

from aidcoord import Text, either_of, rule
from aidcoord_civil_affairs.relief_options import Registration, ReliefCause
from aidcoord_civil_affairs.relief_sources import RELIEF_2014, RELIEF_2018
from aidcoord_civil_affairs.sources import MEASURES, REFORM_2020

_GROUNDS = MEASURES.article(47)
_MAY_ASK = Text(zh="可以在当地申请", en="May ask here")
_LAST_BY_REGISTRATION = date(2020, 8, 24)
_SUDDEN = (
    ReliefCause.FIRE,
    ReliefCause.TRAFFIC_ACCIDENT,
    ReliefCause.OTHER_ACCIDENT,
    ReliefCause.SUDDEN_ILLNESS,
    ReliefCause.SPECIAL_HARDSHIP,
    ReliefCause.NATURAL_DISASTER,
)


@rule(source=_GROUNDS, title=Text(zh="申请临时救助", en="Asks for temporary relief"))
def asks_for_relief(relief_cause: ReliefCause) -> bool:
    """Whether somebody asks for relief at all."""
    return relief_cause != ReliefCause.NONE


@rule(source=_GROUNDS, title=Text(zh="事由属于突发事件或特殊困难", en="The cause is sudden or special"))
def is_sudden_cause(relief_cause: ReliefCause) -> bool:
    """Whether the cause is an event or a special hardship rather than spending."""
    return relief_cause in _SUDDEN


@rule(source=_GROUNDS, title=Text(zh="申请急难型临时救助", en="Asks for emergency relief"))
def asks_for_emergency_relief(is_sudden_cause: bool, is_decided_case_by_case: bool) -> bool:
    """Whether the cause is sudden and the sum not settled case by case."""
    return is_sudden_cause and not is_decided_case_by_case


@rule(source=_GROUNDS, title=Text(zh="申请支出型临时救助", en="Asks for spending relief"))
def asks_for_spending_relief(relief_cause: ReliefCause, is_decided_case_by_case: bool) -> bool:
    """Whether necessary spending is the cause and the sum not settled case by case."""
    return relief_cause == ReliefCause.NECESSARY_SPENDING and not is_decided_case_by_case


@rule(source=RELIEF_2018.whole, title=Text(zh="申请一事一议的临时救助", en="Asks for relief case by case"))
def asks_for_major_relief(asks_for_relief: bool, is_decided_case_by_case: bool) -> bool:
    """Whether the sum is settled case by case."""
    return asks_for_relief and is_decided_case_by_case


@rule(source=MEASURES.article(20), title=Text(zh="不属于受灾人员救助", en="Not a matter of disaster relief"))
def is_outside_disaster_relief(relief_cause: ReliefCause) -> bool:
    """Whether the cause is no natural disaster, for which there is relief of its own."""
    return relief_cause != ReliefCause.NATURAL_DISASTER


@rule(source=_GROUNDS, title=Text(zh="基本生活出现严重困难", en="Basic living in severe difficulty"))
def has_severe_difficulty(is_in_severe_difficulty: bool) -> bool:
    """Whether the survey finds basic living in severe difficulty."""
    return is_in_severe_difficulty


@rule(source=_GROUNDS, title=Text(zh="正在享受低保", en="Is on dibao"))
def is_on_dibao(dibao__is_awarded: bool) -> bool:
    """Whether dibao has been awarded; until 2018 relief for spending was for these households alone."""
    return dibao__is_awarded


@rule(source=RELIEF_2014.whole, title=Text(zh="具有本地户籍", en="Registered here"))
def is_registered_here(applicant_registration: Registration) -> bool:
    """Whether the applicant is registered in the county."""
    return applicant_registration == Registration.HERE


@rule(source=RELIEF_2014.whole, title=Text(zh="持有当地居住证", en="Holds a residence permit"))
def holds_residence_permit(applicant_registration: Registration) -> bool:
    """Whether the applicant holds a residence permit of the place."""
    return applicant_registration == Registration.PERMIT


may_ask_here_2014 = either_of(
    "is_registered_here",
    "holds_residence_permit",
    name="may_ask_here",
    title=_MAY_ASK,
    source=RELIEF_2014.whole,
    ends=_LAST_BY_REGISTRATION,
)
may_ask_here_2020 = either_of(
    "is_registered_here",
    "holds_residence_permit",
    "is_relief_given_on_the_spot",
    name="may_ask_here",
    title=_MAY_ASK,
    source=REFORM_2020.article("二（四）14"),
    starts=date(2020, 8, 25),
)


@rule(source=RELIEF_2014.whole, title=Text(zh="不能在当地申请", en="May not ask here"))
def is_from_elsewhere(may_ask_here: bool) -> bool:
    """Whether the township does not take the application, and helps with one to the rescue station."""
    return not may_ask_here


@rule(source=RELIEF_2014.whole, title=Text(zh="本年度首次以该事由申请", en="The first time this year for this cause"))
def is_first_for_cause(relief_grants_for_cause_year: int) -> bool:
    """Whether nothing has been granted for the same cause this calendar year."""
    return relief_grants_for_cause_year == 0


is_new_or_justified = either_of(
    "is_first_for_cause",
    "has_reason_to_ask_again",
    title=Text(zh="不属于无正当理由重复申请", en="No second request without good reason"),
    source=RELIEF_2014.whole,
)


@rule(source=RELIEF_2014.whole, title=Text(zh="未超过年度救助次数", en="Within the grants of a year"))
def is_within_yearly_grants(relief_grants_year: int, relief_grants_most_year: int) -> bool:
    """Whether the county allows one more grant this calendar year; 0 says that it sets no such limit."""
    return relief_grants_most_year == 0 or relief_grants_year < relief_grants_most_year
