"""Higher education: the national grant, the encouragement scholarship, and how much may be borrowed."""

from aidcoord import Fen, Text, rule
from aidcoord_education_sports.sources import GRANTS_2024, LOANS_2023


@rule(source=GRANTS_2024.whole, title=Text(zh="获评国家励志奖学金的本专科生", en="An undergraduate who was selected"))
def is_selected_scholar(attends_college: bool, is_selected_for_encouragement: bool) -> bool:
    """Whether the member is an undergraduate whom the college selected."""
    return attends_college and is_selected_for_encouragement


@rule(source=GRANTS_2024.whole, title=Text(zh="本专科生国家助学金", en="College grant"))
def college_grant_due(college_grant_year: Fen) -> Fen:
    """The national average for a school year; the college grades it among its students."""
    return college_grant_year


@rule(source=GRANTS_2024.whole, title=Text(zh="国家励志奖学金", en="Encouragement scholarship"))
def encouragement_due(encouragement_year: Fen) -> Fen:
    """The national amount for a school year."""
    return encouragement_year


@rule(source=LOANS_2023.whole, title=Text(zh="国家助学贷款最高额度", en="Most that may be borrowed"))
def college_loan_limit(college_loan_limit_year: Fen) -> Fen:
    """The national limit of the stage for a school year."""
    return college_loan_limit_year
