"""Whether each township has exactly one first responsible person on each day."""

from datetime import date

import pytest
from tests.rules.building import text

from aidcoord import Agency, County, Holding, Period, Post, Township
from aidcoord.rules.responsibilities import unclear_responsibilities

SHIMEN, LIUXI = Township("990101101", text("Shimen")), Township("990101102", text("Liuxi"))
FIRST = date(2016, 1, 1)


def holding(person: str, starts: date, ends: date | None = None) -> Holding:
    """That somebody holds an office."""
    return Holding(person=person, period=Period(starts, ends))


def head(township: Township, *holders: Holding, answers: bool = True) -> Post:
    """The head of a township."""
    return Post(
        f"head_of_{township.id}",
        text("head"),
        agency=township.id,
        holders=holders,
        is_first_responsible=answers,
    )


def county(*posts: Post) -> County:
    """A county of two townships."""
    return County(
        id="ling",
        region="990101",
        title=text("Ling"),
        government=Agency("ling", text("government")),
        townships=(SHIMEN, LIUXI),
        posts=posts,
    )


WHOLE = head(LIUXI, holding("Li", FIRST))


@pytest.mark.parametrize(
    ("holders", "found"),
    [
        pytest.param([holding("An", FIRST)], [], id="one all the time"),
        pytest.param(
            [holding("An", FIRST, date(2020, 5, 31)), holding("Bo", date(2020, 6, 1))], [], id="one after the other"
        ),
        pytest.param(
            [holding("An", FIRST, date(2020, 5, 31)), holding("Bo", date(2020, 6, 2))],
            [(Period(date(2020, 6, 1), date(2020, 6, 1)), ())],
            id="a day without",
        ),
        pytest.param(
            [holding("An", FIRST, date(2020, 6, 1)), holding("Bo", date(2020, 6, 1))],
            [(Period(date(2020, 6, 1), date(2020, 6, 1)), ("An", "Bo"))],
            id="a day with two",
        ),
        pytest.param([holding("An", FIRST, date(2020, 5, 31))], [(Period(date(2020, 6, 1)), ())], id="nobody any more"),
        pytest.param([holding("An", date(2016, 2, 1))], [(Period(FIRST, date(2016, 1, 31)), ())], id="nobody yet"),
        pytest.param([], [(Period(FIRST), ())], id="nobody ever"),
    ],
)
def test_days_without_or_with_two_are_found(
    holders: list[Holding], found: list[tuple[Period, tuple[str, ...]]]
) -> None:
    """To the day, with the township."""
    unclear = unclear_responsibilities(county(WHOLE, head(SHIMEN, *holders)))

    assert [(one.township, one.period, one.people) for one in unclear] == [(SHIMEN, *one) for one in found]


def test_other_posts_of_a_township_do_not_count() -> None:
    """A deputy is no second head, and no head either."""
    deputy = head(SHIMEN, holding("An", FIRST), answers=False)

    [one] = unclear_responsibilities(county(WHOLE, deputy))

    assert (one.township, one.period, one.people) == (SHIMEN, Period(FIRST), ())


def test_two_posts_may_not_both_answer() -> None:
    """Unless one person holds both."""
    two = unclear_responsibilities(
        county(WHOLE, head(SHIMEN, holding("An", FIRST)), head(SHIMEN, holding("Bo", FIRST)))
    )
    same = unclear_responsibilities(county(WHOLE, *[head(SHIMEN, holding("An", FIRST))] * 2))

    assert [one.people for one in two] == [("An", "Bo")]
    assert same == ()


def test_a_county_without_such_posts_is_told_for_each_township() -> None:
    """There is no first day to say."""
    unclear = unclear_responsibilities(county())

    assert [(one.township, one.period) for one in unclear] == [(SHIMEN, None), (LIUXI, None)]
