"""Who is hard to employ: the law names the grounds, the province or county draws their lines.

Whoever has been recognised stays so while out of work, in a public-welfare post or in flexible work.
"""

from aidcoord import DisabilityLevel, Employment, Rate, Text, rule
from aidcoord_human_resources.sources import DIFFICULTY_END, DIFFICULTY_GROUPS, EMPLOYMENT_LAW


@rule(source=DIFFICULTY_GROUPS.whole, title=Text(zh="大龄失业人员", en="Of the age that counts as hard to employ"))
def is_older_worker(age: int, difficulty_age: int) -> bool:
    """Whether the member has reached the age, which differs by sex."""
    return age >= difficulty_age


@rule(source=EMPLOYMENT_LAW.article(52), title=Text(zh="长期失业人员", en="Long unemployed"))
def is_long_unemployed(registered_unemployed_months: int, long_unemployed_months: int) -> bool:
    """Whether registered unemployment has lasted for the months that make it long."""
    return registered_unemployed_months >= long_unemployed_months


@rule(source=EMPLOYMENT_LAW.article(52), title=Text(zh="失地人员", en="Lost their land"))
def is_short_of_land(has_lost_land: bool, land_left_share: Rate, difficulty_land_share: Rate) -> bool:
    """Whether land was taken and what is left a head is below the share of the county's average."""
    return has_lost_land and land_left_share < difficulty_land_share


@rule(source=DIFFICULTY_GROUPS.whole, title=Text(zh="享受低保达到规定月数", en="On dibao long enough"))
def is_long_on_dibao(
    dibao_months: int, dibao_months_of_24: int, difficulty_dibao_months: int, difficulty_dibao_months_of_24: int
) -> bool:
    """Whether dibao was drawn for so many months on end, or for so many of the last 24."""
    return dibao_months >= difficulty_dibao_months or dibao_months_of_24 >= difficulty_dibao_months_of_24


@rule(source=DIFFICULTY_GROUPS.whole, title=Text(zh="登记失业的低保家庭成员", en="Unemployed in a household on dibao"))
def has_dibao_ground(
    civil_affairs__dibao: bool,
    is_long_on_dibao: bool,
    registered_unemployed_months: int,
    difficulty_dibao_registered_months: int,
) -> bool:
    """Whether the household is due dibao, has had it long enough, and the member is registered long enough."""
    is_registered_long = registered_unemployed_months >= difficulty_dibao_registered_months
    return civil_affairs__dibao and is_long_on_dibao and is_registered_long


@rule(
    source=DIFFICULTY_GROUPS.whole,
    title=Text(zh="年龄、残疾或单亲原因", en="For age, disability or raising a child alone"),
)
def has_personal_ground(
    is_older_worker: bool,
    disability_level: DisabilityLevel,
    is_single_parent: bool,
    difficulty_covers_single_parents: bool,
) -> bool:
    """Whether the member is older, has a disability card, or is a single parent where the county counts these."""
    is_disabled = disability_level != DisabilityLevel.NONE
    return is_older_worker or is_disabled or (is_single_parent and difficulty_covers_single_parents)


@rule(source=DIFFICULTY_GROUPS.whole, title=Text(zh="家庭困难原因", en="For the household's hardship"))
def has_household_ground(
    has_dibao_ground: bool,
    zero_employment: bool,
    is_registered_poor: bool,
    is_monitored: bool,
    difficulty_covers_poor: bool,
) -> bool:
    """Whether nobody in the household works, or it is on dibao, or poor or monitored where the county counts these."""
    is_poor = is_registered_poor or is_monitored
    return has_dibao_ground or zero_employment or (is_poor and difficulty_covers_poor)


@rule(
    source=EMPLOYMENT_LAW.article(52), title=Text(zh="具有就业困难情形", en="Has a ground that makes work hard to find")
)
def has_difficulty_ground(
    has_personal_ground: bool, has_household_ground: bool, is_long_unemployed: bool, is_short_of_land: bool
) -> bool:
    """Whether any of the grounds is there."""
    return has_personal_ground or has_household_ground or is_long_unemployed or is_short_of_land


@rule(source=DIFFICULTY_END.whole, title=Text(zh="尚未稳定就业", en="Not yet in steady work"))
def is_without_steady_work(employment: Employment, is_in_public_post: bool) -> bool:
    """Whether the member is out of work, works flexibly, or works in a public-welfare post."""
    is_unsteady = employment in (Employment.UNEMPLOYED, Employment.NOT_WORKING, Employment.SELF_EMPLOYED)
    return is_unsteady or is_in_public_post
