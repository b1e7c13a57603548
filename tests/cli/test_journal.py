"""`aidcoord journal …`: what each command prints in which language, its exit code, and that no number is shown."""

import io
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from tests.journal.happenings import MOTHER, SON, counted, matter, remark, ticking

from aidcoord import Registry, open_journal, read_keys
from aidcoord.cli.app import run
from aidcoord.model.events import _KINDS

Commanded = tuple[int, str, str]
Command = Callable[..., Commanded]


@pytest.fixture
def url(tmp_path: Path) -> str:
    """A journal of four events."""
    address = f"sqlite:///{tmp_path}/year.db"
    with open_journal(address, clock=ticking(), salts=counted()) as journal:
        journal.append("meeting-2026", 0, [matter(about=MOTHER), remark(f"见{SON.digits}")], by="office")
        journal.append("case-7", 0, [remark("one"), remark("two")], by="township")
    return address


@pytest.fixture
def command(url: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run `aidcoord journal …` on that journal; what stands on either stream, and the exit code."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "160")
    monkeypatch.setenv("AIDCOORD_JOURNAL", url)

    def run_it(*arguments: str) -> Commanded:
        code = run(["journal", *arguments], Registry.of())
        printed = capsys.readouterr()
        for number in (MOTHER, SON):
            assert number.digits not in printed.out + printed.err
        return code, "\n".join(line.rstrip() for line in printed.out.splitlines()), printed.err

    return run_it


def test_verify_says_that_it_is_sound(command: Command) -> None:
    """In either language, with the head to be noted, against which it verifies again."""
    code, out, err = command("verify")
    head = out.split()[-1]

    assert (code, err) == (0, "")
    assert out == f"The journal is sound. Events: 4, streams: 2. It ends at {head}"
    assert command("verify", "--lang", "zh") == (0, f"日志完好：4个事件，2个流。末端：{head}", "")
    assert command("verify", "--head", head)[0] == 0


def spoil(url: str, statement: str) -> None:
    """Change the store behind the journal's back."""
    with closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as raw, raw:
        raw.execute(statement)


@pytest.mark.parametrize(
    ("statement", "lang", "told"),
    [
        pytest.param(
            "UPDATE event SET recorded_by = 'x' WHERE position = 3",
            "en",
            "stream case-7 version 1 (position 3): the event was altered",
            id="altered",
        ),
        pytest.param("DELETE FROM event WHERE position = 4", "zh", "流case-7第2号（总第4位）：事件缺失", id="missing"),
        pytest.param("DELETE FROM journal", "en", "position 5: the store is damaged: the row", id="no end"),
        pytest.param("DELETE FROM stream WHERE name = 'case-7'", "zh", "流case-7：流末端", id="no tail"),
    ],
)
def test_verify_names_what_is_wrong(command: Command, url: str, statement: str, lang: str, told: str) -> None:
    """With exit code 2, and what to do."""
    spoil(url, statement)

    code, out, err = command("verify", "--lang", lang)

    assert code == 2
    assert out.startswith(told)
    assert "aidcoord journal restore" in err


def test_verify_reports_events_that_nothing_can_read(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are counted by kind; the journal is sound all the same."""
    monkeypatch.delitem(_KINDS, "journaling.matter_submitted")

    code, out, err = command("verify")

    assert (code, out.startswith("The journal is sound. Events: 4")) == (0, True)
    assert err == (
        "journaling.matter_submitted (version 1): 1. "
        "Nothing installed can read such events; they are kept as they are.\n"
    )
    _, shown, why = command("log")
    assert '{"matter":"m-1"' in shown
    assert why == "nothing installed declares 'journaling.matter_submitted'\n"


def test_streams_are_listed(command: Command) -> None:
    """With their versions."""
    code, out, err = command("streams", "--lang", "zh")

    assert (code, err) == (0, "")
    assert [line.split() for line in out.splitlines() if "─" not in line] == [
        ["流", "版本"],
        ["case-7", "2"],
        ["meeting-2026", "2"],
    ]


def test_the_log_is_for_people(command: Command, url: str) -> None:
    """Who recorded what when; numbers are masked in fields and texts, and what is long is cut."""
    with open_journal(url) as journal:
        journal.append("case-7", 2, [remark("长" * 1000)], by="township")

    code, out, err = command("log")

    assert (code, err) == (0, "")
    assert out.splitlines()[:4] == [
        "1  2026-03-02 09:00:00Z  meeting-2026 1  office  journaling.matter_submitted",
        '    {"matter":"m-1","title":{"zh":"物价联动","en":"Price linkage"},"on":"2026-03-02","about":"'
        + MOTHER.masked
        + '"}',
        "2  2026-03-02 09:00:00Z  meeting-2026 2  office  journaling.remark_made",
        '    {"text":"见' + SON.masked + '"}',
    ]
    assert out.splitlines()[-1] == '    {"text":"' + "长" * 191 + "…"


@pytest.mark.parametrize(
    ("options", "positions"),
    [
        pytest.param((), [1, 2, 3, 4], id="all"),
        pytest.param(("--after", "2"), [3, 4], id="after a position"),
        pytest.param(("--stream", "case-7"), [3, 4], id="one stream"),
        pytest.param(("--stream", "case-7", "--after", "1"), [4], id="one stream after a version"),
        pytest.param(("--stream", "none"), [], id="no such stream"),
    ],
)
def test_the_log_is_json_lines(command: Command, options: tuple[str, ...], positions: list[int]) -> None:
    """As much of it as is asked for."""
    code, out, err = command("log", "--json", *options)

    found = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (0, "")
    assert [one["position"] for one in found] == positions
    if positions[-1:] == [4]:
        assert found[-1] == {
            "position": 4,
            "stream": "case-7",
            "version": 2,
            "at": "2026-03-02T09:01:00.000000Z",
            "by": "township",
            "event": "journaling.remark_made",
            "event_version": 2,
            "data": {"text": "two"},
        }


def test_events_are_found_by_a_number_on_standard_input(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody else sees it."""
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{SON.digits}\n"))

    code, out, err = command("mentions", "--json")

    assert (code, err) == (0, "")
    assert [json.loads(line)["position"] for line in out.splitlines()] == [2]


def test_a_number_that_is_none_is_refused(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the reason."""
    monkeypatch.setattr("sys.stdin", io.StringIO("990101196602030012\n"))

    code, out, err = command("mentions")

    assert (code, out) == (2, "")
    assert err.startswith("Standard input: the last character")


def test_a_journal_goes_out_and_in(command: Command, tmp_path: Path) -> None:
    """By lines of JSON, into another store; nothing takes the place of a file."""
    lines, other = str(tmp_path / "year.jsonl"), f"sqlite:///{tmp_path}/other.db"
    key_file = str(tmp_path / "keys")
    command("new-key", "--keys", key_file)
    command("rotate", "--keys", key_file)

    assert command("export", lines) == (0, "", "")
    assert command("export")[1] == Path(lines).read_text(encoding="utf-8").strip()
    assert command("export", lines)[0] == 2
    code, out, err = command("import", lines, "--journal", other)
    assert (code, err, out.startswith("Imported. The journal ends at 4:")) == (0, "", True)
    assert command("verify", "--journal", other, "--keys", key_file) == command("verify")


def test_a_backup_is_made_and_taken_back(command: Command, tmp_path: Path) -> None:
    """In either language."""
    file, other = str(tmp_path / "year.gz"), f"sqlite:///{tmp_path}/other.db"
    head = command("verify")[1].split()[-1]

    assert command("backup", file, "--lang", "zh") == (0, f"已备份至{file}，末端：{head}", "")
    assert command("backup", file)[0] == 2
    assert command("restore", file, "--journal", other) == (0, f"Restored. The journal ends at {head}", "")
    assert command("verify", "--journal", other)[0] == 0
    assert command("restore", str(tmp_path / "none.gz"), "--journal", other)[0] == 2


def test_keys_are_made_and_rotated(command: Command, url: str, tmp_path: Path) -> None:
    """Afterwards the numbers can be read with the new key alone."""
    key_file = tmp_path / "keys"

    assert command("new-key", "--keys", str(key_file), "--name", "first")[:2] == (
        0,
        f"The key first is in {key_file}. Keep a copy elsewhere: without it the numbers are lost.",
    )
    assert command("rotate", "--keys", str(key_file)) == (
        0,
        "Personal numbers that are now encrypted under the key first: 2.",
        "",
    )
    command("new-key", "--keys", str(key_file), "--name", "second")
    assert command("rotate", "--keys", str(key_file), "--lang", "zh")[1] == "2个个人号码已用密钥second重新加密。"
    newest = read_keys(key_file).newest
    with open_journal(url, type(read_keys(key_file)).of(newest)) as journal:
        assert [one.position for one in journal.mentioning(MOTHER)] == [1]
    code, out, err = command("log")
    assert (code, out) == (2, "")
    assert "under the key 'second'. Give the file that has it" in err
    assert command("log", "--keys", str(key_file))[0] == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(("verify", "--journal", "sqlite:///none.db"), "There is no journal at", id="no journal"),
        pytest.param(("verify", "--journal", "year.db"), "opened by a URL", id="no URL"),
        pytest.param(("verify", "--head", "7"), "--head: a head is written as", id="no head"),
        pytest.param(("import", "none.jsonl"), "none.jsonl cannot be read", id="no file"),
        pytest.param(("rotate", "--keys", "none.keys"), "none.keys cannot be read", id="no keys"),
    ],
)
def test_bad_input_is_refused(command: Command, arguments: tuple[str, ...], told: str) -> None:
    """With exit code 2 and the reason on standard error."""
    code, out, err = command(*arguments)

    assert (code, out) == (2, "")
    assert told in err


def test_a_journal_must_be_named(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """By option or by the environment."""
    monkeypatch.delenv("AIDCOORD_JOURNAL")

    assert command("verify")[0] == 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(
            ("streams", "--journal", "sqlite:///nowhere.db"),
            "sqlite:///nowhere.db没有日志。请核对地址；第一个事件会建立日志。",
            id="no journal",
        ),
        pytest.param(
            ("streams", "--journal", "mysql:year"),
            "日志以地址打开：`memory:`, `sqlite:///year.db` 或 `postgresql://user@host/base`，不是“mysql:…”。",
            id="no such store",
        ),
        pytest.param(
            ("verify", "--head", "7"),
            "--head：首部由位置、冒号和64位十六进制数组成。请照抄以前 `aidcoord journal verify` 所印。",
            id="no head",
        ),
        pytest.param(
            ("rotate", "--keys", "keys-that-are-not-there"),
            "keys-that-are-not-there的密钥无法读取：FileNotFoundError。",
            id="no keys",
        ),
    ],
)
def test_what_is_wrong_is_told_in_chinese(command: Command, arguments: tuple[str, ...], told: str) -> None:
    """As the option says, or else the environment."""
    assert command(*arguments, "--lang", "zh") == (2, "", f"{told}\n")
