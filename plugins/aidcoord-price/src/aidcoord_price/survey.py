"""Plain functions beside the rules: what the survey of low-income spending says, and which months were paid."""

from collections.abc import Mapping, Sequence

from aidcoord import (
    Fen,
    Month,
    ToldValueError,
)


def weighted_mean(records: Sequence[tuple[Fen, int]]) -> Fen:
    """The mean of spending, each record with its weight, to the nearest fen; half a fen goes to the higher.

    Args:
        records: Spending of a household in the month, and how many households it stands for.

    Raises:
        ValueError: A weight is below one, or there is no record.
    """
    if not records:
        raise ValueError("a mean needs at least one record")
    wrong = [weight for _, weight in records if weight < 1]
    if wrong:
        raise ValueError(f"a record stands for at least one household, not for {wrong[0]}")
    total = sum(weight for _, weight in records)
    spent = sum(int(spending) * weight for spending, weight in records)
    return Fen((2 * spent + total) // (2 * total))


def months_paid(started: Mapping[Month, bool | None], first: Month, last: Month) -> tuple[Month, ...]:
    """The months from `first` to `last` in which price aid was started, each by its own index alone.

    Args:
        started: For each month whether its index started price aid; `None` where that is not known.
        first: The first month.
        last: The last month.

    Raises:
        ValueError: The index of a month in between is not known; all such months are named.
    """
    count = (last.year - first.year) * 12 + last.number - first.number + 1
    months = [first.plus(number) for number in range(count)]
    unknown = [month for month in months if started.get(month) is None]
    if unknown:
        zh, en = "、".join(map(str, unknown)), ", ".join(map(str, unknown))
        raise ToldValueError(f"还没有{zh}的指数", f"no index is known for {en}")
    return tuple(month for month in months if started[month])
