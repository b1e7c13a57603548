"""A worksheet: one county's law on one day, filled for a household; its values, the law's days, and awards."""

from datetime import date

import pytest
from tests.rules.building import ON, benefit, evidence_type, household, law, member, policy
from tests.rules.lawbook import ALPHA, poor_household, rulebook

from aidcoord import (
    Absence,
    Award,
    AwardState,
    Fen,
    Period,
    Residence,
    Rulebook,
    Scope,
    Verdict,
    Worksheet,
    explain,
    yuan,
)
from aidcoord.errors import BeforeTheLawError, EvidenceError

SAVINGS = evidence_type("savings", Fen)


@pytest.fixture(scope="module")
def sheet() -> Worksheet:
    """Alpha, beta and the county on the day."""
    return rulebook().worksheet(ON, "qinghe")


# --- values ---------------------------------------------------------------------------------------------------------


def test_every_value_is_kept(sheet: Worksheet) -> None:
    """By its full name, of the household or of a member."""
    filled = sheet.fill(poor_household())

    assert filled.value("alpha__income") == yuan(400)
    assert filled.value("alpha__floor_standard") == yuan(600)
    assert filled.value("alpha__floor") is True
    assert filled.value("alpha__floor__due") == yuan(800)
    assert filled.value("alpha__is_counted", "wang_ming") is True
    assert filled.value("wages", "wang_ming") == yuan(100)


def test_a_value_of_nobody_is_refused(sheet: Worksheet) -> None:
    """A name that nothing has, a member who is not there, and a member's value without a member."""
    filled = sheet.fill(poor_household())

    for name, subject in [("alpha__incom", "household"), ("wages", "nobody"), ("wages", "household")]:
        with pytest.raises(KeyError):
            filled.value(name, subject)


def test_a_household_with_nobody_in_it_is_refused(sheet: Worksheet) -> None:
    """On the day asked about; the message says what to look at."""
    left = household(member(left=date(2020, 1, 1)))

    with pytest.raises(EvidenceError, match="QH-1 has no member on 2026-11-01"):
        sheet.assess(left)


def test_a_member_who_left_may_have_had_awards(sheet: Worksheet) -> None:
    """What is recorded of somebody who is gone does not stand in the way of those who stayed."""
    award = Award(benefit="alpha__care", subject="wang_lao", amount=yuan(80), period=Period(date(2019, 1, 1)))
    gone = household(member(wages=yuan(0)), member("wang_lao", left=date(2020, 1, 1)), awards=[award])

    assert [one.subject for one in sheet.assess(gone).determinations if one.name == "alpha__care"] == ["wang_fang"]


def test_evidence_of_another_type_is_refused(sheet: Worksheet) -> None:
    """A count where money belongs would make nonsense of every rule that reads it."""
    with pytest.raises(EvidenceError, match=r"wages of wang_fang of household QH-1 is count 300, which is no money"):
        sheet.assess(household(member(wages=300)))


def test_a_table_is_read_by_what_it_goes_by(sheet: Worksheet) -> None:
    """In town and in the country, and by bands of an age on either side of a bound."""
    town = sheet.fill(household(member(born=date(1966, 11, 2)), residence=Residence.URBAN))
    older = sheet.fill(household(member(born=date(1966, 11, 1))))

    assert town.value("alpha__floor_standard") == yuan(700)
    assert town.value("alpha__care_month", "wang_fang") == yuan(80)
    assert older.value("alpha__care_month", "wang_fang") == yuan(120)


# --- days -----------------------------------------------------------------------------------------------------------


def test_a_day_before_any_law_is_refused() -> None:
    """With the first benefit and its first day."""
    with pytest.raises(BeforeTheLawError, match=r"On 2013-12-31 none of this was law yet: .* from 2014-01-01"):
        rulebook().worksheet(date(2013, 12, 31))


def test_a_worksheet_is_wired_once(sheet: Worksheet) -> None:
    """The same day and county give the same worksheet."""
    book = rulebook()

    assert book.worksheet(ON, "qinghe") is book.worksheet(ON, "qinghe")
    assert book.worksheet(ON) is not book.worksheet(ON, "qinghe")


@pytest.mark.parametrize(
    ("on", "amount"),
    [
        pytest.param(date(2018, 12, 31), yuan(200), id="last day of the old version"),
        pytest.param(date(2021, 1, 1), yuan(300), id="first day of the new one"),
    ],
)
def test_the_version_of_the_day_is_used(on: date, amount: Fen) -> None:
    """A benefit and its amount change on their days."""
    assert rulebook().worksheet(on).assess(poor_household()).of("alpha__winter").amount == amount


@pytest.mark.parametrize(
    ("on", "period"),
    [
        pytest.param(date(2019, 1, 1), "2014-01-01 to 2018-12-31", id="between two versions"),
        pytest.param(date(2026, 1, 1), "2021-01-01 to 2025-12-31", id="after the last"),
    ],
)
def test_a_benefit_outside_its_dates_is_not_applicable(on: date, period: str) -> None:
    """That is neither a no nor nothing: it says on which days it is law, and reads nothing."""
    found = rulebook().worksheet(on).assess(poor_household())
    winter = found.of("alpha__winter")

    assert (winter.verdict, winter.amount, winter.in_force) == (Verdict.NOT_APPLICABLE, None, False)
    assert (winter.criteria, winter.reads, winter.missing) == ((), (), ())
    assert f"not law on this day; in force {period}" in str(explain(found, winter, "en"))


def test_a_benefit_that_does_not_concern_somebody_is_not_applicable() -> None:
    """By `applies_if`, which is shown; an unknown one leaves it undetermined."""

    @law()
    def is_child(age: int) -> bool:
        """Whether somebody is a child."""
        return age < 18

    @law()
    def is_at_school(schooled: bool) -> bool:  # noqa: FBT001
        """Whether somebody is at school."""
        return schooled

    schooled = evidence_type("schooled", bool, Scope.MEMBER)
    book = Rulebook.of(
        [policy(benefit("meal", "is_at_school", applies_if="is_child"), is_child, is_at_school, schooled)]
    )
    people = [member("old"), member("young", date(2020, 1, 1), schooled=True), member("unborn", None, schooled=False)]

    found = book.worksheet(ON).assess(household(*people))

    verdicts = {one.subject: one.verdict for one in found.determinations}
    assert verdicts == {
        "old": Verdict.NOT_APPLICABLE,
        "young": Verdict.ELIGIBLE,
        "unborn": Verdict.UNDETERMINED,
    }
    assert [(one.name, one.holds) for one in found.of("alpha__meal", "old").criteria] == [("alpha__is_child", False)]
    assert found.of("alpha__meal", "old").missing == ()


# --- awards and states ----------------------------------------------------------------------------------------------


def award(
    state: AwardState, amount: Fen | None = None, *, subject: str = "household", name: str = "alpha__floor"
) -> Award:
    """An award in force since 2026."""
    return Award(benefit=name, subject=subject, state=state, amount=amount, period=Period(date(2026, 1, 1)))


@law()
def is_read(  # noqa: PLR0917
    alpha__floor__due: Fen,
    alpha__floor__is_awarded: bool,  # noqa: FBT001
    alpha__floor__awarded: Fen,
    alpha__floor__paid: Fen,
    alpha__floor__received: Fen,
    alpha__care__awarded: Fen,
) -> bool:
    """Reads every state of a household's benefit, and one of a member's."""
    return alpha__floor__due > alpha__care__awarded or alpha__floor__is_awarded


STATES = Rulebook.of([ALPHA, policy(benefit("reader", "is_read"), is_read, field="gamma", reads_from=("alpha",))])


def test_the_states_of_a_benefit_are_told_apart() -> None:
    """Due, awarded, paid and received are four things, each with its own record; a member's is the member's."""
    awards = [
        award(AwardState.AWARDED, yuan(700)),
        award(AwardState.PAID, yuan(600)),
        award(AwardState.RECEIVED, yuan(500)),
        award(AwardState.AWARDED, yuan(80), subject="wang_ming", name="alpha__care"),
    ]
    home = household(*poor_household().members, awards=awards, evidence={"savings": yuan(0)})

    filled = STATES.worksheet(ON).fill(home)

    states = {state: filled.value(f"alpha__floor__{state}") for state in ("due", "awarded", "paid", "received")}
    assert states == {"due": yuan(800), "awarded": yuan(700), "paid": yuan(600), "received": yuan(500)}
    assert filled.value("alpha__floor__is_awarded") is True
    assert [filled.value("alpha__care__awarded", one) for one in ("wang_fang", "wang_ming")] == [yuan(0), yuan(80)]


def test_what_is_eligible_is_not_yet_received() -> None:
    """Nothing is recorded, so nothing was paid, although something is due."""
    filled = STATES.worksheet(ON).fill(poor_household())

    assert filled.value("alpha__floor__due") == yuan(800)
    assert filled.value("alpha__floor__is_awarded") is False
    assert filled.value("alpha__floor__received") == yuan(0)


def test_an_award_without_its_amount_is_awarded_at_an_unknown_amount() -> None:
    """It is certain that it was, and not how much."""
    home = household(*poor_household().members, awards=[award(AwardState.AWARDED)], evidence={"savings": yuan(0)})

    filled = STATES.worksheet(ON).fill(home)

    assert filled.value("alpha__floor__is_awarded") is True
    assert filled.value("alpha__floor__awarded") is None


@pytest.mark.parametrize(
    ("awards", "expected"),
    [
        pytest.param([], Verdict.INELIGIBLE, id="to begin, the line holds"),
        pytest.param(
            [award(AwardState.AWARDED, subject="wang_fang", name="alpha__care")], Verdict.ELIGIBLE, id="to go on"
        ),
        pytest.param(
            [award(AwardState.PAID, subject="wang_fang", name="alpha__care")], Verdict.INELIGIBLE, id="paid only"
        ),
        pytest.param(
            [award(AwardState.AWARDED, subject="wang_ming", name="alpha__care")], Verdict.INELIGIBLE, id="another's"
        ),
        pytest.param([award(AwardState.AWARDED, name="alpha__care")], Verdict.INELIGIBLE, id="the household's"),
    ],
)
def test_conditions_for_going_on_hold_while_it_is_awarded(awards: list[Award], expected: Verdict) -> None:
    """To the subject itself, on the day; a household at 800 yuan a head may keep care and may not begin it."""
    people = [member("wang_fang", wages=yuan(1600), is_frail=True), member("wang_ming", wages=yuan(0))]

    found = rulebook().worksheet(ON).assess(household(*people, awards=awards)).of("alpha__care", "wang_fang")

    assert found.verdict is expected
    named = [criterion.name for criterion in found.criteria]
    assert ("alpha__may_keep_care" in named) is (expected is Verdict.ELIGIBLE)


def test_a_benefit_of_members_is_asked_of_those_who_live_together(sheet: Worksheet) -> None:
    """Whoever lives apart is looked at for the support owed, and is due nothing here."""
    apart = member("wang_lao", absence=Absence.LIVES_APART, is_frail=True)

    found = sheet.assess(household(member(), apart))

    with pytest.raises(KeyError, match="there is one for: wang_fang"):
        found.of("alpha__care", "wang_lao")
