"""A sound plugin passes every check."""

from datetime import date
from pathlib import Path

import pytest

from aidcoord.checking.registered import CHECKS
from aidcoord.checking.running import run
from aidcoord.checking.subjects import Scene
from aidcoord.plugins.registry import Registry

ON = date(2026, 11, 1)


@pytest.mark.parametrize("plugin", ["winter", "county_xishan"])
def test_a_sound_plugin_passes_every_check(projects: Path, plugin: str) -> None:
    """Each check looks, and none finds anything."""
    assert projects.is_dir()
    scene = Scene.of(Registry.discover(), ON)
    subjects = [subject for subject in scene.subjects() if subject.name == plugin]

    report = run(scene, subjects, CHECKS)

    assert [(one.check.id, one.troubles) for one in report.outcomes if one.troubles] == []
    assert [(one.check.id, one.not_looked_at) for one in report.unlooked] == []
    assert len(report.outcomes) == len(CHECKS)
