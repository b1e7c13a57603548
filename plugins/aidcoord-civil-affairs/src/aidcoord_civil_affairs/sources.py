"""The texts that civil affairs cites. `verified=False` marks those known only from fragments or at second hand."""

from typing import Final

from aidcoord import Document

MEASURES: Final = Document("社会救助暂行办法", number="国务院令第649号")
URBAN_REGULATION: Final = Document("城市居民最低生活保障条例", number="国务院令第271号")
MILITARY_REGULATION: Final = Document("军人抚恤优待条例", number="国务院、中央军委令第788号")

REVIEW_2012: Final = Document("最低生活保障审核审批办法（试行）", number="民发〔2012〕220号", verified=False)
REVIEW_2021: Final = Document(
    "最低生活保障审核确认办法",
    number="民发〔2021〕57号",
    url="http://www.jianbiaoku.com/webarbs/book/163975/4862666.shtml",
    verified=False,
)
"""Article 7 (who is counted) and the list of who may apply alone could be read; the rest is known from fragments."""

TEKUN_2016: Final = Document(
    "特困人员认定办法", number="民发〔2016〕178号", url="http://dawa.gov.cn/2019_08/30_15/content-180805.html"
)
TEKUN_2021: Final = Document(
    "特困人员认定办法",
    number="民发〔2021〕43号",
    url="https://epaper.zjgrrb.com/html/2021-07/13/content_2758289.htm",
)
TEKUN_STANDARDS: Final = Document("特困人员救助供养标准的各地规定（承德、长沙、上海）", verified=False)
SELF_CARE: Final = Document("特困人员生活自理能力评估的六项指标", verified=False)

REFORM_2020: Final = Document("关于改革完善社会救助制度的意见", number="中办、国办2020年8月印发", verified=False)
RIGID_2024: Final = Document(
    "刚性支出困难家庭认定办法",
    number="民发〔2024〕57号",
    url="http://www.auxus.cn/kpszfw/zwgk/zdlyxxgkzl/mzxxgk/jzfl/content/post_3192835.html",
)
LOW_INCOME_2008: Final = Document("城市低收入家庭认定办法", number="民发〔2008〕156号", verified=False)

DISREGARDS: Final = Document("不计入家庭收入项目的各地规定", verified=False)
PENSIONS_13TH: Final = Document("“十三五”期间基础养老金不计入农村低保家庭收入的规定", verified=False)
PENSIONS_14TH: Final = Document("“十四五”期间基础养老金不计入低保家庭收入的规定", verified=False)
CHILDCARE: Final = Document("育儿补贴制度实施方案", number="2025年", verified=False)
COURT_PRACTICE: Final = Document("赡养费核算的司法惯例", verified=False)
WORKING_AGE: Final = Document("中华人民共和国劳动法")
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
