"""Support owed by obligors who live apart: by the formula of court practice, or as paid where that is more."""

from aidcoord import NOTHING, Absence, Fen, Rate, Text, rule, share, total_of
from aidcoord_civil_affairs.options import SupporterStatus
from aidcoord_civil_affairs.sources import COURT_PRACTICE, URBAN_REGULATION


@rule(source=URBAN_REGULATION.article(2), title=Text(zh="分户居住的义务人", en="Obligor living apart"))
def is_obligor_apart(absence: Absence, is_adult: bool) -> bool:
    """Whether the person stands in the file as an obligor of full age who lives apart."""
    return absence == Absence.LIVES_APART and is_adult


@rule(source=URBAN_REGULATION.article(2), title=Text(zh="应当给付赡养费", en="Owes support"))
def owes_support(is_obligor_apart: bool, supporter_status: SupporterStatus) -> bool:
    """Whether the obligor lives apart and nothing keeps them from supporting; a low income is left to the formula."""
    return is_obligor_apart and supporter_status in (SupporterStatus.NONE, SupporterStatus.LOW_INCOME)


@rule(source=URBAN_REGULATION.article(2), title=Text(zh="免除给付义务", en="Excused from support"))
def is_excused_obligor_apart(is_obligor_apart: bool, owes_support: bool) -> bool:
    """Whether the obligor lives apart and owes nothing; what they pay all the same counts."""
    return is_obligor_apart and not owes_support


@rule(source=COURT_PRACTICE.whole, title=Text(zh="应给付的月赡养费", en="Monthly support owed"))
def support_owed_month(
    obligor_income_per_head: Fen,
    dibao_standard_month: Fen,
    support_share: Rate,
    supported_people: int,
    supported_here: int,
) -> Fen:
    """A share of what the obligor's household has a head above the standard, for those of the supported who live here.

    At or below the standard nothing is owed.
    """
    excess = max(NOTHING, obligor_income_per_head - dibao_standard_month)
    return share(excess, support_share) * min(supported_here, supported_people) // supported_people


@rule(source=URBAN_REGULATION.article(2), title=Text(zh="实际给付的月赡养费", en="Monthly support paid"))
def support_paid_month(support_paid: Fen, income_window_months: int) -> Fen:
    """What the obligor in fact paid over the window, by month."""
    return support_paid // income_window_months


@rule(source=COURT_PRACTICE.whole, title=Text(zh="计入的月赡养费", en="Monthly support counted"))
def support_counted_month(support_owed_month: Fen, support_paid_month: Fen) -> Fen:
    """What is owed, or what is paid where that is more."""
    return max(support_owed_month, support_paid_month)


support_from_obligors_month = total_of(
    "support_counted_month",
    where="owes_support",
    title=Text(zh="义务人月赡养费", en="Monthly support from those who owe it"),
    source=URBAN_REGULATION.article(2),
)
support_from_excused_month = total_of(
    "support_paid_month",
    where="is_excused_obligor_apart",
    title=Text(zh="免除义务者实付的赡养费", en="Monthly support from those excused"),
    source=URBAN_REGULATION.article(2),
)


@rule(source=URBAN_REGULATION.article(2), title=Text(zh="家庭月赡养费收入", en="Monthly support for the household"))
def support_household_month(support_from_obligors_month: Fen, support_from_excused_month: Fen) -> Fen:
    """All support that counts as the household's income."""
    return support_from_obligors_month + support_from_excused_month
