"""All commands of `aidcoord`, each imported when it is run, and how errors become exit codes."""

import os
import sys
from collections.abc import Sequence
from importlib.metadata import version
from io import TextIOWrapper
from pathlib import Path
from typing import Final

from cyclopts import App, CycloptsError

from aidcoord.cli.options import ExitCode
from aidcoord.cli.printing import complain, complain_about
from aidcoord.errors import AidcoordError, DefinitionError, PluginError, UnknownNameError
from aidcoord.model.texts import Language
from aidcoord.plugins.offers import Offers
from aidcoord.plugins.registry import Registry

_INTERRUPTED: Final = 130
_BROKEN_PIPE: Final = 141

_GROUPS: Final = {
    "kernel": "Kernels: the law of a day as one function, compiled for registers.",
    "register": "Registers of many households: their columns, faults and forms, and made-up ones.",
}
_COMMANDS: Final = (
    ("assess", "assessing:assess", "Determine every benefit for households, with reasons."),
    ("plugins", "plugins:plugins", "List the plugins: what each offers, and what is wrong with it."),
    ("names", "names:names", "List every name that rules can read."),
    ("parameters", "parameters:parameters", "Show the dated values of a parameter, with their sources."),
    ("diff", "differing:diff", "Show how the policies of two counties differ."),
    ("impact", "impact:impact", "Show what reads a name, across fields."),
    ("check", "checking:check", "Look at plugins with every check: what is wrong, unverified, missing or unused."),
    ("schema", "schemas:schema", "Write the JSON Schema of household files, test cases, or what a command reads."),
    ("mutate", "mutating:mutate", "Change a plugin's rules one by one, and show which changes its case files miss."),
    ("boundaries", "bounding:boundaries", "Write test cases one below, on and one above each threshold of a benefit."),
    ("cliffs", "cliffs:cliffs", "Find every income at which a little more takes aid away, and the rule to blame."),
    ("new-plugin", "new_plugin:new_plugin", "Begin a plugin of a department or a county, from a template."),
    ("new-cases", "new_cases:new_cases", "Write a workbook of test cases for a bureau to fill in."),
    ("simulate", "simulating:simulate", "Work out what other amounts would cost, and who would gain and lose."),
    ("register schema", "registers:schema", "List the columns of a register of many households."),
    ("register check", "registers:check", "Read a register strictly, and tell everything that is wrong with it."),
    ("register convert", "registers:convert", "Read a register strictly and write it in another form."),
    ("register show", "registers:show", "Show one household of a register as its file would say it."),
    ("register synth", "registers:synth", "Make up a county of any size, the same for the same seed and day."),
    ("screen", "screening:screen", "Determine every benefit for every household of a register."),
    ("kernel show", "screening:show", "Print the law of a day as the function that goes through a register."),
    ("stale", "reviewing:stale", "List the values that are due for review."),
    ("clauses", "clauses:clauses", "List the clauses of the county document, and what carries each."),
    ("journal", "journal:journal", "Look after a journal of events: verify, read, export, back up, rotate keys."),
    ("meeting", "meeting:APP", "The joint meeting: do what the protocol allows, and see how it stands."),
    ("duties", "duties:duties", "Show the duties that people fulfil: last recorded when, due when, which are overdue."),
    ("commands", "commands:commands", "List the commands that plugins offer beside these."),
)
OWN: Final = frozenset(name.split()[0] for name, _, _ in _COMMANDS)
"""The words of our own commands, which no plugin can have."""


def _new_app() -> App:
    app = App(
        name="aidcoord",
        help="One household's facts in, every department's reasoned determination out.",
        version=lambda: f"aidcoord {version('aidcoord')}",
        help_format="plaintext",
        result_action="return_value",
    )
    groups: dict[str, App] = {}
    for words, where, told in _COMMANDS:
        first, _, second = words.partition(" ")
        if second and first not in groups:
            groups[first] = App(name=first, help=_GROUPS[first], help_format="plaintext")
            app.command(groups[first])
        groups.get(first, app).command(f"aidcoord.cli.{where}", name=second or first, help=told)
    return app


def _app_for(arguments: Sequence[str], registry: Registry | None) -> App:
    """Our own commands, and those of plugins where the first word is none of ours: only then is a plugin imported."""
    app = _new_app()
    if not arguments or arguments[0].startswith("-") or arguments[0] in OWN:
        return app
    from aidcoord.cli.offered import add_offers  # noqa: PLC0415 - help needs none of it

    found = registry or Registry.discover()
    offers = found.offers(OWN)
    complain(fault for fault in offers.faults if not _runs(arguments, offers))
    return add_offers(app, offers, found)


def _runs(arguments: Sequence[str], offers: Offers) -> bool:
    """Whether the arguments begin with a command that stands: what is wrong with others is then told elsewhere."""
    return any(arguments[0] == offer.words[0] for offer in offers.commands)


def run(arguments: Sequence[str], registry: Registry | None = None) -> int:
    """Run one command and give its exit code.

    Args:
        arguments: The command and what follows it.
        registry: Plugins to use in place of the installed ones.
    """
    _speak_utf8()
    asked: Language | None = None
    try:
        app = _app_for(arguments, registry)
        command, bound, unparsed = app.parse_args(list(arguments), exit_on_error=False, print_error=True)
        given = {"registry": registry} if "registry" in unparsed else {}
        asked = bound.kwargs.get("lang")
        code = int(command(*bound.args, **bound.kwargs, **given) or 0)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return _INTERRUPTED
    except CycloptsError:
        return ExitCode.BAD_INPUT
    except AidcoordError as error:
        from aidcoord.cli.words import language  # noqa: PLC0415 - only where something is wrong

        complain_about(error, language(asked))
        return _code_of(error)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _BROKEN_PIPE
    return code


def _code_of(error: AidcoordError) -> ExitCode:
    """Whose the error is: that of whoever asks, or that of a plugin."""
    of_plugin = isinstance(error, (DefinitionError, PluginError)) and not isinstance(error, UnknownNameError)
    return ExitCode.PLUGIN_FAILED if of_plugin else ExitCode.BAD_INPUT


def _speak_utf8() -> None:
    """Results are the same bytes wherever they are printed, and go nowhere where a stream has been closed."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - till the end
        elif isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
