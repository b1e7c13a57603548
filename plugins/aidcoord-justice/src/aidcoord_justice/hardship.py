"""Economic hardship: by the line of the place, or without a look at the means."""

from datetime import date

from aidcoord import Fen, Text, either_of, rule
from aidcoord_justice.sources import LAW, REGULATION

_HARDSHIP = Text(zh="经济困难或者免予核查", en="In hardship, or free of the test")


@rule(source=REGULATION.article(13), title=Text(zh="家庭人均月收入", en="Income a head and month"))
def legal_aid_income_month(civil_affairs__household_income_month: Fen, civil_affairs__counted_members: int) -> Fen:
    """All income by head, parts of a fen dropped."""
    return civil_affairs__household_income_month // max(1, civil_affairs__counted_members)


@rule(source=REGULATION.article(13), title=Text(zh="人均收入未超过经济困难标准", en="Income within the line"))
def is_within_legal_aid_line(legal_aid_income_month: Fen, legal_aid_line_month: Fen) -> bool:
    """Whether the income a head does not exceed the line that the province or county sets."""
    return legal_aid_income_month <= legal_aid_line_month


is_in_legal_hardship_2003 = either_of(
    "is_means_untested",
    "is_within_legal_aid_line",
    name="is_in_legal_hardship",
    title=_HARDSHIP,
    source=REGULATION.article(13),
    ends=date(2021, 12, 31),
)
is_in_legal_hardship_2022 = either_of(
    "is_means_untested",
    "is_without_source",
    "is_on_assistance",
    "is_judicial_aid_recipient",
    "civil_affairs__preferential_treatment",
    "is_migrant_claim",
    "is_within_legal_aid_line",
    name="is_in_legal_hardship",
    title=_HARDSHIP,
    source=LAW.article(42),
    starts=date(2022, 1, 1),
)
