"""The closed list of how able an elderly person has been found."""

from aidcoord import Option


class ElderlyAbility(Option):
    """The grades of the national assessment of elderly people; before 2023 its forerunner had the first four."""

    INTACT = 0, "能力完好", "intact"
    MILD = 1, "轻度失能", "mildly dependent"
    MODERATE = 2, "中度失能", "moderately dependent"
    SEVERE = 3, "重度失能", "severely dependent"
    TOTAL = 4, "完全失能", "totally dependent"
