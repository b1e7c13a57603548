"""Rehabilitation of disabled children: which children, of which families, and for how many years of training."""

from aidcoord import DisabilityKind, Rate, Text, rule
from aidcoord_disabled_federation.sources import (
    REHABILITATION_2018,
    REHABILITATION_AMOUNTS,
    REHABILITATION_REGULATION,
)

_NO_SHARE = Rate(0)


@rule(source=REHABILITATION_2018.whole, title=Text(zh="康复救助残疾类别", en="Kind of disability for rehabilitation"))
def rehab_kind(disability_kind: DisabilityKind, diagnosed_disability_kind: DisabilityKind) -> DisabilityKind:
    """The kind on the card, or for a child without a card the one that a designated institution found."""
    return diagnosed_disability_kind if disability_kind == DisabilityKind.NONE else disability_kind


@rule(source=REHABILITATION_REGULATION.article(26), title=Text(zh="属于康复救助类别", en="Of a kind that is helped"))
def has_rehab_kind(rehab_kind: DisabilityKind, is_autistic: bool) -> bool:
    """Whether the child is autistic or disabled, of mental disabilities autism alone."""
    return is_autistic or rehab_kind not in (DisabilityKind.NONE, DisabilityKind.MENTAL)


@rule(source=REHABILITATION_REGULATION.article(26), title=Text(zh="康复救助儿童", en="Child for rehabilitation"))
def is_rehab_child(has_rehab_kind: bool, rehab_share: Rate) -> bool:
    """Whether the member is of a kind and an age that is helped."""
    return has_rehab_kind and rehab_share > _NO_SHARE


@rule(source=REHABILITATION_2018.whole, title=Text(zh="其他经济困难家庭", en="Another family in hardship"))
def is_other_family_in_need(
    civil_affairs__dibao_edge: bool, civil_affairs__rigid_spending: bool, civil_affairs__solo_dibao: bool
) -> bool:
    """Whether the household is at the edge of dibao or of rigid spending, or the child has dibao alone."""
    return civil_affairs__dibao_edge or civil_affairs__rigid_spending or civil_affairs__solo_dibao


@rule(source=REHABILITATION_2018.whole, title=Text(zh="康复救助重点保障对象", en="Child who is helped first"))
def is_priority_child(
    civil_affairs__dibao: bool,
    civil_affairs__tekun: bool,
    is_registered_poor: bool,
    is_orphan: bool,
    is_other_family_in_need: bool,
) -> bool:
    """Whether the family is on dibao, registered as poor or otherwise in hardship, or the child tekun or an orphan."""
    poor_family = civil_affairs__dibao or is_registered_poor or is_other_family_in_need
    return poor_family or civil_affairs__tekun or is_orphan


@rule(source=REHABILITATION_2018.whole, title=Text(zh="属于康复救助家庭范围", en="Of a family that is helped"))
def is_in_rehab_group(is_priority_child: bool, rehab_covers_all: bool) -> bool:
    """Whether the child is helped first, or the county looks at no family's means."""
    return rehab_covers_all or is_priority_child


@rule(source=REHABILITATION_AMOUNTS.whole, title=Text(zh="未满训练救助年限", en="Years of training are left"))
def has_training_years_left(is_priority_child: bool, rehab_years_received: int, rehab_years_for_others: int) -> bool:
    """Whether the child is helped first, which has no limit of years, or has had fewer than others may."""
    return is_priority_child or rehab_years_received < rehab_years_for_others
