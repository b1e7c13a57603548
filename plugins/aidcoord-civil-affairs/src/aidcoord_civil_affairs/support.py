"""Support from obligors who live apart: as a judgment or agreement sets it, by formula, or as paid where more.

The formula is that for children and grandchildren who support their elders. What a parent owes a child, or spouses and
siblings each other, has no formula here: it counts as set, or as in fact paid.
"""

from aidcoord import NOTHING, Absence, Fen, Rate, Relation, Text, rule, share, total_of
from aidcoord_civil_affairs.options import SupporterStatus
from aidcoord_civil_affairs.sources import COURT_PRACTICE, SUPPORT_FIRST, URBAN_REGULATION


@rule(source=URBAN_REGULATION.article(2), title=Text(zh="分户居住的义务人", en="Obligor living apart"))
def is_obligor_apart(absence: Absence, is_adult: bool) -> bool:
    """Whether the person stands in the file as an obligor of full age who lives apart."""
    return absence == Absence.LIVES_APART and is_adult


@rule(source=URBAN_REGULATION.article(2), title=Text(zh="应当给付赡养费", en="Owes support"))
def owes_support(is_obligor_apart: bool, supporter_status: SupporterStatus) -> bool:
    """Whether the obligor lives apart and nothing keeps them from supporting; a low income is left to the formula."""
    return is_obligor_apart and supporter_status in (SupporterStatus.NONE, SupporterStatus.LOW_INCOME)


@rule(source=COURT_PRACTICE.whole, title=Text(zh="按公式核算赡养费", en="Owes support by the formula"))
def owes_by_formula(owes_support: bool, relation: Relation, support_set_month: Fen) -> bool:
    """Whether a child or grandchild owes support, and no judgment or agreement says how much."""
    return owes_support and relation in (Relation.CHILD, Relation.GRANDCHILD) and support_set_month == NOTHING


@rule(source=SUPPORT_FIRST.whole, title=Text(zh="不按公式核算的义务人", en="Obligor outside the formula"))
def is_obligor_outside_formula(is_obligor_apart: bool, owes_by_formula: bool) -> bool:
    """Whether the obligor lives apart and the formula is not for them: what is set or paid counts."""
    return is_obligor_apart and not owes_by_formula


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


@rule(source=COURT_PRACTICE.whole, title=Text(zh="按公式计入的月赡养费", en="Monthly support by the formula"))
def support_by_formula_month(support_owed_month: Fen, support_paid_month: Fen) -> Fen:
    """What is owed, or what is paid where that is more."""
    return max(support_owed_month, support_paid_month)


@rule(
    source=SUPPORT_FIRST.whole,
    title=Text(zh="按文书或实付计入的月赡（抚、扶）养费", en="Monthly support as set or paid"),
)
def support_as_set_month(owes_support: bool, support_set_month: Fen, support_paid_month: Fen) -> Fen:
    """What is set where the obligor is not excused, or what is paid where that is more."""
    return max(support_set_month, support_paid_month) if owes_support else support_paid_month


support_by_formula_household_month = total_of(
    "support_by_formula_month",
    where="owes_by_formula",
    title=Text(zh="按公式核算的月赡养费合计", en="Monthly support by the formula, all obligors"),
    source=COURT_PRACTICE.whole,
)
support_as_set_household_month = total_of(
    "support_as_set_month",
    where="is_obligor_outside_formula",
    title=Text(zh="按文书或实付计入的月赡（抚、扶）养费合计", en="Monthly support as set or paid, all obligors"),
    source=SUPPORT_FIRST.whole,
)


@rule(
    source=URBAN_REGULATION.article(2),
    title=Text(zh="家庭月赡（抚、扶）养费收入", en="Monthly support for the household"),
)
def support_household_month(support_by_formula_household_month: Fen, support_as_set_household_month: Fen) -> Fen:
    """All support that counts as the household's income."""
    return support_by_formula_household_month + support_as_set_household_month
