"""Property and transfers: what they bring by month, and the transfers that the tests disregard."""

from datetime import date

from aidcoord import NOTHING, Fen, Residence, Text, rule, total_of
from aidcoord_civil_affairs.sources import (
    CHILDCARE,
    DISREGARDS,
    MEASURES,
    MILITARY_REGULATION,
    PENSIONS_13TH,
    PENSIONS_14TH,
    REVIEW_2021,
    URBAN_REGULATION,
)

_MILITARY = Text(zh="不计入的抚恤优待金", en="Military benefits disregarded")
_PENSION = Text(zh="不计入的基础养老金", en="Basic pension disregarded")
_CHILDCARE = Text(zh="不计入的育儿补贴", en="Childcare subsidy disregarded")


@rule(
    source=DISREGARDS.whole, title=Text(zh="各地一般不计入的转移性收入", en="Transfers that places commonly disregard")
)
def commonly_disregarded(disability_subsidies: Fen, rewards_and_grants: Fen, age_allowance: Fen) -> Fen:
    """The disability subsidies, honours, scholarships and family-planning aid, and the old-age allowance."""
    return disability_subsidies + rewards_and_grants + age_allowance


@rule(name="pension_disregarded", source=URBAN_REGULATION.article(2), title=_PENSION, ends=date(2015, 12, 31))
def pension_disregarded_1999() -> Fen:
    """None of it: all income in money counted."""
    return NOTHING


@rule(
    name="pension_disregarded",
    source=PENSIONS_13TH.whole,
    title=_PENSION,
    starts=date(2016, 1, 1),
    ends=date(2020, 12, 31),
)
def pension_disregarded_2016(basic_pension: Fen, residence: Residence) -> Fen:
    """The basic pension of rural households, during the thirteenth plan."""
    return basic_pension if residence == Residence.RURAL else NOTHING


@rule(
    name="pension_disregarded",
    source=PENSIONS_14TH.whole,
    title=_PENSION,
    starts=date(2021, 1, 1),
    ends=date(2021, 6, 30),
)
def pension_disregarded_2021(basic_pension: Fen) -> Fen:
    """The basic pension of all households, from the first day of the fourteenth plan."""
    return basic_pension


@rule(
    name="pension_disregarded",
    source=REVIEW_2021.article(13),
    title=_PENSION,
    starts=date(2021, 7, 1),
    ends=date(2025, 12, 31),
)
def pension_disregarded_2021_july(basic_pension: Fen) -> Fen:
    """The basic pension of all households, during the fourteenth plan, as the rules on review say."""
    return basic_pension


@rule(name="pension_disregarded", source=REVIEW_2021.article(13), title=_PENSION, starts=date(2026, 1, 1))
def pension_disregarded_2026(basic_pension: Fen, is_basic_pension_disregarded: bool) -> Fen:
    """The basic pension where the county goes on disregarding it after the fourteenth plan."""
    return basic_pension if is_basic_pension_disregarded else NOTHING


@rule(name="childcare_disregarded", source=MEASURES.article(10), title=_CHILDCARE, ends=date(2024, 12, 31))
def childcare_disregarded_before() -> Fen:
    """None of it: before 2025 such a subsidy was a local matter."""
    return NOTHING


@rule(name="childcare_disregarded", source=CHILDCARE.whole, title=_CHILDCARE, starts=date(2025, 1, 1))
def childcare_disregarded_2025(childcare_subsidy: Fen) -> Fen:
    """All of the childcare subsidy, which is no income for dibao and tekun."""
    return childcare_subsidy


@rule(name="military_disregarded", source=URBAN_REGULATION.article(2), title=_MILITARY, ends=date(2024, 9, 30))
def military_disregarded_1999(military_benefits: Fen) -> Fen:
    """Pensions and subsidies of people who served and of their families are no income for dibao."""
    return military_benefits


@rule(name="military_disregarded", source=MILITARY_REGULATION.article(4), title=_MILITARY, starts=date(2024, 10, 1))
def military_disregarded_2024(military_benefits: Fen) -> Fen:
    """Pensions, subsidies and preferential payments are no income for any assistance."""
    return military_benefits


@rule(source=MEASURES.article(10), title=Text(zh="不计入的捐赠", en="Gifts disregarded"))
def gifts_disregarded(gifts_received: Fen, are_gifts_disregarded: bool) -> Fen:
    """Gifts, where the place has chosen not to count them; the ministry's lists of income name them."""
    return gifts_received if are_gifts_disregarded else NOTHING


@rule(source=MEASURES.article(10), title=Text(zh="不计入的转移性收入合计", en="Transfers disregarded"))
def transfers_disregarded(
    military_disregarded: Fen,
    commonly_disregarded: Fen,
    gifts_disregarded: Fen,
    pension_disregarded: Fen,
    childcare_disregarded: Fen,
) -> Fen:
    """All disregards together."""
    for_a_purpose = pension_disregarded + childcare_disregarded
    return military_disregarded + commonly_disregarded + gifts_disregarded + for_a_purpose


@rule(source=MEASURES.article(10), title=Text(zh="月财产净收入", en="Monthly property income"))
def property_month(property_income: Fen, income_window_months: int) -> Fen:
    """Net property income of the window, by month."""
    return property_income // income_window_months


@rule(source=MEASURES.article(10), title=Text(zh="月转移性收入", en="Monthly transfers"))
def transfers_month(transfer_income: Fen, transfers_disregarded: Fen, income_window_months: int) -> Fen:
    """Transfers of the window less those disregarded, by month."""
    return max(NOTHING, transfer_income - transfers_disregarded) // income_window_months


@rule(source=MEASURES.article(10), title=Text(zh="月财产和转移性收入", en="Monthly property income and transfers"))
def unearned_month(property_month: Fen, transfers_month: Fen) -> Fen:
    """What comes in without work."""
    return property_month + transfers_month


@rule(source=MEASURES.article(10), title=Text(zh="月转移性支出", en="Monthly transfers paid"))
def transfers_paid_month(transfer_paid: Fen, income_window_months: int) -> Fen:
    """Taxes, social insurance and support that the member paid, by month."""
    return transfer_paid // income_window_months


unearned_household_month = total_of(
    "unearned_month",
    where="is_supported",
    title=Text(zh="家庭月财产和转移性收入", en="Monthly property income and transfers of the household"),
    source=MEASURES.article(10),
)
transfers_paid_household_month = total_of(
    "transfers_paid_month",
    where="is_supported",
    title=Text(zh="家庭月转移性支出", en="Monthly transfers paid by the household"),
    source=MEASURES.article(10),
)
