"""The texts that agriculture cites. `verified=False` marks those known only from excerpts or at second hand."""

from typing import Final

from aidcoord import Document

MEASURES: Final = Document("社会救助暂行办法", number="国务院令第649号")
LAND_LAW: Final = Document("中华人民共和国农村土地承包法", number="2018年修正")
"""In force as amended from 2019-01-01."""
LAND_LAW_2002: Final = Document(
    "中华人民共和国农村土地承包法",
    number="2009年修正",
    url="http://m.52syu.cn/Article/show/id/3931.html",
    verified=False,
    note="只读到总则，条文序号未核实",
)
"""As it stood until 2018-12-31."""
AGRICULTURE_LAW: Final = Document("中华人民共和国农业法")
"""Chapter 9 protects farmers, against charges without law and in their land, from 2003-03-01; article 83: aid."""
WUBAO_REGULATION: Final = Document("农村五保供养工作条例", number="国务院令第456号")
"""Article 11: what contracted land yields that others till belongs to the person who is supported."""
TRANSFER_RULES: Final = Document(
    "农村土地经营权流转管理办法",
    number="农业农村部令2021年第1号",
    url="http://news.xxrb.com.cn/html/2021/house_0209/266329.html",
)
"""In force from 2021-03-01. Article 8: without a written mandate nobody may decide on the transfer."""
COUNTY_OPINION: Final = Document("建立健全困难群众基本生活保障协调机制的实施意见", note="县级文件，2017年")
"""The county document on coordination; it charges agriculture with the land of people on tekun."""
EMPLOYMENT_LAW: Final = Document("中华人民共和国就业促进法")
"""In force since 2008-01-01, read in full; article 35 is on job service, 52 on who has difficulty in employment."""
