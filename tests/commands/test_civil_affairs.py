"""`aidcoord civil-affairs identities`: who holds which identity, with small counts withheld."""

from collections.abc import Callable
from typing import Any, Final

Run = Callable[..., Any]
Write = Callable[..., str]

HOUSEHOLDS: Final = tuple(f"examples/households/YL-{number:04}.yaml" for number in range(1, 12))
DIBAO: Final = "civil_affairs__dibao"
WITHHELD: Final = {"zh": "不公布", "en": "withheld"}
FILE: Final = """
household: YL-{number}
township: "990101101"
residence: {residence}
members:
  - {{ id: lin_{number}, relation: applicant, born: 1980-01-01, sex: male }}
awards:
  - {{ benefit: civil_affairs__dibao, subject: household, state: awarded, amount: "100.00", starts: 2026-01-01 }}
"""


def files(write: Write, residence: str, count: int) -> list[str]:
    """So many households on dibao in one township."""
    return [
        write(FILE.format(number=f"9_{residence}_{number}", residence=residence), f"{residence}{number}.yaml")
        for number in range(count)
    ]


def test_large_counts_are_shown(aidcoord: Run, write: Write) -> None:
    """Seven in town and six in the country are enough to be shown, in the township and in all."""
    result = aidcoord("civil-affairs", "identities", *files(write, "urban", 7), *files(write, "rural", 6), "--json")

    assert result.rows(DIBAO, "township", "urban", "rural", "all") == [
        ({"zh": "城关镇", "en": "Chengguan Town"}, 7, 6, 13),
    ]
    assert result.json["tables"][DIBAO]["totals"]["all"] == 13


def test_small_counts_are_withheld(aidcoord: Run, write: Write) -> None:
    """Four are below the five that Yunling shows; the total is kept, and what would give them away is not."""
    result = aidcoord("civil-affairs", "identities", *files(write, "urban", 7), *files(write, "rural", 4), "--json")

    assert result.rows(DIBAO, "urban", "rural", "all") == [(WITHHELD, WITHHELD, 11)]
    assert "5" in result.json["notes"][0]["en"]


def test_who_meets_the_conditions_and_who_may(aidcoord: Run) -> None:
    """With --found the conditions are looked at, under the name of the day; what is open stands apart."""
    tables = aidcoord("civil-affairs", "identities", *HOUSEHOLDS, "--found", "--json").json["tables"]

    assert tables["civil_affairs__dibao_edge"]["title"] == {"zh": "低保边缘家庭", "en": "Dibao edge"}
    assert tables["civil_affairs__dibao_edge"]["totals"]["all"] == WITHHELD
    assert f"{DIBAO}/undetermined" in tables


def test_nobody_holds_any(aidcoord: Run) -> None:
    """Households without awards hold nothing, which is said."""
    said = aidcoord("civil-affairs", "identities", *HOUSEHOLDS[:1], "--json").json

    assert said["tables"] == {}
    assert said["notes"][0]["en"] == "Nobody holds any."


def test_without_the_countys_line_nothing_is_counted(aidcoord: Run) -> None:
    """Before the county said what is too small, nothing is shown, and the reader is told who can mend it."""
    result = aidcoord("civil-affairs", "identities", *HOUSEHOLDS[:1], "--on", "2015-12-31")

    assert result.code == 2
    assert "civil_affairs__smallest_published_count" in result.err
