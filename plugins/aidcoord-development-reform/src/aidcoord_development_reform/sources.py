"""The texts that development and reform cites. `verified=False` marks those known at second hand."""

from typing import Final

from aidcoord import Document

MEASURES: Final = Document("社会救助暂行办法", number="国务院令第649号")
"""Article 5: assistance belongs into the plans. Article 19: who is on tekun chooses where to be supported."""
WUBAO_REGULATION: Final = Document("农村五保供养工作条例", number="国务院令第456号")
"""Article 14: institutions belong into the plans of economic and social development."""
TEKUN_OPINION: Final = Document(
    "国务院关于进一步健全特困人员救助供养制度的意见",
    number="国发〔2016〕14号",
    verified=False,
    note="原文未能读到，印发日2016年2月10日未核实",
)
"""Who cannot look after themselves goes first for a place in an institution."""
COUNTY_OPINION: Final = Document("建立健全困难群众基本生活保障协调机制的实施意见", note="县级文件，2017年")
"""The county document on coordination; it charges development and reform with plans, price link and institutions."""
