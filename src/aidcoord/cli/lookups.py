"""Finding what a person means by a name: the full name, a bare one that is unique, or a title."""

from collections.abc import Iterable

from aidcoord.errors import UnknownNameError, did_you_mean
from aidcoord.rules.loading.laws import Law


def find(asked: str, known: Iterable[str], law: Law, what: str) -> str:
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
        raise UnknownNameError(f"Several {what}s are called '{asked}': {', '.join(sorted(found))}. Write one in full.")
    words = {*names, *(word for words in called.values() for word in words)}
    advice = did_you_mean(asked, words) or "`aidcoord names` lists all."
    raise UnknownNameError(f"No {what} is called '{asked}'. {advice}")


def bare(name: str) -> str:
    """A full name without its field."""
    return name.partition("__")[2] or name
