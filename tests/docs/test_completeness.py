"""Nothing public without documentation: names, hooks, plugins, decisions, words."""

import re
from pathlib import Path
from typing import Final

import pytest
from sphinx.util.inventory import InventoryFile

import aidcoord
from aidcoord.plugins import hookspecs
from aidcoord.plugins.hooks import HOOKS

DOCS: Final = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def documented(site: Path) -> frozenset[str]:
    """Every Python name that the reference describes."""
    with (site / "objects.inv").open("rb") as stream:
        inventory = InventoryFile.load(stream, "", lambda _base, name: name)
    return frozenset(name for kind, names in inventory.items() if kind.startswith("py:") for name in names)


def test_every_public_name_is_in_the_reference(documented: frozenset[str]) -> None:
    """A name in `aidcoord.__all__` without an entry fails here."""
    missing = [name for name in aidcoord.__all__ if f"aidcoord.{name}" not in documented]

    assert missing == []


def test_every_hook_is_in_the_reference(documented: frozenset[str]) -> None:
    """A hook without an entry fails here."""
    assert [hook for hook in HOOKS if f"{hookspecs.__name__}.{hook}" not in documented] == []


def test_every_installed_plugin_has_a_page_in_both_languages() -> None:
    """A department or county is never without its pages."""
    owned = [plugin.owns for plugin in aidcoord.Registry.discover().plugins]
    pages = [DOCS / "plugins" / f"{name}{ending}" for name in owned for ending in (".md", ".zh.md")]

    assert [page.name for page in pages if not page.is_file()] == []


@pytest.mark.parametrize("decision", sorted((DOCS / "adr").glob("0*.md")), ids=lambda path: path.stem)
def test_a_decision_has_all_its_parts(decision: Path) -> None:
    """Context, decision, what was rejected, and what follows."""
    headings = re.findall(r"^## (.+)$", decision.read_text(encoding="utf-8"), flags=re.MULTILINE)

    assert headings == ["Context", "Decision", "Rejected", "Consequences"]


@pytest.mark.parametrize(
    "word",
    [
        *("household", "benefit unit", "applicant", "beneficiary", "agency", "benefit", "evidence", "determination"),
        *("resolution", "means test", "countable income", "disregard", "top-up", "referral", "case", "reassessment"),
        *("parameter", "amendment", "worksheet", "presumption", "overlap", "verdict", "read-set", "dibao", "tekun"),
        *("duty", "clause"),
        *("event", "journal", "stream", "head"),
    ],
)
def test_the_glossary_has_the_words_of_the_library(word: str) -> None:
    """Each word stands in the glossary with its Chinese below it."""
    terms = (DOCS / "glossary.md").read_text(encoding="utf-8")

    assert re.search(rf"^{re.escape(word)}\n(?:.+\n)*?[\u4e00-\u9fff]", terms, flags=re.MULTILINE)
