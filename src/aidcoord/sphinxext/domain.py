"""The Sphinx domain `aid`: what plugin pages describe can be referred to and is found by the search."""

from collections.abc import Iterator, Set
from typing import ClassVar, Final, NamedTuple

from docutils import nodes
from sphinx.addnodes import pending_xref
from sphinx.builders import Builder
from sphinx.config import Config
from sphinx.domains import Domain, ObjType
from sphinx.environment import BuildEnvironment
from sphinx.locale import _
from sphinx.roles import XRefRole
from sphinx.util import logging
from sphinx.util.nodes import make_refnode

from aidcoord.model.texts import Language, Text

_LOG: Final = logging.getLogger(__name__)
KINDS: Final = ("plugin", "benefit", "rule", "parameter", "evidence", "fact", "clause")


class Entry(NamedTuple):
    """One thing described on one page."""

    kind: str
    name: str
    lang: str
    docname: str
    anchor: str
    title: str
    is_owner: bool
    """Whether the page is that of whoever owns the name; evidence is also listed where it is read."""


def page_language(docname: str, config: Config) -> Language:
    """The language of a page: Chinese where its name ends in `.zh` or the whole build is Chinese."""
    return "zh" if docname.endswith(".zh") or str(config.language).startswith("zh") else "en"


def _same_page(one: Entry, other: Entry) -> bool:
    """Whether both are on one page, or on its two language versions, which in a Chinese build are both Chinese."""
    return one.docname.removesuffix(".zh") == other.docname.removesuffix(".zh")


class AidDomain(Domain):
    """Benefits, rules, parameters, evidence, plugins and clauses."""

    name = "aid"
    label = "aidcoord"
    object_types: ClassVar[dict[str, ObjType]] = {kind: ObjType(_(kind), kind) for kind in KINDS}
    roles: ClassVar = {kind: XRefRole(warn_dangling=True) for kind in KINDS}
    initial_data: ClassVar = {"entries": {}}
    data_version = 2
    dangling_warnings: ClassVar = {kind: f"no page describes the {kind} '%(target)s'" for kind in KINDS}

    @property
    def entries(self) -> dict[tuple[str, str], list[Entry]]:
        """Everything noted so far, by kind and name."""
        noted: dict[tuple[str, str], list[Entry]] = self.data["entries"]
        return noted

    def note(self, entry: Entry) -> None:
        """Remember where something is described; a second owner's page in one language is a warning."""
        noted = self.entries.setdefault((entry.kind, entry.name), [])
        for other in noted:
            if other.is_owner and entry.is_owner and other.lang == entry.lang and not _same_page(other, entry):
                _LOG.warning("%s %s is described in %s as well", entry.kind, entry.name, other.docname, type="aid")
        if entry not in noted:
            noted.append(entry)

    def describe(
        self, kind: str, name: str, title: Text, lang: Language, docname: str, *, is_owner: bool = True
    ) -> str:
        """Note that a page describes a name; the anchor under which it does."""
        anchor = f"aid-{kind}-{name}"
        self.note(Entry(kind, name, lang, docname, anchor, title.within(lang), is_owner))
        return anchor

    def find(self, kind: str, name: str, lang: str, docname: str) -> Entry | None:
        """The best description of a name for a reader of `docname` in a language."""
        return min(
            self.entries.get((kind, name), ()),
            key=lambda entry: (entry.lang != lang, entry.docname != docname, not entry.is_owner, entry.docname),
            default=None,
        )

    def clear_doc(self, docname: str) -> None:
        """Forget what a page described."""
        for noted in self.entries.values():
            noted[:] = [entry for entry in noted if entry.docname != docname]

    def merge_domaindata(self, docnames: Set[str], otherdata: dict[str, dict[tuple[str, str], list[Entry]]]) -> None:
        """Take over what another process read."""
        for key, noted in otherdata["entries"].items():
            self.entries.setdefault(key, []).extend(entry for entry in noted if entry.docname in docnames)

    def resolve_xref(  # noqa: PLR0917 - Sphinx passes these by position
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> nodes.reference | None:
        """The link to what a role names; a link a page drew by itself may lead nowhere, one that somebody wrote not."""
        lang = node.get("lang") or page_language(fromdocname, env.config)
        entry = self.find(typ, target, lang, fromdocname)
        if entry is None:
            return None
        return make_refnode(builder, fromdocname, entry.docname, entry.anchor, contnode, entry.title)

    def resolve_any_xref(  # noqa: PLR0917 - as above
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> list[tuple[str, nodes.reference]]:
        """Links to everything that is called `target`."""
        found = ((kind, self.resolve_xref(env, fromdocname, builder, kind, target, node, contnode)) for kind in KINDS)
        return [(f"aid:{kind}", link) for kind, link in found if link is not None]

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """Everything for the search and the inventory, in sorted order."""
        for entry in sorted({entry for noted in self.entries.values() for entry in noted}):
            if entry.is_owner:
                yield entry.name, f"{entry.name} {entry.title}", entry.kind, entry.docname, entry.anchor, 1


def unresolved(_app: object, _env: object, node: pending_xref, contnode: nodes.Element) -> nodes.Element | None:
    """Leave the name standing where a page drew a link by itself and nothing installed describes it."""
    return contnode if node.get("refdomain") == "aid" and node.get("drawn") else None
