"""Who is able, whom aid is for, and Yulu."""

from datetime import date

import pytest

from aidcoord import Absence, DisabilityLevel, Residence, Rulebook, Schooling, yuan
from aidcoord_poverty_alleviation import development_aid, gradual_exit, households, yulu


@pytest.mark.parametrize(
    ("schooling", "level", "ill", "unfit", "expected"),
    [
        pytest.param(Schooling.NONE, DisabilityLevel.NONE, False, False, False, id="nothing"),
        pytest.param(Schooling.NONE, DisabilityLevel.THREE, False, False, False, id="level three"),
        pytest.param(Schooling.NONE, DisabilityLevel.TWO, False, False, True, id="level two"),
        pytest.param(Schooling.NONE, DisabilityLevel.ONE, False, False, True, id="level one"),
        pytest.param(Schooling.SENIOR, DisabilityLevel.NONE, False, False, True, id="at school"),
        pytest.param(Schooling.NONE, DisabilityLevel.NONE, True, False, True, id="seriously ill"),
        pytest.param(Schooling.NONE, DisabilityLevel.NONE, False, True, True, id="certified unfit"),
    ],
)
def test_kept_from_work(
    schooling: Schooling, level: DisabilityLevel, *, ill: bool, unfit: bool, expected: bool
) -> None:
    """School, a severe disability, illness or a certificate keep from work."""
    pupil, disabled = households.is_at_school(schooling), households.is_severely_disabled(level)

    assert households.is_kept_from_work(pupil, disabled, ill, unfit) is expected


@pytest.mark.parametrize(
    ("age", "absence", "kept", "expected"),
    [
        pytest.param(15, Absence.NONE, False, False, id="fifteen"),
        pytest.param(16, Absence.NONE, False, True, id="sixteen"),
        pytest.param(59, Absence.WORK, False, True, id="fifty-nine, working away"),
        pytest.param(60, Absence.NONE, False, False, id="sixty"),
        pytest.param(40, Absence.LIVES_APART, False, False, id="an obligor apart"),
        pytest.param(40, Absence.PRISON, False, False, id="in prison"),
        pytest.param(40, Absence.MISSING, False, False, id="missing"),
        pytest.param(40, Absence.NONE, True, False, id="kept from work"),
    ],
)
def test_able(age: int, absence: Absence, *, kept: bool, expected: bool) -> None:
    """Able are members of working age whom nothing keeps from work."""
    assert households.is_able_to_work(age, absence, kept, 16, 60) is expected


@pytest.mark.parametrize(
    ("rural", "clue", "registered", "monitored", "expected"),
    [
        pytest.param(True, True, False, False, True, id="a clue"),
        pytest.param(True, False, True, False, True, id="registered"),
        pytest.param(True, False, False, True, True, id="monitored"),
        pytest.param(True, False, False, False, False, id="nothing"),
        pytest.param(False, True, True, True, False, id="in town"),
    ],
)
def test_under_review(*, rural: bool, clue: bool, registered: bool, monitored: bool, expected: bool) -> None:
    """Rural households with a clue or on a list are looked at."""
    ground = households.has_ground_for_review(clue, registered, monitored)

    assert households.is_under_review(rural, ground) is expected
    assert households.is_rural(Residence.RURAL)
    assert not households.is_rural(Residence.URBAN)


@pytest.mark.parametrize("place", range(4))
def test_aid_group_until_2020(place: int) -> None:
    """Each of dibao, low income, the register and gradual exit is enough; none is not."""
    given = [index == place for index in range(4)]

    assert development_aid.is_in_aid_group_2016(*given)
    assert not development_aid.is_in_aid_group_2016(*[False] * 4)


@pytest.mark.parametrize("place", range(5))
def test_aid_group_from_2021(place: int) -> None:
    """Each of dibao, the edge, rigid spending, monitoring and gradual exit is enough; none is not."""
    given = [index == place for index in range(5)]

    assert development_aid.is_in_aid_group_2021(*given)
    assert not development_aid.is_in_aid_group_2021(*[False] * 5)


def test_lists_and_exit() -> None:
    """The list is the register until 2020, monitoring from 2021; exit keeps aid where the time allows."""
    assert development_aid.is_on_poverty_list_2016(is_registered_poor=True)
    assert not development_aid.is_on_poverty_list_2021(is_monitored=False)
    assert not development_aid.is_not_on_dibao_yet(civil_affairs__dibao__is_awarded=True)
    assert gradual_exit.keeps_aid_after_rise(is_out_of_poverty=True, is_aid_kept_after_rise=True)
    assert not gradual_exit.keeps_aid_after_rise(is_out_of_poverty=True, is_aid_kept_after_rise=False)
    assert not gradual_exit.keeps_aid_after_rise(is_out_of_poverty=False, is_aid_kept_after_rise=True)


@pytest.mark.parametrize(
    ("schooling", "expected"), [(stage, stage.slug in {"vocational", "college"}) for stage in Schooling], ids=str
)
def test_students(schooling: Schooling, *, expected: bool) -> None:
    """Secondary and higher vocational schooling, and no other stage."""
    assert yulu.is_vocational_student(schooling, Absence.STUDY) is expected
    assert not yulu.is_vocational_student(schooling, Absence.LIVES_APART)


def test_yulu_groups() -> None:
    """The register alone in 2015, with gradual exit from 2016, monitoring instead of the register from 2021."""
    assert yulu.is_in_yulu_group_2015(is_registered_poor=True)
    for in_group in (yulu.is_in_yulu_group_2016, yulu.is_in_yulu_group_2021):
        assert in_group(True, False)
        assert in_group(False, True)
        assert not in_group(False, False)


@pytest.mark.parametrize(
    ("leave", "absence", "expected"),
    [
        pytest.param(False, Absence.STUDY, True, id="at school"),
        pytest.param(False, Absence.WORK, True, id="an internship"),
        pytest.param(True, Absence.STUDY, False, id="on leave"),
        pytest.param(False, Absence.MILITARY, False, id="a soldier who stays enrolled"),
    ],
)
def test_attendance(absence: Absence, *, leave: bool, expected: bool) -> None:
    """Leave and military service stop the grant."""
    assert yulu.is_attending(leave, absence) is expected


def test_amounts() -> None:
    """Each stage has its own amount."""
    assert yulu.yulu_term(Schooling.VOCATIONAL, yuan(1500), yuan(2000)) == yuan(1500)
    assert yulu.yulu_term(Schooling.COLLEGE, yuan(1500), yuan(2000)) == yuan(2000)


def test_dibao_in_the_country_covers_the_poverty_line_by_2020(rulebook: Rulebook) -> None:
    """As 国办发〔2016〕70号 asks, twelve months of rural dibao in Yunling are not below its poverty line of 2020."""
    law, on = rulebook.law("yunling"), date(2020, 12, 31)

    def amount(name: str, *cell: int) -> int:
        [values] = [value for value in law.definitions[name][0].values if on in value.period]
        found = values.look_up(cell)
        assert found is not None
        return int(found)

    dibao = amount("civil_affairs__dibao_standard_month", int(Residence.RURAL))

    assert dibao * 12 >= amount("poverty_alleviation__poverty_line_year")
