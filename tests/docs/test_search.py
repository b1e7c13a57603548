"""Searching the site, in Chinese and in English."""

from collections.abc import Callable
from urllib.parse import quote

import pytest

from aidcoord.sphinxext.search import pairs


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("低保标准", ["低保", "保标", "标准"], id="overlapping pairs"),
        pytest.param("户", ["户"], id="a single character"),
        pytest.param("dibao 2026", ["dibao", "2026"], id="words of another script stay whole"),
        pytest.param("A类低保,b", ["A", "类低", "低保", "b"], id="scripts next to each other"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_text_is_cut_into_pairs_of_chinese_characters(text: str, words: list[str]) -> None:
    """Chinese is indexed as neighbouring pairs, everything else as words."""
    assert pairs(text) == words


@pytest.mark.parametrize(
    ("query", "page"),
    [
        pytest.param("低保标准", "plugins/civil_affairs", id="a parameter in Chinese"),
        pytest.param("最低生活保障", "plugins/civil_affairs", id="a phrase that no dictionary has as one word"),
        pytest.param("presumption", "guide/unknowns", id="an English word"),
    ],
)
def test_a_search_finds_the_page(query: str, page: str, address: str, page_as_read: Callable[[str], str]) -> None:
    """A browser that asks the search page for a word is shown the page about it."""
    results = page_as_read(f"{address}/search.html?q={quote(query)}")

    assert f'href="{page}' in results


def test_a_search_for_nonsense_finds_nothing(address: str, page_as_read: Callable[[str], str]) -> None:
    """The search ends with a word also where nothing matches, instead of searching for ever."""
    results = page_as_read(f"{address}/search.html?q={quote('鼋鼍龘靐')}")

    assert "did not match any documents" in results
