"""The offices of several counties: whose household it is follows from the township, and nothing is guessed."""

from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from attrs import evolve

from aidcoord import (
    Agency,
    Benefit,
    BenefitKind,
    Cadence,
    County,
    Document,
    EvidenceType,
    Fen,
    Household,
    Policy,
    Scope,
    Text,
    hookimpl,
    rule,
    yuan,
)
from aidcoord.errors import CaseFileError, EvidenceError, UnknownNameError
from aidcoord.offices import Offices
from aidcoord.plugins.registry import Registry
from aidcoord.rules.parameters.files import read_parameters, read_values

LAW = Document("试验办法")
DAY = date(2026, 11, 1)
RENT = EvidenceType("rent", Text(zh="房租", en="Rent"), type=Fen, scope=Scope.HOUSEHOLD, holder="homes")
BOATS = EvidenceType("boats", Text(zh="船只", en="Boats"), type=int, scope=Scope.HOUSEHOLD, holder="hai")


@rule(source=LAW.article(1), title=Text(zh="有房租", en="Pays rent"))
def pays_rent(rent: Fen) -> bool:
    """Whether there is a rent."""
    return rent > 0


@rule(source=LAW.article(2), title=Text(zh="补贴", en="Subsidy"))
def subsidy_month(subsidy: Fen) -> Fen:
    """What the county has set."""
    return subsidy


@rule(source=LAW.article(3), title=Text(zh="有船", en="Has a boat"))
def has_boat(boats: int) -> bool:
    """Whether there is a boat."""
    return boats > 0


SUBSIDY = read_parameters(
    '[subsidy]\ntitle = { zh = "补贴额", en = "Subsidy" }\nunit = "yuan / month"\nsupplied_by = "county"\n', "p.toml"
)


def benefit(name: str, criterion: str, amount: str | None) -> Benefit:
    """A benefit of one condition."""
    return Benefit(
        name,
        Text(zh=name, en=name),
        kind=BenefitKind.CASH if amount else BenefitKind.IDENTITY,
        cadence=Cadence.MONTHLY if amount else Cadence.NONE,
        criteria=(criterion,),
        amount=amount,
        source=LAW.whole,
        starts=date(2020, 1, 1),
    )


HOMES = Policy(
    agency=Agency("homes", Text(zh="住房局", en="Homes Bureau")),
    benefits=(benefit("rent_aid", "pays_rent", "subsidy_month"),),
    rules=(pays_rent, subsidy_month, *SUBSIDY),
    evidence=(RENT,),
)
HARBOUR = Policy(
    agency=Agency("hai", Text(zh="海县", en="Hai County")),
    benefits=(benefit("berth", "has_boat", None),),
    rules=(has_boat,),
    evidence=(BOATS,),
    county="hai",
)


def county(name: str, region: str, amount: str) -> County:
    """A county that sets the subsidy."""
    dated = f'{{ from = 2016-01-01, amount = "{amount}", source = {{ document = "通知" }} }}'
    return County(
        id=name,
        region=region,
        title=Text(zh=f"{name}县", en=f"{name.title()} County"),
        government=Agency(name, Text(zh="县政府", en="Government")),
        values=read_values(f"[homes__subsidy]\nvalues = [{dated}]\n", "v.toml"),
    )


def plugin(policies: list[Policy], counties: list[County]) -> object:
    """A plugin that offers these."""

    @hookimpl
    def aidcoord_policies() -> list[Policy]:
        return policies

    @hookimpl
    def aidcoord_counties() -> list[County]:
        return counties

    return SimpleNamespace(aidcoord_policies=aidcoord_policies, aidcoord_counties=aidcoord_counties)


FIELD = plugin([HOMES], [])
LING = plugin([], [county("ling", "990101", "100.00")])
HAI = plugin([HARBOUR], [county("hai", "990202", "300.00")])
FAULTY_HAI = plugin([], [county("other", "990202", "300.00")])
BOTH = Registry.of(homes=FIELD, county_ling=LING, county_hai=HAI)
ONLY_LING = Registry.of(homes=FIELD, county_ling=LING)
TWINS = Registry.of(homes=FIELD, county_ling=LING, county_hai=plugin([], [county("hai", "990101", "300.00")]))
LING_LEFT = Registry.of(homes=FIELD, county_ling=LING, county_hai=FAULTY_HAI)


def write(folder: Path, name: str, township: str | None, more: str = "") -> Path:
    """A household file of somebody who pays rent."""
    where = f'township: "{township}"\n' if township else ""
    path = folder / f"{name}.yaml"
    member = f"{{id: m, relation: applicant, name: {name}}}"
    path.write_text(f'household: {name}\n{where}members: [{member}]\nrent: "900.00"\n{more}', encoding="utf-8")
    return path


def amount(offices: Offices, household: Household) -> Fen | None:
    """What the household is due."""
    return offices.assess(household, DAY).of("homes__rent_aid").amount


def test_each_household_is_assessed_by_the_law_of_its_own_county(tmp_path: Path) -> None:
    """Files of two counties are read together, each in the words of its own."""
    offices = Offices.open(registry=BOTH)
    files = [write(tmp_path, "A", "990101101"), write(tmp_path, "B", "990202101", "船只: 1\n")]

    ling, hai = offices.read(files)

    assert [amount(offices, one) for one in (ling, hai)] == [yuan(100), yuan(300)]
    assert offices.of(hai).law.benefits() == ("hai__berth", "homes__rent_aid")
    assert offices.of(ling).law.benefits() == ("homes__rent_aid",)


def test_a_county_that_is_named_answers_for_all(tmp_path: Path) -> None:
    """What would it be elsewhere? The township is not asked."""
    offices = Offices.open("hai", BOTH)

    [household] = offices.read([write(tmp_path, "A", "990101101")])

    assert amount(offices, household) == yuan(300)


def test_a_file_is_written_in_the_words_of_where_the_household_lives(tmp_path: Path) -> None:
    """Boats are evidence in Hai; under the law of Ling they make no difference, inland they are refused."""
    offices = Offices.open("ling", BOTH)

    [household] = offices.read([write(tmp_path, "A", "990202101", "boats: 1\n")])

    assert amount(offices, household) == yuan(100)
    with pytest.raises(CaseFileError, match="boats"):
        offices.read([write(tmp_path, "B", "990101101", "boats: 1\n")])


def test_the_only_county_answers_for_all(tmp_path: Path) -> None:
    """Also for a household without a township, and for one of elsewhere."""
    offices = Offices.open(registry=ONLY_LING)

    households = offices.read([write(tmp_path, "A", None), write(tmp_path, "B", "990909101")])

    assert [amount(offices, one) for one in households] == [yuan(100), yuan(100)]


def test_the_county_that_is_left_does_not_answer_for_one_whose_plugin_is_at_fault(tmp_path: Path) -> None:
    """Its households are refused rather than treated as if they lived next door."""
    offices = Offices.open(registry=LING_LEFT)

    [household] = offices.read([write(tmp_path, "A", "990101101")])

    assert amount(offices, household) == yuan(100)
    with pytest.raises(CaseFileError, match="lies in none of the counties that may be meant: ling"):
        offices.read([write(tmp_path, "B", "990202101")])


@pytest.mark.parametrize(
    ("township", "message"),
    [
        pytest.param(
            None,
            r"No township says which county's law is meant: hai .*, ling .*Name one of them \(--county\), or",
            id="none",
        ),
        pytest.param("990303101", "The township '990303101' lies in none of the counties", id="of no county"),
        pytest.param("99", "The township '99' lies in none of the counties", id="no code"),
    ],
)
def test_whose_household_it_is_has_to_be_known(tmp_path: Path, township: str | None, message: str) -> None:
    """The fault has its place in the file, and stands beside those of other files."""
    files = [write(tmp_path, "A", township), write(tmp_path, "B", "990101101", "bots: 1\n")]

    with pytest.raises(CaseFileError, match=message) as caught:
        Offices.open(registry=BOTH).read(files)

    assert len(caught.value.faults) == 2
    assert [fault.place is not None and Path(fault.place.file).name for fault in caught.value.faults] == [
        "A.yaml",
        "B.yaml",
    ]


def test_two_counties_of_one_region_are_told_apart_by_name_only(tmp_path: Path) -> None:
    """Neither is preferred."""
    with pytest.raises(CaseFileError, match=r"lies in several of the counties that may be meant: hai .*, ling "):
        Offices.open(registry=TWINS).read([write(tmp_path, "A", "990101101")])


def test_the_words_of_another_county_are_not_known(tmp_path: Path) -> None:
    """Boats are evidence in Hai only."""
    with pytest.raises(CaseFileError, match="boats"):
        Offices.open(registry=BOTH).read([write(tmp_path, "A", "990101101", "boats: 1\n")])


def test_a_household_made_by_a_program_goes_by_its_township_as_well() -> None:
    """No file is needed."""
    offices = Offices.open(registry=BOTH)
    household = Household(id="H", residence=None, township="990202101", members=())

    assert (offices.of(household).county or county("", "", "1")).id == "hai"
    with pytest.raises(EvidenceError, match="No township says"):
        offices.of(evolve(household, township=None))


def test_another_county_is_put_beside_one() -> None:
    """With the same plugins, without loading them anew."""
    [first, *_] = Offices.open(registry=BOTH).all

    other = first.beside("ling")

    assert other.rulebook is first.rulebook
    assert other.county is not None
    assert other.county.id == "ling"
    with pytest.raises(UnknownNameError, match="Did you mean 'ling'"):
        first.beside("lingg")
