"""The closed lists of Wanghai's own benefits: what somebody does on a fishing vessel, which island a home is on."""

from aidcoord import Option


class VesselRole(Option):
    """What somebody does on a fishing vessel, by the crew list of the fisheries authority."""

    NONE = 0, "不是渔民", "none"
    CREW = 1, "受雇船员", "hired hand"
    SMALL_OWNER = 2, "小型渔船船东", "owner of a small boat"


class Island(Option):
    """The island on which a home stands."""

    NONE = 0, "不在海岛", "none"
    BAISHA = 1, "白沙岛", "Baishadao"
    SHUANGYU = 2, "双屿", "Shuangyu"
    LUDAO = 3, "鹭岛", "Ludao"
