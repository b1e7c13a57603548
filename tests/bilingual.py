"""What is asked of a fault that people read: the same place, words and values in Chinese as in English."""

import re
from typing import Final

from aidcoord.errors import Fault
from aidcoord.model.faults import ToldFault

_QUOTED: Final = re.compile(r"(?<!\w)'([^']+)'(?!\w)")
_LATIN: Final = re.compile(r"[A-Za-z]{2,}")
_NAMES: Final = re.compile(
    r"“[^”]*”|（[^）]*）|`[^`]*`|--[a-z-]+|#[A-Z/0!]+|[a-z0-9_]+__[a-z0-9_]+|[\w/.-]*\.(csv|xlsx|parquet|txt)"
)
"""What stands in a Chinese sentence as it is: words of files, names, commands, options, errors of Excel, files."""
_PROPER: Final = frozenset(
    {
        *("YAML", "JSON", "CSV", "Excel", "Parquet", "UTF", "GB", "GBK", "MB", "TRUE", "FALSE"),
        *("bool", "date", "decimal", "double", "int", "ms", "timestamp"),
    }
)
"""What is called so in Chinese too, and the types of Arrow."""


def require_both(fault: Fault) -> None:
    """A fault stands in Chinese at the same place, with the same words, and with no English sentence left."""
    assert isinstance(fault, ToldFault), fault
    zh = fault.within("zh")
    place = f"{fault.place}: " if fault.place else ""
    assert fault.within("en") == str(fault)
    assert zh.startswith(place)
    assert not fault.path or f"[{fault.path}]" in zh
    sentence = zh.removeprefix(place)
    spoken = _NAMES.sub("", sentence.replace(f"[{fault.path}]", ""))
    left = [word for word in _LATIN.findall(spoken) if word not in _PROPER]
    assert left == [], sentence
    for word in _QUOTED.findall(f"{fault.message} {fault.suggestion or ''}"):
        assert word.strip() in sentence, (word, sentence)
