"""The closed lists that only the trade unions use."""

from aidcoord import Option


class FileClass(Option):
    """In which of three files of hardship a worker's household stands; of several the first below."""

    NONE = 0, "未建档", "no file"
    DEEP = 1, "深度困难", "in deep hardship"
    RELATIVE = 2, "相对困难", "in relative hardship"
    ACCIDENT = 3, "意外致困", "in hardship by an accident"


class MutualEvent(Option):
    """What the workers' mutual fund pays for."""

    ILLNESS = 1, "患重大疾病", "a serious illness"
    STAY = 2, "住院", "a stay in hospital"
    ACCIDENT = 3, "意外伤害", "an accident"
    DEATH = 4, "身故", "death"


class ClaimResult(Option):
    """What becomes of a claim."""

    PAID = 1, "给付", "paid"
    WAITING_TIME = 2, "等待期内，不予给付", "refused: in the waiting time"
    NOT_IN_STANDING = 3, "事发之日未按期缴费，不予给付", "refused: dues not paid on the day of the event"
    NO_MEMBER = 4, "事发之日不是会员，不予给付", "refused: no member on the day of the event"
    HELD = 5, "余额不足，待缴费后给付", "held until the balance allows it"
