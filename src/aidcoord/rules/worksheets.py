"""Worksheets: the law of one county wired for one day, filled for one household after another."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Final

from attrs import define, evolve, field, frozen

from aidcoord.errors import BeforeTheLawError, DefinitionError, EvidenceError, UnknownNameError
from aidcoord.model.agencies import Agency
from aidcoord.model.benefits import Benefit, Cadence
from aidcoord.model.evidence import Value
from aidcoord.model.faults import NAMES, meant, told
from aidcoord.model.households import HOUSEHOLD, Household
from aidcoord.model.money import Fen
from aidcoord.model.texts import Text
from aidcoord.rules.declare import type_name
from aidcoord.rules.loading.definitions import Definition, Kind
from aidcoord.rules.loading.laws import Law, LawfulOverlap
from aidcoord.rules.overlaps.claims import Claim
from aidcoord.rules.overlaps.resolutions import resolve
from aidcoord.rules.parameters.shapes import DatedValue, Parameter
from aidcoord.rules.results.determinations import Assessment, Common, Determination, Verdict
from aidcoord.rules.sheets.records import rows_for
from aidcoord.rules.sheets.relations import relations_for
from aidcoord.rules.sheets.sheet import Origin, Sheet
from aidcoord.rules.sheets.steps import Row
from aidcoord.rules.sheets.wiring import Wiring, benefit_parts, wire

_CHECK_MEMBERS: Final = Text(
    zh="请核对成员何时出生、加入和离开，或者改问另一天。",
    en="Check when its members were born, joined and left, or ask about another day.",
)


@frozen(kw_only=True)
class Question:
    """A benefit as it is asked on the day, and who answers; the numbers are columns of the sheet."""

    common: Common
    """What is the same whoever is asked about."""
    in_force: bool
    of_member: bool
    eligible: int
    applies_if: int | None
    due: int | None
    """The amount due; `None` where there is no amount."""
    limits: tuple[str, ...]
    """What bounds its amount by a cap."""


@define(frozen=True, kw_only=True, eq=False)
class Worksheet:
    """One county's law on one day, ready to be filled. It is never changed: a what-if is another worksheet."""

    law: Law
    on: date
    wiring: Wiring = field(repr=False)
    origins: Mapping[str, Origin] = field(repr=False)
    agencies: Mapping[str, Agency] = field(repr=False)
    """The agency that holds each installed field of policy on the day."""
    questions: tuple[Question, ...] = field(repr=False)
    """The benefits that are asked about, in the law's order."""
    overlaps: tuple[LawfulOverlap, ...] = field(init=False, repr=False)
    """Those in force on the day."""

    @overlaps.default
    def _find_overlaps(self) -> tuple[LawfulOverlap, ...]:
        asked = {question.common.name for question in self.questions}
        return tuple(_overlaps_of(self.law, asked, self.on))

    def fill(self, household: Household, *, presume: bool = True) -> Sheet:
        """Every value for one household as it stands on the day.

        Args:
            household: The facts.
            presume: Whether the presumptions that evidence types declare hold where nothing is recorded.

        Raises:
            EvidenceError: Nobody belongs to the household on the day.
        """
        stands = household.on(self.on)
        if not stands.size:
            zh, en = f"户号{household.id}在{self.on}没有成员。", f"Household {household.id} has no member on {self.on}."
            raise EvidenceError.of([told(zh, en, _CHECK_MEMBERS)])
        rows = rows_for(self.wiring.template, self.wiring.records, stands, self.on, presume=presume)
        sheet = Sheet(
            wiring=self.wiring,
            household=stands,
            on=self.on,
            presume=presume,
            rows=rows,
            failures={},
            origins=self.origins,
        )
        self.wiring.fill(rows, sheet.failures)
        return sheet

    def assess(self, household: Household, *, presume: bool = True) -> Assessment:
        """Determine every benefit for the household and its members, and resolve the overlaps between them.

        Args:
            household: The facts.
            presume: Whether the presumptions that evidence types declare hold where nothing is recorded.

        Raises:
            EvidenceError: Nobody belongs to the household on the day.
        """
        sheet = self.fill(household, presume=presume)
        whole, *others = sheet.rows
        members = [(one.id, row) for one, row in zip(sheet.household.members, others, strict=True) if one.is_co_living]
        alone = [(HOUSEHOLD, whole)]
        found = tuple(
            [
                _determine(question, subject, row, sheet)
                for question in self.questions
                for subject, row in (members if question.of_member else alone)
            ]
        )
        claims = tuple(_claim(one) for one in found if one.verdict is Verdict.ELIGIBLE)
        overlaps = resolve(claims, relations_for(self.overlaps, claims, sheet)) if claims and self.overlaps else ()
        return Assessment(
            household=household,
            on=self.on,
            law=self.law,
            determinations=found,
            overlaps=overlaps,
            overlaps_in_force=self.overlaps,
            agencies=self.agencies,
            sheet=sheet,
        )

    def with_value(self, name: str, content: Value) -> "Worksheet":
        """A what-if: the same worksheet with another amount for one parameter; this one stays as it is.

        Args:
            name: The parameter's full name.
            content: The amount, in the parameter's type, for every cell of its table.

        Raises:
            UnknownNameError: No parameter that the day's law reads has that name.
            DefinitionError: The amount is of another type, outside the parameter's bounds, or there is none to replace.
        """
        parameter = self._parameter(name)
        least, most = parameter.bounds
        if type(content) is not parameter.type:
            raise DefinitionError(f"'{name}' is {type_name(parameter.type)}, not {content!r}.")
        if not least <= content <= most:
            bounds = f"{parameter.type(least)} to {parameter.type(most)}"
            raise DefinitionError(f"'{name}' lies within {bounds}; {content} does not.")
        before = self.wiring.values.get(name)
        if before is None:
            raise DefinitionError(f"'{name}' has no value on {self.on} that a what-if could replace.")
        return self.with_values({name: evolve(before, content=content)})

    def with_values(self, values: Mapping[str, DatedValue]) -> "Worksheet":
        """A what-if with other values for some parameters, tables and bands included.

        Raises:
            UnknownNameError: No parameter that the day's law reads has one of the names.
        """
        for name in values:
            self._parameter(name)
        return evolve(self, wiring=self.wiring.with_values(values))

    def with_definition(self, changed: Definition) -> "Worksheet":
        """A what-if: another definition in the place of one of the same name, asking for nothing more than that did.

        Raises:
            KeyError: Nothing that is worked out on the day has that name.
            ValueError: It asks for more.
        """
        wiring = self.wiring.with_definition(changed)
        commons = (one.common for one in self.questions)
        if isinstance(changed.what, Benefit):
            renewed = changed.what
            commons = (evolve(one, benefit=renewed) if one.name == changed.name else one for one in commons)
        return evolve(self, wiring=wiring, questions=tuple(_question(one, self.law, wiring) for one in commons))

    def _parameter(self, name: str) -> Parameter:
        definition = self.wiring.definitions.get(name)
        if definition is None or not isinstance(definition.what, Parameter):
            known = [one for one, other in self.wiring.definitions.items() if other.kind is Kind.PARAMETER]
            zh = f"{self.on}读取的参数中没有“{name}”。"
            en = f"No parameter that is read on {self.on} is called '{name}'."
            raise UnknownNameError.of([told(zh, en, meant(name, known) or NAMES)])
        return definition.what


def _determine(question: Question, subject: str, row: Row, sheet: Sheet) -> Determination:
    verdict, amount = _find(question, row)
    limits = question.limits if amount else ()
    if limits and any(sheet.value(limit) is None for limit in limits):  # nobody can say how much of it is payable
        verdict, amount = Verdict.UNDETERMINED, None
    return question.common.determination(subject, verdict, amount, limits, sheet)


def _find(question: Question, row: Row) -> tuple[Verdict, Fen | None]:
    if not question.in_force or (question.applies_if is not None and row[question.applies_if] is False):
        return Verdict.NOT_APPLICABLE, None
    eligible = row[question.eligible]
    if eligible is None:
        return Verdict.UNDETERMINED, None
    if not eligible:
        return Verdict.INELIGIBLE, None
    if question.due is None:
        return Verdict.ELIGIBLE, None
    due = row[question.due]
    return (Verdict.UNDETERMINED, None) if due is None else (Verdict.ELIGIBLE, Fen(due))


def _claim(determination: Determination) -> Claim:
    cadence = determination.benefit.cadence if determination.amount is not None else Cadence.NONE
    return Claim(
        benefit=determination.name, subject=determination.subject, amount=determination.amount, cadence=cadence
    )


def worksheet_for(
    law: Law, on: date, origins: Mapping[str, Origin], benefits: Collection[str] | None = None
) -> Worksheet:
    """Wire a county's law for a day.

    Args:
        law: The county's law.
        on: The day.
        origins: By field or county id, the distribution and version that supplies it.
        benefits: Full names of the only benefits that are asked about, and then without what signposts look at; without
            them all are.

    Raises:
        BeforeTheLawError: The day lies before the first benefit of any installed plugin.
    """
    _refuse_before_the_law(law, on)
    names = tuple(name for name in law.benefits() if benefits is None or name in benefits)
    limits = [one.limit for one in _overlaps_of(law, names, on) if one.limit is not None]
    wanted = [*names, *(f"{name}__due" for name in names), *limits]
    if benefits is None:
        posts = (post for listed in law.signposts.values() for post in listed)
        wanted += [name for post in posts for name, days, _ in post.needs(law.definitions) if on in days]
    scopes = law.scopes
    wiring = wire(law.definitions, scopes, wanted, on)
    agencies = {policy.field: held for policy in law.policies if (held := law.agency(policy.field, on))}
    questions = tuple(_question(_common(name, wiring, on, law, origins), law, wiring) for name in names)
    return Worksheet(law=law, on=on, wiring=wiring, origins=origins, agencies=agencies, questions=questions)


def _overlaps_of(law: Law, benefits: Collection[str], on: date) -> Iterator[LawfulOverlap]:
    """The overlaps in force on a day in which one of the benefits meets others."""
    return (one for one in law.overlaps if on in one.overlap.period and not set(one.benefits).isdisjoint(benefits))


def _common(name: str, wiring: Wiring, on: date, law: Law, origins: Mapping[str, Origin]) -> Common:
    definition = wiring.definitions[name]
    agency = law.agency(definition.field or "", on, name.partition("__")[2])
    if not isinstance(definition.what, Benefit) or definition.field is None or agency is None:
        raise TypeError(f"{name} is no benefit")
    return Common(
        name=name,
        field=definition.field,
        agency=agency,
        benefit=definition.what,
        on=on,
        in_force=any(on in version.period for version in law.definitions[name]),
        origin=origins.get(definition.field),
    )


def _question(common: Common, law: Law, wiring: Wiring) -> Question:
    name, benefit, columns = common.name, common.benefit, wiring.columns
    asks = wiring.definitions[name].asks
    applies_if = benefit_parts(benefit, asks).applies_if if common.in_force else None
    return Question(
        common=common,
        in_force=common.in_force,
        of_member=wiring.of_member(name),
        eligible=columns[name],
        applies_if=None if applies_if is None else columns[applies_if],
        due=None if benefit.amount is None else columns[f"{name}__due"],
        limits=tuple(
            cap.limit for cap in law.overlaps if cap.limit and name in cap.benefits and common.on in cap.overlap.period
        ),
    )


def _refuse_before_the_law(law: Law, on: date) -> None:
    first = law.first_benefit
    if first is not None and on < first.period.starts:
        name, title, starts = first.name, first.title, first.period.starts
        zh = f"{on}这些规定都还没有施行：最早的是{title.zh}（{name}），自{starts}起，依据{first.source}。"
        en = (
            f"On {on} none of this was law yet: the first is {name}, {title.zh} ({title.en}), "
            f"from {starts} by {first.source}."
        )
        advice = Text(zh="请改问这一天或以后的日子。", en="Ask about that day or a later one.")
        raise BeforeTheLawError.of([told(zh, en, advice)])
