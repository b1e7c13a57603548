"""The part of a plugin's page about its benefits, and about how they meet others."""

from collections.abc import Iterable

from docutils import nodes

from aidcoord.model.benefits import Benefit
from aidcoord.rules.loading.definitions import Definition
from aidcoord.rules.loading.laws import LawfulOverlap
from aidcoord.rules.results.wording import CADENCES
from aidcoord.sphinxext import words
from aidcoord.sphinxext.pages import Page
from aidcoord.sphinxext.pieces import Inline, both, bullets, fields, section, table
from aidcoord.sphinxext.wording import KINDS, OVERLAPS, SCOPES, period_text


def benefits_part(page: Page) -> list[nodes.Node]:
    """A section a benefit, its versions one after the other; nothing where the field has none."""
    prefix = f"{page.subject.plugin.owns}__"
    named = [name for name in page.law.benefits() if name.startswith(prefix)]
    if not named:
        return []
    return [section(page.word(words.BENEFITS), "benefits", *(_benefit(page, name) for name in named))]


def _benefit(page: Page, name: str) -> nodes.section:
    versions = [(one, one.what) for one in page.law.definitions[name] if isinstance(one.what, Benefit)]
    title = versions[-1][1].title
    anchor = page.describe("benefit", name, title)
    return section(both(title, page.lang), anchor, *(_version(page, one, what) for one, what in versions))


def _version(page: Page, definition: Definition, benefit: Benefit) -> nodes.Node:
    word, scope = page.word, page.law.scopes.get(definition.name)
    return fields(
        [
            (word(words.NAME), nodes.literal("", definition.name)),
            (word(words.IN_FORCE), period_text(definition.period, page.lang)),
            (word(words.KIND), word(KINDS[benefit.kind])),
            (word(words.CADENCE), word(CADENCES[benefit.cadence])),
            (word(words.ABOUT), word(SCOPES[scope]) if scope else None),
            (word(words.APPLIES_IF), _named(page, [benefit.applies_if] if benefit.applies_if else [])),
            (word(words.CRITERIA), _named(page, benefit.criteria)),
            (word(words.WHILE_RECEIVING), _named(page, benefit.while_receiving or ())),
            (word(words.AMOUNT), page.titled_link(page.full(benefit.amount)) if benefit.amount else None),
            (word(words.PAYER), page.refer("plugin", benefit.payer, benefit.payer) if benefit.payer else None),
            (word(words.SOURCE), page.source(benefit.source)),
            (word(words.NOTE), word(benefit.note) if benefit.note else None),
        ]
    )


def _named(page: Page, names: Iterable[str]) -> "Inline | None":
    listed = [page.titled_link(page.full(name)) for name in names]
    return bullets(listed) if listed else None


def overlaps_part(page: Page) -> list[nodes.Node]:
    """A table of the overlaps that name a benefit of the field, whoever declares them."""
    prefix = f"{page.subject.plugin.owns}__"
    found = [one for one in page.law.overlaps if any(name.startswith(prefix) for name in one.benefits)]
    if not found:
        return []
    heads = [words.RELATION, words.BENEFITS, words.NOTE, words.IN_FORCE, words.SOURCE]
    rows = [_overlap(page, one) for one in found]
    return [section(page.word(words.OVERLAPS), "overlaps", table([page.word(head) for head in heads], rows))]


def _overlap(page: Page, lawful: LawfulOverlap) -> list[Inline]:
    overlap = lawful.overlap
    relation: list[str | nodes.Node] = [page.word(OVERLAPS[overlap.kind])]
    if overlap.per:
        relation.append(page.word(words.in_brackets(CADENCES[overlap.per])))
    if lawful.limit:
        relation += [" ", page.link(lawful.limit)]
    return [
        relation,
        page.links(lawful.benefits),
        page.word(overlap.title),
        period_text(overlap.period, page.lang),
        page.source(overlap.source),
    ]
