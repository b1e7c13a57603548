"""The closed lists that only education uses."""

from aidcoord import Option


class Enrolment(Option):
    """Whether a pupil is registered at school this term; leave is recorded apart, since others ask for it as well."""

    REGISTERED = 1, "本学期在读", "registered this term"
    NOT_REGISTERED = 2, "本学期未注册", "not registered this term"
    WITHDRAWN = 3, "退学", "withdrawn"


class Hardship(Option):
    """How hard it is for a family to pay for school, as the school and the county office of pupil aid grade it."""

    NONE = 0, "未认定困难", "not in hardship"
    GENERAL = 1, "一般困难", "in general hardship"
    DIFFICULT = 2, "困难", "in hardship"
    SPECIAL = 3, "特别困难", "in special hardship"


class VocationalMajor(Option):
    """What somebody learns at a secondary vocational school, as far as the fee and the grant go by it."""

    OTHER = 0, "其他专业", "another major"
    AGRICULTURE = 1, "涉农专业", "agriculture"
    PERFORMING = 2, "艺术类表演专业", "performing arts"


class Season(Option):
    """The two terms of a school year, by when they begin."""

    SPRING = 1, "春季学期", "spring term"
    AUTUMN = 2, "秋季学期", "autumn term"
