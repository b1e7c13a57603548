"""The texts that civil affairs cites. `verified=False` marks those known only from fragments or at second hand."""

from typing import Final

from aidcoord import Document

_COPIES: Final = "https://github.com/passwordgloo/Comet-law/blob/21029333550d66c959df6649413f2c4d5138b849/docs"
"""Copies of the ministry's rules in full; what can be read of them elsewhere agrees."""

MEASURES: Final = Document("社会救助暂行办法", number="国务院令第649号")
URBAN_REGULATION: Final = Document("城市居民最低生活保障条例", number="国务院令第271号")
MILITARY_REGULATION: Final = Document("军人抚恤优待条例", number="国务院、中央军委令第788号")

REVIEW_2012: Final = Document(
    "最低生活保障审核审批办法（试行）", number="民发〔2012〕220号", url=f"{_COPIES}/department/1.1.2.md"
)
REVIEW_2021: Final = Document(
    "最低生活保障审核确认办法", number="民发〔2021〕57号", url=f"{_COPIES}/department/1.1.1.md"
)

TEKUN_2016: Final = Document(
    "特困人员认定办法", number="民发〔2016〕178号", url="http://dawa.gov.cn/2019_08/30_15/content-180805.html"
)
"""Printed on 2016-10-10, as the text of 2021 says that repeals it; taken to be in force from that day."""
TEKUN_2021: Final = Document("特困人员认定办法", number="民发〔2021〕43号", url=f"{_COPIES}/department/1.2.md")
TEKUN_STANDARDS: Final = Document("特困人员救助供养标准的各地规定（承德、长沙、上海）", verified=False)
SELF_CARE: Final = Document("特困人员生活自理能力评估的六项指标", note="2016年办法的条文未能读到", verified=False)

REFORM_2020: Final = Document(
    "关于改革完善社会救助制度的意见",
    number="中办、国办2020年8月印发",
    url="https://github.com/passwordgloo/Comet-law/blob/035b67e8356624733abcb711e1049e7b84e658b2/docs/policy/2.1.md",
)
SPENDING_2020: Final = Document("支出型困难家庭认定的各地规定（沈阳、吉林、威海）", verified=False)
RIGID_2024: Final = Document(
    "刚性支出困难家庭认定办法", number="民发〔2024〕57号", url=f"{_COPIES}/department/1.1.3.md"
)
"""Printed on 2024-10-24, in force from 2025-01-01 (article 14)."""
LOW_INCOME_2008: Final = Document("城市低收入家庭认定办法", number="民发〔2008〕156号", verified=False)

DISREGARDS: Final = Document("不计入家庭收入项目的各地规定", verified=False)
PENSIONS_13TH: Final = Document("“十三五”期间基础养老金不计入农村低保家庭收入的规定", verified=False)
PENSIONS_14TH: Final = Document("“十四五”期间基础养老金不计入低保家庭收入的规定", verified=False)
CHILDCARE: Final = Document("育儿补贴制度实施方案", number="2025年", verified=False)
COURT_PRACTICE: Final = Document("赡养费核算的司法惯例", verified=False)
SUPPORT_FIRST: Final = Document(
    "赡（抚、扶）养费核算的各地规定",
    url="http://www.fymate.net/html/text/lar/170436/17043662_3.html",
    note="有协议、裁决或判决的按其计算,实际给付更高的按实际计算",
    verified=False,
)
WORKING_AGE: Final = Document("中华人民共和国劳动法")
ADULTHOOD: Final = Document("中华人民共和国民法典")
IMPUTATION: Final = Document(
    "有劳动能力未就业人员收入核算的各地规定（广东、深圳龙岗）",
    url="https://www.lg.gov.cn/bmzz/mzj/xxgk/qt/cjwt_132490/content/post_12645296.html",
    verified=False,
)
GRADUAL_EXIT: Final = Document(
    "关于做好农村最低生活保障制度与扶贫开发政策有效衔接的指导意见", number="国办发〔2016〕70号", verified=False
)
ADDITIONS: Final = Document("低保对象增发保障金的各地规定（吉林、大理、毕节）", verified=False)
TIERS: Final = Document("农村低保分档补助的各地规定", verified=False)
GAP_FLOORS: Final = Document("低保补差最低限额的各地规定（天津）", verified=False)
SOLO_AMOUNTS: Final = Document("单人保保障金核定的各地规定（四川、镇江、青岛）", verified=False)
