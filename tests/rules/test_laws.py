"""The law of a place: what a county sets, fields that are not installed, and overlaps of benefits that are."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from tests.rules.building import (
    ON,
    benefit,
    county,
    dated,
    evidence_type,
    household,
    law,
    member,
    named,
    parameter,
    parameters,
    policy,
    standards,
    text,
)
from tests.rules.lawbook import ALPHA, BETA

from aidcoord import (
    YUAN,
    Cadence,
    Fen,
    Overlap,
    OverlapKind,
    Policy,
    Rulebook,
    Scope,
    Source,
    Text,
    Verdict,
    any_of,
    count_of,
    yuan,
)
from aidcoord.errors import DefinitionError

SAVINGS = evidence_type("savings", Fen)
WAGES = evidence_type("wages", Fen, Scope.MEMBER)


@law()
def is_due(savings: Fen) -> bool:
    """Whether next to nothing is saved."""
    return savings < YUAN


@law()
def month() -> Fen:
    """Ten yuan."""
    return YUAN * 10


AID = benefit("aid", "is_due", amount="month")


def refused(*policies: Policy, counties: tuple[Any, ...] = ()) -> DefinitionError:
    """The error that policies meet."""
    with pytest.raises(DefinitionError) as raised:
        Rulebook.of(policies, counties)
    return raised.value


def messages(*policies: Policy, counties: tuple[Any, ...] = ()) -> str:
    """Everything that is said about policies that are refused."""
    return str(refused(*policies, counties=counties))


# --- parameters and counties ------------------------------------------------------------------------------------------


def test_a_county_value_that_nobody_asks_for_is_refused() -> None:
    """With the line of the file, and the nearest name."""
    other = county(supplies=standards("beta__fuel_prize", dated('"3.00"')))

    error = refused(ALPHA, BETA, counties=(other,))

    assert "County qinghe supplies 'beta__fuel_prize', which no installed plugin asks for" in str(error)
    assert "Did you mean 'beta__fuel_price'?" in str(error)
    assert str(error.faults[0].place) == "standards.toml:1:1"
    assert error.faults[0].field == "qinghe"


def test_a_county_value_for_what_the_law_fixes_is_refused() -> None:
    """A county departs from it by an amendment with its mandate."""
    other = county(supplies=standards("alpha__most_months_saved", dated("36")))

    said = messages(ALPHA, BETA, counties=(other,))

    assert "County qinghe supplies 'alpha__most_months_saved', which the law itself fixes" in said
    assert "ParameterAmendment" in said


def test_a_county_value_of_another_unit_is_refused_as_the_county_s_fault() -> None:
    """The department's plugin stands."""
    other = county(supplies=standards("beta__fuel_price", dated("true")))

    error = refused(ALPHA, BETA, counties=(other,))

    assert {fault.field for fault in error.faults} == {"qinghe"}
    assert "standards.toml:2" in str(error)


def test_a_parameter_may_go_by_what_is_counted() -> None:
    """Bands of an aggregate, and cells of a benefit and of a state of one."""
    counted = named(children=count_of("is_young", title=text("children")))

    @law()
    def is_young(age: int) -> bool:
        """Whether somebody is a child."""
        return age < 18

    several = '[{ below = 2, amount = "1.00" }, { from = 2, amount = "2.00" }]'
    bands = f'values = [{{ from = 2014-01-01, bands = {several}, source = {{ document = "d" }} }}]'
    cells = 'values = [{ from = 2014-01-01, amounts = { yes = "5.00", no = "6.00" }, source = { document = "d" } }]'
    head = 'title = { zh = "额", en = "amount" }\nunit = "yuan / month"\n'
    toml = f'[month]\n{head}bands_of = "children"\n{bands}\n[second]\n{head}by = ["aid"]\n{cells}\n'
    toml += f'[third]\n{head}by = ["aid__is_awarded"]\n{cells}\n'
    gives = [AID, benefit("more", "is_due", amount="second"), benefit("most", "is_due", amount="third")]
    sheet = Rulebook.of([policy(*gives, is_due, is_young, SAVINGS, *counted, *parameters(toml))]).worksheet(ON)

    children = [member(f"child_{number}", date(2020, 1, 1)) for number in range(2)]
    found = sheet.assess(household(*children, evidence={"savings": yuan(0)}))

    assert [found.of(f"alpha__{name}").amount for name in ("aid", "more", "most")] == [yuan(2), yuan(5), yuan(6)]


# --- fields that are not installed ------------------------------------------------------------------------------------


@law()
def is_ill_at_home(clinic__is_ill: bool) -> bool:  # noqa: FBT001
    """Whether somebody is ill, as another field says."""
    return clinic__is_ill


def test_a_missing_field_leaves_its_readers_undetermined() -> None:
    """Also through an aggregate; who would hold it is named, and what reads something else is as ever."""
    anybody = named(anybody_ill=any_of("clinic__is_ill", title=text("anybody")))
    gives = [benefit("cure", "is_ill_at_home"), benefit("visit", "anybody_ill"), AID]
    book = Rulebook.of([policy(*gives, is_ill_at_home, is_due, month, SAVINGS, *anybody, reads_from=("clinic",))])

    found = book.worksheet(ON).assess(household(evidence={"savings": yuan(0)}))

    for name in ("alpha__cure", "alpha__visit"):
        assert found.of(name).verdict is Verdict.UNDETERMINED
        assert [(one.name, one.holder) for one in found.of(name).missing] == [("clinic__is_ill", "clinic")]
    assert found.of("alpha__aid").amount == yuan(10)


def test_a_parameter_by_a_field_that_is_missing_is_unknown() -> None:
    """It has values, and no one can say which; that is no gap in the law."""
    cells = '{ from = 2014-01-01, amounts = { yes = "5.00", no = "6.00" }, source = { document = "d" } }'
    amount = parameter("month", more='by = ["clinic__is_ill"]', values=cells)

    found = (
        Rulebook.of([policy(AID, is_due, amount, SAVINGS, reads_from=("clinic",))])
        .worksheet(ON)
        .assess(household(evidence={"savings": yuan(0)}))
    )

    assert found.of("alpha__aid").verdict is Verdict.UNDETERMINED
    assert [one.name for one in found.of("alpha__aid").missing] == ["clinic__is_ill"]


# --- overlaps ---------------------------------------------------------------------------------------------------------


def overlap(kind: OverlapKind, *benefits: str, limit: str | None = None) -> Overlap:
    """An overlap of benefits as a policy writes it."""
    per = Cadence.YEARLY if kind is OverlapKind.ONCE_PER else None
    source = Source(document="重叠办法", article="1")
    return Overlap(
        kind=kind, benefits=benefits, title=Text(zh="重叠", en="overlap"), source=source, limit=limit, per=per
    )


def test_an_overlap_of_a_benefit_that_does_not_exist_is_refused() -> None:
    """With the nearest name."""
    said = messages(policy(AID, is_due, month, SAVINGS, overlap(OverlapKind.EXCLUDES, "aid", "aidd")))

    assert "An overlap of alpha names 'aidd', which is no benefit" in said
    assert "Did you mean 'aid'?" in said


@pytest.mark.parametrize(
    ("limit", "said"),
    [
        pytest.param(
            "moth", "limited by 'moth', which no installed plugin supplies. Did you mean 'month'?", id="unknown"
        ),
        pytest.param("is_due", "takes 'alpha__is_due' to be money, but it is yes/no", id="yes or no"),
        pytest.param("wages", "limited by 'wages', which is about members", id="about members"),
    ],
)
def test_a_limit_that_limits_nothing_is_refused(limit: str, said: str) -> None:
    """A cap is bounded by money of the household."""
    cap = overlap(OverlapKind.CAP, "aid", "more", limit=limit)
    gives = [AID, benefit("more", "is_due", amount="month")]

    assert said in messages(policy(*gives, is_due, month, SAVINGS, WAGES, cap))


def test_what_tops_up_what_is_not_installed_does_nothing() -> None:
    """The next in the list does not slip into the place of the first."""
    tops_up = overlap(OverlapKind.TOPS_UP_TO, "clinic__pension", "aid", "more")
    gives = [AID, benefit("more", "is_due", amount="month")]
    book = Rulebook.of([policy(*gives, is_due, month, SAVINGS, tops_up, reads_from=("clinic",))])

    found = book.worksheet(ON).assess(household(evidence={"savings": yuan(0)}))

    assert [found.payable(one) for one in found.determinations] == [yuan(10), yuan(10)]


def test_a_cap_holds_for_one_whose_companion_is_not_installed() -> None:
    """Together they may not pass the limit, and so neither may one alone."""
    cap = overlap(OverlapKind.CAP, "aid", "clinic__pension", limit="most")
    most = parameter("most", amount='"7.00"')
    book = Rulebook.of([policy(AID, is_due, month, most, SAVINGS, cap, reads_from=("clinic",))])

    found = book.worksheet(ON).assess(household(evidence={"savings": yuan(0)}))

    assert found.payable(found.of("alpha__aid")) == yuan(7)


def test_a_benefit_that_was_renamed_is_called_as_it_is_now_and_found_as_it_was() -> None:
    """The states of its awards, which have no versions, are called as it is now."""
    before = evolve(benefit("aid", "is_due", ends=date(2021, 6, 30)), title=Text(zh="旧称", en="Old"))
    after = evolve(benefit("aid", "is_due", starts=date(2021, 7, 1)), title=Text(zh="新称", en="New"))

    found = Rulebook.of([policy(before, after, is_due, SAVINGS)]).law(None)

    assert found.title("alpha__aid").zh == "新称"
    assert [title.zh for title in found.titles("alpha__aid")] == ["新称", "旧称"]
    assert found.title("alpha__aid__is_awarded").zh == "新称已批准"
