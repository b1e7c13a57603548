"""A plugin that does not come back from loading keeps nobody waiting for ever."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from aidcoord.errors import PluginError
from aidcoord.plugins.patience import VARIABLE, TooLongError, patience, wait_for
from aidcoord.plugins.registry import Registry

Install = Callable[..., Path]

ENDLESS = {
    "counts for ever": "number = 0\nwhile True:\n    number += 1\n",
    "catches what it can": "while True:\n    try:\n        1 / 0\n    except Exception:\n        pass\n",
    "waits inside a call": "import time\ntime.sleep(3)\n",
    "loops in its hook": "@hookimpl\ndef aidcoord_policies():\n    while True:\n        pass\n",
}


@pytest.mark.parametrize("case", ENDLESS)
def test_a_plugin_that_never_returns_is_left_out(install: Install, monkeypatch: pytest.MonkeyPatch, case: str) -> None:
    """The others stand, and the fault says who, where, how long, and what to do."""
    name = case.replace(" ", "_")  # who waits inside a call keeps the import of its own name locked
    monkeypatch.setenv(VARIABLE, "0.5")
    install("water")
    path = install(name, ENDLESS[case])

    registry = Registry.discover()

    assert [plugin.name for plugin in registry.healthy] == ["water"]
    (fault,) = registry.faults
    distribution = f"aidcoord-{case.replace(' ', '-')}"
    assert fault.field == name
    assert fault.place is not None
    assert fault.place.file == str(path)
    assert fault.message == (
        f"Plugin {name} ({distribution} 1.2) does not come back from loading: after 0.5 seconds it is still at it."
    )
    assert fault.suggestion == (
        f"Mend the loop, or what it waits for. Mend the plugin, or uninstall {distribution}. "
        "AIDCOORD_LOAD_SECONDS allows more time."
    )


def test_who_is_told_to_stop_stops() -> None:
    """A loop does not go on in the background and slow down everything else."""
    beats: list[float] = []

    def beat() -> None:
        while True:
            beats.append(time.monotonic())
            time.sleep(0.001)

    with pytest.raises(TooLongError):
        wait_for(beat, 0.05)

    counted = len(beats)
    time.sleep(0.05)
    assert len(beats) == counted


def test_what_is_given_or_raised_in_time_comes_through() -> None:
    """As if it had been called here."""
    assert wait_for(lambda: 3, 60) == 3
    with pytest.raises(ZeroDivisionError):
        wait_for(lambda: 1 // 0, 60)


@pytest.mark.parametrize("said", ["soon", "-1", "0", "nan", "inf"])
def test_a_time_that_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    """Naming the variable and what it says."""
    monkeypatch.setenv(VARIABLE, said)

    with pytest.raises(PluginError, match=f"AIDCOORD_LOAD_SECONDS is '{said}', which is no number of seconds"):
        patience()


@pytest.mark.parametrize(
    ("identity", "title", "word"),
    [
        pytest.param("id", "代号", "id", id="an English key"),
        pytest.param("full_name", "姓名", "姓名", id="a Chinese key"),
    ],
)
def test_evidence_called_as_a_key_of_household_files_is_refused(
    install: Install, identity: str, title: str, word: str
) -> None:
    """It would make every household file unreadable; its own plugin is left out."""
    install("water")
    install(
        "roads",
        f"""
        from aidcoord import EvidenceType, Scope

        WHO = EvidenceType(
            "{identity}", Text(zh="{title}", en="Who"), type=int, scope=Scope.MEMBER, holder="roads"
        )

        @hookimpl
        def aidcoord_policies():
            return [Policy(agency=Agency("roads", Text(zh="路", en="Roads")), evidence=(WHO,))]
        """,
    )

    registry = Registry.discover()

    assert [plugin.name for plugin in registry.healthy] == ["water"]
    assert f"and '{word}' is a key of every household file." in str(registry.faults[0])


def test_of_very_many_faults_the_first_are_told(install: Install) -> None:
    """Nobody reads ninety lines that say the same."""
    install("roads", "@hookimpl\ndef aidcoord_policies():\n    return [3] * 90\n")

    registry = Registry.discover()

    assert len(registry.faults) == 21
    assert "has 70 more faults of this kind." in str(registry.faults[-1])
