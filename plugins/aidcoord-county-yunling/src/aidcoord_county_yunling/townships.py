"""The townships of Yunling: five towns along the valley road, seven townships above it."""

from typing import Final

from aidcoord import Text, Township

TOWNSHIPS: Final = (
    Township("990101101", Text(zh="城关镇", en="Chengguan Town")),
    Township("990101102", Text(zh="柳溪镇", en="Liuxi Town")),
    Township("990101103", Text(zh="石门镇", en="Shimen Town")),
    Township("990101104", Text(zh="白桥镇", en="Baiqiao Town")),
    Township("990101105", Text(zh="龙泉镇", en="Longquan Town")),
    Township("990101106", Text(zh="青岩乡", en="Qingyan Township")),
    Township("990101107", Text(zh="松坪乡", en="Songping Township")),
    Township("990101108", Text(zh="云顶乡", en="Yunding Township")),
    Township("990101109", Text(zh="雪沟乡", en="Xuegou Township")),
    Township("990101110", Text(zh="茶园乡", en="Chayuan Township")),
    Township("990101111", Text(zh="大湾乡", en="Dawan Township")),
    Township("990101112", Text(zh="马鞍乡", en="Ma'an Township")),
)
"""Where households apply. Most homes in Qingyan, Songping, Yunding and Xuegou lie above 1,500 metres."""
