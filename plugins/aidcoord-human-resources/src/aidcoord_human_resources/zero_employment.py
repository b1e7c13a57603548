"""Households in which nobody works: the zero-employment household, and the job that at least one of them is due."""

from aidcoord import Residence, Text, all_of, any_of, rule
from aidcoord_human_resources.sources import DIFFICULTY_GROUPS, EMPLOYMENT_LAW, MEASURES


@rule(source=DIFFICULTY_GROUPS.whole, title=Text(zh="登记失业达到规定月数", en="Registered as unemployed long enough"))
def is_registered_out_of_work(
    is_out_of_work: bool,
    is_registered_unemployed: bool,
    registered_unemployed_months: int,
    zero_employment_months: int,
) -> bool:
    """Whether the member is out of work and has been registered as such for the county's months."""
    is_long_enough = registered_unemployed_months >= zero_employment_months
    return is_out_of_work and is_registered_unemployed and is_long_enough


has_able_members = any_of(
    "is_able_to_work",
    title=Text(zh="有劳动年龄内有劳动能力的成员", en="Somebody is able and of working age"),
    source=EMPLOYMENT_LAW.article(56),
)
is_anybody_without_work = any_of(
    "is_without_work",
    title=Text(zh="有劳动能力的成员有人失业", en="Somebody able to work is out of work"),
    source=EMPLOYMENT_LAW.article(56),
)
are_all_registered_unemployed = all_of(
    "is_registered_out_of_work",
    where="is_able_to_work",
    title=Text(zh="有劳动能力的成员均登记失业", en="Everybody able to work is registered as unemployed"),
    source=EMPLOYMENT_LAW.article(56),
)
are_all_out_of_work = all_of(
    "is_out_of_work",
    where="is_able_to_work",
    title=Text(zh="有劳动能力的成员均处于失业状态", en="Everybody able to work is out of work"),
    source=MEASURES.article(43),
)


@rule(
    source=EMPLOYMENT_LAW.article(56),
    title=Text(zh="属于零就业家庭认定地域", en="In town, or where the county adds the country"),
)
def is_where_zero_employment_counts(residence: Residence, zero_employment_covers_rural: bool) -> bool:
    """Whether the household lives in town, of which the law speaks, or the county takes in the country."""
    return residence == Residence.URBAN or zero_employment_covers_rural
