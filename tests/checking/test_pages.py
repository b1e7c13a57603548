"""Pages of the checks: one for each, complete, and none without its check."""

import re
from pathlib import Path

import pytest

from aidcoord.checking.registered import CHECKS

PAGES = Path(__file__).parents[2] / "docs" / "checks"
PARTS = ["What it looks at", "Why", "Wrong", "Right", "How to mend it"]


def test_every_check_has_a_page_and_every_page_a_check() -> None:
    """The folder and the registry list the same ids."""
    assert {page.stem for page in PAGES.glob("*.md")} - {"index"} == {check.id for check in CHECKS}


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_a_page_has_all_its_parts(check: object) -> None:
    """It draws its own check, and says what, why, wrong, right and how, each with something in it."""
    name = str(getattr(check, "id", ""))
    text = (PAGES / f"{name}.md").read_text(encoding="utf-8")
    fenced = re.compile(r"^```.*?^```$", flags=re.MULTILINE | re.DOTALL)
    _, *parts = re.split(r"^## (.+)$", fenced.sub(lambda code: code[0].replace("#", ""), text), flags=re.MULTILINE)

    assert f"```{{aid:check}} {name}\n" in text
    assert parts[::2] == PARTS
    assert all(len(part.strip()) > 10 for part in parts[1::2])


def test_ids_are_unique_and_in_kebab_case() -> None:
    """They are typed at the command line and are the names of pages."""
    ids = [check.id for check in CHECKS]

    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in ids)
