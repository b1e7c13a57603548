"""The phrases of the command line: each key once."""

from typing import Final

from aidcoord.cli import phrases
from aidcoord.cli.phrases import PHRASES

GROUPS: Final = [group for name, group in vars(phrases).items() if name.isupper() and name != "PHRASES"]


def test_each_phrase_has_one_key() -> None:
    """No group hides what another says."""
    assert len(GROUPS) == 5
    assert sum(map(len, GROUPS)) == len(PHRASES)
