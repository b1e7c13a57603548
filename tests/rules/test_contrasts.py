"""Two values of one parameter side by side: exactly the cells in which they differ."""

from collections.abc import Mapping
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aidcoord.model.evidence import Value
from aidcoord.rules.contrasts import CellDifference, Numbers, differing_cells
from aidcoord.rules.parameters.shapes import Band, Bands, Content


def bands(*values: int, bounds: tuple[int, ...]) -> Bands:
    """Values between bounds."""
    starts, below = (None, *bounds), (*bounds, None)
    return Bands(tuple(Band(*edges) for edges in zip(starts, below, values, strict=True)))


def cell(*path: int | Numbers, one: int | None, other: int | None) -> CellDifference:
    """A difference as it is expected."""
    return CellDifference(path=path, values=(one, other))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(5, 5, [], id="the same amount"),
        pytest.param(5, 6, [cell(one=5, other=6)], id="two amounts"),
        pytest.param(5, None, [cell(one=5, other=None)], id="one is silent"),
        pytest.param(None, None, [], id="both are silent"),
        pytest.param({0: 5, 1: 6}, {0: 5, 1: 7}, [cell(1, one=6, other=7)], id="one cell of a table"),
        pytest.param({0: 5}, {0: 5, 1: 7}, [cell(1, one=None, other=7)], id="a cell that one leaves out"),
        pytest.param({1: {0: 2, 3: 4}}, {1: {0: 2, 3: 5}}, [cell(1, 3, one=4, other=5)], id="a table within a table"),
        pytest.param(
            bands(1, 2, bounds=(60,)),
            bands(1, 3, bounds=(60,)),
            [cell(Numbers(60, None), one=2, other=3)],
            id="a band",
        ),
        pytest.param(
            bands(1, 2, bounds=(60,)),
            bands(1, 2, bounds=(80,)),
            [cell(Numbers(60, 80), one=2, other=1)],
            id="a bound that moved",
        ),
        pytest.param(bands(1, 1, bounds=(60,)), bands(1, bounds=()), [], id="a bound at which nothing changes"),
        pytest.param(
            bands(1, 1, 2, bounds=(30, 60)),
            bands(5, 5, 2, bounds=(40, 60)),
            [cell(Numbers(None, 60), one=1, other=5)],
            id="neighbours that stay the same are one",
        ),
        pytest.param(
            None,
            bands(1, 2, bounds=(60,)),
            [cell(Numbers(None, 60), one=None, other=1), cell(Numbers(60, None), one=None, other=2)],
            id="bands beside silence",
        ),
        pytest.param(
            {0: bands(1, 2, bounds=(3,))},
            {0: bands(1, 9, bounds=(3,))},
            [cell(0, Numbers(3, None), one=2, other=9)],
            id="bands within a table",
        ),
    ],
)
def test_cells_that_differ(one: "Content | None", other: "Content | None", expected: list[CellDifference]) -> None:
    """Each once, in order, and no other."""
    assert list(differing_cells(one, other)) == expected


_VALUES = st.integers(0, 3)


@st.composite
def any_bands(draw: st.DrawFn) -> Bands:
    """Bands with bounds from 0 to 9."""
    bounds = tuple(sorted(draw(st.sets(st.integers(0, 9), max_size=4))))
    return bands(*(draw(_VALUES) for _ in range(len(bounds) + 1)), bounds=bounds)


@settings(deadline=None)
@given(any_bands(), any_bands())
def test_bands_differ_where_their_numbers_do(one: Bands, other: Bands) -> None:
    """Number by number, what is shown is what is so."""
    shown: dict[int, tuple[Value | None, Value | None]] = {}
    for found in differing_cells(one, other):
        [numbers] = found.path
        assert isinstance(numbers, Numbers)
        lowest, below = (
            -2 if numbers.starts is None else numbers.starts,
            12 if numbers.below is None else numbers.below,
        )
        shown |= dict.fromkeys(range(lowest, below), found.values)

    assert shown == {
        number: (one.at(number), other.at(number)) for number in range(-2, 12) if one.at(number) != other.at(number)
    }


@settings(deadline=None)
@given(any_bands(), any_bands())
def test_neighbouring_cells_are_never_alike(one: Bands, other: Bands) -> None:
    """Whatever bounds the two have, a stretch without a change is one line."""
    found = list(differing_cells(one, other))

    for earlier, later in pairwise(found):
        [first], [second] = earlier.path, later.path
        assert isinstance(first, Numbers)
        assert isinstance(second, Numbers)
        assert first.below != second.starts or earlier.values != later.values


_TABLES = st.dictionaries(st.integers(0, 4), _VALUES, max_size=4)


@settings(deadline=None)
@given(_TABLES, _TABLES)
def test_the_other_way_round_is_the_mirror(one: Mapping[int, int], other: Mapping[int, int]) -> None:
    """Sides are exchanged, and nothing else is."""
    assert [found.mirrored() for found in differing_cells(one, other)] == list(differing_cells(other, one))
