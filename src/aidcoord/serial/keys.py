"""Which key of a mapping is which: in either language, each once, and what is said of one that nobody knows."""

from collections.abc import Iterable, Mapping
from typing import Final

from attrs import define, field

from aidcoord.errors import Fault, nearest
from aidcoord.model.evidence import EvidenceType, Scope
from aidcoord.model.faults import meant
from aidcoord.model.texts import Text
from aidcoord.serial.forms import FIXED_WORDS, FORM_SCOPES, Form, words_of
from aidcoord.serial.nodes import Entry, MapNode, shown
from aidcoord.serial.vocabulary import SCOPE_WORDS, Vocabulary

KEEP_ONE: Final = Text(zh="请只保留一个。", en="Keep one of them.")
_RECORDED: Final = Text(
    zh="可以记录哪些，用 `aidcoord names` 查看。", en="`aidcoord names` lists what may be recorded."
)


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
            zh = f"“{first.name}”和“{entry.name}”是同一个键的两种语言写法"
            en = f"'{first.name}' and '{entry.name}' are one key in two languages"
            self.faults.append(entry.key.fault(Text(zh=zh, en=en), KEEP_ONE))


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
    word = shown(entry.name)
    return entry.key.fault(
        Text(zh=f"此处没有“{word}”这个键", en=f"'{word}' is no key here"), meant(entry.name, known) or known_here(known)
    )


def known_here(known: Iterable[str]) -> Text:
    """Which words may stand here."""
    words = list(known)
    return Text(zh=f"这里可用：{'、'.join(words)}。", en=f"Known here: {', '.join(words)}.")


def _unknown_in(scope: Scope, entry: Entry, vocabulary: Vocabulary) -> Fault:
    other = Scope.MEMBER if scope is Scope.HOUSEHOLD else Scope.HOUSEHOLD
    elsewhere = vocabulary.words(other).get(entry.name)
    if elsewhere is not None:
        of, here = SCOPE_WORDS[other], SCOPE_WORDS[scope]
        zh = f"“{elsewhere.title.zh}”（{elsewhere.id}）是{of.zh}的信息项，却写在{here.zh}处"
        en = f"'{elsewhere.id}' ({elsewhere.title.zh}) is evidence of {of.en}, and stands here with {here.en}"
        return entry.key.fault(Text(zh=zh, en=en), _where(other))
    if entry.name in FIXED_WORDS[other]:
        said = Text(
            zh=f"“{entry.name}”是{SCOPE_WORDS[other].zh}的键", en=f"'{entry.name}' is a key of {SCOPE_WORDS[other].en}"
        )
        return entry.key.fault(said, _where(other))
    word = shown(entry.name)
    said = Text(
        zh=f"“{word}”不是{SCOPE_WORDS[scope].zh}的键，也不是已安装的政策所知的信息项",
        en=f"'{word}' is no key of {SCOPE_WORDS[scope].en}, and no evidence that an installed policy knows",
    )
    return entry.key.fault(said, _nearest_in(scope, other, entry.name, vocabulary))


def _where(scope: Scope) -> Text:
    if scope is Scope.MEMBER:
        return Text(
            zh="请移到所属成员之下（“成员”即members）。",
            en="Move it under the member it is about, in members (成员).",
        )
    return Text(
        zh="请移出“成员”（members），与“户号”（household）对齐。",
        en="Move it out of members (成员), to the margin where household (户号) stands.",
    )


def _nearest_in(scope: Scope, other: Scope, word: str, vocabulary: Vocabulary) -> Text:
    here, there = (_candidates(each, vocabulary) for each in (scope, other))
    best = nearest(word, {*here, *there})
    if best is None:
        return _RECORDED
    name = _as_written(best, vocabulary.evidence)
    if best in here:
        return Text(zh=f"是否应为“{name}”？", en=f"Did you mean '{name}'?")
    where, of = _where(other), SCOPE_WORDS[other]
    return Text(
        zh=f"是否应为“{name}”？它属于{of.zh}。{where.zh}",
        en=f"Did you mean '{name}', which is about {of.en}? {where.en}",
    )


def _candidates(scope: Scope, vocabulary: Vocabulary) -> set[str]:
    titles = {kind.title.en for kind in vocabulary.of_scope(scope)}
    return {*vocabulary.known_keys(scope), *titles}


def _as_written(word: str, evidence: Mapping[str, EvidenceType]) -> str:
    """The key for a word that may be an English title, which people read but files do not use."""
    return next((kind.id for kind in evidence.values() if kind.title.en == word and word not in evidence), word)
