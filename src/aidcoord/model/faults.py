"""Faults told in both languages: what is wrong, where, and what can be done instead."""

import errno
from collections.abc import Iterable
from typing import Final

from attrs import frozen

from aidcoord.errors import AidcoordError, Fault, Place, did_you_mean, nearest
from aidcoord.model.texts import Language, Text


@frozen(kw_only=True)
class ToldFault(Fault):
    """One thing that is wrong, and what can be done instead, as people read it; `message` is the English of it."""

    told: Text
    instead: Text | None = None

    def within(self, lang: Language) -> str:
        """Where it is, what is wrong and the advice, in a language; in English what `str` gives.

        >>> told("文件是空的", "the file is empty", place=Place("a.yaml", 1)).within("zh")
        'a.yaml:1:1: 文件是空的'
        """
        if lang == "en":
            return str(self)
        where = f"{self.place}: " if self.place else ""
        path = f" [{self.path}] " if self.path else ""
        said = self.told.zh.removesuffix("。") if path else self.told.zh
        if self.instead is None:
            return f"{where}{said}{path}".rstrip()
        stop = "" if path or said.endswith("。") else "。"
        return f"{where}{said}{path}{stop}{self.instead.zh}"


def told(
    zh: str, en: str, instead: Text | None = None, *, place: Place | None = None, path: str | None = None
) -> ToldFault:
    """A fault of two sentences that say the same.

    >>> told("没有钥匙。", "There is no key.").within("zh")
    '没有钥匙。'
    """
    advice = instead.en if instead else None
    text = Text(zh=zh, en=en)
    return ToldFault(message=en, suggestion=advice, told=text, instead=instead, place=place, path=path)


class ToldValueError(ValueError):
    """What cannot be so, told in both languages; `str` of it is the English."""

    def __init__(self, zh: str, en: str, instead: Text | None = None) -> None:
        super().__init__(en)
        self.told = Text(zh=zh, en=en)
        self.instead = instead
        """A sentence that says what to do, where that is known."""


class UnreadableError(ToldValueError):
    """A text that is no value of its type."""


def told_by(error: Exception) -> tuple[Text, Text | None]:
    """What an error says is wrong and what it says to do, in both languages; where it speaks only English, that."""
    if isinstance(error, ToldValueError):
        return error.told, error.instead
    faults = error.faults if isinstance(error, AidcoordError) else ()
    if len(faults) == 1 and isinstance(faults[0], ToldFault):
        return faults[0].told, faults[0].instead
    return Text(zh="\n".join(within(one, "zh") for one in faults) or str(error), en=str(error)), None


def within(fault: object, lang: Language) -> str:
    """What a fault or an error says, in a language where it speaks both."""
    return fault.within(lang) if isinstance(fault, ToldFault) else str(fault)


NAMES: Final = Text(zh="可用 `aidcoord names` 查看全部名称。", en="`aidcoord names` lists all.")
PARAMETERS: Final = Text(zh="可用 `aidcoord parameters` 查看全部参数。", en="`aidcoord parameters` lists all.")
"""What to do about a name that nobody knows."""

_REASONS: Final = {
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EISDIR: "这是文件夹，不是文件",
    errno.ENOTDIR: "路径中有一级不是文件夹",
    errno.EEXIST: "文件已经存在",
    errno.ENOSPC: "磁盘空间不足",
    errno.EROFS: "磁盘是只读的",
    errno.ENAMETOOLONG: "文件名太长",
}


def reason_of(error: Exception) -> Text:
    """Why the system refuses a file: what often happens in both languages, everything else as the system says it."""
    en = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return Text(zh=_REASONS.get(getattr(error, "errno", None) or 0, en), en=en)


def unwritten(path: object, error: Exception) -> ToldFault:
    """That a file cannot be written, and why."""
    why = reason_of(error)
    return told(f"{path}无法写入：{why.zh}。", f"{path} cannot be written: {why.en}")


def in_a_row(*sentences: Text | None) -> Text | None:
    """Sentences one after another; `None` where there is none."""
    said = [one for one in sentences if one is not None]
    return Text(zh="".join(one.zh for one in said), en=" ".join(one.en for one in said)) if said else None


def there_are(names: Iterable[str]) -> Text:
    """What there is to choose from, in a sentence."""
    listed = list(names)
    return Text(zh=f"有：{'、'.join(listed) or '无'}。", en=f"There are: {', '.join(listed) or 'none'}.")


def installed(names: Iterable[str]) -> Text:
    """What is installed, in a sentence."""
    listed = list(names)
    return Text(zh=f"已安装：{'、'.join(listed) or '无'}。", en=f"Installed: {', '.join(listed) or 'none'}.")


def meant(word: str, known: Iterable[str]) -> Text | None:
    """A sentence that offers the nearest known word, in both languages; `None` where none is like it.

    >>> meant("floor_aera", ["floor_area"]).zh
    '是否应为“floor_area”？'
    """
    known = list(known)
    match = nearest(word, known)
    en = did_you_mean(word, known)
    return Text(zh=f"是否应为“{match}”？", en=en) if en else None
