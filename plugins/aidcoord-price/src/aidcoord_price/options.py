"""The closed lists of price aid: whose index, which formula, and on whose list a person stands."""

from aidcoord import Option


class IndexArea(Option):
    """The area whose price index is read."""

    NATIONAL = 0, "全国", "the country"
    PROVINCE = 1, "本省", "the province"
    CITY = 2, "本市", "the city"


class PriceFormula(Option):
    """The family of formulas out of which a county chooses one; its code is what the county's parameter holds."""

    DIBAO_BY_SCPI = 1, "甲：低保标准×低收入指数涨幅", "A: dibao standard times the rise of the SCPI"
    DIBAO_BY_TRIGGER = 2, "乙：低保标准×启动指数涨幅（就高）", "B: dibao standard times the higher rise at its trigger"
    PER_SCPI_POINT = 3, "丙：低收入指数每涨一个百分点定额", "C: so much for each point begun of the SCPI"
    BANDED = 4, "丁：按居民消费价格涨幅分档的比例", "D: a share of the dibao standard by band of the rise"
    FOOD_STEPS = 5, "戊：基数加食品涨幅超出部分定额", "E: a flat sum and so much for each point of food beyond a line"
    ANY_TRIGGER_BY_SCPI = 6, "己：食品启动、低收入指数计算", "F: food starts it, and the SCPI multiplies"
    QUARTER_SHARE = 7, "庚：每季度低保标准的一定比例", "G: a share of the dibao standard, once a quarter"
    FLAT = 8, "辛：定额", "H: a flat sum"


class ChildPriceGroup(Option):
    """The list of children and pupils on which somebody stands, the first that fits."""

    NONE = 0, "不属于", "none"
    ORPHAN = 1, "孤儿", "orphan"
    UNSUPPORTED = 2, "事实无人抚养儿童", "child without de-facto support"
    HIV = 3, "艾滋病病毒感染儿童", "child with HIV"
    PUPIL = 4, "受资助的困难学生", "pupil in hardship with a grant"


class FamilyPriceGroup(Option):
    """The identity of a household above dibao that may be taken in, the first that fits."""

    NONE = 0, "不属于", "none"
    EDGE = 1, "低保边缘家庭", "dibao edge"
    RIGID_SPENDING = 2, "刚性支出困难家庭", "household of rigid spending"


class CivilPriceGroup(Option):
    """On which ground civil affairs puts somebody on its list, the first that fits."""

    NONE = 0, "不在名单", "not on the list"
    TEKUN = 1, "特困人员", "tekun"
    DIBAO = 2, "低保对象", "dibao"
    CHILD = 3, "儿童和学生", "child or pupil"
    FAMILY = 4, "低保边缘等家庭", "household at the edge and the like"
