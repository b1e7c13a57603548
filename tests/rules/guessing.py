"""Random households for properties: whole ones, the same with parts unsaid, and other ways to complete those."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import Final

from attrs import evolve
from tests.rules.building import ON

from aidcoord import (
    Absence,
    Award,
    AwardState,
    Day,
    Evidence,
    EvidenceType,
    Fen,
    Household,
    Member,
    Option,
    Period,
    Person,
    Rate,
    Relation,
    Residence,
    Rulebook,
    Scope,
    Sex,
)
from aidcoord.model.evidence import Value

TYPICAL: Final = {
    Fen: (0, 1, 30_000, 60_000, 120_000, 500_000, 5_000_000),
    Rate: (0, 1, 300_000, 500_000, 1_000_000),
    int: (0, 1, 2, 3, 12, 24, 100),
    Day: tuple(date(year, 6, 1).toordinal() for year in (1950, 2000, 2020, 2026)),
}


class Guesser:
    """Makes households of the evidence that a rulebook knows; the same seed makes the same."""

    def __init__(self, rulebook: Rulebook, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 - no secret
        self.plain: float = self.random.choice([0, 0.9, 0.97])
        """How often evidence is what goes for most people, without which hardly anybody would be due anything."""
        self.benefits: Sequence[str] = rulebook.law().benefits()
        self.types: Mapping[Scope, list[EvidenceType]] = {
            scope: [kind for kind in rulebook.evidence if kind.scope is scope] for scope in Scope
        }

    def value(self, kind: EvidenceType) -> Value:
        """A value that a type of evidence accepts, of a usual size more often than not."""
        if self.random.random() < self.plain:
            return self.usual(kind)
        if kind.type is bool:
            return self.random.random() < 0.5
        if issubclass(kind.type, Option):
            return self.random.choice(list(kind.type))
        least, most = kind.bounds
        inside = [number for number in TYPICAL[kind.type] if least <= number <= most]
        number = (
            self.random.choice(inside) if inside and self.random.random() < 0.8 else self.random.randint(least, most)
        )
        return kind.type(number)

    def usual(self, kind: EvidenceType) -> Value:
        """What is presumed, or else the least."""
        if kind.presumption is not None:
            return kind.presumption.value
        if kind.type is bool:
            return self.random.random() < 0.5
        return next(iter(kind.type)) if issubclass(kind.type, Option) else kind.type(kind.bounds[0])

    def evidence(self, scope: Scope) -> dict[str, Evidence]:
        """Evidence of every type of a scope."""
        return {kind.id: Evidence(self.value(kind)) for kind in self.types[scope]}

    def whole(self) -> Household:
        """A household of which everything is said."""
        members = tuple(self.member(number) for number in range(self.random.randint(1, 4)))
        return Household(
            id="QH-9",
            residence=self.random.choice(list(Residence)),
            members=members,
            evidence=self.evidence(Scope.HOUSEHOLD),
            awards=[self.award(members) for _ in range(self.random.randint(0, 2))],
        )

    def member(self, number: int) -> Member:
        """A member of whom everything is said; the first is at home."""
        absence = Absence.NONE if number == 0 else self.random.choice([Absence.NONE, Absence.NONE, *Absence])
        since = None if absence is Absence.NONE else ON - timedelta(days=self.random.randint(0, 2000))
        return Member(
            person=Person(id=f"person_{number}", born=self.birth(), sex=self.random.choice(list(Sex))),
            relation=self.random.choice(list(Relation)),
            absence=absence,
            absent_since=since,
            evidence=self.evidence(Scope.MEMBER),
        )

    def birth(self) -> date:
        """A day of birth within ninety years."""
        return ON - timedelta(days=self.random.randint(0, 90 * 365))

    def award(self, members: Sequence[Member]) -> Award:
        """An award with its amount, in force on the day."""
        return Award(
            benefit=self.random.choice(self.benefits),
            subject=self.random.choice(["household", *(member.id for member in members)]),
            state=self.random.choice(list(AwardState)),
            amount=Fen(self.random.choice([0, 5_000, 60_000])),
            period=Period(ON.replace(day=1)),
        )

    def partial(self, of: Household) -> Household:
        """The same household with parts of it unsaid."""
        share = self.random.choice([0.05, 0.2, 0.6])

        def keeps() -> bool:
            return self.random.random() >= share

        def some(evidence: Mapping[str, Evidence]) -> dict[str, Evidence]:
            return {name: one for name, one in evidence.items() if keeps()}

        members = tuple(
            evolve(
                member,
                person=evolve(
                    member.person,
                    born=member.person.born if keeps() else None,
                    sex=member.person.sex if keeps() else None,
                ),
                absent_since=member.absent_since if keeps() else None,
                evidence=some(member.evidence),
            )
            for member in of.members
        )
        awards = tuple(evolve(award, amount=award.amount if keeps() else None) for award in of.awards)
        residence = of.residence if keeps() else None
        return evolve(of, members=members, residence=residence, evidence=some(of.evidence), awards=awards)

    def completed(self, partial: Household) -> Household:
        """A household with everything said that a partial one leaves unsaid."""
        members = []
        for member in partial.members:
            since = member.absent_since
            if member.absence is not Absence.NONE and since is None:
                since = ON - timedelta(days=self.random.randint(0, 2000))
            person = evolve(
                member.person,
                born=member.person.born or self.birth(),
                sex=self.random.choice(list(Sex)) if member.person.sex is None else member.person.sex,
            )
            evidence = {**self.evidence(Scope.MEMBER), **member.evidence}
            members.append(evolve(member, person=person, absent_since=since, evidence=evidence))
        awards = [
            evolve(award, amount=Fen(self.random.randint(0, 90_000))) if award.amount is None else award
            for award in partial.awards
        ]
        residence = partial.residence or self.random.choice(list(Residence))
        evidence = {**self.evidence(Scope.HOUSEHOLD), **partial.evidence}
        return evolve(partial, members=members, residence=residence, evidence=evidence, awards=awards)

    def changed(self, of: Household) -> tuple[Household, tuple[str, str]]:
        """The household with one piece of evidence changed or unsaid, and which piece of whose."""
        kind = self.random.choice([*self.types[Scope.HOUSEHOLD], *self.types[Scope.MEMBER]])
        other = {} if self.random.random() < 0.3 else {kind.id: Evidence(self.value(kind))}
        if kind.scope is Scope.HOUSEHOLD:
            return evolve(of, evidence=_without(of.evidence, kind.id) | other), (kind.id, "household")
        place = self.random.randrange(len(of.members))
        member = of.members[place]
        members = list(of.members)
        members[place] = evolve(member, evidence=_without(member.evidence, kind.id) | other)
        return evolve(of, members=members), (kind.id, member.id)


def _without(evidence: Mapping[str, Evidence], name: str) -> dict[str, Evidence]:
    return {other: one for other, one in evidence.items() if other != name}
