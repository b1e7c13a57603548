"""Senior secondary school: no fees for the four groups, and the national grant by grade of hardship."""

from aidcoord import Fen, Text, rule
from aidcoord_education_sports.sources import HIGH_SCHOOL_WAIVER, SENIOR_GRANTS
from aidcoord_education_sports.terms import by_term


@rule(source=HIGH_SCHOOL_WAIVER.whole, title=Text(zh="免收的高中学杂费（学期）", en="High-school fee waived by term"))
def high_school_waiver_term(high_school_fee_year: Fen) -> Fen:
    """Half of the yearly fee of public schools of the place; a private school may charge what it takes above."""
    return by_term(high_school_fee_year)


@rule(source=SENIOR_GRANTS.whole, title=Text(zh="高中国家助学金（学期）", en="High-school grant by term"))
def high_school_grant_term(high_school_grant_year: Fen) -> Fen:
    """Half of the yearly grant of the grade of hardship."""
    return by_term(high_school_grant_year)
