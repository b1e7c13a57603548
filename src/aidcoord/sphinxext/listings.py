"""The directives `aid:facts` and `aid:vocabulary`: what the core itself supplies to the rules of every field."""

from collections.abc import Iterable
from typing import cast

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from aidcoord.model import vocabulary
from aidcoord.model.evidence import EvidenceType
from aidcoord.model.facts import FACTS, Fact
from aidcoord.model.texts import Language, Text
from aidcoord.rules.results.wording import type_text, value_text
from aidcoord.sphinxext import words
from aidcoord.sphinxext.domain import AidDomain, page_language
from aidcoord.sphinxext.pieces import Inline, table
from aidcoord.sphinxext.wording import SCOPES


class Listing(SphinxDirective):
    """A table of named things of the core, each an object that roles can name."""

    @property
    def lang(self) -> Language:
        """The language of the page."""
        return page_language(self.env.docname, self.config)

    def listed(self, heads: Iterable[Text], rows: Iterable[list[Inline]]) -> list[nodes.Node]:
        """The table."""
        return [table([head.within(self.lang) for head in heads], rows)]

    def named(self, kind: str, thing: Fact | EvidenceType) -> nodes.Node:
        """The name of a thing, noted as described here."""
        domain = cast("AidDomain", self.env.domains["aid"])
        anchor = domain.describe(kind, thing.id, thing.title, self.lang, self.env.docname, is_owner=kind == "fact")
        return nodes.literal("", thing.id, ids=[anchor])


class FactsDirective(Listing):
    """List the facts that the model supplies under bare names."""

    def run(self) -> list[nodes.Node]:
        """The table."""
        return self.listed((words.NAME, words.TITLE, words.ABOUT, words.TYPE), map(self._row, FACTS))

    def _row(self, fact: Fact) -> list[Inline]:
        lang = self.lang
        named = self.named("fact", fact)
        return [named, fact.title.within(lang), SCOPES[fact.scope].within(lang), type_text(fact.type, lang)]


class VocabularyDirective(Listing):
    """List the evidence that several fields share, with the constants under which plugins import it."""

    def run(self) -> list[nodes.Node]:
        """The table."""
        heads = (words.CONSTANT, words.NAME, words.TITLE, words.ABOUT, words.TYPE, words.HOLDER, words.PRESUMPTION)
        constants = {kind.id: name for name, kind in vars(vocabulary).items() if isinstance(kind, EvidenceType)}
        return self.listed(heads, (self._row(constants[kind.id], kind) for kind in vocabulary.SHARED))

    def _row(self, constant: str, kind: EvidenceType) -> list[Inline]:
        lang = self.lang
        presumed = value_text(kind.presumption.value, lang) if kind.presumption else ""
        return [
            nodes.literal("", constant),
            self.named("evidence", kind),
            kind.title.within(lang),
            SCOPES[kind.scope].within(lang),
            type_text(kind.type, lang),
            nodes.literal("", kind.holder),
            presumed,
        ]
