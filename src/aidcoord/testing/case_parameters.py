"""The parameters that a case sets: what a county can choose, tested without a county that has chosen it."""

from collections.abc import Mapping
from typing import Final

from aidcoord.errors import Fault
from aidcoord.model.evidence import Value
from aidcoord.model.faults import UnreadableError, meant
from aidcoord.model.options import Option
from aidcoord.model.texts import Text
from aidcoord.rules.loading.laws import Law
from aidcoord.rules.parameters.shapes import Parameter
from aidcoord.serial.nodes import Entry, MapNode, TextNode, kind_of, shown
from aidcoord.serial.values import parse_value

_AS_LINES: Final = Text(
    zh="请写作 `price__price_formula: flat`，每个一行。", en="Write `price__price_formula: flat`, a line for each."
)
_LISTED: Final = Text(zh="可用 `aidcoord names` 查看。", en="`aidcoord names` lists them.")


def read_parameters(entry: Entry | None, law: Law, faults: list[Fault]) -> dict[str, Value]:
    """The amounts by the full names of their parameters; what is wrong is noted."""
    if entry is None or entry.is_null:
        return {}
    if not isinstance(entry.value, MapNode):
        found = kind_of(entry.value)
        zh, en = (
            f"参数写成名称和数额，不是{found.zh}",
            f"parameters are written as names with amounts, not as {found.en}",
        )
        faults.append(entry.value.fault(Text(zh=zh, en=en), _AS_LINES))
        return {}
    known = law.parameters
    amounts: dict[str, Value] = {}
    for one in entry.value.entries:
        value = _amount(one, known, faults)
        if value is not None:
            amounts[one.name] = value
    return amounts


def _amount(entry: Entry, known: Mapping[str, Parameter], faults: list[Fault]) -> Value | None:
    parameter = known.get(entry.name)
    if parameter is None:
        zh, en = f"没有参数“{shown(entry.name)}”", f"no parameter is called '{shown(entry.name)}'"
        faults.append(entry.key.fault(Text(zh=zh, en=en), meant(entry.name, known) or _LISTED))
        return None
    node = entry.value
    if not isinstance(node, TextNode) or node.text is None:
        zh, en = f"此处应为一个数额，而不是{kind_of(node).zh}", f"one amount stands here, not {kind_of(node).en}"
        faults.append(node.fault(Text(zh=zh, en=en)))
        return None
    try:
        value = parse_value(node.text, parameter.type)
    except UnreadableError as error:
        faults.append(node.fault(error))
        return None
    return value if _is_within(value, parameter, node, faults) else None


def _is_within(value: Value, parameter: Parameter, node: TextNode, faults: list[Fault]) -> bool:
    least, most = parameter.bounds
    if isinstance(value, (bool, Option)) or least <= value <= most:
        return True
    low, high = parameter.type(least), parameter.type(most)
    said = Text(zh=f"{parameter.name}应在{low}至{high}之间", en=f"{parameter.name} lies within {low} and {high}")
    faults.append(node.fault(said, Text(zh="请改正数额。", en="Correct the amount.")))
    return False
