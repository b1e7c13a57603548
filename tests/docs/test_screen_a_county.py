"""The page "Screen a county" shows what its commands print and draw, in both languages."""

import doctest
import re
import shlex
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path
from typing import Final

import pytest

from aidcoord.sphinxext.console import run_command

GUIDE: Final = Path(__file__).parents[2] / "docs" / "guide"
_BLOCK: Final = re.compile(r"^```(console|python)\n(.*?)^```$", flags=re.MULTILINE | re.DOTALL)
_COMMAND: Final = "$ ./go aidcoord "


def steps_of(page: str) -> Iterator[tuple[str, str]]:
    """The commands of a page, each with the output that is shown; and its Python that shows what it prints."""
    for kind, block in _BLOCK.findall((GUIDE / page).read_text(encoding="utf-8")):
        if kind == "console":
            for one in block.split(_COMMAND)[1:]:
                command, _, shown = one.replace("\\\n", "").partition("\n")
                yield command, shown
        elif ">>> " in block:
            yield "", block


def run_python(block: str, folder: Path) -> None:
    """Run a session of Python in a folder; other output than is shown is an error."""
    test = doctest.DocTestParser().get_doctest(block, {}, "page", None, None)
    with chdir(folder):
        assert doctest.DocTestRunner(verbose=False).run(test).failed == 0


@pytest.mark.parametrize(
    ("page", "plots"),
    [pytest.param("screening.md", "plots", id="en"), pytest.param("screening.zh.md", "plots.zh", id="zh")],
)
def test_a_county_is_screened_as_the_page_shows(page: str, plots: str, tmp_path: Path) -> None:
    """Every line of output is a real one, in order, an ellipsis standing for any; the plots are the same to the byte.

    After a change of the law the commands of the page draw them anew: into `docs/guide/plots`, and `plots.zh`.
    """
    steps = [*steps_of(page)]
    for command, shown in steps:
        if not command:
            run_python(shown, tmp_path)
            continue
        output = run_command(shlex.split(command), tmp_path)
        printed = iter(output.text.splitlines())
        assert output.code == 0, output.text
        assert [line for line in shown.splitlines() if line != "…" and line not in printed] == []
    drawn = {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "plots").iterdir()}
    assert drawn == {path.name: path.read_text(encoding="utf-8") for path in (GUIDE / plots).iterdir()}
    assert len(steps) == 6
    text = (GUIDE / page).read_text(encoding="utf-8")
    assert all(f":file: {plots}/{name}\n" in text for name in drawn)
