"""The texts that the federation cites. `verified=False` marks those known only from excerpts or at second hand."""

from typing import Final

from aidcoord import Document

MEASURES: Final = Document("社会救助暂行办法", number="国务院令第649号")
REHABILITATION_REGULATION: Final = Document("残疾预防和残疾人康复条例", number="国务院令第675号")

CARD: Final = Document(
    "中华人民共和国残疾人证管理办法",
    url="http://www.debanghlw.com/bmjy/hyscl/zcfg/content/post_429879.html",
    verified=False,
)
"""Only its first articles could be read."""
SUBSIDIES_2015: Final = Document(
    "国务院关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见",
    number="国发〔2015〕52号",
    url="http://www.victorzhang.cn/page/2017/0227/927180.shtml",
    verified=False,
)
LONG_TERM_CARE: Final = Document(
    "河北省关于全面建立两项补贴制度的实施意见（新华社2016年1月2日）",
    url="http://covid-19.chinadaily.com.cn/hqpl/zggc/2016-01-02/content_14451215.html",
    verified=False,
)
"""Repeats what 国发〔2015〕52号 means by long-term care: special costs that last six months or more."""
SUBSIDIES_2021: Final = Document(
    "关于进一步完善困难残疾人生活补贴和重度残疾人护理补贴制度的意见",
    number="民发〔2021〕70号",
    url="http://www.shegongw.com/sgzhongji/wmgq/hubei/202503/60758.htm",
    verified=False,
    note="印发日未能核实，自2022年1月1日起按此计算",
)
"""On the card, the months without one, and who may be taken in besides; its day of issue could not be found."""
NO_TWO_OF_A_KIND: Final = Document(
    "两项补贴政策衔接的规定（湖北2016年、丹东2022年）",
    url="http://www.gansulong.com/c/032H914cH024.html",
    verified=False,
)
STOPS: Final = Document(
    "两项补贴停发情形的规定（茂名2023年）",
    url="http://m.qebk.com/techan/df8dfd29968039a9d53c6384e8a4171c.html",
    verified=False,
)

REHABILITATION_2018: Final = Document(
    "国务院关于建立残疾儿童康复救助制度的意见",
    number="国发〔2018〕20号",
    url="https://www.medvalley.cn/yiliaojiankang/47964.html",
    verified=False,
)
REHABILITATION_AMOUNTS: Final = Document(
    "残疾儿童康复救助标准的各地规定（江西）",
    url="http://m.ddtbk.com/techan/8d794d077c384ad0087c4c1681ea8bea.html",
    verified=False,
)
REHABILITATION_ONCE: Final = Document(
    "残疾儿童康复救助的各地规定（同一项目一年一次、大龄儿童减半）",
    url="http://bbs.buzaoz.com/archiver/showtopic-4290.aspx",
    verified=False,
)
REHABILITATION_ORDER: Final = Document(
    "残疾儿童康复费用先由医保支付的各地规定",
    url="http://www.zuomama.com/baike/techan/2356521.html",
    verified=False,
)
DISABILITY_LAW: Final = Document("中华人民共和国残疾人保障法")
"""In force since 2008-07-01; articles 37, 47 and 48 were read: job service, insurance, assistance and nursing."""
