"""The documentation grown from policies: a Sphinx extension that draws each plugin's page from its own declarations."""

from pathlib import Path
from typing import Final

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from aidcoord.sphinxext.checks import CheckDirective, ChecksDirective
from aidcoord.sphinxext.clauses import ClausesDirective
from aidcoord.sphinxext.console import ConsoleDirective
from aidcoord.sphinxext.directives import PluginDirective
from aidcoord.sphinxext.domain import AidDomain, unresolved
from aidcoord.sphinxext.listings import FactsDirective, VocabularyDirective
from aidcoord.sphinxext.protocol import ProtocolDirective
from aidcoord.sphinxext.search import PairSearch

_STATIC: Final = Path(__file__).parent / "static"


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add the domain `aid`, its directives and the search to a documentation build."""
    app.add_config_value("aid_plugins", {}, "env", types=(dict,))
    app.add_search_language(PairSearch)
    app.add_domain(AidDomain)
    app.add_directive_to_domain("aid", "plugin", PluginDirective)
    app.add_directive_to_domain("aid", "facts", FactsDirective)
    app.add_directive_to_domain("aid", "vocabulary", VocabularyDirective)
    app.add_directive_to_domain("aid", "clauses", ClausesDirective)
    app.add_directive_to_domain("aid", "console", ConsoleDirective)
    app.add_directive_to_domain("aid", "check", CheckDirective)
    app.add_directive_to_domain("aid", "checks", ChecksDirective)
    app.add_directive_to_domain("aid", "protocol", ProtocolDirective)
    app.connect("missing-reference", unresolved)
    app.connect("doctree-resolved", _say_language)
    app.connect("builder-inited", _add_static)
    app.add_css_file("aidcoord.css")
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}


def _add_static(app: Sphinx) -> None:
    app.config.html_static_path.append(str(_STATIC))


def _say_language(_app: Sphinx, doctree: nodes.document, _docname: str) -> None:
    """Tell the browser the language of what is drawn, once Sphinx is done with its typographic quotes."""
    for drawn in doctree.findall(lambda node: isinstance(node, nodes.Element) and "lang" in node):
        if isinstance(drawn, (nodes.section, nodes.paragraph)):
            drawn["classes"].append(f"language-{drawn['lang']}")
