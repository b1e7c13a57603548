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


def write(url: str, stream: str) -> None:
    """Append one remark after another; what is printed has been acknowledged."""
    journal = open_journal(url)
    version = len(journal.read(stream))
    print(os.getpid(), flush=True)
    for number in count(version + 1):
        journal.append(stream, number - 1, [remark(f"{stream} {number}")], by="office")
        print(number, flush=True)


def main() -> None:
    """Fork a writer for each line of standard input."""
    for line in sys.stdin:
        child = os.fork()
        if not child:
            write(*line.split())
        os.waitpid(child, 0)
        print("dead", flush=True)


if __name__ == "__main__":
    main()
