"""The directive `aid:plugin`: the page of a plugin."""

from collections.abc import Callable
from typing import ClassVar, Final, cast

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from aidcoord.errors import AidcoordError
from aidcoord.model.texts import Language
from aidcoord.sphinxext import words
from aidcoord.sphinxext.described_benefits import benefits_part, overlaps_part
from aidcoord.sphinxext.described_counties import county_parts
from aidcoord.sphinxext.described_evidence import evidence_part, readers_part
from aidcoord.sphinxext.described_parameters import parameters_part
from aidcoord.sphinxext.described_rules import rules_part
from aidcoord.sphinxext.described_signposts import signposts_part
from aidcoord.sphinxext.domain import AidDomain, page_language
from aidcoord.sphinxext.installed import Subject, installed
from aidcoord.sphinxext.pages import Page
from aidcoord.sphinxext.pieces import fields, joined, paragraph, prose, section

_PARTS: Final[tuple[Callable[[Page], list[nodes.Node]], ...]] = (
    benefits_part,
    overlaps_part,
    signposts_part,
    evidence_part,
    parameters_part,
    rules_part,
    readers_part,
)
_DEPTH_OF_CONTENTS: Final = 2


class PluginDirective(SphinxDirective):
    """Draw the whole page of a plugin, its title included.

    The argument is the slug of a field or the id of a county; `lang` is `en` or `zh`, without it the page's own.
    """

    required_arguments = 1
    option_spec: ClassVar = {"lang": lambda argument: directives.choice(argument, ("zh", "en"))}

    def run(self) -> list[nodes.Node]:
        """The page as one section; a fault of the plugin is an error of the page."""
        name = self.arguments[0]
        try:
            listed = tuple(sorted(self.config.aid_plugins.items()))
            subject = installed(listed).subject(name)
        except (AidcoordError, ImportError) as error:
            raise self.error(f"cannot draw '{name}': {error}") from error
        for path in subject.files:
            self.env.note_dependency(str(path))
        # The theme copies the contents of every page into every page, and those of a field have hundreds of headings.
        self.env.metadata[self.env.docname]["tocdepth"] = _DEPTH_OF_CONTENTS
        domain = cast("AidDomain", self.env.domains["aid"])
        page = Page(subject, self._lang(), self.env.docname, domain)
        drawn = draw_page(page)
        self.set_source_info(drawn)
        return [drawn]

    def _lang(self) -> Language:
        chosen: Language | None = self.options.get("lang")
        return chosen or page_language(self.env.docname, self.config)


def draw_page(page: Page) -> nodes.section:
    """The page of a plugin."""
    subject = page.subject
    county = subject.county
    title = county.title if county else subject.policy.agency.title if subject.policy else None
    if title is None:
        raise ValueError(f"plugin {subject.plugin} offers neither a policy nor a county")
    anchor = page.describe("plugin", subject.plugin.owns, title)
    parts = [*(county_parts(page, county) if county else []), *(part for draw in _PARTS for part in draw(page))]
    introduction = [*_introduction(page, subject), *_verification(page)]  # after the parts, which cite the sources
    drawn = section(page.word(title), anchor, *introduction, *parts)
    drawn["lang"] = page.lang
    return drawn


def _introduction(page: Page, subject: Subject) -> list[nodes.Node]:
    plugin, policy = subject.plugin, subject.policy
    other: Language = "en" if page.lang == "zh" else "zh"
    switch = page.refer("plugin", plugin.owns, page.word(words.OTHER_LANGUAGE), lang=other)
    supplier = " ".join(filter(None, (plugin.distribution, plugin.version)))
    reads = policy.reads_from if policy else ()
    about = fields(
        [
            (page.word(words.COUNTY_ID if subject.county else words.FIELD), nodes.literal("", plugin.owns)),
            (page.word(words.PLUGIN), supplier),
            (page.word(words.MAY_READ), joined(page.refer("plugin", field, field) for field in reads)),
        ]
    )
    return [paragraph(switch), *prose(subject.introduction or ""), about]


def _verification(page: Page) -> list[nodes.Node]:
    """How many of the sources rest on texts that could not be read; nothing where all could."""
    cited = set(page.cited)
    doubtful = sum(not source.verified for source in cited)
    return [paragraph(page.word(words.unverified(doubtful, len(cited))))] if doubtful else []
