"""The townships of Wanghai: two subdistricts of the county town, six towns along the coast, three groups of islands."""

from typing import Final

from aidcoord import Text, Township

TOWNSHIPS: Final = (
    Township("990202001", Text(zh="望潮街道", en="Wangchao Subdistrict")),
    Township("990202002", Text(zh="海丰街道", en="Haifeng Subdistrict")),
    Township("990202101", Text(zh="沙头镇", en="Shatou Town")),
    Township("990202102", Text(zh="金港镇", en="Jingang Town")),
    Township("990202103", Text(zh="渔山镇", en="Yushan Town")),
    Township("990202104", Text(zh="盐田镇", en="Yantian Town")),
    Township("990202105", Text(zh="石浦镇", en="Shipu Town")),
    Township("990202106", Text(zh="白沙岛镇", en="Baishadao Town")),
    Township("990202201", Text(zh="双屿乡", en="Shuangyu Township")),
    Township("990202202", Text(zh="鹭岛乡", en="Ludao Township")),
)
"""Where households apply. Baishadao, Shuangyu and Ludao are islands and are reached by boat only."""
