"""How the documentation is built: `./go sphinx-build -W -n -q -b html docs docs/_build/html`."""

import gc
import sys
from importlib.metadata import version as version_of
from pathlib import Path

from sphinx.application import Sphinx

gc.disable()  # pages are large trees: to search them for rubbish takes a third of the build, and the memory is there
sys.path.insert(0, str(Path(__file__).parent / "guide"))  # for the plugin that the guide runs

project = "aidcoord"
author = "The aidcoord authors"
copyright = "2026, the aidcoord authors. Apache-2.0"
release = version = version_of("aidcoord")

extensions = [
    "myst_parser",
    "sphinx_design",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx.ext.doctest",
    "aidcoord.sphinxext",
]
exclude_patterns = ["_build", "locale", "Thumbs.db"]
nitpicky = True
# In a signature such as `type[Form]` the built-in `type` is taken for one of the attributes of that name; the category
# is that of references with several targets, and one with none is still an error.
suppress_warnings = ["ref.python"]
show_warning_types = True

# Prose is written in English. A Chinese edition is a second build of the same sources:
#   sphinx-build -b gettext docs docs/_build/gettext
#   sphinx-intl update -p docs/_build/gettext -l zh_CN
#   sphinx-build -D language=zh_CN docs docs/_build/html-zh
# The pages `*.zh.md` are Chinese from their own texts and need no catalogue.
language = "en"
locale_dirs = ["locale"]
gettext_compact = False
gettext_uuid = False  # with them every run rewrites every catalogue
html_search_language = "zh"  # the splitter of aidcoord.sphinxext.search; it indexes English as well

smartquotes = False  # a quarter of the build, and in Chinese prose wrong
toc_object_entries = False  # every rule in every page's navigation: long to build and longer to read

myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_class_signature = "separated"
autodoc_default_options = {"members": True, "undoc-members": True, "exclude-members": "__new__, __init__"}
napoleon_numpy_docstring = False

default_role = "literal"

# Names that appear in signatures and have no page: those of other libraries, since the site is built without looking
# anything up elsewhere, type variables, aliases of types, and the inside of the engine.
nitpick_ignore_regex = [
    ("py:.*", r"(datetime|decimal|fractions|inspect|collections\.abc|typing|types|enum|pathlib)\b.*"),
    ("py:.*", r"(pluggy|attrs?|pyarrow)\b.*"),
    ("py:.*", r"(aidcoord\.(rules\.declare|model\.events)\.)?[PRT]"),
    ("py:.*", r"Value|Content|Json|Cell|Offers|DataFrame"),
    (
        "py:.*",
        (
            r"aidcoord\.rules\.(sheets\.wiring\.Wiring|worksheets\.Question|parameters\.toml_places\.Spot|"
            r"parameters\.shapes\.RawValue|loading\.names\.Names)|"
            r"aidcoord\.(plugins\.(desks\.F|offers\.Offers)|serial\.nodes\.(MapNode|Entry))"
        ),
    ),
]

doctest_test_doctest_blocks = ""  # examples in docstrings are run by pytest, each in its own module
doctest_global_setup = """
from datetime import date

from aidcoord import *
"""

html_theme = "furo"
html_title = "aidcoord"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_show_sourcelink = False
html_copy_source = False


def _spare_attributes(_app: Sphinx, what: str, _name: str, _thing: object, _options: object, lines: list[str]) -> None:
    """Keep napoleon from taking what stands before a colon in the sentence about an attribute for its type."""
    if what in {"attribute", "property", "data"}:
        lines[:0] = ["..", ""]  # an empty comment


def setup(app: Sphinx) -> None:
    """Go before napoleon, whose priority is 500."""
    app.connect("autodoc-process-docstring", _spare_attributes, priority=400)
