"""A household's aid as one income of one member goes up and everything else stays as it is."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final, TypeAlias

from attrs import define, evolve, field, frozen

from aidcoord.errors import EvidenceError
from aidcoord.model.evidence import Evidence, EvidenceType, Scope, Value
from aidcoord.model.faults import meant, there_are, told
from aidcoord.model.households import Household
from aidcoord.model.money import Fen
from aidcoord.model.options import Option
from aidcoord.model.texts import Text
from aidcoord.rules.results.determinations import Assessment, Verdict
from aidcoord.rules.rulebooks import Rulebook
from aidcoord.rules.worksheets import Worksheet

ADULT: Final = 16
"""From this age on members have incomes that are varied, as the law asks for the incomes of nobody younger."""
_MONEY_OF_MEMBERS: Final = Text(
    zh="请写成员的一项金额，如 wages；`aidcoord register schema --evidence` 列出全部，即 members.…（fen）。",
    en="Name money of members, such as wages: `aidcoord register schema --evidence` lists all, as members.… (fen).",
)
Key: TypeAlias = tuple[str, str]
"""A benefit's full name and a subject."""


@frozen(kw_only=True)
class Income:
    """One kind of income of one member, which is varied."""

    household: Household
    member: str
    kind: EvidenceType

    @property
    def recorded(self) -> Fen | None:
        """What the household's file says it is."""
        evidence = next(one.evidence for one in self.household.members if one.id == self.member)
        found = evidence.get(self.kind.id)
        return found.value if found is not None and isinstance(found.value, Fen) else None

    def at(self, amount: int) -> Household:
        """The household with another amount."""
        members = []
        for one in self.household.members:
            if one.id == self.member:
                before = one.evidence.get(self.kind.id)
                value = Fen(amount)
                said = evolve(before, value=value) if before else Evidence(value)
                one = evolve(one, evidence={**one.evidence, self.kind.id: said})  # noqa: PLW2901 - the one moved
            members.append(one)
        return evolve(self.household, members=tuple(members))


def incomes_of(household: Household, kind: EvidenceType, on: date, member: str | None = None) -> tuple[Income, ...]:
    """The incomes of a kind that may be varied: of each member of sixteen or more who lives there, or of one of them.

    Raises:
        EvidenceError: The evidence is no money of members, or nobody has such an income.
    """
    if kind.type is not Fen or kind.scope is not Scope.MEMBER:
        zh = f"“{kind.title.zh}”（{kind.id}）不是成员的金额，不能变动。"
        en = f"'{kind.id}' ({kind.title.zh}) is no amount of money of a member, so it cannot be varied."
        raise EvidenceError.of([told(zh, en, _MONEY_OF_MEMBERS)])
    family = {one.id: one for one in household.family_on(on)}
    if member is not None and member not in family:
        zh = f"户号{household.id}在{on}没有成员“{member}”。"
        en = f"Household {household.id} has no member '{member}' on {on}."
        raise EvidenceError.of([told(zh, en, meant(member, family) or there_are(family))])
    grown = [one.id for one in family.values() if (age := one.person.age_on(on)) is None or age >= ADULT]
    chosen = grown if member is None else [member]
    if not chosen:
        zh = f"户号{household.id}在{on}没有满{ADULT}周岁、收入可以变动的人。"
        en = f"Household {household.id} has nobody of {ADULT} or older on {on} whose income could vary."
        raise EvidenceError.of([told(zh, en)])
    return tuple(Income(household=household, member=one, kind=kind) for one in chosen)


@frozen
class Point:
    """The aid at one income: fen a year, what is granted, and every yes, no and choice that leads to it."""

    total_year: int
    granted: frozenset[Key]
    unpriced: frozenset[Key]
    """Of what is granted, what has no amount."""
    answers: tuple[object, ...] = field(repr=False)


@define(eq=False)
class Curve:
    """The aid of a household by one income, worked out where it is asked for and kept."""

    income: Income
    worksheet: Worksheet
    """Of everything that the income bears on, and what that meets."""
    _columns: tuple[int, ...] = field(init=False)
    _points: dict[int, Point] = field(factory=dict, init=False)

    @_columns.default
    def _answers(self) -> tuple[int, ...]:
        wiring = self.worksheet.wiring
        readers = {*self.worksheet.law.readers_of(self.income.kind.id)}
        return tuple(
            column
            for name, column in wiring.columns.items()
            if name in readers and _is_answer(wiring.definitions[name].type)
        )

    @classmethod
    def of(cls, income: Income, rulebook: Rulebook, county: str | None, on: date) -> "Curve":
        """The curve of an income under a county's law on a day."""
        law = rulebook.law(county)
        met = law.with_those_met(law.benefits_reached(income.kind.id))
        return cls(income, rulebook.worksheet(on, county, met))

    def assessed(self, amount: int) -> Assessment:
        """Everything that the income bears on, at an amount."""
        return self.worksheet.assess(self.income.at(amount))

    def point(self, amount: int) -> Point:
        """The aid at an amount."""
        if amount not in self._points:
            self._points[amount] = self._point(self.assessed(amount))
        return self._points[amount]

    def _point(self, found: Assessment) -> Point:
        payable = dict(payables(found))
        years = {(one.name, one.subject): one.benefit.cadence.per_year for one in found.determinations}
        total = sum(int(amount) * years[key] for key, amount in payable.items() if amount is not None)
        answers = tuple(row[column] for row in found.sheet.rows for column in self._columns)
        unpriced = frozenset(key for key, amount in payable.items() if amount is None)
        return Point(total, frozenset(payable), unpriced, answers)

    @property
    def known(self) -> Mapping[int, Point]:
        """Every point worked out so far."""
        return self._points


def payables(found: Assessment) -> Iterator[tuple[Key, Fen | None]]:
    """What is granted once overlaps are resolved, with what is paid of it; `None` for what has no amount."""
    given_up = {claim.key for resolution in found.overlaps for claim in resolution.given_up}
    for one in found.determinations:
        if one.verdict is Verdict.ELIGIBLE and (one.name, one.subject) not in given_up:
            paid = found.payable(one)
            if paid is None or paid > 0:
                yield (one.name, one.subject), paid


def _is_answer(kind: type[Value] | None) -> bool:
    return kind is not None and (kind is bool or issubclass(kind, Option))
