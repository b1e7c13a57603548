"""Sound plugins pass every check."""

from datetime import date
from pathlib import Path

from aidcoord.checking.registered import CHECKS
from aidcoord.checking.running import run
from aidcoord.checking.subjects import Scene
from aidcoord.plugins.registry import Registry

ON = date(2026, 11, 1)
FIRST_VERSION = """    falls_with=("costly_from",),
    ends=date(2023, 12, 31),
)
def fuel_aid_month("""
SECOND_VERSION = '''

@rule(name="fuel_aid_month", source=REVISION.article(6), title=_FEW_ROOMS, starts=date(2024, 1, 1))
def fuel_aid_month_2024(fuel_cost: Fen, costly_from: Fen, most_fuel_aid_month: Fen) -> Fen:
    """As before."""
    return max(NOTHING, min(fuel_cost - costly_from, most_fuel_aid_month))
'''


def test_sound_plugins_pass_every_check(projects: Path) -> None:
    """A department's and a county's: each check looks, and none finds anything."""
    assert projects.is_dir()

    report = run(Scene.of(Registry.discover(), ON), CHECKS)

    outcomes = [one for one in report.outcomes if one.plugin != "clinic"]
    assert [(one.check.id, one.plugin, one.troubles) for one in outcomes if one.troubles] == []
    assert [(one.check.id, one.plugin, one.not_looked_at) for one in outcomes if one.not_looked_at] == []
    assert len(outcomes) == 2 * len(CHECKS)


def test_a_rule_of_an_amount_alone_is_shown_by_the_cases_of_its_benefit(projects: Path) -> None:
    """Cases expect the benefit on both sides of a change of its amount, and no more is asked."""
    path = projects / "aidcoord-winter" / "src" / "aidcoord_winter" / "fuel_aid.py"
    text = path.read_text(encoding="utf-8")
    once = text.replace('    falls_with=("costly_from",),\n)\ndef fuel_aid_month(', FIRST_VERSION)
    assert once != text
    path.write_text(once + SECOND_VERSION, encoding="utf-8")
    boundaries = [check for check in CHECKS if check.id == "cases-boundaries"]

    report = run(Scene.of(Registry.discover(), ON, "winter"), boundaries)

    assert [(one.troubles, one.not_looked_at) for one in report.outcomes] == [((), None)]
