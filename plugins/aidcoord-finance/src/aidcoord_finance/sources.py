"""The texts that finance cites. `verified=False` marks those known only from excerpts or at second hand."""

from typing import Final

from aidcoord import Document

_COPIES: Final = "https://github.com/passwordgloo/Comet-law/blob/21029333550d66c959df6649413f2c4d5138b849/docs"
"""Copies of the ministry's rules in full."""

MEASURES: Final = Document("社会救助暂行办法", number="国务院令第649号")
REVIEW_2012: Final = Document(
    "最低生活保障审核审批办法（试行）", number="民发〔2012〕220号", url=f"{_COPIES}/department/1.1.2.md"
)
REVIEW_2021: Final = Document(
    "最低生活保障审核确认办法", number="民发〔2021〕57号", url=f"{_COPIES}/department/1.1.1.md"
)
AID_FUND: Final = Document(
    "中央财政困难群众救助补助资金管理办法",
    number="财社〔2017〕58号",
    url="http://crsrw.com/falvjiangtang/21998.html",
    verified=False,
    note="文号和印发日未能核实，自2018年1月1日起按此计算",
)
"""On use, factors, the ninety days, and accounts without fees; its number and day of issue could not be found."""
EVALUATION: Final = Document(
    "困难群众基本生活救助工作绩效评价办法",
    number="民发〔2016〕242号",
    url="http://zenchang.cn/law/law_view.asp?id=551800",
    verified=False,
)
"""Articles 1 to 7 could be read, in two copies that agree."""
PRICE_INCREMENT_2020: Final = Document(
    "2020年3月至6月价格临时补贴增支的中央财政补助（新华社2020年4月9日）",
    url="http://www.intoitaudio.com/zwgk/zcjd/gnzcsd/content/post_2967899.html",
    verified=False,
)
COUNTY_OPINION: Final = Document("建立健全困难群众基本生活保障协调机制的实施意见", note="县级文件，2017年")
"""The county document: input only goes up, payment by bank, reward for subsidy, payers of each benefit."""
