"""Whose means are not looked at since 2022, because papers show who they are."""

from datetime import date
from typing import Final

from aidcoord import DisabilityLevel, Text, either_of, rule
from aidcoord_justice.options import LegalMatter
from aidcoord_justice.sources import LAW

_FROM = date(2022, 1, 1)
_ADULT: Final = 18
_OLD: Final = 60


@rule(
    source=LAW.article(42),
    title=Text(zh="无固定生活来源的未成年人、老年人、残疾人", en="Young, old or disabled, nothing fixed to live on"),
    starts=_FROM,
)
def is_without_source(lacks_living_source: bool, age: int, disability_level: DisabilityLevel) -> bool:
    """Whether somebody below 18, of 60 or more, or disabled has no fixed source to live on."""
    is_of_group = age < _ADULT or age >= _OLD or disability_level != DisabilityLevel.NONE
    return lacks_living_source and is_of_group


is_on_assistance = either_of(
    "civil_affairs__dibao__is_awarded",
    "civil_affairs__tekun__is_awarded",
    "civil_affairs__solo_dibao__is_awarded",
    "civil_affairs__dibao_edge__is_awarded",
    title=Text(zh="社会救助对象", en="Recipient of social assistance"),
    source=LAW.article(42),
    starts=_FROM,
)


@rule(
    source=LAW.article(42),
    title=Text(zh="请求劳动报酬、工伤赔偿的进城务工人员", en="Migrant who claims pay or for a work injury"),
    starts=_FROM,
)
def is_migrant_claim(is_rural_migrant: bool, legal_matter: LegalMatter) -> bool:
    """Whether somebody from the country who works in town claims pay, or damages for a work injury."""
    return is_rural_migrant and legal_matter in (LegalMatter.LABOUR_PAY, LegalMatter.WORK_INJURY)
