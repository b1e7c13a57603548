"""Compiles the text of a kernel: loops over the register, three-valued names, and calls of compiled rules.

Every name has a value and a state beside it: unknown, known, or failed, which is unknown because a rule failed.
"""

import ast
from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar, Final

from attrs import define, field

from aidcoord.screening.kernel.compiled import BEYOND, RESULT, WELL, Compiled
from aidcoord.screening.kernel.helpers import CONDITIONS
from aidcoord.screening.kernel.stretches import Stretch, Stretches, stretches
from aidcoord.screening.kernel.writing import Operand, Writer

UNKNOWN, KNOWN, FAULTY = 0, 1, 2
"""The states of a name."""
Maybe = tuple[Operand, Operand]
"""A value and its state."""
EPOCH_BITS: Final = "719163"
CONTEXT: Final = (
    "ON",
    "PRESUME",
    "COLUMNS",
    "TABLES",
    "TABLE_SIZE",
    "SAVED",
    "MOST_MEMBERS",
    "H_VERDICTS",
    "H_FAILS",
    "H_AMOUNTS",
    "M_VERDICTS",
    "M_FAILS",
    "M_AMOUNTS",
    "STATUS",
)
"""What a kernel is given besides the rows to go through, one word each, in this order."""
WORDS_OF_A_COLUMN: Final = 3
"""A column is given by the address of its values, that of its bits of validity, and an offset for both."""
_ALWAYS_KNOWN: Final = frozenset({*CONTEXT, "A", "FROM", "H", "M", "MEETS", "PARAMETERS", "SIZE", "TO", "VERDICT"})
_GIVEN: Final = "ptr noalias readonly %context, ptr noalias %frame"
_SIGNS: Final = {ast.Eq: "eq", ast.NotEq: "ne", ast.Lt: "slt", ast.LtE: "sle", ast.Gt: "sgt", ast.GtE: "sge"}
_IS_EMPTY, _IS_BEYOND = 4, 2


@define
class Loops:
    """Compiles one kernel; `columns` are the columns that it reads, in the order in which it is given them.

    One function of LLVM for the whole text would take minutes to compile, so that long stretches of it become
    functions of their own. What more than one of them uses stands in a frame in memory, all else in their own slots.
    """

    calls: Mapping[str, Compiled]
    """The functions that the text calls, by what it calls them."""
    storage: Callable[[str], str]
    """How the values of a column are stored: `bit`, `i8`, `i16`, `i32`, `i64` or `date32`."""
    counts: Mapping[str, int]
    """How many benefits there are of households (`H`) and members (`M`), and how many columns a sheet has."""
    columns: dict[str, int] = field(factory=dict)
    texts: list[str] = field(factory=list)
    """The functions of stretches that have been compiled."""
    out: Writer = field(factory=Writer)
    _stretches: Stretches = field(factory=Stretches)
    _bound: list[Mapping[str, Maybe]] = field(factory=list)

    @property
    def frame_words(self) -> int:
        """How long the frame is, in words of 64 bits."""
        return 2 * len(self._stretches.shared)

    def compile(self, text: str) -> str:
        """The kernel as a function of LLVM, called `screen`."""
        (function,) = ast.parse(text).body
        assert isinstance(function, ast.FunctionDef)  # noqa: S101 - `text` writes one
        self._stretches = stretches(function)
        self.out.do(f"store i64 %from, ptr {self._slot('FROM')}")
        self.out.do(f"store i64 %to, ptr {self._slot('TO')}")
        for statement in function.body:
            self._statement(statement)
        self.out.end("ret void")
        return f"define void @screen({_GIVEN}, i64 %from, i64 %to) #2 {{\n{self.out.text()}\n}}\n"

    def _block(self, body: Sequence[ast.stmt]) -> None:
        for stretch in self._stretches.of(body):
            if stretch.is_apart:
                self._apart(stretch)
            else:
                for statement in stretch.statements:
                    self._statement(statement)

    def _statement(self, statement: ast.stmt) -> None:
        self._STATEMENTS[type(statement)](self, statement)

    def _apart(self, stretch: Stretch) -> None:
        """Compile a stretch as a function of its own, and call it here."""
        name = f'@"stretch {stretch.number}"'
        here, self.out = self.out, Writer()
        for statement in stretch.statements:
            self._statement(statement)
        self.out.end("ret i1 false")
        self.out.begin("beyond")
        self.out.end("ret i1 true")
        self.texts.append(f"define internal i1 {name}({_GIVEN}) #3 {{\n{self.out.text()}\n}}\n")
        self.out, on = here, here.label()
        self.out.branch(self.out.value(f"call i1 {name}(ptr %context, ptr %frame)"), "beyond", on)
        self.out.begin(on)

    def _assign(self, statement: ast.Assign) -> None:
        (target,) = statement.targets
        assert isinstance(target, ast.Name)  # noqa: S101 - the text has no other
        self._store(target.id, self._value(statement.value))

    def _store(self, name: str, value: Maybe) -> None:
        self.out.do(f"store i64 {value[0]}, ptr {self._slot(name)}")
        if name not in _ALWAYS_KNOWN:
            self.out.do(f"store i8 {value[1]}, ptr {self._slot(name, is_state=True)}")

    def _load(self, name: str) -> Maybe:
        if name in CONTEXT:
            at = self.out.value(f"getelementptr i64, ptr %context, i64 {CONTEXT.index(name)}")
            return self.out.value(f"load i64, ptr {at}, !invariant.load !0"), str(KNOWN)
        value = self.out.value(f"load i64, ptr {self._slot(name)}")
        if name in _ALWAYS_KNOWN:
            return value, str(KNOWN)
        return value, self.out.value(f"load i8, ptr {self._slot(name, is_state=True)}")

    def _slot(self, name: str, *, is_state: bool = False) -> Operand:
        """Where a variable's value, or its state, is kept."""
        place = self._stretches.shared.get(name)
        if place is None:
            return self.out.slot(f"{name} ?", "i8") if is_state else self.out.slot(name)
        return self.out.value(f"getelementptr i64, ptr %frame, i64 {2 * place + is_state}")

    def _for(self, statement: ast.For) -> None:
        assert isinstance(statement.iter, ast.Call)  # noqa: S101 - the text has no other
        assert isinstance(statement.target, ast.Name)  # noqa: S101
        (first, _), (last, _) = (self._value(bound) for bound in statement.iter.args)
        name, out = statement.target.id, self.out
        head, body, after = out.label(), out.label(), out.label()
        self._store(name, (first, str(KNOWN)))
        out.jump(head)
        out.begin(head)
        number, _ = self._load(name)
        out.branch(out.value(f"icmp slt i64 {number}, {last}"), body, after)
        out.begin(body)
        self._block(statement.body)
        if name == "H":
            self._give_up_on_household()
        number, _ = self._load(name)
        self._store(name, (out.value(f"add i64 {number}, 1"), str(KNOWN)))
        out.jump(head)
        out.begin(after)

    def _give_up_on_household(self) -> None:
        """The way on from a household of which a number went beyond 64 bits."""
        after = self.out.label()
        self.out.jump(after)
        self.out.begin("beyond")
        household, _ = self._load("H")
        self._put_byte("STATUS", household, str(_IS_BEYOND))
        self.out.jump(after)
        self.out.begin(after)

    def _if(self, statement: ast.If) -> None:
        yes, no, after = self.out.label(), self.out.label(), self.out.label()
        self.out.branch(self._holds(statement.test), yes, no if statement.orelse else after)
        for label, body in ((yes, statement.body), (no, statement.orelse)):
            if body:
                self.out.begin(label)
                self._block(body)
                self.out.jump(after)
        self.out.begin(after)

    def _expression(self, statement: ast.Expr) -> None:
        call = statement.value
        assert isinstance(call, ast.Call) and isinstance(call.func, ast.Name)  # noqa: S101, PT018 - of the text
        self._ACTS[call.func.id](self, *(self._value(argument) for argument in call.args))

    # Values

    def _value(self, node: ast.expr) -> Maybe:
        if isinstance(node, (ast.Constant, ast.UnaryOp)):
            number = ast.literal_eval(node)
            return str(int(number or 0)), str(UNKNOWN if number is None else KNOWN)
        match node:
            case ast.Name(id=name):
                return self._named(name)
            case ast.Subscript(value=ast.Name(id=name), slice=place):
                return self._read(name, self._value(place)[0])
            case ast.BinOp(left=left, op=operation, right=right):
                sign = "add" if isinstance(operation, ast.Add) else "sub"
                return self.out.value(f"{sign} i64 {self._value(left)[0]}, {self._value(right)[0]}"), str(KNOWN)
            case ast.IfExp():
                return self._chosen(node)
            case ast.Call():
                return self._called(node)
        raise AssertionError(f"the text of a kernel has no {ast.unparse(node)}")

    def _named(self, name: str) -> Maybe:
        for bound in self._bound:
            if name in bound:
                return bound[name]
        return self._load(name)

    def _chosen(self, node: ast.IfExp) -> Maybe:
        yes, no, after = self.out.label(), self.out.label(), self.out.label()
        self.out.branch(self._holds(node.test), yes, no)
        found: list[tuple[Maybe, str]] = []
        for label, part in ((yes, node.body), (no, node.orelse)):
            self.out.begin(label)
            found.append((self._value(part), self.out.block))
            self.out.jump(after)
        self.out.begin(after)
        return self._joined(found)

    def _joined(self, found: Sequence[tuple[Maybe, str]]) -> Maybe:
        """A value where several blocks come together, each with its own."""
        values, states = (", ".join(f"[ {one[part]}, %{block} ]" for one, block in found) for part in (0, 1))
        value = self.out.value(f"phi i64 {values}")
        return value, self.out.value(f"phi i8 {states}")

    def _called(self, node: ast.Call) -> Maybe:
        given = [self._value(argument) for argument in node.args]
        name = ast.unparse(node.func)
        if name in self._GIVERS:
            return self._GIVERS[name](self, *given)
        return self._strict(given, lambda values: self._call(self.calls[name], values))

    def _strict(self, given: Sequence[Maybe], work: Callable[[Sequence[Operand]], Maybe]) -> Maybe:
        """What `work` gives where all that is given is known, and unknown otherwise."""
        out = self.out
        unsure = [state for _, state in given if state != str(KNOWN)]
        if not unsure:
            return work([value for value, _ in given])
        known = "true"
        for state in unsure:
            known = out.value(f"and i1 {known}, {out.value(f'icmp eq i8 {state}, {KNOWN}')}")
        do, after, before = out.label(), out.label(), out.block
        out.branch(known, do, after)
        out.begin(do)
        found = work([value for value, _ in given])
        last = out.block
        out.jump(after)
        out.begin(after)
        return self._joined([(("0", str(UNKNOWN)), before), (found, last)])

    def _call(self, function: Compiled, values: Sequence[Operand]) -> Maybe:
        out = self.out
        result = out.value(f"call {RESULT} {function.name}({', '.join(f'i64 {value}' for value in values)})")
        ended = out.value(f"extractvalue {RESULT} {result}, 1")
        on = out.label()
        out.branch(out.value(f"icmp eq i8 {ended}, {BEYOND}"), "beyond", on)
        out.begin(on)
        is_well = out.value(f"icmp eq i8 {ended}, {WELL}")
        state = out.value(f"select i1 {is_well}, i8 {KNOWN}, i8 {FAULTY}")
        return out.value(f"extractvalue {RESULT} {result}, 0"), state

    def _not_negative(self, amount: Maybe) -> Maybe:
        below = self.out.value(f"icmp slt i64 {amount[0]}, 0")
        known = self.out.value(f"icmp eq i8 {amount[1]}, {KNOWN}")
        kept = self.out.value(f"select i1 {below}, i8 {FAULTY}, i8 {KNOWN}")
        return amount[0], self.out.value(f"select i1 {known}, i8 {kept}, i8 {UNKNOWN}")

    def _look_up(self, tables: Maybe, place: Maybe, *keys: Maybe) -> Maybe:
        return self._strict(keys, lambda values: self._cell(tables[0], place[0], values))

    def _cell(self, address: Operand, place: Operand, keys: Sequence[Operand]) -> Maybe:
        out = self.out
        tables = out.value(f"inttoptr i64 {address} to ptr")
        node = self._word(tables, place)
        for key in keys:
            node = out.value(f"call i64 @choose(ptr {tables}, i64 {node}, i64 {key})")
        at = out.value(f"getelementptr i64, ptr {tables}, i64 {node}")
        is_known = out.value(f"icmp eq i64 {self._word(at, '0')}, 1")
        return self._word(at, "1"), out.value(f"zext i1 {is_known} to i8")

    def _word(self, pointer: Operand, place: Operand) -> Operand:
        at = self.out.value(f"getelementptr i64, ptr {pointer}, i64 {place}")
        return self.out.value(f"load i64, ptr {at}, !invariant.load !0")

    def _of_county(self, county: Maybe) -> Maybe:
        words = self.out.value(f"mul i64 {county[0]}, {self._load('TABLE_SIZE')[0]}")
        offset = self.out.value(f"shl i64 {words}, 3")
        return self.out.value(f"add i64 {self._load('TABLES')[0]}, {offset}"), str(KNOWN)

    # Conditions

    def _holds(self, node: ast.expr) -> Operand:
        match node:
            case ast.BoolOp(op=operation, values=parts):
                sign = "and" if isinstance(operation, ast.And) else "or"
                found = self._holds(parts[0])
                for part in parts[1:]:
                    found = self.out.value(f"{sign} i1 {found}, {self._holds(part)}")
                return found
            case ast.Compare(left=left, ops=[operation], comparators=[right]):
                return self._compared(left, operation, right)
            case ast.Call(func=ast.Name(id=name), args=arguments):
                names, condition = CONDITIONS[name]
                self._bound.insert(0, dict(zip(names, (self._value(one) for one in arguments), strict=True)))
                found = self._holds(ast.parse(condition, mode="eval").body)
                self._bound.pop(0)
                return found
        raise AssertionError(f"the text of a kernel has no {ast.unparse(node)}")

    def _compared(self, left: ast.expr, operation: ast.cmpop, right: ast.expr) -> Operand:
        value, state = self._value(left)
        if isinstance(operation, (ast.Is, ast.IsNot)):
            assert isinstance(right, ast.Constant)  # noqa: S101 - None, True or False
            found = self._is(value, state, right.value)
            return self.out.value(f"xor i1 {found}, true") if isinstance(operation, ast.IsNot) else found
        return self.out.value(f"icmp {_SIGNS[type(operation)]} i64 {value}, {self._value(right)[0]}")

    def _is(self, value: Operand, state: Operand, wanted: object) -> Operand:
        if wanted is None:
            return self.out.value(f"icmp ne i8 {state}, {KNOWN}")
        known = self.out.value(f"icmp eq i8 {state}, {KNOWN}")
        same = self.out.value(f"icmp {'ne' if wanted else 'eq'} i64 {value}, 0")
        return self.out.value(f"and i1 {known}, {same}")

    # The register

    def _read(self, name: str, row: Operand) -> Maybe:
        out = self.out
        place = WORDS_OF_A_COLUMN * self.columns.setdefault(name, len(self.columns))
        columns = out.value(f"inttoptr i64 {self._load('COLUMNS')[0]} to ptr")
        values, bits, offset = (self._word(columns, str(place + part)) for part in range(WORDS_OF_A_COLUMN))
        at = out.value(f"add i64 {row}, {offset}")
        value = self._stored(out.value(f"inttoptr i64 {values} to ptr"), at, self.storage(name))
        if name in {"MEMBERS", "AWARDS", "H_county"}:
            return value, str(KNOWN)
        known = self._bit(out.value(f"inttoptr i64 {bits} to ptr"), at)
        return value, out.value(f"trunc i64 {known} to i8")

    def _stored(self, values: Operand, at: Operand, storage: str) -> Operand:
        out = self.out
        if storage == "bit":
            return self._bit(values, at)
        kind = "i32" if storage == "date32" else storage
        where = out.value(f"getelementptr {kind}, ptr {values}, i64 {at}")
        value = out.value(f"load {kind}, ptr {where}, !invariant.load !0")
        wide = value if kind == "i64" else out.value(f"sext {kind} {value} to i64")
        return out.value(f"add i64 {wide}, {EPOCH_BITS}") if storage == "date32" else wide

    def _bit(self, bits: Operand, at: Operand) -> Operand:
        out = self.out
        where = out.value(f"getelementptr i8, ptr {bits}, i64 {out.value(f'lshr i64 {at}, 3')}")
        byte = out.value(f"zext i8 {out.value(f'load i8, ptr {where}, !invariant.load !0')} to i64")
        shift = out.value(f"and i64 {at}, 7")
        return out.value(f"and i64 {out.value(f'lshr i64 {byte}, {shift}')}, 1")

    # What is kept and handed out

    def _at(self, name: str, place: Operand, kind: str) -> Operand:
        pointer = self.out.value(f"inttoptr i64 {self._load(name)[0]} to ptr")
        return self.out.value(f"getelementptr {kind}, ptr {pointer}, i64 {place}")

    def _put_byte(self, name: str, place: Operand, value: Operand) -> None:
        self.out.do(f"store i8 {value}, ptr {self._at(name, place, 'i8')}")

    def _saved_at(self, place: Maybe, member: Maybe) -> Operand:
        row = self.out.value(f"mul i64 {place[0]}, {self._load('MOST_MEMBERS')[0]}")
        return self.out.value(f"shl i64 {self.out.value(f'add i64 {row}, {member[0]}')}, 1")

    def _save(self, place: Maybe, member: Maybe, value: Maybe) -> None:
        at = self._at("SAVED", self._saved_at(place, member), "i64")
        self.out.do(f"store i64 {value[0]}, ptr {at}")
        beside = self.out.value(f"getelementptr i64, ptr {at}, i64 1")
        self.out.do(f"store i64 {self.out.value(f'zext i8 {value[1]} to i64')}, ptr {beside}")

    def _saved(self, place: Maybe, member: Maybe) -> Maybe:
        at = self._at("SAVED", self._saved_at(place, member), "i64")
        beside = self.out.value(f"getelementptr i64, ptr {at}, i64 1")
        state = self.out.value(f"load i64, ptr {beside}")
        return self.out.value(f"load i64, ptr {at}"), self.out.value(f"trunc i64 {state} to i8")

    def _tell(self, whom: str, *given: Maybe) -> None:
        out, (row, number, verdict, fails, due) = self.out, given
        place = out.value(f"add i64 {out.value(f'mul i64 {row[0]}, {self.counts[whom]}')}, {number[0]}")
        self._put_byte(f"{whom}_VERDICTS", place, out.value(f"trunc i64 {verdict[0]} to i8"))
        self._put_byte(f"{whom}_FAILS", place, out.value(f"trunc i64 {fails[0]} to i8"))
        pay, after = out.label(), out.label()
        out.branch(out.value(f"icmp eq i64 {verdict[0]}, 1"), pay, after)
        out.begin(pay)
        out.do(f"store i64 {due[0]}, ptr {self._at(f'{whom}_AMOUNTS', place, 'i64')}")
        out.jump(after)
        out.begin(after)

    def _tell_household(self, *given: Maybe) -> None:
        self._tell("H", *given)

    def _tell_member(self, *given: Maybe) -> None:
        self._tell("M", *given)

    def _end(self, household: Maybe, size: Maybe, meets: Maybe) -> None:
        empty = self.out.value(f"icmp eq i64 {size[0]}, 0")
        status = self.out.value(f"select i1 {empty}, i64 {_IS_EMPTY}, i64 {meets[0]}")
        self._put_byte("STATUS", household[0], self.out.value(f"trunc i64 {status} to i8"))

    _STATEMENTS: ClassVar[Mapping[type[ast.stmt], Callable[..., None]]] = {
        ast.Assign: _assign,
        ast.Expr: _expression,
        ast.For: _for,
        ast.If: _if,
    }
    _ACTS: ClassVar[Mapping[str, Callable[..., None]]] = {
        "END": _end,
        "SAVE": _save,
        "TELL_H": _tell_household,
        "TELL_M": _tell_member,
    }
    _GIVERS: ClassVar[Mapping[str, Callable[..., Maybe]]] = {
        "COUNTY": _of_county,
        "LOOK_UP": _look_up,
        "NOT_NEGATIVE": _not_negative,
        "SAVED": _saved,
    }
