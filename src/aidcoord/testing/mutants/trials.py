"""A plugin's cases as they are tried on mutants: each with the worksheet it needs, filled once as the law stands."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from attrs import define, field, frozen

from aidcoord.errors import AidcoordError, CaseFileError, Fault
from aidcoord.rules.loading.definitions import Definition
from aidcoord.rules.rulebooks import Rulebook
from aidcoord.rules.sheets.sheet import Sheet
from aidcoord.rules.worksheets import Worksheet
from aidcoord.testing.cases import Case
from aidcoord.testing.checking import outcomes, worksheet_of
from aidcoord.testing.mutants.inputs import Inputs, inputs, working
from aidcoord.testing.mutants.targets import Target
from aidcoord.testing.mutants.variants import Mutant, Part


@frozen(kw_only=True, eq=False)
class Trial:
    """A case, and what its household's sheet holds as the law stands."""

    case: Case
    worksheet: Worksheet
    sheet: Sheet


def trials_of(cases: Iterable[Case], rulebook: Rulebook) -> tuple[Trial, ...]:
    """Cases, tried once on the law as it stands.

    Raises:
        CaseFileError: Some do not hold as the law stands; the error lists every one.
    """
    trials, faults = [], []
    for case in cases:
        worksheet = worksheet_of(case, rulebook)
        if not all(outcome.agrees for outcome in outcomes(case, worksheet)):
            message = f"'{case.sentence}' does not hold as the law stands."
            faults.append(Fault(message=message, place=case.place, suggestion="Mend it first: pytest shows why."))
        trials.append(Trial(case=case, worksheet=worksheet, sheet=worksheet.fill(case.household)))
    if faults:
        raise CaseFileError.of(faults)
    return tuple(trials)


@define(eq=False, slots=False)
class Bench:
    """Trials against which mutants are held, one after another."""

    trials: tuple[Trial, ...]
    _seen: dict[int, dict[Inputs, list[Trial]]] = field(factory=dict, init=False)

    def is_reached(self, mutant: Mutant) -> bool:
        """Whether any case works out what was changed."""
        return any(self._inputs(part.target) for part in mutant.parts)

    def killer(self, mutant: Mutant) -> Case | None:
        """A case that does not hold of a mutant, or `None` where it survives them all."""
        made: dict[int, Worksheet] = {}
        for trial in self._concerned(mutant):
            key = id(trial.worksheet)
            if key not in made:
                made[key] = changed(trial.worksheet, mutant.parts)
            if not _holds(trial.case, made[key]):
                return trial.case
        return None

    def _concerned(self, mutant: Mutant) -> Iterable[Trial]:
        """The trials in which what was changed gives something else than before, each once."""
        found: dict[Trial, None] = {}
        for part in mutant.parts:
            before = part.target.definition
            as_before, now = working(before, before), working(before, part.instead_of(before))
            asks_less = len(part.kept) < len(part.target.asks)
            for given, trials in self._inputs(part.target).items():
                value = now(given)
                # What asks for less may stay unknown and wait for something else, or be not applicable no longer.
                if as_before(given) != value or (asks_less and not value):
                    found |= dict.fromkeys(trials)
        return found

    def _inputs(self, target: Target) -> dict[Inputs, list[Trial]]:
        key = id(target)
        if key not in self._seen:
            seen: dict[Inputs, list[Trial]] = defaultdict(list)
            for trial in self._by_name.get(target.name, ()):
                definition = trial.worksheet.wiring.definitions[target.name]
                if target.is_in(definition):
                    for given in dict.fromkeys(inputs(definition, trial.sheet)):
                        seen[given].append(trial)
            self._seen[key] = seen
        return self._seen[key]

    @cached_property
    def _by_name(self) -> dict[str, list[Trial]]:
        """The trials by the names that what they expect is worked out from."""
        found: dict[str, list[Trial]] = defaultdict(list)
        for trial in self.trials:
            for name in trial.worksheet.wiring.definitions:
                found[name].append(trial)
        return found


def changed(worksheet: Worksheet, parts: Iterable[Part]) -> Worksheet:
    """The worksheet with the changed definitions in the place of theirs, where it has them."""
    for part in parts:
        before: Definition | None = worksheet.wiring.definitions.get(part.target.name)
        if before is not None and part.target.is_in(before):
            worksheet = worksheet.with_definition(part.instead_of(before))
    return worksheet


def _holds(case: Case, worksheet: Worksheet) -> bool:
    try:
        return all(outcome.agrees for outcome in outcomes(case, worksheet))
    except AidcoordError:
        return False
