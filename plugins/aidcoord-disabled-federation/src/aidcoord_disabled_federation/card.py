"""The disability card: who holds one, in which months it carries a subsidy, and when to remind of its renewal."""

from datetime import date

from aidcoord import Day, DisabilityLevel, Text, full_months, rule
from aidcoord_disabled_federation.months import calendar_month
from aidcoord_disabled_federation.sources import CARD, SUBSIDIES_2015, SUBSIDIES_2021

_IN_FORCE = Text(zh="残疾人证在有效期内", en="The card is in force")


@rule(source=CARD.article(2, verified=True), title=Text(zh="持残疾人证", en="Disabled, by the card"))
def is_disabled(disability_level: DisabilityLevel) -> bool:
    """Whether the member is registered with a level of disability."""
    return disability_level != DisabilityLevel.NONE


@rule(name="has_card_in_force", source=SUBSIDIES_2015.whole, title=_IN_FORCE, ends=date(2021, 12, 31))
def has_card_in_force_2016(assessed_on: Day, disability_card_from: Day, disability_card_to: Day) -> bool:
    """Whether the day lies between the card's first and last day; how to stop was not said yet."""
    return disability_card_from <= assessed_on <= disability_card_to


@rule(name="has_card_in_force", source=SUBSIDIES_2021.whole, title=_IN_FORCE, starts=date(2022, 1, 1))
def has_card_in_force_2022(
    assessed_on: Day,
    disability_card_from: Day,
    disability_card_to: Day,
    card_grace_months: int,
    is_card_being_reissued: bool,
) -> bool:
    """Whether the card was issued, and this is no later month than that of its expiry and the months of grace.

    While a card is issued anew because kind or level changed, the subsidy goes on as before.
    """
    months_since_expiry = calendar_month(assessed_on) - calendar_month(disability_card_to)
    in_time = months_since_expiry <= card_grace_months
    return disability_card_from <= assessed_on and (in_time or is_card_being_reissued)


@rule(source=SUBSIDIES_2021.whole, title=Text(zh="残疾人证将在提醒期内到期", en="The card expires soon"))
def is_card_expiring(assessed_on: Day, disability_card_to: Day, card_reminder_months: int) -> bool:
    """Whether the card is still valid and the day has come that lies the months of the reminder before its last."""
    tomorrow = Day(assessed_on + 1)
    return assessed_on <= disability_card_to and full_months(tomorrow, disability_card_to) < card_reminder_months
