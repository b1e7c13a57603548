"""The closed lists that only human resources uses."""

from aidcoord import Option


class PensionScheme(Option):
    """The old-age insurance that somebody pays into."""

    NONE = 0, "未参保", "none"
    RESIDENTS = 1, "城乡居民基本养老保险", "residents"
    EMPLOYEES = 2, "职工基本养老保险", "employees"


class CareDependence(Option):
    """How far an injured worker needs care, as the committee on labour capacity has confirmed."""

    NONE = 0, "无护理依赖", "none"
    PARTIAL = 1, "部分不能自理", "partial"
    LARGE = 2, "大部分不能自理", "large"
    FULL = 3, "完全不能自理", "full"
