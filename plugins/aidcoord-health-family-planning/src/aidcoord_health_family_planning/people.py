"""Who is given medical aid, and as what: identities that others issue, brought into the one class that decides."""

from aidcoord import Absence, Text, either_of, rule
from aidcoord_health_family_planning.options import AidClass, MedicalInsurance
from aidcoord_health_family_planning.sources import ILL_POOR_SPENDING, MEASURES

_WHO = MEASURES.article(28)


@rule(source=_WHO, title=Text(zh="本户成员", en="Belongs to the household"))
def belongs_to_household(absence: Absence) -> bool:
    """Whether the member belongs to the household, at home or away, rather than only owing it support."""
    return absence != Absence.LIVES_APART


is_on_tekun_or_orphan = either_of(
    "civil_affairs__tekun",
    "civil_affairs__orphan",
    title=Text(zh="特困人员或孤儿", en="On tekun, or an orphan"),
    source=_WHO,
)
is_on_dibao = either_of(
    "civil_affairs__dibao",
    "civil_affairs__solo_dibao",
    title=Text(zh="低保对象", en="On dibao"),
    source=_WHO,
)


@rule(source=_WHO, title=Text(zh="前三类对象", en="One of the first three classes"))
def first_aid_class(is_on_tekun_or_orphan: bool, is_on_dibao: bool, is_monitored: bool) -> AidClass:
    """Tekun and orphans, then dibao, then monitored households; none of them otherwise."""
    if is_on_tekun_or_orphan:
        return AidClass.TEKUN
    if is_on_dibao:
        return AidClass.DIBAO
    return AidClass.MONITORED if is_monitored else AidClass.NONE


@rule(source=_WHO, title=Text(zh="医疗救助对象类别", en="Class of medical aid"))
def aid_class(
    first_aid_class: AidClass, civil_affairs__dibao_edge: bool, ill_poor: bool, civil_affairs__rigid_spending: bool
) -> AidClass:
    """The first of the identities that the member has."""
    if first_aid_class != AidClass.NONE:
        return first_aid_class
    if civil_affairs__dibao_edge:
        return AidClass.EDGE
    if ill_poor:
        return AidClass.ILL_POOR
    return AidClass.RIGID if civil_affairs__rigid_spending else AidClass.NONE


is_in_first_classes = either_of(
    "is_on_tekun_or_orphan",
    "is_on_dibao",
    "is_monitored",
    "civil_affairs__dibao_edge",
    title=Text(zh="属于前三类救助对象", en="In one of the first three classes"),
    source=_WHO,
)
has_aid_class = either_of(  # whoever has an identity here has one in `aid_class`, by which amounts go
    "is_in_first_classes",
    "ill_poor",
    "civil_affairs__rigid_spending",
    title=Text(zh="属于医疗救助对象", en="In a class of medical aid"),
    source=_WHO,
)


@rule(source=ILL_POOR_SPENDING.whole, title=Text(zh="不属于前三类救助对象", en="Outside the first three classes"))
def is_outside_first_classes(is_in_first_classes: bool) -> bool:
    """Whether the member is none of tekun, orphan, dibao, monitored or of the edge."""
    return not is_in_first_classes


@rule(source=MEASURES.article(29), title=Text(zh="参加基本医保", en="In basic medical insurance"))
def is_insured(medical_insurance: MedicalInsurance) -> bool:
    """Whether the member belongs to either basic medical insurance."""
    return medical_insurance != MedicalInsurance.NONE
