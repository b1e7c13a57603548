"""The texts that housing cites. `verified=False` marks those known only from excerpts or at second hand."""

from typing import Final

from aidcoord import Document

MEASURES: Final = Document("社会救助暂行办法", number="国务院令第649号")
"""Articles 37 to 41: who has housing aid, in which three forms, by whose standards."""
MILITARY_REGULATION: Final = Document("军人抚恤优待条例", number="国务院、中央军委令第788号")
"""In force from 2024-10-01; article 51 gives its people priority for homes and for dangerous houses in the country."""
FUND_REGULATION: Final = Document("住房公积金管理条例", number="国务院令第350号")
"""As revised on 2002-03-24; article 24 says when a worker may withdraw the balance."""

PUBLIC_RENTAL: Final = Document(
    "公共租赁住房管理办法",
    number="住房和城乡建设部令第11号",
    url="https://www.gov.cn/gongbao/content/2012/content_2226147.htm",
    verified=False,
    note="第7、8、10条只见于转引",
)
RENT_SHARES: Final = Document(
    "公共租赁住房租金按参考租金比例收取的地方规定（深圳）",
    url="http://leonstrydom.com/zfcxjst/hdjl/cjwt/zfbz/content/post_4290403.html",
    verified=False,
)
"""Households on dibao and the like pay 3 % of the reference rent, others 30 %."""
KIND_OR_CASH: Final = Document(
    "实物配租与租赁补贴不得同时享受的地方规定",
    url="http://jxyuer.com/baike/techan/1461023.html",
    verified=False,
)
SUBSIDY_BY_AREA: Final = Document(
    "租赁补贴按保障面积差额计算的地方规定（天津等）",
    url="http://651010f.com/banshizhinan/zufangbutie/14126.html",
    verified=False,
)
"""Area a head less the home that there is, times a rate; small areas and amounts are raised to a floor."""
SUBSIDY_BY_INCOME: Final = Document(
    "租赁补贴按收入分档、以实际承租面积为限的地方规定（北京）",
    url="http://shadafang.com/a/202312/5638399.html",
    verified=False,
)
SUBSIDY_BOUNDS: Final = Document(
    "租赁补贴不超过实际租金、按身份确定标准的地方规定（桂林、青岛等）",
    url="http://qhc969.com/live/13837.html",
    verified=False,
)

FOUR_GROUPS: Final = Document(
    "关于加强建档立卡贫困户等重点对象危房改造工作的指导意见",
    number="建村〔2016〕251号",
    url="https://www.bkrmw.net/bk/2019-05-06/39919.html",
    verified=False,
    note="印发日未能核实，自2016年1月1日起按此计算",
)
FOUR_GROUPS_2017: Final = Document(
    "关于加强和完善建档立卡贫困户等重点对象农村危房改造若干问题的通知",
    number="建村〔2017〕192号",
    url="http://m.klmpsl.com/sannongzixun/102916.html",
    verified=False,
    note="只见于2017年9月的报道",
)
"""Grades C and D of the four groups; whoever is in the plan of relocation is not."""
DEEP_POVERTY_2019: Final = Document(
    "2019年深度贫困地区危房改造补助的规定",
    url="https://www.ryyc.cn/wenku/rhheh/VmEQLKlgmO",
    verified=False,
)
SIX_GROUPS: Final = Document(
    "关于做好农村低收入群体等重点对象住房安全保障工作的实施意见",
    number="建村〔2021〕35号",
    url="http://m.e5515c-test.cn/xgxxxgk/c129241fu/202411/644228b393ea4db8a91402aaa5ff0ed3.shtml",
    verified=False,
    note="六类对象见于县级转述，自2021年1月1日起按此计算",
)
HOUSE_EXCLUSIONS: Final = Document(
    "农村危房改造对象认定的地方规定（不予纳入的情形）",
    url="https://yncxym.gov.cn/info/2694/55798.htm",
    verified=False,
)
HOUSE_AMOUNTS: Final = Document(
    "农村危房改造补助标准的地方规定（安徽等）",
    url="https://www.ahhy.gov.cn/zfxxgk/public/24951/44784291.html",
    verified=False,
)
HOUSE_AMOUNTS_BY_AREA: Final = Document(
    "农村危房改造按面积补助的地方规定（禹州2022年）",
    url="http://www.haomingwl.com/jczwgkbzhgfhml/031012/031012004/031012004004/031012004004003/20221026/35df32b4-2f0a-4630-8297-01e92c8f9af8.html",
    verified=False,
)

REGISTRATION_2014: Final = Document(
    "扶贫开发建档立卡工作方案", number="国开办发〔2014〕24号", verified=False, note="全文未能读到"
)
MONITORING_2021: Final = Document(
    "关于健全防止返贫动态监测和帮扶机制的指导意见",
    number="中农组发〔2021〕7号",
    url="http://m.haohg.cn/zdlyxxgk/shgysyjs/xczxxxgk/zcwj/content/post_4634426.html",
    verified=False,
    note="印发日未能核实，自2021年1月1日起按此认定",
)
REVITALISATION_LAW: Final = Document("中华人民共和国乡村振兴促进法")
"""In force from 2021-06-01. Article 59: those who may fall into poverty are watched and helped."""
