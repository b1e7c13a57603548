"""The schema of a register: one row a household, its members a list, columns named by evidence."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Final

import pyarrow as pa
from attrs import field, frozen

from aidcoord.errors import ClashError, Fault
from aidcoord.model.classifications import Absence, Relation, Residence, Sex
from aidcoord.model.evidence import MOST_MONEY, EvidenceType, Scope, Standing
from aidcoord.model.households import AwardState
from aidcoord.model.texts import Text
from aidcoord.rules.rulebooks import Rulebook
from aidcoord.screening.registers.columns import PREFIX, Column, Stored

FORMAT: Final = "1"
"""The version of the layout; it changes when a reader of the old one would misread the new one."""
STANDINGS: Final = {Standing.DECLARED: 0, Standing.VERIFIED: 1}
STATES: Final = {AwardState.AWARDED: 0, AwardState.PAID: 1, AwardState.RECEIVED: 2}
LISTS: Final = ("members", "awards", "provenance")
"""The columns that are lists of structs."""


def _column(
    name: str,
    title: tuple[str, str],
    stored: Stored = Stored.TEXT,
    choices: "type[Residence | Sex | Relation | Absence] | Mapping[str, int] | None" = None,
    *,
    required: bool = False,
) -> Column:
    bounds = (0, MOST_MONEY) if stored is Stored.MONEY else None
    words = Text(zh=title[0], en=title[1])
    return Column(name=name, title=words, stored=stored, choices=choices, required=required, bounds=bounds)


HOUSEHOLD_COLUMNS: Final = (
    _column("household", ("户号", "the household's id"), required=True),
    _column("township", ("乡镇", "the township's code")),
    _column("residence", ("城乡类别", "urban or rural"), Stored.CODE, Residence),
)
MEMBER_COLUMNS: Final = (
    _column("id", ("编号", "a short id, used wherever results name the person"), required=True),
    _column("name", ("姓名", "the person's name")),
    _column("relation", ("与申请人关系", "what the person is to the applicant"), Stored.CODE, Relation, required=True),
    _column("number", ("身份证号", "the 18-digit personal number")),
    _column("born", ("出生日期", "day of birth"), Stored.DAY),
    _column("sex", ("性别", "sex as registered"), Stored.CODE, Sex),
    _column("joined", ("加入日期", "the first day in the household"), Stored.DAY),
    _column("left", ("离开日期", "the last day in the household"), Stored.DAY),
    _column("absence", ("离家情形", "why the person is away from home"), Stored.CODE, Absence, required=True),
    _column("absent_since", ("离家日期", "the day the person left home"), Stored.DAY),
)
AWARD_COLUMNS: Final = (
    _column("benefit", ("待遇", "the benefit's full name, such as civil_affairs__dibao"), required=True),
    _column("subject", ("对象", "household, or a member's id"), required=True),
    _column(
        "state",
        ("状态", "how far it has come"),
        Stored.CODE,
        {state.value: code for state, code in STATES.items()},
        required=True,
    ),
    _column("amount", ("金额", "yuan for one period of its cadence"), Stored.MONEY),
    _column("starts", ("开始日期", "the first day"), Stored.DAY, required=True),
    _column("ends", ("结束日期", "the last day"), Stored.DAY),
)
PROVENANCE_COLUMNS: Final = (
    _column("subject", ("对象", "household, or a member's id"), required=True),
    _column("evidence", ("证据", "the evidence that this is about"), required=True),
    _column("source", ("来源", "who or what it comes from")),
    _column("as_of", ("截止", "the day as of which it is so"), Stored.DAY),
    _column(
        "standing",
        ("核实情况", "whether it was declared only, or verified"),
        Stored.CODE,
        {standing.value: code for standing, code in STANDINGS.items()},
        required=True,
    ),
    _column("authorisation", ("授权", "the id of the authorisation it was asked under")),
)
_TITLES: Final = {
    "members": Text(zh="成员", en="everybody in the household, and those who owe it support"),
    "awards": Text(zh="待遇记录", en="benefits awarded, paid or received"),
    "provenance": Text(zh="证据来源", en="who said so, as of when, for evidence of which that is recorded"),
}


@frozen(eq=False)
class RegisterSchema:
    """The columns of a register, by what they are about. `arrow` is the Arrow schema.

    What a register does not have as a column is unknown of all its households, as a null is of one.
    """

    households: Mapping[str, Column]
    """The columns of a household itself: the fixed ones, then evidence by id."""
    members: Mapping[str, Column]
    awards: Mapping[str, Column] = field(factory=lambda: _named(AWARD_COLUMNS))
    provenance: Mapping[str, Column] = field(factory=lambda: _named(PROVENANCE_COLUMNS))
    _narrower: dict[frozenset[str], "RegisterSchema"] = field(factory=dict, init=False, repr=False)

    @classmethod
    def of(cls, evidence: Iterable[EvidenceType]) -> "RegisterSchema":
        """The schema for these types of evidence.

        Raises:
            ClashError: A type of evidence is called as a column is that every register has.
        """
        kinds = sorted(evidence, key=lambda kind: kind.id)
        taken = {Scope.HOUSEHOLD: {*_named(HOUSEHOLD_COLUMNS), *LISTS}, Scope.MEMBER: set(_named(MEMBER_COLUMNS))}
        faults = [
            Fault(message=f"Evidence '{kind.id}' is called as a column of every register is.", field=kind.holder)
            for kind in kinds
            if kind.id in taken[kind.scope]
        ]
        if faults:
            raise ClashError.of(faults)
        households, members = (
            _named((*fixed, *(Column.of(kind) for kind in kinds if kind.scope is scope)))
            for scope, fixed in ((Scope.HOUSEHOLD, HOUSEHOLD_COLUMNS), (Scope.MEMBER, MEMBER_COLUMNS))
        )
        return cls(households, members)

    @classmethod
    def under(cls, rulebook: Rulebook, county: str | None = None) -> "RegisterSchema":
        """The schema for a county's law, or for the law without any county's.

        Raises:
            UnknownNameError: No such county is installed.
        """
        return cls.of(rulebook.law(county).evidence.values())

    def list_of(self, name: str) -> Mapping[str, Column]:
        """The columns inside one of the lists."""
        return {"members": self.members, "awards": self.awards, "provenance": self.provenance}[name]

    def only(self, evidence: Iterable[str]) -> "RegisterSchema":
        """The same schema with the fixed columns and this evidence alone; made once, for all batches of a register."""
        kept = frozenset(evidence)
        if kept not in self._narrower:
            self._narrower[kept] = RegisterSchema(*(_only(kept, one) for one in (self.households, self.members)))
        return self._narrower[kept]

    @cached_property
    def arrow(self) -> pa.Schema:
        """The Arrow schema: the household's columns, then `members`, `awards` and `provenance`."""
        fields = [column.field for column in self.households.values()]
        fields += [_list_field(name, self.list_of(name)) for name in LISTS]
        return pa.schema(fields, metadata={f"{PREFIX}register": FORMAT})


def _named(columns: Iterable[Column]) -> dict[str, Column]:
    return {column.name: column for column in columns}


def _only(kept: frozenset[str], columns: Mapping[str, Column]) -> dict[str, Column]:
    return {name: column for name, column in columns.items() if column.kind is None or name in kept}


def _list_field(name: str, columns: Mapping[str, Column]) -> pa.Field:
    item = pa.field("item", pa.struct([column.field for column in columns.values()]), nullable=False)
    words = {f"{PREFIX}zh": _TITLES[name].zh, f"{PREFIX}en": _TITLES[name].en}
    return pa.field(name, pa.list_(item), nullable=False, metadata=words)
