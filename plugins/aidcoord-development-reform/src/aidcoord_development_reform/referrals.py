"""Development and reform points to others: when, to which benefit or partner, and by which text."""

from datetime import date
from typing import Final

from aidcoord import Occasion, Signpost, Text
from aidcoord_development_reform.sources import MEASURES

_MEASURES_HOLD: Final = date(2014, 5, 1)

SIGNPOSTS: Final = (
    Signpost(
        when=("institution_place", "lives_in_institution"),
        to="civil_affairs__tekun",
        occasion=Occasion.REVIEW,
        because=Text(
            zh="已入住供养机构，供养标准按集中供养核定",
            en="The member lives in an institution: tekun goes by that standard.",
        ),
        source=MEASURES.article(19),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("institution_offer",),
        to="civil_affairs__tekun",
        occasion=Occasion.REVIEW,
        because=Text(
            zh="生活不能自理、在家无人照料，可选择集中供养",
            en="The member cannot live alone and nobody cares: an institution may be chosen.",
        ),
        source=MEASURES.article(19),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("is_left_without_care",),
        to="civil_affairs__mutual_help_referral",
        occasion=Occasion.CHANGE,
        because=Text(
            zh="在家供养无人照料",
            en="Nobody cares for the member at home.",
        ),
        source=MEASURES.article(52),
        starts=_MEASURES_HOLD,
    ),
)
