"""A plugin owns one name; who claims another's is the one at fault."""

from collections.abc import Callable
from pathlib import Path

import pytest

from aidcoord.plugins.registry import Registry

Install = Callable[..., Path]

COUNTY = """
GOVERNMENT = Agency("{id}_government", Text(zh="县政府", en="County government"))

@hookimpl
def aidcoord_counties():
    return [County(id="{id}", region="990199", title=Text(zh="县", en="County"), government=GOVERNMENT)]
"""
LOCAL = """
@hookimpl
def aidcoord_policies():
    return [Policy(agency=Agency("{field}", Text(zh="县", en="County")), county={county})]
"""


def test_two_distributions_of_one_name_are_both_refused(install: Install) -> None:
    """Neither is called as the owner would be, so nobody can tell which is meant."""
    install("heating", distribution="warm-rooms")
    install("heating", distribution="cosy-homes")
    install("water")

    registry = Registry.discover()

    assert [plugin.name for plugin in registry.healthy] == ["water"]
    assert len(registry.faults) == 2
    assert all("registered more than once, by cosy-homes and warm-rooms." in str(fault) for fault in registry.faults)


def test_the_distribution_called_after_the_name_owns_it(install: Install) -> None:
    """The one that squats on the name is refused alone, and not imported."""
    install("heating", "raise AssertionError('imported')", distribution="warm-rooms")
    install("heating", distribution="aidcoord_heating")

    registry = Registry.discover()

    assert [plugin.distribution for plugin in registry.healthy] == ["aidcoord_heating"]
    assert "\n".join(map(str, registry.faults)) == (
        "Plugin heating (warm-rooms 1.2) is not the owner of its name; heating (aidcoord_heating 1.2) is. "
        "The name belongs to aidcoord_heating; register this plugin under another."
    )


def test_a_plugin_that_claims_anothers_field_is_the_faulty_one(install: Install) -> None:
    """The owner keeps its field, whichever of the two is found first."""
    install("heating")
    install("arson", LOCAL.format(field="heating", county=None))

    registry = Registry.discover()

    assert [plugin.name for plugin in registry.healthy] == ["heating"]
    assert "arson (aidcoord-arson 1.2) offers a policy of the field 'heating', but owns 'arson'." in str(
        registry.faults[0]
    )


def test_a_county_plugin_owns_county_and_field_of_its_id(install: Install) -> None:
    """`county_qingxi` offers the county `qingxi`, and local policies of the field `qingxi`."""
    install("county_qingxi", COUNTY.format(id="qingxi") + LOCAL.format(field="qingxi", county="'qingxi'"))

    (plugin,) = Registry.discover().plugins

    assert plugin.faults == ()
    assert [county.id for county in plugin.counties] == ["qingxi"]
    assert [policy.field for policy in plugin.policies] == ["qingxi"]


@pytest.mark.parametrize(
    ("name", "code", "said"),
    [
        pytest.param(
            "county_qingxi",
            COUNTY.format(id="qinxi"),
            "Register it in the group as 'county_qinxi', or correct the county's id.",
            id="another county's id",
        ),
        pytest.param(
            "heating",
            COUNTY.format(id="heating"),
            "offers the county 'heating', which belongs to the plugin 'county_heating'.",
            id="a county from a department",
        ),
        pytest.param(
            "county_qingxi",
            LOCAL.format(field="qingxi", county=None),
            'offers a policy that is law in every county. Write `county="qingxi"` in the Policy.',
            id="a law for every county from one county",
        ),
        pytest.param(
            "county_qingxi",
            LOCAL.format(field="county_qingxi", county="'qingxi'"),
            "Give the policy's Agency the id 'qingxi'",
            id="a field that is not the county's",
        ),
        pytest.param("Heating", "", "words in lower case, joined by single underscores.", id="capital letters"),
        pytest.param("my__heating", "", "words in lower case, joined by single underscores.", id="double underscore"),
    ],
)
def test_what_is_not_a_plugins_own_is_refused(install: Install, name: str, code: str, said: str) -> None:
    """The fault says which plugin claims what, and how to set it right."""
    install(name, code)

    (fault,) = Registry.discover().faults

    assert said in str(fault)


def test_a_county_cannot_be_called_like_a_field(install: Install) -> None:
    """Field and county would share their names; the field keeps them."""
    install("heating")
    install("county_heating", COUNTY.format(id="heating"))

    registry = Registry.discover()

    assert [plugin.name for plugin in registry.healthy] == ["heating"]
    assert "claims 'heating', which is the field of another plugin." in str(registry.faults[0])
