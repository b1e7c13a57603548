"""The texts that health cites. `verified=False` marks those known only from fragments or at second hand."""

from typing import Final

from aidcoord import Document

MEASURES: Final = Document("社会救助暂行办法", number="国务院令第649号")
ZHEJIANG: Final = Document("浙江省医疗保障条例", note="2021年3月26日通过")
PRIVACY_LAW: Final = Document("中华人民共和国个人信息保护法")
"""In force from 2021-11-01, read in full; articles 23 and 29: what goes to others takes a separate consent."""
SHANGHAI: Final = Document("上海市医疗保障条例", note="2024年12月31日通过")

CATASTROPHIC_2015: Final = Document("关于全面实施城乡居民大病保险的意见", number="国办发〔2015〕57号", verified=False)
CATASTROPHIC_TILT: Final = Document(
    "大病保险向困难群众倾斜的各地规定",
    url="https://m.senbk.com/techan/f854b8775022b48d9f6b29a34cf1bb94.html",
    verified=False,
)
CATASTROPHIC_FORMULA: Final = Document(
    "大病保险合规费用计算的各地规定（淮南）",
    url="https://m.ddtbk.com/techan/3afb3a3b49d7e051135b8adfc65c2ddb.html",
    verified=False,
)
SERIOUS_2015: Final = Document(
    "关于进一步完善医疗救助制度全面开展重特大疾病医疗救助工作的意见", number="国办发〔2015〕30号", verified=False
)
SERIOUS_2021: Final = Document(
    "关于健全重特大疾病医疗保险和救助制度的意见",
    number="国办发〔2021〕42号",
    url="http://www.200105.com/cf/2021/1122/9900.html",
    verified=False,
)
ILL_POOR_SPENDING: Final = Document(
    "因病致贫重病患者认定的各地规定",
    url="http://m.gaoxiao555.com/zwgk/xxgk/shgysyjs/sblyxx/ylbz/202509/t20250909_1363695.shtml",
    verified=False,
)
ILL_POOR_INCOME: Final = Document(
    "甘肃省因病致贫重病患者认定办法（试行）",
    url="https://www.huining.gov.cn/xxgk/bmxxgk/mzj/fdzdgknr/zczxwdk/art/2024/art_883b2a1068484de2ae1d28d51c741d64.html",
    verified=False,
    note="见会宁县政府的问答",
)
PREMIUM_SHARES: Final = Document(
    "资助参保分类标准的各地规定（广元、曾都、湖南、临沂）",
    url="https://www.cngy.gov.cn/ywzs/show/93363.html",
    verified=False,
)
EMERGENCY_WENZHOU: Final = Document(
    "关于进一步明确疾病应急救助对象认定和基金支付有关事项的通知",
    number="温卫发〔2020〕70号",
    url="http://wjw.wenzhou.gov.cn/art/2020/5/12/art_1229135858_621156.html",
)
PUBLIC_HEALTH_2009: Final = Document(
    "关于促进基本公共卫生服务逐步均等化的意见",
    url="https://html.rhhz.net/ZGGGWS/html/20190601.htm",
    verified=False,
    note="见对该文件的综述",
)
COUNTY_OPINION: Final = Document(
    "建立健全困难群众基本生活保障协调机制的实施意见", note="县级文件，原件未署日期和文号，按2017年理解"
)
REFORM_2020: Final = Document("关于改革完善社会救助制度的意见", number="中办、国办2020年8月印发")
"""Section 2 (1) 2: households poor by spending."""
RIGID_2024: Final = Document("刚性支出困难家庭认定办法", number="民发〔2024〕57号")
"""In force from 2025-01-01; article 5 counts what is borne of medical bills."""
REVIEW_2021: Final = Document("最低生活保障审核确认办法", number="民发〔2021〕57号")
"""In force from 2021-07-01; article 8 is on dibao for one member."""
