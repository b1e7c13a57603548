"""The pages on screens show what the commands on them really print."""

import re
import shlex
from pathlib import Path
from typing import Final

import pytest

from aidcoord.sphinxext.console import run_command

GUIDE: Final = Path(__file__).parents[2] / "docs" / "guide"
_BLOCK: Final = re.compile(r"^```console\n(.*?)^```$", flags=re.MULTILINE | re.DOTALL)
_PROMPT: Final = "$ ./go aidcoord "


@pytest.mark.parametrize("page", ["screens.md", "screens.zh.md"])
def test_a_page_shows_what_its_commands_print(page: str, tmp_path: Path) -> None:
    """All commands that are shown with output, one after the other in an empty folder."""
    blocks = _BLOCK.findall((GUIDE / page).read_text(encoding="utf-8"))
    shown = [block for block in blocks if any(not line.startswith("$") for line in block.splitlines())]

    found = []
    for block in shown:
        commands = [line for line in block.splitlines() if line.startswith(_PROMPT)]
        for command in commands:
            output = run_command(shlex.split(command.removeprefix(_PROMPT)), tmp_path)
            found += [command, *output.text.splitlines()]

    assert len(shown) > 1
    assert found == [line for block in shown for line in block.splitlines()]
