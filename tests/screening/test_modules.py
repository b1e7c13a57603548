"""The modules that a kernel is compiled as."""

import pytest

from aidcoord.screening.kernel import modules
from aidcoord.screening.kernel.modules import Assembly, Piece

PIECES = [Piece(f"void @p{place}()", "x" * length) for place, length in enumerate([30, 10, 20, 5, 25, 10])]


@pytest.mark.parametrize(
    ("most", "long", "expected"),
    [
        pytest.param(1, 1, 1, id="one processor"),
        pytest.param(2, 1, 2, id="two"),
        pytest.param(100, 1, 6, id="no more than there are pieces"),
        pytest.param(100, 40, 3, id="as many as are worth it"),
        pytest.param(100, 101, 1, id="one where the whole is short"),
    ],
)
def test_there_are_as_many_modules_as_can_be_compiled_at_once(
    most: int, long: int, expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And no more than are worth it."""
    monkeypatch.setattr(modules, "_LONG", long)

    assert len(Assembly(["shared"], PIECES, "screen").modules(most)) == expected


def test_each_piece_is_in_one_module_and_known_where_it_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is shared is in each, and modules are of about the same length."""
    monkeypatch.setattr(modules, "_LONG", 1)

    first, second = Assembly(["shared"], PIECES, "screen").modules(2)

    assert (first.count("shared"), first.count("screen")) == (1, 1)
    assert (second.count("shared"), second.count("screen")) == (1, 0)
    for piece in PIECES:
        assert [each.count(piece.definition) for each in (first, second)] in ([1, 0], [0, 1])
        assert first.count(piece.declaration) == second.count(piece.definition)
    assert first.count("x") == second.count("x") == 50


def test_a_kernel_without_pieces_is_one_module() -> None:
    """As a rule alone is."""
    assert Assembly(["shared"]).modules(8) == ["shared\n"]
