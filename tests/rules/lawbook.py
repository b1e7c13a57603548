"""An invented law of two fields and a county, small enough to be worked out on paper.

`alpha` gives a floor of income, care for the frail and a winter grant in two versions; `beta` reads alpha and gives
fuel, at a price that each county sets, and a pension that is no use beside the floor.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

from attrs import evolve
from tests.rules.building import (
    DOCUMENT,
    ON,
    benefit,
    county,
    dated,
    evidence_type,
    household,
    law,
    member,
    named,
    parameters,
    policy,
    standards,
    text,
)

from aidcoord import (
    NOTHING,
    YUAN,
    Absence,
    Evidence,
    EvidenceType,
    Fen,
    Household,
    Overlap,
    OverlapKind,
    Policy,
    Rulebook,
    Scope,
    Text,
    any_of,
    count_of,
    total_of,
    yuan,
)

WAGES: Final = evidence_type("wages", Fen, Scope.MEMBER, holder="beta")
IS_FRAIL: Final = evidence_type("is_frail", bool, Scope.MEMBER, presumed=False)
SAVINGS: Final = EvidenceType(
    "savings", text("savings"), type=Fen, scope=Scope.HOUSEHOLD, holder="alpha", held_by=Text(zh="银行", en="banks")
)
STANDARDS: Final = parameters("""
[floor_standard]
title = { zh = "基本标准", en = "floor standard" }
unit = "yuan / person / month"
by = ["residence"]
values = [
  { from = 2014-01-01, amounts = { urban = "500.00", rural = "400.00" }, source = { document = "标准一" } },
  { from = 2026-01-01, amounts = { urban = "700.00", rural = "600.00" }, source = { document = "标准二" } },
]

[most_months_saved]
title = { zh = "存款月数上限", en = "most months saved" }
unit = "month"
values = [{ from = 2014-01-01, amount = 24, source = { document = "示例办法", article = "4" } }]

[care_month]
title = { zh = "照料补贴标准", en = "care standard" }
unit = "yuan / month"
bands_of = "age"

[[care_month.values]]
from = 2014-01-01
bands = [{ below = 60, amount = "80.00" }, { from = 60, amount = "120.00" }]
source = { document = "示例办法", article = "6" }

""")


@law(article=2)
def is_counted(absence: Absence) -> bool:
    """Whether somebody lives with the household."""
    return absence != Absence.LIVES_APART


@law(article=3)
def income_a_head(income: Fen, household_size: int) -> Fen:
    """The household's income shared out."""
    return income // household_size


@law(article=3)
def meets_income_test(income_a_head: Fen, floor_standard: Fen) -> bool:
    """Whether the income a head stays below the standard."""
    return income_a_head < floor_standard


@law(article=4)
def meets_savings_test(savings: Fen, floor_standard: Fen, most_months_saved: int) -> bool:
    """Whether no more is saved than some months of the standard."""
    return savings <= floor_standard * most_months_saved


@law(article=5)
def floor_month(income_a_head: Fen, floor_standard: Fen, household_size: int) -> Fen:
    """What is short of the standard, for everybody."""
    return max(floor_standard - income_a_head, NOTHING) * household_size


@law(article=6)
def needs_care(is_frail: bool) -> bool:  # noqa: FBT001
    """Whether somebody is frail."""
    return is_frail


@law(article=8)
def may_keep_care(income_a_head: Fen, floor_standard: Fen) -> bool:
    """Whether the income a head stays below twice the standard."""
    return income_a_head < floor_standard * 2


@law("winter_year", ends=date(2018, 12, 31), article=7)
def winter_year_2014(household_size: int) -> Fen:
    """A hundred yuan a head."""
    return YUAN * (100 * household_size)


@law(starts=date(2021, 1, 1), article=7)
def winter_year(household_size: int) -> Fen:
    """A hundred and fifty yuan a head."""
    return YUAN * (150 * household_size)


ALPHA: Final = policy(
    benefit("floor", "meets_income_test", "meets_savings_test", amount="floor_month"),
    benefit(
        "care",
        "needs_care",
        "meets_income_test",
        applies_if="is_counted",
        while_receiving=("needs_care", "may_keep_care"),
        amount="care_month",
    ),
    benefit("winter", "meets_income_test", amount="winter_year", ends=date(2018, 12, 31)),
    benefit("winter", "meets_income_test", amount="winter_year", starts=date(2021, 1, 1), ends=date(2025, 12, 31)),
    *(is_counted, income_a_head, meets_income_test, meets_savings_test, floor_month),
    *(needs_care, may_keep_care, winter_year_2014, winter_year),
    *named(
        income=total_of("wages", where="is_counted", title=text("income")),
        frail_people=count_of("is_frail", where="is_counted", title=text("frail people")),
        has_frail_member=any_of("is_frail", where="is_counted", title=text("somebody is frail")),
    ),
    *STANDARDS,
    *(WAGES, IS_FRAIL, SAVINGS),
)


# --- beta -----------------------------------------------------------------------------------------------------------


@law(article=21)
def is_on_the_floor(alpha__floor: bool) -> bool:  # noqa: FBT001
    """Whether the household is due the floor."""
    return alpha__floor


@law(article=22)
def fuel_month(alpha__frail_people: int, fuel_price: Fen) -> Fen:
    """A load of fuel, and one more for each frail member."""
    return fuel_price * (alpha__frail_people + 1)


@law(article=23)
def has_low_savings(savings: Fen) -> bool:
    """Whether less than a thousand yuan is saved."""
    return savings < YUAN * 1000


@law(article=24)
def extra_month() -> Fen:
    """Fifty yuan."""
    return YUAN * 50


FUEL_PRICE: Final = parameters("""
[fuel_price]
title = { zh = "燃料价格", en = "price of fuel" }
unit = "yuan / item"
supplied_by = "county"
""")
ONE_OF: Final = Overlap(
    kind=OverlapKind.EXCLUDES,
    benefits=("alpha__floor", "extra"),
    title=Text(zh="不同时享受", en="not beside each other"),
    source=DOCUMENT.article(25),
)
BETA: Final = policy(
    benefit("fuel", "is_on_the_floor", amount="fuel_month"),
    benefit("extra", "has_low_savings", amount="extra_month"),
    *(is_on_the_floor, fuel_month, has_low_savings, extra_month),
    *FUEL_PRICE,
    *(SAVINGS, ONE_OF),
    field="beta",
    reads_from=("alpha",),
)
QINGHE: Final = county(supplies=standards("beta__fuel_price", dated('"30.00"')))


def rulebook(*policies: Policy) -> Rulebook:
    """The rulebook of alpha, beta and Qinghe, or of other policies and Qinghe."""
    return Rulebook.of(policies or (ALPHA, BETA), [QINGHE])


def poor_household() -> Household:
    """Two people with 400 yuan of wages together and 100 yuan saved, in the country."""
    first, second = member("wang_fang", wages=yuan(300)), member("wang_ming", wages=yuan(100))
    return household(first, second, evidence={"savings": yuan(100)})


def without(what: str, of: Household) -> Household:
    """The same household with nothing recorded under a name, of itself or of any member."""

    def rest(evidence: Mapping[str, Evidence]) -> dict[str, Evidence]:
        return {name: one for name, one in evidence.items() if name != what}

    members = tuple(evolve(one, evidence=rest(one.evidence)) for one in of.members)
    return evolve(of, members=members, evidence=rest(of.evidence))


__all__ = ["ALPHA", "BETA", "ON", "QINGHE", "poor_household", "rulebook", "without"]
