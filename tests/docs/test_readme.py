"""What the READMEs and the guide show is what there is."""

import re
import shlex
from pathlib import Path
from typing import Final

import pytest

from aidcoord import Registry
from aidcoord.sphinxext.console import run_command
from aidcoord.testing.cases import CaseReader
from aidcoord.testing.checking import check

ROOT: Final = Path(__file__).parents[2]
_BLOCK: Final = re.compile(r"^```(\w+)\n(.*?)^```$", flags=re.MULTILINE | re.DOTALL)


def blocks(readme: str, language: str) -> list[str]:
    """The code of a README in one language."""
    return [code for kind, code in _BLOCK.findall((ROOT / readme).read_text(encoding="utf-8")) if kind == language]


def shown_runs(readme: str) -> list[tuple[str, list[str]]]:
    """Each `aidcoord` command that a README shows with output, and the lines of that."""
    runs = []
    for block in blocks(readme, "console"):
        command, *lines = block.splitlines()
        if lines and not lines[0].startswith("$"):
            runs.append((command.removeprefix("$ ./go aidcoord "), lines))
    return runs


@pytest.mark.parametrize("readme", ["README.md", "README.zh.md"])
def test_a_readme_shows_what_the_command_really_prints(readme: str) -> None:
    """Every line of output in a README is a line of the real one, in order; an ellipsis stands for any."""
    for command, lines in shown_runs(readme):
        printed = iter(run_command(shlex.split(command), ROOT).text.splitlines())
        assert [line for line in lines if line != "…" and line.rstrip() not in printed] == []


@pytest.mark.parametrize("readme", ["README.md", "README.zh.md"])
def test_the_first_screen_has_the_two_commands(readme: str) -> None:
    """Who opens the README sees within 40 lines how to run it and how to test it."""
    first = (ROOT / readme).read_text(encoding="utf-8").splitlines()[:40]

    assert "$ ./go aidcoord assess examples/households/*.yaml --on 2026-11-01" in first
    assert "$ ./go pytest" in first


@pytest.mark.parametrize("readme", ["README.md", "README.zh.md"])
def test_the_plugin_in_ten_lines_is_the_one_that_runs(readme: str) -> None:
    """The plugin shown is the file that the guide runs, less its first line."""
    file = (ROOT / "docs" / "guide" / "first_plugin.py").read_text(encoding="utf-8")

    assert file.partition("\n")[2] in blocks(readme, "python")


@pytest.mark.parametrize("readme", ["README.md", "README.zh.md"])
def test_links_of_a_readme_lead_somewhere(readme: str) -> None:
    """Every relative link is a file that is there."""
    targets = re.findall(r"\]\(([^)#:]+)\)", (ROOT / readme).read_text(encoding="utf-8"))

    assert [target for target in targets if not (ROOT / target).is_file()] == []


@pytest.mark.parametrize(("page", "shown"), [("case-files.md", 2), ("case-files.zh.md", 1)])
def test_the_households_of_the_guide_are_accepted(page: str, shown: int, tmp_path: Path) -> None:
    """The households that the guide shows, with English or with Chinese keys, can be assessed."""
    households = [code for code in blocks(f"docs/guide/{page}", "yaml") if code.startswith(("household:", "户号:"))]
    for number, household in enumerate(households):
        (tmp_path / f"{number}.yaml").write_text(household, encoding="utf-8")

    outputs = [run_command(["assess", str(path)], ROOT) for path in sorted(tmp_path.iterdir())]

    assert [output.code for output in outputs] == [0] * shown


@pytest.mark.parametrize("page", ["case-files.md", "case-files.zh.md"])
def test_the_case_of_the_guide_comes_out_as_it_says(page: str) -> None:
    """Each expectation of the case that the guide shows is what the law gives."""
    rulebook = Registry.discover().rulebook()[0]
    (shown,) = [code for code in blocks(f"docs/guide/{page}", "yaml") if code.startswith(("sentence:", "说明:"))]

    (case,) = CaseReader(rulebook).read_text(shown, page)

    assert [outcome.actual for outcome in check(case, rulebook) if not outcome.agrees] == []
