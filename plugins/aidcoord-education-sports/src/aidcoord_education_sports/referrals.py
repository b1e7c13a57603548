"""Education points to others: when, to which benefit or partner, and by which text."""

from datetime import date
from typing import Final

from aidcoord import Signpost, Text
from aidcoord_education_sports.sources import DISABILITY_LAW, MEASURES, YULU_2015

_MEASURES_HOLD: Final = date(2014, 5, 1)

SIGNPOSTS: Final = (
    Signpost(
        when=("is_recognised_in_hardship",),
        to=(
            "civil_affairs__dibao",
            "civil_affairs__dibao_edge",
        ),
        because=Text(
            zh="学校认定的家庭经济困难学生",
            en="The school has recognised the pupil as in hardship.",
        ),
        source=MEASURES.article(9),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("is_disabled_child_at_home",),
        to=(
            "disabled_federation__living_subsidy",
            "disabled_federation__nursing_subsidy",
            "disabled_federation__rehab_training",
        ),
        because=Text(
            zh="学龄残疾儿童未入学",
            en="A disabled child of school age is at home.",
        ),
        source=DISABILITY_LAW.article(48),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("attends_vocational_school", "is_of_poverty_household"),
        to="poverty_alleviation__yulu",
        because=Text(
            zh="脱贫户、监测户子女就读中职",
            en="A child of a household on the lists of poverty attends vocational school.",
        ),
        source=YULU_2015.whole,
        starts=date(2015, 9, 1),
    ),
)
