"""The rulebook stands on the plugins that fit together; who does not fit is left out, and nobody else."""

from collections.abc import Callable
from datetime import date
from itertools import permutations
from pathlib import Path
from types import SimpleNamespace

import pytest

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
    Member,
    Person,
    Policy,
    Relation,
    Scope,
    Text,
    hookimpl,
    rule,
)
from aidcoord.plugins.registry import Registry
from aidcoord.rules.counties import Amendment, ParameterAmendment
from aidcoord.rules.parameters.files import read_parameters, read_values
from aidcoord.rules.results.determinations import Verdict

Install = Callable[..., Path]
LAW = Document("示例办法", number="示例〔2020〕1号").article(1)
SAID = Text(zh="示例", en="Example")
FUEL = EvidenceType("fuel_cost", Text(zh="燃料费", en="Fuel cost"), type=Fen, scope=Scope.HOUSEHOLD, holder="heating")
ON = date(2026, 11, 1)


def agency(field: str) -> Agency:
    """The agency of a field."""
    return Agency(field, SAID)


def benefit(name: str, criterion: str, amount: str | None = None) -> Benefit:
    """A benefit with one criterion."""
    cash = {"kind": BenefitKind.CASH, "cadence": Cadence.MONTHLY, "amount": amount}
    kind = cash if amount else {"kind": BenefitKind.IDENTITY}
    return Benefit(name, SAID, criteria=(criterion,), source=LAW, starts=date(2020, 1, 1), **kind)


@rule(source=LAW, title=SAID)
def is_costly(fuel_cost: Fen, costly_from: Fen) -> bool:
    """Whether fuel costs more than the county says."""
    return fuel_cost >= costly_from


@rule(source=LAW, title=SAID)
def fuel_month(fuel_cost: Fen) -> Fen:
    """All of the cost."""
    return fuel_cost


@rule(source=LAW, title=SAID)
def is_warm(heating__fuel_aid: bool) -> bool:  # noqa: FBT001 - a rule's argument is a fact of the law
    """Whether another field's benefit is due."""
    return heating__fuel_aid


@rule(source=LAW, title=SAID)
def is_large(household_size: int) -> bool:
    """Whether several people live together."""
    return household_size > 1


PARAMETERS = """
[costly_from]
title = { zh = "界线", en = "Line" }
unit = "yuan / month"
supplied_by = "county"
"""
VALUES = """
[NAME]
values = [{ from = 2020-01-01, amount = "50.00", source = { document = "x" } }]
"""
FUEL_AID = benefit("fuel_aid", "is_costly", "fuel_month")
HEATING = Policy(
    agency=agency("heating"),
    benefits=(FUEL_AID,),
    rules=(is_costly, fuel_month, *read_parameters(PARAMETERS, "p.toml")),
    evidence=(FUEL,),
)
WATER = Policy(agency=agency("water"), benefits=(benefit("large", "is_large"),), rules=(is_large,))
READER = Policy(
    agency=agency("roads"), benefits=(benefit("warm", "is_warm"),), rules=(is_warm,), reads_from=("heating",)
)


def plugin(*offers: Policy | County) -> object:
    """An object that offers policies and counties."""

    @hookimpl
    def aidcoord_policies() -> list[Policy]:
        return [offer for offer in offers if isinstance(offer, Policy)]

    @hookimpl
    def aidcoord_counties() -> list[County]:
        return [offer for offer in offers if isinstance(offer, County)]

    return SimpleNamespace(aidcoord_policies=aidcoord_policies, aidcoord_counties=aidcoord_counties)


def qingxi(*amendments: Amendment, supplies: str = "heating__costly_from") -> County:
    """A county that supplies one value."""
    return County(
        id="qingxi",
        region="990199",
        title=SAID,
        government=agency("qingxi_government"),
        values=read_values(VALUES.replace("NAME", supplies), "v.toml"),
        amendments=amendments,
    )


def one_person() -> Household:
    """Somebody who lives alone."""
    return Household(id="X-1", members=(Member(person=Person(id="li"), relation=Relation.APPLICANT),))


COUNTY_WITH_A_FILE = """
from aidcoord import Agency, County, Text, hookimpl, values_in

SAID = Text(zh="示例", en="Example")


@hookimpl
def aidcoord_counties():
    government = Agency("{name}_government", SAID)
    return [County(id="{name}", region="990199", title=SAID, government=government, values=values_in(__name__))]
"""


def misspelt(name: str) -> Policy:
    """A policy whose benefit names a criterion that nobody supplies."""
    return Policy(agency=agency(name), benefits=(benefit("aid", "is_larg"),), rules=(is_large,))


def test_a_county_whose_file_is_faulty_is_left_out_with_every_fault_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its values are read before a rulebook is put together; the departments and other counties stand as they would."""
    module = tmp_path / "county_of_xishan.py"
    module.write_text(COUNTY_WITH_A_FILE.format(name="xishan"), encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    faulty = VALUES.replace("NAME", "heating__costly_from")
    (tmp_path / "standards.toml").write_text(faulty.replace("document", "docment") + "[x]\n", encoding="utf-8")
    others = {"heating": plugin(HEATING), "county_qingxi": plugin(qingxi())}
    registry = Registry.of(**others, county_xishan=__import__(module.stem))

    rulebook, settled = registry.rulebook()

    assert [fault.place.line for fault in settled.faults if fault.place] == [3, 4, 4]
    assert {fault.field for fault in settled.faults} == {"xishan"}
    assert [one.name for one in settled.healthy] == ["county_qingxi", "heating"]
    alone, _ = Registry.of(**others).rulebook()
    assert rulebook.worksheet(ON, "qingxi").assess(one_person()) == alone.worksheet(ON, "qingxi").assess(one_person())


def test_healthy_plugins_make_a_rulebook_with_their_origins(install: Install) -> None:
    """Every determination can say which distribution found it."""
    install("heating")

    rulebook, registry = Registry.discover().rulebook()

    assert registry.faults == ()
    origin = rulebook.origins["heating"]
    assert (origin.plugin, origin.version) == ("aidcoord-heating", "1.2")


def test_a_plugin_that_does_not_fit_is_left_out_alone() -> None:
    """A misspelt criterion is its own plugin's fault; the rulebook is that of a run without the plugin."""
    rulebook, registry = Registry.of(water=plugin(WATER), roads=plugin(misspelt("roads"))).rulebook()
    without, _ = Registry.of(water=plugin(WATER)).rulebook()

    assert [one.name for one in registry.healthy] == ["water"]
    assert {fault.field for fault in registry.faults} == {"roads"}
    assert "is_large" in str(registry.faults[0])
    assert rulebook.worksheet(ON).assess(one_person()) == without.worksheet(ON).assess(one_person())


def test_a_rulebook_of_nothing_stands() -> None:
    """Where every plugin is at fault there is still a registry to say so."""
    rulebook, registry = Registry.of(roads=plugin(misspelt("roads"))).rulebook()

    assert rulebook.policies == ()
    assert registry.healthy == ()


def test_all_misfits_are_found_each_with_its_own_faults() -> None:
    """Two plugins at fault hide neither each other nor the third."""
    offers = {"water": WATER, "roads": misspelt("roads"), "forest": misspelt("forest")}

    found = {
        repr(Registry.of(**{name: plugin(offers[name]) for name in order}).rulebook()[1])
        for order in permutations(offers)
    }
    _, registry = Registry.of(**{name: plugin(offer) for name, offer in offers.items()}).rulebook()

    assert [one.name for one in registry.healthy] == ["water"]
    assert [fault.field for fault in registry.faults] == ["forest", "roads"]
    assert len(found) == 1


def test_what_reads_a_left_out_plugin_waits_for_it() -> None:
    """The reader is healthy, and its benefit undetermined, as it is where the other plugin is not installed."""
    broken = misspelt("heating")

    rulebook, registry = Registry.of(heating=plugin(broken), roads=plugin(READER)).rulebook()
    assessment = rulebook.worksheet(ON).assess(one_person())

    assert [one.name for one in registry.healthy] == ["roads"]
    assert assessment.of("roads__warm").verdict is Verdict.UNDETERMINED


@pytest.mark.parametrize(
    "broken", [plugin(misspelt("heating")), SimpleNamespace()], ids=["does not fit", "does not load"]
)
def test_a_county_is_not_to_blame_for_a_plugin_that_is_left_out(broken: object) -> None:
    """What a county says about the field of a faulty plugin is put aside; the county stands."""
    values = qingxi().values[0].values
    amendment = ParameterAmendment(
        target="heating__costly_from", title=SAID, mandate=LAW, starts=date(2024, 1, 1), values=values
    )

    rulebook, registry = Registry.of(
        heating=broken,
        water=plugin(WATER),
        county_qingxi=plugin(qingxi(amendment)),
    ).rulebook()

    assert [one.name for one in registry.healthy] == ["county_qingxi", "water"]
    assert rulebook.worksheet(ON, "qingxi").assess(one_person()).of("water__large").verdict is Verdict.INELIGIBLE


def test_a_county_may_set_values_for_fields_that_are_not_installed() -> None:
    """A county sets standards for every department; who installs only some of them can still use it."""
    _, registry = Registry.of(water=plugin(WATER), county_qingxi=plugin(qingxi())).rulebook()

    assert registry.faults == ()


@pytest.mark.parametrize(
    ("written", "said"),
    [
        pytest.param("heatin__costly_from", "Did you mean 'heating__costly_from'?", id="the field"),
        pytest.param("heating__costly_form", "Did you mean 'heating__costly_from'?", id="the name"),
    ],
)
def test_a_county_that_misspells_what_it_sets_is_left_out(written: str, said: str) -> None:
    """A slip for a field that is there is not taken for one that is not installed; the department stands."""
    _, registry = Registry.of(heating=plugin(HEATING), county_qingxi=plugin(qingxi(supplies=written))).rulebook()

    assert [one.name for one in registry.healthy] == ["heating"]
    assert said in str(registry.faults[0])


def test_a_policy_that_breaks_the_rulebook_is_left_out() -> None:
    """A value that is not what its type says makes checks raise anything; the plugin that holds it is found."""
    nonsense = Policy(agency=agency("roads"), benefits=(benefit("aid", ["is_large"]),), rules=(is_large,))  # type: ignore[arg-type]

    rulebook, registry = Registry.of(water=plugin(WATER), roads=plugin(nonsense)).rulebook()

    assert [policy.field for policy in rulebook.policies] == ["water"]
    assert [one.name for one in registry.healthy] == ["water"]


def test_settling_leaves_the_registry_as_it_was() -> None:
    """What wiring finds stands in the registry that comes back."""
    registry = Registry.of(roads=plugin(misspelt("roads")))

    registry.rulebook()

    assert registry.faults == ()
