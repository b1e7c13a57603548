"""Finance points to others: when, to which benefit or partner, and by which text."""

from datetime import date
from typing import Final

from aidcoord import Occasion, Signpost, Text
from aidcoord_finance.sources import MEASURES

_MEASURES_HOLD: Final = date(2014, 5, 1)

SIGNPOSTS: Final = (
    Signpost(
        when=("late_payment_notice",),
        to="civil_affairs__dibao",
        occasion=Occasion.REVIEW,
        because=Text(
            zh="低保金逾期未发，请核对发放名单",
            en="Dibao was not paid by its day: the list of payments is to be looked at.",
        ),
        source=MEASURES.article(5),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("short_payment_notice",),
        to="civil_affairs__dibao",
        occasion=Occasion.REVIEW,
        because=Text(
            zh="低保金少发，请核对发放名单",
            en="Less dibao was paid than awarded: the list of payments is to be looked at.",
        ),
        source=MEASURES.article(5),
        starts=_MEASURES_HOLD,
    ),
)
