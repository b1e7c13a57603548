"""A writer that is killed: the journal opens, verifies, and holds what was acknowledged."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from tests.journal.conftest import Open
from tests.journal.happenings import remark

WRITER = Path(__file__).with_name("writer.py")
ROOT = Path(__file__).parents[2]


Nursery = subprocess.Popen[str]


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    """A process that forks writers."""
    with subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, str(WRITER)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as running:
        yield running
        running.kill()


def killed_after(seconds: float, nursery: Nursery, url: str, stream: str) -> int:
    """Let a writer write for a while, kill it, and give how many events it was told are written."""
    assert nursery.stdin is not None
    assert nursery.stdout is not None
    print(url, stream, file=nursery.stdin, flush=True)
    writer = int(nursery.stdout.readline())
    time.sleep(seconds)
    os.kill(writer, signal.SIGKILL)
    told = [0]
    while (line := nursery.stdout.readline()) != "dead\n":
        told.append(int(line))
    return told[-1]


def kill_again_and_again(nursery: Nursery, url: str, opened: Open, times: int) -> None:
    """Kill one writer after another, and look at the journal after each."""
    random, version = Random(3), 0  # noqa: S311 - the same moments each time
    for _ in range(times):
        acknowledged = max(version, killed_after(random.uniform(0, 0.1), nursery, url, "killed"))
        journal = opened(url)
        found = [one.event for one in journal.read("killed")]
        version = len(found)
        # One more than was acknowledged may be there: the one whose acknowledgement the kill cut off.
        assert version in {acknowledged, acknowledged + 1}
        assert found == [remark(f"killed {number}") for number in range(1, version + 1)]
        assert journal.verify().sound
        journal.close()


def test_a_killed_writer_loses_nothing_that_was_acknowledged(nursery: Nursery, kept_url: str, opened: Open) -> None:
    """In both databases, at random moments."""
    kill_again_and_again(nursery, kept_url, opened, 3)


@pytest.mark.deep
def test_two_hundred_killed_writers_lose_nothing(nursery: Nursery, kept_url: str, opened: Open) -> None:
    """The same, two hundred times in each database."""
    kill_again_and_again(nursery, kept_url, opened, 200)
