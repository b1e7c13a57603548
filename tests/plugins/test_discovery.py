"""Plugins are found by their distributions' metadata, each loaded apart, in an order that nothing else decides."""

import sys
from collections.abc import Callable
from itertools import permutations
from pathlib import Path
from types import SimpleNamespace

import pytest

from aidcoord import Agency, Policy, Text
from aidcoord.errors import PluginError
from aidcoord.plugins.hookspecs import hookimpl
from aidcoord.plugins.registry import Registry

Install = Callable[..., Path]

FAULTY = {
    "does not exist": "import a_package_nobody_has\n",
    "raises": "1 / 0\n",
    "leaves": "raise SystemExit(3)\n",
    "is no python": "def :\n",
    "offers nothing": "",
    "gives nonsense": "@hookimpl\ndef aidcoord_policies():\n    return 3\n",
    "recurses": "def f():\n    f()\nf()\n",
    "claims another's": "@hookimpl\ndef aidcoord_policies():\n"
    "    return [Policy(agency=Agency('heating', Text(zh='暖', en='warm')))]\n",
}


def offering(field: str) -> object:
    """An object that is a plugin with the policy of one field."""

    @hookimpl
    def aidcoord_policies() -> list[Policy]:
        return [Policy(agency=Agency(field, Text(zh="部门", en="Department")))]

    return SimpleNamespace(aidcoord_policies=aidcoord_policies)


def test_installed_plugins_are_found_with_distribution_and_version(install: Install) -> None:
    """A plugin says who it is by its distribution."""
    install("water")
    install("heating", version="2.0")

    registry = Registry.discover()

    assert [str(plugin) for plugin in registry.plugins] == [
        "heating (aidcoord-heating 2.0)",
        "water (aidcoord-water 1.2)",
    ]
    assert registry.faults == ()
    assert [policy.field for plugin in registry.plugins for policy in plugin.policies] == ["heating", "water"]


@pytest.mark.parametrize("code", FAULTY.values(), ids=FAULTY)
def test_a_faulty_plugin_leaves_the_others_as_they_are(install: Install, code: str) -> None:
    """Whatever goes wrong in one plugin, the others are what they would be without it."""
    install("heating")
    install("water")
    alone = Registry.discover().plugins

    install("mischief", code)
    registry = Registry.discover()

    assert registry.healthy == alone
    assert {fault.field for fault in registry.faults} == {"mischief"}


def test_the_order_on_the_path_decides_nothing(install: Install) -> None:
    """The registry is the same whichever distribution is found first."""
    for name in ("heating", "water", "forest"):
        install(name)
    install("roads", "1 / 0")
    sites, rest = sys.path[:4], sys.path[4:]

    found = set()
    for order in permutations(sites):
        sys.path[:] = [*order, *rest]
        found.add(repr(Registry.discover()))

    assert len(found) == 1


def test_plugins_left_out_are_not_imported(install: Install) -> None:
    """Excluding a plugin keeps its code from running."""
    install("roads", "raise AssertionError('imported')")

    assert Registry.discover(exclude=["roads"]).plugins == ()


def test_leaving_out_what_is_not_there_is_refused(install: Install) -> None:
    """A misspelt exclusion would do nothing, silently."""
    install("heating")

    with pytest.raises(PluginError, match=r"no plugin 'heatin' to leave out\. Did you mean 'heating'"):
        Registry.discover(exclude=["heatin"])


def test_extra_plugins_stand_beside_the_installed_ones(install: Install) -> None:
    """An embedder adds a plugin of its own without installing it."""
    install("heating")

    registry = Registry.discover(extra={"water": offering("water")})

    assert [plugin.name for plugin in registry.healthy] == ["heating", "water"]


def test_an_extra_plugin_takes_no_installed_name(install: Install) -> None:
    """What is installed under its own distribution's name keeps it; nothing wins by coming last."""
    install("heating")

    registry = Registry.discover(extra={"heating": offering("heating")})

    assert [plugin.distribution for plugin in registry.healthy] == ["aidcoord-heating"]
    assert "is not the owner of its name; heating (aidcoord-heating 1.2) is" in str(registry.faults[0])


def test_what_a_plugin_prints_at_import_is_kept_from_the_results(
    install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    """Standard output carries results only, so a chatty plugin talks on standard error."""
    install("heating", "print('hello')\n@hookimpl\ndef aidcoord_policies():\n    return []\n")

    assert Registry.discover().faults == ()
    assert capsys.readouterr() == ("", "hello\n")


def test_an_interrupt_is_no_fault_of_the_plugin(install: Install) -> None:
    """Whoever presses Ctrl-C wants to stop everything."""
    install("heating", "raise KeyboardInterrupt")

    with pytest.raises(KeyboardInterrupt):
        Registry.discover()


def test_unreadable_metadata_spoils_no_other_plugin(install: Install) -> None:
    """A broken list of entry points is reported for a plugin's distribution and ignored for any other."""
    install("heating")
    for name in ("roads", "other"):
        package = install(name, distribution="aidcoord-roads" if name == "roads" else "something-else")
        for listed in Path(package.parent.parent).glob("*/entry_points.txt"):
            listed.write_text("[aidcoord]\nno equals sign\n")

    registry = Registry.discover()

    assert [plugin.name for plugin in registry.healthy] == ["heating"]
    assert [str(fault) for fault in registry.faults] == [
        "Plugin roads (aidcoord-roads 1.2) has a list of entry points that cannot be read."
    ]


def test_of_two_copies_of_a_distribution_the_importable_one_counts(install: Install, tmp_path: Path) -> None:
    """The first on the path hides the other, as it does for imports."""
    install("heating", distribution="aidcoord-heating", version="1.0")
    hidden = tmp_path / "hidden" / "aidcoord_heating-0.9.dist-info"
    hidden.mkdir(parents=True)
    (hidden / "METADATA").write_text("Name: aidcoord-heating\nVersion: 0.9\n")
    (hidden / "entry_points.txt").write_text("[aidcoord]\nheating = aidcoord_heating\n")
    sys.path.append(str(hidden.parent))

    assert [plugin.version for plugin in Registry.discover().plugins] == ["1.0"]


def test_a_registry_is_a_value() -> None:
    """Two registries of the same plugins are equal, and building one leaves no trace in the next."""
    heating = offering("heating")

    assert Registry.of(heating=heating) == Registry.of(heating=heating)
    assert Registry.of().plugins == ()
