"""The parts of a law before their names are resolved: what each policy and the county put under which name, when."""

from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

from attrs import evolve, frozen

from aidcoord.errors import ClashError, DefinitionError, Place, UnknownNameError, did_you_mean
from aidcoord.model.benefits import Benefit
from aidcoord.model.days import Period
from aidcoord.model.evidence import EvidenceType, Scope
from aidcoord.model.facts import FACTS
from aidcoord.rules.counties import Amendment, County, CriteriaAmendment, ParameterAmendment, RuleAmendment
from aidcoord.rules.declare import ALWAYS, Aggregate, Rule
from aidcoord.rules.loading.findings import Findings
from aidcoord.rules.parameters.shapes import Parameter
from aidcoord.rules.policies import AnyRule, Policy


@frozen(kw_only=True)
class Entry:
    """One version of something named, as a policy or an amendment wrote it; `may_read` are the fields it may name."""

    name: str
    field: str
    what: AnyRule | Aggregate | Parameter | Benefit
    period: Period
    may_read: tuple[str, ...]
    owner: str
    """The field or county whose plugin wrote it."""

    @property
    def full_name(self) -> str:
        """The name with its field."""
        return f"{self.field}__{self.name}"

    @property
    def place(self) -> Place | None:
        """Where it is written, as far as that is known."""
        return self.what.place


def entries_of(policy: Policy) -> Iterator[Entry]:
    """Everything a policy names, in its own order."""
    for what in policy.rules:
        period = what.period if isinstance(what, (Rule, Aggregate)) else ALWAYS
        yield _entry(policy, what.name, what, period)
    for benefit in policy.benefits:
        yield _entry(policy, benefit.id, benefit, benefit.period)


def _entry(policy: Policy, name: str, what: AnyRule | Aggregate | Parameter | Benefit, period: Period) -> Entry:
    return Entry(
        name=name, field=policy.field, what=what, period=period, may_read=policy.reads_from, owner=policy.field
    )


def evidence_of(policies: Iterable[Policy], findings: Findings) -> dict[str, EvidenceType]:
    """All evidence types by id; several policies may declare one if they agree on every word."""
    owners: dict[str, tuple[str, EvidenceType]] = {}
    for policy in policies:
        for kind in policy.evidence:
            owner, known = owners.setdefault(kind.id, (policy.field, kind))
            if known != kind:
                guilty, other = (owner, policy.field) if kind.holder == policy.field else (policy.field, owner)
                message = f"{guilty} declares evidence '{kind.id}' otherwise than {other} does."
                advice = "Use the same declaration (see aidcoord.vocabulary), or another name."
                findings.add(ClashError, message, owner=guilty, suggestion=advice)
    _refuse_shared_titles(owners, findings)
    facts = {fact.id for fact in FACTS}
    for name in sorted(facts & set(owners)):
        owner = owners[name][0]
        findings.add(ClashError, f"{owner} declares evidence '{name}', which the model itself supplies.", owner=owner)
    return {name: kind for name, (_, kind) in owners.items()}


def _refuse_shared_titles(owners: dict[str, tuple[str, EvidenceType]], findings: Findings) -> None:
    """Files may call evidence by its Chinese title, so that two types of one scope may not share it."""
    first: dict[tuple[Scope, str], tuple[str, EvidenceType]] = {}
    for owner, kind in owners.values():
        other, known = first.setdefault((kind.scope, kind.title.zh), (owner, kind))
        if known is not kind:
            message = f"{owner} calls evidence '{kind.id}' {kind.title.zh}, as {other} calls '{known.id}'."
            findings.add(ClashError, message, owner=owner, suggestion="Choose another Chinese title.")


def group(entries: Iterable[Entry], bare: dict[str, EvidenceType], findings: Findings) -> dict[str, list[Entry]]:
    """Entries by full name, each list by first day; names that two things share on one day are noted as clashes."""
    grouped: dict[str, list[Entry]] = {}
    for entry in entries:
        _check_name(entry, bare, findings)
        grouped.setdefault(entry.full_name, []).append(entry)
    for versions in grouped.values():
        versions.sort(key=lambda entry: entry.period.starts)
        _check_kinds(versions, findings)
        for earlier, later in pairwise(versions):
            if earlier.period.overlap(later.period):
                both = f"{_wrote(earlier)} and {_wrote(later)}"
                message = f"'{later.full_name}' has two versions in force on {later.period.starts}: {both}."
                advice = "Give the older one its last day with ends=."
                findings.add(ClashError, message, owner=later.owner, place=later.place, suggestion=advice)
    return grouped


def _check_name(entry: Entry, bare: dict[str, EvidenceType], findings: Findings) -> None:
    name = entry.name
    if not name.isidentifier() or "__" in name or name != name.lower():
        message = f"'{name}' is no name for a {type(entry.what).__name__.lower()}: lower case, no double underscore."
        findings.add(DefinitionError, message, owner=entry.owner, place=entry.place)
    holder = bare[name].holder if name in bare else "the model" if name in {fact.id for fact in FACTS} else None
    if holder:
        message = f"{entry.owner} names something '{name}', which is evidence held by {holder} and bare everywhere."
        findings.add(ClashError, message, owner=entry.owner, place=entry.place, suggestion="Choose another name.")


def _check_kinds(versions: list[Entry], findings: Findings) -> None:
    """Versions of one name are of one sort; a rule, a choice of several and an aggregate are: all work a value out."""
    first = versions[0]
    for other in versions[1:]:
        if _sort(other) is not _sort(first) and not first.period.overlap(other.period):
            sorts = [f"a {_sort(entry).__name__.lower()} of {_wrote(entry)}" for entry in (first, other)]
            message = f"'{other.full_name}' is {' and '.join(sorts)}."
            advice = "Choose another name for one of them."
            findings.add(ClashError, message, owner=other.owner, place=other.place, suggestion=advice)


def _sort(entry: Entry) -> type:
    return Rule if isinstance(entry.what, (Aggregate, Rule)) else type(entry.what)


def _wrote(entry: Entry) -> str:
    place = f" ({entry.place.file.rsplit('/', 1)[-1]}:{entry.place.line})" if entry.place else ""
    return f"{entry.owner}{place}, {entry.period}"


def amend(grouped: dict[str, list[Entry]], county: County, findings: Findings) -> dict[str, list[Entry]]:
    """The entries with the county's amendments to rules and criteria; parameters are amended by value later."""
    amended = dict(grouped)
    for amendment in county.amendments:
        versions = amended.get(amendment.target)
        if versions is None:
            known = did_you_mean(amendment.target, grouped)
            message = f"County {county.id} amends '{amendment.target}', which does not exist."
            findings.add(UnknownNameError, message, owner=county.id, suggestion=known)
        elif isinstance(amendment, RuleAmendment):
            amended[amendment.target] = _with_rule(versions, amendment, county, findings)
        elif isinstance(amendment, CriteriaAmendment):
            amended[amendment.target] = _with_criteria(versions, amendment, county, findings)
        elif not isinstance(amendment, ParameterAmendment):
            message = f"County {county.id} amends '{amendment.target}' by a bare Amendment, which changes nothing."
            advice = "Use ParameterAmendment, RuleAmendment or CriteriaAmendment."
            findings.add(DefinitionError, message, owner=county.id, suggestion=advice)
        elif not isinstance(versions[0].what, Parameter):
            _refuse_kind(amendment, "a parameter", county, findings)
    return amended


def refuse_rival_amendments(county: County, findings: Findings) -> None:
    """Note amendments of a county that replace one thing on one day: the last of them would win unseen.

    A what-if may replace what the county has amended before, and is not looked at.
    """
    replacing = [one for one in county.amendments if not isinstance(one, CriteriaAmendment)]
    for earlier, later in combinations(replacing, 2):
        if earlier.target == later.target and earlier.period.overlap(later.period):
            both = f"{earlier.title.en} ({earlier.period}) and {later.title.en} ({later.period})"
            message = f"County {county.id} amends '{later.target}' twice for the same days: {both}."
            advice = "Give the older one its last day with ends=."
            findings.add(ClashError, message, owner=county.id, suggestion=advice)


def _refuse_kind(amendment: Amendment, expected: str, county: County, findings: Findings) -> None:
    message = f"County {county.id} amends '{amendment.target}' as {expected}, which it is not."
    findings.add(DefinitionError, message, owner=county.id)


def _with_rule(versions: list[Entry], amendment: RuleAmendment, county: County, findings: Findings) -> list[Entry]:
    if not isinstance(versions[0].what, (Rule, Aggregate)):
        _refuse_kind(amendment, "a rule", county, findings)
        return versions
    new = evolve(
        versions[0],
        what=amendment.by,
        period=amendment.period,
        may_read=(*versions[0].may_read, county.id),
        owner=county.id,
    )
    kept = [evolve(entry, period=left) for entry in versions for left in entry.period.minus([amendment.period])]
    return sorted([*kept, new], key=lambda entry: entry.period.starts)


def _with_criteria(
    versions: list[Entry], amendment: CriteriaAmendment, county: County, findings: Findings
) -> list[Entry]:
    changed: list[Entry] = []
    if not any(entry.period.overlap(amendment.period) for entry in versions):
        message = f"County {county.id} amends '{amendment.target}' {amendment.period}, when it is not law."
        findings.add(DefinitionError, message, owner=county.id)
    for entry in versions:
        if not isinstance(entry.what, Benefit):
            _refuse_kind(amendment, "the criteria of a benefit", county, findings)
            return versions
        during = entry.period.overlap(amendment.period)
        changed += [evolve(entry, period=left) for left in entry.period.minus([amendment.period])]
        if during:
            amended = _amended_benefit(entry.full_name, entry.what, amendment, county, findings)
            may_read = (*entry.may_read, county.id)
            changed.append(evolve(entry, what=amended, period=during, may_read=may_read, owner=county.id))
    return sorted(changed, key=lambda entry: entry.period.starts)


def _amended_benefit(
    name: str, benefit: Benefit, amendment: CriteriaAmendment, county: County, findings: Findings
) -> Benefit:
    for removed in amendment.removes:
        if removed not in benefit.criteria:
            message = f"County {county.id} removes criterion '{removed}' from {name}, which does not have it."
            advice = did_you_mean(removed, benefit.criteria)
            findings.add(UnknownNameError, message, owner=county.id, suggestion=advice)
    criteria = tuple(one for one in benefit.criteria if one not in amendment.removes) + amendment.adds
    try:
        return evolve(benefit, criteria=criteria)
    except ValueError as error:
        findings.add(DefinitionError, f"County {county.id} amends {name} so that the {error}.", owner=county.id)
        return benefit
