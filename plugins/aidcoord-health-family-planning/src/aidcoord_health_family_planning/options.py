"""The closed lists that only health uses."""

from aidcoord import Option


class MedicalInsurance(Option):
    """Which basic medical insurance somebody belongs to."""

    NONE = 0, "未参保", "not insured"
    RESIDENTS = 1, "居民医保", "residents"
    EMPLOYEES = 2, "职工医保", "employees"


class AidClass(Option):
    """As what somebody is given medical aid; one person has one, the first that fits."""

    NONE = 0, "非救助对象", "none"
    TEKUN = 1, "特困人员和孤儿", "tekun and orphans"
    DIBAO = 2, "低保对象", "on dibao"
    MONITORED = 3, "防返贫监测对象", "monitored"
    EDGE = 4, "低保边缘对象", "of the edge"
    ILL_POOR = 5, "因病致贫重病患者", "poor by illness"
    RIGID = 6, "刚性支出困难家庭成员", "of rigid spending"


class HospitalLevel(Option):
    """The grade of a hospital, by which basic insurance differs."""

    PRIMARY = 1, "一级及以下", "primary"
    SECONDARY = 2, "二级", "secondary"
    TERTIARY = 3, "三级", "tertiary"


class BillKind(Option):
    """What a bill is for, as far as the layers distinguish."""

    INPATIENT = 1, "住院", "inpatient"
    OUTPATIENT = 2, "门诊慢特病", "outpatient, chronic and special diseases"


class Layer(Option):
    """Who bears a part of a bill; what all others leave is paid by the patient.

    They are asked in the order of this list, but for the package of a listed disease and what lies above it, which
    come first.
    """

    BASIC = 1, "基本医保", "basic insurance"
    CATASTROPHIC = 2, "大病保险", "catastrophic insurance"
    LOCAL = 3, "地方补充保险", "local supplement"
    AID = 4, "医疗救助", "medical aid"
    TILT = 5, "倾斜救助", "tilted aid"
    EMERGENCY = 6, "疾病应急救助", "disease emergency aid"
    CHARITY = 7, "慈善救助", "charity"
    WAIVER = 8, "医院减免", "waived by the hospital"
    SELF = 9, "个人负担", "the patient"
    SERIOUS = 10, "重大疾病定额", "serious-disease package"
    EXCESS = 11, "超定额由医院承担", "above the package, borne by the hospital"


class EmergencyGround(Option):
    """Why the costs of an emergency are not paid by the patient."""

    NONE = 0, "无", "none"
    UNKNOWN_IDENTITY = 1, "身份不明", "identity unknown"
    ON_AID = 2, "低保、特困或低保边缘对象", "on dibao, tekun or of the edge"
    VAGRANT = 3, "120或110转送的流浪乞讨人员", "a vagrant brought by 120 or 110"
    CERTIFIED = 4, "村（居）委会或单位证明无力支付", "certified as unable to pay"


class Encouraged(Option):
    """What a hospital that was asked to waive fees of poor patients has said."""

    ASKED = 1, "已商请", "asked"
    JOINED = 2, "已签约", "joined"
    DECLINED = 3, "未同意", "declined"
