"""Grants in relative hardship, of which a household has one a year; the overlaps say so."""

from aidcoord import Fen, Rate, Text, rule, share
from aidcoord_trade_union.sources import GRANTS


@rule(source=GRANTS.whole, title=Text(zh="相对困难年生活救助", en="Living grant in relative hardship, a year"))
def relative_living_year(union_standard_month: Fen, relative_living_months: int) -> Fen:
    """So many months of the standard, for the household."""
    return union_standard_month * relative_living_months


@rule(source=GRANTS.whole, title=Text(zh="相对困难年医疗救助", en="Medical grant in relative hardship, a year"))
def relative_medical_year(
    union_medical_costs: Fen, relative_medical_share: Rate, relative_medical_cap_year: Fen
) -> Fen:
    """The share of what is left to the household, up to the cap."""
    return min(share(union_medical_costs, relative_medical_share), relative_medical_cap_year)


@rule(source=GRANTS.whole, title=Text(zh="相对困难年助学救助", en="Study grant in relative hardship, a year"))
def relative_study_year(union_standard_month: Fen, relative_study_months: int, union_students: int) -> Fen:
    """So many months of the standard for each student."""
    return union_standard_month * relative_study_months * union_students
