"""Where in a kernel each name is worked out: in which pass over households and members, and behind which condition.

A household's names and its members' take turns, since an aggregate needs all members first. Within a turn, what only
one criterion or one amount reads is worked out behind the question whether that is still looked at, so that a
household which is due nothing costs little: a name goes into the innermost block that encloses all its readers. What
an amount reads counts as read inside of the last criterion, since all criteria have been looked at where it is due.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import reduce

from attrs import define, field, frozen

from aidcoord.model.benefits import Benefit
from aidcoord.model.evidence import EvidenceType, Scope
from aidcoord.model.facts import Fact
from aidcoord.rules.declare import Aggregate
from aidcoord.rules.loading.definitions import Absence, Definition, State, StateOf
from aidcoord.rules.parameters.shapes import Parameter
from aidcoord.rules.sheets.wiring import Wiring, benefit_parts


@define(eq=False)
class Block:
    """Lines that run under one condition; `items` are what is worked out there, by their places in the law's order."""

    turn: int
    parent: "Block | None" = None
    of: int | None = None
    """For what only one benefit's criteria read, its place in the law's order."""
    site: "Block | None" = None
    """Where its lines stand, where that is not in `parent`."""
    items: dict[tuple[int, str], str] = field(factory=dict)
    """The names, each with what is done about it: `make`, `gather` or `tell`."""

    @property
    def depth(self) -> int:
        """How many blocks enclose it."""
        return 0 if self.parent is None else self.parent.depth + 1

    def inner(self) -> "Block":
        """A block inside of this one."""
        return Block(self.turn, self)


def _common(one: Block, other: Block) -> Block:
    while one is not other:
        if one.depth < other.depth:
            one, other = other, one
        assert one.parent is not None  # noqa: S101 - blocks of one turn have the same outermost one
        one = one.parent
    return one


def _before(place: int, block: Block) -> Block:
    """The innermost block around one that is no part of a benefit which comes before a place in the law's order."""
    here: Block | None = block
    while here is not None:
        if here.of is not None and here.of < place:
            assert here.parent is not None  # noqa: S101 - a criterion's block is inside of another
            block = here.parent
        here = here.site or here.parent
    return block


@frozen(kw_only=True)
class Asked:
    """A benefit that is asked about, by the full names of what its verdict needs."""

    name: str
    in_force: bool
    of_member: bool
    applies_if: str | None
    due: str | None
    limits: tuple[str, ...]

    @property
    def needs(self) -> tuple[str, ...]:
        """What the verdict reads in any case."""
        read = (self.name, self.applies_if, self.due) if self.in_force else ()
        return tuple(name for name in read if name is not None)


@define(eq=False)
class Plan:
    """The places of all names of a day's law.

    Args:
        wiring: The day's names in working order.
        asked: The benefits that are asked about.
    """

    wiring: Wiring
    asked: tuple[Asked, ...]
    turns: dict[str, int] = field(factory=dict, init=False)
    """For each name that is worked out the turn in which it is; even turns are the household's."""
    outer: list[Block] = field(factory=list, init=False)
    """The outermost block of each turn."""
    inner: dict[tuple[str, str], Block] = field(factory=dict, init=False)
    """The blocks that a benefit, an amount or an aggregate opens, by its name and what the block is for."""
    _readers: dict[tuple[str, int], list[Block]] = field(factory=dict, init=False)
    _follow: dict[str, list[Block]] = field(factory=dict, init=False)
    """The blocks that run only where a benefit is due, by its name."""

    def __attrs_post_init__(self) -> None:
        for name in self.wiring.definitions:
            if not self.is_given(name):
                self.turns[name] = self._turn(name)
        self._put_off()
        last = max(self.turns.values(), default=0)
        self.outer += [Block(turn) for turn in range(last + 1)]
        for place, asked in enumerate(self.asked):
            self._tell(len(self.wiring.definitions) + place, asked)
        order = list(enumerate(self.wiring.definitions.items()))
        for place, (name, definition) in reversed(order):
            self._put(place, name, definition)

    def of_member(self, name: str) -> bool:
        """Whether a name is about members."""
        return self.wiring.scopes[name] is Scope.MEMBER

    def is_given(self, name: str) -> bool:
        """Whether a name is read out of the register or the parameters, wherever it is needed."""
        what = self.wiring.definitions[name].what
        recorded = isinstance(what, StateOf) and what.state is not State.DUE
        plain = isinstance(what, Parameter) and not self.wiring.definitions[name].asks
        return recorded or plain or isinstance(what, (EvidenceType, Fact, Absence))

    def _turn(self, name: str) -> int:
        definition = self.wiring.definitions[name]
        before = [(asked, self.turns[asked]) for asked in definition.asks if asked in self.turns]
        if isinstance(definition.what, Aggregate):
            return max([1, *(turn for _, turn in before)]) + 1
        odd = self.of_member(name)
        earliest = max((turn for _, turn in before), default=0)
        return earliest + ((earliest % 2 == 1) is not odd)

    def _put_off(self) -> None:
        """Give each name the turn of its first reader: what only an amount reads is then worked out with the amount."""
        latest: dict[str, int] = {}
        told = [(asked, self._turn_to_tell(asked)) for asked in self.asked]
        for asked, turn in told:
            for name in (*asked.needs, *asked.limits):
                self._is_read(name, turn, latest)
        for name, definition in reversed(list(self.wiring.definitions.items())):
            if name not in self.turns:
                continue
            turn = self.turns[name] = latest.get(name, self.turns[name])
            gathers = isinstance(definition.what, Aggregate)
            for one in definition.asks:
                self._is_read(one, turn - 1 if gathers else turn, latest)

    def _is_read(self, name: str, turn: int, latest: dict[str, int]) -> None:
        """Note that a name is read in a turn; those of the other sort have theirs before."""
        if name in self.turns:
            own = turn - ((turn % 2 == 1) is not self.of_member(name))
            latest[name] = min(latest.get(name, own), own)

    def _turn_to_tell(self, asked: Asked) -> int:
        turn = max([int(asked.of_member), *(self.turns.get(name, 0) for name in asked.needs)])
        return turn + ((turn % 2 == 1) is not asked.of_member)

    def _tell(self, place: int, asked: Asked) -> None:
        turn = self._turn_to_tell(asked)
        while len(self.outer) <= turn:
            self.outer.append(Block(len(self.outer)))
        block = self.outer[turn]
        block.items[place, asked.name] = "tell"
        for name in asked.needs:
            self._read(name, block)
        if asked.limits:
            inside = self.inner[asked.name, "limits"] = self._following(asked.name, block)
            for name in asked.limits:
                self._read(name, inside)

    def _read(self, name: str, block: Block) -> None:
        """Note that a block reads a name."""
        turn = self.turns.get(name, block.turn)
        is_made_elsewhere = turn != block.turn or isinstance(self.wiring.definitions[name].what, Aggregate)
        reader = self.outer[turn] if is_made_elsewhere else block
        self._readers.setdefault((name, turn), []).append(reader)

    def _put(self, place: int, name: str, definition: Definition) -> None:
        """Put a name into its blocks, all its readers having been put into theirs."""
        made = self.turns.get(name)
        is_made = False
        for turn in range(len(self.outer)):
            readers = self._readers.get((name, turn))
            if readers is None or is_made:
                continue
            block = _before(place, reduce(_common, readers))
            if isinstance(definition.what, Aggregate):
                self._gather(place, name, definition, turn)
                continue
            block.items[place, name] = "make"
            is_made = block.depth == 0 and (made is None) and (turn % 2 == 0 or self.of_member(name))
            if made == turn:
                self._read_parts(place, name, definition, block)

    def _gather(self, place: int, name: str, definition: Definition, turn: int) -> None:
        block = self.outer[turn - 1]
        block.items[place, name] = "gather"
        of, *where = definition.asks
        for one in where:
            self._read(one, block)
        if where:
            block = self.inner[name, "gather"] = block.inner()
        self._read(of, block)

    def _read_parts(self, place: int, name: str, definition: Definition, block: Block) -> None:
        what, asks = definition.what, definition.asks
        if isinstance(what, Benefit) and asks:
            self._read_criteria(place, name, what, asks, block)
        elif isinstance(what, StateOf) and len(asks) > 1:
            self._read(asks[0], block)
            inside = self.inner[name, "amount"] = self._following(asks[0], block)
            self._read(asks[1], inside)
        elif not isinstance(what, StateOf):
            for asked in asks:
                self._read(asked, block)

    def _following(self, benefit: str, block: Block) -> Block:
        """A block inside of another that runs only where a benefit is due."""
        inside = block.inner()
        inside.site = block
        self._follow.setdefault(benefit, []).append(inside)
        return inside

    def _read_criteria(self, number: int, name: str, benefit: Benefit, asks: tuple[str, ...], block: Block) -> None:
        parts = benefit_parts(benefit, asks)
        if parts.applies_if is not None:
            self._read(parts.applies_if, block)
            block = self.inner[name, "concerned"] = block.inner()
            block.of = number
        last = block
        ways: Mapping[str, Iterable[str]] = {"criteria": parts.criteria}
        if parts.while_receiving is not None:
            self._read(f"{name}__is_awarded", block)
            ways = {"criteria": parts.criteria, "while_receiving": parts.while_receiving}
        for way, criteria in ways.items():
            inside = block.inner()
            for place, one in enumerate(criteria):
                self.inner[name, f"{way} {place}"] = inside
                inside.of = number
                self._read(one, inside)
                last, inside = inside, inside.inner()
        for follower in self._follow.get(name, ()):
            if follower.turn == last.turn:
                follower.parent = last if len(ways) == 1 else block


def names_in(block: Block) -> Iterator[tuple[str, str]]:
    """What is done in a block, in the law's order."""
    return ((name, block.items[place, name]) for place, name in sorted(block.items))
