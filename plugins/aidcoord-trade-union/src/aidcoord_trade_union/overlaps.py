"""How union grants meet: one a year of each kind, and in relative hardship one in all."""

from typing import Final

from aidcoord import Cadence, Overlap, OverlapKind, Text
from aidcoord_trade_union.sources import GRANTS, WARM_SENDING

_RELATIVE: Final = ("relative_living_grant", "relative_medical_grant", "relative_study_grant")

OVERLAPS: Final = (
    Overlap(
        kind=OverlapKind.EXCLUDES,
        benefits=_RELATIVE,
        title=Text(zh="相对困难职工家庭只给予单一项目救助", en="Relative hardship has one item of aid only"),
        source=GRANTS.whole,
    ),
    Overlap(
        kind=OverlapKind.ONCE_PER,
        benefits=_RELATIVE,
        per=Cadence.YEARLY,
        title=Text(zh="相对困难职工家庭一年只救助一项", en="Relative hardship is helped with one item a year"),
        source=GRANTS.whole,
    ),
    *(
        Overlap(
            kind=OverlapKind.ONCE_PER,
            benefits=(benefit,),
            per=Cadence.YEARLY,
            title=Text(zh=f"{zh}一年一次", en=f"{en} once a year"),
            source=GRANTS.whole,
        )
        for benefit, zh, en in (
            ("deep_living_grant", "深度困难生活救助", "The living grant in deep hardship is paid"),
            ("deep_medical_grant", "深度困难医疗救助", "The medical grant in deep hardship is paid"),
            ("deep_study_grant", "深度困难助学救助", "The study grant in deep hardship is paid"),
            ("accident_grant", "意外致困救助", "The grant after an accident is paid"),
        )
    ),
    Overlap(
        kind=OverlapKind.ONCE_PER,
        benefits=("warm_sending",),
        per=Cadence.YEARLY,
        title=Text(zh="送温暖一年一次", en="Warm-sending comes once a year"),
        source=WARM_SENDING.whole,
    ),
)
"""All of them."""
