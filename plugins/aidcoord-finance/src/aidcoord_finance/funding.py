"""Which money each benefit with an amount is paid from: a line of the budget that levels share, or a fund."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from attrs import field, frozen

from aidcoord_finance.options import Account


@frozen
class Funding:
    """The money behind a benefit; a line exists only in the budget."""

    account: Account
    line: str | None = field(default=None)

    def __attrs_post_init__(self) -> None:
        if (self.account is Account.BUDGET) != (self.line is not None):
            raise ValueError("what the budget pays has a line, and what a fund pays has none")


_LINES: Final = {
    "assistance": (
        "civil_affairs__dibao",
        "civil_affairs__solo_dibao",
        "civil_affairs__tekun",
        "civil_affairs__orphan_living",
        "civil_affairs__unsupported_child_living",
        "civil_affairs__hiv_child_living",
        "civil_affairs__emergency_relief",
        "civil_affairs__spending_relief",
        "civil_affairs__major_relief",
    ),
    "elderly": (
        "civil_affairs__old_age_allowance",
        "civil_affairs__elderly_nursing_subsidy",
        "civil_affairs__elderly_service_subsidy",
    ),
    "veterans": (
        "civil_affairs__survivor_pension",
        "civil_affairs__survivor_funeral_aid",
        "civil_affairs__soldier_pension",
        "civil_affairs__soldier_nursing_fee",
        "civil_affairs__soldier_funeral_aid",
    ),
    "disaster": (
        "civil_affairs__disaster_emergency_aid",
        "civil_affairs__transition_aid",
        "civil_affairs__disaster_consolation",
        "civil_affairs__home_rebuild_aid",
        "civil_affairs__home_repair_aid",
        "civil_affairs__winter_spring_aid",
        "civil_affairs__drought_aid",
    ),
    "disability": (
        "disabled_federation__living_subsidy",
        "disabled_federation__nursing_subsidy",
        "disabled_federation__living_back_pay",
        "disabled_federation__nursing_back_pay",
        "disabled_federation__living_restored",
        "disabled_federation__nursing_restored",
    ),
    "rehabilitation": (
        "disabled_federation__rehab_training",
        "disabled_federation__rehab_training_single",
        "disabled_federation__rehab_device",
        "disabled_federation__rehab_surgery",
    ),
    "medical": (
        "health_family_planning__medical_aid_inpatient",
        "health_family_planning__medical_aid_outpatient",
        "health_family_planning__medical_aid_tilt",
        "health_family_planning__premium_aid",
        "health_family_planning__disease_emergency_aid",
    ),
    "schooling": (
        "education_sports__preschool_aid",
        "education_sports__preschool_waiver",
        "education_sports__boarding_subsidy",
        "education_sports__home_education_aid",
        "education_sports__high_school_waiver",
        "education_sports__high_school_grant",
        "education_sports__vocational_waiver",
        "education_sports__vocational_grant",
        "education_sports__college_grant",
        "education_sports__encouragement_scholarship",
    ),
    "housing": (
        "housing_construction__public_rental",
        "housing_construction__rent_subsidy",
        "housing_construction__house_repair",
        "housing_construction__house_rebuilding",
    ),
    "employment": (
        "human_resources__post_subsidy",
        "human_resources__post_insurance",
        "human_resources__flexible_insurance",
    ),
    "pension": ("human_resources__pension_premium",),
    "development": ("poverty_alleviation__yulu",),
    "price": ("price__civil_price_aid", "price__veteran_price_aid"),
}
_ACCOUNTS: Final = {
    Account.MEDICAL_FUND: ("health_family_planning__catastrophic_insurance",),
    Account.UNEMPLOYMENT_FUND: (
        "human_resources__unemployment_benefit",
        "human_resources__unemployment_medical",
        "price__unemployment_price_aid",
    ),
    Account.INJURY_FUND: ("human_resources__work_injury_nursing",),
    Account.UNION_FUNDS: (
        "trade_union__deep_living_grant",
        "trade_union__deep_medical_grant",
        "trade_union__deep_study_grant",
        "trade_union__relative_living_grant",
        "trade_union__relative_medical_grant",
        "trade_union__relative_study_grant",
        "trade_union__accident_grant",
        "trade_union__warm_sending",
    ),
    Account.OWN_MONEY: ("housing_construction__fund_withdrawal",),
    Account.LOTTERY_FUND: ("civil_affairs__orphan_study_aid",),
    Account.BANK: ("education_sports__college_loan",),
}

LINES: Final = tuple(_LINES)
"""The lines of the budget whose shares a county gives."""
FUNDING: Final[Mapping[str, Funding]] = MappingProxyType(
    {
        **{name: Funding(Account.BUDGET, line) for line, names in _LINES.items() for name in names},
        **{name: Funding(account) for account, names in _ACCOUNTS.items() for name in names},
    }
)
"""By the benefit's full name; a benefit that is not in it has no payer on record."""
