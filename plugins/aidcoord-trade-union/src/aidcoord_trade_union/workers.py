"""Whose household the unions look at: that of a member who, if a migrant, has worked here long enough."""

from aidcoord import Absence, Relation, Text, any_of, rule
from aidcoord_trade_union.sources import FILES_2016


@rule(source=FILES_2016.whole, title=Text(zh="共同生活的工会会员", en="Union member of the household"))
def is_union_member_here(is_union_member: bool, absence: Absence, relation: Relation) -> bool:
    """Whether a union member belongs to the household; obligors apart and lodgers do not."""
    return is_union_member and absence != Absence.LIVES_APART and relation != Relation.OTHER


@rule(source=FILES_2016.whole, title=Text(zh="符合建档身份的职工", en="Worker for whom a file may be kept"))
def is_settled_worker(
    is_union_member_here: bool, is_migrant_worker: bool, labour_relation_months: int, migrant_months_needed: int
) -> bool:
    """Whether the member is no migrant, or has been in a labour relation here for as long as it takes."""
    is_long_here = labour_relation_months >= migrant_months_needed
    return is_union_member_here and (not is_migrant_worker or is_long_here)


has_union_member = any_of(
    "is_union_member_here",
    title=Text(zh="家中有工会会员", en="A union member in the household"),
    source=FILES_2016.whole,
)
has_settled_worker = any_of(
    "is_settled_worker",
    title=Text(zh="家中有符合建档身份的职工", en="A worker for whom a file may be kept"),
    source=FILES_2016.whole,
)
