"""Search that finds Chinese words: text is cut into pairs of neighbouring characters, in the index as in the query.

Sphinx's own splitter for Chinese indexes no Chinese word without a dictionary, and with one it finds only what is one
word to that dictionary. Pairs find every phrase of two characters or more.
"""

import re
from itertools import pairwise
from typing import Final

from sphinx.search.zh import SearchChinese

_HAN: Final = r"\u3400-\u9fff"
_RUN: Final = re.compile(rf"[{_HAN}]+|[^\W{_HAN}]+")


def pairs(text: str) -> list[str]:
    """The words of `text`: each other script's words whole, Chinese as overlapping pairs.

    >>> pairs("联席会议 decides")
    ['联席', '席会', '会议', 'decides']
    """
    return [word for run in _RUN.findall(text) for word in _cut(run)]


def _cut(run: str) -> list[str]:
    is_chinese = re.match(f"[{_HAN}]", run) is not None
    return ["".join(pair) for pair in pairwise(run)] if is_chinese and len(run) > 1 else [run]


class PairSearch(SearchChinese):
    """Sphinx's search for Chinese with the splitter above; Latin words are stemmed as English on both sides."""

    language_name = "English"
    """Names the stemmer class of the page's script; for Chinese, Sphinx 9.0 writes one that does not exist."""
    js_splitter_code = rf"""
var splitQuery = (query) => (query.match(/[{_HAN}]+|[\p{{Letter}}\p{{Number}}_]+/gu) || []).flatMap((run) =>
  /[{_HAN}]/.test(run) && run.length > 2
    ? Array.from({{ length: run.length - 1 }}, (_, at) => run.slice(at, at + 2))
    : [run]);
"""

    def split(self, input: str) -> list[str]:  # noqa: A002 - the name in the base class
        """The words of a text."""
        return pairs(input)
