"""In which file a household stands; the benefits `deep_file`, `relative_file` and `accident_file` decide."""

from aidcoord import Text, rule
from aidcoord_trade_union.options import FileClass
from aidcoord_trade_union.sources import FILES_2020


@rule(source=FILES_2020.whole, title=Text(zh="困难职工档案类别", en="File of hardship"))
def file_class(deep_file: bool, relative_file: bool, accident_file: bool) -> FileClass:
    """The one file in which the household stands, if any."""
    if deep_file:
        return FileClass.DEEP
    if relative_file:
        return FileClass.RELATIVE
    return FileClass.ACCIDENT if accident_file else FileClass.NONE


@rule(source=FILES_2020.whole, title=Text(zh="已符合建档条件", en="Due a file"))
def is_filed(file_class: FileClass) -> bool:
    """Whether the household is due any of the files."""
    return file_class != FileClass.NONE
