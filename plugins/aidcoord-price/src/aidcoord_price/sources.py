"""The texts that the price bureau cites. Those on the link could not be read in full: they carry `verified=False`."""

from typing import Final

from aidcoord import Document

MEASURES: Final = Document("社会救助暂行办法", number="国务院令第649号")
MILITARY_REGULATION: Final = Document("军人抚恤优待条例", number="国务院、中央军委令第788号")
"""In force from 2024-10-01. Article 38: who is found to have a hard life is helped with applying."""
UNEMPLOYMENT_REGULATION: Final = Document("失业保险条例", number="国务院令第258号")
"""In force since 1999-01-22. Article 23: the unemployed who meet the conditions of dibao have dibao."""
QUARTERLY_2014: Final = Document(
    "关于完善社会救助和保障标准与物价上涨挂钩联动机制的通知",
    number="发改价格〔2014〕182号",
    url="http://www.qpmuying.com/news/content/2014-04/30/content_2230399.htm",
    verified=False,
    note="文号和印发日未能核实，自2014年5月1日起按此计算；内容见于海南的贯彻报道",
)
"""Three months running start the link, and it is paid by quarter; known from how Hainan carried it out."""
MONTHLY_2016: Final = Document(
    "关于进一步完善社会救助和保障标准与物价上涨挂钩联动机制的通知",
    number="发改价格规〔2016〕1835号",
    url="http://m.runtun.cn/html/xw/dzyw/24342.html",
    verified=False,
    note="新华社2016年8月26日报道；文号未能核实",
)
"""One month is enough, food takes the place of grain, and it is worked out and paid by month."""
DOUBLED_2020: Final = Document(
    "关于进一步做好阶段性价格临时补贴工作的通知",
    url="http://www.intoitaudio.com/zwgk/zcjd/gnzcsd/content/post_2967899.html",
    verified=False,
    note="新华社2020年4月9日报道；文号未能核实",
)
"""From March to June 2020 twice as much, and for more people."""
WIDENED_2021: Final = Document(
    "关于进一步健全社会救助和保障标准与物价上涨挂钩联动机制的通知",
    number="发改价格〔2021〕1553号",
    url="http://m.taofish.cn/zixun/zh/2022/0401/98245.html",
    verified=False,
    note="印发日未能核实，自2021年11月指数起按此计算",
)
LOWERED_2022: Final = Document(
    "关于阶段性调整价格补贴联动机制加大对困难群众物价补贴力度的通知",
    url="http://www.0594gq.cn/kx/2022/0901/46485.html",
    verified=False,
    note="文号未能核实；对应2022年8月至2023年2月物价指数",
)
LOCAL_TRIGGERS: Final = Document(
    "价格临时补贴启动条件的地方规定（武汉、扬州、南通、青岛）",
    url="http://www.gjkk.com.cn/techan/167015458184939.html",
    verified=False,
)
BY_SCPI: Final = Document(
    "价格临时补贴按低保标准乘低收入居民基本生活费用价格指数计算的地方规定（桂林、日照）",
    url="http://shbk.net/news/311007.html",
    verified=False,
)
BY_TRIGGER: Final = Document(
    "价格临时补贴按低保标准乘启动指数、就高计算的地方规定（武汉）",
    url="http://wybk.com/news/77609.html",
    verified=False,
)
BY_POINTS: Final = Document(
    "价格临时补贴按涨幅百分点定额计算的地方规定（青岛2018年、福州2017年）",
    url="http://m.mupdut.com/news/fj/fz/201703/15/1177880.shtml",
    verified=False,
)
ONCE_A_PERSON: Final = Document(
    "一人符合多种身份只发一份价格临时补贴的地方规定（广州2014年）",
    url="http://www.planetcarl.com/cj/jjgc/2014-12-03/245481.html",
    verified=False,
)
"""Also a flat amount from what the poor were measured to spend more."""
