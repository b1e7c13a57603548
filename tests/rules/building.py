"""Short ways to write policies, households and files for tests of the rules."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, Final

from attrs import evolve

from aidcoord import (
    Absence,
    Agency,
    Amendment,
    Award,
    Benefit,
    BenefitKind,
    Cadence,
    County,
    Document,
    Evidence,
    EvidenceType,
    Fen,
    Household,
    Member,
    Overlap,
    Person,
    Policy,
    Presumption,
    Relation,
    Residence,
    Scope,
    Text,
    rule,
)
from aidcoord.model.evidence import Value
from aidcoord.rules.declare import Aggregate, Rule
from aidcoord.rules.parameters.files import read_parameters, read_values
from aidcoord.rules.parameters.shapes import Parameter, RawValue

ON: Final = date(2026, 11, 1)
FIRST_DAY: Final = date(2014, 1, 1)
DOCUMENT: Final = Document("示例办法", number="示例〔2014〕1号")
SOURCE: Final = DOCUMENT.article(1)


def text(words: str) -> Text:
    """A title that reads the same in both languages."""
    return Text(zh=words, en=words)


def law(
    name: str | None = None, *, starts: date | None = None, ends: date | None = None, article: int = 1
) -> Callable[[Callable[..., Any]], Rule[..., Any]]:
    """Declare a rule with a source and a title that nobody reads."""

    def declare(function: Callable[..., Any]) -> Rule[..., Any]:
        title = text((name or function.__name__).replace("_", " "))
        return rule(name=name, source=DOCUMENT.article(article), title=title, starts=starts, ends=ends)(function)

    return declare


def named(**aggregates: Aggregate) -> tuple[Aggregate, ...]:
    """Aggregates with the names that a module would give them."""
    return tuple(evolve(aggregate, name=name) for name, aggregate in aggregates.items())


def evidence_type(
    name: str,
    kind: type[Value] = bool,
    scope: Scope = Scope.HOUSEHOLD,
    *,
    holder: str = "alpha",
    presumed: Value | None = None,
) -> EvidenceType:
    """A type of evidence, about the household unless said otherwise."""
    presumption = None if presumed is None else Presumption(value=presumed, reason=text(f"no entry of {name}"))
    return EvidenceType(name, text(name), type=kind, scope=scope, holder=holder, presumption=presumption)


def benefit(
    name: str = "aid",
    *criteria: str,
    amount: str | None = None,
    starts: date = FIRST_DAY,
    ends: date | None = None,
    applies_if: str | None = None,
    while_receiving: tuple[str, ...] | None = None,
) -> Benefit:
    """A benefit: monthly money where it has an amount, a status where it has none."""
    return Benefit(
        name,
        text(name),
        kind=BenefitKind.CASH if amount else BenefitKind.IDENTITY,
        cadence=Cadence.MONTHLY if amount else Cadence.NONE,
        criteria=criteria,
        amount=amount,
        source=SOURCE,
        starts=starts,
        ends=ends,
        applies_if=applies_if,
        while_receiving=while_receiving,
    )


def policy(
    *what: Rule[..., Any] | Aggregate | Parameter | Benefit | EvidenceType | Overlap,
    field: str = "alpha",
    reads_from: tuple[str, ...] = (),
    county: str | None = None,
) -> Policy:
    """The policy of a field, of everything that is given."""
    return Policy(
        agency=Agency(field, text(f"{field} bureau")),
        benefits=tuple(one for one in what if isinstance(one, Benefit)),
        rules=tuple(one for one in what if isinstance(one, (Rule, Aggregate, Parameter))),
        evidence=tuple(one for one in what if isinstance(one, EvidenceType)),
        overlaps=tuple(one for one in what if isinstance(one, Overlap)),
        reads_from=reads_from,
        county=county,
    )


def parameters(toml: str) -> tuple[Parameter, ...]:
    """The parameters of a text as it would stand in `parameters.toml`."""
    return read_parameters(toml, "parameters.toml")


def parameter(
    name: str, unit: str = "yuan / month", *, more: str = "", values: str | None = None, amount: str = '"600.00"'
) -> Parameter:
    """One parameter: of one amount from the first day unless `values` say otherwise."""
    given = values or f"{{ from = 2014-01-01, amount = {amount}, source = {{ document = '标准', article = '3' }} }}"
    listed = "" if values == "none" else f"values = [{given}]"
    title = f"title = {{ zh = '{name}', en = '{name}' }}"
    return parameters(f'[{name}]\n{title}\nunit = "{unit}"\n{more}\n{listed}')[0]


def dated(amount: str, *, starts: str = "2014-01-01", ends: str | None = None) -> str:
    """A dated value as a file writes it."""
    last = f"to = {ends}, " if ends else ""
    return f"{{ from = {starts}, {last}amount = {amount}, source = {{ document = '标准', article = '9' }} }}"


def standards(name: str, *values: str) -> str:
    """What a county's file says of one parameter."""
    return f"[{name}]\nvalues = [{', '.join(values)}]\n"


def supplied(name: str, *values: str) -> tuple[RawValue, ...]:
    """Values as a county writes them for a parameter."""
    return read_values(standards(name, *values), "standards.toml")[0].values


def county(*amendments: Amendment, supplies: str = "", name: str = "qinghe", region: str = "990199") -> County:
    """A county with the standards of a text and some amendments."""
    return County(
        id=name,
        region=region,
        title=Text(zh="清河县", en="Qinghe County"),
        government=Agency(f"{name}_government", text("government")),
        values=read_values(supplies, "standards.toml") if supplies else (),
        amendments=amendments,
    )


def member(
    name: str = "wang_fang",
    born: date | None = date(1980, 5, 1),
    *,
    absence: Absence = Absence.NONE,
    relation: Relation = Relation.APPLICANT,
    left: date | None = None,
    **evidence: Value,
) -> Member:
    """A member of a household with what is recorded of them."""
    recorded = {name: Evidence(value) for name, value in evidence.items()}
    person = Person(id=name, born=born)
    return Member(person=person, relation=relation, absence=absence, left=left, evidence=recorded)


def household(
    *members: Member,
    residence: Residence | None = Residence.RURAL,
    awards: Iterable[Award] = (),
    evidence: Mapping[str, Value] | None = None,
) -> Household:
    """A household with what is recorded of it; of one member where none is given."""
    recorded = {name: Evidence(value) for name, value in (evidence or {}).items()}
    return Household(
        id="QH-1", residence=residence, members=members or (member(),), evidence=recorded, awards=tuple(awards)
    )


def fen(amount: Value | None) -> Fen | None:
    """A value as money, for comparing."""
    return None if amount is None else Fen(int(amount))
