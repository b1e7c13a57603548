"""Personal numbers kept apart: events hold tokens, and the numbers lie sealed beside them.

The token of a number commits to it with a random salt, which is sealed with the number. The chain covers the token, so
keys can be rotated without touching an event, and a number put in the place of another is found.
"""

import hmac
import re
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from typing import Final

from attrs import evolve, frozen

from aidcoord.errors import InputError, JournalError
from aidcoord.journal.keys import KeyRing
from aidcoord.journal.stores import SealedNumber
from aidcoord.model.checks import half_width
from aidcoord.model.events import Data
from aidcoord.model.faults import told
from aidcoord.model.personal_numbers import PersonalNumber

_DIGIT: Final = "[0-9０-９]"
_CANDIDATE: Final = re.compile(rf"(?<!{_DIGIT}){_DIGIT}{{17}}[0-9０-９XxＸｘ](?!{_DIGIT})")
_MAYBE: Final = re.compile(rf"{_DIGIT}{{17}}")
_MARK: Final = "⟦pn:"
_TOKEN: Final = re.compile(r"⟦pn:([0-9a-f]{32})⟧")
_SALT: Final = 16

Salts = Callable[[], bytes]
"""Where the 16 random bytes of each number come from."""


def tokens_in(body: str) -> tuple[str, ...]:
    """The tokens that stand in the text of an event, each once, in order."""
    if _MARK not in body:
        return ()
    return tuple(dict.fromkeys(_TOKEN.findall(body)))


def numbers_in(text: str) -> Iterator[str]:
    """The personal numbers that stand in a text, as they are written."""
    if _MAYBE.search(text):
        yield from (found for found in _CANDIDATE.findall(text) if _is_number(found))


def numbers_of(data: Data, text: str) -> tuple[str, ...]:
    """The personal numbers that stand anywhere in the fields of an event, given with their JSON text."""
    if not _MAYBE.search(text):
        return ()
    return tuple(dict.fromkeys(number for one in _texts(data) for number in numbers_in(one)))


def replaced(data: Data, tokens: Mapping[str, str]) -> Data:
    """The fields of an event with every number replaced by its token."""
    return {_sealed_text(key, tokens): _replaced(value, tokens) for key, value in data.items()}


def opened(body: str, numbers: Mapping[str, str]) -> str:
    """The text of an event with every token replaced by its number."""
    return _TOKEN.sub(lambda found: numbers[found[1]], body) if _MARK in body else body


def refuse_marks(body: str, kind: str) -> None:
    """Refuse a text that would be taken for a token.

    Raises:
        InputError: The text holds the sign with which tokens begin.
    """
    if _MARK in body:
        zh = f"事件“{kind}”含有“{_MARK}”，它代表个人号码。请去掉。"
        en = f"An event '{kind}' holds the signs '{_MARK}', which stand for a personal number. Leave them out."
        raise InputError.of([told(zh, en)])


@frozen
class Seal:
    """Seals and opens numbers with a ring of keys, or plainly where there is none."""

    keys: KeyRing | None
    salts: Salts

    def new(self, number: str) -> SealedNumber:
        """A number as it is stored from now on."""
        salt = self.salts()
        return self._sealed(_token(salt, number), salt, number)

    def open(self, one: SealedNumber) -> str:
        """The number, as it was written.

        Raises:
            JournalError: Its key is not at hand, or it was altered.
        """
        return self._salt_and_number(one)[1]

    def renewed(self, one: SealedNumber) -> SealedNumber:
        """The number sealed with the newest key, its token as it was.

        Raises:
            JournalError: Its key is not at hand, or it was altered.
        """
        return self._sealed(one.token, *self._salt_and_number(one))

    def exact(self, number: str) -> list[str]:
        """What a number, as it is written, may be indexed as."""
        return [blind(number) for blind in self._blinds()]

    def blind(self, number: str) -> list[str]:
        """What a number, however it is written, may be indexed as."""
        return [blind(_folded(number)) for blind in self._blinds()]

    def can_open(self, one: SealedNumber) -> bool:
        """Whether the key of the number is at hand."""
        return not one.key or (self.keys is not None and one.key in self.keys.keys)

    def _blinds(self) -> list[Callable[[str], str]]:
        keys = [] if self.keys is None else [key.blind for key in self.keys.keys.values()]
        return [*keys, _plain_index]

    def _sealed(self, token: str, salt: bytes, number: str) -> SealedNumber:
        key = None if self.keys is None else self.keys.newest
        plain = salt + number.encode()
        blind = key.blind if key else _plain_index
        made = SealedNumber(
            token=token,
            key=key.id if key else "",
            exact=blind(number),
            blind=blind(_folded(number)),
            sealed=(key.encrypt(plain, token) if key else plain).hex(),
            checksum="",
        )
        return evolve(made, checksum=checksum(made))

    def _salt_and_number(self, one: SealedNumber) -> tuple[bytes, str]:
        if not self.can_open(one):
            zh = f"有个人号码以密钥“{one.key}”加密。请提供含有该密钥的文件。"
            en = f"A personal number is encrypted under the key '{one.key}'. Give the file that has it."
            raise JournalError.of([told(zh, en)])
        key = self.keys.keys[one.key] if self.keys is not None and one.key else None
        try:
            sealed = bytes.fromhex(one.sealed)
            plain = key.decrypt(sealed, one.token) if key else sealed
            salt, number = (plain or b"")[:_SALT], (plain or b"")[_SALT:].decode()
        except ValueError:
            plain, salt, number = None, b"", ""
        if plain is None or _token(salt, number) != one.token:
            zh = f"代号{one.token}的个人号码曾被改动，或密钥不符。请从备份恢复日志。"
            en = f"The personal number behind the token {one.token} was altered, or its key is another."
            raise JournalError.of([told(zh, f"{en} Take the journal back from a backup.")])
        return salt, number


def checksum(one: SealedNumber) -> str:
    """The checksum over what is stored of a number."""
    return sha256(
        "\n".join((one.token, one.key, one.exact, one.blind, one.sealed)).encode(errors="replace")
    ).hexdigest()


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from value
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)


def _replaced(value: object, tokens: Mapping[str, str]) -> object:
    if isinstance(value, str):
        return _sealed_text(value, tokens)
    if isinstance(value, Mapping):
        return replaced(value, tokens)
    return [_replaced(one, tokens) for one in value] if isinstance(value, list) else value


def _sealed_text(text: str, tokens: Mapping[str, str]) -> str:
    return _CANDIDATE.sub(lambda found: _marked(found[0], tokens), text)


def _marked(number: str, tokens: Mapping[str, str]) -> str:
    return f"{_MARK}{tokens[number]}⟧" if number in tokens else number


def _token(salt: bytes, number: str) -> str:
    return hmac.digest(salt, number.encode(), sha256)[:16].hex()


def _plain_index(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _folded(number: str) -> str:
    return half_width(number).upper()


def _is_number(text: str) -> bool:
    try:
        PersonalNumber(text)
    except ValueError:
        return False
    return True
