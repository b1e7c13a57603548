"""What commands about registers write: never over what they read or over each other, and only in known forms."""

import re
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from aidcoord.cli import app
from aidcoord.plugins.registry import Registry

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Files that stand where commands read and write: their content matters to none that is refused in time."""
    for name in ("r.parquet", "h.yaml", "values.toml", "page.html", "csv/households.csv", "homes/a.yaml"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"this was {name}", encoding="utf-8")
    (tmp_path / "link.parquet").symlink_to("r.parquet")
    (tmp_path / "linked").symlink_to("csv")
    (tmp_path / "hard.parquet").hardlink_to(tmp_path / "r.parquet")
    (tmp_path / "taken.parquet").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def held(folder: Path) -> dict[str, bytes | None]:
    """Everything that is there."""
    return {str(one): one.read_bytes() if one.is_file() else None for one in sorted(folder.rglob("*"))}


def refused(words: str, workplace: Path, capsys: Captured, lang: str = "en") -> list[str]:
    """What is said of a command that leaves everything as it was."""
    before = held(workplace)
    code = app.run([*words.split(), "--lang", lang], Registry.of())
    printed = capsys.readouterr()
    assert (code, printed.out) == (2, "")
    assert held(workplace) == before
    return printed.err.splitlines()


@pytest.mark.parametrize(
    ("words", "named"),
    [
        pytest.param("screen r.parquet --out r.parquet", "REGISTER and --out name the same file (r.parquet)", id="out"),
        pytest.param("screen r.parquet --out ./csv/../r.parquet", "REGISTER and --out", id="another way to it"),
        pytest.param("screen r.parquet --out link.parquet", "(r.parquet and link.parquet)", id="by a link"),
        pytest.param("screen link.parquet --out r.parquet", "(link.parquet and r.parquet)", id="read by a link"),
        pytest.param("screen r.parquet --out hard.parquet", "(r.parquet and hard.parquet)", id="by another name"),
        pytest.param("screen a.parquet r.parquet --out r.parquet", "REGISTER and --out", id="the second of several"),
        pytest.param("screen r.parquet --out o.parquet --summary r.parquet", "REGISTER and --summary", id="summary"),
        pytest.param("screen r.parquet --out o.parquet --summary o.parquet", "--out and --summary", id="each other"),
        pytest.param("simulate r.parquet --set a=1 --out r.parquet", "REGISTER and --out", id="page"),
        pytest.param("simulate r.parquet --from page.html --out page.html", "--from and --out", id="page on values"),
        pytest.param("simulate csv --set a=1 --plots csv", "REGISTER and --plots name the same folder", id="plots"),
        pytest.param(
            "simulate r.parquet --set a=1 --out p.html --plots p.html", "--out and --plots", id="page and plots"
        ),
        pytest.param("register show r.parquet 3 --out r.parquet", "REGISTER and --out", id="household"),
        pytest.param("register check r.parquet --report r.parquet", "REGISTER and --report", id="report"),
        pytest.param("register convert csv --out linked", "(csv and linked)", id="folder on itself"),
        pytest.param("register convert h.xlsx --out h.xlsx", "REGISTER and --out", id="workbook on itself"),
        pytest.param("register convert a.parquet r.parquet --out r.parquet", "REGISTER and --out", id="two into one"),
        pytest.param("cliffs h.yaml --plot h.yaml", "FILE and --plot", id="cliffs"),
    ],
)
def test_what_is_named_twice_is_refused(words: str, named: str, workplace: Path, capsys: Captured) -> None:
    """Before any work, with both words of the command line and what to do."""
    told = refused(words, workplace, capsys)

    (line,) = (one for one in told if named in one)
    assert re.search(r"Name another (file|folder) with --\w+\.$", line)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param("screen csv --out csv/o.parquet", "lies in the folder csv that is read", id="result"),
        pytest.param("screen csv --out linked/o.parquet", "lies in the folder csv that is read", id="by a link"),
        pytest.param("screen homes --out homes/x/o.parquet", "lies in the folder homes that is read", id="deeper"),
        pytest.param("screen . --out o.parquet", "lies in the folder . that is read", id="here"),
        pytest.param("screen csv --out o.parquet --summary csv/s.xlsx", "--summary (csv/s.xlsx) lies in", id="summary"),
        pytest.param("register convert csv --out csv/o.parquet", "lies in the folder csv that is read", id="convert"),
        pytest.param(
            "register convert csv/households.csv --out csv", "might be written over", id="table into its folder"
        ),
        pytest.param("register convert homes/a.yaml --out homes --as yaml", "might be written over", id="household"),
    ],
)
def test_nothing_is_written_into_a_folder_that_is_read(
    words: str, told: str, workplace: Path, capsys: Captured
) -> None:
    """As the next reading would take it for a part of the register."""
    assert any(told in line for line in refused(words, workplace, capsys))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param("screen r.parquet --out o.csv", "a result is written as .parquet, not as .csv", id="result"),
        pytest.param("screen r.parquet --out o", "not as a file without a suffix", id="no suffix"),
        pytest.param("register synth --households 5 --out s.csv", "a register is written as .parquet", id="made up"),
        pytest.param("simulate r.parquet --set a=1 --out page.txt", "a page is written as .html or .htm", id="page"),
        pytest.param("cliffs h.yaml --plot c.png", "written as .svg, .html or .htm, not as .png", id="cliffs"),
        pytest.param("register show r.parquet 3 --out h.json", "a household file is written as .yaml", id="household"),
        pytest.param("register check r.parquet --report f.xlsx", "a table of faults is written as .csv", id="report"),
        pytest.param(
            "screen r.parquet --out no/o.parquet", "--out: there is no folder no. Make it first", id="nowhere"
        ),
        pytest.param("screen r.parquet --out o.parquet --summary no/s.xlsx", "--summary: there is no", id="summary"),
        pytest.param("register synth --households 5 --out no/s.parquet", "there is no folder no", id="made up nowhere"),
        pytest.param("register convert r.parquet --out no/s.xlsx", "there is no folder no", id="converted nowhere"),
        pytest.param("register show r.parquet 3 --out no/h.yaml", "there is no folder no", id="household nowhere"),
        pytest.param("simulate r.parquet --set a=1 --out no/p.html", "there is no folder no", id="page nowhere"),
        pytest.param("cliffs h.yaml --plot no/c.svg", "there is no folder no", id="cliffs nowhere"),
        pytest.param(
            "screen r.parquet --out taken.parquet", "taken.parquet cannot be written: Is a directory", id="taken"
        ),
        pytest.param(
            "simulate r.parquet --set a=1 --plots h.yaml", "h.yaml cannot be written: File exists", id="a file"
        ),
    ],
)
def test_what_could_not_be_written_is_refused_before_the_work(
    words: str, told: str, workplace: Path, capsys: Captured
) -> None:
    """For its form or its place; no folder is made."""
    assert any(told in line for line in refused(words, workplace, capsys))


def test_everything_that_is_wrong_with_outputs_is_told_at_once(workplace: Path, capsys: Captured) -> None:
    """In the language asked for."""
    told = refused("screen r.parquet --out r.csv --summary no/r.txt", workplace, capsys, "zh")
    twice = refused("screen r.parquet --out link.parquet --summary r.parquet", workplace, capsys, "zh")

    lost = "，写入会覆盖要读取的内容"
    assert told == [
        "--out：结果写成.parquet，不能写成.csv。",
        "--summary：汇总写成.parquet或.xlsx，不能写成.txt。",
        "--summary：没有no这个文件夹。请先建立它，或者写到别处。",
    ]
    assert twice == [
        "--out 和 --summary 指的是同一个文件（link.parquet、r.parquet）。请用 --summary 指定另一个文件。",
        f"REGISTER 和 --out 指的是同一个文件（r.parquet、link.parquet）{lost}。请用 --out 指定另一个文件。",
        f"REGISTER 和 --summary 指的是同一个文件（r.parquet）{lost}。请用 --summary 指定另一个文件。",
    ]


def test_a_register_in_parquet_may_take_its_own_place(tmp_path: Path, capsys: Captured) -> None:
    """It is read to its end before the converted one appears: the households stay."""
    file = tmp_path / "r.parquet"
    made = ["register", "synth", "--households", "50", "--county", "yunling", "--out", str(file)]
    assert app.run(made) == 0
    before = pq.read_table(file).column("household").to_pylist()

    assert app.run(["register", "convert", str(file), "--out", str(file), "--lang", "en"]) == 0

    assert "50 households" in capsys.readouterr().err
    assert pq.read_table(file).column("household").to_pylist() == before


def test_the_faults_of_the_folder_one_is_in_go_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Called as the folder is, also where that is named by a dot."""
    folder = tmp_path / "homes"
    folder.mkdir()
    for number in range(30):
        (folder / f"{number}.yaml").write_text("household: []\n", encoding="utf-8")
    monkeypatch.chdir(folder)

    assert app.run(["register", "check", ".", "--lang", "en"]) == 2

    assert (tmp_path / "homes.faults.csv").is_file()
