"""Plain functions beside the rules: what the survey of low-income spending says, and which months were paid."""

from collections.abc import Mapping, Sequence
from datetime import date

from aidcoord import Fen


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


def months_paid(started: Mapping[date, bool], first: date, last: date) -> tuple[date, ...]:
    """The months from `first` to `last` in which price aid was started, each by its own index alone.

    Args:
        started: For the first day of each month whether its index started price aid.
        first: The first day of the first month.
        last: The first day of the last month.

    Raises:
        ValueError: The index of a month in between is not known; all such months are named.
    """
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    numbers = range(first.month - 1, first.month - 1 + count)
    months = [date(first.year + number // 12, number % 12 + 1, 1) for number in numbers]
    unknown = [month for month in months if month not in started]
    if unknown:
        raise ValueError(f"no index is known for {', '.join(f'{month:%Y-%m}' for month in unknown)}")
    return tuple(month for month in months if started[month])
