"""The directive `aid:clauses`: clauses of the county document, each with its state and links to what carries it."""

from collections import Counter
from typing import Final, cast

from docutils import nodes
from sphinx.addnodes import pending_xref

from aidcoord.errors import AidcoordError, did_you_mean
from aidcoord.model.duties import DutyState, is_ours
from aidcoord.plugins import hookspecs
from aidcoord.plugins.hooks import HOOKS
from aidcoord.rules.loading.lawful_duties import LawfulDuty
from aidcoord.rules.results.wording import DUTY_STATES
from aidcoord.sphinxext import words
from aidcoord.sphinxext.domain import AidDomain
from aidcoord.sphinxext.installed import Installed, installed
from aidcoord.sphinxext.listings import Listing
from aidcoord.sphinxext.pages import Page
from aidcoord.sphinxext.pieces import Inline, joined, paragraph

_HEADS: Final = (words.CLAUSE, words.WORDS, words.STATE, words.CARRIED_BY)


class ClausesDirective(Listing):
    """List the clauses from one to another, in the order of the document; without arguments only count them all."""

    optional_arguments = 2

    def run(self) -> list[nodes.Node]:
        """A table, or a line with the counts."""
        try:
            there = installed(tuple(sorted(self.config.aid_plugins.items())))
        except (AidcoordError, ImportError) as error:
            raise self.error(f"cannot list clauses: {error}") from error
        duties = there.rulebook.law().duties
        if not self.arguments:
            return [self._count(duties)]
        first, last = self._place(self.arguments[0], duties), self._place(self.arguments[-1], duties)
        return self.listed(_HEADS, [self._row(one, there) for one in duties[first : last + 1]])

    def _count(self, duties: tuple[LawfulDuty, ...]) -> nodes.Node:
        count = Counter(one.duty.state for one in duties)
        said = words.clause_counts(len(duties), *(count[state] for state in DutyState))
        return paragraph(said.within(self.lang))

    def _place(self, clause: str, duties: tuple[LawfulDuty, ...]) -> int:
        known = [one.duty.clause for one in duties]
        if clause not in known:
            raise self.error(f"no installed plugin declares the clause '{clause}'. {did_you_mean(clause, known) or ''}")
        return known.index(clause)

    def _row(self, one: LawfulDuty, there: Installed) -> list[Inline]:
        domain = cast("AidDomain", self.env.domains["aid"])
        page = Page(there.subject(one.field), self.lang, self.env.docname, domain)
        for path in page.subject.files:
            self.env.note_dependency(str(path))
        anchor = page.describe("clause", one.duty.clause, one.duty.text)
        return [
            nodes.literal("", one.duty.clause, ids=[anchor]),
            page.word(one.duty.text),
            page.word(DUTY_STATES[one.duty.state]),
            _carriers(one, page),
        ]


def _carriers(one: LawfulDuty, page: Page) -> Inline:
    """What is missing or recorded, and links to what carries the clause, or to what there is of it."""
    duty, said = one.duty, list[str]()
    if duty.missing:
        said.append(page.word(words.missing(duty.missing)))
    if duty.record:
        said.append(page.word(words.recorded(duty.record.what, duty.record.post)))
    links = joined(_link(name, page) for name in one.carriers)
    if duty.missing and links:
        said.append(page.word(words.THERE_IS))
    return [" ".join(said), *([nodes.Text(" ")] if said and links else []), *links]


def _link(name: str, page: Page) -> nodes.Node:
    if not is_ours(name):
        return page.link(name, shown=name)
    if " " in name:
        return nodes.literal("", name)
    target = f"{hookspecs.__name__}.{name}" if name in HOOKS else name
    content = nodes.literal("", name, classes=["xref", "py"])
    return pending_xref(
        "", content, refdomain="py", reftype="obj", reftarget=target, refdoc=page.docname, refexplicit=True
    )
