"""The pages that show the county document clause by clause."""

import re
import tomllib
from pathlib import Path

import pytest

LISTED = tomllib.loads((Path(__file__).parents[1] / "clauses" / "clauses.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", ["clauses.html", "clauses.zh.html"])
def test_every_clause_stands_on_the_page_in_the_order_of_the_document(page: str, site: Path) -> None:
    """Each once, under an anchor of its own."""
    html = (site / page).read_text(encoding="utf-8")

    assert re.findall(r'id="aid-clause-([A-Z]+-\d\d)"', html) == list(LISTED)


@pytest.mark.parametrize(
    ("page", "plugin", "said"),
    [
        pytest.param("clauses.html", "plugins/trade_union.html", "Missing: acceptance with a receipt", id="English"),
        pytest.param("clauses.zh.html", "plugins/trade_union.zh.html", "尚缺：乡镇受理回执", id="Chinese"),
    ],
)
def test_a_clause_links_to_what_carries_it(page: str, plugin: str, said: str, site: Path) -> None:
    """To the description of a benefit in the language of the page; what is missing is said."""
    html = (site / page).read_text(encoding="utf-8")

    assert f'href="{plugin}#aid-benefit-trade_union__warm_sending"' in html
    assert said in html


def test_the_count_stands_on_the_page(site: Path) -> None:
    """In the words of the page."""
    assert re.search(r"144 clauses: \d+ carried, \d+ recorded, \d+ open\.", (site / "clauses.html").read_text("utf-8"))
