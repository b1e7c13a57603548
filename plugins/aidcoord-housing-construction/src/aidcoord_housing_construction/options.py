"""The closed lists that only housing uses."""

from aidcoord import Option


class HousingGroup(Option):
    """As what a household in town applies; of several identities the one that the law helps first."""

    TEKUN = 1, "分散供养特困人员", "tekun at home"
    DIBAO = 2, "低保家庭", "on dibao"
    EDGE = 3, "低保边缘家庭", "at the edge of dibao"
    OTHER = 4, "其他家庭", "another household"


class HouseGrade(Option):
    """What the appraisal says of the rural house that a household lives in; D is the most dangerous."""

    NOT_APPRAISED = 0, "未鉴定", "not appraised"
    A = 1, "A级", "grade A"
    B = 2, "B级", "grade B"
    C = 3, "C级", "grade C"
    D = 4, "D级", "grade D"
    NO_HOUSE = 5, "无房户", "no house"


class RuralGroup(Option):
    """As what a household in the country is helped with its house; of several the first in the order below."""

    NONE = 0, "不属于重点对象", "none"
    TEKUN = 1, "农村分散供养特困人员", "tekun at home"
    DIBAO = 2, "农村低保户", "on dibao"
    REGISTERED_POOR = 3, "建档立卡贫困户", "registered as poor"
    DISABLED = 4, "贫困残疾人家庭", "poor family of a disabled person"
    MONITORED = 5, "农村易返贫致贫户", "monitored against a return to poverty"
    RIGID_SPENDING = 6, "刚性支出较大的家庭", "of rigid spending"
    EDGE = 7, "农村低保边缘家庭", "at the edge of dibao"
    RISEN = 8, "未享受过住房保障的其他脱贫户", "risen out of poverty, never helped with the house"
    OTHER = 9, "其他危房户", "another household"
