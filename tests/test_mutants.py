"""The case files of every plugin notice small changes to its rules: the long form of what they are for."""

import pytest

from aidcoord.plugins.registry import Registry
from aidcoord.testing.mutants.scores import ENOUGH, score

PLUGINS = [plugin.name for plugin in Registry.discover().plugins]


@pytest.fixture(scope="module")
def registry() -> Registry:
    """All installed plugins."""
    return Registry.discover()


@pytest.mark.deep
@pytest.mark.parametrize("plugin", PLUGINS)
def test_case_files_kill_mutants(plugin: str, registry: Registry) -> None:
    """At least so many of a hundred changes make one of the plugin's own cases fail."""
    scored = score(plugin, registry)

    survivors = [f"{one.mutant.name}: {one.mutant.before} → {one.mutant.after}" for one in scored.survivors]
    assert scored.killed_in_ten_thousand >= ENOUGH * 100, survivors
