"""The part of a plugin's page about whom its department points to, when, why and by which text."""

from collections.abc import Iterable

from docutils import nodes

from aidcoord.model.agencies import PartnerHelp
from aidcoord.model.signposts import Signpost
from aidcoord.rules.loading.laws import LawfulSignpost
from aidcoord.sphinxext import words
from aidcoord.sphinxext.pages import Page
from aidcoord.sphinxext.pieces import Inline, joined, section, table
from aidcoord.sphinxext.wording import HELPS, OCCASIONS, period_text

_HEADS = (words.WHEN, words.POINTS_TO, words.OCCASION, words.NOTE, words.IN_FORCE, words.SOURCE)


def signposts_part(page: Page) -> list[nodes.Node]:
    """A table of the field's signposts, a row each; nothing where it has none."""
    by_signpost: dict[int, list[LawfulSignpost]] = {}
    for lawful in page.law.signposts.get(page.subject.plugin.owns, ()):
        by_signpost.setdefault(id(lawful.signpost), []).append(lawful)
    if not by_signpost:
        return []
    rows = [_row(page, listed[0].signpost, listed) for listed in by_signpost.values()]
    return [section(page.word(words.SIGNPOSTS), "signposts", table([page.word(head) for head in _HEADS], rows))]


def _row(page: Page, signpost: Signpost, listed: list[LawfulSignpost]) -> list[Inline]:
    return [
        page.links(listed[0].when),
        _targets(page, [one.to for one in listed]),
        page.word(OCCASIONS[signpost.occasion]),
        page.word(signpost.because),
        period_text(signpost.period, page.lang),
        page.source(signpost.source),
    ]


def _targets(page: Page, targets: Iterable[str | PartnerHelp]) -> Inline:
    """Benefits as links, and the help of partners in words."""
    return joined(page.word(HELPS[one]) if isinstance(one, PartnerHelp) else page.link(one) for one in targets)
