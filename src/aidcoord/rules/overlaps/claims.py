"""What meets in a household: claims, and the relations between them that can change what is paid."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from attrs import Attribute, field, frozen

from aidcoord.model.benefits import Cadence
from aidcoord.model.money import NOTHING, Fen
from aidcoord.rules.policies import Overlap, OverlapKind

Key = tuple[str, str]
"""A benefit's full name and its subject."""
Groups = tuple[tuple[int, ...], ...]
"""For each benefit that a relation names, in its order, the places of the claims that the relation is about."""


@frozen
class Claim:
    """A benefit for which a subject is eligible, before overlaps; the subject is `household` or a member's id.

    `amount` is for one `cadence`. What has no amount counts as nothing where sums are compared.
    """

    benefit: str
    subject: str
    amount: Fen | None = field()
    cadence: Cadence

    @amount.validator
    def _payable(self, _attribute: "Attribute[Fen | None]", amount: Fen | None) -> None:
        if amount is not None and (amount < 0 or self.cadence is Cadence.NONE):
            raise ValueError(f"{self.benefit} of {self.subject} cannot be {amount} yuan ({self.cadence.value})")

    @property
    def key(self) -> Key:
        """What tells it from every other claim of the household."""
        return self.benefit, self.subject

    @property
    def worth_year(self) -> Fen:
        """The amount over a year."""
        return NOTHING if self.amount is None else self.amount * self.cadence.per_year


@frozen
class Relation:
    """An overlap as it bears on one household: with full names, and about whom.

    `limit` is what the overlap's `limit` came to, in fen for a month. Where that is unknown there is no relation to
    resolve by: what the overlap names is then undetermined, and the caller says so.
    """

    overlap: Overlap
    benefits: tuple[str, ...]
    subject: str | None = None
    """The member within whose claims it holds; `None` where it holds among all claims of the household."""
    limit: Fen | None = field(default=None)
    blocked: bool = field(default=False)
    """Of a `ONCE_PER`: one of its benefits was awarded earlier in the same calendar period."""

    @limit.validator
    def _limit_for_caps(self, _attribute: "Attribute[Fen | None]", limit: Fen | None) -> None:
        if (limit is not None) != (self.kind is OverlapKind.CAP):
            raise ValueError("a relation of kind cap has a limit, and no other has")

    @blocked.validator
    def _blocked_for_once(self, _attribute: "Attribute[bool]", blocked: bool) -> None:  # noqa: FBT001 - attrs calls it
        if blocked and self.kind is not OverlapKind.ONCE_PER:
            raise ValueError("an earlier award blocks a relation of kind once_per, and no other")

    @property
    def kind(self) -> OverlapKind:
        """What the relation demands."""
        return self.overlap.kind


Meeting = tuple[Relation, Groups]
"""A relation with the claims that it is about."""


def meetings(claims: Sequence[Claim], relations: Sequence[Relation]) -> list[Meeting]:
    """The relations that can change what is paid, in an order of their own.

    What an earlier award blocks is out before anything else is looked at: it meets nothing.
    """
    of_benefit: dict[str, list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        of_benefit[claim.benefit].append(index)
    blocked: set[int] = set()
    found = []
    for relation in sorted(relations, key=lambda one: not one.blocked):
        groups = tuple(
            tuple(
                index
                for index in of_benefit.get(benefit, ())
                if relation.subject in {None, claims[index].subject} and (relation.blocked or index not in blocked)
            )
            for benefit in relation.benefits
        )
        if relation.blocked:
            blocked.update(*groups)
        if _matters(relation, groups, claims):
            found.append((relation, groups))
    return sorted(found, key=lambda meeting: _order(meeting[0]))


def _matters(relation: Relation, groups: Groups, claims: Sequence[Claim]) -> bool:
    claimed = sum(1 for group in groups if group)
    match relation.kind:
        case OverlapKind.ONCE_PER:
            return relation.blocked and claimed > 0
        case OverlapKind.CAP:
            return relation.limit is not None and _worth(groups, claims) > relation.limit * Cadence.MONTHLY.per_year
        case OverlapKind.TOPS_UP_TO:
            return bool(groups[0]) and claimed > 1
        case _:
            return claimed > 1


def _worth(groups: Groups, claims: Sequence[Claim]) -> int:
    return sum(claims[index].worth_year for group in groups for index in group)


def _order(relation: Relation) -> tuple[object, ...]:
    whom = (relation.subject is None, relation.subject or "")
    return _KINDS[relation.kind], relation.benefits, whom, relation.limit or 0, repr(relation.overlap)


_KINDS: Final = {kind: place for place, kind in enumerate(OverlapKind)}


def together(found: list[Meeting]) -> list[tuple[list[int], list[Meeting]]]:
    """The claims that relations connect, directly or through others, each set with its relations."""
    parts: list[tuple[set[int], list[int]]] = []
    for place, (_, groups) in enumerate(found):
        claims, places = {index for group in groups for index in group}, [place]
        for part in [part for part in parts if part[0] & claims]:
            parts.remove(part)
            claims |= part[0]
            places += part[1]
        parts.append((claims, places))
    parts.sort(key=lambda part: min(part[0]))
    return [(sorted(claims), [found[place] for place in sorted(places)]) for claims, places in parts]
