"""Kernels kept on disk by a hash of all that they are made of; what is stale or damaged is never trusted."""

import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate, pairwise
from pathlib import Path
from types import CodeType, FunctionType
from typing import Final

from attrs import frozen

from aidcoord.model.options import Option
from aidcoord.screening.kernel.rules import globals_of
from aidcoord.screening.kernel.seals import sealed, unsealed

FOLDER: Final = "AIDCOORD_CACHE"
"""The variable of the environment that names the folder; without it kernels are kept where the user's caches are."""


@frozen
class Built:
    """A kernel in native code, the columns it reads in their order, and what it works in.

    `frames` are the words and the arrays of a block of households, then those of a word of members.
    """

    columns: tuple[str, ...]
    frames: tuple[int, int, int, int]
    files: tuple[bytes, ...]
    """Object files, which are loaded together."""


def folder() -> Path:
    """Where kernels are kept."""
    named = os.environ.get(FOLDER)
    base = Path(named) if named else Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "aidcoord"
    return base / "kernels"


def kept(key: str, text: str, build: Callable[[], Built]) -> Built:
    """The kernel that is kept under a key; one that is not there, or not whole, is built and kept.

    Its text is kept beside it, for people to read: nothing else reads it.
    """
    path = folder() / f"{key}.kernel"
    found = _read(path)
    if found is None:
        found = build()
        _write(path, found)
        _put(path.with_suffix(".py"), text.encode())
    return found


def _read(path: Path) -> Built | None:
    try:
        content = unsealed(path.read_bytes())
    except OSError:
        return None
    if content is None:
        return None
    head, _, files = content.partition(b"\n")
    said = json.loads(head)
    ends = [*accumulate(said["sizes"])]
    return Built(
        tuple(said["columns"]),
        tuple(said["frames"]),
        tuple(files[start:end] for start, end in pairwise([0, *ends])),
    )


def _write(path: Path, built: Built) -> None:
    sizes = [*map(len, built.files)]
    head = json.dumps({"columns": built.columns, "frames": built.frames, "sizes": sizes}).encode()
    _put(path, sealed(b"".join((head, b"\n", *built.files))))


def _put(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(content)
        Path(file.name).replace(path)
    except OSError:
        return  # a folder that cannot be written costs time at each run, and nothing else


def key_of(parts: Iterable[str]) -> str:
    """A hash of everything that a kernel is made of."""
    digest = hashlib.sha256()
    for part in (*parts, *_compiler()):
        digest.update(part.encode())
        digest.update(b"\0")
    return digest.hexdigest()


def _compiler() -> Iterator[str]:
    """The text of what compiles kernels, so that a mended compiler compiles anew."""
    here = Path(__file__).parent
    return (path.read_text(encoding="utf-8") for path in sorted((*here.glob("*.py"), *here.glob("native/*.ll"))))


def said_by(function: Callable[..., object]) -> str:
    """All that a plain function says: its steps, and what the names in it stand for."""
    assert isinstance(function, FunctionType)  # noqa: S101 - the lint refuses all else
    return repr(_said(function, set()))


def _said(function: FunctionType, seen: set[FunctionType]) -> object:
    if function in seen:
        return function.__name__
    seen.add(function)
    known = globals_of(function)
    code = function.__code__
    return _steps(code), [(name, _meaning(known(name), seen)) for name in code.co_names + code.co_freevars]


def _steps(code: CodeType) -> object:
    return code.co_code, [one for one in code.co_consts if not isinstance(one, str)], code.co_varnames


def _meaning(value: object, seen: set[FunctionType]) -> object:
    if isinstance(value, FunctionType):
        return _said(value, seen)
    if isinstance(value, type) and issubclass(value, Option):
        return [(member.name, int(member)) for member in value]
    if isinstance(value, tuple):
        return [_meaning(one, seen) for one in value]
    return (type(value).__name__, int(value)) if isinstance(value, int) else getattr(value, "__name__", None)
