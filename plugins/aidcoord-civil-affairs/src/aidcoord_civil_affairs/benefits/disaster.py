"""Disaster relief; which agency holds it since 2018 is the county's competence and no matter of these rules."""

from datetime import date
from typing import Final

from aidcoord import Benefit, BenefitKind, Cadence, Source, Text
from aidcoord_civil_affairs.relief_sources import DISASTER_FUNDS, DISASTER_REGULATION

_IN_FORCE: Final = date(2010, 9, 1)
_FUNDS: Final = date(2011, 1, 30)
"""The day on the funds measures; that they hold from it could not be checked."""
_HOME: Final = ("lives_in_disaster_area", "is_damaged_home_in_use", "is_home_aid_passed")


def _aid(
    name: str,
    title: Text,
    *criteria: str,
    amount: str,
    source: Source,
    applies_if: str = "is_struck_by_disaster",
    kind: BenefitKind = BenefitKind.CASH,
    starts: date = _IN_FORCE,
) -> Benefit:
    return Benefit(
        name,
        title,
        kind=kind,
        cadence=Cadence.ONCE,
        applies_if=applies_if,
        criteria=criteria,
        amount=amount,
        source=source,
        starts=starts,
    )


BENEFITS: Final = (
    _aid(
        "disaster_emergency_aid",
        Text(zh="灾害应急救助", en="Emergency aid after a disaster"),
        "lives_in_disaster_area",
        "has_people_to_relieve",
        kind=BenefitKind.IN_KIND,
        amount="disaster_emergency_once",
        source=DISASTER_REGULATION.article(14),
    ),
    _aid(
        "transition_aid",
        Text(zh="过渡期生活救助", en="Living aid in transition"),
        "lives_in_disaster_area",
        "has_no_home_left",
        "has_no_livelihood_left",
        "is_unable_to_help_itself",
        amount="transition_aid_once",
        source=DISASTER_REGULATION.article(18),
    ),
    _aid(
        "disaster_consolation",
        Text(zh="因灾遇难人员家属抚慰金", en="Consolation for those who died in a disaster"),
        "lives_in_disaster_area",
        "has_disaster_dead",
        amount="disaster_consolation_once",
        source=DISASTER_REGULATION.article(25),
    ),
    _aid(
        "home_rebuild_aid",
        Text(zh="因灾倒损住房重建补助", en="Aid to rebuild a home"),
        "is_home_to_be_rebuilt",
        *_HOME,
        applies_if="has_damaged_home",
        amount="rebuild_aid_once",
        source=DISASTER_REGULATION.article(19),
    ),
    _aid(
        "home_repair_aid",
        Text(zh="因灾损坏住房修缮补助", en="Aid to repair a home"),
        "is_home_to_be_repaired",
        *_HOME,
        applies_if="has_damaged_home",
        amount="repair_aid_once",
        source=DISASTER_REGULATION.article(19),
    ),
    _aid(
        "winter_spring_aid",
        Text(zh="冬春临时生活困难救助", en="Living aid in winter and spring"),
        "lives_in_disaster_area",
        "is_on_winter_list",
        amount="winter_aid_once",
        source=DISASTER_REGULATION.article(21),
    ),
    Benefit(
        "winter_list_overdue",
        Text(zh="冬春救助对象逾期核定", en="Winter list later than October"),
        kind=BenefitKind.SERVICE,
        applied_for=False,
        applies_if="is_on_winter_list",
        criteria=("is_winter_listing_late",),
        source=DISASTER_REGULATION.article(21),
        starts=_IN_FORCE,
        note=Text(zh="只作督办，不影响救助", en="calls the county in; the aid stays"),
    ),
    _aid(
        "drought_aid",
        Text(zh="旱灾临时生活困难救助", en="Living aid in a drought"),
        "is_drought",
        "lives_in_disaster_area",
        "has_drought_need",
        amount="drought_aid_once",
        source=DISASTER_FUNDS.whole,
        starts=_FUNDS,
    ),
)
"""All of disaster relief, as the results list it."""
