"""The words a household file may use for evidence and benefits, in both languages."""

from collections.abc import Iterable, Mapping
from typing import Final

from attrs import frozen

from aidcoord.errors import ClashError, Fault
from aidcoord.model.evidence import EvidenceType, Scope
from aidcoord.model.texts import Text
from aidcoord.rules.counties import County, county_of
from aidcoord.serial.forms import FIXED_WORDS

SCOPE_WORDS: Final = {
    Scope.HOUSEHOLD: Text(zh="家庭", en="the household (家庭)"),
    Scope.MEMBER: Text(zh="成员", en="a member (成员)"),
}


@frozen(eq=False, repr=False, kw_only=True)
class Vocabulary:
    """What household files may say; built once of the evidence that the installed policies declare.

    `benefits` are full names with every title that their versions have had; where they are given, awards of unknown
    ones are refused.
    """

    evidence: Mapping[str, EvidenceType]
    """Every type by its id."""
    benefits: Mapping[str, tuple[Text, ...]]
    _words: Mapping[Scope, Mapping[str, EvidenceType]]
    counties: tuple[County, ...] = ()
    """Those between which townships decide; where there are any, each household says in which of them it lives."""

    @classmethod
    def of(
        cls,
        evidence: Iterable[EvidenceType],
        benefits: Mapping[str, tuple[Text, ...]] | None = None,
        counties: Iterable[County] = (),
    ) -> "Vocabulary":
        """The vocabulary of these types; one that several policies declare alike counts once.

        Raises:
            ClashError: Two types share an id, two of one scope a Chinese title, or one takes the word of a fixed key.
        """
        words: dict[Scope, dict[str, EvidenceType]] = {scope: {} for scope in Scope}
        faults: list[Fault] = []
        by_id: dict[str, EvidenceType] = {}
        for kind in evidence:
            if by_id.setdefault(kind.id, kind) != kind:
                faults.append(Fault(message=f"Evidence '{kind.id}' is declared twice, and not alike."))
                continue
            faults.extend(_clashes(kind, words[kind.scope]))
            words[kind.scope] |= {kind.id: kind, kind.title.zh: kind}
        if faults:
            raise ClashError.of(faults)
        return cls(evidence=by_id, benefits=dict(benefits or {}), words=words, counties=tuple(counties))

    def at(self, township: str | None) -> "Vocabulary":
        """These words, for a household of a township.

        Raises:
            EvidenceError: Townships decide between counties, and it lies in none of them, or in several.
        """
        if self.counties:
            county_of(township, self.counties)
        return self

    def words(self, scope: Scope) -> Mapping[str, EvidenceType]:
        """Every key for evidence of one scope, with its type."""
        return self._words[scope]

    def of_scope(self, scope: Scope) -> tuple[EvidenceType, ...]:
        """The types of one scope, by id."""
        return tuple(self.evidence[name] for name in sorted(self.evidence) if self.evidence[name].scope is scope)

    def known_keys(self, scope: Scope) -> tuple[str, ...]:
        """Every key that may stand in a household or under a member, in both languages."""
        return tuple(sorted({*self._words[scope], *FIXED_WORDS[scope]}))


def _clashes(kind: EvidenceType, words: Mapping[str, EvidenceType]) -> list[Fault]:
    faults = []
    for word in (kind.id, kind.title.zh):
        other = words.get(word)
        if other is not None and other.id != kind.id:
            message = f"Evidence '{kind.id}' and '{other.id}' are both called '{word}' in files."
            faults.append(Fault(message=message, suggestion="Give one of them another Chinese title."))
        if word in FIXED_WORDS[kind.scope]:
            message = f"Evidence '{kind.id}' is called '{word}', which is a key of every household file."
            faults.append(Fault(message=message, suggestion="Give it another name."))
    return faults
