"""A filled worksheet: every value of one household on one day, and the ways from a result down to its reasons."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from attrs import define, field, frozen

from aidcoord.model.benefits import Benefit
from aidcoord.model.evidence import Evidence, EvidenceType, Value
from aidcoord.model.facts import AGE
from aidcoord.model.households import HOUSEHOLD, Household
from aidcoord.model.sources import Source
from aidcoord.model.texts import Text
from aidcoord.rules.declare import Aggregate, How, Rule
from aidcoord.rules.loading.definitions import Definition, Kind, State, StateOf
from aidcoord.rules.parameters.shapes import DatedValue
from aidcoord.rules.sheets.comparisons import Comparison, compared
from aidcoord.rules.sheets.steps import Faults, Rows
from aidcoord.rules.sheets.wiring import Wiring, benefit_parts

_LONGEST_CAUSE: Final = 200
_NO_DIFFERENCE: Final[Mapping[How, bool]] = {How.ANY: False, How.COUNT: False, How.ALL: True}
"""Whose value is this makes no difference to the household's, whether they count or not."""
_LEAVES: Final = frozenset({Kind.EVIDENCE, Kind.FACT, Kind.PARAMETER})
COUNTY = "county"
"""The holder of values that a county must supply."""


@frozen
class Origin:
    """Which distribution supplies a field or a county, and in which version."""

    plugin: str
    version: str


@frozen(kw_only=True)
class Missing:
    """Something that is not known and that a result waits for, with who can say it."""

    name: str
    title: Text
    subject: str
    holder: str | None
    """The field of policy that holds it or through which it is asked; `county` for a value the county must set; `None`
    for what whoever takes the application records."""
    held_by: Text | None
    kind: Kind

    @property
    def part(self) -> str | None:
        """What of the holder's field it is, by which an agency may hold it that does not hold the rest."""
        return self.holder and self.name.removeprefix(f"{self.holder}__").partition("__")[0]


@frozen(kw_only=True)
class Read:
    """A leaf that a result was made of: evidence, a fact, an award or a parameter, and about whom."""

    name: str
    subject: str
    kind: Kind


@frozen(kw_only=True)
class RuleFault:
    """That a rule failed, in whose plugin, and how; what reads the rule is undetermined for it."""

    name: str
    subject: str
    field: str | None
    origin: Origin | None
    cause: str

    def __str__(self) -> str:
        plugin = f"{self.origin.plugin} {self.origin.version}" if self.origin else "a plugin"
        return f"Rule {self.name.replace('__', '.', 1)} of {plugin} failed for {self.subject}: {self.cause}."


def _cause(error: Exception) -> str:
    """What went wrong, on one line; even the text of an error is a plugin's, and may fail."""
    try:
        text = " ".join(str(error).split())
    except Exception:  # noqa: BLE001 - as above
        text = "it cannot even be said why"
    return f"{type(error).__name__}: {text}"[:_LONGEST_CAUSE]


Node = tuple[str, int]
"""A name and a row of the sheet."""


@define(kw_only=True, eq=False)
class Sheet:
    """Every value of one household on one day. `None` is unknown; subjects are `household` and members' ids."""

    wiring: Wiring
    household: Household
    on: date
    presume: bool
    rows: Rows = field(repr=False)
    failures: Faults = field(repr=False)
    origins: Mapping[str, Origin] = field(repr=False)
    _row_of: dict[str, int] = field(init=False, repr=False)
    _known_children: dict[Node, tuple[Node, ...]] = field(init=False, repr=False, factory=dict)

    @_row_of.default
    def _number_rows(self) -> dict[str, int]:
        members = {member.id: index for index, member in enumerate(self.household.members, start=1)}
        return {HOUSEHOLD: 0, **members}

    def value(self, name: str, subject: str = HOUSEHOLD) -> Value | None:
        """The value of a full name for a subject; `None` where it is unknown.

        Raises:
            KeyError: Nothing in force on the day has that name, or the household has no such member.
        """
        return self.rows[self._row(name, subject)][self.wiring.columns[name]]

    def _row(self, name: str, subject: str) -> int:
        if not self.wiring.of_member(name):
            return 0
        if subject == HOUSEHOLD:
            raise KeyError(f"{name} is about members; say whose")
        return self._row_of[subject]

    def subject(self, row: int) -> str:
        """The subject of a row."""
        return HOUSEHOLD if row == 0 else self.household.members[row - 1].id

    def definition(self, name: str) -> Definition:
        """What supplies a name on the day."""
        return self.wiring.definitions[name]

    def evidence(self, name: str, subject: str) -> Evidence | None:
        """The evidence recorded under a name, if any."""
        row = self._row(name, subject)
        return (self.household.members[row - 1].evidence if row else self.household.evidence).get(name)

    def is_presumed(self, name: str, subject: str) -> bool:
        """Whether a value is only presumed, since nothing is recorded."""
        what = self.definition(name).what
        presumes = self.presume and isinstance(what, EvidenceType) and what.presumption is not None
        return presumes and self.evidence(name, subject) is None and self.value(name, subject) is not None

    def dated_value(self, name: str) -> DatedValue | None:
        """The version of a parameter in force on the day."""
        return self.wiring.values.get(name)

    def source(self, name: str) -> Source | None:
        """The passage of law behind a name's value: a rule's article, or the text that sets a parameter."""
        dated = self.dated_value(name)
        return dated.source if dated else self.definition(name).source

    def comparison(self, name: str, subject: str) -> Comparison | None:
        """What a yes/no rule compared, where it is a single comparison and its result is known."""
        definition, holds = self.definition(name), self.value(name, subject)
        if not isinstance(definition.what, Rule) or not isinstance(holds, bool):
            return None
        row = self.rows[self._row(name, subject)]
        arguments = tuple(row[self.wiring.columns[asked]] for asked in definition.asks)
        return compared(definition.what, arguments, holds=holds)  # type: ignore[arg-type]  # a known result had known arguments

    def parts(self, name: str, subject: str) -> tuple[tuple[str, str], ...]:
        """The names, each with its subject, that a value was made of, one level down."""
        return tuple((asked, self.subject(row)) for asked, row in self._children((name, self._row(name, subject))))

    def reads(self, names: Iterable[str], subject: str) -> tuple[Read, ...]:
        """Every leaf that the values of `names` were made of, each once, in the order in which they are met."""
        found: dict[Node, Read] = {}
        for node in self._walk(((name, self._row(name, subject)) for name in names), unknown_only=False):
            name, row = node
            kind = self.definition(name).kind
            if kind in _LEAVES or self._is_recorded_state(name):
                found[node] = Read(name=name, subject=self.subject(row), kind=kind)
                if kind is Kind.EVIDENCE and self._goes_by_age(name, row):
                    found[AGE, row] = Read(name=AGE, subject=self.subject(row), kind=Kind.FACT)
        return tuple(found.values())

    def _goes_by_age(self, name: str, row: int) -> bool:
        """Whether the member's age says if a presumption stands in for what is not recorded."""
        what = self.definition(name).what
        presumed = self.presume and isinstance(what, EvidenceType) and what.is_presumed_by_age
        return presumed and self.evidence(name, self.subject(row)) is None

    def missing(self, names: Iterable[str], subject: str) -> tuple[Missing, ...]:
        """What must become known for the unknown ones among `names` to be known, grouped by holder."""
        found: dict[Missing, None] = {}
        for node in self._walk(((name, self._row(name, subject)) for name in names), unknown_only=True):
            if not self._failed(node) and not any(self._is_unknown(child) for child in self._unsettled(node)):
                found[self._missing(node)] = None
        return tuple(sorted(found, key=lambda missing: missing.holder or ""))

    def faults(self, names: Iterable[str], subject: str) -> tuple[RuleFault, ...]:
        """The rules whose failure leaves some of `names` unknown."""
        nodes = self._walk(((name, self._row(name, subject)) for name in names), unknown_only=True)
        return tuple(self._fault(node) for node in nodes if self._failed(node))

    def _walk(self, starts: Iterable[Node], *, unknown_only: bool) -> Iterator[Node]:
        """Every node below and at `starts`, depth first, each once."""
        pending = list(starts)[::-1]
        seen: set[Node] = set()
        while pending:
            node = pending.pop()
            if node in seen or (unknown_only and not self._is_unknown(node)):
                continue
            seen.add(node)
            yield node
            pending += reversed(self._unsettled(node) if unknown_only else self._children(node))

    def _unsettled(self, node: Node) -> tuple[Node, ...]:
        """What a value is made of, without whoever makes no difference to an aggregate whether they count or not."""
        what = self.definition(node[0]).what
        children = self._children(node)
        if not isinstance(what, Aggregate) or what.where is None or what.how not in _NO_DIFFERENCE:
            return children
        of, where = self.definition(node[0]).asks
        settled = {row for name, row in children if name == of and self._cell((name, row)) is _NO_DIFFERENCE[what.how]}
        return tuple(child for child in children if not (child[0] == where and child[1] in settled))

    def _children(self, node: Node) -> tuple[Node, ...]:
        """What a value was made of, one level down; kept, since many results are made of the same."""
        if (known := self._known_children.get(node)) is None:
            known = self._known_children[node] = self._children_of(node)
        return known

    def _children_of(self, node: Node) -> tuple[Node, ...]:
        name, row = node
        definition = self.definition(name)
        what = definition.what
        if isinstance(what, Aggregate):
            return self._members_of(definition)
        if not definition.asks:
            return ()
        if isinstance(what, Benefit):
            return tuple(self._at(asked, row) for asked in self._criteria_in_force(name, what, definition, row))
        if isinstance(what, StateOf) and self._cell((definition.asks[0], row)) is not True:
            return (self._at(definition.asks[0], row),)
        return tuple(self._at(asked, row) for asked in definition.asks)

    def _at(self, name: str, row: int) -> Node:
        return (name, row if self.wiring.of_member(name) else 0)

    def _members_of(self, aggregate: Definition) -> tuple[Node, ...]:
        of, *where = aggregate.asks
        nodes: list[Node] = []
        for row in range(1, len(self.rows)):
            nodes += [(asked, row) for asked in where]
            if not where or self._cell((where[0], row)) is not False:
                nodes.append((of, row))
        return tuple(nodes)

    def _criteria_in_force(self, name: str, benefit: Benefit, definition: Definition, row: int) -> tuple[str, ...]:
        parts = benefit_parts(benefit, definition.asks)
        concerned = () if parts.applies_if is None else (parts.applies_if,)
        if parts.applies_if is not None and self._cell(self._at(parts.applies_if, row)) is not True:
            return concerned
        if parts.while_receiving is None:
            return (*concerned, *parts.criteria)
        awarded = f"{name}__is_awarded"
        chosen = parts.while_receiving if self._cell(self._at(awarded, row)) else parts.criteria
        return (*concerned, awarded, *chosen)

    def criteria_in_force(self, name: str, subject: str) -> tuple[str, ...]:
        """The yes/no rules that decide a benefit for a subject: those for entry, or those for going on."""
        definition = self.definition(name)
        if not isinstance(definition.what, Benefit) or not definition.asks:
            return ()
        row = self._row_of[subject]
        names = self._criteria_in_force(name, definition.what, definition, row)
        return tuple(asked for asked in names if asked != f"{name}__is_awarded")

    def _cell(self, node: Node) -> Value | None:
        return self.rows[node[1]][self.wiring.columns[node[0]]]

    def _is_unknown(self, node: Node) -> bool:
        return self._cell(node) is None

    def _is_recorded_state(self, name: str) -> bool:
        what = self.definition(name).what
        return isinstance(what, StateOf) and what.state is not State.DUE

    def _failed(self, node: Node) -> bool:
        return (node[1], self.wiring.columns[node[0]]) in self.failures

    def _fault(self, node: Node) -> RuleFault:
        name, row = node
        definition = self.definition(name)
        if isinstance(definition.what, StateOf):  # the rule behind the amount due
            definition = self.definition(definition.asks[1])
        owner, cause = definition.owner, _cause(self.failures[row, self.wiring.columns[name]])
        origin = self.origins.get(owner or "")
        return RuleFault(name=definition.name, subject=self.subject(row), field=owner, origin=origin, cause=cause)

    def _missing(self, node: Node) -> Missing:
        name, row = node
        return missing_of(self.definition(name), self.subject(row))


def missing_of(definition: Definition, subject: str) -> Missing:
    """Something that is not known of a subject, with who can say it."""
    what = definition.what
    return Missing(
        name=definition.name,
        title=definition.title,
        subject=subject,
        holder=COUNTY if definition.is_open else definition.field,
        held_by=what.held_by if isinstance(what, EvidenceType) else None,
        kind=definition.kind,
    )
