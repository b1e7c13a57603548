"""Which key of a mapping is which: in either language, each once, and what is said of one that nobody knows."""

from collections.abc import Iterable, Mapping

from attrs import define, field

from aidcoord.errors import Fault, did_you_mean, nearest
from aidcoord.model.evidence import EvidenceType, Scope
from aidcoord.serial.forms import FIXED_WORDS, FORM_SCOPES, Form, words_of
from aidcoord.serial.nodes import Entry, MapNode, shown
from aidcoord.serial.vocabulary import SCOPE_WORDS, Vocabulary


@define
class Sorted:
    """The entries of a mapping by what they are, and the faults of their keys."""

    fixed: dict[str, Entry] = field(factory=dict)
    """By the English name of the key."""
    evidence: dict[str, Entry] = field(factory=dict)
    """By the id of the evidence type."""
    faults: list[Fault] = field(factory=list)

    def put(self, into: dict[str, Entry], name: str, entry: Entry) -> None:
        """Keep the entry, unless the same has been said in the other language."""
        first = into.setdefault(name, entry)
        if first is not entry:
            message = f"'{first.name}' and '{entry.name}' are one key in two languages"
            self.faults.append(entry.key.fault(message, "Keep one of them."))


def sort_entries(node: MapNode, form: type[Form], vocabulary: Vocabulary) -> Sorted:
    """Sort the entries of a mapping into the fixed keys of its form and evidence."""
    scope = FORM_SCOPES.get(form)
    fixed = words_of(form)
    evidence = vocabulary.words(scope) if scope else {}
    found = Sorted()
    for entry in node.entries:
        if entry.name in fixed:
            found.put(found.fixed, fixed[entry.name], entry)
        elif entry.name in evidence:
            found.put(found.evidence, evidence[entry.name].id, entry)
        elif scope is None:
            found.faults.append(unknown_key(entry, fixed))
        else:
            found.faults.append(_unknown_in(scope, entry, vocabulary))
    return found


def unknown_key(entry: Entry, known: Iterable[str]) -> Fault:
    """The fault of a key that is none of `known`."""
    known = sorted(known)
    advice = did_you_mean(entry.name, known) or f"Known here: {', '.join(known)}."
    return entry.key.fault(f"'{shown(entry.name)}' is no key here", advice)


def _unknown_in(scope: Scope, entry: Entry, vocabulary: Vocabulary) -> Fault:
    other = Scope.MEMBER if scope is Scope.HOUSEHOLD else Scope.HOUSEHOLD
    elsewhere = vocabulary.words(other).get(entry.name)
    if elsewhere is not None:
        message = f"'{elsewhere.id}' ({elsewhere.title.zh}) is evidence of {SCOPE_WORDS[other]}"
        return entry.key.fault(f"{message}, and stands here with {SCOPE_WORDS[scope]}", _where(other))
    if entry.name in FIXED_WORDS[other]:
        return entry.key.fault(f"'{entry.name}' is a key of {SCOPE_WORDS[other]}", _where(other))
    message = f"'{shown(entry.name)}' is no key of {SCOPE_WORDS[scope]}, and no evidence that an installed policy knows"
    return entry.key.fault(message, _nearest_in(scope, other, entry.name, vocabulary))


def _where(scope: Scope) -> str:
    if scope is Scope.MEMBER:
        return "Move it under the member it is about, in members (成员)."
    return "Move it out of members (成员), to the margin where household (户号) stands."


def _nearest_in(scope: Scope, other: Scope, word: str, vocabulary: Vocabulary) -> str | None:
    here, there = (_candidates(each, vocabulary) for each in (scope, other))
    best = nearest(word, {*here, *there})
    if best is None:
        return "`aidcoord names` lists what may be recorded."
    name = _as_written(best, vocabulary.evidence)
    if best in here:
        return f"Did you mean '{name}'?"
    return f"Did you mean '{name}', which is about {SCOPE_WORDS[other]}? {_where(other)}"


def _candidates(scope: Scope, vocabulary: Vocabulary) -> set[str]:
    titles = {kind.title.en for kind in vocabulary.of_scope(scope)}
    return {*vocabulary.known_keys(scope), *titles}


def _as_written(word: str, evidence: Mapping[str, EvidenceType]) -> str:
    """The key for a word that may be an English title, which people read but files do not use."""
    return next((kind.id for kind in evidence.values() if kind.title.en == word and word not in evidence), word)
