"""What was probably meant where a plugin's code stumbles over a name: the nearest one that exists."""

import builtins
import inspect
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from aidcoord.errors import did_you_mean

_IMPORT: Final = re.compile(
    r"cannot import name '(?P<word>\w+)' from (?:partially initialized module )?'(?P<of>[\w.]+)'"
)
_KEYWORD: Final = re.compile(r"(?P<of>\w+)(?:\.__init__)?\(\) got an unexpected keyword argument '(?P<word>\w+)'")


def advice_on(error: BaseException) -> str | None:
    """A sentence with the name that was meant, where an error is about one and something like it exists."""
    word, known = _mistaken(error)
    return did_you_mean(word, known) if word else None


def _mistaken(error: BaseException) -> tuple[str | None, Iterable[str]]:
    """The word that an error is about, and the words that could have stood there."""
    if isinstance(error, ModuleNotFoundError):
        return error.name, {name.partition(".")[0] for name in sys.modules} | set(sys.stdlib_module_names)
    if isinstance(error, ImportError):
        found = _IMPORT.search(str(error))
        return (found["word"], _names_in(found["of"], error.path)) if found else (None, ())
    if isinstance(error, AttributeError):
        return error.name, dir(error.obj)
    if isinstance(error, NameError):
        return error.name, _visible(error)
    found = _KEYWORD.search(str(error)) if isinstance(error, TypeError) else None
    return (found["word"], _arguments_of(found["of"])) if found else (None, ())


def _names_in(module: str, path: str | None) -> set[str]:
    """What could be imported from a module: its names, and the modules beside its `__init__`."""
    beside = Path(path).parent.iterdir() if path and path.endswith("__init__.py") else ()
    return set(dir(sys.modules.get(module))) | {file.stem for file in beside}


def _visible(error: NameError) -> set[str]:
    """The names that the line could have used; a type hint is looked up in the module that was being loaded."""
    names = set(dir(builtins))
    trace = error.__traceback__
    while trace is not None:
        last, trace = trace.tb_frame, trace.tb_next
        if trace is None:
            names |= set(last.f_globals) | set(last.f_locals)
    return names


def _arguments_of(name: str) -> Iterable[str]:
    """The arguments of something public of aidcoord."""
    callee = getattr(sys.modules.get("aidcoord"), name, None)
    return inspect.signature(callee).parameters if callable(callee) else ()
