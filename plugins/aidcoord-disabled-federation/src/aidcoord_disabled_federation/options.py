"""The closed lists that only the federation uses."""

from aidcoord import Option


class SubsidyStop(Option):
    """Whether a subsidy that somebody drew was stopped, and on what ground."""

    NONE = 0, "未停发", "not stopped"
    CARD_EXPIRED = 1, "因残疾人证到期停发", "stopped at the expiry of the card"
    CAUSE = 2, "因其他情形停发", "stopped for another cause"
    CAUSE_REFUTED = 3, "停发情形经复核不成立", "stopped for a cause that the re-check refuted"


class RehabDevice(Option):
    """The assistive device that a designated institution fits a child with."""

    NONE = 0, "无", "none"
    COCHLEAR = 1, "人工耳蜗", "cochlear implant"
    HEARING_AIDS = 2, "助听器", "hearing aids"
    LIMB = 3, "肢体辅助器具", "device for the limbs"
    SIGHT = 4, "助视器或盲杖", "visual aid or white cane"


class RehabSurgery(Option):
    """The operation that a designated hospital does."""

    NONE = 0, "无", "none"
    COCHLEAR = 1, "人工耳蜗植入手术", "cochlear implantation"
    LIMB = 2, "肢体矫治手术", "corrective surgery of the limbs"
