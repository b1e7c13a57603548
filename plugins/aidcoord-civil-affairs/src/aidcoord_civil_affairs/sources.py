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
    note="有协议、裁决或判决的按其计算，实际给付更高的按实际计算",
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

ORPHANS_2010: Final = Document(
    "国务院办公厅关于加强孤儿保障工作的意见",
    number="国办发〔2010〕54号",
    url="http://828857.com/article/shuzhibaogao/yijian/201106/441978.html",
    note="所引为一地实施意见对其定义的转述",
    verified=False,
)
ORPHAN_FLOORS: Final = Document(
    "孤儿基本生活最低养育标准的转述（安徽萧县2015年）",
    url="https://www.ahxx.gov.cn/xxdt/ztzl/xxmsgc/msgcyg/2015n/518361.html",
    verified=False,
)
ORPHAN_STUDENTS: Final = Document(
    "孤儿成年后继续就读期间基本生活费的各地规定（罗庄、成都）",
    url="http://luozhuang.gov.cn/info/4515/26712.htm",
    verified=False,
)
STUDY_2019: Final = Document(
    "“福彩圆梦·孤儿助学工程”项目实施暂行办法",
    number="民办发〔2019〕24号",
    url="https://m.pouringspot.com/10462/10464/10797/2019/8/20/f93984d861024fa399441f2653b6e319.shtml",
    verified=False,
)
"""For who entered or attended from the second half of 2019; taken to be in force from that autumn's school year."""
STUDY_2025: Final = Document(
    "“福彩圆梦·孤儿助学工程”项目实施办法（2025年修订）",
    url="http://www.valkrynskiqualityconstruction.com/n1/2025/0417/c458859-40462357.html",
    note="施行日未能核实，自报道之日2025年4月14日起计算",
    verified=False,
)
UNSUPPORTED_2019: Final = Document(
    "关于进一步加强事实无人抚养儿童保障工作的意见",
    number="民发〔2019〕62号",
    url="http://www.qinzhou.gov.cn/zfxxgk/fdzdgknr_6/ggfw/shfl/etfl/wyw/t16839122.shtml",
    verified=False,
)
UNSUPPORTED_2020: Final = Document(
    "关于进一步做好事实无人抚养儿童保障有关工作的通知",
    number="民发〔2020〕125号",
    url="http://sourcecodebean.com/xxgk/zzjg/zfjg/qysmzj/xzzf/qzqd/content/post_1337367.html",
    note="所增两种情形按广东的转发自2021年1月1日起算",
    verified=False,
)
TOP_UPS: Final = Document(
    "事实无人抚养儿童基本生活补贴补差发放的规定（济源、腾冲）",
    url="http://mzj.jiyuan.gov.cn/14191/14294/20849/20856/20862/t905986.html",
    verified=False,
)
HIV_2012: Final = Document(
    "关于发放艾滋病病毒感染儿童基本生活费的通知",
    number="民发〔2012〕179号",
    url="http://yanglao.taiheerp.com/mingzhen/11489.shtml",
)

ELDERLY_LAW: Final = Document("中华人民共和国老年人权益保障法")
AGE_ALLOWANCES: Final = Document(
    "高龄津贴的各地规定（深圳、太原）",
    url="http://tigerclassic.net/szmz/pc/bmxx/mzfwzy/ylfw/gllrjt/content/post_2915867.html",
    verified=False,
)
ELDERLY_ABILITY: Final = Document(
    "老年人能力评估规范",
    number="GB/T 42195-2022",
    url="http://www.sweettime99.com/app/show.php?aid=517",
    note="五个等级见市场监管总局发布会报道",
    verified=False,
)
ELDERLY_OVERLAPS: Final = Document(
    "经济困难的高龄、失能老年人补贴衔接的规定（湖北2024年、重庆、江西）",
    url="http://www.shegongw.com/sgzhuli/wmgq/hubei/202503/60683.htm",
    verified=False,
)

MILITARY_2011: Final = Document(
    "军人抚恤优待条例（2011年修订）",
    number="国务院、中央军委令第413号",
    url="http://zaoxue8.com/ShengHuoXueXi/1236_4.html",
    note="只读到第十一至二十一条、第三十五至四十七条",
    verified=False,
)
MILITARY_ALIKE: Final = Document(
    "因公致残、离休护理补贴与重度残疾人护理补贴择高的规定（湖北2016年、丹东2022年）",
    url="http://www.gansulong.com/c/032H914cH024.html",
    verified=False,
)
DISABILITY_LAW: Final = Document("中华人民共和国残疾人保障法")
"""In force since 2008-07-01; articles 37, 47 and 48 were read: job service, insurance, assistance and nursing."""
WUBAO_REGULATION: Final = Document("农村五保供养工作条例", number="国务院令第456号")
"""Article 11: what contracted land yields that others till belongs to the person who is supported."""
