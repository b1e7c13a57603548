"""What becomes of a plugin's mutants: killed by which case, survived, or not worth counting."""

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from functools import cached_property
from pathlib import Path
from typing import Final

from attrs import define, frozen

from aidcoord.errors import AidcoordError, UnknownNameError, did_you_mean
from aidcoord.plugins.plugin import Plugin
from aidcoord.plugins.registry import Registry
from aidcoord.rules.loading.definitions import Definitions
from aidcoord.rules.loading.laws import Law
from aidcoord.serial.documents import WORKBOOKS
from aidcoord.testing.cases import Case, CaseReader
from aidcoord.testing.mutants.alike import looks_alike
from aidcoord.testing.mutants.targets import targets_of
from aidcoord.testing.mutants.trials import Bench, trials_of
from aidcoord.testing.mutants.variants import Mutant, mutants_of

ENOUGH: Final = 95
"""The share of mutants, in per cent, that the cases of a plugin must kill."""
_SUFFIXES: Final = frozenset({".yaml", ".yml", ".json", *WORKBOOKS})


class Fate(Enum):
    """What became of a mutant."""

    KILLED = "killed"
    SURVIVED = "survived"
    UNREACHED = "unreached"
    """It survived because no case works out what was changed."""
    OUTSIDE = "outside"
    """No benefit reads what was changed, so that no case file can tell; it is not counted. Python tests may."""
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
        """How many mutants count: all but those that look equivalent, and those that no benefit reads."""
        return len(self.results) - self.count(Fate.LOOKS_EQUIVALENT, Fate.OUTSIDE)

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
        PluginError: The plugin is at fault.
        AidcoordError: There are no case files.
        CaseFileError: A case file has faults, or does not hold as the law stands.
    """
    rulebook, settled = registry.rulebook()
    plugin = _plugin(name, settled)
    files = _case_files(folder or _case_folder(plugin))
    reader = CaseReader(rulebook)
    cases = [case for file in files for case in reader.read(file)]
    bench = Bench(trials_of(cases, rulebook))
    mutants = tuple(mutants_of(targets_of(plugin, rulebook)))
    judge = _Judge(bench, tuple(rulebook.laws.values()))
    results = tuple(judge.result(mutant) for mutant in tracked(mutants))
    return Score(plugin=plugin.name, cases=len(cases), files=len(files), results=results)


@define(eq=False, slots=False)
class _Judge:
    bench: Bench
    laws: tuple[Law, ...]

    def result(self, mutant: Mutant) -> Result:
        """What becomes of a mutant."""
        killer = self.bench.killer(mutant)
        if killer is not None:
            return Result(mutant=mutant, fate=Fate.KILLED, killer=killer)
        return Result(mutant=mutant, fate=self._survives_as(mutant))

    def _survives_as(self, mutant: Mutant) -> Fate:
        if not any(part.target.name in self._read for part in mutant.parts):
            return Fate.OUTSIDE
        if looks_alike(mutant, self._definitions(mutant)):
            return Fate.LOOKS_EQUIVALENT
        return Fate.SURVIVED if self.bench.is_reached(mutant) else Fate.UNREACHED

    def _definitions(self, mutant: Mutant) -> Definitions:
        """Those of a law in which the mutant's first part stands."""
        first = mutant.parts[0].target
        stands = (law for law in self.laws if any(map(first.is_in, law.definitions.get(first.name, ()))))
        return next(stands).definitions

    @cached_property
    def _read(self) -> frozenset[str]:
        """Every name that a benefit, or an overlap's limit, is worked out from, in any law on any day."""
        found: set[str] = set()
        for law in self.laws:
            waiting = [*law.benefits(), *(f"{name}__due" for name in law.benefits())]
            waiting += [overlap.limit for overlap in law.overlaps if overlap.limit is not None]
            while waiting:
                name = waiting.pop()
                if name not in found:
                    found.add(name)
                    waiting += [asked for version in law.definitions[name] for asked in version.asks]
        return frozenset(found)


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
