"""Sweeps: only the households that an amount can touch are gone through, and everything comes out as if all were."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

import numpy as np
import pyarrow as pa
import pytest
from tests.rules.building import SOURCE, benefit, evidence_type, household, law, member, named, parameter, policy, text
from tests.screening.chance import Chance

from aidcoord import Fen, Overlap, OverlapKind, Residence, Scope, Verdict, Worksheet, total_of
from aidcoord.model.evidence import MOST_COUNT
from aidcoord.office import Office
from aidcoord.rules.parameters.shapes import Bands
from aidcoord.rules.rulebooks import Rulebook
from aidcoord.screening.kernel.kernels import Kernel
from aidcoord.screening.kernel.running import BEYOND, Found, run, tables_of
from aidcoord.screening.registers.rows import batch_of
from aidcoord.screening.registers.schemas import RegisterSchema
from aidcoord.screening.screens import Screen
from aidcoord.screening.simulation.changes import Setting, changed, steps_of, unsettled
from aidcoord.screening.simulation.paying import Paid
from aidcoord.screening.simulation.simulations import Simulation
from aidcoord.screening.synthesis.counties import CountyPlan, synthetic_county

ON: Final = date(2026, 11, 1)
STANDARD: Final = "civil_affairs__dibao_standard_month"
SWEEPS: Final = {
    "a standard": f"{STANDARD}[rural]=1:2001:400",
    "a standard for all": f"{STANDARD}=200:1400:300",
    "a limit of assets": "civil_affairs__vehicle_limit=0:2:1",
    "a multiple of savings": "civil_affairs__savings_multiple=0:60:12",
    "a rate": "civil_affairs__work_cost_share=0:1:0.25",
    "bands of what is worked out": "civil_affairs__old_age_rate_month=0:200:50",
    "bands of ages": "civil_affairs__dibao_addition_by_age=0:0.6:0.2",
    "bands that income reads": "civil_affairs__support_share=0:1:0.25",
    "a cell by sex": "civil_affairs__working_age_until[male]=50:70:5",
    "what a cap is of": "health_family_planning__catastrophic_cap_year=0:400000:100000",
}


@pytest.fixture(scope="module")
def office() -> Office:
    """All departments in Yunling."""
    return Office.open("yunling")


@pytest.fixture(scope="module")
def kernel(office: Office) -> Kernel:
    """The whole law of a day."""
    return Kernel(office.rulebook.worksheet(ON, "yunling"))


@pytest.fixture(scope="module")
def batches(office: Office, kernel: Kernel) -> tuple[pa.RecordBatch, ...]:
    """Random households, much or little known of them, and likely ones."""
    schema = RegisterSchema.under(office.rulebook, "yunling")
    plan = CountyPlan(schema=schema, townships=("990101101",), on=ON, windows=((6, 12),), paid="civil_affairs__dibao")
    return batch_of(Chance(kernel.worksheet, seed=11).households(200), schema), next(synthetic_county(plan, 1000, 5))


@pytest.fixture(params=SWEEPS.values(), ids=list(SWEEPS))
def steps(request: pytest.FixtureRequest) -> tuple[Setting, ...]:
    """The steps of a sweep."""
    return steps_of(request.param)


def at_each(kernel: Kernel, steps: tuple[Setting, ...]) -> Iterator[Kernel]:
    """The law at each step."""
    return (kernel.under(changed(kernel.worksheet, [step])) for step in steps)


def given(found: Found, households: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> Iterator[object]:
    """What is said of some households and their members, but for what fails first."""
    members = np.repeat(households, np.diff(found.columns.offsets))
    for group, rows in ((found.households, households), (found.members, members)):
        yield group.verdicts[rows].tolist()
        yield [group.dues.spread(column, len(rows))[rows].tolist() for column in range(group.verdicts.shape[1])]


def test_a_sweep_is_the_whole_register_at_each_step(
    kernel: Kernel, batches: Sequence[pa.RecordBatch], steps: tuple[Setting, ...]
) -> None:
    """The cost at each step is that of every household determined under its law, and every overlap resolved."""
    simulation = Simulation(before=kernel.worksheet, after=kernel.worksheet)

    points = simulation.sweep(batches, steps)

    screens = [Screen(one) for one in at_each(kernel, steps)]
    plain = [sum(Paid(one.kernel, one.look_at(batch)).year for batch in batches) for one in screens]
    assert [one.year for one in points] == plain
    assert len(set(plain)) > 1


def test_who_is_left_out_comes_out_alike_at_each_step(
    kernel: Kernel, batches: Sequence[pa.RecordBatch], steps: tuple[Setting, ...]
) -> None:
    """What is certain with the amount unknown is so for every amount: each verdict, and each amount."""
    sweep = Simulation(before=kernel.worksheet, after=kernel.worksheet).swept(steps)

    for batch in batches:
        left_out = ~sweep.may_differ(batch)
        found = [list(given(run(one, batch, tables_of(one)), left_out)) for one in at_each(kernel, steps)]
        assert left_out.any()
        assert all(one == found[0] for one in found)


@pytest.mark.parametrize(
    ("setting", "left"),
    [
        (f"{STANDARD}[rural]=1", [Residence.URBAN]),
        (f"{STANDARD}=1", None),
        ("civil_affairs__support_share=0.5", None),
    ],
    ids=["a cell", "all cells", "bands"],
)
def test_what_is_set_is_unknown_and_nothing_else(kernel: Kernel, setting: str, left: list[Residence] | None) -> None:
    """Other cells, and other parameters, keep what the law says."""
    one = Setting.parse(setting)

    values = unsettled(kernel.worksheet, [one, one])

    before = kernel.worksheet.wiring.values
    assert {name: value for name, value in values.items() if name != one.name} == {
        name: value for name, value in before.items() if name != one.name
    }
    if left is None:
        assert one.name not in values
    else:
        content, was = values[one.name].content, before[one.name].content
        assert not isinstance(content, (int, Bands))
        assert not isinstance(was, (int, Bands))
        assert content == {code: was[code] for code in left}


# --- a law with a limit that is swept, and with numbers beyond 64 bits -----------------------------------------------


@law()
def is_below_line(income: Fen, line: Fen) -> bool:
    """The means test."""
    return income < line


@law()
def gap(income: Fen, line: Fen, animals: int) -> Fen:
    """What is missing, by way of numbers that 64 bits do not hold where there are many animals."""
    return (line - income) * animals * animals // (animals * animals)


@law()
def bonus(wages: Fen) -> Fen:
    """A part of wages."""
    return wages // 2


@law()
def has_wages(wages: Fen) -> bool:
    """Whether somebody earns."""
    return wages > Fen(0)


@law()
def most(line: Fen, household_size: int) -> Fen:
    """The limit of both."""
    return line * household_size // 3


@pytest.fixture(scope="module")
def capped() -> Worksheet:
    """The law on the day: what is missing below a line and a part of wages, both together held at a limit."""
    cap = Overlap(kind=OverlapKind.CAP, benefits=("top", "extra"), title=text("cap"), source=SOURCE, limit="most")
    rulebook = Rulebook.of(
        [
            policy(
                evidence_type("wages", Fen, Scope.MEMBER),
                evidence_type("animals", int),
                *named(income=total_of("wages", title=text("income"))),
                *(parameter("line"), is_below_line, gap, bonus, has_wages, most),
                benefit("top", "is_below_line", amount="gap"),
                benefit("extra", "has_wages", amount="bonus"),
                cap,
            )
        ]
    )
    return rulebook.worksheet(ON)


def test_limits_and_large_numbers_are_worked_out_at_each_step(capped: Worksheet) -> None:
    """With more steps than are resolved together, as each household by itself."""
    wages = [0, 3_000, 20_000, 60_000, 7_500_000_001, 5_000_000_000_000]
    schema = RegisterSchema.of(Kernel(capped).evidence)
    households = [
        household(member(wages=Fen(one)), member("li_ming", wages=Fen(1)), evidence={"animals": animals})
        for one in wages
        for animals in (0, 1, 2_000, MOST_COUNT)
    ]
    batch = batch_of([*households, household(member())], schema)
    steps = steps_of("alpha__line=1:9000000001:75000000")

    points = Simulation(before=capped, after=capped).sweep([batch], steps)

    *_, last = at_each(Kernel(capped), steps)
    assert (run(last, batch, tables_of(last)).status & BEYOND).any()
    assert len(steps) > 100
    for point in points[:: len(points) // 10]:
        law_then = changed(capped, [point.setting])
        found = [law_then.assess(one) for one in households]
        due = ((one, other) for one in found for other in one.determinations if other.verdict is Verdict.ELIGIBLE)
        assert point.year == 12 * sum(int(one.payable(other) or 0) for one, other in due)
