"""A small documentation build: two invented plugins that are not installed, drawn by the extension."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

project = "showcase"
extensions = ["myst_parser", "aidcoord.sphinxext"]
aid_plugins = {"heating": "heating", "county_brook": "brook"}
html_theme = "furo"
html_search_language = "zh"
exclude_patterns = ["broken"]
