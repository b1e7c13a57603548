"""Referrals to charity and to mutual help; from 2021-11-01 with the household's consent."""

from datetime import date
from typing import Final

from aidcoord import Benefit, BenefitKind, Text
from aidcoord_civil_affairs.sources import MEASURES

_FIRST: Final = date(2014, 5, 1)
_CONSENT: Final = date(2021, 11, 1)
_BEFORE_CONSENT: Final = date(2021, 10, 31)


def _charity(*consent: str, starts: date, ends: date | None = None) -> Benefit:
    return Benefit(
        "charity_referral",
        Text(zh="慈善救助转介", en="Referral to charity"),
        kind=BenefitKind.SERVICE,
        applied_for=False,
        applies_if="has_hardship_costs",
        criteria=("has_hardship_costs_left", "is_in_government_aid", *consent),
        source=MEASURES.article(56),
        starts=starts,
        ends=ends,
    )


def _help(*consent: str, starts: date, ends: date | None = None) -> Benefit:
    return Benefit(
        "mutual_help_referral",
        Text(zh="社会互助转介", en="Referral to mutual help"),
        kind=BenefitKind.SERVICE,
        applied_for=False,
        applies_if="has_need_of_help",
        criteria=("is_in_government_aid", *consent),
        source=MEASURES.article(52),
        starts=starts,
        ends=ends,
    )


BENEFITS: Final = (
    _charity(starts=_FIRST, ends=_BEFORE_CONSENT),
    _charity("has_agreed_to_referral", starts=_CONSENT),
    _help(starts=_FIRST, ends=_BEFORE_CONSENT),
    _help("has_agreed_to_referral", starts=_CONSENT),
)
"""Both referrals, as the results list them."""
