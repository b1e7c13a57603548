"""Compiled rules: what a function of LLVM gives is what the rule gives, errors and the edges of 64 bits included."""

from itertools import product as product_of
from typing import Any, Final

import llvmlite.binding as llvm
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.screening.native import LEAST, MOST, NUMBERS, compiled, compiled_for_eight, expected

from aidcoord import Document, Fen, Rate, Text, rule, working_day_after
from aidcoord.model.days import Day
from aidcoord.model.evidence import Value
from aidcoord.model.money import round_half_up, share
from aidcoord.rules.declare import Rule
from aidcoord.screening.kernel import engine
from aidcoord.screening.kernel.compiled import BEYOND, FAILED, WELL, CannotCompileError
from aidcoord.screening.kernel.rules import Unit

SOURCE, TITLE = Document("示例办法").article(1), Text(zh="示例", en="Example")
declare = rule(source=SOURCE, title=TITLE)


@declare
def quotient(one: int, other: int) -> int:
    """Both towards the lower."""
    whole, rest = divmod(one, other)
    return whole * 1000 + rest


@declare
def total(one: Fen, other: Fen) -> Fen:
    """A sum that may leave 64 bits."""
    return one + other


@declare
def product(one: Fen, count: int) -> Fen:
    """A product that may."""
    return one * count


@declare
def later(start: Day, days: int) -> Day:
    """A day that no calendar may have."""
    return Day(start + days)


@declare
def due_on(filed_on: Day, days: int) -> Day:
    """A day that only the calendar of working days knows, unless nothing is awaited."""
    return filed_on if days == 0 else working_day_after(filed_on, days)


@declare
def part(amount: Fen, rate: Rate) -> Fen:
    """A helper of aidcoord."""
    return round_half_up(share(amount, rate), Fen(100))


@declare
def pieces(number: int, is_so: bool) -> int:  # noqa: FBT001 - a rule's argument
    """Divisions by small and by large numbers, odd and even, of any number, and of some whose bounds are known."""
    rest = number % 146_097
    few = rest // 12 + rest % 1_461 + (rest * 2_141 + 197_913) // 65_536 - (is_so - rest) // 30
    any_size = number // 3 % 97 + number // 100 % 97 + number // 1_000_000_000_039 + number // 4 % 64
    long = rest // 4_294_967_296 + rest % 4_294_967_297 + rest % 5_000_000_000 // 3 + rest // 1_125_899_906_842_624
    return few + number % 2_147_483_647 // 7 + any_size + long


@declare
def sums(one: int, other: int) -> int:
    """Sums, differences and products of any numbers."""
    return (one + other) - (one - other) * 3 + one * other


@declare
def looped(number: int) -> int:
    """A loop that is left early, and one that goes on."""
    found = 0
    for step in range(10, 0, -3):
        if step == number:
            break
        if step % 2 == 0:
            continue
        found += step
    else:
        found = -found
    return found


@declare
def between(low: int, number: int, high: int) -> bool:
    """A chain whose later part is not looked at once the earlier fails."""
    return low < number <= high // (number - low) and number not in (7, 8)


@declare
def money_times_money(one: Fen, other: Fen) -> Fen:
    """What always fails."""
    return one * other


@declare
def one_or_other(is_so: bool, amount: Fen) -> Fen:  # noqa: FBT001 - a rule's argument
    """A plain 0 passes for money."""
    return amount if is_so else 0  # type: ignore[return-value]  # that is the point


@pytest.mark.parametrize(
    "what",
    [quotient, total, product, part, looped, between, money_times_money, one_or_other],
    ids=lambda what: what.name,
)
def test_a_compiled_rule_gives_what_python_gives(what: Rule[..., Any]) -> None:
    """At the edges of 64 bits nothing wraps around: the function says that it went beyond."""
    call, kinds = compiled(what), list(what.arguments.values())
    pools = [[kind(number) for number in (NUMBERS if kind is not bool else (0, 1))] for kind in kinds]
    chosen: list[tuple[Value, ...]] = [()]
    for pool in pools:
        chosen = [(*before, value) for before in chosen for value in pool]

    for values in chosen:
        given, wanted = call(*map(int, values)), expected(what, values)
        # On the way there a kernel may go beyond 64 bits and say so, where Python comes back.
        assert given in (wanted, (0, BEYOND)), (values, given, wanted)


@pytest.fixture(params=[True, False], ids=["masks", "avx2"])
def has_masks(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether eight lanes are written for processors with masks of their own, or for those with AVX2 alone."""
    if not request.param and not llvm.get_host_cpu_features().get("avx2"):
        pytest.skip("this processor has no AVX2")
    monkeypatch.setattr(engine, "has_masks", lambda: request.param)
    return bool(request.param)


@pytest.mark.usefixtures("has_masks")
@pytest.mark.parametrize("what", [quotient, total, product, part, between, one_or_other], ids=lambda what: what.name)
def test_eight_at_once_are_what_python_gives_or_in_doubt(what: Rule[..., Any]) -> None:
    """What fails or goes beyond 64 bits is in doubt; what is small and well never is."""
    call, kinds = compiled_for_eight(what), list(what.arguments.values())
    assert call is not None
    pools = [[kind(number) for number in (NUMBERS if kind is not bool else (0, 1))] for kind in kinds]
    chosen = list(product_of(*pools))
    chosen += chosen[: -len(chosen) % 8]

    for first in range(0, len(chosen), 8):
        eight = chosen[first : first + 8]
        for values, (found, is_in_doubt) in zip(eight, call([(*map(int, one),) for one in eight]), strict=True):
            wanted, ended = expected(what, values)
            assert is_in_doubt or (found, WELL) == (wanted, ended), values
            is_small = all(abs(int(one)) < 10_000 for one in values)
            assert not (is_in_doubt and is_small and ended == WELL), values


AT_EDGES: Final = st.sampled_from([31, 32, 49, 50, 51, 52, 61, 62]).flatmap(
    lambda power: st.integers(-3, 3).flatmap(lambda more: st.sampled_from([2**power + more, more - 2**power]))
)
"""Numbers next to those up to which something is worked out in one way or another."""


@pytest.mark.usefixtures("has_masks")
@pytest.mark.parametrize("what", [pieces, sums, quotient], ids=lambda what: what.name)
def test_eight_at_once_are_right_wherever_they_are_not_in_doubt(what: Rule[..., Any]) -> None:
    """Any numbers, and those at the edges of what is worked out in one way or another; up to 2^30 none is in doubt."""
    call, kinds = compiled_for_eight(what), list(what.arguments.values())
    assert call is not None
    numbers = st.one_of(st.integers(LEAST, MOST), st.integers(-(2**40), 2**40), st.integers(-(2**30), 2**30), AT_EDGES)
    one = st.tuples(*(st.booleans() if kind is bool else numbers for kind in kinds))

    @settings(max_examples=150, deadline=None)
    @given(st.lists(one, min_size=8, max_size=8))
    def holds(eight: list[tuple[Any, ...]]) -> None:
        for values, (found, is_in_doubt) in zip(eight, call([(*map(int, one),) for one in eight]), strict=True):
            wanted, ended = expected(what, values)
            assert is_in_doubt or (found, WELL) == (wanted, ended), values
            assert not (is_in_doubt and ended == WELL and all(abs(int(one)) <= 2**30 for one in values)), values

    holds()


WITHIN: Final = [(0, 10**12), (1, 10**6), (0, 2**31 - 1), (1, 2**50), (-(10**6), 10**6), (-(2**46), 2**46), (7, 7)]
"""What numbers may be known to be within."""


@pytest.mark.usefixtures("has_masks")
@pytest.mark.parametrize("within", WITHIN, ids=str)
@pytest.mark.parametrize("what", [pieces, sums, quotient], ids=lambda what: what.name)
def test_eight_at_once_are_right_where_it_is_known_how_large_they_can_be(
    what: Rule[..., Any], within: tuple[int, int]
) -> None:
    """Numbers within, and at their ends; of what is known to be small nothing is asked, and all is right."""
    kinds = list(what.arguments.values())
    call = compiled_for_eight(what, [(0, 1) if kind is bool else within for kind in kinds])
    assert call is not None
    low, high = within
    numbers = st.one_of(st.integers(low, high), st.sampled_from([low, min(low + 1, high), max(high - 1, low), high]))
    one = st.tuples(*(st.booleans() if kind is bool else numbers for kind in kinds))

    @settings(max_examples=60, deadline=None)
    @given(st.lists(one, min_size=8, max_size=8))
    def holds(eight: list[tuple[Any, ...]]) -> None:
        for values, (found, is_in_doubt) in zip(eight, call([(*map(int, one),) for one in eight]), strict=True):
            wanted, ended = expected(what, values)
            assert is_in_doubt or (found, WELL) == (wanted, ended), values

    holds()


@pytest.mark.parametrize("what", [looped, money_times_money], ids=lambda what: what.name)
def test_what_is_only_worked_out_one_by_one_has_no_function_for_eight(what: Rule[..., Any]) -> None:
    """A loop, and what always fails."""
    assert Unit().rule(what.name, what).eight is None


@pytest.mark.parametrize(
    ("days", "ended"), [pytest.param(1, WELL, id="a day"), pytest.param(10**7, FAILED, id="beyond every calendar")]
)
def test_a_day_that_no_calendar_has_fails(days: int, ended: int) -> None:
    """As in a worksheet, it makes what reads it unknown."""
    assert compiled(later)(738_000, days)[1] == ended


def test_working_days_are_left_to_the_worksheet() -> None:
    """A kernel knows no calendar: it says that it cannot count, and the household is assessed by itself."""
    call = compiled(due_on)

    assert call(738_000, 0) == (738_000, WELL)
    assert call(738_000, 5) == (0, BEYOND)


@declare
def unsure(is_so: bool) -> int:  # noqa: FBT001 - a rule's argument
    """Says nothing where it is not so."""
    if is_so:
        found = 1
    return found


@declare
def mixed(is_so: bool, amount: Fen, rate: Rate) -> Fen:  # noqa: FBT001 - a rule's argument
    """Money or a rate, which goes on differently."""
    return (amount if is_so else rate) + amount  # type: ignore[return-value]  # that is the point


@pytest.mark.parametrize(
    ("what", "says"),
    [
        pytest.param(unsure, "may use found before it has a value", id="without a value"),
        pytest.param(mixed, "fails for some of the kinds", id="of two kinds"),
    ],
)
def test_what_cannot_be_compiled_is_refused(what: Rule[..., Any], says: str) -> None:
    """With the place and the reason."""
    with pytest.raises(CannotCompileError, match=says) as refused:
        Unit().rule(what.name, what)

    assert refused.value.place is not None
    assert refused.value.place.file == __file__
