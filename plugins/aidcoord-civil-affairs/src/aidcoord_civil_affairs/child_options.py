"""The closed list of what can have become of a child's parent."""

from aidcoord import Option


class ParentSituation(Option):
    """What keeps a parent from bringing up the child, in the words of the rules on children without support."""

    NONE = 0, "无", "none"
    DEAD = 1, "死亡", "dead"
    MISSING = 2, "宣告失踪", "declared missing"
    UNKNOWN = 3, "查找不到", "cannot be found"
    SEVERELY_DISABLED = 4, "重残", "severely disabled"
    SERIOUSLY_ILL = 5, "重病", "seriously ill"
    IN_PRISON = 6, "服刑在押", "in prison"
    IN_DETOX = 7, "强制隔离戒毒", "in compulsory detoxification"
    RESTRICTED = 8, "被执行其他限制人身自由的措施", "restricted in liberty otherwise"
    OUT_OF_TOUCH = 9, "失联", "out of touch"
    GUARDIANSHIP_REVOKED = 10, "被撤销监护资格", "guardianship revoked"
    DEPORTED = 11, "被遣送（驱逐）出境", "deported"
