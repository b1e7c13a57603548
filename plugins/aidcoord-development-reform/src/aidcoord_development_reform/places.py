"""Places: who on tekun lives in an institution, waits for a place, or needs one without having asked."""

from datetime import date

from aidcoord import Text, rule
from aidcoord_development_reform.sources import MEASURES, TEKUN_OPINION

_OPINION = date(2016, 2, 10)


@rule(source=MEASURES.article(19), title=Text(zh="已入住供养机构", en="Lives in an institution"))
def lives_in_institution(is_institution_setting: bool) -> bool:
    """Whether the member is recorded as supported in an institution."""
    return is_institution_setting


@rule(source=MEASURES.article(19), title=Text(zh="选择集中供养", en="Chooses an institution"))
def chooses_institution(lives_in_institution: bool, wishes_for_institution: bool) -> bool:
    """Whether the member lives in an institution already or asks for a place; nobody else chooses for them."""
    return lives_in_institution or wishes_for_institution


@rule(source=MEASURES.article(19), title=Text(zh="等候床位", en="Waits for a place"))
def waits_for_place(lives_in_institution: bool, wishes_for_institution: bool) -> bool:
    """Whether the member asks for a place and does not live in an institution yet."""
    return wishes_for_institution and not lives_in_institution


@rule(source=MEASURES.article(19), title=Text(zh="特困供养人员", en="Is supported as tekun"))
def is_supported_as_tekun(civil_affairs__tekun: bool) -> bool:
    """Whether civil affairs supports the member as tekun; the choice is theirs alone."""
    return civil_affairs__tekun


@rule(source=TEKUN_OPINION.whole, title=Text(zh="丧失生活自理能力", en="Depends on others"), starts=_OPINION)
def is_first_for_place(dependence_goes_first: bool) -> bool:
    """Whether the member depends on others, partly or fully, and so goes first."""
    return dependence_goes_first


@rule(source=TEKUN_OPINION.whole, title=Text(zh="在家无人照料", en="Has nobody to care at home"), starts=_OPINION)
def is_left_without_care(lacks_home_carer: bool) -> bool:
    """Whether nobody was found to care for the member at home."""
    return lacks_home_carer


@rule(
    source=TEKUN_OPINION.whole, title=Text(zh="尚未选择集中供养", en="Has not chosen an institution"), starts=_OPINION
)
def has_not_chosen(chooses_institution: bool) -> bool:
    """Whether the member neither lives in an institution nor asks for a place."""
    return not chooses_institution
