"""The texts that education cites. `verified=False` marks those known only from excerpts or at second hand."""

from typing import Final

from aidcoord import Document

MEASURES: Final = Document("社会救助暂行办法", number="国务院令第649号")
"""Chapter six, articles 33 to 36: who is aided at which stage, by which means, who sets the amounts, where to apply."""
COMPULSORY_LAW: Final = Document("中华人民共和国义务教育法")
"""Articles 2 (nine years without fees), 11 (from the age of six), 44 (textbooks and boarders' living)."""
PRESCHOOL_LAW: Final = Document("中华人民共和国学前教育法")
"""In force from 2025-06-01 (article 85); article 65 is the system of aid."""

PRESCHOOL_2011: Final = Document("财政部 教育部关于建立学前教育资助制度的意见", number="2011年", verified=False)
PRESCHOOL_FREE: Final = Document(
    "国务院办公厅关于逐步推行免费学前教育的意见",
    number="国办发〔2025〕27号",
    url="http://www.cnfjjm.com/BeJWZQtheshyrQ5FZHvU.cshtml",
)
"""The passages on whom and how much could be read."""
COMPULSORY_2015: Final = Document(
    "国务院关于进一步完善城乡义务教育经费保障机制的通知", number="国发〔2015〕67号", verified=False
)
BOARDING_2019: Final = Document(
    "义务教育家庭经济困难学生生活补助政策（2019年秋季学期起）",
    url="https://www.sixian.gov.cn/grassroots/25572/159536531.html",
    verified=False,
)
HARDSHIP: Final = Document(
    "教育部等六部门关于做好家庭经济困难学生认定工作的指导意见", number="教财〔2018〕16号", verified=False
)
UNSUPPORTED_2019: Final = Document(
    "关于进一步加强事实无人抚养儿童保障工作的意见",
    number="民发〔2019〕62号",
    note="参照孤儿纳入教育资助范围的条文未能读到",
    verified=False,
)
LOW_INCOME_2023: Final = Document(
    "关于加强低收入人口动态监测做好分层分类社会救助工作的意见", number="国办发〔2023〕39号", verified=False
)
HIGH_SCHOOL_WAIVER: Final = Document(
    "关于免除普通高中建档立卡家庭经济困难学生学杂费的意见",
    number="财教〔2016〕292号",
    url="http://www.xwitoqbi.cn/jiaoyu/zixun/2016-09-02/34120.html",
    verified=False,
)
SENIOR_GRANTS: Final = Document(
    "石台县学生资助政策",
    url="https://www.ahshitai.gov.cn/OpennessContent/show/316048.html",
    verified=False,
)
VOCATIONAL_WAIVER: Final = Document(
    "扩大中等职业教育免学费政策范围、进一步完善国家助学金制度的意见",
    number="2012年",
    url="http://3377cf.com/web/xuexiaoxinxi/zhengcefagui/2017/4739",
    verified=False,
)
"""Known from the report of 光明日报 of 2012-10-31."""
VOCATIONAL_GRANT: Final = Document(
    "中等职业学校国家助学金管理办法",
    number="财科教〔2016〕35号",
    url="http://ygms.bsjsoft.cn/ygms/policy/content.jsp?id=27",
    verified=False,
)
GRANTS_2024: Final = Document(
    "关于调整高等教育阶段和高中阶段国家奖助学金政策的通知",
    number="财教〔2024〕181号",
    url="https://feifmx.com/socialgd/10000169/20241031/47482674.html",
    verified=False,
)
LOANS_2023: Final = Document(
    "国家助学贷款额度调整问答（2023年秋季学期起）",
    url="http://m.wybk.com/news/a6cf6cb4f056381db16cbd8601380d35.html",
    verified=False,
)
AFTER_POVERTY: Final = Document(
    "关于实现巩固拓展脱贫攻坚成果同乡村振兴有效衔接的意见", number="2020年12月", verified=False
)
DISABILITY_LAW: Final = Document("中华人民共和国残疾人保障法")
"""In force since 2008-07-01; articles 37, 47 and 48 were read: job service, insurance, assistance and nursing."""
YULU_2015: Final = Document(
    "关于加强雨露计划支持农村贫困家庭新成长劳动力接受职业教育的意见",
    number="国开办发〔2015〕19号",
    url="http://tleg.cn/index.php?act=view&app=article&article_id=8008",
    verified=False,
)
"""Grants of poverty alleviation in vocational school, from the autumn of 2015."""
