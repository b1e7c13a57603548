"""The parameters that a case sets: what a county can choose, tested without a county that has chosen it."""

from collections.abc import Mapping

from aidcoord.errors import Fault, did_you_mean
from aidcoord.model.evidence import Value
from aidcoord.model.options import Option
from aidcoord.rules.loading.laws import Law
from aidcoord.rules.parameters.shapes import Parameter
from aidcoord.serial.nodes import Entry, MapNode, TextNode, kind_of, shown
from aidcoord.serial.values import UnreadableError, parse_value


def read_parameters(entry: Entry | None, law: Law, faults: list[Fault]) -> dict[str, Value]:
    """The amounts by the full names of their parameters; what is wrong is noted."""
    if entry is None or entry.is_null:
        return {}
    if not isinstance(entry.value, MapNode):
        advice = "Write `price__price_formula: flat`, a line for each."
        faults.append(
            entry.value.fault(f"parameters are written as names with amounts, not as {kind_of(entry.value)}", advice)
        )
        return {}
    known = law.parameters
    found: dict[str, Value] = {}
    for one in entry.value.entries:
        value = _amount(one, known, faults)
        if value is not None:
            found[one.name] = value
    return found


def _amount(entry: Entry, known: Mapping[str, Parameter], faults: list[Fault]) -> Value | None:
    parameter = known.get(entry.name)
    if parameter is None:
        advice = did_you_mean(entry.name, known) or "`aidcoord names` lists them."
        faults.append(entry.key.fault(f"no parameter is called '{shown(entry.name)}'", advice))
        return None
    node = entry.value
    if not isinstance(node, TextNode) or node.text is None:
        faults.append(node.fault(f"one amount stands here, not {kind_of(node)}"))
        return None
    try:
        value = parse_value(node.text, parameter.type)
    except UnreadableError as error:
        faults.append(node.fault(str(error), error.advice))
        return None
    return value if _is_within(value, parameter, node, faults) else None


def _is_within(value: Value, parameter: Parameter, node: TextNode, faults: list[Fault]) -> bool:
    least, most = parameter.bounds
    if isinstance(value, (bool, Option)) or least <= value <= most:
        return True
    message = f"{parameter.name} lies within {parameter.type(least)} and {parameter.type(most)}"
    faults.append(node.fault(message, "Correct the amount."))
    return False
