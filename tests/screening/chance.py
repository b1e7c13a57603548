"""Households by chance: every kind of evidence, unknown now and then, near the edges that rules look at."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from random import Random

from aidcoord import (
    Absence,
    Award,
    AwardState,
    Evidence,
    EvidenceType,
    Fen,
    Household,
    Member,
    Option,
    Period,
    Person,
    Relation,
    Residence,
    Scope,
    Sex,
)
from aidcoord.model.days import Day
from aidcoord.model.evidence import Value
from aidcoord.model.money import Rate
from aidcoord.rules.worksheets import Worksheet

MONEY = (0, 0, 1, 99, 10_000, 40_000, 62_000, 76_000, 100_000, 124_000, 500_000, 1_000_000, 2_500_000, 9_999_999)
COUNTS = (0, 0, 1, 1, 2, 3, 4, 6, 12, 24, 36, 60, 80, 365)


class Chance:
    """Draws households for a worksheet; the same ones for a seed."""

    def __init__(self, worksheet: Worksheet, seed: int) -> None:
        self.on, self.random = worksheet.on, Random(seed)  # noqa: S311 - the same at each run, and nothing secret
        definitions = worksheet.wiring.definitions.values()
        kinds = [what for one in definitions if isinstance(what := one.what, EvidenceType)]
        self.kinds = {scope: [kind for kind in kinds if kind.scope is scope] for scope in Scope}
        self.benefits = [question.common.name for question in worksheet.questions]
        self.unknown = 0.3

    def households(self, count: int) -> list[Household]:
        """So many households, each of a kind of its own: much or little is known of it, much or little is so."""
        return [self.household(f"YL-{number:06}") for number in range(count)]

    def household(self, name: str) -> Household:
        """One household of up to five."""
        self.unknown = self.random.choice([0.0, 0.02, 0.1, 0.5, 0.95])
        self.likely = self.random.choice([0.1, 0.3, 0.5, 0.8])
        members = [self.member(f"p{number}", number) for number in range(self.random.choice([1, 1, 2, 3, 4, 5]))]
        residence = self.random.choice([*Residence, None])
        evidence = self.evidence(self.kinds[Scope.HOUSEHOLD])
        awards = [self.award(members) for _ in range(self.random.choice([0, 0, 1, 3]))]
        return Household(id=name, residence=residence, members=members, evidence=evidence, awards=awards)

    def member(self, name: str, number: int) -> Member:
        """A member of any age, mostly at home."""
        pick, on = self.random.choice, self.on
        born = (
            None if self.random.random() < self.unknown / 3 else on - timedelta(days=self.random.randrange(-20, 36_000))
        )
        sex = pick([*Sex, *Sex, None])
        absence = pick([Absence.NONE] * 6 + list(Absence))
        since = None if absence is Absence.NONE else pick([None, self.day(), self.day()])
        joined = pick([None] * 8 + [self.day()])
        later = max(one for one in (born, joined, on - timedelta(days=30)) if one)
        return Member(
            person=Person(id=name, born=born, sex=sex),
            relation=Relation.APPLICANT if number == 0 else pick(list(Relation)[1:]),
            joined=joined,
            left=pick([None] * 8 + [later + timedelta(days=self.random.randrange(60))]),
            absence=absence,
            absent_since=since,
            evidence=self.evidence(self.kinds[Scope.MEMBER]),
        )

    def award(self, members: Iterable[Member]) -> Award:
        """An award of anything to anybody."""
        starts = self.day()
        return Award(
            benefit=self.random.choice(self.benefits),
            subject=self.random.choice(["household", *(member.id for member in members)]),
            state=self.random.choice(list(AwardState)),
            amount=self.random.choice([None, Fen(0), Fen(40_000)]),
            period=Period(starts, self.random.choice([None, None, starts + timedelta(days=400)])),
        )

    def day(self) -> date:
        """A day of the last years, or soon."""
        return self.on - timedelta(days=self.random.choice([0, 1, 20, 200, 366, 800, 1900, 4000, -1, -40]))

    def evidence(self, kinds: Iterable[EvidenceType]) -> Mapping[str, Evidence]:
        """Evidence of some kinds."""
        return {kind.id: Evidence(self.value(kind)) for kind in kinds if self.random.random() >= self.unknown}

    def value(self, kind: EvidenceType) -> Value:
        """A value of a kind, now and then at its bounds."""
        if kind.type is bool:
            return self.random.random() < self.likely
        if issubclass(kind.type, Option):
            choices: list[Value] = list(kind.type)
            return choices[0] if self.random.random() > self.likely else self.random.choice(choices)
        least, most = kind.bounds
        pools = {Fen: MONEY, Rate: (0, 500_000, 1_000_000), Day: (self.day().toordinal(),)}
        drawn = self.random.choice(pools.get(kind.type, COUNTS))
        if self.random.random() < 0.01:
            drawn = self.random.choice([least, most])
        return kind.type(min(max(drawn, least), most))
