"""A writer that is killed: the journal opens, verifies, and holds what was acknowledged."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest
from tests.journal.conftest import Open
from tests.journal.happenings import remark

WRITER = Path(__file__).with_name("writer.py")
ROOT = Path(__file__).parents[2]


def killed_after(seconds: float, url: str, stream: str) -> int:
    """Let a writer write for a while, kill it, and give how many events it was told are written."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    writer = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, str(WRITER), url, stream], stdout=subprocess.PIPE, text=True, env=environment
    )
    assert writer.stdout is not None
    assert writer.stdout.readline() == "ready\n"
    time.sleep(seconds)
    writer.send_signal(signal.SIGKILL)
    told = writer.communicate()[0]
    acknowledged = [int(line) for line in told.splitlines(keepends=True) if line.endswith("\n")]
    return acknowledged[-1] if acknowledged else 0


def kill_again_and_again(url: str, opened: Open, times: int) -> None:
    """Kill one writer after another, and look at the journal after each."""
    random, version = Random(3), 0  # noqa: S311 - the same moments each time
    for _ in range(times):
        acknowledged = max(version, killed_after(random.uniform(0, 0.1), url, "killed"))
        journal = opened(url)
        found = [one.event for one in journal.read("killed")]
        version = len(found)
        # One more than was acknowledged may be there: the one whose acknowledgement the kill cut off.
        assert version in {acknowledged, acknowledged + 1}
        assert found == [remark(f"killed {number}") for number in range(1, version + 1)]
        assert journal.verify().sound
        journal.close()


def test_a_killed_writer_loses_nothing_that_was_acknowledged(kept_url: str, opened: Open) -> None:
    """In both databases, at random moments."""
    kill_again_and_again(kept_url, opened, 2)


@pytest.mark.deep
def test_two_hundred_killed_writers_lose_nothing(kept_url: str, opened: Open) -> None:
    """The same, a hundred times each, so that two hundred in all."""
    kill_again_and_again(kept_url, opened, 200)
