"""The closed lists that only development and reform uses."""

from aidcoord import Option


class CareGrade(Option):
    """How far somebody depends on others: the grades by which institutions count their places."""

    SELF_CARING = 1, "具备生活自理能力", "self-caring"
    PARTLY_DEPENDENT = 2, "部分丧失生活自理能力", "partly dependent"
    FULLY_DEPENDENT = 3, "完全丧失生活自理能力", "fully dependent"


class Aim(Option):
    """Which way an indicator of a plan is to go."""

    AT_LEAST = 1, "不低于", "at least"
    AT_MOST = 2, "不高于", "at most"


class Standing(Option):
    """Where an item of a plan stands on a day."""

    NOT_YET_DUE = 1, "未到期", "not yet due"
    ON_COURSE = 2, "按期", "on course"
    BEHIND = 3, "滞后", "behind"
    UNREPORTED = 4, "到期未报", "due and not reported"
    IN_WORDS = 5, "文字目标", "in words"
