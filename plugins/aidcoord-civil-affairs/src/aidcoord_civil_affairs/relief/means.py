"""The means test of relief for spending, from 2018. Sudden causes have none, and who is found poor passes it.

Each test stays a criterion of its own, so that one certain "no" decides.
"""

from aidcoord import Text, any_of, either_of
from aidcoord_civil_affairs.relief_sources import RELIEF_2018

_TEST = RELIEF_2018.whole

has_tekun_award = any_of("tekun__is_awarded", title=Text(zh="家中有特困人员", en="Somebody is on tekun"), source=_TEST)
is_found_low_income = either_of(
    "dibao__is_awarded",
    "has_tekun_award",
    "dibao_edge__is_awarded",
    "rigid_spending__is_awarded",
    title=Text(zh="已认定的低收入家庭", en="Found to be of low income"),
    source=_TEST,
)
meets_relief_income_test = either_of(
    "is_sudden_cause",
    "is_found_low_income",
    "meets_disposable_income_test",
    title=Text(zh="收入符合支出型救助条件", en="Income within the line of spending relief"),
    source=_TEST,
)
meets_relief_savings_rule = either_of(
    "is_sudden_cause",
    "is_found_low_income",
    "meets_edge_savings_rule",
    title=Text(zh="存款符合支出型救助条件", en="Savings within the line of spending relief"),
    source=_TEST,
)
meets_relief_vehicle_rule = either_of(
    "is_sudden_cause",
    "is_found_low_income",
    "meets_vehicle_rule",
    title=Text(zh="车辆符合支出型救助条件", en="Vehicles within the line of spending relief"),
    source=_TEST,
)
meets_relief_dwelling_rule = either_of(
    "is_sudden_cause",
    "is_found_low_income",
    "meets_dwelling_rule",
    title=Text(zh="住房符合支出型救助条件", en="Dwellings within the line of spending relief"),
    source=_TEST,
)
meets_relief_property_rule = either_of(
    "is_sudden_cause",
    "is_found_low_income",
    "meets_property_rule",
    title=Text(zh="非居住用房符合支出型救助条件", en="Shops and offices within the line of spending relief"),
    source=_TEST,
)
meets_relief_business_rule = either_of(
    "is_sudden_cause",
    "is_found_low_income",
    "meets_business_rule",
    title=Text(zh="市场主体登记符合支出型救助条件", en="Businesses within the line of spending relief"),
    source=_TEST,
)
