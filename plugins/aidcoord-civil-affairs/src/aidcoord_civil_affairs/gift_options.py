"""The closed list of what donors give for."""

from aidcoord import Option


class GiftPurpose(Option):
    """What a gift may be spent on."""

    ANY = 0, "不限定用途", "any purpose"
    LIVING = 1, "基本生活", "living"
    MEDICAL = 2, "医疗", "medical care"
    SCHOOLING = 3, "就学", "schooling"
    RENT = 4, "住房租金", "rent"
    HOUSE = 5, "房屋修建", "building a house"
    DISASTER = 6, "受灾", "a disaster"
    FUNERAL = 7, "丧葬", "a funeral"
