"""A county amends what exists, by date and with its mandate; anything else is refused as the county's fault."""

from datetime import date, timedelta
from typing import Any

import pytest
from tests.rules.building import SOURCE, county, dated, law, standards, supplied, text
from tests.rules.lawbook import ALPHA, BETA, QINGHE, poor_household

from aidcoord import (
    NOTHING,
    YUAN,
    Amendment,
    CriteriaAmendment,
    Fen,
    ParameterAmendment,
    RuleAmendment,
    Rulebook,
    Verdict,
    explain,
    yuan,
)
from aidcoord.errors import ClashError, DefinitionError, UnknownNameError

FIRST, LAST = date(2024, 7, 1), date(2025, 6, 30)


def months(
    *values: str, starts: date = FIRST, ends: date | None = LAST, target: str = "most_months_saved"
) -> Amendment:
    """An amendment of a parameter of alpha."""
    return ParameterAmendment(
        target=f"alpha__{target}",
        title=text("other months"),
        mandate=SOURCE,
        starts=starts,
        ends=ends,
        values=supplied(f"alpha__{target}", *values),
    )


@law()
def twice_the_floor(income_a_head: Fen, floor_standard: Fen, household_size: int) -> Fen:
    """Twice what is short of the standard."""
    return max(floor_standard - income_a_head, NOTHING) * household_size * 2


def by_rule(by: Any = twice_the_floor, target: str = "alpha__floor_month", **dates: Any) -> Amendment:
    """An amendment of a rule of alpha."""
    period = {"starts": FIRST, "ends": LAST} | dates
    return RuleAmendment(target=target, title=text("twice"), mandate=SOURCE, by=by, **period)


def by_criteria(target: str = "alpha__floor", **what: Any) -> Amendment:
    """An amendment of the criteria of a benefit of alpha."""
    period: dict[str, Any] = {"starts": FIRST, "ends": LAST} | what
    return CriteriaAmendment(target=target, title=text("criteria"), mandate=SOURCE, **period)


def amended(*amendments: Amendment) -> Rulebook:
    """Alpha and beta in a county that amends."""
    supplies = standards("beta__fuel_price", dated('"30.00"'))
    return Rulebook.of([ALPHA, BETA], [county(*amendments, supplies=supplies)])


def refused(*amendments: Amendment) -> DefinitionError:
    """The error that amendments meet."""
    with pytest.raises(DefinitionError) as raised:
        amended(*amendments)
    assert {fault.field for fault in raised.value.faults} == {"qinghe"}
    return raised.value


def floor_around(book: Rulebook, first: date = FIRST, last: date = LAST) -> list[Fen | None]:
    """The floor of a poor household on the last old day, the first and last new day, and the day after."""
    days = (first - timedelta(days=1), first, last, last + timedelta(days=1))
    return [book.worksheet(on, "qinghe").assess(poor_household()).of("alpha__floor").amount for on in days]


# --- what an amendment does -----------------------------------------------------------------------------------------


def test_a_rule_is_replaced_from_its_first_day_to_its_last() -> None:
    """The day before and the day after the law's own rule holds."""
    assert floor_around(amended(by_rule())) == [yuan(400), yuan(800), yuan(800), yuan(400)]


def test_a_rule_may_be_replaced_for_good() -> None:
    """Without a last day."""
    assert floor_around(amended(by_rule(ends=None))) == [yuan(400), yuan(800), yuan(800), yuan(800)]


def test_a_parameter_is_replaced_by_date() -> None:
    """Values are cut to the amendment's period; before and after the law's own hold."""
    book = amended(months(dated("1", starts="2014-01-01")))

    days = (FIRST - timedelta(days=1), FIRST, LAST, LAST + timedelta(days=1))
    actual = [book.worksheet(on, "qinghe").fill(poor_household()).value("alpha__most_months_saved") for on in days]
    assert actual == [24, 1, 1, 24]


def test_a_parameter_keeps_its_value_until_the_amendment_s_begins() -> None:
    """An amendment's values that start later than itself leave no gap."""
    book = amended(months(dated("1", starts="2025-01-01")))

    days = (date(2024, 12, 31), date(2025, 1, 1))
    actual = [book.worksheet(on, "qinghe").fill(poor_household()).value("alpha__most_months_saved") for on in days]
    assert actual == [24, 1]


def test_criteria_are_added_and_taken_away_by_date() -> None:
    """A condition more, a condition less, on the days of the amendment only."""
    book = amended(by_criteria(adds=("has_frail_member",), removes=("meets_savings_test",)))

    def criteria(on: date) -> list[str]:
        found = book.worksheet(on, "qinghe").assess(poor_household()).of("alpha__floor")
        return [criterion.name.removeprefix("alpha__") for criterion in found.criteria]

    law_s_own = ["meets_income_test", "meets_savings_test"]
    assert criteria(FIRST - timedelta(days=1)) == law_s_own
    assert criteria(FIRST) == criteria(LAST) == ["meets_income_test", "has_frail_member"]
    assert criteria(LAST + timedelta(days=1)) == law_s_own
    assert book.worksheet(FIRST, "qinghe").assess(poor_household()).of("alpha__floor").verdict is Verdict.INELIGIBLE


def test_an_amendment_holds_in_its_county_alone() -> None:
    """Elsewhere, and where no county is asked, the law is as it was."""
    supplies = standards("beta__fuel_price", dated('"30.00"'))
    both = [county(by_rule(), supplies=supplies), county(supplies=supplies, name="dahe", region="990198")]
    book = Rulebook.of([ALPHA, BETA], both)

    sheets = [book.worksheet(FIRST, where) for where in ("qinghe", "dahe", None)]
    floors = [sheet.assess(poor_household()).of("alpha__floor").amount for sheet in sheets]

    assert floors == [yuan(800), yuan(400), yuan(400)]


def test_an_amended_rule_reaches_its_readers_in_other_fields() -> None:
    """Beta reads alpha's names as they are in the county."""
    nobody = amended(by_criteria(adds=("has_frail_member",)))

    fuel = nobody.worksheet(FIRST, "qinghe").assess(poor_household()).of("beta__fuel")

    assert fuel.verdict is Verdict.INELIGIBLE


def test_the_mandate_s_value_shows_where_it_comes_from() -> None:
    """An explanation cites the text of the amendment's value."""
    book = amended(months(dated("1", starts="2014-01-01")))
    found = book.worksheet(FIRST, "qinghe").assess(poor_household())

    assert "《标准》第9条" in str(explain(found, found.of("alpha__floor"), "zh"))


# --- what an amendment may not do -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("amendment", "said"),
    [
        pytest.param(by_rule(target="alpha__flor_month"), "Did you mean 'alpha__floor_month'?", id="misspelt rule"),
        pytest.param(
            by_criteria("alpha__flor", adds=("lives",)), "Did you mean 'alpha__floor'?", id="misspelt benefit"
        ),
        pytest.param(
            by_rule(target="floor_month"), "amends 'floor_month', which does not exist", id="without its field"
        ),
        pytest.param(by_rule(target="savings"), "amends 'savings', which does not exist", id="evidence"),
        pytest.param(by_rule(target="alpha__floor"), "as a rule, which it is not", id="a benefit as a rule"),
        pytest.param(
            by_rule(target="alpha__most_months_saved"), "as a rule, which it is not", id="a parameter as a rule"
        ),
        pytest.param(
            months(dated("1"), target="floor_month"), "as a parameter, which it is not", id="a rule as a parameter"
        ),
        pytest.param(
            by_criteria("alpha__floor_month", adds=("is_counted",)),
            "as the criteria of a benefit, which it is not",
            id="a rule as a benefit",
        ),
        pytest.param(
            by_criteria(removes=("meets_saving_test",)),
            "removes criterion 'meets_saving_test' from alpha__floor, which does not have it. "
            "Did you mean 'meets_savings_test'?",
            id="a criterion that is not there",
        ),
        pytest.param(
            by_criteria(adds=("has_frail_membr",)), "Did you mean 'has_frail_member'?", id="a new criterion misspelt"
        ),
        pytest.param(by_criteria(adds=("income",)), "takes 'alpha__income' to be yes/no", id="a criterion of money"),
        pytest.param(
            by_criteria(removes=("meets_income_test", "meets_savings_test")),
            "so that the benefit floor has no criterion",
            id="no criterion left",
        ),
        pytest.param(
            by_criteria(adds=("meets_income_test",)), "names meets_income_test more than once", id="one twice"
        ),
        pytest.param(
            by_criteria("alpha__winter", adds=("has_frail_member",), starts=date(2019, 2, 1), ends=date(2019, 3, 1)),
            "2019-02-01 to 2019-03-01, when it is not law",
            id="on days without the benefit",
        ),
        pytest.param(
            by_criteria(adds=("needs_care",)), "alpha__floor is no longer about the household", id="about somebody else"
        ),
        pytest.param(
            Amendment(target="alpha__floor", title=text("t"), mandate=SOURCE, starts=FIRST),
            "by a bare Amendment, which changes nothing",
            id="nothing at all",
        ),
        pytest.param(months(dated("true")), "standards.toml:2", id="a value of another unit"),
    ],
)
def test_an_amendment_that_does_not_fit_is_refused(amendment: Amendment, said: str) -> None:
    """It is the county's to mend; the department's plugin stands."""
    assert said in str(refused(amendment))


def test_an_amendment_that_gives_another_type_is_refused() -> None:
    """With both versions, their lines and types; not the department's fault."""

    @law()
    def counts(household_size: int) -> int:
        """A count where the law gives money."""
        return household_size

    error = refused(by_rule(counts))

    assert "The versions of 'alpha__floor_month' give different types" in str(error)
    assert "test_amendments.py" in str(error)
    assert "lawbook.py" in str(error)


def test_an_amendment_that_is_no_plain_rule_is_refused() -> None:
    """The lint reads a county's rules too."""

    @law()
    def floats(income_a_head: Fen) -> Fen:
        """Gives a float."""
        return income_a_head / 2  # type: ignore[return-value]

    assert "Rule floats uses `/`" in str(refused(by_rule(floats)))


def test_one_thing_is_not_replaced_twice_on_one_day() -> None:
    """Neither amendment wins over the other unseen; one after the other they stand."""
    later = by_rule(starts=LAST, ends=None)
    error = refused(by_rule(), later)

    assert isinstance(error, ClashError)
    assert "amends 'alpha__floor_month' twice for the same days" in str(error)
    assert amended(by_rule(), by_rule(starts=LAST + timedelta(days=1), ends=None)).counties


# --- what-ifs of a rulebook -----------------------------------------------------------------------------------------


def test_a_what_if_amends_a_rulebook_of_its_own() -> None:
    """The old one, and what it has wired, stay as they are."""
    book = Rulebook.of([ALPHA, BETA], [QINGHE])
    sheet = book.worksheet(FIRST, "qinghe")
    before = sheet.assess(poor_household())

    other = book.amended("qinghe", by_rule())

    assert floor_around(other) == [yuan(400), yuan(800), yuan(800), yuan(400)]
    assert book.worksheet(FIRST, "qinghe") is sheet
    assert sheet.assess(poor_household()) == before
    assert book.counties["qinghe"] is QINGHE
    assert other.counties["qinghe"].amendments == (by_rule(),)


def test_a_what_if_may_replace_what_the_county_has_amended() -> None:
    """What is tried comes after what is."""

    @law()
    def a_yuan() -> Fen:
        """A yuan."""
        return YUAN

    tried = amended(by_rule()).amended("qinghe", by_rule(a_yuan))

    assert floor_around(tried) == [yuan(400), yuan(1), yuan(1), yuan(400)]


@pytest.mark.parametrize(
    ("where", "amendment", "error", "said"),
    [
        pytest.param("qinhe", by_rule(), UnknownNameError, "Did you mean 'qinghe'?", id="a county that is not there"),
        pytest.param("", by_rule(), DefinitionError, "Only a county amends; name one.", id="no county"),
        pytest.param("qinghe", by_rule(target="alpha__x"), UnknownNameError, "does not exist", id="nothing there"),
    ],
)
def test_a_what_if_that_means_nothing_is_refused(
    where: str, amendment: Amendment, error: type[DefinitionError], said: str
) -> None:
    """As an amendment of a county's plugin is."""
    with pytest.raises(error) as raised:
        amended().amended(where, amendment)

    assert said in str(raised.value)
