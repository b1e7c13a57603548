"""Departments stand without one another: what one of them is not there to say is lost, and nothing besides."""

import pytest

from aidcoord import Registry, Rulebook


@pytest.mark.parametrize("absent", ["human_resources"])
def test_without_a_department_the_others_stand(absent: str) -> None:
    """None is left out, and what is pointed to the one that is away is pointed nowhere."""
    plugins = tuple(one for one in Registry.discover().plugins if one.name != absent)

    rulebook, settled = Registry(plugins).rulebook()

    assert [str(fault) for fault in settled.faults] == []
    law = rulebook.law("yunling")
    assert "agriculture" in {policy.field for policy in law.policies}
    assert "agriculture__land_dispute_help" in law.benefits()


def test_a_department_alone_is_about_the_same_subjects() -> None:
    """No benefit about members becomes one about the household because another department is away."""
    policies = [one for one in Registry.discover().rulebook()[0].law().policies if not one.county]
    together = Rulebook.of(policies).law()

    for policy in policies:
        alone = Rulebook.of([policy]).law()
        assert {one: alone.scopes[one] for one in alone.benefits()} == {
            one: together.scopes[one] for one in alone.benefits()
        }
