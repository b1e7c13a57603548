"""That nobody is listed who owes support is a presumption: the reader sees it, and it can be switched off."""

from collections.abc import Callable
from datetime import date

import pytest

from aidcoord import Evidence, Fen, Household, Member, Person, Relation, Residence, Sex, Verdict, Worksheet, explain

ABILITIES = ("can_eat", "can_dress", "can_get_up", "can_use_toilet", "can_walk_indoors", "can_bathe")
TEKUN = "civil_affairs__tekun"


@pytest.fixture
def alone() -> Household:
    """An old man of whom no obligor is listed, with everything recorded that carries no presumption."""
    nothing = {"wages": Fen(0), "business_income": Fen(0), **dict.fromkeys(ABILITIES, True)}
    person = Person(id="jin_shu", born=date(1950, 1, 1), sex=Sex.MALE)
    member = Member(
        person=person,
        relation=Relation.APPLICANT,
        evidence={name: Evidence(value) for name, value in nothing.items()},
    )
    owned = {"savings": Fen(0), "vehicles": 0, "dwellings": 1}
    return Household(
        id="YL-0190",
        residence=Residence.RURAL,
        members=(member,),
        evidence={name: Evidence(value) for name, value in owned.items()},
    )


def test_the_reader_sees_the_presumption(
    worksheet_on: Callable[[date, str | None], Worksheet], alone: Household
) -> None:
    """The explanation says that the list is taken to be full."""
    assessment = worksheet_on(date(2026, 11, 1), "yunling").assess(alone)

    tekun = assessment.of(TEKUN, "jin_shu")

    assert tekun.verdict is Verdict.ELIGIBLE
    assert "taken so unless it says otherwise" in str(explain(assessment, tekun, "en"))
    assert "未作相反说明即如此认定" in str(explain(assessment, tekun, "zh"))


def test_without_presumptions_somebody_must_say_so(
    worksheet_on: Callable[[date, str | None], Worksheet], alone: Household
) -> None:
    """Silence about obligors is then unknown, and the question is among those that are open."""
    assessment = worksheet_on(date(2026, 11, 1), "yunling").assess(alone, presume=False)

    tekun = assessment.of(TEKUN, "jin_shu")

    assert tekun.verdict is Verdict.UNDETERMINED
    assert "are_obligors_listed" in {one.name for one in tekun.missing}
