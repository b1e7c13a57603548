"""`aidcoord names`: every name that rules can read, and who supplies it."""

from collections.abc import Iterator
from fnmatch import fnmatchcase

from aidcoord.cli.options import AnyCounty, ExitCode, Given, Lang
from aidcoord.cli.places import offices_asked
from aidcoord.cli.printing import console, finish, table
from aidcoord.cli.words import KINDS, language, say
from aidcoord.errors import UnknownNameError
from aidcoord.model.evidence import Scope
from aidcoord.model.faults import meant, told
from aidcoord.model.options import Option
from aidcoord.model.texts import Language, Text
from aidcoord.rules.loading.definitions import Definition, Kind
from aidcoord.rules.loading.laws import Law
from aidcoord.rules.results.wording import type_text


def names(
    pattern: str | None = None,
    /,
    *,
    county: AnyCounty = None,
    lang: Lang = None,
    registry: Given = None,
) -> ExitCode:
    """List every name that rules can read.

    Args:
        pattern: A part of a name or title, or a pattern such as 'civil_affairs__dibao*'.
        county: The county's id; if not said, the names of all that are installed.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    offices, chosen = offices_asked(county, registry), language(lang)
    known = {one.name: (one, office.law) for office in offices for one in _first_versions(office.law)}
    found = [known[name] for name in sorted(known) if pattern is None or _fits(known[name][0], pattern)]
    if not found and pattern is not None:
        words = {word for office in offices for word in _words(office.law)}
        every = Text(zh="不写名称则列出全部。", en="Without a pattern all are listed.")
        zh, en = f"没有与“{pattern}”相符的名称。", f"No name fits '{pattern}'."
        raise UnknownNameError.of([told(zh, en, meant(pattern, words) or every)])
    made = table(*(say(key, chosen) for key in ("name", "kind", "type", "scope", "title", "supplier")))
    made.columns[0].no_wrap = True
    for definition, law in found:
        made.add_row(*_row(definition, law, chosen))
    console().print(made)
    return finish(offices[0].faults)


def _first_versions(law: Law) -> Iterator[Definition]:
    for name in sorted(law.definitions):
        yield law.definitions[name][0]


def _fits(definition: Definition, pattern: str) -> bool:
    if any(sign in pattern for sign in "*?["):
        return fnmatchcase(definition.name, pattern)
    titles = (definition.title.zh, definition.title.en.lower())
    return any(pattern.lower() in word for word in (definition.name, *titles))


def _words(law: Law) -> set[str]:
    definitions = list(_first_versions(law))
    return {word for one in definitions for word in (one.name, one.name.partition("__")[2], one.title.zh) if word}


def _row(definition: Definition, law: Law, lang: Language) -> tuple[str, ...]:
    scope = law.scopes.get(definition.name, Scope.HOUSEHOLD)
    return (
        definition.name,
        KINDS[definition.kind.value].within(lang),
        _type(definition, law, lang),
        say(scope.value, lang),
        definition.title.within(lang),
        say("model", lang) if definition.kind is Kind.FACT else definition.field or "",
    )


def _type(definition: Definition, law: Law, lang: Language) -> str:
    """The type of its values; an aggregate that names none has that of the member value."""
    kind = definition.type
    while kind is None and definition.asks and definition.kind is Kind.AGGREGATE:
        definition = law.definitions[definition.asks[0]][0]
        kind = definition.type
    if kind is None:
        return ""
    return kind.__name__ if issubclass(kind, Option) else type_text(kind, lang)
