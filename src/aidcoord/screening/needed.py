"""Whether the libraries of the extra `batch` are there, asked before any module that imports them is loaded."""

from importlib.util import find_spec

from aidcoord.errors import AidcoordError
from aidcoord.model.faults import told

KERNELS = "llvmlite"
"""What compiles kernels."""


def has_batch() -> bool:
    """Whether they are there, with what compiles kernels."""
    return not _missing(KERNELS)


def require_batch(*more: str) -> None:
    """Make sure that Arrow and NumPy are installed, and `more`, such as what kernels are compiled with.

    Raises:
        AidcoordError: One of them is not; the message has the command that installs it.
    """
    if missing := _missing(*more):
        en = f"Registers need {' and '.join(missing)}, which is not installed: pip install 'aidcoord[batch]'"
        zh = f"名册需要{'、'.join(missing)}，尚未安装：pip install 'aidcoord[batch]'"
        raise AidcoordError.of([told(zh, en)])


def _missing(*more: str) -> list[str]:
    return [name for name in ("numpy", "pyarrow", *more) if find_spec(name) is None]
