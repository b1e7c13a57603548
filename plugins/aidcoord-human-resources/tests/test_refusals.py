"""Whose refusals of work civil affairs is told of."""

import pytest

from aidcoord_human_resources.refusals import has_refused_often, must_report_refusals


@pytest.mark.parametrize(
    ("refusals", "span", "window", "expected"),
    [
        pytest.param(2, 1, 0, False, id="two are too few"),
        pytest.param(3, 40, 0, True, id="three, whenever, where nothing bounds them"),
        pytest.param(3, 6, 6, True, id="three within the months"),
        pytest.param(3, 7, 6, False, id="three over more months"),
        pytest.param(4, 5, 6, True, id="four"),
    ],
)
def test_refused_often(refusals: int, span: int, window: int, *, expected: bool) -> None:
    """Three in a row count, within the county's months where it has such."""
    actual = has_refused_often(
        refusals,
        civil_affairs__refusals_until_cut=3,
        refusal_span_months=span,
        civil_affairs__refusal_window_months=window,
    )

    assert actual is expected


@pytest.mark.parametrize(
    ("dibao", "able", "out_of_work", "refused", "expected"),
    [
        pytest.param(True, True, True, True, True, id="all of it"),
        pytest.param(False, True, True, True, False, id="no dibao to cut"),
        pytest.param(True, False, True, True, False, id="not able to work"),
        pytest.param(True, True, False, True, False, id="found work since"),
        pytest.param(True, True, True, False, False, id="has not refused as often"),
    ],
)
def test_refusals_are_reported(*, dibao: bool, able: bool, out_of_work: bool, refused: bool, expected: bool) -> None:
    """Only of somebody able and out of work in a household with dibao is civil affairs told."""
    assert must_report_refusals(dibao, able, out_of_work, refused) is expected
