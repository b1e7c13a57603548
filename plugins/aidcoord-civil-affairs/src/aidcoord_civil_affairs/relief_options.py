"""The closed lists that temporary relief, disaster relief and the records of civil affairs use."""

from aidcoord import Option


class ReliefCause(Option):
    """Why somebody asks for temporary relief; where nobody asks there is no cause."""

    NONE = 0, "未申请", "not asked for"
    FIRE = 1, "火灾", "fire"
    TRAFFIC_ACCIDENT = 2, "交通事故", "traffic accident"
    OTHER_ACCIDENT = 3, "其他意外事件", "another accident"
    SUDDEN_ILLNESS = 4, "突发重大疾病", "sudden serious illness"
    NECESSARY_SPENDING = 5, "生活必需支出突然增加", "necessary spending suddenly risen"
    SPECIAL_HARDSHIP = 6, "其他特殊困难", "another special hardship"
    NATURAL_DISASTER = 7, "自然灾害", "natural disaster"


class ReliefSeverity(Option):
    """How hard a sudden event has hit, as the township's survey finds."""

    LIGHT = 1, "较轻", "light"
    HEAVY = 2, "较重", "heavy"


class Registration(Option):
    """What ties an applicant to the county."""

    HERE = 1, "本地户籍", "registered here"
    PERMIT = 2, "持有当地居住证", "holds a residence permit"
    ELSEWHERE = 3, "外地户籍且未持居住证", "neither"


class Disaster(Option):
    """What has struck the household."""

    NONE = 0, "未受灾", "no disaster"
    FLOOD = 1, "洪涝", "flood"
    DROUGHT = 2, "干旱", "drought"
    STORM = 3, "风雹台风", "storm"
    EARTHQUAKE = 4, "地震", "earthquake"
    LANDSLIDE = 5, "地质灾害", "landslide"
    FROST = 6, "低温冷冻和雪灾", "frost and snow"
    FOREST_FIRE = 7, "森林草原火灾", "forest or steppe fire"
    OTHER = 8, "其他自然灾害", "another natural disaster"


class HomeDamage(Option):
    """What the disaster has done to the home, as the loss assessment finds."""

    NONE = 0, "未受损", "undamaged"
    SLIGHT = 1, "轻微损坏", "slightly damaged"
    DAMAGED = 2, "一般损坏", "damaged"
    SEVERE = 3, "严重损坏", "severely damaged"
    COLLAPSED = 4, "倒塌", "collapsed"


class MarriageRecord(Option):
    """What the marriage register last says of somebody; widowhood is no entry of it."""

    NONE = 0, "无婚姻登记记录", "no entry"
    MARRIED = 1, "结婚登记", "marriage registered"
    DIVORCED = 2, "离婚登记", "divorce registered"
