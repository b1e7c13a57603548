"""Who is counted: the family members who live together, and among them those whom dibao is to support."""

from datetime import date

from aidcoord import Absence, Relation, Text, count_of, rule
from aidcoord_civil_affairs.sources import MEASURES, REVIEW_2021, URBAN_REGULATION

_COUNTED = Text(zh="计入共同生活的家庭成员", en="Counted as living in the family")
_SUPPORTED = Text(zh="计入低保核算", en="Counted for dibao")


@rule(name="is_counted", source=URBAN_REGULATION.article(2), title=_COUNTED, ends=date(2014, 4, 30))
def is_counted_1999(absence: Absence) -> bool:
    """Whether the member lives together with the family; the regulation leaves nobody else out."""
    return absence != Absence.LIVES_APART


@rule(name="is_counted", source=REVIEW_2021.article(7, verified=True), title=_COUNTED, starts=date(2014, 5, 1))
def is_counted_2014(
    absence: Absence,
    relation: Relation,
    months_in_religious_service: int,
    clergy_months_until_left_out: int,
    are_serving_soldiers_counted: bool,
) -> bool:
    """Whether the member is family, neither apart nor in prison, detoxification, missing or long in religious service.

    Obligors living apart never count, nor does who stands in no relation that carries a duty of support.
    """
    if absence in (Absence.LIVES_APART, Absence.PRISON, Absence.DETOX, Absence.MISSING) or relation == Relation.OTHER:
        return False
    if absence == Absence.MILITARY:
        return are_serving_soldiers_counted
    return absence != Absence.RELIGIOUS or months_in_religious_service < clergy_months_until_left_out


counted_members = count_of(
    "is_counted",
    title=Text(zh="共同生活的家庭成员人数", en="Family members living together"),
    source=REVIEW_2021.article(7, verified=True),
)


@rule(name="is_supported", source=URBAN_REGULATION.article(2), title=_SUPPORTED, ends=date(2014, 4, 30))
def is_supported_1999(is_counted: bool) -> bool:
    """Whether the member is counted; there was no tekun yet."""
    return is_counted


@rule(name="is_supported", source=MEASURES.article(15), title=_SUPPORTED, starts=date(2014, 5, 1))
def is_supported_2014(is_counted: bool, tekun: bool) -> bool:
    """Whether the member is counted and not supported as tekun, which dibao does not repeat."""
    return is_counted and not tekun


supported_members = count_of(
    "is_supported",
    title=Text(zh="低保核算人数", en="People counted for dibao"),
    source=MEASURES.article(9),
)


@rule(source=MEASURES.article(9), title=Text(zh="有应保障的成员", en="Somebody to support"))
def has_supported_members(supported_members: int) -> bool:
    """Whether anybody is left whom dibao could support."""
    return supported_members > 0
