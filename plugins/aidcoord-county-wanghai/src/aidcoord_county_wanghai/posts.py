"""The offices of Wanghai and who has held them when; all of these people are invented.

A post goes with a field of policy and outlives the agency: after a merger whoever heads the agency that took the field
over holds it too.
"""

from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from aidcoord import Agency, Holding, Period, Post, Text, Township
from aidcoord_county_wanghai import competences
from aidcoord_county_wanghai.townships import TOWNSHIPS

_FIRST: Final = date(2016, 1, 1)
_ELECTED: Final = date(2021, 12, 20)

Later = tuple[date, str]


def _holders(first: str, *later: Later) -> tuple[Holding, ...]:
    """People in a row, each in office until the day before the next one's first."""
    in_office = [(_FIRST, first), *later]
    ended = [
        Holding(person=person, period=Period(starts, follows - timedelta(days=1)))
        for (starts, person), (follows, _) in pairwise(in_office)
    ]
    starts, present = in_office[-1]
    return (*ended, Holding(person=present, period=Period(starts)))


def _head(agency: Agency, first: str, *later: Later) -> Post:
    """The head of the agency of a field of policy."""
    title = Text(zh=f"{agency.title.zh}主要负责人", en=f"Head of the {agency.title.en}")
    return Post(f"head_of_{agency.id}", title, agency=agency.id, holders=_holders(first, *later))


def _township_head(township: Township, first: str, *later: Later) -> Post:
    """The head of a township's government or of a subdistrict's office, first responsible for aid there."""
    office = {"镇": "镇长", "乡": "乡长"}.get(township.title.zh[-1], "办事处主任")
    title = Text(zh=f"{township.title.zh}{office}", en=f"Head of {township.title.en}")
    return Post(
        f"head_of_{township.id}", title, agency=township.id, holders=_holders(first, *later), is_first_responsible=True
    )


_TOWNSHIP_HEADS: Final[tuple[tuple[str, *tuple[Later, ...]], ...]] = (
    ("闻潮生", (date(2019, 3, 11), "岳听涛")),
    ("丰海晏", (_ELECTED, "景澄明")),
    ("沙鸥闲", (date(2020, 5, 6), "舒望远")),
    ("金远航", (_ELECTED, "艾清和")),
    ("于泽川", (date(2018, 7, 2), "凌波")),
    ("严润物", (_ELECTED, "盛千帆")),
    ("石砺行", (date(2022, 4, 18), "竺海涵")),
    ("白知屿", (date(2017, 9, 1), "洪涌泉"), (_ELECTED, "海若虚")),
    ("双怀瑾",),
    ("陆鹭鸣", (date(2024, 2, 19), "阮归舟")),
)

POSTS: Final = (
    Post(
        "county_head",
        Text(zh="县长", en="County Head"),
        agency=competences.GOVERNMENT.id,
        holders=_holders("蓝海阔", (date(2019, 8, 12), "关山越"), (_ELECTED, "江入海")),
    ),
    Post(
        "executive_deputy_head",
        Text(zh="常务副县长", en="Executive Deputy County Head"),
        agency=competences.GOVERNMENT.id,
        holders=_holders("关山越", (date(2019, 8, 12), "项晴川"), (date(2023, 6, 5), "解语舟")),
    ),
    _head(competences.CIVIL_AFFAIRS, "惠及远", (date(2018, 4, 9), "慈济川"), (date(2024, 9, 2), "施予安")),
    _head(competences.REFORM, "谋长策", (date(2018, 1, 1), "平物华"), (_ELECTED, "统筹之")),
    _head(competences.EDUCATION, "师道存", (date(2021, 8, 16), "学而思")),
    _head(competences.FINANCE, "库盈余", (date(2019, 1, 15), "衡度量")),
    _head(competences.HUMAN_RESOURCES, "伍才俊", (date(2020, 11, 2), "保安泰")),
    _head(competences.HOUSING, "屋万间", (_ELECTED, "居易安")),
    _head(competences.FARMING_2019, "渔歌晚", (date(2019, 1, 15), "农时雨")),
    _head(competences.HEALTH_2018_BUREAU, "岐伯年", (date(2018, 12, 28), "安康宁")),
    _head(competences.POVERTY, "奔小康", (date(2021, 6, 16), "振兴邦"), (date(2024, 1, 1), "农时雨")),
    _head(competences.PRICE, "平物华", (_ELECTED, "统筹之")),
    _head(competences.UNION, "工同心", (date(2022, 3, 1), "劳有得")),
    _head(competences.DISABLED, "扶弱光", (date(2020, 6, 1), "暖阳和")),
    _head(competences.JUSTICE, "明法度", (date(2023, 2, 13), "公持衡")),
    *(_township_head(township, *held) for township, held in zip(TOWNSHIPS, _TOWNSHIP_HEADS, strict=True)),
)
"""County head, executive deputy, the heads of the thirteen bureaus, the heads of the townships."""
