"""One table of a parameter file: what a parameter is, apart from its values."""

from aidcoord.model.checks import is_bare_name
from aidcoord.model.texts import Text
from aidcoord.rules.parameters.amounts import UnreadableAmountError, read_amount
from aidcoord.rules.parameters.raw_values import AMOUNT_KINDS, read_raw_values
from aidcoord.rules.parameters.shapes import Parameter
from aidcoord.rules.parameters.toml_tables import Table, shown
from aidcoord.rules.parameters.typed import amount_faults
from aidcoord.rules.parameters.units import Unit


def read_parameter(name: str, table: Table) -> Parameter | None:
    """The parameter that one table of a file defines; `None` where too little of it can be understood."""
    table.close("parameter")
    _check_name(name, table)
    title, unit = _title(table), _unit(table)
    by, bands_of = _names(table), table.take("bands_of", str)
    values = read_raw_values(table)
    supplied_by = _supplied_by(table)
    review_every = table.take("review_every", int)
    if review_every is not None and review_every < 1:
        table.refuse(f"a review every {shown(review_every)} months cannot be.", "review_every", "Write 1 or more.")
    partial = table.take("partial", bool) is True
    if title is None or unit is None:
        return None
    parameter = Parameter(
        name=name,
        title=title,
        unit=unit,
        by=by,
        bands_of=bands_of,
        partial=partial,
        values=values,
        supplied_by=supplied_by,
        lowest=_bound(table, "lowest", unit),
        highest=_bound(table, "highest", unit),
        review_every=review_every,
        at=table.at,
    )
    if _check_bounds(parameter, table) and not table.misspelt:
        table.faults += amount_faults(parameter)
    return parameter


def _check_name(name: str, table: Table) -> None:
    if is_bare_name(name):
        return
    better = "_".join(name.lower().replace("-", "_").split("__"))
    advice = f"Did you mean '{better}'?" if is_bare_name(better) else "Write a name such as dibao_standard_month."
    table.refuse(f"'{name}' is no name: lower case, digits and single underscores.", None, advice)


def _title(table: Table) -> Text | None:
    inner = table.table("title", required=True)
    if inner is None:
        return None
    inner.close("title")
    zh, en = (inner.take(lang, str, required=True) for lang in ("zh", "en"))
    for lang, text in (("zh", zh), ("en", en)):
        if text is not None and not text.strip():
            inner.refuse(f"the {lang} title is empty.", lang, "Write it in both languages.")
    return Text(zh=zh, en=en) if zh and en and zh.strip() and en.strip() else None


def _unit(table: Table) -> Unit | None:
    text = table.take("unit", str, required=True)
    if text is None:
        return None
    try:
        return Unit.parse(text)
    except ValueError as error:
        table.refuse(str(error), "unit")
        return None


def _names(table: Table) -> tuple[str, ...]:
    """What the parameter goes by: a list of names, or one name as it is."""
    given = table.content.get("by")
    listed = [given] if isinstance(given, str) else table.take("by", list) or []
    names = tuple(name for name in listed if isinstance(name, str))
    if len(names) < len(listed) or len(set(names)) < len(names) or table.content.get("bands_of") in names:
        table.refuse(
            f"`by` and `bands_of` list names, each once, not {', '.join(map(shown, listed))}.",
            "by",
            'Write by = ["residence"].',
        )
    return names


def _supplied_by(table: Table) -> str | None:
    who = table.take("supplied_by", str)
    if who is not None and who != "county":
        table.refuse(f"nobody called '{who}' supplies values.", "supplied_by", 'Write supplied_by = "county".')
    is_without = not table.content.get("values") and "supplied_by" not in table.content
    if is_without and not table.misspelt & {"values", "supplied_by"}:
        advice = 'Write values = [ … ], or supplied_by = "county".'
        table.refuse("the parameter has no values, and nobody is to supply them.", None, advice)
    return who


def _bound(table: Table, key: str, unit: Unit) -> int | None:
    given = table.content.get(key)
    if given is None:
        return None
    if unit.type is bool or not isinstance(given, AMOUNT_KINDS):
        table.refuse(f"a parameter in '{unit}' takes no bound {shown(given)}.", key)
        return None
    try:
        return int(read_amount(given, unit.type))
    except UnreadableAmountError as error:
        table.refuse(f"{error}.", key, error.cure)
        return None


def _check_bounds(parameter: Parameter, table: Table) -> bool:
    least, most = parameter.bounds
    if least > most:
        kind = parameter.type
        message = f"no amount lies between {kind(least)} and {kind(most)}."
        table.refuse(
            message, "lowest" if parameter.lowest is not None else "highest", "Exchange `lowest` and `highest`."
        )
    return least <= most
