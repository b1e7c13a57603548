"""Within how long departments of Wanghai answer referrals; no national text says so, and Yunling has no such rule."""

from datetime import date
from typing import Final

from aidcoord import ReferralLimit
from aidcoord_county_wanghai.documents import ONE_DOOR_2021

REFERRAL_LIMIT: Final = ReferralLimit(
    days=10, in_working_days=True, starts=date(2021, 7, 1), source=ONE_DOOR_2021.article(11)
)
