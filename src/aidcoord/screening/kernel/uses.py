"""What the text of a kernel does with its variables: where each is written, read last, and asked about."""

import ast
from collections.abc import Mapping, Sequence

from aidcoord.screening.kernel.compiled import Compiled
from aidcoord.screening.kernel.gathering import GATHERERS
from aidcoord.screening.kernel.pieces import nodes_of_pieces
from aidcoord.screening.kernel.variables import IS_FIRST


def is_gathered(node: ast.expr) -> bool:
    """Whether members join a variable of their household."""
    return isinstance(node, ast.Call) and ast.unparse(node.func) in GATHERERS


def ways_of_writing(function: ast.FunctionDef) -> Mapping[str, int]:
    """In how many different ways each variable is written."""
    ways: dict[str, set[str]] = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            ways.setdefault(node.targets[0].id, set()).add(ast.unparse(node.value))
    return {name: len(found) for name, found in ways.items()}


def last_lines(function: ast.FunctionDef) -> Mapping[int, Sequence[str]]:
    """The variables that are named for the last time in each line, so that others can be kept in their place.

    What a condition names lasts until the end of what stands under it.
    """
    last: dict[str, int] = {}

    def go_through(statement: ast.stmt) -> None:
        inside = [one for name in ("body", "orelse") for one in getattr(statement, name, ())]
        parts = [part for part in ast.iter_child_nodes(statement) if part not in inside]
        named = (node for part in parts for node in ast.walk(part))
        last.update({node.id: id(statement) for node in named if isinstance(node, ast.Name)})
        for one in inside:
            go_through(one)

    for statement in function.body:
        go_through(statement)
    ends: dict[int, list[str]] = {}
    for name, line in last.items():
        ends.setdefault(line, []).append(name)
    return ends


def of_one_piece(function: ast.FunctionDef) -> frozenset[str]:
    """The variables that are named in one piece of the text only, and so are those that stand for them."""
    (households,) = function.body
    assert isinstance(households, ast.For)  # noqa: S101 - `text` writes one
    places: dict[str, set[int]] = {}
    same: list[tuple[str, str]] = []
    for number, nodes in enumerate(nodes_of_pieces(households.body)):
        for node in nodes:
            match node:
                case ast.Name(id=name):
                    places.setdefault(name, set()).add(number)
                case ast.Assign(targets=[ast.Name(id=name)], value=ast.Name(id=other)):
                    same.append((name, other))
    for name, other in reversed(same):  # what stands for another keeps its place
        places[other] |= places[name]
    return frozenset(name for name, found in places.items() if len(found) == 1 and not name.startswith(IS_FIRST))


def asked_of(function: ast.FunctionDef, calls: Mapping[str, Compiled]) -> Mapping[str, int]:
    """The names that rules are asked about which choose between few, each with how many codes it may have."""
    asked: dict[str, int] = {}
    for node in ast.walk(function):
        rule = calls.get(ast.unparse(node.func)) if isinstance(node, ast.Call) else None
        if isinstance(node, ast.Call) and rule is not None and rule.answers is not None:
            for one, codes in zip(node.args, rule.answers.codes, strict=True):
                if isinstance(one, ast.Name):
                    asked[one.id] = max(asked.get(one.id, 0), max(codes) + 1)
    return asked


def widths_of_codes(function: ast.FunctionDef) -> Mapping[str, int]:
    """How many bits the largest code has that each small code is ever given."""
    widths: dict[str, int] = {}
    for node in ast.walk(function):
        if (
            isinstance(node, ast.Assign)
            and isinstance(node.targets[0], ast.Name)
            and is_code(name := node.targets[0].id)
        ):
            widths[name] = max(widths.get(name, 1), int(ast.literal_eval(node.value)).bit_length())
    return widths


def is_code(name: str) -> bool:
    """Whether a variable holds small codes that are written as they stand."""
    return name == "VERDICT" or name.startswith("FAILS_")
