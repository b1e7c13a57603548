"""The words of household files: clashes are refused when they are put together."""

import pytest
from attrs import evolve

from aidcoord import EvidenceType, Scope, Text, vocabulary
from aidcoord.errors import ClashError
from aidcoord.serial import Vocabulary

SCHOOLING = vocabulary.SCHOOLING


@pytest.mark.parametrize(
    ("other", "complaint"),
    [
        pytest.param(evolve(SCHOOLING, id="school_stage"), "both called '就学阶段'", id="one title"),
        pytest.param(evolve(SCHOOLING, note=None), "is declared twice, and not alike", id="one id"),
        pytest.param(evolve(SCHOOLING, id="title", title=Text(zh="姓名", en="T")), "'姓名', which is a key", id="key"),
    ],
)
def test_words_that_clash_are_refused(other: EvidenceType, complaint: str) -> None:
    """Each word of a file means one thing."""
    with pytest.raises(ClashError, match=complaint):
        Vocabulary.of([SCHOOLING, other])


def test_the_same_title_in_the_other_scope_is_no_clash() -> None:
    """A key means what its place says: a member's wages and a household's may share a title."""
    other = evolve(SCHOOLING, id="household_schooling", scope=Scope.HOUSEHOLD)

    words = Vocabulary.of([SCHOOLING, SCHOOLING, other])

    assert words.words(Scope.HOUSEHOLD)["就学阶段"] is other
    assert words.words(Scope.MEMBER)["就学阶段"] is SCHOOLING
