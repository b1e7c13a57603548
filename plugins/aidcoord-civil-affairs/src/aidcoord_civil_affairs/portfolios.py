"""What other agencies took over from civil affairs in the reform of 2018, with the evidence that goes along."""

from typing import Final

from aidcoord import Portfolio, Text

DISASTER_RELIEF: Final = Portfolio(
    "disaster_relief",
    Text(zh="自然灾害救助", en="Disaster relief"),
    parts=(
        "disaster_emergency_aid",
        "transition_aid",
        "disaster_consolation",
        "home_rebuild_aid",
        "home_repair_aid",
        "winter_spring_aid",
        "winter_list_overdue",
        "drought_aid",
        "disaster",
        "disaster_on",
        "is_in_disaster_area",
        "evacuated_persons",
        "evacuated_days",
        "home_damage",
        "damaged_rooms",
        "is_damaged_home_lived_in",
        "has_livelihood_after_disaster",
        "can_help_itself_after_disaster",
        "transition_days",
        "has_passed_village_review",
        "disaster_dead",
        "winter_need_persons",
        "winter_listed_on",
        "drought_need_persons",
    ),
)
"""Emergency management has it in most places."""

VETERANS: Final = Portfolio(
    "veterans",
    Text(zh="优抚安置", en="Soldiers and survivors"),
    parts=(
        "preferential_treatment",
        "survivor_pension",
        "survivor_funeral_aid",
        "soldier_pension",
        "soldier_nursing_fee",
        "soldier_medical_guarantee",
        "soldier_funeral_aid",
        "has_preferential_treatment",
        "survivor_of",
        "survivor_relation",
        "was_kept_by_soldier",
        "spouse_remarriage",
        "soldier_disability",
        "soldier_level",
        "is_mentally_disabled_by_service",
        "discharged_on",
        "entitlement_bar",
        "late_survivor_pension_month",
        "late_soldier_pension_month",
        "is_on_veteran_pay_list",
    ),
)
"""Veterans affairs has it in most places."""

PORTFOLIOS: Final = (DISASTER_RELIEF, VETERANS)
