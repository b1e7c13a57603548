"""Survivors of soldiers: who is due the regular pension, what it comes to, and what is paid when one of them dies."""

from datetime import date

from aidcoord import NOTHING, Absence, DisabilityLevel, Fen, Schooling, Text, either_of, rule
from aidcoord_civil_affairs.sources import MILITARY_2011, MILITARY_REGULATION
from aidcoord_civil_affairs.veteran_options import EntitlementBar, Remarriage, SurvivorOf, SurvivorRelation

_WHO = MILITARY_REGULATION.article(19)
_UNCANCELLED = Text(zh="抚恤优待资格未被取消", en="Entitlement not cancelled")
_FUNERAL = Text(zh="遗属丧葬补助", en="Funeral aid for a survivor")
_SUSPENDING = MILITARY_REGULATION.article(59)


@rule(source=_WHO, title=Text(zh="军人遗属", en="Survivor of a soldier"))
def is_survivor(survivor_of: SurvivorOf, absence: Absence) -> bool:
    """Whether a member of the household is a martyr's survivor, or of a soldier who died on duty or of illness."""
    return survivor_of != SurvivorOf.NONE and absence != Absence.LIVES_APART


@rule(source=_WHO, title=Text(zh="父母、配偶收入低于当地平均生活水平", en="A parent or spouse below the average"))
def is_poor_parent_or_spouse(
    survivor_relation: SurvivorRelation, own_income_month: Fen, average_living_month: Fen
) -> bool:
    """Whether a parent or the spouse has less than people live on here; who has nothing at all has less."""
    is_of_them = survivor_relation in (SurvivorRelation.PARENT, SurvivorRelation.SPOUSE)
    return is_of_them and own_income_month < average_living_month


@rule(source=_WHO, title=Text(zh="未满18周岁的子女、兄弟姐妹", en="A child, brother or sister below eighteen"))
def is_minor_survivor(survivor_relation: SurvivorRelation, is_minor: bool) -> bool:
    """Whether a child, brother or sister of the soldier is a minor."""
    return is_minor and survivor_relation in (SurvivorRelation.CHILD, SurvivorRelation.SIBLING)


@rule(source=_WHO, title=Text(zh="无生活费来源", en="Without means to live on"))
def lacks_means(own_income_month: Fen, dibao_standard_month: Fen) -> bool:
    """Whether the person's own income is below the dibao standard, by which tekun measures the same words."""
    return own_income_month < dibao_standard_month


@rule(
    source=_WHO, title=Text(zh="因上学或残疾无生活费来源的成年子女", en="A grown child at school or disabled, no means")
)
def is_grown_child_without_means(
    survivor_relation: SurvivorRelation, schooling: Schooling, disability_level: DisabilityLevel, lacks_means: bool
) -> bool:
    """Whether a child of the soldier is at school or disabled and has nothing to live on."""
    is_hindered = schooling != Schooling.NONE or disability_level != DisabilityLevel.NONE
    return survivor_relation == SurvivorRelation.CHILD and is_hindered and lacks_means


@rule(
    source=_WHO, title=Text(zh="因上学无生活费来源且生前供养的成年兄弟姐妹", en="A grown sibling kept by the soldier")
)
def is_grown_sibling_without_means(
    survivor_relation: SurvivorRelation, schooling: Schooling, was_kept_by_soldier: bool, lacks_means: bool
) -> bool:
    """Whether a brother or sister at school was kept by the soldier and has nothing to live on."""
    is_kept_pupil = was_kept_by_soldier and schooling != Schooling.NONE
    return survivor_relation == SurvivorRelation.SIBLING and is_kept_pupil and lacks_means


is_entitled_survivor = either_of(
    "is_minor_survivor",
    "is_poor_parent_or_spouse",
    "is_grown_child_without_means",
    "is_grown_sibling_without_means",
    title=Text(zh="符合定期抚恤金条件", en="Meets the conditions for the regular pension"),
    source=_WHO,
)


@rule(
    source=MILITARY_REGULATION.article(20),
    title=Text(zh="未再婚或再婚后继续赡养抚养", en="Not remarried, or still supporting the family"),
)
def keeps_ties(spouse_remarriage: Remarriage) -> bool:
    """Whether the spouse has not married again, or goes on supporting the soldier's parents or siblings."""
    return spouse_remarriage != Remarriage.LEFT


@rule(source=_SUSPENDING, title=Text(zh="未被中止抚恤优待", en="Entitlement not suspended"))
def is_unsuspended(entitlement_bar: EntitlementBar) -> bool:
    """Whether no term is served, political rights are not lost, and the police do not look for the person."""
    return entitlement_bar not in (
        EntitlementBar.FIXED_TERM,
        EntitlementBar.NO_POLITICAL_RIGHTS,
        EntitlementBar.WANTED,
    )


@rule(name="is_uncancelled", source=MILITARY_2011.whole, title=_UNCANCELLED, ends=date(2024, 9, 30))
def is_uncancelled_2011(entitlement_bar: EntitlementBar) -> bool:
    """Whether the person has not been sentenced to life or death."""
    return entitlement_bar not in (EntitlementBar.LIFE, EntitlementBar.DEATH)


@rule(name="is_uncancelled", source=_SUSPENDING, title=_UNCANCELLED, starts=date(2024, 10, 1))
def is_uncancelled_2024(entitlement_bar: EntitlementBar) -> bool:
    """As before, and from October 2024 not been expelled from the army either."""
    return entitlement_bar not in (EntitlementBar.LIFE, EntitlementBar.DEATH, EntitlementBar.EXPELLED)


@rule(source=_WHO, title=Text(zh="定期抚恤金", en="Regular pension by month"))
def survivor_pension_month(survivor_rate_month: Fen) -> Fen:
    """The rate for how the soldier died."""
    return survivor_rate_month


@rule(source=MILITARY_REGULATION.article(22), title=Text(zh="有去世的定期抚恤金领取人", en="A pensioner has died"))
def has_lost_survivor(late_survivor_pension_month: Fen) -> bool:
    """Whether a survivor of the household who drew the pension has died, and nothing is paid for it yet."""
    return late_survivor_pension_month > NOTHING


@rule(name="survivor_funeral_aid_once", source=MILITARY_2011.article(19), title=_FUNERAL, ends=date(2024, 9, 30))
def survivor_funeral_aid_once_2011(late_survivor_pension_month: Fen, survivor_funeral_months: int) -> Fen:
    """Six months of the pension that the deceased drew."""
    return late_survivor_pension_month * survivor_funeral_months


@rule(
    name="survivor_funeral_aid_once",
    source=MILITARY_REGULATION.article(22),
    title=_FUNERAL,
    starts=date(2024, 10, 1),
)
def survivor_funeral_aid_once_2024(late_survivor_pension_month: Fen, survivor_funeral_months: int) -> Fen:
    """As before; from October 2024 article 22 says so."""
    return late_survivor_pension_month * survivor_funeral_months
