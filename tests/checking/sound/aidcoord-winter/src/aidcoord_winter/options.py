"""What homes are heated with."""

from aidcoord import Option


class Heating(Option):
    """What a home is heated with."""

    COAL = 1, "煤", "coal"
    POWER = 2, "电", "power"
