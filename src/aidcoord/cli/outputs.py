"""Where commands about registers write: what would be lost, or could not be written, is refused before any work."""

import errno
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Final

from attrs import frozen

from aidcoord.errors import AidcoordError, Fault
from aidcoord.model.faults import told, unwritten
from aidcoord.model.texts import Text

PAGES: Final = (".html", ".htm")
"""The suffixes of a page."""
_FILE: Final = Text(zh="文件", en="file")
_FOLDER: Final = Text(zh="文件夹", en="folder")


@frozen
class Output:
    """A file that an option names, or a folder into which files are written; `path` is `None` where it is left out."""

    option: str
    path: Path | None
    what: Text
    """What is written, as it stands inside a sentence."""
    suffixes: tuple[str, ...] = ()
    """Those that a file may have, any where none are said; of a folder those of the files in it."""
    is_folder: bool = False
    may_replace: bool = False
    """Whether it may take the place of what is read."""


def refuse_outputs(outputs: Iterable[Output], inputs: Mapping[str, Sequence[Path]]) -> None:
    """Make sure that outputs can be written as their names say, over nothing that is read and not over each other.

    Files are the same wherever their paths lead to the same, by links or from other folders.

    Args:
        outputs: All that the command is asked to write.
        inputs: All that it reads, files and folders, by the words that name them on the command line.

    Raises:
        AidcoordError: With everything that is wrong with any output.
    """
    asked = [(one, one.path) for one in outputs if one.path is not None]
    faults = [fault for one, path in asked for fault in _of_itself(one, path)]
    for (one, path), (other, beside) in combinations(asked, 2):
        if _same(path, beside):
            faults.append(_twice(one.option, other.option, path, beside))
    for one, path in asked:
        for name, read in inputs.items():
            faults += filter(None, (_over_input(one, path, name, file) for file in read))
    if faults:
        raise AidcoordError.of(faults)


def _of_itself(output: Output, path: Path) -> Iterator[Fault]:
    """What is wrong with the form that the name of an output says, and with its place."""
    if output.is_folder:
        if path.exists() and not path.is_dir():
            yield unwritten(path, FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)))
        return
    if output.suffixes and path.suffix.lower() not in output.suffixes:
        yield _other_form(output, path)
    if path.is_dir():
        yield unwritten(path, IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR)))
    elif not path.parent.is_dir():
        folder = path.parent
        zh, en = f"{output.option}：没有{folder}这个文件夹。", f"{output.option}: there is no folder {folder}."
        yield told(zh, en, Text(zh="请先建立它，或者写到别处。", en="Make it first, or write elsewhere."))


def _other_form(output: Output, path: Path) -> Fault:
    *others, last = output.suffixes
    zh, en = (
        (f"{comma.join(others)}{word}" if others else "") + last for comma, word in (("、", "或"), (", ", " or "))
    )
    is_zh, is_en = path.suffix or "没有后缀的文件", path.suffix or "a file without a suffix"
    return told(
        f"{output.option}：{output.what.zh}写成{zh}，不能写成{is_zh}。",
        f"{output.option}: {output.what.en} is written as {en}, not as {is_en}.",
    )


def _over_input(output: Output, path: Path, name: str, read: Path) -> Fault | None:
    """That what is read would be written over, or written into."""
    option = output.option
    if _same(path, read):
        return (
            None
            if output.may_replace
            else _twice(name, option, read, path, Text(zh="写入会覆盖要读取的内容", en="what is read would be lost"))
        )
    if read.is_dir() and _real(read) in _real(path).parents:
        zh = f"{option}（{path}）在要读取的文件夹{read}（{name}）里。"
        en = f"{option} ({path}) lies in the folder {read} that is read ({name})."
        return told(zh, en, Text(zh="请写到这个文件夹以外。", en="Write outside of it."))
    if output.is_folder and read.suffix.lower() in output.suffixes and _real(path) == _real(read).parent:
        zh = f"要读取的{read}（{name}）在 {option} 的文件夹{path}里，可能被覆盖。"
        en = f"{read} that is read ({name}) lies in the folder {path} of {option}, and might be written over."
        return told(zh, en, Text(zh="请写到另一个文件夹。", en="Write into another folder."))
    return None


def _twice(first: str, second: str, path: Path, other: Path, so: Text | None = None) -> Fault:
    """That two words of the command line name the same file, and what comes of it."""
    kind = _FOLDER if path.is_dir() else _FILE
    named_zh, named_en = (path, path) if str(path) == str(other) else (f"{path}、{other}", f"{path} and {other}")
    zh = f"{first} 和 {second} 指的是同一个{kind.zh}（{named_zh}）{'，' + so.zh if so else ''}。"
    en = f"{first} and {second} name the same {kind.en} ({named_en}){'; ' + so.en if so else ''}."
    advice = Text(zh=f"请用 {second} 指定另一个{kind.zh}。", en=f"Name another {kind.en} with {second}.")
    return told(zh, en, advice)


def _same(one: Path, other: Path) -> bool:
    if one.exists() and other.exists():
        return one.samefile(other)
    return _real(one) == _real(other)


def _real(path: Path) -> Path:
    """Where a path leads to, whether anything is there or not."""
    return Path(os.path.realpath(path))
