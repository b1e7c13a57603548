"""Kindergarten: aid for children in hardship, orphans and disabled children, and from 2025 a free last year."""

from aidcoord import Fen, Text, either_of, rule
from aidcoord_education_sports.sources import PRESCHOOL_2011, PRESCHOOL_FREE, PRESCHOOL_LAW
from aidcoord_education_sports.terms import by_term


@rule(source=PRESCHOOL_LAW.article(65), title=Text(zh="就读普惠性幼儿园", en="In an inclusive kindergarten"))
def attends_inclusive_kindergarten(is_inclusive_kindergarten: bool) -> bool:
    """Whether the kindergarten is public, or private with fees that the government guides."""
    return is_inclusive_kindergarten


is_in_preschool_group = either_of(  # every orphan is in hardship
    "is_in_hardship",
    "is_disabled",
    title=Text(zh="家庭经济困难儿童、孤儿或残疾儿童", en="In hardship, an orphan or disabled"),
    source=PRESCHOOL_2011.whole,
)


@rule(source=PRESCHOOL_2011.whole, title=Text(zh="学前资助金（学期）", en="Preschool aid by term"))
def preschool_aid_term(preschool_aid_year: Fen) -> Fen:
    """Half of the yearly aid of the grade of hardship."""
    return by_term(preschool_aid_year)


@rule(source=PRESCHOOL_FREE.whole, title=Text(zh="学前一年（大班）", en="In the last year before school"))
def is_in_last_kindergarten_year(school_grade: int) -> bool:
    """Whether the child is in the third and last year of kindergarten."""
    return school_grade == 3


@rule(source=PRESCHOOL_FREE.whole, title=Text(zh="免收的保育教育费（学期）", en="Care fee waived by term"))
def preschool_waiver_term(kindergarten_fee_year: Fen) -> Fen:
    """Half of the yearly fee of a public kindergarten; what a private one charges above stays with the family."""
    return by_term(kindergarten_fee_year)
