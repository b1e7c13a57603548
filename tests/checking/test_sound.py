"""Sound plugins pass every check."""

from datetime import date
from pathlib import Path

from aidcoord.checking.registered import CHECKS
from aidcoord.checking.running import run
from aidcoord.checking.subjects import Scene
from aidcoord.plugins.registry import Registry

ON = date(2026, 11, 1)


def test_sound_plugins_pass_every_check(projects: Path) -> None:
    """A department's and a county's: each check looks, and none finds anything."""
    assert projects.is_dir()

    report = run(Scene.of(Registry.discover(), ON), CHECKS)

    outcomes = [one for one in report.outcomes if one.plugin != "clinic"]
    assert [(one.check.id, one.plugin, one.troubles) for one in outcomes if one.troubles] == []
    assert [(one.check.id, one.plugin, one.not_looked_at) for one in outcomes if one.not_looked_at] == []
    assert len(outcomes) == 2 * len(CHECKS)
