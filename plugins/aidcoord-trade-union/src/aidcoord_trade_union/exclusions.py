"""What keeps a household out of the files whatever its income is."""

from aidcoord import Text, rule
from aidcoord_trade_union.sources import FILES_2016


@rule(
    source=FILES_2016.whole,
    title=Text(zh="无子女就读高收费私立学校或自费留学", en="No child in a costly private school or abroad"),
)
def has_no_costly_schooling(attends_costly_school: bool) -> bool:
    """Whether nobody attends a private school of high fees or studies abroad at the family's cost."""
    return not attends_costly_school


@rule(source=FILES_2016.whole, title=Text(zh="住房套数未超过规定", en="No more dwellings than allowed"))
def is_within_dwelling_limit(dwellings: int, union_dwelling_limit: int) -> bool:
    """Whether the household owns no more dwellings than a file allows."""
    return dwellings <= union_dwelling_limit


@rule(source=FILES_2016.whole, title=Text(zh="没有雇工经营", en="No business with employees"))
def has_no_employing_business(has_business_with_employees: bool) -> bool:
    """Whether nobody in the household runs a business that employs others."""
    return not has_business_with_employees
