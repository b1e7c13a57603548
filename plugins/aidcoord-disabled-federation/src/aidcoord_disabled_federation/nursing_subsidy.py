"""The nursing subsidy: for severely disabled people who need care for long, whatever their income."""

from aidcoord import Day, DisabilityKind, DisabilityLevel, Fen, Text, rule
from aidcoord_disabled_federation.months import calendar_month
from aidcoord_disabled_federation.options import SubsidyStop
from aidcoord_disabled_federation.sources import LONG_TERM_CARE, NO_TWO_OF_A_KIND, STOPS, SUBSIDIES_2015


@rule(
    source=SUBSIDIES_2015.whole, title=Text(zh="属于护理补贴残疾等级", en="Of a level that the nursing subsidy is for")
)
def is_in_nursing_group(
    disability_kind: DisabilityKind, disability_level: DisabilityLevel, nursing_covers_mind: bool
) -> bool:
    """Whether the level is one or two, or the county takes in the level of an intellectual or mental disability."""
    of_mind = disability_kind in (DisabilityKind.INTELLECTUAL, DisabilityKind.MENTAL)
    return disability_level in (DisabilityLevel.ONE, DisabilityLevel.TWO) or (of_mind and nursing_covers_mind)


@rule(source=LONG_TERM_CARE.whole, title=Text(zh="需要长期照护", en="Needs long-term care"))
def needs_long_term_care(special_care_months: int, long_term_care_months: int) -> bool:
    """Whether special costs of care last for the months that make it long-term, these included."""
    return special_care_months >= long_term_care_months


@rule(source=STOPS.whole, title=Text(zh="护理补贴没有停发情形", en="No cause stops the nursing subsidy"))
def is_nursing_subsidy_unstopped(assessed_on: Day, nursing_subsidy_stop: SubsidyStop, stop_cause_on: Day) -> bool:
    """Whether no cause stands, or the cause arose this month; the subsidy stops from the month after."""
    stopped = nursing_subsidy_stop == SubsidyStop.CAUSE
    return not stopped or calendar_month(assessed_on) <= calendar_month(stop_cause_on)


@rule(source=NO_TWO_OF_A_KIND.whole, title=Text(zh="高于已领同类护理补贴", en="Above the like nursing allowance"))
def is_above_other_nursing(nursing_rate_month: Fen, other_nursing_allowance_month: Fen) -> bool:
    """Whether the subsidy is more than a nursing allowance for age, public service or cadres, of which one has one."""
    return nursing_rate_month > other_nursing_allowance_month


@rule(source=SUBSIDIES_2015.whole, title=Text(zh="月护理补贴", en="Nursing subsidy by month"))
def nursing_subsidy_month(nursing_rate_month: Fen) -> Fen:
    """The rate for the level of disability."""
    return nursing_rate_month
