"""Memory that is given back: what was put away is read again when it is needed."""

import os
import sys
from pathlib import Path

import pytest
from llvmlite import binding

from aidcoord.cli import memory

LIBRARY = "llvmlite"
MAPS = """\
7f00-7f10 r--p 00000000 fe:00 12 /lib/libllvmlite.so
Rss:                  64 kB
Anonymous:             0 kB
Swap:                  0 kB
VmFlags: rd mr mw me sd
7f10-7f20 r-xp 00010000 fe:00 12 /lib/libllvmlite.so
Anonymous:             0 kB
Swap:                  0 kB
7f20-7f30 r--p 00020000 fe:00 12 /lib/libllvmlite.so
Anonymous:             8 kB
Swap:                  0 kB
7f30-7f40 r--p 00030000 fe:00 12 /lib/libllvmlite.so
Anonymous:             0 kB
Swap:                  8 kB
7f40-7f50 rw-p 00040000 fe:00 12 /lib/libllvmlite.so
Anonymous:             0 kB
Swap:                  0 kB
7f50-7f60 rw-p 00000000 00:00 0
Anonymous:             0 kB
Swap:                  0 kB
7f60-7f70 r-xp 00000000 fe:00 13 /lib/libarrow.so.2200
Anonymous:             0 kB
Swap:                  0 kB
7f70-7f80 r--p 00000000 fe:00 14 /tmp/county.parquet
Anonymous:             0 kB
Swap:                  0 kB
"""


def test_only_what_stands_as_in_the_file_is_given_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not what has been written to, what may be, and what is another library's."""
    maps = tmp_path / "smaps"
    maps.write_text(MAPS, encoding="utf-8")
    monkeypatch.setattr(memory, "_MAPS", maps)

    assert [*memory._as_in_file()] == [(0x7F00, 0x7F10), (0x7F10, 0x7F20), (0x7F60, 0x7F70)]


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(None, id="nothing is told"),
        pytest.param(MAPS.replace(" 8 kB", " 0 kB").encode(), id="nowhere anything has been written"),
        pytest.param(MAPS.replace("Anonymous:             0 kB\n", "").encode(), id="not what has been written"),
    ],
)
def test_nothing_is_given_back_where_it_is_not_known_what_has_been_written(
    told: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As under an emulator that tells zeros: what has been written would be lost."""
    maps = tmp_path / "smaps"
    monkeypatch.setattr(memory, "_MAPS", maps)
    if told is not None:
        maps.write_bytes(told)

    assert not [*memory._as_in_file()]


def test_names_of_files_are_in_any_encoding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder may be called in GBK."""
    maps = tmp_path / "smaps"
    maps.write_bytes(MAPS.replace("county.parquet", "云岭.parquet").encode("gbk"))
    monkeypatch.setattr(memory, "_MAPS", maps)

    assert [*memory._as_in_file()]


@pytest.mark.skipif(sys.platform != "linux", reason="memory is given back on Linux alone")
def test_a_library_that_was_put_away_works_again() -> None:
    """Its code leaves memory, and comes back as far as it is asked for."""
    binding.parse_assembly("define i64 @one() { ret i64 1 }").verify()
    before = resident()

    memory.put_away_libraries()

    assert resident() < before / 2
    binding.parse_assembly("define i64 @two() { ret i64 2 }").verify()
    assert resident() > 0


def resident() -> int:
    """How many kB of the library's code are in memory."""
    found, is_code = 0, False
    for line in Path("/proc/self/smaps").read_text(encoding="utf-8").splitlines():
        first, *rest = line.split()
        if not first.endswith(":"):
            is_code = LIBRARY in rest[-1] and rest[0] == "r-xp"
        elif first == "Rss:" and is_code:
            found += int(rest[0])
    return found


def test_whoever_chose_a_pool_for_arrow_keeps_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not chosen for them."""
    monkeypatch.setenv("ARROW_DEFAULT_MEMORY_POOL", "mimalloc")

    memory.hold_little()

    assert os.environ["ARROW_DEFAULT_MEMORY_POOL"] == "mimalloc"
