"""Agriculture points to others: when, to which benefit or partner, and by which text."""

from datetime import date
from typing import Final

from aidcoord import Signpost, Text
from aidcoord_agriculture.sources import AGRICULTURE_LAW, EMPLOYMENT_LAW, LAND_LAW, LAND_LAW_2002

_MEASURES_HOLD: Final = date(2014, 5, 1)

SIGNPOSTS: Final = (
    Signpost(
        when=("land_dispute_help",),
        to="justice__dispute_mediation",
        because=Text(
            zh="承包地纠纷",
            en="The household's land is disputed.",
        ),
        source=LAND_LAW_2002.article(51),
        starts=_MEASURES_HOLD,
        ends=date(2018, 12, 31),
    ),
    Signpost(
        when=("land_dispute_help",),
        to="justice__dispute_mediation",
        because=Text(
            zh="承包地纠纷",
            en="The household's land is disputed.",
        ),
        source=LAND_LAW.article(55),
        starts=date(2019, 1, 1),
    ),
    Signpost(
        when=("land_income_recovery",),
        to="justice__dispute_mediation",
        because=Text(
            zh="流转收益被截留、扣缴或拖欠",
            en="Income from the land was kept back.",
        ),
        source=LAND_LAW_2002.article(51),
        starts=_MEASURES_HOLD,
        ends=date(2018, 12, 31),
    ),
    Signpost(
        when=("land_income_recovery",),
        to="justice__dispute_mediation",
        because=Text(
            zh="流转收益被截留、扣缴或拖欠",
            en="Income from the land was kept back.",
        ),
        source=LAND_LAW.article(55),
        starts=date(2019, 1, 1),
    ),
    Signpost(
        when=("has_lost_land",),
        to="human_resources__employment_difficulty",
        because=Text(
            zh="承包地被征收",
            en="The household has lost its land.",
        ),
        source=EMPLOYMENT_LAW.article(52),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("rural_charge_review",),
        to="civil_affairs__dibao",
        because=Text(
            zh="被乱收费或补贴被截留",
            en="Charges without law were taken, or subsidies kept back.",
        ),
        source=AGRICULTURE_LAW.article(83),
        starts=_MEASURES_HOLD,
    ),
)
