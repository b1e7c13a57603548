"""The offices of Yunling and who has held them when; all of these people are invented.

A post goes with a field of policy and outlives the agency: after a merger whoever heads the agency that took the field
over holds it too.
"""

from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from aidcoord import Agency, Holding, Period, Post, Text, Township
from aidcoord_county_yunling import competences
from aidcoord_county_yunling.townships import TOWNSHIPS

_FIRST: Final = date(2016, 1, 1)
_ELECTED: Final = date(2021, 11, 15)
_REFORM: Final = date(2019, 3, 1)

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
    """The head of a township's government, first responsible for aid there."""
    office = "镇长" if township.title.zh.endswith("镇") else "乡长"
    title = Text(zh=f"{township.title.zh}{office}", en=f"Head of {township.title.en}")
    return Post(
        f"head_of_{township.id}", title, agency=township.id, holders=_holders(first, *later), is_first_responsible=True
    )


def _liaison(agency: Agency, section: Text, first: str, *later: Later) -> Post:
    """The head of the section that speaks for a member at the joint meeting."""
    title = Text(
        zh=f"{agency.title.zh}{section.zh}股长（联络员）", en=f"Head of {section.en}, {agency.title.en} (liaison)"
    )
    return Post(f"liaison_of_{agency.id}", title, agency=agency.id, holders=_holders(first, *later))


_TOWNSHIP_HEADS: Final[tuple[tuple[str, *tuple[Later, ...]], ...]] = (
    ("纪长河", (_ELECTED, "卫明朗")),
    ("郝春野",),
    ("穆石坚", (date(2020, 6, 1), "柏青禾")),
    ("桑云舟",),
    ("梅向晨", (_ELECTED, "冉晓溪")),
    ("邰远山",),
    ("芮松年", (date(2023, 2, 1), "沙一鸣")),
    ("厉高原",),
    ("祁雪峰", (_ELECTED, "洛桑卓")),
    ("茅清茗",),
    ("江一湾", (date(2018, 9, 1), "游大川")),
    ("步青云",),
)

POSTS: Final = (
    Post(
        "county_head",
        Text(zh="县长", en="County Head"),
        agency=competences.GOVERNMENT.id,
        holders=_holders("高望川", (date(2018, 8, 20), "秦知远"), (_ELECTED, "沈若谷")),
    ),
    Post(
        "executive_deputy_head",
        Text(zh="常务副县长", en="Executive Deputy County Head"),
        agency=competences.GOVERNMENT.id,
        holders=_holders("秦知远", (date(2018, 8, 20), "叶知秋"), (date(2024, 3, 1), "顾南枝")),
    ),
    _head(competences.CIVIL_AFFAIRS, "苏惠民", (date(2019, 5, 1), "白济舟"), (date(2025, 1, 6), "陶之然")),
    _head(competences.REFORM, "韩筹谋", (_ELECTED, "方致远")),
    _head(competences.EDUCATION, "文启明", (date(2020, 9, 1), "贺书声")),
    _head(competences.FINANCE, "计盈科", (date(2022, 1, 10), "金有度")),
    _head(competences.HUMAN_RESOURCES, "任尔东", (date(2021, 4, 1), "劳可期")),
    _head(competences.HOUSING, "安广厦", (date(2023, 7, 1), "宋新楹")),
    _head(competences.FARMING_2019, "田守禾", (_REFORM, "丰年乐")),
    _head(competences.HEALTH_2019, "华杏林", (_REFORM, "康乐平")),
    _head(competences.POVERTY, "向前奔", (date(2021, 6, 1), "兴业田"), (date(2023, 12, 1), "丰年乐")),
    _head(competences.PRICE, "平准衡", (_REFORM, "韩筹谋"), (_ELECTED, "方致远")),
    _head(competences.UNION, "工友群", (date(2020, 2, 1), "齐力行")),
    _head(competences.DISABLED, "常扶倾", (date(2022, 8, 1), "温如玉")),
    _head(competences.JUSTICE, "公孙直", (date(2021, 9, 1), "言必信")),
    _liaison(competences.CIVIL_AFFAIRS, Text(zh="社会救助", en="Social Assistance"), "祝平安"),
    _liaison(competences.REFORM, Text(zh="社会发展", en="Social Development"), "谋虑长"),
    _liaison(competences.EDUCATION, Text(zh="学生资助", en="Student Aid"), "颜劝学"),
    _liaison(competences.FINANCE, Text(zh="社会保障", en="Social Security"), "钱守正", (date(2026, 6, 1), "簿清明")),
    _liaison(competences.HUMAN_RESOURCES, Text(zh="就业促进", en="Employment"), "劳有得"),
    _liaison(competences.HOUSING, Text(zh="住房保障", en="Housing Security"), "安如山"),
    _liaison(competences.FARMING_2019, Text(zh="农村经济", en="Rural Economy"), "禾满仓"),
    _liaison(competences.HEALTH_2019, Text(zh="基层卫生", en="Primary Health"), "康复来"),
    _liaison(competences.POVERTY, Text(zh="帮扶", en="Support"), "扶而起"),
    _liaison(competences.PRICE, Text(zh="价格监测", en="Price Monitoring"), "秤准星"),
    _liaison(competences.UNION, Text(zh="权益保障", en="Rights"), "工心桥"),
    _liaison(competences.DISABLED, Text(zh="康复", en="Rehabilitation"), "温相扶"),
    _liaison(competences.JUSTICE, Text(zh="法律援助", en="Legal Aid"), "言为民"),
    Post(
        "meeting_office_clerk",
        Text(zh="联席会议办公室工作人员", en="Clerk of the office of the joint meeting"),
        agency=competences.CIVIL_AFFAIRS.id,
        holders=_holders("文小笺"),
    ),
    *(_township_head(township, *held) for township, held in zip(TOWNSHIPS, _TOWNSHIP_HEADS, strict=True)),
)
"""County head, executive deputy, the heads and liaisons of the thirteen bureaus, the heads of the townships."""
