"""A case may expect referrals: who asks that a benefit or a partner's help be looked at, and nobody else."""

import pytest
from tests.casework.town import office, post

from aidcoord import PartnerHelp
from aidcoord.errors import CaseFileError
from aidcoord.testing.cases import CaseReader
from aidcoord.testing.checking import check, table

CASE = """
sentence: somebody ill lives in a damp home
on: 2026-11-01
county: town
household:
  household: QH-1
  members: [{ id: ana, relation: applicant, born: 1980-01-01, is_ill: true }]
  is_poor: true
  is_damp: true
expected:
  living__dibao: eligible
referrals:
"""
TOWN = office(
    homes=[post("is_damp", "living__dibao")],
    living=[post("is_poor", "health__cure")],
    health=[post("is_ill", ("living__dibao", PartnerHelp.CHARITY))],
)
READER = CaseReader(TOWN.rulebook)


@pytest.mark.parametrize(
    ("written", "agrees"),
    [
        pytest.param("living__dibao: [homes, health]", True, id="all who ask"),
        pytest.param("living__dibao: homes", False, id="one too few"),
        pytest.param("living__dibao: none", False, id="nobody, though two ask"),
        pytest.param("homes__dry_home: none", True, id="nobody asks"),
        pytest.param("homes__dry_home: 无", True, id="nobody, in Chinese"),
        pytest.param("homes__dry_home: living", False, id="somebody, though nobody asks"),
        pytest.param("cure: { ana: living bureau }", True, id="an agency by its name"),
        pytest.param("kind_hearts: { ana: health }", True, id="a partner, for a member"),
        pytest.param("Kind Hearts: health", False, id="a partner, for the household"),
    ],
)
def test_the_senders_of_a_matter_are_exactly_those_named(written: str, agrees: bool) -> None:  # noqa: FBT001 - a result
    """Whoever else asks, or does not, makes the case fail."""
    (case,) = READER.read_text(f"{CASE}  {written}\n")

    outcomes = check(case, TOWN.rulebook, TOWN.registry.healthy)

    assert [outcome.agrees for outcome in outcomes] == [True, agrees]


def test_what_differs_is_shown_with_every_referral_there_is() -> None:
    """So that a wrong subject is seen."""
    (case,) = READER.read_text(f"{CASE}  Kind Hearts: health\n")

    shown = table(check(case, TOWN.rulebook, TOWN.registry.healthy))

    assert "✗ kind_hearts" in shown
    assert "asked by health  asked by nobody" in shown
    assert "health asks kind_hearts about help of ana: is_ill" in shown


def test_a_plugin_that_fails_fails_the_case_by_name() -> None:
    """Its referrals are missing, and the case says why."""
    broken = office(answers={"health": lambda _: 3}, homes=[post("is_damp", "living__dibao")])
    (case,) = READER.read_text(f"{CASE}  living__dibao: homes\n")

    _, outcome = check(case, broken.rulebook, broken.registry.healthy)

    assert not outcome.agrees
    assert outcome.reasons[0].startswith("Plugin health gives int 3")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        pytest.param(
            "living__dibo: homes", "'living__dibo' is no benefit .* Did you mean 'living__dibao'", id="benefit"
        ),
        pytest.param("living__dibao: hoems", "no field of policy called 'hoems' .* Did you mean 'homes'", id="sender"),
        pytest.param("cure: living", "determined for each member .* { ana: … }", id="a member's, without the member"),
        pytest.param("cure: { anna: living }", "has no member 'anna' Did you mean 'ana'", id="member"),
        pytest.param("living__dibao: { ana: homes }", "for the household, not for members", id="a household's"),
        pytest.param("{}", "written as benefits with senders, not as nothing", id="nothing"),
    ],
)
def test_a_slip_in_referrals_is_refused_in_its_line(written: str, said: str) -> None:
    """As strictly as in results."""
    with pytest.raises(CaseFileError) as caught:
        READER.read_text(f"{CASE}  {written}\n", "damp.yaml")

    (fault,) = caught.value.faults
    told = f"{fault.message} {fault.suggestion}"
    assert all(part in told for part in said.split(" .* "))
    assert fault.place is not None
    assert fault.place.line == 13


def test_the_key_has_a_chinese_word_and_a_slip_in_it_is_refused() -> None:
    """`转介` means the same, and `referral` is not passed over in silence."""
    (case,) = READER.read_text(CASE.replace("referrals:", "转介:") + "  living__dibao: [homes, health]\n")

    assert case.referrals[0].senders == {"homes", "health"}
    with pytest.raises(CaseFileError, match="Did you mean 'referrals'"):
        READER.read_text(CASE.replace("referrals:", "referral:") + "  living__dibao: homes\n")
