"""`aidcoord register`: made-up counties, their check, other forms, single households, and the list of columns."""

import csv
import json
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from aidcoord.cli import app
from aidcoord.offices import Offices
from aidcoord.plugins.registry import Registry

ROOT = Path(__file__).parents[2]
HOUSEHOLD = str(ROOT / "examples/households/YL-0001.yaml")
Captured = pytest.CaptureFixture[str]
OF_YUNLING = ("--county", "yunling", "--lang", "en")


@cache
def installed() -> Registry:
    """The plugins that are installed, loaded once for all of these commands."""
    return Registry.discover()


def run(arguments: Sequence[str]) -> int:
    """Run one command."""
    return app.run(arguments, installed())


@pytest.fixture(scope="module")
def county(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small made-up county."""
    out = tmp_path_factory.mktemp("county") / "county.parquet"
    made = ("register", "synth", "--households", "300", "--seed", "5", "--on", "2026-11-01", "--out", str(out))
    assert run([*made, *OF_YUNLING]) == 0
    return out


def test_a_made_up_county_is_sound(county: Path, capsys: Captured) -> None:
    """Its own check finds nothing."""
    code = run(["register", "check", str(county), *OF_YUNLING])

    assert (code, capsys.readouterr().out) == (0, "300 households, nothing is wrong\n")


def test_without_a_county_the_first_that_is_installed_is_made_up(tmp_path: Path, capsys: Captured) -> None:
    """People live in its townships alone, so that its law can be asked; the words of all counties are read."""
    out = tmp_path / "county.parquet"

    assert run(["register", "synth", "--households", "200", "--on", "2026-11-01", "--out", str(out)]) == 0
    assert run(["register", "check", str(out), "--lang", "en"]) == 0

    regions = {township[:6] for township in pq.read_table(out).column("township").to_pylist()}
    first = Offices.open(registry=installed()).all[0].county
    assert first is not None
    assert regions == {first.region}
    assert "200 households, nothing is wrong" in capsys.readouterr().out


def test_a_household_of_it_is_shown_and_assessed(county: Path, tmp_path: Path, capsys: Captured) -> None:
    """On screen its numbers are masked; its file has them whole, and is assessed."""
    out = tmp_path / "household.yaml"

    assert run(["register", "show", str(county), "7", *OF_YUNLING]) == 0
    shown = capsys.readouterr().out
    assert "household: S00000007" in shown
    assert "********" in shown

    assert run(["register", "show", str(county), "7", "--out", str(out), *OF_YUNLING]) == 0
    assert "********" not in out.read_text(encoding="utf-8")
    assert run(["assess", str(out), "--on", "2026-11-01", *OF_YUNLING]) == 0
    assert "Dibao" in capsys.readouterr().out


@pytest.mark.parametrize("form", ["csv", "yaml"])
def test_other_forms_of_a_register_convert_back_to_the_same(form: str, county: Path, tmp_path: Path) -> None:
    """There and back gives the households that were there."""
    few, there, back = tmp_path / "few.parquet", tmp_path / form, tmp_path / "back.parquet"
    pq.write_table(pq.read_table(county).slice(0, 20), few)

    assert run(["register", "convert", str(few), "--out", str(there), "--as", form, *OF_YUNLING]) == 0
    given = [str(there)] if form == "csv" else sorted(map(str, there.glob("*.yaml")))
    assert run(["register", "convert", *given, "--out", str(back), *OF_YUNLING]) == 0

    before, after = (pq.read_table(path).to_pylist() for path in (few, back))
    assert [_said(one) for one in after] == [_said(one) for one in before]


def _said(value: object) -> object:
    """A row without what is null, as a form may leave out columns that nothing is said in."""
    if isinstance(value, dict):
        return {name: _said(one) for name, one in value.items() if one is not None}
    return [_said(one) for one in value] if isinstance(value, list) else value


def test_many_faults_go_to_a_file_in_which_numbers_are_masked(county: Path, tmp_path: Path, capsys: Captured) -> None:
    """Twenty on standard error, all of them in a table that names row, column and reason."""
    file = tmp_path / "bad.parquet"
    table = pq.read_table(county)
    ids = [row["members"][0]["number"] or f"H{at}" for at, row in enumerate(table.to_pylist())]
    pq.write_table(table.set_column(0, "household", pa.array(ids)), file)

    code = run(["register", "check", str(file), *OF_YUNLING])

    told = capsys.readouterr().err.splitlines()
    with (tmp_path / "bad.faults.csv").open(encoding="utf-8-sig", newline="") as stream:
        head, *rows = csv.reader(stream)
    assert code == 2
    assert len(told) == 21
    assert told[-1] == f"{len(rows)} faults in all, written to {tmp_path / 'bad.faults.csv'}"
    assert head == ["file", "row", "column", "path", "what is wrong", "what to do"]
    assert rows[0][:4] == [str(file), "1", "1", "$.household"]
    assert not any(number in line for number in ids if number[:1] == "9" for line in map(str, [*told, *rows]))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(("check", "nothing.parquet"), "cannot be read as a register in Parquet", id="no such file"),
        pytest.param(("show", "nothing.parquet", "1"), "cannot be read as a register", id="no register to show"),
        pytest.param(("synth", "--households", "-1", "--out", "x.parquet"), "between 0 and", id="fewer than none"),
        pytest.param(("synth", "--households", "1", "--seed", "-1", "--out", "x.parquet"), ", not -1", id="seed"),
        pytest.param(
            ("synth", "--households", "1", "--seed", str(2**64), "--out", "x.parquet"),
            f"to {2**64 - 1}",
            id="large seed",
        ),
        pytest.param(("convert", "nothing.parquet", "--out", "x.parquet"), "cannot be read", id="nothing to convert"),
    ],
)
def test_what_cannot_be_done_is_refused(
    arguments: tuple[str, ...], told: str, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a sentence and the exit code of bad input, and without leaving anything behind."""
    monkeypatch.chdir(tmp_path)

    code = run(["register", *arguments, *OF_YUNLING])

    assert (code, told in capsys.readouterr().err) == (2, True)
    assert list(tmp_path.iterdir()) == []


NO_PARQUET = r"it is no Parquet file, or is damaged \(.*[^.]\)"


@pytest.mark.parametrize(
    ("path", "en", "zh"),
    [
        pytest.param("text", NO_PARQUET, "它不是Parquet文件，或者已损坏", id="text"),
        pytest.param("short", NO_PARQUET, "它不是Parquet文件，或者已损坏", id="short"),
        pytest.param("folder", "Is a directory", "这是文件夹，不是文件", id="a folder"),
        pytest.param("nothing", "No such file or directory", "没有这个文件或文件夹", id="nothing"),
    ],
)
def test_what_is_no_parquet_is_told_in_one_sentence(  # noqa: PLR0917 - a table
    path: str, en: str, zh: str, county: Path, tmp_path: Path, capsys: Captured
) -> None:
    """In each language without a word of the other, and with one full stop."""
    file = tmp_path / f"{path}.parquet"
    if path == "folder":
        file.mkdir()
    elif path != "nothing":
        file.write_bytes(b"household" * 9 if path == "text" else county.read_bytes()[:-9])

    for lang in ("en", "zh"):
        assert run(["register", "show", str(file), "1", "--lang", lang]) == 2

    english, chinese = capsys.readouterr().err.splitlines()
    assert re.fullmatch(re.escape(f"{file} cannot be read as a register in Parquet: ") + en + r"\.", english)
    assert chinese == f"{file}不能作为Parquet名册读取：{zh}。"


@pytest.mark.parametrize("command", ["register check", "register show", "screen"])
def test_a_damaged_register_is_told_as_such(command: str, county: Path, tmp_path: Path, capsys: Captured) -> None:
    """Wherever its rows are read first: where the households live, or one of them."""
    file = tmp_path / "damaged.parquet"
    held = county.read_bytes()
    footer = len(held) - 8 - int.from_bytes(held[-8:-4], "little")
    file.write_bytes(held[:4] + bytes(255 - byte for byte in held[4:footer]) + held[footer:])
    more = {"register check": [], "register show": ["1"], "screen": ["--out", str(tmp_path / "out.parquet")]}[command]

    for lang in ("en", "zh"):
        assert run([*command.split(), str(file), *more, "--lang", lang]) == 2

    english, chinese = capsys.readouterr().err.splitlines()
    assert re.fullmatch(re.escape(f"{file} is damaged (") + r".*[^.]\); take one that is whole\.", english)
    assert chinese == f"{file}已损坏，请换一份完好的。"


@pytest.mark.parametrize(
    ("path", "lang", "told"),
    [
        pytest.param("empty", "en", "The folder empty holds no files of a register.", id="an empty folder"),
        pytest.param("empty", "zh", "文件夹empty里没有名册的文件。", id="an empty folder, in Chinese"),
        pytest.param("texts", "en", "The folder texts holds no files of a register.", id="a folder of other files"),
        pytest.param("county", "en", "holds .parquet files, which are not read as a folder. Name", id="of Parquet"),
        pytest.param("county", "zh", "里是.parquet文件，不能按文件夹读取。请逐个", id="of Parquet, in Chinese"),
        pytest.param("nowhere", "en", "There is no file or folder nowhere.", id="nothing there"),
        pytest.param("nowhere", "zh", "没有nowhere这个文件或文件夹。", id="nothing there, in Chinese"),
        pytest.param("nowhere.csv", "en", "There is no file or folder nowhere.csv.", id="no such table"),
    ],
)
@pytest.mark.parametrize("command", ["register check", "screen"])
def test_a_path_without_a_register_is_told_as_what_it_is(  # noqa: PLR0917 - a table
    command: str, path: str, lang: str, told: str, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether nothing is there, or nothing in it; and what a register would be."""
    monkeypatch.chdir(tmp_path)
    for name in ("empty", "texts", "county"):
        Path(name).mkdir()
    Path("texts/notes.txt").touch()
    Path("county/county.parquet").touch()
    out = ("--out", "result.parquet") if command == "screen" else ()

    code = run([*command.split(), path, *out, "--lang", lang])

    assert (code, told in capsys.readouterr().err) == (2, True)


def test_the_columns_are_listed_with_what_they_may_hold(capsys: Captured) -> None:
    """Fixed columns and evidence, with types, codes and presumptions."""
    assert run(["register", "schema", *OF_YUNLING]) == 0

    lines = capsys.readouterr().out.splitlines()
    (residence,) = (line for line in lines if line.startswith("residence "))
    assert "int8 (code)" in residence
    assert any(line.startswith("members.wages ") and "int64 (fen)" in line for line in lines)


def test_cliffs_are_told_and_drawn(tmp_path: Path, capsys: Captured) -> None:
    """The income, what is lost and why; a page holds the words and the picture, and JSON the same in figures."""
    page = tmp_path / "cliffs.html"
    command = ["cliffs", HOUSEHOLD, "--on", "2026-11-01", "--member", "zhao_mingshan", "--from", "5200", "--to", "5300"]

    assert run([*command, "--plot", str(page), "--lang", "en"]) == 0
    told = capsys.readouterr().out
    assert run([*command, "--json"]) == 0
    (member,) = json.loads(capsys.readouterr().out)["members"]

    assert "one fen above 5,255.99 yuan, 6,783.00 yuan less a year" in told
    assert "Income a head below the standard: 560.00 yuan ≥ 560.00 yuan · civil_affairs__meets_income_test" in told
    assert told.splitlines()[1].strip() in page.read_text(encoding="utf-8")
    assert "5255.99: -6783.00" in page.read_text(encoding="utf-8")
    assert [one["income"] for one in member["cliffs"]] == ["5255.99"]
    assert member["cliffs"][0]["losses"][0]["rules"][0]["name"] == "civil_affairs__meets_income_test"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param(("--income", "savings"), "Name money of members, such as wages: `aid", id="an income of nobody"),
        pytest.param(("--to", "12,000"), "--to: '12,000' is not an amount in yuan", id="no amount"),
        pytest.param(("--drop", "0.50"), "at least 1.00 yuan", id="too small a drop"),
    ],
)
def test_cliffs_that_cannot_be_looked_for_are_refused(words: tuple[str, ...], told: str, capsys: Captured) -> None:
    """With a sentence and the exit code of bad input."""
    code = run(["cliffs", HOUSEHOLD, "--on", "2026-11-01", "--lang", "en", *words])

    assert (code, told in capsys.readouterr().err) == (2, True)


@pytest.mark.parametrize(("lang", "picture"), [("en", "cliffs.svg"), ("zh", "cliffs.zh.svg")])
def test_the_picture_in_the_guide_is_what_the_command_draws(lang: str, picture: str, tmp_path: Path) -> None:
    """Drawn anew it is the same; `./go aidcoord cliffs` with these words draws it after a change of the law."""
    drawn, kept = tmp_path / picture, ROOT / "docs/guide" / picture
    words = ["--on", "2026-11-01", "--member", "he_xiulan", "--to", "20000", "--lang", lang]

    assert run(["cliffs", HOUSEHOLD, *words, "--plot", str(drawn)]) == 0

    assert drawn.read_text(encoding="utf-8") == kept.read_text(encoding="utf-8")
