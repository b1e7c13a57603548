"""Who is counted: the family members who live together, and among them those whom dibao is to support."""

from datetime import date

from aidcoord import Absence, Relation, Schooling, Text, count_of, rule
from aidcoord_civil_affairs.sources import MEASURES, REVIEW_2012, REVIEW_2021, URBAN_REGULATION

_COUNTED = Text(zh="计入共同生活的家庭成员", en="Counted as living in the family")
_SUPPORTED = Text(zh="计入低保核算", en="Counted for dibao")


@rule(name="is_counted", source=URBAN_REGULATION.article(2), title=_COUNTED, ends=date(2014, 4, 30))
def is_counted_1999(absence: Absence) -> bool:
    """Whether the member lives together with the family; the regulation leaves nobody else out."""
    return absence != Absence.LIVES_APART


@rule(source=REVIEW_2012.article(5), title=Text(zh="脱离家庭的宗教教职人员", en="Cleric who has left the family"))
def is_cleric_apart(
    absence: Absence, relation: Relation, months_in_religious_service: int, clergy_months_until_left_out: int
) -> bool:
    """Whether the member has left for religious service long enough.

    A cleric who applies does so alone, in a file of their own, and is counted there.
    """
    is_long_away = months_in_religious_service >= clergy_months_until_left_out
    return absence == Absence.RELIGIOUS and is_long_away and relation != Relation.APPLICANT


@rule(source=REVIEW_2012.article(5), title=Text(zh="按当地规定不计入的现役义务兵", en="Serving soldier left out"))
def is_soldier_left_out(absence: Absence, are_serving_soldiers_counted: bool) -> bool:
    """Whether the member serves as a soldier in a place that leaves such members out."""
    return absence == Absence.MILITARY and not are_serving_soldiers_counted


def is_family(absence: Absence, relation: Relation, schooling: Schooling) -> bool:
    """Whether somebody is family and not in prison: no obligor apart, no lodger, no child away as a postgraduate."""
    if absence == Absence.STUDY and schooling == Schooling.POSTGRADUATE:
        return relation in (Relation.APPLICANT, Relation.SPOUSE)
    return absence not in (Absence.LIVES_APART, Absence.PRISON) and relation != Relation.OTHER


@rule(
    name="is_counted",
    source=REVIEW_2012.article(5),
    title=_COUNTED,
    starts=date(2014, 5, 1),
    ends=date(2021, 6, 30),
)
def is_counted_2014(
    absence: Absence, relation: Relation, schooling: Schooling, is_cleric_apart: bool, is_soldier_left_out: bool
) -> bool:
    """Whether the member is family, neither in prison nor long in religious service."""
    return is_family(absence, relation, schooling) and not is_cleric_apart and not is_soldier_left_out


@rule(name="is_counted", source=REVIEW_2021.article(7), title=_COUNTED, starts=date(2021, 7, 1))
def is_counted_2021(
    absence: Absence, relation: Relation, schooling: Schooling, is_cleric_apart: bool, is_soldier_left_out: bool
) -> bool:
    """As before, and from 2021 neither in compulsory detoxification nor declared missing."""
    if absence in (Absence.DETOX, Absence.MISSING):
        return False
    return is_family(absence, relation, schooling) and not is_cleric_apart and not is_soldier_left_out


counted_members = count_of(
    "is_counted",
    title=Text(zh="共同生活的家庭成员人数", en="Family members living together"),
    source=MEASURES.article(9),
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
