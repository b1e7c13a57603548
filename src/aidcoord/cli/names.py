"""`aidcoord names`: every name that rules can read, and who supplies it."""

from fnmatch import fnmatchcase

from aidcoord.cli.lookups import bare
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
    laws = [office.law for office in offices]
    known = {name: (versions[-1], law) for law in laws for name, versions in law.definitions.items()}
    found = [known[name] for name in sorted(known) if pattern is None or _fits(name, known[name][1], pattern)]
    if not found and pattern is not None:
        words = {word for law in laws for word in _words(law)}
        every = Text(zh="不写名称则列出全部。", en="Without a pattern all are listed.")
        zh, en = f"没有与“{pattern}”相符的名称。", f"No name fits '{pattern}'."
        raise UnknownNameError.of([told(zh, en, meant(pattern, words) or every)])
    made = table(*(say(key, chosen) for key in ("name", "kind", "type", "scope", "title", "supplier")))
    made.columns[0].no_wrap = True
    for definition, law in found:
        made.add_row(*_row(definition, law, chosen))
    console().print(made)
    return finish(offices[0].faults)


def _fits(name: str, law: Law, pattern: str) -> bool:
    if any(sign in pattern for sign in "*?["):
        return fnmatchcase(name, pattern)
    titles = (word for title in law.titles(name) for word in (title.zh, title.en.lower()))
    return any(pattern.lower() in word for word in (name, *titles))


def _words(law: Law) -> set[str]:
    titles = {title.zh for name in law.definitions for title in law.titles(name)}
    return titles.union(*({name, bare(name)} for name in law.definitions))


def _row(definition: Definition, law: Law, lang: Language) -> tuple[str, ...]:
    scope = law.scopes.get(definition.name, Scope.HOUSEHOLD)
    return (
        definition.name,
        KINDS[definition.kind.value].within(lang),
        _type(definition, law, lang),
        say(scope.value, lang),
        definition.title.within(lang),
        _supplier(definition, law, lang),
    )


def _supplier(definition: Definition, law: Law, lang: Language) -> str:
    """Whose plugin supplies it: in Chinese as that plugin calls its agency, in English the slug, which is English."""
    if definition.kind is Kind.FACT:
        return say("model", lang)
    field = definition.field or ""
    titles = {policy.field: policy.agency.title.zh for policy in law.policies} if lang == "zh" else {}
    return titles.get(field, field)


def _type(definition: Definition, law: Law, lang: Language) -> str:
    """The type of its values; an aggregate that names none has that of the member value."""
    kind = definition.type
    while kind is None and definition.asks and definition.kind is Kind.AGGREGATE:
        definition = law.definitions[definition.asks[0]][0]
        kind = definition.type
    if kind is None:
        return ""
    return kind.__name__ if issubclass(kind, Option) else type_text(kind, lang)
