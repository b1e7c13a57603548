"""To whom human resources points, and when."""

from datetime import date
from typing import Final

from aidcoord import Occasion, Signpost, Text
from aidcoord_human_resources.sources import HENAN_UNEMPLOYMENT, MEASURES, ZHEJIANG_ASSISTANCE

_MEASURES: Final = date(2014, 5, 1)

SIGNPOSTS: Final = (
    Signpost(
        when=("must_report_refusals",),
        to="civil_affairs__dibao",
        occasion=Occasion.REVIEW,
        because=Text(
            zh="连续3次无正当理由拒绝介绍的工作，本人份额应当减发或停发",
            en="Suitable work was refused three times in a row, so that the member's own share is cut or stopped.",
        ),
        source=ZHEJIANG_ASSISTANCE.article(36),
        starts=_MEASURES,
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
        starts=_MEASURES,
    ),
    Signpost(
        when=("zero_employment",),
        to="civil_affairs__dibao",
        because=Text(zh="家庭成员无人就业", en="Nobody of the household has work."),
        source=MEASURES.article(60),
        starts=_MEASURES,
    ),
)
