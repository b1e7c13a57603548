"""What becomes of a plugin's mutants: killed by which case, survived, or not worth counting."""

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from pathlib import Path
from typing import Final

from attrs import frozen

from aidcoord.errors import AidcoordError, UnknownNameError, did_you_mean
from aidcoord.plugins.plugin import Plugin
from aidcoord.plugins.registry import Registry
from aidcoord.rules.loading.definitions import Definitions
from aidcoord.rules.rulebooks import Rulebook
from aidcoord.testing.cases import Case, CaseReader
from aidcoord.testing.mutants.alike import looks_alike
from aidcoord.testing.mutants.targets import targets_of
from aidcoord.testing.mutants.trials import Bench, trials_of
from aidcoord.testing.mutants.variants import Mutant, mutants_of

ENOUGH: Final = 95
"""The share of mutants, in per cent, that the cases of a plugin must kill."""
_SUFFIXES: Final = (".yaml", ".yml", ".json")


class Fate(Enum):
    """What became of a mutant."""

    KILLED = "killed"
    SURVIVED = "survived"
    UNREACHED = "unreached"
    """It survived because no case works out what was changed."""
    LOOKS_EQUIVALENT = "looks_equivalent"
    """It survived, and gave the same on thousands of random inputs; it is not counted."""


@frozen(kw_only=True)
class Result:
    """A mutant, what became of it, and the case that noticed."""

    mutant: Mutant
    fate: Fate
    killer: Case | None = None


@frozen(kw_only=True)
class Score:
    """The results of one plugin's mutants, held against its own cases."""

    plugin: str
    cases: int
    files: int
    results: tuple[Result, ...]

    def count(self, *fates: Fate) -> int:
        """How many mutants had one of these fates."""
        return sum(result.fate in fates for result in self.results)

    @property
    def counted(self) -> int:
        """How many mutants count: all but those that look equivalent."""
        return len(self.results) - self.count(Fate.LOOKS_EQUIVALENT)

    @property
    def killed_in_ten_thousand(self) -> int:
        """The share of those that count which the cases kill, in hundredths of a per cent, rounded down."""
        return self.count(Fate.KILLED) * 10_000 // self.counted if self.counted else 10_000

    @property
    def is_enough(self) -> bool:
        """Whether the cases kill the share that they must."""
        return self.killed_in_ten_thousand >= ENOUGH * 100

    @property
    def survivors(self) -> tuple[Result, ...]:
        """The mutants that count and that no case notices."""
        return tuple(result for result in self.results if result.fate in {Fate.SURVIVED, Fate.UNREACHED})


Tracked = Callable[[Sequence[Mutant]], Iterable[Mutant]]
"""Goes through mutants and shows how far it has come."""


def score(name: str, registry: Registry, folder: Path | None = None, tracked: Tracked = iter) -> Score:
    """Hold every mutant of a plugin against the plugin's case files.

    Args:
        name: The plugin's name.
        registry: The plugins; those beside it stand as they are.
        folder: Where the case files lie; `tests/cases` of the plugin's project if not said.
        tracked: Shows the progress.

    Raises:
        UnknownNameError: No plugin is called so.
        AidcoordError: There are no case files, or the plugin is at fault.
        CaseFileError: A case file has faults, or does not hold as the law stands.
    """
    rulebook, settled = registry.rulebook()
    plugin = _plugin(name, settled)
    files = _case_files(folder or _case_folder(plugin))
    reader = CaseReader(rulebook)
    cases = [case for file in files for case in reader.read(file)]
    bench = Bench(trials_of(cases, rulebook))
    mutants = tuple(mutants_of(targets_of(plugin, rulebook)))
    results = tuple(_result(mutant, bench, rulebook) for mutant in tracked(mutants))
    return Score(plugin=plugin.name, cases=len(cases), files=len(files), results=results)


def _result(mutant: Mutant, bench: Bench, rulebook: Rulebook) -> Result:
    killer = bench.killer(mutant)
    if killer is not None:
        return Result(mutant=mutant, fate=Fate.KILLED, killer=killer)
    definitions = next(law.definitions for law in rulebook.laws.values() if _stands_in(mutant, law.definitions))
    if looks_alike(mutant, definitions):
        return Result(mutant=mutant, fate=Fate.LOOKS_EQUIVALENT)
    return Result(mutant=mutant, fate=Fate.SURVIVED if bench.is_reached(mutant) else Fate.UNREACHED)


def _stands_in(mutant: Mutant, definitions: Definitions) -> bool:
    first = mutant.parts[0].target
    return any(first.is_in(one) for one in definitions.get(first.name, ()))


def _plugin(name: str, registry: Registry) -> Plugin:
    plugins = {plugin.name: plugin for plugin in registry.plugins}
    if name not in plugins:
        advice = did_you_mean(name, plugins) or "`aidcoord plugins` lists all."
        raise UnknownNameError(f"No plugin is called '{name}'. {advice}")
    if not plugins[name].is_healthy:
        raise AidcoordError(
            f"Plugin {name} is at fault, so that nothing of it can be changed. `aidcoord plugins` says why."
        )
    return plugins[name]


def _case_folder(plugin: Plugin) -> Path:
    """`tests/cases` of the project in which a plugin's policies are written."""
    for place in _places(plugin):
        for above in Path(place).parents:
            if (above / "pyproject.toml").is_file():
                return above / "tests" / "cases"
    raise AidcoordError(f"Nobody knows where the case files of {plugin.name} lie. Name their folder with --cases.")


def _places(plugin: Plugin) -> Iterable[str]:
    written = [benefit.place for policy in plugin.policies for benefit in policy.benefits]
    written += [values.place for county in plugin.counties for values in county.values]
    return (place.file for place in written if place is not None)


def _case_files(folder: Path) -> tuple[Path, ...]:
    found = tuple(sorted(path for path in folder.rglob("*") if path.suffix in _SUFFIXES))
    if not found:
        raise AidcoordError(f"There is no case file below {folder}. Write one, or name another folder with --cases.")
    return found
