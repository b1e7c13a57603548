"""The closed lists that only civil affairs uses."""

from aidcoord import Option


class ReasonNotToWork(Option):
    """Why somebody able to work is not expected to; nobody with such a reason is imputed earnings."""

    NONE = 0, "无", "none"
    NURSING = 1, "哺乳期", "nursing a baby"
    YOUNG_CHILD = 2, "全日照料未入园幼儿", "caring for a child not yet in kindergarten"
    RELATIVE = 3, "全日照料重残重病家人", "caring for a disabled or seriously ill relative"
    OTHER = 4, "其他正当理由", "another good reason"


class SupporterStatus(Option):
    """What keeps an obligor from supporting anybody, as far as the texts on tekun name it."""

    NONE = 0, "无", "none"
    TEKUN = 1, "特困人员", "tekun"
    DIBAO = 2, "低保对象", "on dibao"
    LOW_INCOME = 3, "低收入", "low income"
    NO_CIVIL_CAPACITY = 4, "无民事行为能力", "no civil capacity"
    MISSING = 5, "被宣告失踪", "declared missing"
    IMPRISONED = 6, "在监狱服刑", "imprisoned"


class CareSetting(Option):
    """Where a person on tekun is supported; the person chooses."""

    HOME = 1, "分散供养", "at home"
    INSTITUTION = 2, "集中供养", "in an institution"


class SelfCare(Option):
    """How far somebody can look after themselves."""

    SELF_CARING = 1, "具备生活自理能力", "self-caring"
    PARTLY_DEPENDENT = 2, "部分丧失生活自理能力", "partly dependent"
    FULLY_DEPENDENT = 3, "完全丧失生活自理能力", "fully dependent"


class ExitReason(Option):
    """Why the income of a household on dibao has risen; the period of gradual exit goes by it."""

    NONE = 0, "无", "none"
    JOB = 1, "自主就业", "found work"
    PLACED = 2, "职介安置", "placed by the job agency"
    GRADUATE = 3, "毕业就业", "graduated into work"
    PENSION = 4, "领取养老金", "began to draw a pension"
    DISABLED_WORKER = 5, "残疾人就业", "a disabled member found work"
    OTHER = 6, "其他", "other"
