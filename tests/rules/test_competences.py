"""Who holds what on which day: whole fields, parts of them, and what a county may not say."""

from datetime import date

import pytest
from attrs import evolve
from tests.rules.building import SOURCE, benefit, evidence_type, household, law, member, policy, text

from aidcoord import Agency, Competence, County, Fen, Period, Portfolio, Post, Rulebook, Township
from aidcoord.errors import ClashError, DefinitionError, UnknownNameError
from aidcoord.rules.results.explanations import explain

OLD, NEW, OTHER = (Agency(name, text(f"{name} bureau")) for name in ("old", "new", "other"))
LAST_OLD, FIRST_NEW = date(2019, 2, 28), date(2019, 3, 1)
BILLS = evidence_type("bills", Fen)
WAGES = evidence_type("wages", Fen)


@law()
def has_bills(bills: Fen) -> bool:
    """Whether there are bills."""
    return bills > 0


@law()
def has_wages(wages: Fen) -> bool:
    """Whether there are wages."""
    return wages > 0


ALPHA = policy(has_bills, has_wages, benefit("aid", "has_bills"), benefit("grant", "has_wages"), BILLS, WAGES)


def held(
    agency: Agency, starts: date, ends: date | None = None, *, field: str = "alpha", parts: tuple[str, ...] = ()
) -> Competence:
    """That an agency holds a field, or parts of it."""
    return Competence(field=field, parts=parts, agency=agency, period=Period(starts, ends), source=SOURCE)


def county_of(*competences: Competence, posts: tuple[Post, ...] = ()) -> County:
    """A county that says who holds what."""
    return County(
        id="ling",
        region="990101",
        title=text("Ling"),
        government=Agency("ling", text("government")),
        townships=(Township("990101101", text("Shimen")),),
        competences=competences,
        posts=posts,
    )


MOVED = county_of(
    held(OLD, date(2012, 1, 1)),
    held(OTHER, date(2012, 1, 1), LAST_OLD, parts=("aid",)),
    held(NEW, FIRST_NEW, parts=("aid", "bills")),
)


@pytest.mark.parametrize(
    ("part", "on", "agency"),
    [
        pytest.param(None, LAST_OLD, "old", id="the field, last old day"),
        pytest.param(None, FIRST_NEW, "old", id="the field stays"),
        pytest.param("aid", LAST_OLD, "other", id="the part, last old day"),
        pytest.param("aid", FIRST_NEW, "new", id="the part, first new day"),
        pytest.param("bills", LAST_OLD, "old", id="evidence goes with the field"),
        pytest.param("bills", FIRST_NEW, "new", id="until it is a part"),
        pytest.param("grant", FIRST_NEW, "old", id="what is no part goes with the field"),
        pytest.param("aid", date(2011, 12, 31), "alpha", id="before all of it, the plugin's own agency"),
    ],
)
def test_a_part_goes_before_the_field(part: str | None, on: date, agency: str) -> None:
    """What names a benefit or evidence is heard before what names the field."""
    found = Rulebook.of([ALPHA], [MOVED]).law("ling").agency("alpha", on, part)

    assert found is not None
    assert found.id == agency


@pytest.mark.parametrize(
    ("on", "of_aid", "of_grant"),
    [
        pytest.param(LAST_OLD, "other", "old", id="last old day"),
        pytest.param(FIRST_NEW, "new", "old", id="first new day"),
    ],
)
def test_determinations_carry_the_agency_of_the_day(on: date, of_aid: str, of_grant: str) -> None:
    """Each benefit its own."""
    assessment = Rulebook.of([ALPHA], [MOVED]).worksheet(on, "ling").assess(household(member()))

    assert [assessment.of(f"alpha__{name}").agency.id for name in ("aid", "grant")] == [of_aid, of_grant]


@pytest.mark.parametrize(("on", "bureau"), [(LAST_OLD, "old bureau"), (FIRST_NEW, "new bureau")])
def test_what_is_missing_is_asked_of_the_agency_of_the_day(on: date, bureau: str) -> None:
    """The explanation says whom to ask."""
    assessment = Rulebook.of([ALPHA], [MOVED]).worksheet(on, "ling").assess(household(member()))

    lines = str(explain(assessment, assessment.of("alpha__aid"), "en")).splitlines()

    assert f"  bills (bills) — ask: {bureau}" in lines


@pytest.mark.parametrize(
    ("one", "other", "what"),
    [
        pytest.param((date(2012, 1, 1), None, ()), (FIRST_NEW, None, ()), "'alpha' on 2019-03-01", id="the field"),
        pytest.param(
            (date(2012, 1, 1), FIRST_NEW, ("aid",)),
            (FIRST_NEW, None, ("bills", "aid")),
            "aid of 'alpha' on 2019-03-01",
            id="a part, on one day",
        ),
    ],
)
def test_two_agencies_for_one_thing_are_refused(
    one: tuple[date, date | None, tuple[str, ...]], other: tuple[date, date | None, tuple[str, ...]], what: str
) -> None:
    """The message has both agencies with the places where they are declared."""
    both = [
        held(agency, starts, ends, parts=parts)
        for agency, (starts, ends, parts) in zip((OLD, NEW), (one, other), strict=True)
    ]

    with pytest.raises(ClashError, match=what) as caught:
        Rulebook.of([ALPHA], [county_of(*both)])

    [fault] = caught.value.faults
    assert fault.message.count("test_competences.py:") == 2
    assert fault.place is not None
    assert fault.field == "ling"


@pytest.mark.parametrize(
    "competences",
    [
        pytest.param((held(OLD, date(2012, 1, 1), LAST_OLD), held(NEW, FIRST_NEW)), id="one after the other"),
        pytest.param((held(OLD, date(2012, 1, 1)), held(NEW, FIRST_NEW, parts=("aid",))), id="a part and the field"),
        pytest.param(
            (held(OLD, FIRST_NEW, parts=("grant",)), held(NEW, FIRST_NEW, parts=("aid",))), id="two parts of one field"
        ),
        pytest.param((held(OLD, FIRST_NEW), held(NEW, FIRST_NEW, field="beta")), id="two fields"),
    ],
)
def test_what_does_not_meet_is_no_clash(competences: tuple[Competence, ...]) -> None:
    """Only the same thing on the same day is claimed twice."""
    assert Rulebook.of([ALPHA], [county_of(*competences)]).counties["ling"].competences == competences


@pytest.mark.parametrize(
    ("part", "advice"),
    [
        pytest.param("grants", "Did you mean 'grant'?", id="a slip"),
        pytest.param("nonsense_of_all_sorts", "It has: aid, bills, grant, wages.", id="like nothing"),
        pytest.param("has_bills", "'has_bills', which is no benefit and no evidence", id="a rule"),
    ],
)
def test_a_part_that_does_not_exist_is_refused(part: str, advice: str) -> None:
    """With the nearest that does."""
    with pytest.raises(UnknownNameError) as caught:
        Rulebook.of([ALPHA], [county_of(held(NEW, FIRST_NEW, parts=(part,)))])

    assert advice in str(caught.value.faults[0])


def test_a_first_responsible_post_belongs_to_a_township_of_the_county() -> None:
    """Another code is refused, with the nearest."""
    post = Post("head", text("head"), agency="990101102", is_first_responsible=True)

    with pytest.raises(DefinitionError, match="no township of it") as caught:
        Rulebook.of([ALPHA], [county_of(posts=(post,))])

    assert caught.value.faults[0].suggestion == "Did you mean '990101101'?"


def test_an_amended_county_is_checked_as_well() -> None:
    """A what-if keeps its competences."""
    rulebook = Rulebook.of([ALPHA], [evolve(MOVED, amendments=())]).amended("ling")

    found = rulebook.law("ling").agency("alpha", FIRST_NEW, "aid")

    assert found == NEW


MEDICAL = Portfolio("medical", text("medical"), parts=("aid", "bills"))


def test_a_portfolio_moves_with_all_that_its_field_says() -> None:
    """A county names it, alone or beside other parts; what does not belong to it stays."""
    rulebook = Rulebook.of(
        [evolve(ALPHA, portfolios=(MEDICAL,))],
        [county_of(held(OLD, date(2012, 1, 1)), held(NEW, FIRST_NEW, parts=("medical", "wages")))],
    )

    law = rulebook.law("ling")

    found = [law.agency("alpha", FIRST_NEW, part) for part in ("aid", "bills", "wages", "grant", None)]
    assert found == [NEW, NEW, NEW, OLD, OLD]
    assert law.agency("alpha", LAST_OLD, "aid") == OLD
    assert rulebook.counties["ling"].competences[1].parts == ("aid", "bills", "wages")


@pytest.mark.parametrize(
    ("portfolio", "message"),
    [
        pytest.param(evolve(MEDICAL, parts=("aids",)), "has 'aids', which is no benefit", id="a part that is none"),
        pytest.param(evolve(MEDICAL, id="grant"), "calls a portfolio 'grant', which", id="the name of a benefit"),
    ],
)
def test_a_portfolio_that_cannot_stand_is_its_fields_fault(portfolio: Portfolio, message: str) -> None:
    """Whether or not a county names it."""
    with pytest.raises(DefinitionError) as caught:
        Rulebook.of([evolve(ALPHA, portfolios=(portfolio,))])

    (fault,) = caught.value.faults
    assert (message in fault.message, fault.field) == (True, "alpha")


def test_a_misspelt_portfolio_is_refused_with_the_nearest() -> None:
    """As any other part."""
    with pytest.raises(UnknownNameError) as caught:
        Rulebook.of([evolve(ALPHA, portfolios=(MEDICAL,))], [county_of(held(NEW, FIRST_NEW, parts=("medicall",)))])

    assert "Did you mean 'medical'?" in str(caught.value.faults[0])
