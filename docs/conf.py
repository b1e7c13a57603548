"""How the documentation is built: `./go sphinx-build -W -n -q -b html docs docs/_build/html`."""

from importlib.metadata import version as version_of

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

myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_class_signature = "separated"
autodoc_default_options = {"members": True, "undoc-members": True, "exclude-members": "__new__, __init__"}
napoleon_numpy_docstring = False

# Names of the standard library and of typing that appear in signatures; the site is built offline, without intersphinx.
nitpick_ignore_regex = [("py:.*", r"(datetime|collections\.abc|typing|types|enum|pathlib|pluggy|attr|attrs)\b.*")]

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
