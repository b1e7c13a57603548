"""Personal numbers: every slip of one digit is found, and none is ever shown whole."""

import pickle
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import composite

from aidcoord.model.classifications import Sex
from aidcoord.model.households import Person
from aidcoord.model.personal_numbers import PersonalNumber, check_digit, without_personal_numbers

LI = "990101196602030011"
WANG = "99010119660203002X"


@composite
def numbers(draw: st.DrawFn) -> str:
    """A well-formed number of nobody: the region does not exist."""
    born = draw(st.dates(date(1900, 1, 1), date(2026, 12, 31)))
    first = f"99{draw(st.integers(0, 9999)):04}{born:%Y%m%d}{draw(st.integers(0, 999)):03}"
    return first + check_digit(first)


@given(numbers(), st.integers(0, 17), st.sampled_from("0123456789X"))
def test_every_single_wrong_character_is_refused(number: str, place: int, sign: str) -> None:
    """One character mistyped is always found."""
    if sign != number[place]:
        with pytest.raises(ValueError, match="personal number"):
            PersonalNumber(number[:place] + sign + number[place + 1 :])


@given(numbers(), st.integers(0, 16))
def test_every_swap_of_neighbours_is_refused(number: str, place: int) -> None:
    """Two neighbours exchanged are always found."""
    swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    if swapped != number:
        with pytest.raises(ValueError, match="personal number"):
            PersonalNumber(swapped)


@given(numbers())
def test_no_text_form_holds_the_day_of_birth(number: str) -> None:
    """Neither `str` nor `repr`, of the number or of its person, shows the middle of the number or the birthday."""
    person = Person(id="li", name="李", number=PersonalNumber(number))
    born = date.fromisoformat(f"{number[6:10]}-{number[10:12]}-{number[12:14]}")
    for text in (str(person.number), repr(person.number), f"{person.number!s:>30}", str(person), repr(person)):
        assert number not in text
        assert number[6:14] not in text
        assert str(born) not in text
        assert repr(born) not in text


@given(numbers(), st.integers(1, 16), st.sampled_from(["A", "", "00", " ", "7"]))
def test_no_message_holds_the_number(number: str, place: int, instead: str) -> None:
    """A refusal says what is wrong without repeating what was written."""
    written = number[:place] + instead + number[place + 1 :]
    if written == number:
        return
    with pytest.raises(ValueError, match="personal number") as refusal:
        PersonalNumber(written)

    assert written not in str(refusal.value)
    assert written[6:14] not in str(refusal.value)


@given(numbers())
def test_born_and_sex_follow_from_the_number(number: str) -> None:
    """Characters 7 to 14 are the day of birth, an odd 17th is a man."""
    read = PersonalNumber(number)

    assert f"{read.born:%Y%m%d}" == number[6:14]
    assert read.sex is (Sex.MALE if number[16] in "13579" else Sex.FEMALE)


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("99010119660203002x", id="a small x"),
        pytest.param(" 99010119660203002X\n", id="blanks around"),
        pytest.param("９９０１０１１９６６０２０３００２Ｘ", id="full-width characters"),
    ],
)
def test_the_same_number_written_otherwise(written: str) -> None:
    """What means the same number is the same number."""
    assert PersonalNumber(written) == PersonalNumber(WANG)
    assert PersonalNumber(written).digits == WANG


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        pytest.param("", "this one has 0", id="empty"),
        pytest.param(LI[:-1], "this one has 17", id="a digit short"),
        pytest.param(LI + "0", "this one has 19", id="a digit too many"),
        pytest.param("990101660203001", "one of the old kind with 15 digits", id="fifteen digits"),
        pytest.param("A" + LI[1:], "look at character 1 of", id="a letter"),
        pytest.param("0" + LI[1:], "look at character 1 of", id="a region that starts with nothing"),
        pytest.param(LI[:8] + "X" + LI[9:16] + "--", "look at character 9, 17, 18 of", id="three wrong characters"),
        pytest.param("99010119660٢030011", "look at character 12 of", id="a digit of another script"),
        pytest.param("990101196613030011", "not a day of birth", id="thirteenth month"),
        pytest.param("990101202302290011", "not a day of birth", id="29 February in a common year"),
        pytest.param("990101196602030012", "a digit is mistyped", id="wrong check digit"),
    ],
)
def test_what_is_no_personal_number_is_refused_with_the_reason(written: str, reason: str) -> None:
    """Length, characters, day of birth and check digit are told apart."""
    with pytest.raises(ValueError, match="personal number") as refusal:
        PersonalNumber(written)

    assert reason in str(refusal.value)


@pytest.mark.parametrize("written", [int(LI), float(LI), None, LI.encode()], ids=["int", "float", "None", "bytes"])
def test_a_number_that_is_no_text_is_refused_without_being_shown(written: object) -> None:
    """A spreadsheet's numeric cell has lost its last digits; it is refused, and not repeated."""
    with pytest.raises(TypeError, match="written as text, in quotes") as refusal:
        PersonalNumber(written)  # type: ignore[arg-type]

    assert "9901" not in str(refusal.value)


@pytest.mark.parametrize(("first", "last"), [(LI[:17], "1"), (WANG[:17], "X"), ("11010519491231002", "X")])
def test_check_digit(first: str, last: str) -> None:
    """The last character is ISO 7064, MOD 11-2, of the first seventeen."""
    assert check_digit(first) == last


def test_a_number_can_be_stored_and_compared() -> None:
    """Equal numbers are equal and hash alike, also after pickling."""
    number = PersonalNumber(LI)

    assert pickle.loads(pickle.dumps(number)) == number  # noqa: S301 - our own
    assert len({number, PersonalNumber(LI)}) == 1
    assert number != PersonalNumber(WANG)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("户主990101196602030011。", "户主990101********0011。", id="in a sentence"),
        pytest.param("99010119660203001x", "990101********001x", id="mistyped, with a small x"),
        pytest.param("９９０１０１１９６６０２０３００１１", "990101********0011", id="full width"),
        pytest.param("990101 19660203 0011", "990101********0011", id="in groups"),
        pytest.param("990101-19660203-0011，", "990101********0011，", id="with hyphens"),
        pytest.param("990101660203001", "990101********3001", id="of the old kind"),
        pytest.param("2026-01-05 2026-01-19 2026", "2026-01-05 2026-01-19 2026", id="days are none"),
        pytest.param(
            "凭证20260105-012345号，T-2026-001", "凭证20260105-012345号，T-2026-001", id="other figures are none"
        ),
    ],
)
def test_numbers_in_a_text_are_masked(text: str, expected: str) -> None:
    """However somebody typed them; what stands around them stays as it is."""
    assert without_personal_numbers(text) == expected
