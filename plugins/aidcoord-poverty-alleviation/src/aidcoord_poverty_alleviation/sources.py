"""The texts that poverty alleviation cites. `verified=False` marks those known only from excerpts or at second hand."""

from typing import Final

from aidcoord import Document

MEASURES: Final = Document("社会救助暂行办法", number="国务院令第649号")
REVITALISATION_LAW: Final = Document("中华人民共和国乡村振兴促进法")
"""In force from 2021-06-01. Article 59: aid for rural people of low income, watching those who may become poor."""

COUNTY_OPINION: Final = Document("建立健全困难群众基本生活保障协调机制的实施意见", note="县级文件，2017年")
"""The county document on coordination: aid for able people on rural dibao and of low income who volunteer."""

REGISTRATION_2014: Final = Document(
    "扶贫开发建档立卡工作方案", number="国开办发〔2014〕24号", verified=False, note="全文未能读到"
)
EXIT_2016: Final = Document(
    "关于建立贫困退出机制的意见",
    number="厅字〔2016〕16号",
    url="https://flfgdq.cn/law/%e5%85%b3%e4%ba%8e%e5%bb%ba%e7%ab%8b%e8%b4%ab%e5%9b%b0%e9%80%80%e5%87%ba%e6%9c%ba%e5%88%b6%e7%9a%84%e6%84%8f%e8%a7%81-2016%e5%b9%b4",
    verified=False,
    note="印发日未能核实，按报道之日2016年4月29日起算",
)
"""Read up to its principles; the standard of exit is repeated in a report on Anhui of 2016-09-18."""
LINK_2016: Final = Document(
    "关于做好农村最低生活保障制度与扶贫开发政策有效衔接的指导意见",
    number="国办发〔2016〕70号",
    url="https://zh.m.wikisource.org/zh-hant/国务院办公厅转发民政部等部门关于做好农村最低生活保障制度与扶贫开发政策有效衔接指导意见的通知",
    verified=False,
)
"""Issued on 2016-09-17; read up to its general part."""

TRANSITION_2020: Final = Document(
    "中共中央 国务院关于实现巩固拓展脱贫攻坚成果同乡村振兴有效衔接的意见",
    number="中发〔2020〕30号",
    url="http://cihubiyin.com/index/article/id/994.html",
    verified=False,
)
TRANSITION_2021: Final = Document(
    "中共中央 国务院关于全面推进乡村振兴加快农业农村现代化的意见",
    number="2021年中央一号文件",
    url="http://7ahr.com/News/ListNews-26318-3.html",
    verified=False,
)
"""Its points 3 and 6: five years in which the main policies stay, development aid for the able of low income."""
MONITORING_2021: Final = Document(
    "关于健全防止返贫动态监测和帮扶机制的指导意见",
    number="中农组发〔2021〕7号",
    url="http://m.haohg.cn/zdlyxxgk/shgysyjs/xczxxxgk/zcwj/content/post_4634426.html",
    verified=False,
    note="印发日未能核实，自2021年1月1日起按此认定",
)
MONITORING_CLASSES: Final = Document(
    "防止返贫监测对象三类的解答（大姚县）", url="http://www.dayao.gov.cn/info/61594/312608.htm", verified=False
)
RISK_OVER: Final = Document(
    "防止返贫监测对象风险消除条件（芜湖弋江、枞阳，2024年）",
    url="https://www.yjq.gov.cn/openness/grassroots/6603431/39287644.html",
    verified=False,
)
"""Six conditions that two counties of Anhui print in the same words; the national guide itself could not be read."""
REGULAR_AID_2026: Final = Document(
    "2026年中央一号文件（新华社2026年2月3日报道）",
    url="http://cn.office369.com/news/show-2716746.html",
    verified=False,
    note="报道未载条文；常态化帮扶自2026年起",
)

YULU_2015: Final = Document(
    "关于加强雨露计划支持农村贫困家庭新成长劳动力接受职业教育的意见",
    number="国开办发〔2015〕19号",
    url="http://tleg.cn/index.php?act=view&app=article&article_id=8008",
    verified=False,
)
YULU_RULES: Final = Document(
    "雨露计划职业教育补助的各地规定（重庆2021年秋季起）",
    url="http://jxyuer.com/baike/jiaoyu/335501.html",
    verified=False,
)
"""Who counts as a pupil, and that the grant rests while a pupil is on leave."""
YULU_EXCLUSIONS: Final = Document(
    "雨露计划补助对象和标准的各地规定（2025年）",
    url="http://www.juziwuyouba.cn/fendoujuzi/340479.html",
    verified=False,
)
"""No part-time study, no bachelor, no leave, nobody who serves as a soldier and stays enrolled."""

WORKING_AGE: Final = Document("中华人民共和国劳动法")
EMPLOYMENT_LAW: Final = Document("中华人民共和国就业促进法")
"""In force since 2008-01-01, read in full; article 35 is on job service, 52 on who has difficulty in employment."""

COMPULSORY_LAW: Final = Document("中华人民共和国义务教育法")
"""Article 44: textbooks, and a living subsidy for boarders, for children of families in hardship."""
HIGH_SCHOOL_2016: Final = Document(
    "关于免除普通高中建档立卡家庭经济困难学生学杂费的意见",
    number="财教〔2016〕292号",
    url="http://www.xwitoqbi.cn/jiaoyu/zixun/2016-09-02/34120.html",
    verified=False,
)
VOCATIONAL_2012: Final = Document(
    "扩大中等职业教育免学费政策范围、进一步完善国家助学金制度的意见",
    number="2012年",
    url="http://3377cf.com/web/xuexiaoxinxi/zhengcefagui/2017/4739",
    verified=False,
)
VOCATIONAL_GRANT_2016: Final = Document(
    "中等职业学校国家助学金管理办法",
    number="财科教〔2016〕35号",
    url="http://ygms.bsjsoft.cn/ygms/policy/content.jsp?id=27",
    verified=False,
)
HOUSES_2016: Final = Document(
    "关于加强建档立卡贫困户等重点对象危房改造工作的指导意见",
    number="建村〔2016〕251号",
    url="https://www.bkrmw.net/bk/2019-05-06/39919.html",
    verified=False,
    note="印发日未能核实，自2016年1月1日起按此计算",
)
HOUSES_2021: Final = Document(
    "关于做好农村低收入群体等重点对象住房安全保障工作的实施意见",
    number="建村〔2021〕35号",
    url="http://m.e5515c-test.cn/xgxxxgk/c129241fu/202411/644228b393ea4db8a91402aaa5ff0ed3.shtml",
    verified=False,
    note="六类对象见于县级转述，自2021年1月1日起按此计算",
)
