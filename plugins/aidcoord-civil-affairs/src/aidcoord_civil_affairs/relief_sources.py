"""The texts that temporary relief, disaster relief, rescue stations and charity cite beside those of `sources`."""

from typing import Final

from aidcoord import Document

_LAW_BOOK: Final = "https://github.com/LawRefBook/Laws/blob"
_LAWS: Final = "https://github.com/LawRefBook/Laws/blob/6ef77b0a407dfcb4285dc149af0a159b09e28aa7/行政法规"

RELIEF_2014: Final = Document(
    "国务院关于全面建立临时救助制度的通知",
    number="国发〔2014〕47号",
    url="http://wfrb.wfnews.com.cn/content/20141025/Articel04004TB.htm",
    note="条文未能读到，受理地点据新华社报道，同一事由不重复救助据各地转述",
    verified=False,
)
RELIEF_2018: Final = Document(
    "民政部 财政部关于进一步加强和改进临时救助工作的意见",
    number="民发〔2018〕23号",
    note="条文未能读到，支出型对象的条件据各地转述",
    verified=False,
)
RELIEF_AMOUNTS: Final = Document("临时救助标准的各地规定（甘肃、浙江、福建涵江）", verified=False)
DISASTER_REGULATION: Final = Document(
    "自然灾害救助条例", number="国务院令第577号", url=f"{_LAWS}/自然灾害救助条例(2019-03-02).md"
)
DISASTER_FUNDS: Final = Document(
    "自然灾害生活救助资金管理暂行办法",
    number="财社〔2011〕6号",
    note="条文未能读到，救助项目和过渡期救助的条件据各地公开的标准转述",
    verified=False,
)
RESCUE_MEASURES: Final = Document(
    "城市生活无着的流浪乞讨人员救助管理办法",
    number="国务院令第381号",
    url=f"{_LAW_BOOK}/3cd6e86b80f0fac5478dc34216c80e8c0a82b9f0/行政法规/城市生活无着的流浪乞讨人员救助管理办法.md",
)
"""In force since 2003-08-01; read in full."""
RESCUE_RULES: Final = Document(
    "城市生活无着的流浪乞讨人员救助管理办法实施细则",
    number="民政部令第24号",
    url="https://www.gov.cn/gongbao/content/2003/content_62510.htm",
    note="全文未能读到，第二条据转述",
    verified=False,
)
ELDERLY_LAW: Final = Document("中华人民共和国老年人权益保障法")
MINORS_LAW: Final = Document("中华人民共和国未成年人保护法")
PRIVACY_LAW: Final = Document(
    "中华人民共和国个人信息保护法",
    url=f"{_LAW_BOOK}/ad3fc7a710153f0a72b1a600f57654aab9653c36/行政法/个人信息保护法(2021-08-20).md",
)
"""In force since 2021-11-01; read in full."""
MARRIAGE_REGISTRATION: Final = Document("婚姻登记条例", number="国务院令第387号", verified=False)
FUNERALS: Final = Document("殡葬管理条例", number="国务院令第225号", verified=False)
LOW_INCOME_2023: Final = Document(
    "关于加强低收入人口动态监测做好分层分类社会救助工作的意见",
    number="国办发〔2023〕39号",
    note="条文未能读到，六类低收入人口据各地转述",
    verified=False,
)
