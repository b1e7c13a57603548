"""The rulebook: all installed policies and counties together, checked, and wired for any county and day."""

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from datetime import date
from threading import Lock
from typing import Final

from attrs import define, evolve, field

from aidcoord.errors import DefinitionError, UnknownNameError, did_you_mean
from aidcoord.model.evidence import EvidenceType
from aidcoord.model.faults import NAMES, installed, meant, told
from aidcoord.rules.counties import Amendment, County
from aidcoord.rules.declare import Rule
from aidcoord.rules.loading.circles import find_circles
from aidcoord.rules.loading.competences import check_competences
from aidcoord.rules.loading.findings import Findings
from aidcoord.rules.loading.gaps import find_gaps
from aidcoord.rules.loading.lawful_overlaps import check_limits
from aidcoord.rules.loading.lawful_signposts import check_seen
from aidcoord.rules.loading.laws import Law, law_of
from aidcoord.rules.loading.portfolios import check_portfolios, portfolios_of, with_portfolios
from aidcoord.rules.loading.scopes import check_types, scopes_of
from aidcoord.rules.loading.statutes import refuse_rival_amendments
from aidcoord.rules.policies import Policy
from aidcoord.rules.purity.lint import lint
from aidcoord.rules.sheets.sheet import Origin
from aidcoord.rules.worksheets import Worksheet, worksheet_for

MOST_WIRED: Final = 256
"""How many worksheets a rulebook keeps; each takes a few hundred kilobytes."""
NOWHERE = ""
"""The key of the law that holds without any county's values."""


@define(frozen=True, kw_only=True, eq=False)
class Rulebook:
    """All policies and counties, checked together. It is never changed; what it wires is kept for reuse."""

    policies: tuple[Policy, ...]
    counties: Mapping[str, County]
    origins: Mapping[str, Origin]
    laws: Mapping[str, Law] = field(repr=False)
    """The law of each county by its id, and the one without a county under the empty id."""
    _wired: dict[tuple[str, date, frozenset[str] | None], Worksheet] = field(factory=dict, init=False, repr=False)
    _wiring: AbstractContextManager[bool] = field(factory=Lock, init=False, repr=False)
    """Threads that share the rulebook wire one after another."""

    @classmethod
    def of(
        cls,
        policies: Iterable[Policy],
        counties: Iterable[County] = (),
        origins: Mapping[str, Origin] | None = None,
    ) -> "Rulebook":
        """Check policies and counties together.

        Args:
            policies: Each field's policy; several of one field are refused.
            counties: What each county sets and amends.
            origins: By field or county id, the distribution and version that supplies it.

        Raises:
            DefinitionError: With every fault found, each with the field or county whose author can mend it.
        """
        findings = Findings()
        listed = tuple(policies)
        portfolios = portfolios_of(listed)
        installed = tuple(with_portfolios(county, portfolios) for county in counties)
        _refuse_twins_and_strangers(listed, installed, findings)
        _lint(listed, installed, findings)
        for county in installed:
            refuse_rival_amendments(county, findings)
        nowhere = _checked_law(listed, None, findings)
        check_portfolios(listed, nowhere, findings)
        laws = {county.id: _law_of_county(listed, county, nowhere, findings) for county in installed}
        findings.settle()
        known = {county.id: county for county in installed}
        return cls(policies=listed, counties=known, origins=dict(origins or {}), laws={NOWHERE: nowhere, **laws})

    def law(self, county: str | None = None) -> Law:
        """The law of a county, or the one without a county.

        Raises:
            UnknownNameError: No such county is installed.
        """
        if (county or NOWHERE) not in self.laws:
            zh, en = f"没有安装名为“{county}”的县。", f"No county called '{county}' is installed."
            advice = meant(county or "", self.counties) or installed(self.counties)
            raise UnknownNameError.of([told(zh, en, advice)])
        return self.laws[county or NOWHERE]

    def worksheet(self, on: date, county: str | None = None, benefits: frozenset[str] | None = None) -> Worksheet:
        """The worksheet for a day, wired at the first call and kept.

        Args:
            on: The day.
            county: The id of a county, or `None` for the law without any county's values.
            benefits: Full names of the only benefits that are asked about; without them all are. What is said of
                each is the same, but for overlaps with those that are left out.

        Raises:
            UnknownNameError: No such county is installed.
            BeforeTheLawError: The day lies before the first law that is installed.
        """
        key = (county or NOWHERE, on, benefits)
        with self._wiring:
            if key not in self._wired:
                while len(self._wired) >= MOST_WIRED:  # the one wired longest ago goes
                    self._wired.pop(next(iter(self._wired)))
                self._wired[key] = worksheet_for(self.law(county), on, self.origins, benefits)
            return self._wired[key]

    def amended(self, county: str, *amendments: Amendment) -> "Rulebook":
        """A what-if: another rulebook in which a county has amended more; this one stays as it is.

        Raises:
            UnknownNameError: No such county is installed, or an amendment names what does not exist.
            DefinitionError: An amendment does not fit what it amends.
        """
        before = self.law(county).county
        if before is None:
            raise DefinitionError("Only a county amends; name one.")
        after = evolve(before, amendments=(*before.amendments, *amendments))
        findings = Findings()
        _lint((), [after], findings)
        laws = {**self.laws, county: _law_of_county(self.policies, after, self.laws[NOWHERE], findings)}
        findings.settle()
        return evolve(self, counties={**self.counties, county: after}, laws=laws)

    @property
    def evidence(self) -> tuple[EvidenceType, ...]:
        """All evidence types of all laws, each once, by id."""
        found = {kind.id: kind for law in self.laws.values() for kind in law.evidence.values()}
        return tuple(found[name] for name in sorted(found))

    def readers_of(self, name: str, county: str | None = None) -> tuple[str, ...]:
        """The full names that read `name`, directly or through others, on any day; sorted.

        Raises:
            UnknownNameError: Nothing has that full name.
        """
        law = self.law(county)
        if name not in law.definitions:
            advice = meant(name, law.definitions) or NAMES
            raise UnknownNameError.of([told(f"没有名称“{name}”。", f"Nothing is called '{name}'.", advice)])
        return law.readers_of(name)


def _refuse_twins_and_strangers(policies: tuple[Policy, ...], counties: tuple[County, ...], findings: Findings) -> None:
    fields = [policy.field for policy in policies]
    for twin in sorted({name for name in fields if fields.count(name) > 1}):
        findings.add(DefinitionError, f"Two policies claim the field '{twin}'. Remove one of them.", owner=twin)
    ids = [county.id for county in counties]
    for policy in policies:
        if policy.county is not None and policy.county not in ids:
            message = f"The policy of '{policy.field}' is law in county '{policy.county}' only, which is not installed."
            advice = did_you_mean(policy.county, ids)
            findings.add(UnknownNameError, message, owner=policy.field, suggestion=advice)
    for twin in sorted({name for name in ids if ids.count(name) > 1}):
        findings.add(DefinitionError, f"Two counties claim the id '{twin}'. Remove one of them.", owner=twin)


def _lint(policies: Iterable[Policy], counties: Iterable[County], findings: Findings) -> None:
    for policy in policies:
        for fault in lint(what for what in policy.rules if isinstance(what, Rule)):
            findings.note(fault, owner=policy.field)
    for county in counties:
        replaced = (getattr(amendment, "by", None) for amendment in county.amendments)
        for fault in lint(what for what in replaced if isinstance(what, Rule)):
            findings.note(fault, owner=county.id)


def _checked_law(policies: tuple[Policy, ...], county: County | None, findings: Findings) -> Law:
    law = law_of(policies, county, findings)
    types = check_types(law.definitions, findings)
    scopes = scopes_of(law.definitions, findings)
    check_limits(law.overlaps, types, scopes, findings)
    signposts = [signpost for listed in law.signposts.values() for signpost in listed]
    check_seen(signposts, types, findings)
    find_circles(law.definitions, findings)
    limits = [
        (lawful.limit, days, f"an overlap of {lawful.field}")
        for lawful in law.overlaps
        if lawful.limit is not None
        for benefit in lawful.benefits
        for version in law.definitions[benefit]
        if (days := lawful.overlap.period.overlap(version.period))
    ]
    seen = [need for signpost in signposts for need in signpost.needs(law.definitions)]
    find_gaps(law.definitions, [*limits, *seen], findings)
    return evolve(law, scopes=scopes)


def _law_of_county(policies: tuple[Policy, ...], county: County, nowhere: Law, findings: Findings) -> Law:
    """The law of a county; what is wrong with it beyond the law without the county goes into `findings`."""
    found = Findings()
    law = _checked_law(policies, county, found)
    check_competences(county, law, found)
    for name in nowhere.benefits():
        if law.scopes.get(name) is not nowhere.scopes[name]:
            whom = nowhere.scopes[name].value
            message = f"County {county.id} amends something so that {name} is no longer about the {whom}."
            found.add(DefinitionError, message, owner=county.id, suggestion="Offer another benefit instead.")
    national = {policy.field for policy in policies if policy.county is None}
    findings.found += found.blame(county.id, national, findings).found
    return law
