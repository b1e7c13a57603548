"""The texts that winter aid rests on."""

from aidcoord import Document

MEASURES = Document("示例冬季补助办法", number="示例〔2020〕1号")
REVISION = Document("示例冬季补助办法（修订）", number="示例〔2024〕3号")
