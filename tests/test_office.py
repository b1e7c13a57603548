"""The office: one county's plugins put together, as whoever embeds aidcoord meets them."""

from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from aidcoord import (
    Agency,
    Benefit,
    BenefitKind,
    Cadence,
    Competence,
    County,
    Document,
    EvidenceType,
    Fen,
    Period,
    Policy,
    Scope,
    Text,
    hookimpl,
    rule,
    yuan,
)
from aidcoord.errors import AidcoordError, BeforeTheLawError, CaseFileError, PluginError, UnknownNameError
from aidcoord.office import Office
from aidcoord.plugins.registry import Registry
from aidcoord.rules.results.determinations import Verdict

LAW = Document("试验办法")
RENT = EvidenceType("rent", Text(zh="房租", en="Rent"), type=Fen, scope=Scope.HOUSEHOLD, holder="homes")


@rule(source=LAW.article(1), title=Text(zh="有房租", en="Pays rent"))
def pays_rent(rent: Fen) -> bool:
    """Whether there is a rent."""
    return rent > 0


@rule(source=LAW.article(2), title=Text(zh="补贴", en="Subsidy"))
def subsidy_month(rent: Fen) -> Fen:
    """Half of the rent."""
    return rent // 2


HOMES = Policy(
    agency=Agency("homes", Text(zh="住房局", en="Homes Bureau")),
    benefits=(
        Benefit(
            "subsidy",
            Text(zh="租补", en="Rent subsidy"),
            kind=BenefitKind.CASH,
            cadence=Cadence.MONTHLY,
            criteria=("pays_rent",),
            amount="subsidy_month",
            source=LAW.whole,
            starts=date(2020, 1, 1),
        ),
    ),
    rules=(pays_rent, subsidy_month),
    evidence=(RENT,),
)


def _county(name: str) -> County:
    merged = Agency("merged", Text(zh="合并局", en="Merged Bureau"))
    return County(
        id=name,
        region="990101",
        title=Text(zh="某县", en=f"{name.title()} County"),
        government=Agency("government", Text(zh="县政府", en="Government")),
        competences=(Competence(field="homes", agency=merged, period=Period(date(2024, 1, 1)), source=LAW.whole),),
    )


def _plugin(policies: list[Policy], counties: list[County]) -> object:
    @hookimpl
    def aidcoord_policies() -> list[Policy]:
        return policies

    @hookimpl
    def aidcoord_counties() -> list[County]:
        return counties

    return SimpleNamespace(aidcoord_policies=aidcoord_policies, aidcoord_counties=aidcoord_counties)


FIELD = _plugin([HOMES], [])
LING, HAI = (_plugin([], [_county(name)]) for name in ("ling", "hai"))
MISNAMED = _plugin([], [_county("other")])


def test_the_only_county_installed_is_the_one() -> None:
    """Nobody has to name it."""
    office = Office.open(registry=Registry.of(homes=FIELD, county_ling=LING))

    assert office.county is not None
    assert office.county.id == "ling"


def test_without_a_county_there_is_the_law_all_the_same() -> None:
    """Only counties' values are not there."""
    office = Office.open(registry=Registry.of(homes=FIELD))

    assert office.county is None
    assert office.law.benefits() == ("homes__subsidy",)


def test_of_several_counties_one_is_named() -> None:
    """The error lists them."""
    registry = Registry.of(homes=FIELD, county_ling=LING, county_hai=HAI)

    with pytest.raises(AidcoordError, match=r"hai .*Hai County.*, ling .*Ling County"):
        Office.open(registry=registry)
    chosen = Office.open("hai", registry).county
    assert chosen is not None
    assert chosen.id == "hai"


def test_an_unknown_county_is_an_error_with_the_nearest() -> None:
    """A misspelt id."""
    with pytest.raises(UnknownNameError, match="Did you mean 'ling'"):
        Office.open("lnig", Registry.of(homes=FIELD, county_ling=LING))


def test_a_county_whose_plugin_is_at_fault_is_not_called_unknown() -> None:
    """The error is the plugin's own."""
    with pytest.raises(PluginError, match="offers the county 'other'"):
        Office.open("ling", Registry.of(homes=FIELD, county_ling=MISNAMED))


def test_a_faulty_plugin_is_told_and_spares_the_rest() -> None:
    """Its faults are the office's."""
    office = Office.open(registry=Registry.of(homes=FIELD, county_ling=MISNAMED))

    assert [fault.field for fault in office.faults] == ["ling"]
    assert office.county is None


def test_files_are_read_and_assessed(tmp_path: Path) -> None:
    """From a file to an amount in three lines."""
    path = tmp_path / "h.yaml"
    path.write_text('household: H\nmembers: [{id: a, relation: applicant}]\nrent: "900.00"\n', encoding="utf-8")
    office = Office.open(registry=Registry.of(homes=FIELD, county_ling=LING))

    (household,) = office.read([path])
    found = office.assess(household, date(2026, 11, 1)).of("homes__subsidy")

    assert (found.verdict, found.amount) == (Verdict.ELIGIBLE, yuan(450))


def test_awards_of_unknown_benefits_are_refused(tmp_path: Path) -> None:
    """The vocabulary knows the benefits that are installed."""
    path = tmp_path / "h.yaml"
    award = "awards: [{benefit: homes__subsidi, starts: 2026-01-01}]"
    path.write_text(f"household: H\nmembers: [{{id: a, relation: applicant}}]\n{award}\n", encoding="utf-8")

    with pytest.raises(CaseFileError, match="homes__subsidy"):
        Office.open(registry=Registry.of(homes=FIELD)).read([path])


def test_a_day_before_the_law_is_an_error() -> None:
    """The worksheet of the day cannot be wired."""
    with pytest.raises(BeforeTheLawError, match="homes__subsidy"):
        Office.open(registry=Registry.of(homes=FIELD)).worksheet(date(2019, 12, 31))


def test_worksheets_are_kept() -> None:
    """Wired once a day."""
    office = Office.open(registry=Registry.of(homes=FIELD))

    assert office.worksheet(date(2026, 1, 1)) is office.worksheet(date(2026, 1, 1))


@pytest.mark.parametrize(
    ("field", "on", "agency"),
    [
        pytest.param("homes", date(2023, 12, 31), "homes", id="the field's own"),
        pytest.param("homes", date(2024, 1, 1), "merged", id="the one the county says"),
        pytest.param("nothing", date(2024, 1, 1), None, id="not installed"),
    ],
)
def test_the_agency_of_a_field_goes_by_the_day(field: str, on: date, agency: str | None) -> None:
    """Agencies are merged; fields stay."""
    found = Office.open(registry=Registry.of(homes=FIELD, county_ling=LING)).agency(field, on)

    assert (found and found.id) == agency
