"""`aidcoord parameters`: what a parameter is and was, and which text says so."""

from collections.abc import Iterable
from datetime import date

from rich.table import Table
from rich.text import Text as Styled

from aidcoord.cli.contents import Cells
from aidcoord.cli.lookups import find
from aidcoord.cli.options import AnyCounty, ExitCode, Given, Lang, On
from aidcoord.cli.places import agreed, offices_asked
from aidcoord.cli.printing import console, finish, table
from aidcoord.cli.words import in_brackets, language, listed, say
from aidcoord.model.texts import Language, Text
from aidcoord.office import Office
from aidcoord.rules.loading.definitions import Definition, Kind
from aidcoord.rules.loading.laws import Law
from aidcoord.rules.parameters.shapes import DatedValue, Parameter
from aidcoord.rules.results.wording import value_text


def parameters(
    name: str,
    /,
    *,
    on: On = None,
    county: AnyCounty = None,
    lang: Lang = None,
    registry: Given = None,
) -> ExitCode:
    """Show the dated values of a parameter, with their sources.

    Args:
        name: The parameter's full name, or a bare name or title that is unique.
        on: Show only the value in force on this day.
        county: The county's id; if not said, what all installed ones agree on.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
    """
    chosen = language(lang)

    def asked(office: Office) -> tuple[str, list[DatedValue]]:
        law = office.law
        known = [one for one, versions in law.definitions.items() if versions[0].kind is Kind.PARAMETER]
        found = law.definitions[find(name, known, law, Text(zh="参数", en="parameter"))][0]
        return found.name, [value for value in found.values if on is None or on in value.period]

    office, (full_name, values) = agreed(offices_asked(county, registry), asked)
    law, definition = office.law, office.law.definitions[full_name][0]
    if not isinstance(definition.what, Parameter):
        raise TypeError(f"{full_name} is no parameter")
    out = console()
    out.print(f"{definition.title.within(chosen)}{in_brackets(definition.name, chosen)}", style="bold")
    out.print(_about(definition, definition.what, law, chosen))
    if values:
        out.print(_table(values, definition, definition.what, law, chosen))
    else:
        out.print(say("no values", chosen) if on is None else say("no value on", chosen, on))
    return finish(office.faults)


def _about(definition: Definition, parameter: Parameter, law: Law, lang: Language) -> str:
    colon = say("colon", lang)
    parts = [f"{say('unit', lang)}{colon}{parameter.unit.text.within(lang)}"]
    if definition.asks:
        keys = [law.title(asked).within(lang) for asked in definition.asks]
        parts.append(f"{say('goes by', lang)}{colon}{listed(keys, lang)}")
    if parameter.supplied_by:
        parts.append(say("set by county", lang))
    for key, bound in (("at least", parameter.lowest), ("at most", parameter.highest)):
        if bound is not None and parameter.type is not bool:
            parts.append(say(key, lang, value_text(parameter.type(bound), lang)))
    return say("semicolon", lang).join(parts)


def _table(
    values: Iterable[DatedValue], definition: Definition, parameter: Parameter, law: Law, lang: Language
) -> Table:
    keyed = ("goes by",) if parameter.keys else ()
    made = table(*(say(key, lang) for key in ("period", *keyed, "value", "source", "reviewed")))
    made.columns[1 + len(keyed)].justify = "right"
    cells = Cells.of(definition, parameter, law, lang)
    for value in values:
        look = "" if value.source.verified else "yellow"
        head = [_period(value), value.source.within(lang), _day(value.reviewed_on)]
        for chosen, amount in cells.lines(value.content):
            starts, source, reviewed = head
            made.add_row(starts, *((chosen,) if keyed else ()), amount, Styled(source, look), reviewed)
            head = [""] * 3
    return made


def _period(value: DatedValue) -> str:
    return f"{value.period.starts} – {_day(value.period.ends)}".rstrip()


def _day(on: date | None) -> str:
    return "" if on is None else on.isoformat()
