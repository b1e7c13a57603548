"""Writers to be killed: started once, it forks one that appends without end for each line `URL STREAM` it is given.

The writer tells its process and then each event once it is acknowledged; `dead` is said when it is no more.
"""

import os
import sys
from itertools import count

import psycopg  # so that it is loaded once, before there are writers
from tests.journal.happenings import remark

import aidcoord.journal.databases
from aidcoord import open_journal

LOADED = (psycopg, aidcoord.journal.databases)


def say(what: object) -> None:
    """Print a line, whole or not at all: `print` gives the line and its end one after the other where nothing waits."""
    os.write(1, f"{what}\n".encode())


def write(url: str, stream: str) -> None:
    """Append one remark after another; what is printed has been acknowledged."""
    journal = open_journal(url)
    version = len(journal.read(stream))
    say(os.getpid())
    for number in count(version + 1):
        journal.append(stream, number - 1, [remark(f"{stream} {number}")], by="office")
        say(number)


def main() -> None:
    """Fork a writer for each line of standard input."""
    for line in sys.stdin:
        child = os.fork()
        if not child:
            write(*line.split())
        os.waitpid(child, 0)
        say("dead")


if __name__ == "__main__":
    main()
