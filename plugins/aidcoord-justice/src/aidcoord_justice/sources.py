"""The texts that justice cites. `verified=False` marks those known only from excerpts or at second hand."""

from typing import Final

from aidcoord import Document

MEASURES: Final = Document("社会救助暂行办法", number="国务院令第649号")
REGULATION: Final = Document("法律援助条例", number="国务院令第385号")
"""In force from 2003-09-01 to 2021-12-31 beside nothing else; read in full."""
LAW: Final = Document("中华人民共和国法律援助法")
"""In force from 2022-01-01; read in full."""
MEDIATION: Final = Document("中华人民共和国人民调解法")
"""In force from 2011-01-01; articles 4 and 17: free of charge, and not where a party refuses."""
COURT_FEES: Final = Document(
    "诉讼费用交纳办法",
    number="国务院令第481号",
    url="http://www.jianbiaoku.com/webarbs/book/164278/4712988.shtml",
    verified=False,
    note="第45至47条只见于转载",
)
"""Articles 45 to 47: who is let off the fees of a court, who pays less, who pays later."""
UNION_LAW_2009: Final = Document("中华人民共和国工会法", note="2009年修正", verified=False)
"""Article 29 allowed what article 30 demands since 2022; its text was not read."""
UNION_LAW: Final = Document("中华人民共和国工会法", note="2021年12月24日第三次修正，2022年1月1日起施行")
DISABILITY_LAW: Final = Document("中华人民共和国残疾人保障法")
"""In force since 2008-07-01; articles 37, 47 and 48 were read: job service, insurance, assistance and nursing."""
