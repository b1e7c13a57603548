"""The documentation grown from policies: a Sphinx extension that draws each plugin's page from its own declarations."""

from sphinx.application import Sphinx
from sphinx.util.typing import ExtensionMetadata

from aidcoord.sphinxext.search import PairSearch


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add what the extension offers to a documentation build."""
    app.add_search_language(PairSearch)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
