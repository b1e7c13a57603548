"""Checks of the file against the registers of marriages and burials, under the county's duty to verify."""

from datetime import date
from typing import Final

from aidcoord import Benefit, BenefitKind, Text
from aidcoord_civil_affairs.sources import MEASURES

_VERIFY: Final = MEASURES.article(58)
_FIRST: Final = date(2014, 5, 1)

BURIAL_CHECK: Final = Benefit(
    "burial_record_check",
    Text(zh="殡葬记录比对提示", en="Burial on record of somebody in the file"),
    kind=BenefitKind.SERVICE,
    applied_for=False,
    applies_if="has_burial_record",
    criteria=("is_buried_by_now",),
    source=_VERIFY,
    starts=_FIRST,
    note=Text(zh="提示核实，不直接停发", en="asks for a look, stops nothing by itself"),
)
MARRIAGE_CHECK: Final = Benefit(
    "marriage_record_check",
    Text(zh="婚姻登记比对提示", en="Marriage register and file differ"),
    kind=BenefitKind.SERVICE,
    applied_for=False,
    applies_if="is_applicant_in_marriage_register",
    criteria=("is_marriage_record_in_force", "is_marriage_record_contrary"),
    source=_VERIFY,
    starts=_FIRST,
    note=Text(zh="提示核实，不直接停发", en="asks for a look, stops nothing by itself"),
)
BENEFITS: Final = (BURIAL_CHECK, MARRIAGE_CHECK)
"""Both checks."""
