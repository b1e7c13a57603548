"""Compulsory school: no fees and free textbooks for all, and a living subsidy for pupils in hardship."""

from datetime import date

from aidcoord import Fen, Rate, Text, either_of, rule, share
from aidcoord_education_sports.sources import BOARDING_2019, COMPULSORY_2015, COMPULSORY_LAW
from aidcoord_education_sports.terms import by_term

_AMOUNT = Text(zh="生活补助（学期）", en="Living subsidy by term")


@rule(source=COMPULSORY_LAW.article(44), title=Text(zh="寄宿生", en="Boards at school"))
def boards_at_school(is_boarder: bool) -> bool:
    """Whether the pupil boards."""
    return is_boarder


@rule(source=BOARDING_2019.whole, title=Text(zh="困难寄宿生", en="A boarder in hardship"))
def is_boarder_in_hardship(is_boarder: bool, is_in_hardship: bool) -> bool:
    """Whether the pupil boards and is in hardship."""
    return is_boarder and is_in_hardship


is_in_living_group = either_of(  # of the four groups day pupils as well
    "is_boarder_in_hardship",
    "is_in_four_groups",
    title=Text(zh="困难寄宿生或四类非寄宿生", en="A boarder in hardship, or of the four groups"),
    source=BOARDING_2019.whole,
)


@rule(name="boarding_subsidy_term", source=COMPULSORY_2015.whole, title=_AMOUNT, ends=date(2019, 8, 31))
def boarding_subsidy_term_2016(boarding_rate_year: Fen) -> Fen:
    """Half of the yearly rate of the stage; only boarders have it."""
    return by_term(boarding_rate_year)


@rule(name="boarding_subsidy_term", source=BOARDING_2019.whole, title=_AMOUNT, starts=date(2019, 9, 1))
def boarding_subsidy_term_2019(boarding_rate_year: Fen, is_boarder: bool, non_boarder_share: Rate) -> Fen:
    """Half of the yearly rate of the stage for boarders, a share of that for others."""
    if is_boarder:
        return by_term(boarding_rate_year)
    return by_term(share(boarding_rate_year, non_boarder_share))
