"""Who is hard to employ: the law names the grounds, the province or county draws their lines.

Whoever has been recognised stays so while out of work, in a public-welfare post or in flexible work.
"""

from aidcoord import DisabilityLevel, Employment, Rate, Text, either_of, rule
from aidcoord_human_resources.sources import DIFFICULTY_END, DIFFICULTY_GROUPS, EMPLOYMENT_LAW


@rule(source=EMPLOYMENT_LAW.article(52), title=Text(zh="失业或已认定", en="Out of work, or recognised before"))
def is_or_was_without_work(
    is_able_to_work: bool, is_out_of_work: bool, employment_difficulty__is_awarded: bool
) -> bool:
    """Whether somebody able to work is out of work, or was recognised as hard to employ and may still be so."""
    return is_able_to_work and (is_out_of_work or employment_difficulty__is_awarded)


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


@rule(source=EMPLOYMENT_LAW.article(52), title=Text(zh="残疾人", en="Disabled, by the card"))
def has_disability_card(disability_level: DisabilityLevel) -> bool:
    """Whether there is a card, of whatever level."""
    return disability_level != DisabilityLevel.NONE


@rule(source=DIFFICULTY_GROUPS.whole, title=Text(zh="单亲抚养子女人员", en="A single parent, where these count"))
def is_counted_as_single_parent(is_single_parent: bool, difficulty_covers_single_parents: bool) -> bool:
    """Whether the member is a single parent and the county counts single parents."""
    return is_single_parent and difficulty_covers_single_parents


@rule(
    source=DIFFICULTY_GROUPS.whole,
    title=Text(zh="建档立卡或监测户成员", en="Registered poor or monitored, where these count"),
)
def is_counted_as_poor(is_registered_poor: bool, is_monitored: bool, difficulty_covers_poor: bool) -> bool:
    """Whether the household is registered as poor or monitored and the county counts these."""
    return (is_registered_poor or is_monitored) and difficulty_covers_poor


has_difficulty_ground = either_of(
    "is_older_worker",
    "has_disability_card",
    "is_long_unemployed",
    "is_counted_as_single_parent",
    "is_short_of_land",
    "zero_employment",
    "is_counted_as_poor",
    "has_dibao_ground",
    title=Text(zh="具有就业困难情形", en="Has a ground that makes work hard to find"),
    source=EMPLOYMENT_LAW.article(52),
)


@rule(source=DIFFICULTY_END.whole, title=Text(zh="尚未稳定就业", en="Not yet in steady work"))
def is_without_steady_work(employment: Employment, is_in_public_post: bool) -> bool:
    """Whether the member is out of work, works flexibly, or works in a public-welfare post."""
    is_unsteady = employment in (Employment.UNEMPLOYED, Employment.NOT_WORKING, Employment.SELF_EMPLOYED)
    return is_unsteady or is_in_public_post
