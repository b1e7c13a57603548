"""How the federation's benefits meet each other and those of civil affairs; the two subsidies go together freely."""

from typing import Final

from aidcoord import Cadence, Overlap, OverlapKind, Text
from aidcoord_disabled_federation.sources import (
    NO_TWO_OF_A_KIND,
    REHABILITATION_ONCE,
    STOPS,
    SUBSIDIES_2021,
)


def _once_a_year(benefit: str, title: Text) -> Overlap:
    return Overlap(
        kind=OverlapKind.ONCE_PER,
        benefits=(benefit,),
        per=Cadence.YEARLY,
        title=title,
        source=REHABILITATION_ONCE.whole,
    )


OVERLAPS: Final = (
    Overlap(
        kind=OverlapKind.EXCLUDES,
        benefits=("civil_affairs__orphan_living", "living_subsidy"),
        title=Text(zh="享受孤儿基本生活费的不享受残疾人生活补贴", en="Who is paid as an orphan has no living subsidy"),
        source=NO_TWO_OF_A_KIND.whole,
    ),
    Overlap(
        kind=OverlapKind.EXCLUDES,
        benefits=("civil_affairs__tekun", "living_subsidy"),
        title=Text(zh="特困人员不享受残疾人生活补贴", en="Who has tekun has no living subsidy"),
        source=NO_TWO_OF_A_KIND.whole,
    ),
    Overlap(
        kind=OverlapKind.EXCLUDES,
        benefits=("civil_affairs__tekun", "nursing_subsidy"),
        title=Text(zh="特困人员不享受残疾人护理补贴", en="Who has tekun has no nursing subsidy"),
        source=NO_TWO_OF_A_KIND.whole,
    ),
    Overlap(
        kind=OverlapKind.SEQUENCE,
        benefits=("living_subsidy", "living_back_pay"),
        title=Text(zh="恢复生活补贴方可补发", en="Back-pay of the living subsidy comes with it alone"),
        source=SUBSIDIES_2021.whole,
    ),
    Overlap(
        kind=OverlapKind.SEQUENCE,
        benefits=("nursing_subsidy", "nursing_back_pay"),
        title=Text(zh="恢复护理补贴方可补发", en="Back-pay of the nursing subsidy comes with it alone"),
        source=SUBSIDIES_2021.whole,
    ),
    Overlap(
        kind=OverlapKind.SEQUENCE,
        benefits=("living_subsidy", "living_restored"),
        title=Text(
            zh="恢复生活补贴方可补发停发月份", en="What a refuted stop of the living subsidy owes comes with it alone"
        ),
        source=STOPS.whole,
    ),
    Overlap(
        kind=OverlapKind.SEQUENCE,
        benefits=("nursing_subsidy", "nursing_restored"),
        title=Text(
            zh="恢复护理补贴方可补发停发月份", en="What a refuted stop of the nursing subsidy owes comes with it alone"
        ),
        source=STOPS.whole,
    ),
    _once_a_year("rehab_training", Text(zh="康复训练一年一次", en="Training is helped once a year")),
    _once_a_year("rehab_device", Text(zh="辅助器具一年一次", en="A device is helped once a year")),
    _once_a_year("rehab_surgery", Text(zh="康复手术一年一次", en="An operation is helped once a year")),
    Overlap(
        kind=OverlapKind.ONCE_PER,
        benefits=("rehab_training_single",),
        per=Cadence.ONCE,
        title=Text(zh="一次性训练只享受一次", en="Training that is paid once is paid once only"),
        source=REHABILITATION_ONCE.whole,
    ),
)
"""All of them."""
