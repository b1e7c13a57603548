"""The keys under which personal numbers are encrypted: a ring of them, the last of which encrypts what is new."""

import hmac
from base64 import b64decode, b64encode
from collections.abc import Mapping
from functools import cached_property
from hashlib import sha256
from os import fsync
from pathlib import Path
from secrets import token_bytes
from typing import TYPE_CHECKING, Final

from attrs import Attribute, field, frozen

from aidcoord.errors import JournalError
from aidcoord.model.faults import told

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESSIV

_SIZE: Final = 64
"""512 bits, of which AES-SIV takes one half for the tag and one for the cipher."""
_FIELD: Final = b"aidcoord.journal.number"


@frozen(repr=False, slots=False)
class Key:
    """One key: its id, which is stored beside what it encrypts, and its secret, which is never shown."""

    id: str = field()
    secret: bytes = field()

    @id.validator
    def _is_a_word(self, _attribute: "Attribute[str]", name: str) -> None:
        if not name.isascii() or not name.replace("-", "").isalnum():
            raise ValueError("the id of a key is made of letters, digits and hyphens, such as 2026-11")

    @secret.validator
    def _is_long(self, _attribute: "Attribute[bytes]", secret: bytes) -> None:
        if len(secret) != _SIZE:
            raise ValueError(f"the secret of a key has {_SIZE} bytes, not {len(secret)}")

    @classmethod
    def new(cls, name: str) -> "Key":
        """A key that is made now.

        Raises:
            JournalError: The name will not do.
        """
        try:
            return cls(name, token_bytes(_SIZE))
        except ValueError as error:
            zh = f"“{name}”不能作密钥名：只用字母、数字和连字符，如2026-11。"
            raise JournalError.of([told(zh, f"'{name}' is no name of a key: {error}.")]) from None

    def __repr__(self) -> str:
        return f"Key({self.id!r})"

    @cached_property
    def _cipher(self) -> "AESSIV":
        try:
            from cryptography.hazmat.primitives.ciphers.aead import AESSIV  # noqa: PLC0415 - an extra
        except ModuleNotFoundError as error:
            install = "pip install 'aidcoord[journal]'"
            zh, en = f"使用密钥需要cryptography：{install}", f"Keys need cryptography, which is an extra: {install}"
            raise JournalError.of([told(zh, en)]) from error
        return AESSIV(self.secret)

    @cached_property
    def _index(self) -> bytes:
        return hmac.digest(self.secret, b"blind index", sha256)

    def encrypt(self, plain: bytes, token: str) -> bytes:
        """`plain` encrypted for this token, and for no other."""
        return self._cipher.encrypt(plain, [_FIELD, token.encode()])

    def decrypt(self, sealed: bytes, token: str) -> bytes | None:
        """What was encrypted for this token, or `None` where it was altered or the key is another."""
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - an extra

        try:
            return self._cipher.decrypt(sealed, [_FIELD, token.encode()])
        except InvalidTag:
            return None

    def blind(self, text: str) -> str:
        """What stands for `text` in an index: the same each time, and telling nothing without the key."""
        return hmac.digest(self._index, text.encode(), sha256).hex()


@frozen(repr=False)
class KeyRing:
    """Keys by id. The last encrypts; the others still read what was encrypted before they were replaced."""

    keys: Mapping[str, Key] = field()

    @keys.validator
    def _has_a_key(self, _attribute: "Attribute[Mapping[str, Key]]", keys: Mapping[str, Key]) -> None:
        if not keys:
            raise ValueError("a ring has at least one key; a journal without keys is opened without a ring")

    @classmethod
    def of(cls, *keys: Key) -> "KeyRing":
        """A ring of keys, oldest first."""
        return cls({key.id: key for key in keys})

    def __repr__(self) -> str:
        return f"KeyRing({', '.join(self.keys)})"

    @property
    def newest(self) -> Key:
        """The key that encrypts."""
        return list(self.keys.values())[-1]

    def with_new(self, name: str) -> "KeyRing":
        """The ring with one more key, which is made now.

        Raises:
            JournalError: The ring has a key of that name.
        """
        if name in self.keys:
            zh = f"已有密钥“{name}”。新密钥请以月份命名，如2026-12。"
            en = f"There is a key '{name}' already. Name the new one after the month, such as 2026-12."
            raise JournalError.of([told(zh, en)])
        return KeyRing({**self.keys, name: Key.new(name)})


def read_keys(path: Path) -> KeyRing:
    """The keys of a file: a line each, its id, a space and the secret in base64; oldest first.

    Raises:
        JournalError: The file is absent or a line of it is no key; nothing of the line is repeated.
    """
    try:
        lines = path.read_text(encoding="ascii").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        why = type(error).__name__
        zh, en = f"{path}的密钥无法读取：{why}。", f"The keys in {path} cannot be read: {why}."
        raise JournalError.of([told(zh, en)]) from error
    keys: dict[str, Key] = {}
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("#"):
            key = _key_of(line, f"{path}:{number}")
            if key.id in keys:
                where = f"{path}:{number}: "
                fault = told(f"{where}有两个密钥都叫“{key.id}”。", f"{where}two keys are called '{key.id}'.")
                raise JournalError.of([fault])
            keys[key.id] = key
    if not keys:
        make = f"`aidcoord journal new-key --keys {path}`"
        raise JournalError.of(
            [told(f"{path}没有密钥。请用 {make} 生成。", f"There is no key in {path}. Make one with {make}.")]
        )
    return KeyRing(keys)


def write_keys(path: Path, ring: KeyRing) -> None:
    """Write the keys to a file that only its owner can read, all or nothing."""
    text = "".join(f"{key.id} {b64encode(key.secret).decode()}\n" for key in ring.keys.values())
    beside = path.with_name(f"{path.name}.new")
    beside.unlink(missing_ok=True)
    beside.touch(mode=0o600, exist_ok=False)
    with beside.open("w", encoding="ascii") as file:
        file.write(text)
        file.flush()
        fsync(file.fileno())
    beside.replace(path)


def _key_of(line: str, where: str) -> Key:
    try:
        name, secret = line.split()
        return Key(name, b64decode(secret, validate=True))
    except ValueError:
        zh = f"{where}：这不是密钥。每行是名称、空格和64字节的base64。"
        en = f"{where}: this is no key. A line is an id, a space and 64 bytes in base64."
        raise JournalError.of([told(zh, en)]) from None
