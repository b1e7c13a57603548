"""The directive `aid:console`: an `aidcoord` command with the output it really has, run when the page is built."""

import os
import shlex
from collections.abc import Sequence
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import ClassVar, Final

from attrs import frozen
from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from aidcoord.cli.app import run
from aidcoord.sphinxext.installed import installed

_WIDTH: Final = 110


@frozen
class Output:
    """What a command printed, on either stream, and its exit code."""

    text: str
    code: int


def run_command(words: Sequence[str], root: Path, width: int = _WIDTH) -> Output:
    """Run `aidcoord` with these words in a folder, patterns of files expanded as a shell does.

    It runs in this process, with the plugins that the build has loaded: a process of its own would load them again.
    """
    arguments = [found for word in words for found in _expanded(word, root)]
    printed, before = StringIO(), dict(os.environ)
    os.environ.update(COLUMNS=str(width), NO_COLOR="1", LC_ALL="en_US.UTF-8")
    try:
        with chdir(root), redirect_stdout(printed), redirect_stderr(printed):
            code = run(arguments, installed().registry)
    finally:
        os.environ.clear()
        os.environ.update(before)
    return Output("\n".join(line.rstrip() for line in printed.getvalue().rstrip().splitlines()), code)


def _expanded(word: str, root: Path) -> list[str]:
    found = sorted(str(path.relative_to(root)) for path in root.glob(word)) if "*" in word else []
    return found or [word]


class ConsoleDirective(SphinxDirective):
    """Show a command and what it prints.

    The argument is what follows `aidcoord`; paths in it count from the folder above the documentation. `lines` keeps
    the first so many lines, `code` is the exit code that is expected, 0 without it, and `width` that of the terminal.
    """

    required_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar = {
        "lines": directives.positive_int,
        "code": directives.nonnegative_int,
        "width": directives.positive_int,
    }

    def run(self) -> list[nodes.Node]:
        """A block with the command and its output; another exit code than the expected one is an error."""
        command, root = self.arguments[0], Path(self.env.srcdir).parent
        words = shlex.split(command)
        for path in (root / found for word in words for found in _expanded(word, root)):
            if path.is_file():
                self.env.note_dependency(str(path))
        output = run_command(words, root, self.options.get("width", _WIDTH))
        expected = self.options.get("code", 0)
        if output.code != expected:
            raise self.error(f"'aidcoord {command}' ended with {output.code}, not {expected}:\n{output.text}")
        shown = f"$ ./go aidcoord {command}\n{self._cut(output.text)}"
        return [nodes.literal_block(shown, shown, language="console", classes=["aid-console"])]

    def _cut(self, text: str) -> str:
        lines = text.splitlines()
        most = self.options.get("lines", len(lines))
        return "\n".join([*lines[:most], *(["…"] if len(lines) > most else [])])
