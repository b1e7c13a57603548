"""Public-welfare posts: who may be placed in one, and the subsidies for the post and for its social insurance."""

from aidcoord import Fen, Rate, Text, either_of, rule, share
from aidcoord_human_resources.sources import NO_DOUBLE_POST, POST_AMOUNTS, POSTS_2019

is_hard_to_place = either_of(
    "is_older_worker",
    "is_severely_disabled",
    "zero_employment",
    title=Text(zh="特殊困难人员", en="Among the hardest to place"),
    source=POSTS_2019.whole,
)


@rule(source=POSTS_2019.whole, title=Text(zh="未超过安置次数", en="May be placed, or placed again"))
def may_be_placed(post_placements: int, is_hard_to_place: bool, post_placement_limit: int) -> bool:
    """Whether it is the first placement, or one more for somebody hard to place, up to the limit of all."""
    return post_placements == 0 or (is_hard_to_place and post_placements < post_placement_limit)


@rule(source=POSTS_2019.whole, title=Text(zh="安置次数在规定以内", en="Placed no more often than allowed"))
def is_within_placements(post_placements: int, post_placement_limit: int) -> bool:
    """Whether this placement is one of those that are subsidised."""
    return post_placements <= post_placement_limit


@rule(source=POSTS_2019.whole, title=Text(zh="岗位补贴期限未满", en="Within the term of post subsidies"))
def is_within_post_term(post_subsidy_months: int, post_months_limit: int, was_near_retirement: bool) -> bool:
    """Whether fewer months than the limit have been drawn; who was near retirement may draw until then."""
    return was_near_retirement or post_subsidy_months < post_months_limit


@rule(source=NO_DOUBLE_POST.whole, title=Text(zh="未享受其他资金岗位补贴", en="The post is not paid from other funds"))
def has_no_post_subsidy_elsewhere(has_post_subsidy_elsewhere: bool) -> bool:
    """Whether no other fund subsidises the same post."""
    return not has_post_subsidy_elsewhere


@rule(source=POST_AMOUNTS.whole, title=Text(zh="月岗位补贴", en="Post subsidy by month"))
def post_subsidy_month(civil_affairs__minimum_wage_month: Fen, post_subsidy_share: Rate) -> Fen:
    """The county's share of the minimum wage."""
    return share(civil_affairs__minimum_wage_month, post_subsidy_share)


@rule(source=POST_AMOUNTS.whole, title=Text(zh="月公益性岗位社会保险补贴", en="Insurance subsidy of the post by month"))
def post_insurance_month(employer_premiums_month: Fen, post_insurance_share: Rate) -> Fen:
    """The county's share of what the employer pays; the worker's own part stays with the worker."""
    return share(employer_premiums_month, post_insurance_share)
