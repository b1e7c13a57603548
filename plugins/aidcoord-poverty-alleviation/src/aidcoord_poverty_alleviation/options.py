"""The closed lists that only poverty alleviation uses."""

from aidcoord import Option


class MonitoringClass(Option):
    """For which of three reasons a household is watched; the first two differ only in whether it was once poor."""

    NONE = 0, "不属于监测范围", "none"
    UNSTABLE = 1, "脱贫不稳定户", "unstably risen"
    EDGE = 2, "边缘易致贫户", "close to poverty"
    SUDDEN = 3, "突发严重困难户", "in sudden hardship"


class Listing(Option):
    """On which of two lists somebody stands."""

    BOTH = 1, "两份名单都有", "both"
    REGISTER = 2, "只在监测名单", "the register only"
    DIBAO = 3, "只在低保名单", "dibao only"
