"""A seal by which one knows again, whole and unchanged, what was kept or handed on."""

import hashlib
from typing import Final

_MARK: Final = b"aidcoord kernel 1\n"
_DIGITS: Final = 64


def sealed(content: bytes) -> bytes:
    """The content behind a mark and its digest."""
    return _MARK + hashlib.sha256(content).hexdigest().encode() + content


def unsealed(held: bytes) -> bytes | None:
    """The content behind the first mark; `None` where there is none, or the content is not whole."""
    _before, _mark, rest = held.partition(_MARK)
    digest, content = rest[:_DIGITS], rest[_DIGITS:]
    return content if hashlib.sha256(content).hexdigest().encode() == digest else None
