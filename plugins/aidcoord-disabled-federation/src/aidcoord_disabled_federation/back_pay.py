"""Months paid afterwards: those without a card, up to a limit, and those of a stop that a re-check refuted."""

from aidcoord import Day, Fen, Text, rule
from aidcoord_disabled_federation.months import calendar_month
from aidcoord_disabled_federation.options import SubsidyStop
from aidcoord_disabled_federation.sources import STOPS, SUBSIDIES_2021


@rule(source=SUBSIDIES_2021.whole, title=Text(zh="生活补贴因证件到期停发", en="Living subsidy stopped at expiry"))
def has_living_renewal(living_subsidy_stop: SubsidyStop) -> bool:
    """Whether the living subsidy stands stopped because the card had expired."""
    return living_subsidy_stop == SubsidyStop.CARD_EXPIRED


@rule(source=SUBSIDIES_2021.whole, title=Text(zh="护理补贴因证件到期停发", en="Nursing subsidy stopped at expiry"))
def has_nursing_renewal(nursing_subsidy_stop: SubsidyStop) -> bool:
    """Whether the nursing subsidy stands stopped because the card had expired."""
    return nursing_subsidy_stop == SubsidyStop.CARD_EXPIRED


@rule(
    source=SUBSIDIES_2021.whole, title=Text(zh="无有效证件的停发月数", en="Months unpaid without a card"), unit="month"
)
def months_without_card(disability_card_from: Day, subsidies_stopped_from: Day) -> int:
    """The calendar months from the first that was not paid up to that of the new card, this one not counted."""
    return max(0, calendar_month(disability_card_from) - calendar_month(subsidies_stopped_from))


@rule(
    source=SUBSIDIES_2021.whole,
    title=Text(zh="新证发证以来未发的月数", en="Months unpaid since the new card"),
    unit="month",
)
def months_since_new_card(assessed_on: Day, disability_card_from: Day, subsidies_stopped_from: Day) -> int:
    """The calendar months from that of the new card up to this one, which the subsidy itself pays.

    Where the card was renewed before the first month not paid, they begin with that one: nothing is paid twice.
    """
    first = max(calendar_month(disability_card_from), calendar_month(subsidies_stopped_from))
    return max(0, calendar_month(assessed_on) - first)


@rule(source=SUBSIDIES_2021.whole, title=Text(zh="换证后补发月数", en="Months paid after renewal"), unit="month")
def renewal_months(months_without_card: int, back_pay_months_limit: int, months_since_new_card: int) -> int:
    """The months without a card up to the limit, and all since the new card, from whose month the subsidy counts."""
    return min(months_without_card, back_pay_months_limit) + months_since_new_card


@rule(source=SUBSIDIES_2021.whole, title=Text(zh="有换证后应补发的月份", en="Months are owed after renewal"))
def has_renewal_months(renewal_months: int) -> bool:
    """Whether a month is left to pay."""
    return renewal_months > 0


@rule(source=SUBSIDIES_2021.whole, title=Text(zh="换证后补发的生活补贴", en="Living subsidy after renewal"))
def living_back_pay_once(living_subsidy_month: Fen, renewal_months: int) -> Fen:
    """The rate by kind and level on the new card, for each of these months."""
    return living_subsidy_month * renewal_months


@rule(source=SUBSIDIES_2021.whole, title=Text(zh="换证后补发的护理补贴", en="Nursing subsidy after renewal"))
def nursing_back_pay_once(nursing_subsidy_month: Fen, renewal_months: int) -> Fen:
    """The rate by kind and level on the new card, for each of these months."""
    return nursing_subsidy_month * renewal_months


@rule(source=STOPS.whole, title=Text(zh="生活补贴停发情形经复核不成立", en="Stop of the living subsidy refuted"))
def has_living_restored(living_subsidy_stop: SubsidyStop) -> bool:
    """Whether the re-check found that the cause for stopping the living subsidy did not exist."""
    return living_subsidy_stop == SubsidyStop.CAUSE_REFUTED


@rule(source=STOPS.whole, title=Text(zh="护理补贴停发情形经复核不成立", en="Stop of the nursing subsidy refuted"))
def has_nursing_restored(nursing_subsidy_stop: SubsidyStop) -> bool:
    """Whether the re-check found that the cause for stopping the nursing subsidy did not exist."""
    return nursing_subsidy_stop == SubsidyStop.CAUSE_REFUTED


@rule(source=STOPS.whole, title=Text(zh="已停发月数", en="Months stopped"), unit="month")
def months_stopped(assessed_on: Day, subsidies_stopped_from: Day) -> int:
    """The calendar months from the first that was not paid up to this one, which the subsidy itself pays."""
    return max(0, calendar_month(assessed_on) - calendar_month(subsidies_stopped_from))


@rule(source=STOPS.whole, title=Text(zh="有停发后应补发的月份", en="Months are owed after the stop"))
def has_months_stopped(months_stopped: int) -> bool:
    """Whether a month is left to pay."""
    return months_stopped > 0


@rule(source=STOPS.whole, title=Text(zh="复核后补发的生活补贴", en="Living subsidy after the re-check"))
def living_restored_once(living_subsidy_month: Fen, months_stopped: int) -> Fen:
    """The rate for each month stopped, without a limit."""
    return living_subsidy_month * months_stopped


@rule(source=STOPS.whole, title=Text(zh="复核后补发的护理补贴", en="Nursing subsidy after the re-check"))
def nursing_restored_once(nursing_subsidy_month: Fen, months_stopped: int) -> Fen:
    """The rate for each month stopped, without a limit."""
    return nursing_subsidy_month * months_stopped
