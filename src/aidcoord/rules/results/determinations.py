"""Determinations: what was found for one benefit and one subject on one day, with every reason."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

import attrs
from attrs import define, frozen

from aidcoord.errors import Fault, UnknownYearError
from aidcoord.model.agencies import Agency
from aidcoord.model.benefits import Benefit, Cadence
from aidcoord.model.households import HOUSEHOLD, Household
from aidcoord.model.money import Fen
from aidcoord.model.referrals import Referral, ReferralLimit
from aidcoord.model.sources import Source
from aidcoord.model.texts import Text

if TYPE_CHECKING:  # a plugin names assessments in its hooks without loading what makes them
    from aidcoord.rules.counties import County
    from aidcoord.rules.loading.lawful_overlaps import LawfulOverlap
    from aidcoord.rules.loading.laws import Law
    from aidcoord.rules.overlaps.resolutions import Resolution
    from aidcoord.rules.sheets.comparisons import Comparison
    from aidcoord.rules.sheets.sheet import Missing, Origin, Read, RuleFault, Sheet


class Verdict(Enum):
    """What an agency finds. Only the first has an amount."""

    ELIGIBLE = "eligible"
    INELIGIBLE = "ineligible"
    NOT_APPLICABLE = "not_applicable"
    UNDETERMINED = "undetermined"

    @property
    def text(self) -> Text:
        """The verdict in words."""
        return _VERDICT_TEXTS[self]


_VERDICT_TEXTS = {
    Verdict.ELIGIBLE: Text(zh="符合", en="eligible"),
    Verdict.INELIGIBLE: Text(zh="不符合", en="ineligible"),
    Verdict.NOT_APPLICABLE: Text(zh="不适用", en="not applicable"),
    Verdict.UNDETERMINED: Text(zh="待定", en="undetermined"),
}


@frozen(kw_only=True)
class Criterion:
    """One condition, whether it holds (`None` where unknown), and what it compared."""

    name: str
    title: Text
    holds: bool | None
    subject: str
    source: Source | None
    comparison: "Comparison | None"


@define(frozen=True, kw_only=True, slots=False)
class Determination:
    """An agency's reasoned result for one benefit and one subject on one day.

    `amount` is in fen for one period of the benefit's cadence, before overlaps; it exists only where eligible.
    """

    name: str
    """The benefit's full name."""
    field: str
    agency: Agency
    """The one that holds the benefit, or else the whole field, on the day."""
    benefit: Benefit
    subject: str
    """`household`, or a member's id."""
    on: date
    verdict: Verdict
    amount: Fen | None
    in_force: bool
    """Whether the benefit is law on the day; where not, it is not applicable for that reason."""
    origin: "Origin | None"
    """Which distribution found it, and in which version."""
    sheet: "Sheet" = attrs.field(repr=False, eq=False)
    """The sheet it stands on, with every value."""
    limits: tuple[str, ...] = ()
    """The limits of the caps that bound its amount; where one is unknown, so is what can be paid."""

    @cached_property
    def criteria(self) -> tuple[Criterion, ...]:
        """Every condition with what it compared, in the benefit's order; empty on a day without the benefit."""
        return tuple(self._criterion(name) for name in self.sheet.criteria_in_force(self.name, self.subject))

    def _criterion(self, name: str) -> Criterion:
        sheet = self.sheet
        holds = sheet.value(name, self.subject)
        return Criterion(
            name=name,
            title=sheet.definition(name).title,
            holds=holds if isinstance(holds, bool) else None,
            subject=self.subject if sheet.wiring.of_member(name) else HOUSEHOLD,
            source=sheet.source(name),
            comparison=sheet.comparison(name, self.subject),
        )

    @property
    def due(self) -> str:
        """The full name of the amount due."""
        return f"{self.name}__due"

    @cached_property
    def missing(self) -> "tuple[Missing, ...]":
        """What an undetermined result waits for, grouped by holder; empty for any other verdict."""
        return self.sheet.missing(self._waits_for, self.subject)

    @cached_property
    def faults(self) -> "tuple[RuleFault, ...]":
        """The failed rules that an undetermined result waits for."""
        return self.sheet.faults(self._waits_for, self.subject)

    @property
    def _waits_for(self) -> tuple[str, ...]:
        return (self.name, self.due, *self.limits) if self.verdict is Verdict.UNDETERMINED else ()

    @cached_property
    def reads(self) -> "tuple[Read, ...]":
        """Every leaf that the criteria, and the amount where there is one, were made of."""
        return self.sheet.reads((self.name, self.due, *self.limits), self.subject)


@frozen(kw_only=True)
class Common:
    """What is the same in all determinations of one benefit on one day; each as in `Determination`."""

    name: str
    field: str
    agency: Agency
    benefit: Benefit
    on: date
    in_force: bool
    origin: "Origin | None"
    _values: Mapping[str, object] = attrs.field(init=False, repr=False)

    @_values.default
    def _own_values(self) -> Mapping[str, object]:
        own = {name: getattr(self, name) for name in attrs.fields_dict(Common) if name != "_values"}
        return own | dict.fromkeys(("subject", "verdict", "amount", "limits", "sheet"))

    def determination(
        self, subject: str, verdict: Verdict, amount: Fen | None, limits: tuple[str, ...], sheet: "Sheet"
    ) -> Determination:
        """The determination for one subject."""
        # Hundreds are made for each household; the initialiser, with an argument for every field, takes twice as long.
        # What is the same has a place for everything already, so that the rest is put where it will stand.
        made: Determination = object.__new__(Determination)
        values = made.__dict__
        values.update(self._values)
        values["subject"] = subject
        values["verdict"] = verdict
        values["amount"] = amount
        values["limits"] = limits
        values["sheet"] = sheet
        return made


@frozen(kw_only=True)
class Assessment:
    """All determinations of a household on one day, how overlaps between them come out, and what is to be done.

    Referrals are proposed by plugins, so that only an `Office` has them; what a worksheet gives has none.
    """

    household: Household
    on: date
    law: "Law" = attrs.field(repr=False, eq=False)
    determinations: tuple[Determination, ...]
    overlaps: "tuple[Resolution, ...]"
    overlaps_in_force: "tuple[LawfulOverlap, ...]" = attrs.field(repr=False)
    agencies: Mapping[str, Agency] = attrs.field(repr=False)
    """The agency that holds each installed field of policy on the day."""
    sheet: "Sheet" = attrs.field(repr=False, eq=False)
    referrals: tuple[Referral, ...] = ()
    """What plugins propose, sorted."""
    unreferred: tuple[Fault, ...] = attrs.field(default=(), repr=False)
    """Why some plugins' proposals are not among the referrals; the others' are as if those had made none."""

    @property
    def county(self) -> "County | None":
        """The county by whose law it was assessed; `None` where no county's plugin is installed."""
        return self.law.county

    def asked_through(self, missing: "Missing") -> Agency | None:
        """The agency that holds what is missing, or through which it is asked, on the day."""
        return None if missing.holder is None else self.law.agency(missing.holder, self.on, missing.part)

    def of(self, benefit: str, subject: str = HOUSEHOLD) -> Determination:
        """The determination of a benefit for a subject.

        Raises:
            KeyError: There is none; the message says which subjects have one.
        """
        found = self.by_key.get((benefit, subject))
        if found is not None:
            return found
        subjects = [determination.subject for determination in self.determinations if determination.name == benefit]
        raise KeyError(
            f"no determination of {benefit} for {subject}; there is one for: {', '.join(subjects) or 'nobody'}"
        )

    @cached_property
    def by_key(self) -> Mapping[tuple[str, str], Determination]:
        """Each determination by the benefit's full name and the subject."""
        return {(one.name, one.subject): one for one in self.determinations}

    @property
    def members(self) -> tuple[str, ...]:
        """The ids of those who live together as the household on the day."""
        return tuple(member.id for member in self.sheet.household.members if member.is_co_living)

    @property
    def referral_limit(self) -> ReferralLimit | None:
        """Within how long a referral sent on the day is to be answered; `None` where no text of the county says so."""
        limit = self.county.referral_limit if self.county else None
        return limit if limit and limit.holds_on(self.on) else None

    @cached_property
    def answer_day(self) -> date | None:
        """By when a referral sent on the day is to be answered.

        `None` where there is no limit, and where its working days run into a year that nobody has announced.
        """
        limit = self.referral_limit
        try:
            return limit.due(self.on, self.law.working_days) if limit else None
        except UnknownYearError:
            return None

    @property
    def not_applied(self) -> tuple[Determination, ...]:
        """What is due without having been awarded: nobody has applied for it, or nobody has decided.

        Eligible, applied for rather than done by the agency of itself, left to pay once overlaps are resolved, and of
        no award in force on the day; what is due once is not looked for again after an earlier award.
        """
        return tuple(one for one in self.determinations if one.verdict is Verdict.ELIGIBLE and self._is_waiting(one))

    def _is_waiting(self, one: Determination) -> bool:
        return one.benefit.applied_for and self.payable(one) != 0 and not self.holds(one)

    def holds(self, one: Determination) -> bool:
        """Whether an award of a determination's benefit to its subject is in force; of one due once, was ever made."""
        once = one.benefit.cadence is Cadence.ONCE
        return self.household.holds(one.name, one.subject, self.on, for_good=once)

    def payable(self, determination: Determination) -> Fen | None:
        """The amount that is left to pay once overlaps are resolved; `None` where nothing has an amount."""
        key = (determination.name, determination.subject)
        for resolution in self.overlaps:
            if key in resolution.payable:
                return resolution.payable[key]
        return determination.amount

    def rivals(self, determination: Determination) -> tuple[Determination, ...]:
        """The undetermined ones that an overlap relates it to: once they are determined, less of it may be payable."""
        related = [lawful for lawful in self.overlaps_in_force if determination.name in lawful.benefits]
        return tuple(
            other
            for other in self.determinations
            if other.verdict is Verdict.UNDETERMINED
            and other.name != determination.name
            and any(other.name in lawful.benefits and self._meet(lawful, determination, other) for lawful in related)
        )

    def _meet(self, lawful: "LawfulOverlap", one: Determination, other: Determination) -> bool:
        """Whether an overlap looks at both: one between members' benefits holds within each member apart."""
        apart = all(self.sheet.wiring.of_member(name) for name in lawful.benefits)
        return not apart or one.subject == other.subject

    @property
    def faults(self) -> "tuple[RuleFault, ...]":
        """Every failed rule that a determination waits for, each once."""
        found = {fault: None for determination in self.determinations for fault in determination.faults}
        return tuple(found)
