"""The texts that human resources cites. `verified=False` marks those known only from excerpts or at second hand."""

from typing import Final

from aidcoord import Document

EMPLOYMENT_LAW: Final = Document("中华人民共和国就业促进法")
"""In force from 2008-01-01; article 52 leaves who is hard to employ to the provinces."""
MEASURES: Final = Document("社会救助暂行办法", number="国务院令第649号")
SOCIAL_INSURANCE_LAW: Final = Document("中华人民共和国社会保险法")
"""In force from 2011-07-01; the numbers of the articles are those of the text of 2018."""
UNEMPLOYMENT_REGULATION: Final = Document("失业保险条例", number="国务院令第258号")
WORK_INJURY_REGULATION: Final = Document("工伤保险条例", number="国务院令第586号")
"""As amended on 2010-12-20, in force from 2011-01-01."""
ZHEJIANG_ASSISTANCE: Final = Document("浙江省社会救助条例", note="国家层面未规定通报义务，浙江第36条有规定")
HENAN_UNEMPLOYMENT: Final = Document("河南省失业保险条例", note="提前一个月书面告知民政部门")

DIFFICULTY_GROUPS: Final = Document(
    "就业困难人员认定范围的各地规定（安徽东至等）",
    url="https://www.dongzhi.gov.cn/Jczwgk/opennessShow/1670940.html",
    verified=False,
)
DIFFICULTY_END: Final = Document(
    "就业困难人员退出的各地规定", note="稳定就业后退出，享受公益性岗位和灵活就业补贴期间保留", verified=False
)
POSTS_2019: Final = Document(
    "人力资源社会保障部、财政部关于做好公益性岗位开发管理有关工作的通知",
    number="人社部发〔2019〕124号",
    url="http://www.mohrss.gov.cn/SYrlzyhshbzb/jiuye/zcwj/jiuyekunnanrenyuan/202211/t20221111_489677.html",
    verified=False,
)
"""Only its first items could be read; the ministry repeats the terms at http://jintiankansha.me/t/ak6MPYpXpz."""
POST_AMOUNTS: Final = Document(
    "公益性岗位补贴标准的各地规定（桂林、泉州）", url="http://m.maincolor.cn/baike/difang/109.html", verified=False
)
NO_DOUBLE_POST: Final = Document(
    "公益性岗位补贴不得与其他资金重复享受的规定", url="http://m.xuexi1.com/jiaoyuzixun/423751.html", verified=False
)
FLEXIBLE_INSURANCE: Final = Document(
    "就业困难人员灵活就业社会保险补贴的各地规定（乌海）",
    url="https://www.haibowan.gov.cn/c/2025-07-02/48966.shtml",
    verified=False,
)
RESIDENTS_PENSION: Final = Document(
    "国务院关于建立统一的城乡居民基本养老保险制度的意见", number="国发〔2014〕8号", verified=False
)
PENSION_PREMIUMS: Final = Document(
    "困难群体城乡居民养老保险费代缴的各地规定（北京、安康、贵州）",
    url="http://m.8989728.cn/news/news-zhengce/2702.html",
    verified=False,
)
NO_TWO_OF_A_KIND: Final = Document(
    "两项补贴政策衔接的规定（湖北2016年、丹东2022年）",
    url="http://www.gansulong.com/c/032H914cH024.html",
    verified=False,
)
REVIEW_2021: Final = Document("最低生活保障审核确认办法", number="民发〔2021〕57号")
"""In force from 2021-07-01; article 8 is on dibao for one member."""
