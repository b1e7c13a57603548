"""Who holds which identity: counted once, small counts withheld, and nothing withheld can be worked out."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidcoord import Award, Household, Member, Period, Person, PersonalNumber, Relation, Residence, Worksheet
from aidcoord_civil_affairs.statistics import (
    ALL,
    IDENTITIES,
    Cell,
    Holder,
    found_on,
    held_on,
    identity_report,
    open_on,
    withheld_cells,
)

ON = date(2026, 11, 1)
DIBAO = "civil_affairs__dibao"
TEKUN = "civil_affairs__tekun"
URBAN, RURAL = Residence.URBAN, Residence.RURAL


def holders(counts: Mapping[tuple[str, Residence], int], identity: str = DIBAO) -> list[Holder]:
    """So many holders in each township and residence."""
    return [
        Holder(
            identity=identity,
            who=(f"{township}-{residence.name}-{number}", "household"),
            township=township,
            residence=residence,
        )
        for (township, residence), count in counts.items()
        for number in range(count)
    ]


def shown(counts: Mapping[tuple[str, Residence], int], smallest: int = 5) -> Mapping[Cell, int | None]:
    """The table of one identity as it is published."""
    return identity_report(holders(counts), on=ON, smallest=smallest).of(DIBAO).counts


def test_large_counts_are_all_shown() -> None:
    """Where every count is large enough nothing is withheld."""
    counts = shown({("a", URBAN): 8, ("a", RURAL): 9, ("b", URBAN): 7, ("b", RURAL): 0})

    assert counts == {
        ("a", URBAN): 8,
        ("a", RURAL): 9,
        ("a", ALL): 17,
        ("b", URBAN): 7,
        ("b", RURAL): 0,
        ("b", ALL): 7,
        (ALL, URBAN): 15,
        (ALL, RURAL): 9,
        (ALL, ALL): 24,
    }


def test_a_small_count_takes_its_complements_with_it() -> None:
    """One small count hides with it the cells from which it could be worked out, and keeps the totals."""
    counts = shown({("a", URBAN): 2, ("a", RURAL): 20, ("b", URBAN): 30, ("b", RURAL): 40})

    assert [cell for cell, count in counts.items() if count is None] == [
        ("a", URBAN),
        ("a", RURAL),
        ("b", URBAN),
        ("b", RURAL),
    ]
    assert counts[ALL, ALL] == 92


@pytest.mark.parametrize(("count", "expected"), [(4, None), (5, 5), (0, 0)], ids=["below", "at", "nobody"])
def test_the_line_of_what_is_shown(count: int, expected: int | None) -> None:
    """The county's smallest count is shown, one below it is not, and nought is."""
    counts = shown({("a", URBAN): 10, ("b", URBAN): 10, ("c", URBAN): 10, ("d", URBAN): count})

    assert counts.get(("d", URBAN), 0) == expected


def test_only_what_protects_is_withheld_beside_it() -> None:
    """Of the cells beside a small count those that tell most stay, totals above all."""
    counts = shown({("a", URBAN): 2, ("a", RURAL): 20, ("b", URBAN): 9, ("b", RURAL): 40, ("c", URBAN): 50})

    assert [cell for cell, count in counts.items() if count is not None and ALL not in cell] == [
        ("c", URBAN),
        ("c", RURAL),
    ]
    assert all(count is not None for cell, count in counts.items() if ALL in cell)


def test_a_lone_small_count_hides_its_totals_too() -> None:
    """Where one township alone has few holders, its total and the county's are the same number."""
    assert set(shown({("a", URBAN): 3}).values()) == {None, 0}


def can_be_worked_out(cell: Cell, withheld: Iterable[Cell]) -> bool:
    """Whether sums of rows and columns fix a cell: no way to change it, and others by as much, keeps all sums.

    Unlike the code under test it looks for such a change itself: a circle that goes from cell to cell, row and column
    in turn.
    """
    others = [one for one in withheld if one != cell]

    def walk(at: Cell, along_row: bool, left: list[Cell]) -> bool:  # noqa: FBT001 - a step of a walk
        line = 0 if along_row else 1
        if not along_row and at[1] == cell[1] and at != cell:
            return True
        return any(
            walk(one, not along_row, [two for two in left if two != one]) for one in left if one[line] == at[line]
        )

    return not walk(cell, along_row=True, left=others)


TABLES = st.dictionaries(
    st.tuples(st.sampled_from("abc"), st.sampled_from([URBAN, RURAL])), st.integers(0, 12), min_size=1, max_size=6
)


@given(counts=TABLES, smallest=st.integers(2, 6))
def test_nothing_withheld_can_be_worked_out(counts: dict[tuple[str, Residence], int], smallest: int) -> None:
    """Every small count is withheld, no withheld one follows from the sums, and what is shown is true."""
    report = identity_report(holders(counts), on=ON, smallest=smallest, identities=[DIBAO]).of(DIBAO).counts
    withheld = [cell for cell, count in report.items() if count is None]

    assert all(count is None or count == 0 or count >= smallest for count in report.values())
    assert not [cell for cell in withheld if can_be_worked_out(cell, withheld)]
    assert all(report[cell] in {None, count} for cell, count in counts.items() if cell in report)


def test_nothing_small_nothing_withheld() -> None:
    """Without a small count nothing is withheld."""
    assert withheld_cells({("a", URBAN): 5, ("a", ALL): 5, (ALL, URBAN): 5, (ALL, ALL): 5}, smallest=5) == frozenset()


def test_one_holder_is_never_shown() -> None:
    """A report that would show a single holder is refused."""
    with pytest.raises(ValueError, match="2 or more"):
        identity_report([], on=ON, smallest=1)


def test_what_is_asked_for_is_listed_with_nobody_in_it() -> None:
    """Townships and identities that nobody holds stand in the report with noughts."""
    report = identity_report([], on=ON, smallest=5, townships=["a"], identities=[DIBAO])

    assert report.of(DIBAO).counts["a", RURAL] == 0
    with pytest.raises(KeyError, match=f"counted: {DIBAO}"):
        report.of(TEKUN)


def family(household: str, *awards: Award, number: str | None = None) -> Household:
    """A household of one in the first township, in the country."""
    person = Person(id="lin_bo", number=PersonalNumber(number) if number else None)
    member = Member(person=person, relation=Relation.APPLICANT)
    return Household(id=household, township="990101101", residence=RURAL, members=(member,), awards=awards)


def award(benefit: str, subject: str = "household", starts: date = date(2026, 1, 1), ends: date | None = None) -> Award:
    """That something was awarded."""
    return Award(benefit=benefit, subject=subject, period=Period(starts, ends))


def test_only_awards_in_force_on_the_day_are_held() -> None:
    """An award that has ended, one of another day and one that is no identity do not count."""
    files = [
        family("YL-1", award(DIBAO)),
        family("YL-2", award(DIBAO, ends=date(2026, 10, 31))),
        family("YL-3", award(DIBAO, starts=date(2026, 11, 2))),
        family("YL-4", award("civil_affairs__emergency_relief")),
    ]

    assert [holder.who for holder in held_on(files, ON)] == [("YL-1", "household")]


def test_a_person_in_two_files_counts_once() -> None:
    """The personal number says that two files speak of one person; without one they are two."""
    same = [family(f"YL-{one}", award(TEKUN, "lin_bo"), number="990101196602030011") for one in (1, 2)]
    unlike = [family(f"YL-{one}", award(TEKUN, "lin_bo")) for one in (1, 2)]

    def total(files: list[Household]) -> int | None:
        return identity_report(held_on(files * 5, ON), on=ON, smallest=2).of(TEKUN).total

    assert total(same) is None  # one holder, withheld
    assert total(unlike) == 2


def test_found_and_open_are_counted_apart(worksheet_on: Callable[[date, str | None], Worksheet]) -> None:
    """Of a household without any evidence dibao is open, and neither found nor left out."""
    assessment = worksheet_on(ON, "yunling").assess(family("YL-1"))

    assert DIBAO in {holder.identity for holder in open_on([assessment])}
    assert DIBAO not in {holder.identity for holder in found_on([assessment])}


def test_every_identity_of_the_field_is_counted() -> None:
    """What other departments read as an identity is counted, paid benefits of that kind included."""
    assert {DIBAO, TEKUN, "civil_affairs__dibao_edge", "civil_affairs__rescue"} <= set(IDENTITIES)
    assert len(set(IDENTITIES)) == len(IDENTITIES)
