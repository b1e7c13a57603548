"""A process that appends without end and tells of each event once it is acknowledged: python writer.py URL STREAM."""

import sys
from itertools import count

from tests.journal.happenings import remark

from aidcoord import open_journal


def main(url: str, stream: str) -> None:
    """Append one remark after another; what is printed has been acknowledged."""
    journal = open_journal(url)
    version = len(journal.read(stream))
    print("ready", flush=True)
    for number in count(version + 1):
        journal.append(stream, number - 1, [remark(f"{stream} {number}")], by="office")
        print(number, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
