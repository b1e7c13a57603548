"""The closed list that only the trade unions use."""

from aidcoord import Option


class FileClass(Option):
    """In which of three files of hardship a worker's household stands; of several the first below."""

    NONE = 0, "未建档", "no file"
    DEEP = 1, "深度困难", "in deep hardship"
    RELATIVE = 2, "相对困难", "in relative hardship"
    ACCIDENT = 3, "意外致困", "in hardship by an accident"
