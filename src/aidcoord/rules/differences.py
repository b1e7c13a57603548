"""How two counties' policies differ on a day: parameters cell by cell, amendments, local benefits, competences."""

from collections.abc import Collection, Iterator
from datetime import date

from attrs import evolve, field, frozen

from aidcoord.errors import UnknownNameError
from aidcoord.model.agencies import Agency
from aidcoord.model.faults import meant, there_are, told
from aidcoord.model.referrals import ReferralLimit
from aidcoord.rules.contrasts import CellDifference, differing_cells
from aidcoord.rules.counties import Amendment
from aidcoord.rules.loading.definitions import Definition
from aidcoord.rules.loading.laws import Law
from aidcoord.rules.parameters.shapes import DatedValue, Parameter


@frozen(kw_only=True)
class ParameterDifference:
    """A parameter that is not the same on the day in both laws.

    A value is `None` where a law has none on the day, or where no benefit of it reads the parameter then although one
    of the other law does: an amendment may have taken away what did.
    """

    name: str
    parameter: Parameter
    definition: Definition = field(eq=False)
    """The one of the first law that has the parameter."""
    values: tuple[DatedValue | None, DatedValue | None]
    cells: tuple[CellDifference, ...]
    """Where the values differ: every cell of a table or band of numbers that does, and no other."""

    @property
    def field(self) -> str:
        """The field of policy it belongs to."""
        return self.name.partition("__")[0]

    def mirrored(self) -> "ParameterDifference":
        """The same difference seen from the other law."""
        one, other = self.values
        return evolve(self, values=(other, one), cells=tuple(cell.mirrored() for cell in self.cells))


@frozen(kw_only=True)
class CompetenceDifference:
    """A field of policy, or a part of one, that agencies of different names hold on the day."""

    field: str
    part: str | None
    agencies: tuple[Agency | None, Agency | None]

    def mirrored(self) -> "CompetenceDifference":
        """The same difference seen from the other law."""
        return evolve(self, agencies=self.agencies[::-1])


@frozen(kw_only=True)
class Differences:
    """What differs between two laws on a day; pairs are in the order of the laws."""

    laws: tuple[Law, Law]
    on: date
    parameters: tuple[ParameterDifference, ...]
    amendments: tuple[tuple[Amendment, ...], tuple[Amendment, ...]]
    """Those in force in one law and not in the other."""
    benefits: tuple[tuple[Definition, ...], tuple[Definition, ...]]
    """Those in force in one law and not in the other."""
    competences: tuple[CompetenceDifference, ...]
    referral_limits: tuple[ReferralLimit | None, ReferralLimit | None] = (None, None)
    """Within how long referrals sent on the day are answered; both `None` where they do not differ."""

    @property
    def is_empty(self) -> bool:
        """Whether the laws say the same on the day."""
        return not (
            self.parameters
            or any(self.amendments)
            or any(self.benefits)
            or self.competences
            or any(self.referral_limits)
        )

    def mirrored(self) -> "Differences":
        """The same differences seen from the other law."""
        return evolve(
            self,
            laws=self.laws[::-1],
            parameters=tuple(one.mirrored() for one in self.parameters),
            amendments=self.amendments[::-1],
            benefits=self.benefits[::-1],
            competences=tuple(one.mirrored() for one in self.competences),
            referral_limits=self.referral_limits[::-1],
        )


def differences(one: Law, other: Law, on: date, field: str | None = None) -> Differences:
    """What differs between two laws on a day.

    Args:
        one: A county's law.
        other: Another county's, of the same plugins.
        on: The day.
        field: Only this field of policy.

    Raises:
        UnknownNameError: Neither law has such a field.
    """
    _refuse_unknown(field, one, other)
    return Differences(
        laws=(one, other),
        on=on,
        parameters=tuple(found for found in _parameters(one, other, on) if field in {None, found.field}),
        amendments=(_amendments(one, other, on, field), _amendments(other, one, on, field)),
        benefits=(_benefits(one, other, on, field), _benefits(other, one, on, field)),
        competences=tuple(found for found in _competences(one, other, on) if field in {None, found.field}),
        referral_limits=_limits(one, other, on) if field is None else (None, None),
    )


def _limits(one: Law, other: Law, on: date) -> tuple[ReferralLimit | None, ReferralLimit | None]:
    mine, theirs = _limit(one, on), _limit(other, on)
    same = mine and theirs and (mine.days, mine.in_working_days) == (theirs.days, theirs.in_working_days)
    return (None, None) if same else (mine, theirs)


def _limit(law: Law, on: date) -> ReferralLimit | None:
    limit = law.county.referral_limit if law.county else None
    return limit if limit and limit.holds_on(on) else None


def _refuse_unknown(field: str | None, *laws: Law) -> None:
    known = sorted({policy.field for law in laws for policy in law.policies} | {one for one, _ in _held(*laws)})
    if field is not None and field not in known:
        zh, en = f"没有名为“{field}”的职能领域。", f"There is no field of policy called '{field}'."
        raise UnknownNameError.of([told(zh, en, meant(field, known) or there_are(known))])


def _parameters(one: Law, other: Law, on: date) -> Iterator[ParameterDifference]:
    read = (_read(one, on), _read(other, on))
    for name in sorted({*one.definitions, *other.definitions}):
        definition = (one.definitions.get(name) or other.definitions[name])[0]
        if not isinstance(definition.what, Parameter):
            continue
        values = (_value(one, name, on, *read), _value(other, name, on, *reversed(read)))
        contents = [value.content if value else None for value in values]
        cells = tuple(differing_cells(contents[0], contents[1]))
        if cells:
            yield ParameterDifference(
                name=name, parameter=definition.what, definition=definition, values=values, cells=cells
            )


def _value(law: Law, name: str, on: date, mine: Collection[str], others: Collection[str]) -> DatedValue | None:
    """A law's value; none where only the other law's benefits read it."""
    if name not in law.definitions or (name in others and name not in mine):
        return None
    return next((value for value in law.definitions[name][0].values if on in value.period), None)


def _read(law: Law, on: date) -> frozenset[str]:
    """Every name that the benefits and the overlaps of a day read, directly or through others."""
    pending = [name for benefit in law.benefits() for name in (benefit, f"{benefit}__due")]
    pending += [one.limit for one in law.overlaps if one.limit and on in one.overlap.period]
    found: set[str] = set()
    while pending:
        name = pending.pop()
        if name not in found:
            found.add(name)
            pending += [asked for version in law.definitions[name] if on in version.period for asked in version.asks]
    return frozenset(found)


def _amendments(of: Law, beside: Law, on: date, field: str | None) -> tuple[Amendment, ...]:
    others = _in_force(beside, on)
    mine = (one for one in _in_force(of, on) if one not in others)
    return tuple(one for one in mine if field in {None, one.target.partition("__")[0]})


def _in_force(law: Law, on: date) -> Collection[Amendment]:
    return [one for one in law.county.amendments if on in one.period] if law.county else []


def _benefits(of: Law, beside: Law, on: date, field: str | None) -> tuple[Definition, ...]:
    names = (name for name in of.benefits() if field in {None, name.partition("__")[0]})
    found = ((name, _benefit(of, name, on)) for name in names)
    return tuple(benefit for name, benefit in found if benefit and not _benefit(beside, name, on))


def _benefit(law: Law, name: str, on: date) -> Definition | None:
    return next((version for version in law.definitions.get(name, ()) if on in version.period), None)


def _competences(one: Law, other: Law, on: date) -> Iterator[CompetenceDifference]:
    local = {policy.field for law in (one, other) for policy in law.policies if policy.county}
    for slug, part in sorted(_held(one, other), key=lambda held: (held[0], held[1] or "")):
        agencies = (one.agency(slug, on, part), other.agency(slug, on, part))
        whole = (one.agency(slug, on), other.agency(slug, on))
        if agencies[0] != agencies[1] and slug not in local and (part is None or agencies != whole):
            yield CompetenceDifference(field=slug, part=part, agencies=agencies)


def _held(*laws: Law) -> set[tuple[str, str | None]]:
    """Every field, and every part of one that a county says something of."""
    fields: set[tuple[str, str | None]] = {(policy.field, None) for law in laws for policy in law.policies}
    said = [held for law in laws if law.county for held in law.county.competences]
    return fields | {(held.field, None) for held in said} | {(held.field, part) for held in said for part in held.parts}
