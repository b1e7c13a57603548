"""One page while it is drawn: its language, what it describes, and links from it to every name."""

from collections.abc import Sequence

from attrs import define, field
from docutils import nodes
from sphinx.addnodes import pending_xref

from aidcoord.model.benefits import Benefit
from aidcoord.model.sources import Source
from aidcoord.model.texts import Language, Text
from aidcoord.rules.loading.definitions import Definition, Kind, StateOf
from aidcoord.rules.loading.laws import Law
from aidcoord.sphinxext import words
from aidcoord.sphinxext.domain import AidDomain
from aidcoord.sphinxext.installed import Subject
from aidcoord.sphinxext.pieces import Inline, joined

_ROLES = {
    Kind.EVIDENCE: "evidence",
    Kind.FACT: "fact",
    Kind.PARAMETER: "parameter",
    Kind.RULE: "rule",
    Kind.AGGREGATE: "rule",
    Kind.BENEFIT: "benefit",
}


@define(slots=False)
class Page:
    """What is being drawn. `cited` gathers the sources that the page shows."""

    subject: Subject
    lang: Language
    docname: str
    domain: AidDomain
    cited: list[Source] = field(factory=list)

    @property
    def law(self) -> Law:
        """The law the page is drawn from."""
        return self.subject.law

    def reached_from(self, name: str) -> list[str]:
        """The benefits that a name bears on, directly or through others, sorted."""
        reached = self.law.readers_of(name)
        return sorted({benefit for other in reached if (benefit := self._benefit_of(other))} - {name})

    def _benefit_of(self, name: str) -> str | None:
        what = self.law.definitions[name][0].what
        if isinstance(what, Benefit):
            return name
        return what.name if isinstance(what, StateOf) else None

    def word(self, text: Text) -> str:
        """A text in the page's language."""
        return text.within(self.lang)

    def describe(self, kind: str, name: str, title: Text, *, is_owner: bool = True) -> str:
        """Note that the page describes a name; the anchor under which it does."""
        return self.domain.describe(kind, name, title, self.lang, self.docname, is_owner=is_owner)

    def source(self, source: Source | None) -> Inline:
        """A source as a link where it has an address; counted among those the page cites."""
        if source is None:
            return ""
        self.cited.append(source)
        shown = source.within(self.lang)
        return nodes.reference("", shown, refuri=source.url) if source.url else shown

    def link(self, name: str, *, shown: str | None = None) -> nodes.Node:
        """A full name as a link to where it is described; one whose plugin is not installed says so."""
        versions = self.law.definitions.get(name, ())
        short = shown or self.short(name)
        if not versions or versions[0].kind is Kind.ABSENT:
            return nodes.inline("", "", nodes.literal("", short), nodes.Text(self.word(words.NOT_INSTALLED)))
        definition = versions[0]
        target = definition.what.name if isinstance(definition.what, StateOf) else name
        return self.refer(_ROLES.get(definition.kind, "benefit"), target, short, title=definition.title)

    def refer(
        self, role: str, target: str, shown: str, *, title: Text | None = None, lang: Language | None = None
    ) -> pending_xref:
        """A link that this page draws by itself: where nothing describes the target, the words alone are left."""
        content = nodes.literal("", shown, classes=["xref", "aid"])
        if title is not None:
            content["title"] = self.word(title)
        return pending_xref(
            "",
            content,
            refdomain="aid",
            reftype=role,
            reftarget=target,
            refdoc=self.docname,
            drawn=True,
            lang=lang or self.lang,
        )

    def titled_link(self, name: str) -> Inline:
        """A name with its title beside it."""
        versions: tuple[Definition, ...] = self.law.definitions.get(name, ())
        titled = versions and versions[0].kind is not Kind.ABSENT
        return [self.link(name), f" {self.word(versions[0].title)}"] if titled else self.link(name)

    def links(self, names: Sequence[str], most: int | None = None) -> Inline:
        """Several names in a line; those past `most` are counted, and the command lists them."""
        shown = joined(self.link(name) for name in names[:most])
        left_out = 0 if most is None else len(names) - most
        return [*shown, nodes.Text(self.word(words.and_more(left_out)))] if left_out > 0 else shown

    def short(self, name: str) -> str:
        """A full name as it is written inside the page's own field."""
        return name.removeprefix(f"{self.subject.plugin.owns}__")

    def full(self, name: str) -> str:
        """The full name of what a policy of the page's field writes bare."""
        policy = self.subject.policy
        reads = policy.reads_from if policy else ()
        found = self.law.names.resolve(name, field=self.subject.plugin.owns, may_read=reads)
        return found if isinstance(found, str) else name
