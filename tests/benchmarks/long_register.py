"""Screens a register of any length from Parquet to Parquet, and says how much memory that took and how fast it was.

    ./go python tests/benchmarks/long_register.py --households 20000000 --folder /tmp/long

The register is a made-up county, no household of which stands in it twice; to make one of twenty million takes some
minutes, and it is kept in the folder. The screen runs in a process of its own, whose peak of memory is read from the
system; a short register (--short) is screened before, so that what grows with the length shows, and a shorter one first
of all, so that no kernel has to be compiled then. The bar is one batch in and out plus 200 MB.
"""

import argparse
import subprocess
import sys
from pathlib import Path
from time import perf_counter
from typing import Final

import pyarrow.parquet as pq

from aidcoord.cli import app
from aidcoord.screening.registers.files import BATCH, batches_of

FIRST: Final = 65_536
SHORT: Final = 262_144
ON: Final = "2026-11-01"
ALLOWED: Final = 200 * 2**20
_WATCH: Final = """\
import os, subprocess, sys
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
_pid, status, usage = os.wait4(process.pid, 0)
print(status, usage.ru_maxrss)
"""
"""What runs a command and tells the most memory it held, in kB. It is small itself: the system counts to a new process
what the one held that started it."""


def made(folder: Path, households: int) -> Path:
    """A register of so many households; one that is there already is not made again."""
    path = folder / f"{households}.parquet"
    words = ["register", "synth", "--households", str(households), "--seed", "1", "--on", ON, "--county", "yunling"]
    if not path.exists() and app.run([*words, "--out", str(path)]):
        raise SystemExit("the register could not be made")
    return path


def screened(register: Path, out: Path) -> tuple[float, int]:
    """Seconds of a screen in a process of its own, and the most memory it held, in bytes."""
    words = ["screen", str(register), "--on", ON, "--county", "yunling", "--out", str(out)]
    command = [sys.executable, "-c", "from aidcoord.cli import main; main()", *words]
    start = perf_counter()
    told = subprocess.run([sys.executable, "-c", _WATCH, *command], check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own command
    status, peak = map(int, told.split())
    if status:
        raise SystemExit(f"the screen ended with {status}")
    return perf_counter() - start, peak * 1024


def batch_bytes(register: Path, out: Path) -> int:
    """One batch of the register and one of the result as they stand in memory: the rows of a result's row group."""
    first, found = next(batches_of(register, BATCH)), next(pq.ParquetFile(out).iter_batches(BATCH))
    return int(first.nbytes + found.nbytes)


def main() -> None:
    """Screen a short register, then the long one, and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--households", type=int, default=1_000_000)
    parser.add_argument("--short", type=int, default=SHORT)
    parser.add_argument("--folder", type=Path, required=True)
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    rates, peaks = [], []
    first = made(asked.folder, FIRST)
    _seconds, compiling = screened(first, first.with_suffix(".result.parquet"))
    print(f"the first screen, which compiles kernels that are not kept: at most {compiling / 2**20:,.0f} MiB")
    for households in (asked.short, asked.households):
        register, out = made(asked.folder, households), asked.folder / f"{households}.result.parquet"
        seconds, peak = screened(register, out)
        allowed = batch_bytes(register, out) + ALLOWED
        count = pq.read_metadata(out).num_rows
        if count != households:
            raise SystemExit(f"{count} rows came of {households} households")
        rates.append(households / seconds)
        peaks.append(peak)
        sizes = [f"{path.stat().st_size / 2**20:,.0f} MiB" for path in (register, out)]
        print(f"{households:,} households, {sizes[0]} to {sizes[1]} of Parquet: {seconds:.1f} s, {rates[-1]:,.0f}/s")
        print(f"  at most {peak / 2**20:,.0f} MiB; a batch in and out and 200 MB are {allowed / 2**20:,.0f} MiB")
    grown = (peaks[1] - peaks[0]) / 2**20
    print(f"memory grew by {grown:,.0f} MiB; households a second went from {rates[0]:,.0f} to {rates[1]:,.0f}")
    print("the bar of memory is", "met" if max(compiling, *peaks) <= allowed else "missed")


if __name__ == "__main__":
    main()
