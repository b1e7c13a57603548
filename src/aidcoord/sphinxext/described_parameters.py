"""The part of a plugin's page about parameters: tables of dated values, and plots of those that changed."""

from docutils import nodes

from aidcoord.rules.loading.definitions import Definition, Kind
from aidcoord.rules.parameters.shapes import Parameter
from aidcoord.sphinxext import words
from aidcoord.sphinxext.cells import KeyTypes
from aidcoord.sphinxext.changes import plots_of
from aidcoord.sphinxext.drawing import draw
from aidcoord.sphinxext.pages import Page
from aidcoord.sphinxext.pieces import Inline, both, fields, joined, paragraph, picture, section
from aidcoord.sphinxext.value_tables import tables_of


def parameters_part(page: Page) -> list[nodes.Node]:
    """A section a parameter of the field; nothing where it has none."""
    own = page.subject.plugin.owns
    found = [
        versions[0]
        for versions in page.law.definitions.values()
        if versions[0].kind is Kind.PARAMETER and versions[0].field == own
    ]
    if not found:
        return []
    return [section(page.word(words.PARAMETERS), "parameters", *(_parameter(page, one) for one in found))]


def _parameter(page: Page, definition: Definition) -> nodes.section:
    parameter = definition.what
    if not isinstance(parameter, Parameter):
        raise TypeError(f"{definition.name} is no parameter")
    word = page.word
    anchor = page.describe("parameter", definition.name, parameter.title)
    about = fields(
        [
            (word(words.NAME), nodes.literal("", definition.name)),
            (word(words.UNIT), word(parameter.unit.text)),
            (word(words.BY), page.links(definition.asks)),
            (word(words.SUPPLIED_BY), word(words.EACH_COUNTY) if parameter.supplied_by else None),
            (word(words.READ_BY), page.links(page.law.direct_readers.get(definition.name, []))),
        ]
    )
    return section(both(parameter.title, page.lang), anchor, about, *values_of(page, definition))


def values_of(page: Page, definition: Definition) -> list[nodes.Node]:
    """Plots and tables of a parameter's values; a sentence where none is there."""
    if not definition.values:
        return [paragraph(_suppliers(page, definition.name) or page.word(words.NO_VALUE))]
    keys = _key_types(page, definition)
    unit = definition.what.unit.text if isinstance(definition.what, Parameter) else words.AMOUNT
    drawn = [picture(draw(plot)) for plot in plots_of(definition, keys, page.word(unit), page.lang)]
    return [*drawn, *tables_of(page, definition.values, keys)]


def _suppliers(page: Page, name: str) -> "Inline | None":
    """The counties whose pages have the values."""
    found = [
        page.refer("plugin", county.id, page.word(county.title))
        for county in page.subject.counties
        if any(values.name == name for values in county.values)
    ]
    return [f"{page.word(words.SUPPLIED_HERE)} ", *joined(found)] if found else None


def _key_types(page: Page, definition: Definition) -> KeyTypes:
    return [page.law.definitions[name][0].type for name in definition.asks]
