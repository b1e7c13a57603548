"""Rehabilitation of disabled children: which children, of which families, and for how many years of training."""

from aidcoord import DisabilityKind, Rate, Text, either_of, rule
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


is_other_family_in_need = either_of(
    "civil_affairs__dibao_edge",
    "civil_affairs__rigid_spending",
    "civil_affairs__solo_dibao",
    title=Text(zh="其他经济困难家庭", en="Another family in hardship"),
    source=REHABILITATION_2018.whole,
)
is_priority_child = either_of(
    "civil_affairs__dibao",
    "civil_affairs__tekun",
    "is_registered_poor",
    "civil_affairs__orphan",
    "is_other_family_in_need",
    title=Text(zh="康复救助重点保障对象", en="Child who is helped first"),
    source=REHABILITATION_2018.whole,
)
is_in_rehab_group = either_of(
    "is_priority_child",
    "rehab_covers_all",
    title=Text(zh="属于康复救助家庭范围", en="Of a family that is helped"),
    source=REHABILITATION_2018.whole,
)


@rule(
    source=REHABILITATION_AMOUNTS.whole, title=Text(zh="训练年数未满限额", en="Trained for fewer years than the limit")
)
def is_below_training_limit(rehab_years_received: int, rehab_years_for_others: int) -> bool:
    """Whether training has been helped for fewer years than the limit for whoever is not helped first."""
    return rehab_years_received < rehab_years_for_others


has_training_years_left = either_of(
    "is_priority_child",
    "is_below_training_limit",
    title=Text(zh="未满训练救助年限", en="Years of training are left"),
    source=REHABILITATION_AMOUNTS.whole,
)
