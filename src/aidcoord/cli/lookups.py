"""Finding what a person means by a name: the full name, a bare one that is unique, or a title."""

from collections.abc import Iterable
from typing import Final

from aidcoord.errors import UnknownNameError
from aidcoord.model.faults import NAMES, meant, told
from aidcoord.model.texts import Text
from aidcoord.rules.loading.laws import Law

BENEFIT: Final = Text(zh="待遇", en="benefit")
EVIDENCE: Final = Text(zh="信息项", en="evidence type")


def find(asked: str, known: Iterable[str], law: Law, what: Text) -> str:
    """The full name among `known` that `asked` says.

    Args:
        asked: A full name, or a bare name or title, of any version, that only one of them has.
        known: Full names that the law defines.
        law: Where their titles stand.
        what: What they are, for the message.

    Raises:
        UnknownNameError: None is called so, or several are.
    """
    names = tuple(known)
    if asked in names:
        return asked
    called = {
        name: {bare(name), *(word for title in law.titles(name) for word in (title.zh, title.en))} for name in names
    }
    found = [name for name, words in called.items() if asked in words]
    if len(found) == 1:
        return found[0]
    if found:
        zh = f"有几个{what.zh}都叫“{asked}”：{'、'.join(sorted(found))}。"
        en = f"Several {what.en}s are called '{asked}': {', '.join(sorted(found))}."
        advice = Text(zh="请写其中一个的全名。", en="Write one in full.")
        raise UnknownNameError.of([told(zh, en, advice)])
    words = {*names, *(word for words in called.values() for word in words)}
    zh, en = f"没有{what.zh}“{asked}”。", f"No {what.en} is called '{asked}'."
    raise UnknownNameError.of([told(zh, en, meant(asked, words) or NAMES)])


def bare(name: str) -> str:
    """A full name without its field."""
    return name.partition("__")[2] or name
