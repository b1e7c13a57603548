"""`aidcoord diff`: how the policies of two counties differ on a day."""

import json
from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from typing import Annotated

from attrs import frozen
from cyclopts import Parameter
from rich.console import Console
from rich.table import Table

from aidcoord.cli.contents import Cells
from aidcoord.cli.options import ExitCode, Given, Lang, On, or_today
from aidcoord.cli.printing import console, finish, put, table
from aidcoord.cli.words import in_brackets, language, limit_text, listed, say
from aidcoord.model.agencies import Agency
from aidcoord.model.evidence import Value
from aidcoord.model.texts import Language
from aidcoord.office import Office
from aidcoord.rules.counties import Amendment, CriteriaAmendment, ParameterAmendment
from aidcoord.rules.differences import Differences, ParameterDifference, differences
from aidcoord.rules.loading.definitions import Definition
from aidcoord.rules.loading.laws import Law
from aidcoord.rules.results.wording import value_text
from aidcoord.serial.differences import differences_json

_SILENT = "—"


def diff(
    one: Annotated[str, Parameter(name="COUNTY")],
    other: Annotated[str, Parameter(name="OTHER")],
    /,
    *,
    on: On = None,
    field: Annotated[str | None, Parameter(name="--field")] = None,
    lang: Lang = None,
    as_json: Annotated[bool, Parameter(name="--json", negative="", show_default=False)] = False,
    registry: Given = None,
) -> ExitCode:
    """Show how the policies of two counties differ on a day.

    Args:
        one: The id of a county.
        other: The id of the county it is put beside.
        on: The day, as 2026-11-01; today if not said.
        field: Only this field of policy.
        lang: Chinese or English; as LANG or LC_ALL says if not chosen.
        as_json: Print JSON, with the source of every value.
    """
    office = Office.open(one, registry)
    found = differences(office.law, office.beside(other).law, or_today(on), field)
    if as_json:
        put(json.dumps(differences_json(found), ensure_ascii=False, indent=2, allow_nan=False))
    else:
        _Teller(found, language(lang)).put(console())
    return finish(office.faults)


@frozen
class _Teller:
    """Tells about differences in one language."""

    found: Differences
    lang: Language

    def put(self, out: Console) -> None:
        """A line that counts, then a part for each sort of thing that differs."""
        first, second = (self.county(law) for law in self.found.laws)
        out.print(f"{first} – {second} · {self.found.on}", style="bold")
        out.print(self.summary())
        parts = (self.parameters(), self.amendments(), self.benefits(), self.competences(), self.limits())
        for title, made in chain.from_iterable(parts):
            out.print()
            out.print(title, style="bold")
            out.print(made)

    def summary(self) -> str:
        """How many of each there are."""
        if self.found.is_empty:
            return say("no difference", self.lang)
        fields = {one.field for one in self.found.parameters}
        counts = [
            say("differing parameters", self.lang, len(self.found.parameters), len(fields)),
            say("differing amendments", self.lang, sum(map(len, self.found.amendments))),
            say("differing benefits", self.lang, sum(map(len, self.found.benefits))),
            say("differing competences", self.lang, len(self.found.competences)),
        ]
        return f"{say('differences', self.lang)}{say('colon', self.lang)}{listed(counts, self.lang)}"

    def parameters(self) -> Iterator[tuple[str, Table]]:
        """A table for each field, with a line for each cell."""
        for field, ones in groupby(self.found.parameters, key=lambda one: one.field):
            made = self.table("name", "goes by", numbers=True)
            for one in ones:
                self.add(one, made)
            yield self.field(field), made

    def add(self, one: ParameterDifference, made: Table) -> None:
        """The lines of one parameter; its title stands on the first."""
        law = next(law for law in self.found.laws if one.name in law.definitions)
        cells = Cells.of(one.definition, one.parameter, law, self.lang)
        title = one.parameter.title.within(self.lang)
        for cell in one.cells:
            made.add_row(title, cells.chosen(cell.path), *(self.value(value, one) for value in cell.values))
            title = ""

    def value(self, value: Value | None, one: ParameterDifference) -> str:
        """A value with its unit."""
        return _SILENT if value is None else value_text(value, self.lang, one.parameter.unit.text.within(self.lang))

    def amendments(self) -> Iterator[tuple[str, Table]]:
        """What each county alone amends."""
        if any(self.found.amendments):
            made = table(*(say(key, self.lang) for key in ("of county", "amends", "title", "period", "source")))
            for law, amendments in zip(self.found.laws, self.found.amendments, strict=True):
                for one in amendments:
                    period = f"{one.starts} – {one.ends or ''}".rstrip()
                    row = (self.county(law), self.amended(one), one.title.within(self.lang), period)
                    made.add_row(*row, one.mandate.within(self.lang))
            yield say("amendments", self.lang), made

    def amended(self, one: Amendment) -> str:
        """What is amended, and what sort of thing it is."""
        if isinstance(one, CriteriaAmendment):
            kind = "criteria"
        else:
            kind = "value" if isinstance(one, ParameterAmendment) else "rule"
        law = self.found.laws[0] if one.target in self.found.laws[0].definitions else self.found.laws[1]
        versions = law.definitions[one.target]
        in_force = next((version for version in versions if self.found.on in version.period), versions[0])
        title = in_force.title.within(self.lang)
        return f"{title}{in_brackets(say(kind, self.lang), self.lang)}"

    def benefits(self) -> Iterator[tuple[str, Table]]:
        """What each county alone offers."""
        if any(self.found.benefits):
            made = table(*(say(key, self.lang) for key in ("of county", "benefit", "name", "source")))
            for law, benefits in zip(self.found.laws, self.found.benefits, strict=True):
                for one in benefits:
                    made.add_row(self.county(law), one.title.within(self.lang), one.name, self.source(one))
            yield say("local benefits", self.lang), made

    def source(self, one: Definition) -> str:
        """The passage of law behind a benefit."""
        return one.source.within(self.lang) if one.source else ""

    def competences(self) -> Iterator[tuple[str, Table]]:
        """Which agency holds what."""
        if self.found.competences:
            made = self.table("fields", "part")
            for one in self.found.competences:
                part = self.part(one.field, one.part) if one.part else ""
                made.add_row(self.field(one.field), part, *(self.agency(agency) for agency in one.agencies))
            yield say("competences", self.lang), made

    def limits(self) -> Iterator[tuple[str, Table]]:
        """Within how long each county has referrals answered."""
        if any(self.found.referral_limits):
            made = table(*(say(key, self.lang) for key in ("of county", "answer by", "source")))
            for law, limit in zip(self.found.laws, self.found.referral_limits, strict=True):
                source = limit.source.within(self.lang) if limit else ""
                made.add_row(self.county(law), limit_text(limit, self.lang) if limit else _SILENT, source)
            yield say("referrals", self.lang), made

    def agency(self, agency: Agency | None) -> str:
        """The agency, where there is one."""
        return agency.title.within(self.lang) if agency else _SILENT

    def table(self, *keys: str, numbers: bool = False) -> Table:
        """A table whose last two columns are the counties."""
        made = table(*(say(key, self.lang) for key in keys), *(self.county(law) for law in self.found.laws))
        for column in made.columns[-2:] if numbers else ():
            column.justify = "right"
        return made

    def county(self, law: Law) -> str:
        """A county's name."""
        return law.county.title.within(self.lang) if law.county else say("no county", self.lang)

    def field(self, field: str) -> str:
        """A field as its plugin calls it, with the slug; the agencies of the day are told as competences."""
        policies = (policy for law in self.found.laws for policy in law.policies if policy.field == field)
        title = next((policy.agency.title.within(self.lang) for policy in policies), None)
        return f"{title}{in_brackets(field, self.lang)}" if title else field

    def part(self, field: str, part: str) -> str:
        """What a part of a field is called."""
        names: Iterable[str] = (f"{field}__{part}", part)
        found = (law.definitions[name][0] for law in self.found.laws for name in names if name in law.definitions)
        return next((one.title.within(self.lang) for one in found), part)
