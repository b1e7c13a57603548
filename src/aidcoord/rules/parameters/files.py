"""Parameter files: TOML beside a plugin's `__init__`, read by a closed schema into parameters with raw values.

A department's file defines parameters; a county's gives values to parameters that departments leave to it:

.. code-block:: toml

    [dibao_standard_month]
    title = { zh = "低保标准", en = "Dibao standard" }
    unit = "yuan / month"        # the first word decides the type: yuan, percent, yes/no; all others are counts
    by = ["residence"]           # names of options whose cell is taken; `bands_of` names a number with bands
    supplied_by = "county"       # then values may be left to counties
    values = [
      { from = 2026-01-01, amounts = { urban = "760.00", rural = "560.00" }, source = { document = "…" } },
    ]
"""

from collections.abc import Callable
from typing import TypeVar

from aidcoord.errors import ParameterError
from aidcoord.model.checks import is_bare_name
from aidcoord.rules.parameters.raw_values import read_raw_values
from aidcoord.rules.parameters.shapes import Parameter, SuppliedValues
from aidcoord.rules.parameters.tables import read_parameter
from aidcoord.rules.parameters.toml_tables import Table, read_document
from aidcoord.rules.parameters.typed import in_order, typed

__all__ = ["read_parameters", "read_values", "typed"]

R = TypeVar("R")


def read_parameters(text: str, file: str) -> tuple[Parameter, ...]:
    """The parameters that a text defines; `file` is its name for messages.

    >>> text = '''
    ... [protected_area]
    ... title = { zh = "人均保障面积", en = "Protected area" }
    ... unit = "m2 / person"
    ... values = [{ from = 2017-01-01, amount = 15, source = { document = "公租房办法" } }]
    ... '''
    >>> [area] = read_parameters(text, "parameters.toml")
    >>> typed(area.values, area, {})[0].content
    15

    Raises:
        ParameterError: With every fault, also of the amounts as far as they can be judged without the types of names.
    """
    return _read_all(text, file, read_parameter)


def read_values(text: str, file: str) -> tuple[SuppliedValues, ...]:
    """The values that a county's text gives, under full names; `file` is its name for messages.

    >>> text = '''
    ... [civil_affairs__dibao_standard_month]
    ... values = [{ from = 2026-01-01, amount = "620.00", source = { document = "云岭县通知" } }]
    ... '''
    >>> read_values(text, "standards.toml")[0].values[0].content
    '620.00'

    Raises:
        ParameterError: With every fault that shows without the parameters; `typed` finds the rest.
    """
    return _read_all(text, file, _supplied)


def _read_all(text: str, file: str, read: Callable[[str, Table], R | None]) -> tuple[R, ...]:
    document = read_document(text, file)
    if not document.content:
        document.refuse("the file is empty.", None, "Write a table [name] for each parameter.")
    made: list[R] = []
    for name, content in document.content.items():
        if not isinstance(content, dict):
            document.refuse(f"'{name}' stands outside of any table.", name, "Put it below a header such as [name].")
            continue
        one = read(name, Table(content, document.at / name, document.faults))
        if one is not None:
            made.append(one)
    if document.faults:
        raise ParameterError.of(in_order(document.faults))
    return tuple(made)


def _supplied(name: str, table: Table) -> SuppliedValues | None:
    table.close("county's table")
    if not is_bare_name(name.replace("__", "_", 1)) or "__" not in name:
        table.refuse(
            f"'{name}' is no full name.", None, "Write field__name, such as civil_affairs__dibao_standard_month."
        )
    if not table.content.get("values") and "values" not in table.misspelt:
        table.refuse("no values are given.", None, "Write values = [ { from = …, amount = …, source = … } ].")
    return SuppliedValues(name=name, values=read_raw_values(table), at=table.at)
