"""The texts that the trade unions cite. `verified=False` marks those known only from excerpts or at second hand."""

from typing import Final

from aidcoord import Document

MEASURES: Final = Document("社会救助暂行办法", number="国务院令第649号")
UNION_LAW: Final = Document("中华人民共和国工会法", note="2021年12月24日第三次修正，2022年1月1日起施行")
"""Article 6: unions care for how workers live and help them in hardship.

Article 30: federations from the county up give workers legal aid and other legal services.
"""
UNION_LAW_2009: Final = Document("中华人民共和国工会法", note="2009年修正", verified=False)
"""Article 29 allowed what article 30 demands since; it is taken to say in article 6 what the later does."""

FILES_2016: Final = Document(
    "工会困难职工档案分类标准（低保户、低保边缘户、意外致困户）",
    url="https://juduo.cc/club/7007087.html",
    verified=False,
    note="只见于网上转述，约用至2019年，施行日不详，自2016年1月1日起按此计算",
)
FILES_2020: Final = Document(
    "困难职工家庭认定标准（邢台，2021年；平顶山）",
    url="https://xt.hebzgfw.cn/xtx/xtxwx/tzgg/202107/t20210709_418234.html",
    verified=False,
    note="施行日不详，自2020年1月1日起按此计算",
)
"""Deep, relative and by accident; income less rigid spending, by head and month, against the dibao standard."""
FILES_2025: Final = Document(
    "困难职工建档办理指南（青岛、安庆，2025年）", url="http://www.isunte.cn/p/226478.html", verified=False
)
"""Deep below the standard in Qingdao, up to it in Anqing; a loss above four fifths of the income; exclusions."""
GRANTS: Final = Document(
    "困难职工生活、医疗、助学救助标准的地方规定", url="http://hfno1.cn/ChuZhong/3088.html", verified=False
)
"""One province: grants in months of the urban dibao standard, shares of costs, and how they meet each other."""
WARM_SENDING: Final = Document(
    "中华全国总工会送温暖资金使用管理办法（试行）", number="总工办发〔2018〕39号", verified=False
)
"""The number is from memory; amounts are set by each federation."""
