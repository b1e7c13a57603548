"""`aidcoord new-plugin`: what it begins passes every check as it stands, and bad input writes nothing."""

import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from tests.authoring.workplace import REPOSITORY, Workplace

from aidcoord.authoring.creating import create
from aidcoord.authoring.requests import NewPlugin, PluginKind, request
from aidcoord.cli.app import run
from aidcoord.plugins.registry import Registry

DEPARTMENT: Final = request("water_supply", PluginKind.DEPARTMENT, title_zh="县水利局", title_en="County Water Bureau")
COUNTY: Final = request("mingshan", PluginKind.COUNTY, title_zh="明山县", region="990301")
LONGEST: Final = request("w" * 30, PluginKind.DEPARTMENT, title_zh="局" * 40, title_en="Bureau of W" * 3)
NOTHING: Final = Registry.of()

Begin = Callable[..., int]


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Workplace:
    """A workspace with civil affairs, in which a department and a county have been begun."""
    made = Workplace.at(tmp_path_factory.mktemp("workspace"), "civil-affairs")
    for asked in (DEPARTMENT, COUNTY):
        create(asked, made.root / "plugins")
    return made


@pytest.fixture
def begin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Begin:
    """Run the command in an empty folder, with nothing installed but what is given; its exit code."""
    monkeypatch.chdir(tmp_path)
    return lambda *arguments, plugins=NOTHING: run(["new-plugin", *arguments], plugins)


def listed(folder: Path) -> list[str]:
    """Everything in a folder."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


@pytest.mark.parametrize("asked", [("water_supply",), ("county_mingshan", "--quick")], ids=" ".join)
def test_it_passes_its_own_checks_at_once(workplace: Workplace, asked: tuple[str, ...]) -> None:
    """Beside civil affairs, whose parameters the county sets and amends; the slow checks look at one of the two."""
    ran = workplace.aidcoord("check", *asked)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith("No fault was found.\n")


def test_its_tests_pass_at_once(workplace: Workplace) -> None:
    """Those of the rules and the case files, of both kinds, under the workspace's strict settings."""
    ran = workplace.python("-m", "pytest", "-q", "plugins")

    assert ran.code == 0, ran.out
    assert " passed in " in ran.out


@pytest.mark.parametrize("command", [("ruff", "check"), ("ruff", "format", "--check")], ids=" ".join)
def test_its_style_is_that_of_the_workspace(workplace: Workplace, command: tuple[str, ...]) -> None:
    """Nothing to mend, nothing to format."""
    ran = workplace.tool(*command, "plugins")

    assert ran.code == 0, ran.out


@pytest.mark.parametrize("asked", [DEPARTMENT, COUNTY], ids=lambda asked: asked.plugin)
def test_its_types_are_strict(workplace: Workplace, asked: NewPlugin) -> None:
    """Sources and tests, as the workspace checks them."""
    cache = str(REPOSITORY / ".mypy_cache")
    settings = ("--config-file", str(workplace.root / "pyproject.toml"), "--cache-dir", cache)

    ran = workplace.tool(
        "mypy", *settings, "--explicit-package-bases", "src", "tests", cwd=f"plugins/{asked.distribution}"
    )

    assert ran.code == 0, ran.out


def test_it_stands_in_every_list_of_plugins(workplace: Workplace) -> None:
    """Where the contracts list all others, they list it; nothing else of the settings has changed."""
    before = (REPOSITORY / "pyproject.toml").read_text(encoding="utf-8")
    after = (workplace.root / "pyproject.toml").read_text(encoding="utf-8")

    linter = tomllib.loads(after)["tool"]["importlinter"]
    by_id = {contract["id"]: contract for contract in linter["contracts"]}
    for listed_there in (
        linter["root_packages"],
        by_id["independence"]["modules"],
        by_id["core"]["forbidden_modules"],
        by_id["face"]["source_modules"],
        by_id["bare"]["source_modules"],
    ):
        assert {DEPARTMENT.package, COUNTY.package} <= set(listed_there)
    assert after.replace(f', "{DEPARTMENT.package}"', "").replace(f', "{COUNTY.package}"', "") == before


def test_it_has_its_pages_in_the_docs(workplace: Workplace) -> None:
    """One in each language, and both in the list, which stays in the order of the alphabet."""
    pages = workplace.root / "docs" / "plugins"
    listing = (pages / "index.md").read_text(encoding="utf-8").partition(":maxdepth: 1\n\n")[2]
    entries = listing.removesuffix("```\n").splitlines()

    assert (pages / "mingshan.zh.md").read_text(encoding="utf-8") == "```{aid:plugin} mingshan\n```\n"
    assert {"mingshan", "mingshan.zh", "water_supply", "water_supply.zh"} <= set(entries)
    assert entries == sorted(entries)


def test_a_list_that_cannot_be_mended_is_told(tmp_path: Path) -> None:
    """A list with a remark in it is left to its owner, and named; one over several lines is mended."""
    workplace = Workplace.at(tmp_path)
    settings = tmp_path / "pyproject.toml"
    text = settings.read_text(encoding="utf-8")
    text = text.replace('root_packages = ["aidcoord", ', 'root_packages = ["aidcoord", # [ours]\n')
    settings.write_text(re.sub(r"^modules = \[(.*)\]$", r"modules = [\n  \1,\n]", text, flags=re.M), encoding="utf-8")

    created = create(COUNTY, workplace.root / "plugins")

    linter = tomllib.loads(settings.read_text(encoding="utf-8"))["tool"]["importlinter"]
    assert created.forgotten == ("root_packages",)
    assert [one["modules"][-1] for one in linter["contracts"] if "modules" in one] == [COUNTY.package]


@pytest.mark.parametrize("asked", [DEPARTMENT, COUNTY, LONGEST], ids=lambda asked: asked.plugin)
def test_outside_a_workspace_it_is_a_project_of_its_own(tmp_path: Path, asked: NewPlugin) -> None:
    """With settings for its tests, types and style, which it passes, also with the longest names there can be."""
    created = create(asked, tmp_path)

    settings = tomllib.loads((created.folder / "pyproject.toml").read_text(encoding="utf-8"))
    assert {"pytest", "mypy", "ruff"} <= settings["tool"].keys()
    assert settings["project"]["entry-points"]["aidcoord"] == {asked.plugin: asked.package}
    assert (created.workspace, created.joined) == (None, ())
    for command in (("check",), ("format", "--check")):
        ruff = str(Path(sys.executable).with_name("ruff"))
        ran = subprocess.run([ruff, *command, created.folder], capture_output=True, text=True, check=False)  # noqa: S603
        assert ran.returncode == 0, ran.stdout


def test_inside_a_workspace_it_lands_among_the_plugins(
    tmp_path: Path, begin: Begin, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """From whichever folder of it the command is run, and it says what comes next."""
    Workplace.at(tmp_path / "workspace")
    monkeypatch.chdir(tmp_path / "workspace" / "docs")

    code = begin("transport", "--title-zh", "县交通局", "--lang", "zh")

    out = capsys.readouterr().out
    assert code == 0
    assert (tmp_path / "workspace" / "plugins" / "aidcoord-transport" / "README.zh.md").is_file()
    assert "  ./go aidcoord check transport\n" in out
    assert "县交通局" in (
        tmp_path / "workspace/plugins/aidcoord-transport/src/aidcoord_transport/__init__.py"
    ).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(("Water",), "'Water' cannot be the name of a field or county", id="capitals"),
        pytest.param(("water-supply",), "Did you mean 'water_supply'?", id="a dash"),
        pytest.param(("水利",), "joined by single underscores, such as 'water_supply'.", id="Chinese"),
        pytest.param(("water__supply",), "Did you mean 'water_supply'?", id="two underscores"),
        pytest.param(("1st",), "'1st' cannot be the name", id="a digit first"),
        pytest.param(("w" * 31,), "a name has at most 30", id="too long"),
        pytest.param(("county_hai",), "Write `hai --kind county`.", id="a county's name for a department"),
        pytest.param(("hai", "--kind", "town"), "town", id="an unknown kind"),
        pytest.param(("hai", "--region", "990101"), "A department has no region.", id="a region for a department"),
        pytest.param(("hai", "--kind", "county", "--region", "99"), "the six digits", id="a short region"),
        pytest.param(("hai", "--title-zh", "Bureau"), "has no Chinese character", id="an English title in Chinese"),
        pytest.param(("hai", "--title-en", 'A "B"'), "holds '\"'", id="a quotation mark"),
        pytest.param(("hai", "--title-en", "x" * 41), "a title has 1 to 40", id="a long title"),
        pytest.param(("taken",), "The field 'taken' is taken: it has the plugin taken.", id="a field that is taken"),
        pytest.param(("taken", "--kind", "county"), "The field 'taken' is taken", id="a county named as a field"),
        pytest.param(("hai", "--into", "file"), "file is no folder.", id="a file for a folder"),
    ],
)
def test_bad_input_is_told_and_writes_nothing(
    tmp_path: Path, begin: Begin, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    """With what is wrong and what would be right, exit code 2, and the folder as it was."""
    (tmp_path / "file").touch()

    code = begin(*arguments, plugins=Registry.of(taken=object()))

    printed = capsys.readouterr()
    assert code == 2
    assert said in " ".join(printed.err.replace("│", " ").split())
    assert listed(tmp_path) == ["file"]


def test_all_that_is_wrong_is_told_at_once(begin: Begin, capsys: pytest.CaptureFixture[str]) -> None:
    """Name, title and region in one go."""
    begin("Hai", "--kind", "county", "--title-zh", "Hai", "--region", "9")

    assert len(capsys.readouterr().err.splitlines()) == 3


def test_a_folder_that_is_there_stays_as_it_was(
    tmp_path: Path, begin: Begin, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody's work is written over."""
    kept = tmp_path / "aidcoord-water" / "mine.py"
    kept.parent.mkdir()
    kept.write_text("mine", encoding="utf-8")

    code = begin("water")

    assert code == 2
    assert "aidcoord-water is there already" in capsys.readouterr().err
    assert listed(tmp_path) == ["aidcoord-water", "aidcoord-water/mine.py"]


def test_without_copier_the_extra_is_named(
    begin: Begin, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the command that installs it."""
    monkeypatch.setitem(sys.modules, "copier", None)

    code = begin("water")

    assert code == 2
    assert "pip install 'aidcoord[author]'" in capsys.readouterr().err


def test_the_wheel_holds_the_templates(tmp_path: Path) -> None:
    """Whoever installs aidcoord from a wheel can begin plugins."""
    built = subprocess.run(  # noqa: S603 - our own build
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )

    assert built.returncode == 0, built.stderr
    (wheel,) = tmp_path.glob("*.whl")
    packed = set(zipfile.ZipFile(wheel).namelist())
    templates = REPOSITORY / "src" / "aidcoord" / "authoring" / "templates"
    wanted = {f"aidcoord/authoring/templates/{name}" for name in listed(templates) if (templates / name).is_file()}
    assert wanted
    assert wanted <= packed
