"""Human resources points to others: when, to which benefit or partner, and by which text."""

from datetime import date
from typing import Final

from aidcoord import Occasion, Signpost, Text
from aidcoord_human_resources.sources import (
    HENAN_UNEMPLOYMENT,
    MEASURES,
    NO_TWO_OF_A_KIND,
    REVIEW_2021,
    ZHEJIANG_ASSISTANCE,
)

_MEASURES_HOLD: Final = date(2014, 5, 1)

SIGNPOSTS: Final = (
    Signpost(
        when=("must_report_refusals",),
        to="civil_affairs__dibao",
        occasion=Occasion.REVIEW,
        because=Text(
            zh="连续拒绝介绍的工作，本人份额应当减发或停发",
            en="Suitable work was refused time and again: the member's own share is cut or stopped.",
        ),
        source=ZHEJIANG_ASSISTANCE.article(36),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("unemployment_notice",),
        to="civil_affairs__dibao",
        occasion=Occasion.CHANGE,
        because=Text(
            zh="失业保险金即将期满，期满后收入减少",
            en="The unemployment benefit is about to end, and with it an income.",
        ),
        source=HENAN_UNEMPLOYMENT.article(37),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("zero_employment",),
        to="civil_affairs__dibao",
        because=Text(
            zh="家中无人就业",
            en="Nobody of the household has work.",
        ),
        source=MEASURES.article(9),
        starts=_MEASURES_HOLD,
    ),
    Signpost(
        when=("work_injury_nursing",),
        to=(
            "disabled_federation__living_subsidy",
            "disabled_federation__nursing_subsidy",
        ),
        occasion=Occasion.REVIEW,
        because=Text(
            zh="领取工伤生活护理费的，不重复享受两项补贴",
            en="Nursing pay for a work injury excludes the two subsidies.",
        ),
        source=NO_TWO_OF_A_KIND.whole,
        starts=date(2016, 1, 1),
    ),
    Signpost(
        when=("is_without_work", "has_disability_card"),
        to="civil_affairs__solo_dibao",
        because=Text(
            zh="残疾人失业",
            en="The member is disabled and out of work.",
        ),
        source=REVIEW_2021.article(8),
        starts=date(2021, 7, 1),
    ),
)
