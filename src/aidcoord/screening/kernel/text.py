"""Writes a kernel: the law of a day as one Python function that goes through a register, household by household.

It is meant to be read. Lower-case names are those of the law, and each is `None` where it is unknown; a rule that is
called with an unknown argument gives `None`. A name of a member is that of the member `M`, and keeps what it is from
one loop over the members to the next. What belongs to the kernel stands in capitals: `H` is the place of the household
in the register, `M` that of the member, `H_savings` the column of the households' savings; `ANY`, `ALL`, `COUNT`,
`TOTAL` and `HIGHEST` let a member join what is known of the household, and take whether the member counts last.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from attrs import define, field

from aidcoord.model.benefits import Benefit
from aidcoord.model.classifications import Absence as Away
from aidcoord.model.evidence import EvidenceType
from aidcoord.model.facts import Fact
from aidcoord.rules.declare import Aggregate, Either, How, Rule
from aidcoord.rules.loading.definitions import Absence, State, StateOf
from aidcoord.rules.loading.laws import LawfulOverlap
from aidcoord.rules.parameters.shapes import Parameter
from aidcoord.rules.policies import OverlapKind
from aidcoord.rules.sheets.wiring import benefit_parts
from aidcoord.screening.kernel.plan import Block, Plan, names_in

NOT_ASKED, ELIGIBLE, INELIGIBLE, NOT_APPLICABLE, UNDETERMINED = range(5)
"""The codes of verdicts in what a kernel gives; the first stands where nobody is asked about."""
STATE_CODES: Final = {State.IS_AWARDED: 0, State.AWARDED: 0, State.PAID: 1, State.RECEIVED: 2}
"""How awards are coded in a register, by the state that is read."""
_FACTS: Final = {
    "assessed_on": "ON",
    "household_size": "SIZE",
    "residence": "H_residence[H]",
    "age": "AGE",
    "born_on": "BORN",
    "sex": "M_sex[M]",
    "relation": "M_relation[M]",
    "absence": "ABSENCE",
}
_MONTHS: Final = {
    "months_absent": f"ABSENCE != {int(Away.NONE)}",
    "months_in_religious_service": f"ABSENCE == {int(Away.RELIGIOUS)}",
}
"""Facts that count the months of an absence, each with when it does."""
_HEAD: Final = f"""\
def screen(FROM, TO):
    for H in range(FROM, TO):
        MEETS = False
        SIZE = 0
        HAS_AWARDS = True if AWARDS[H + 1] > AWARDS[H] else False
        for M in range(MEMBERS[H], MEMBERS[H + 1]):
            HERE = True if IS_HERE(M_born[M], M_joined[M], M_left[M], ON) else False
            if HERE is True:
                MAY_HAVE_AWARDS = HAS_AWARDS
                BORN = M_born[M]
                AWAY = M_absent_since[M]
                ABSENCE = M_absence[M] if HAS_BEGUN(AWAY, ON) else {int(Away.NONE)}
                AGE = full_years(BORN, ON)
                IS_ASKED = {{IS_ASKED}}
                CO_LIVES = True if IS_CO_LIVING(M_absence[M], AWAY, ON) else False
                SIZE = COUNT(SIZE, CO_LIVES)
"""
_BEAR_ON_ONE: Final = frozenset({OverlapKind.ONCE_PER, OverlapKind.CAP})
"""The kinds of overlaps that may matter where there is one claim alone."""
_IS_ASKED: Final = f"False if ABSENCE == {int(Away.LIVES_APART)} else True"
_MEMBER: Final = """\
        for M in range(MEMBERS[H], MEMBERS[H + 1]):
            if HERE is True:
"""


@define
class Text:
    """Writes one kernel. `codes` are the codes of benefits in awards, `tables` the places of parameters."""

    plan: Plan
    overlaps: tuple[LawfulOverlap, ...]
    benefit_codes: Mapping[str, int]
    parameters: Mapping[str, int]
    everybody: bool = field(default=False, kw_only=True)
    """Whether members who live apart are asked about too."""
    lines: list[str] = field(factory=list)
    _claimable: frozenset[str] = field(init=False)
    _depth: int = 0

    @_claimable.default
    def _find_claimable(self) -> frozenset[str]:
        asked = {one.name for one in self.plan.asked if one.in_force}
        return frozenset(name for overlap in self.overlaps for name in overlap.benefits if name in asked)

    def write(self) -> str:
        """The whole text."""
        head = _HEAD.format(IS_ASKED="True" if self.everybody else _IS_ASKED)
        self.lines += head.rstrip("\n").split("\n")
        self._depth = 2
        self._put(f"{self._claims(name)} = False" for name in sorted(self._claimable))
        if self.plan.asked:
            self._put(["if SIZE > 0:"])
            self._depth = 3
            self._inhabited()
            self._depth = 2
        self._put(["END(H, SIZE, MEETS)"])
        return "\n".join(self.lines) + "\n"

    def _inhabited(self) -> None:
        """What is worked out of a household to which somebody belongs."""
        for block in self.plan.outer:
            if block.turn % 2:
                self._members(block)
            else:
                self._block(block)
        lines = [line for overlap in self.overlaps for line in self._meeting(overlap)]
        if any("MAY_BLOCK" in line for line in lines):
            self._put(["MAY_BLOCK = BLOCKS[H]"])
        self._put(lines)

    def _put(self, lines: Iterable[str]) -> None:
        self.lines += (f"{'    ' * self._depth}{line}" for line in lines)

    def _members(self, block: Block) -> None:
        if not block.items:
            return
        for name, action in names_in(block):
            if action == "gather":
                self._put(_start(name, self.plan.wiring.definitions[name].what))
        self._put(line[8:] for line in _MEMBER.rstrip("\n").split("\n"))
        self._depth += 2
        self._block(block)
        self._depth -= 2

    def _block(self, block: Block) -> None:
        actions = {"make": self._make, "gather": self._gather, "tell": self._tell}
        for name, action in names_in(block):
            actions[action](name)

    def _make(self, name: str) -> None:
        definition = self.plan.wiring.definitions[name]
        what, asks = definition.what, definition.asks
        match what:
            case Either():
                self._put([f"{name} = {_either(asks)}"])
            case Rule():
                self._put([f"{name} = {name}.rule({', '.join(asks)})"])
            case Benefit():
                self._benefit(name, what, asks)
            case StateOf(state=State.DUE):
                self._due(name, asks)
            case StateOf():
                self._put(self._awarded(name, what))
            case EvidenceType():
                self._put([self._evidence(name, what)])
            case Fact() if name in _MONTHS:
                self._put([f"{name} = 0", f"if {_MONTHS[name]}:", f"    {name} = MONTHS_UNTIL(AWAY, ON)"])
            case Fact():
                self._put([f"{name} = {_FACTS[name]}"])
            case Parameter():
                self._put([f"{name} = {self._parameter(name, asks)}"])
            case _:
                assert isinstance(what, Absence)  # noqa: S101 - nothing else is left
                self._put([f"{name} = None"])

    def _parameter(self, name: str, asks: tuple[str, ...]) -> str:
        return f"LOOK_UP({', '.join(('PARAMETERS', str(self.parameters[name]), *asks))})"

    def _evidence(self, name: str, kind: EvidenceType) -> str:
        column = f"M_{name}[M]" if self.plan.of_member(name) else f"H_{name}[H]"
        presumed = kind.presumption
        if presumed is None:
            return f"{name} = {column}"
        young = "" if presumed.below_age is None else f", IS_BELOW(AGE, {presumed.below_age})"
        return f"{name} = PRESUMED({column}, {int(presumed.value)}{young})"

    def _awarded(self, name: str, what: StateOf) -> Iterator[str]:
        of_member = self.plan.of_member(name)
        subject = "M - MEMBERS[H]" if of_member else "-1"
        is_yes_no = what.state is State.IS_AWARDED
        search = "IS_AWARDED" if is_yes_no else "AMOUNT_AWARDED"
        yield f"{name} = {'False' if is_yes_no else '0'}"
        yield f"if {'MAY_HAVE_AWARDS' if of_member else 'HAS_AWARDS'} is True:"
        yield f"    {name} = {search}({subject}, {self.benefit_codes[what.name]}, {STATE_CODES[what.state]})"

    def _benefit(self, name: str, benefit: Benefit, asks: tuple[str, ...]) -> None:
        if not asks:
            self._put([f"{name} = False"])
            return
        parts = benefit_parts(benefit, asks)
        self._put([f"{_fails(name)} = 0"])
        depth = self._depth
        if parts.applies_if is not None:
            self._put([f"{name} = {parts.applies_if}", f"if {parts.applies_if} is True:"])
            self._depth += 1
            self._block(self.plan.inner[name, "concerned"])
        if parts.while_receiving is None:
            self._criteria(name, "criteria", parts.criteria, 1)
        else:
            self._put([f"if {name}__is_awarded is True:"])
            self._nested(name, "while_receiving", parts.while_receiving, 1 + len(parts.criteria))
            self._put(["else:"])
            self._nested(name, "criteria", parts.criteria, 1)
        self._depth = depth

    def _nested(self, name: str, way: str, criteria: tuple[str, ...], first: int) -> None:
        self._depth += 1
        self._criteria(name, way, criteria, first)
        self._depth -= 1

    def _criteria(self, name: str, way: str, criteria: tuple[str, ...], first: int) -> None:
        """One criterion after another, each looked at only while none before it is a certain no."""
        depth = self._depth
        self._put([f"{name} = True"])
        for place, criterion in enumerate(criteria):
            self._block(self.plan.inner[name, f"{way} {place}"])
            self._put([f"if {criterion} is False:", f"    {name} = False", f"    {_fails(name)} = {first + place}"])
            is_last = place == len(criteria) - 1
            self._put([f"{'elif' if is_last else 'else'}{f' {criterion} is None' if is_last else ''}:"])
            self._depth += 1
            if is_last:
                self._put([f"{name} = None"])
            else:
                self._put([f"if {criterion} is None:", f"    {name} = None"])
        self._depth = depth

    def _due(self, name: str, asks: tuple[str, ...]) -> None:
        if len(asks) < 2:  # noqa: PLR2004 - no amount to read
            self._put([f"{name} = 0"])
            return
        benefit, amount = asks
        self._put([f"{name} = 0", f"if {benefit} is True:"])
        self._depth += 1
        self._block(self.plan.inner[name, "amount"])
        self._put([f"{name} = NOT_NEGATIVE({amount})"])
        self._depth -= 1
        self._put([f"elif {benefit} is None:", f"    {name} = None"])

    def _gather(self, name: str) -> None:
        definition = self.plan.wiring.definitions[name]
        assert isinstance(definition.what, Aggregate)  # noqa: S101 - only these are gathered
        of, *where = definition.asks
        depth = self._depth
        counts = ""
        if where:
            counts = where[0]
            self._put([f"if {counts} is not False:"])
            self._depth += 1
            self._block(self.plan.inner[name, "gather"])
        arguments = ", ".join(one for one in (name, of, counts) if one)
        self._put([f"{name} = {definition.what.how.name}({arguments})"])
        self._depth = depth

    def _tell(self, name: str) -> None:
        """The verdict on a benefit, which the kernel hands out."""
        asked = next(one for one in self.plan.asked if one.name == name)
        whom = "M" if asked.of_member else "H"
        number = [one.name for one in self.plan.asked if one.of_member == asked.of_member].index(name)
        depth = self._depth
        if asked.of_member:
            self._put(["if IS_ASKED is True:"])
            self._depth += 1
        due = asked.due or "0"
        if not asked.in_force:
            self._put([f"TELL_{whom}({whom}, {number}, {NOT_APPLICABLE}, 0, 0)"])
            self._depth = depth
            return
        self._put([f"VERDICT = {UNDETERMINED}", f"if {name} is False:", f"    VERDICT = {INELIGIBLE}"])
        if asked.applies_if is not None:
            self._put([f"    if {asked.applies_if} is False:", f"        VERDICT = {NOT_APPLICABLE}"])
        self._put([f"if {name} is True{f' and {due} is not None' if asked.due else ''}:", f"    VERDICT = {ELIGIBLE}"])
        self._depth += 1
        if asked.limits:
            self._put([f"if {due} != 0:"])
            self._depth += 1
            self._block(self.plan.inner[name, "limits"])
            self._put(["if " + " or ".join(f"{limit} is None" for limit in asked.limits) + ":"])
            self._put([f"    VERDICT = {UNDETERMINED}"])
            self._depth -= 1
        if name in self._claimable:
            claims = self._claims(name)
            claim = f"ANY({claims}, True)" if asked.of_member else "True"
            self._put([f"if VERDICT == {ELIGIBLE}:", f"    {claims} = {claim}"])
        self._depth -= 1
        self._put([f"TELL_{whom}({whom}, {number}, VERDICT, {_fails(name)}, {due})"])
        self._depth = depth

    def _claims(self, name: str) -> str:
        return f"CLAIMS_{name}"

    def _meeting(self, overlap: LawfulOverlap) -> Iterator[str]:
        """Whether an overlap may matter here; how it comes out is worked out by those who search for the best."""
        claims = [f"{self._claims(name)} is True" for name in overlap.benefits if name in self._claimable]
        kind = overlap.overlap.kind
        if len(claims) < (1 if kind in _BEAR_ON_ONE else 2):
            return
        any_of_them = " or ".join(claims)
        if kind is OverlapKind.ONCE_PER:
            yield f"if MAY_BLOCK is True and ({any_of_them}):"
        elif kind is OverlapKind.CAP:
            yield f"if {any_of_them}:"
        else:
            yield f"if TWO({', '.join(claims)}):"
        yield "    MEETS = True"


def _fails(name: str) -> str:
    return f"FAILS_{name}"


def _either(asks: tuple[str, ...]) -> str:
    yes = " or ".join(f"{name} is True" for name in asks)
    unknown = " or ".join(f"{name} is None" for name in asks)
    return f"True if {yes} else None if {unknown} else False"


def _start(name: str, what: object) -> Iterator[str]:
    """What an aggregate is before any member."""
    assert isinstance(what, Aggregate)  # noqa: S101 - only these are gathered
    starts = {How.ANY: "False", How.ALL: "True"}
    yield f"{name} = {starts.get(what.how, '0')}"
    if what.how is How.HIGHEST:
        yield f"IS_FIRST_{name} = True"
