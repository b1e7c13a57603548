"""Eight ways in which a plugin goes wrong, against each department: nobody else is touched, and the fault names who.

A broken release of a department is compared with a county that never installed it, a rogue beside a department with one
that never installed the rogue. What a rulebook is made of is compared for all of them, and the bytes that are printed
for one department a kind; with `-m deep` for all.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import SimpleNamespace
from typing import Final

import pytest
from attrs import evolve

from aidcoord import (
    Agency,
    Assessment,
    Document,
    EvidenceType,
    Household,
    Policy,
    Text,
    Verdict,
    hookimpl,
)
from aidcoord.errors import Fault
from aidcoord.plugins.installed import Registration, installed
from aidcoord.plugins.loading import load
from aidcoord.plugins.plugin import Plugin
from aidcoord.plugins.registry import Registry
from aidcoord.plugins.settling import Standing
from aidcoord.serial import Vocabulary, read_households
from aidcoord.serial.results import assessment_json

ON: Final = date(2026, 11, 1)
FAMILIES: Final = Path(__file__).parents[2] / "examples" / "households"
DEPARTMENTS: Final = sorted(one.plugin.name for one in installed() if not one.plugin.is_of_a_county)
LAW: Final = Document("示例办法").article(1)
SAID: Final = Text(zh="示例机构", en="Example agency")

OFFER: Final = """
from datetime import date

from aidcoord import Agency, Benefit, BenefitKind, Document, Policy, Text, hookimpl, rule

SAID = Text(zh="示例", en="Example")
LAW = Document("x").article(1)
AGENCY = Agency("{field}", SAID)


@rule(source=LAW, title=SAID)
def is_old(age: int) -> bool:
    return age > 60

"""
BROKEN: Final[Mapping[str, tuple[str, str]]] = {
    "fails at import": ("from aidcoord import Polcy\n", "Did you mean 'Policy'?"),
    "raises": ("@hookimpl\ndef aidcoord_policies():\n    return [AGENCY.titel]\n", "Did you mean 'title'?"),
    "returns nonsense": (
        "@hookimpl\ndef aidcoord_policies():\n    return [3, Policy(agency=AGENCY, rules=[is_old, 'is_young'])]\n",
        "not a Policy",
    ),
    "returns too much": (
        "@hookimpl\ndef aidcoord_policies():\n    return [Policy(agency=AGENCY, rules=(is_old,) * 50_000)]\n",
        "rules holds 50,000 things; a Policy has at most 3,000.",
    ),
    "never returns": (
        "while True:\n    pass\n",
        "does not come back from loading: after 0.1 seconds it is still at it.",
    ),
    "misspells a hook": ("@hookimpl\ndef aidcoord_policy():\n    return []\n", "Did you mean 'aidcoord_policies'?"),
}
"""What the broken release of a department does, and what is said of it."""

RAISER: Final = """
@rule(source=LAW, title=SAID)
def is_split(household_size: int) -> bool:
    return 1 // (household_size - household_size) > 0


@rule(source=LAW, title=SAID)
def is_read({reads}: bool) -> bool:
    return {reads} or not {reads}


AID = Benefit(
    "aid", SAID, kind=BenefitKind.SERVICE, criteria=("is_read", "is_split"), source=LAW, starts=date(2020, 1, 1)
)


@hookimpl
def aidcoord_policies():
    return [Policy(agency=AGENCY, benefits=(AID,), rules=(is_split, is_read), reads_from=("{department}",))]
"""


@pytest.fixture(scope="module")
def everybody() -> Registry:
    """All that is installed, but for what is wrong with it: nothing is."""
    found = Registry.discover()
    assert found.faults == ()
    return found


@pytest.fixture(scope="module")
def families(everybody: Registry) -> tuple[Household, ...]:
    """Three example families."""
    policies = [policy for plugin in everybody.plugins for policy in plugin.policies]
    vocabulary = Vocabulary.of(kind for policy in policies for kind in policy.evidence)
    return read_households([FAMILIES / f"YL-000{number}.yaml" for number in (1, 2, 5)], vocabulary)


def without(registry: Registry, *names: str) -> Registry:
    """The registry of a county that has not installed some plugins."""
    return Registry(tuple(plugin for plugin in registry.plugins if plugin.name not in names))


def beside(registry: Registry, *more: Plugin) -> Registry:
    """The registry with more plugins, in order."""
    return Registry(tuple(sorted([*registry.plugins, *more], key=lambda plugin: plugin.name)))


def national(registry: Registry) -> Registry:
    """Without the counties, whose laws are much work and add nothing here."""
    return Registry(tuple(plugin for plugin in registry.plugins if not plugin.is_of_a_county))


def printed(registry: Registry, families: Iterable[Household], but: str = "rogue") -> str:
    """What a program is given for some families, without what a rogue adds for itself."""
    rulebook, _ = registry.rulebook()
    county = next(iter(rulebook.counties), None)
    told = []
    for family in families:
        plain = assessment_json(rulebook.worksheet(ON, county).assess(family))
        for key, listed in plain.items():
            if isinstance(listed, list):
                plain[key] = [one for one in listed if f'"{but}' not in json.dumps(one)]
        told.append(plain)
    return json.dumps(told, ensure_ascii=False)


def broken(department: str, code: str, folder: Path) -> Plugin:
    """A department's next release, which is broken, loaded from a file as the import system does."""
    path = folder / f"aidcoord_{department}_next.py"
    path.write_text(OFFER.format(field=department) + code, encoding="utf-8")

    def bring() -> object:
        spec = spec_from_file_location(path.stem, path)
        assert spec is not None
        assert spec.loader is not None
        module = module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    name = f"aidcoord-{department.replace('_', '-')}"
    endless = "while True" in code
    return load(Plugin(name=department, distribution=name, version="9.9"), bring, 0.1 if endless else 60)


def require_told(faults: Iterable[Fault], name: str, said: str) -> None:
    """Every fault is the one plugin's; what is said names it, where it stands or what it does, and what to do."""
    listed = list(faults)
    text = "\n".join(map(str, listed))
    assert listed
    assert {fault.field for fault in listed} == {name}
    assert name in text
    assert said in text


@pytest.mark.parametrize("department", DEPARTMENTS)
@pytest.mark.parametrize(("code", "said"), BROKEN.values(), ids=BROKEN)
def test_a_broken_release_is_as_if_not_installed(
    everybody: Registry, tmp_path: Path, department: str, code: str, said: str
) -> None:
    """What all others are made of is the same, and the fault names the plugin and what to do."""
    others = without(everybody, department)

    registry = beside(others, broken(department, code, tmp_path))

    assert Standing.among(registry.plugins) == Standing.among(others.plugins)
    require_told(registry.faults, department, said)


@pytest.mark.parametrize(
    ("kind", "department"),
    [
        *(
            pytest.param(kind, department, id=f"{kind}: {department}")
            for kind, department in zip(BROKEN, DEPARTMENTS[1::2], strict=True)
        ),
        *(
            pytest.param(kind, department, id=f"{kind}: {department}", marks=pytest.mark.deep)
            for kind in BROKEN
            for department in DEPARTMENTS
        ),
    ],
)
def test_beside_a_broken_release_the_same_bytes_are_printed(
    everybody: Registry, families: tuple[Household, ...], tmp_path: Path, kind: str, department: str
) -> None:
    """As without it, with every determination, criterion and overlap of all other departments."""
    others = without(national(everybody), department)

    registry = beside(others, broken(department, BROKEN[kind][0], tmp_path))

    assert printed(registry, families) == printed(others, families)


def offering(*policies: Policy) -> object:
    """An object that is a plugin with these policies."""

    @hookimpl
    def aidcoord_policies() -> list[Policy]:
        return list(policies)

    return SimpleNamespace(aidcoord_policies=aidcoord_policies)


def rogue(name: str, policy: Policy) -> Plugin:
    """A plugin that loads, and goes wrong beside others."""
    return load(Plugin(name=name, distribution=f"aidcoord-{name}", version="6.6"), lambda: offering(policy), 60)


def evidence_of(registry: Registry, department: str) -> EvidenceType:
    """One type of evidence that a department declares."""
    (plugin,) = (one for one in registry.plugins if one.name == department)
    return next(kind for policy in plugin.policies for kind in policy.evidence)


def benefit_of(registry: Registry, department: str) -> str:
    """The full name of one of a department's benefits."""
    (plugin,) = (one for one in registry.plugins if one.name == department)
    return next(f"{department}__{benefit.id}" for policy in plugin.policies for benefit in policy.benefits)


@pytest.fixture(scope="module")
def beside_clashes(everybody: Registry) -> Registry:
    """All departments, and for each a rogue that declares its evidence otherwise; settled together."""
    rogues = []
    for department in DEPARTMENTS:
        mine = evolve(evidence_of(everybody, department), title=SAID)
        name = f"rogue_{department}"
        rogues.append(rogue(name, Policy(agency=Agency(name, SAID), evidence=(mine,))))
    _, settled = beside(national(everybody), *rogues).rulebook()
    return settled


@pytest.mark.parametrize("department", DEPARTMENTS)
def test_who_clashes_with_a_department_is_left_out(
    everybody: Registry, beside_clashes: Registry, department: str
) -> None:
    """The evidence stays what its owner declares, and the fault names both."""
    name = f"rogue_{department}"

    require_told([fault for fault in beside_clashes.faults if fault.field == name], name, "Use the same declaration")
    assert Standing.among(beside_clashes.plugins) == Standing.among(national(everybody).plugins)


@pytest.mark.parametrize("department", DEPARTMENTS)
def test_who_claims_a_departments_name_is_left_out(everybody: Registry, department: str) -> None:
    """Whether it registers under the name, or offers a policy of the field: the owner keeps both."""
    claims = Policy(agency=Agency(department, SAID))
    kept = {plugin.name: plugin for plugin in everybody.plugins}
    found = [Registration(plugin, _bringing(plugin)) for plugin in kept.values()]
    squatter = Registration(Plugin(name=department, distribution="rogue", version="6.6"), lambda: offering(claims))
    pretender = Registration(Plugin(name="rogue", distribution="aidcoord-rogue"), lambda: offering(claims))

    registry = Registry._loaded([squatter, *found, pretender])

    assert Standing.among(registry.plugins) == Standing.among(everybody.plugins)
    assert {(fault.field, plugin.distribution) for plugin in registry.plugins for fault in plugin.faults} == {
        (department, "rogue"),
        ("rogue", "aidcoord-rogue"),
    }
    told = "\n".join(map(str, registry.faults))
    assert f"is not the owner of its name; {kept[department]} is." in told
    assert f"offers a policy of the field '{department}', but owns 'rogue'." in told


def _bringing(plugin: Plugin) -> Callable[[], object]:
    """Bring a loaded plugin once more, so that its files are not read anew."""

    @hookimpl
    def aidcoord_policies() -> list[Policy]:
        return list(plugin.policies)

    @hookimpl
    def aidcoord_counties() -> list[object]:
        return list(plugin.counties)

    return lambda: SimpleNamespace(aidcoord_policies=aidcoord_policies, aidcoord_counties=aidcoord_counties)


@pytest.fixture(scope="module")
def beside_raisers(everybody: Registry, tmp_path_factory: pytest.TempPathFactory) -> Registry:
    """All departments, and for each a rogue with a benefit that reads the department's and whose other rule raises."""
    folder = tmp_path_factory.mktemp("raisers")
    code = {
        f"rogue_{department}": RAISER.format(department=department, reads=benefit_of(everybody, department))
        for department in DEPARTMENTS
    }
    return beside(everybody, *(broken(name, text, folder) for name, text in code.items()))


@pytest.fixture(scope="module")
def raised(beside_raisers: Registry, families: tuple[Household, ...]) -> Assessment:
    """A family assessed beside all rogues."""
    rulebook, _ = beside_raisers.rulebook()
    return rulebook.worksheet(ON, "yunling").assess(families[0])


def test_beside_rules_that_raise_the_same_bytes_are_printed(
    everybody: Registry, beside_raisers: Registry, families: tuple[Household, ...]
) -> None:
    """All departments are as they are without the rogues that read them, with a county's values."""
    assert printed(beside_raisers, families) == printed(everybody, families)


@pytest.mark.parametrize("department", DEPARTMENTS)
def test_a_rule_that_raises_takes_its_own_benefit_alone(raised: Assessment, department: str) -> None:
    """Undetermined, with the plugin's name, its version and the cause."""
    of_rogue = [one for one in raised.determinations if one.name == f"rogue_{department}__aid"]

    assert of_rogue
    for one in of_rogue:
        told = "\n".join(map(str, one.faults))
        assert one.verdict is Verdict.UNDETERMINED
        assert f"aidcoord-rogue-{department.replace('_', '-')} 9.9" in told
        assert "ZeroDivisionError" in told
